//! What is said of a break: each cause with its evidence, and the command line that records it.

use crate::engine::chain::causes::{Candidate, Cause, Repair};
use crate::model::account::{EntryKind, Layer};
use crate::model::chain::{Row, RowKind};
use crate::model::day::Day;
use crate::model::member::{Member, MemberId};
use crate::model::message::{Message, Value};
use crate::view::Cell;

/// Days and months that a sentence names at most.
pub(super) const NAMED: usize = 12;

/// Speaks of the account of one member.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'m> {
    /// Whose account.
    pub member: &'m Member,
    /// Everybody, for their names.
    pub members: &'m [Member],
    /// What kinds of movements are called.
    pub entry_kind: fn(EntryKind) -> Message,
    /// What layers are called.
    pub layer: fn(Layer) -> Message,
}

impl Speaker<'_> {
    fn name(&self, id: MemberId) -> &str {
        self.members.iter().find(|member| member.id == id).map_or("", |member| member.name.as_str())
    }

    /// A cause with its evidence.
    pub fn cause(&self, candidate: &Candidate) -> Message {
        let months = |days: &[Day]| {
            let named = days.iter().take(NAMED).map(|day| Value::from(day.month_key()));
            let cut = (days.len() > NAMED).then(|| Value::from("…"));
            named.chain(cut).collect::<Vec<_>>()
        };
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        match &candidate.cause {
            Cause::Credits(amount, times, missing, lacking) => {
                let id =
                    if *missing == lacking.len() { "reconcile-credits" } else { "reconcile-some-credits" };
                Message::new(id)
                    .with("amount", *amount)
                    .with("times", count(*times))
                    .with("missing", count(*missing))
                    .with("months", months(lacking))
            }
            Cause::ChangedCredits(lacking) => {
                Message::new("reconcile-changed-credits").with("months", months(lacking))
            }
            Cause::OtherCredit(lacking) => {
                Message::new("reconcile-other-credit").with("months", months(lacking))
            }
            Cause::Interest(day, times) => {
                Message::new("reconcile-interest").with("day", *day).with("times", count(*times))
            }
            Cause::Doubled(row) => match row.kind {
                RowKind::Entry(_) => self.row_said("reconcile-doubled", row),
                RowKind::Own | RowKind::Aid(_) => self.row_said("reconcile-doubled-bill", row),
            },
            Cause::OneLayer(layer) => Message::new("reconcile-one-layer").with("layer", (self.layer)(*layer)),
            Cause::Reversal(row) => self.row_said("reconcile-reversal", row),
            Cause::Spurious(row) => self.row_said("reconcile-spurious", row),
            Cause::Relative(bills) => {
                let said = bills.iter().map(|bill| {
                    let said = match bill.place.is_empty() {
                        true => Message::new("reconcile-bill"),
                        false => Message::new("reconcile-bill-at").with("place", &bill.place),
                    };
                    let said = said.with("name", self.name(bill.member)).with("at", bill.at.to_string());
                    Value::from(said.with("amount", bill.amount))
                });
                Message::new("reconcile-relative").with("bills", said.collect::<Vec<_>>())
            }
            Cause::PerhapsRelative(relative) => {
                Message::new("reconcile-perhaps-relative").with("name", self.name(*relative))
            }
            Cause::Payment => Message::new("reconcile-payment"),
            Cause::Incoming => Message::new("reconcile-incoming"),
            Cause::Opening(day) => Message::new("reconcile-opening-wrong").with("day", *day),
            Cause::BeforeRows(rows) => {
                let rows: Vec<Value> = rows.iter().map(|row| Value::from(row.amount)).collect();
                Message::new("reconcile-printed-between").with("rows", rows)
            }
            Cause::Alone(next, None) => Message::new("reconcile-alone").with("next", next.at.to_string()),
            Cause::Alone(next, Some(row)) => {
                self.row_said("reconcile-alone-row", row).with("next", next.at.to_string())
            }
        }
    }

    fn row_said(&self, id: &'static str, row: &Row) -> Message {
        let what = match row.kind {
            RowKind::Own => Message::new("reconcile-row-own"),
            RowKind::Aid(relative) => Message::new("reconcile-row-aid").with("name", self.name(relative)),
            RowKind::Entry(kind) => Message::new("reconcile-row-entry").with("kind", (self.entry_kind)(kind)),
        };
        let at = if row.place.is_empty() {
            Message::new("reconcile-row-plain")
        } else {
            Message::new("reconcile-row-at").with("place", &row.place)
        };
        let row_said = at.with("what", what).with("at", row.at.to_string()).with("amount", row.amount);
        Message::new(id).with("row", row_said)
    }

    /// The command line that records a movement; for machines with a reason of no language.
    pub fn command(&self, candidate: &Candidate, repair: &Repair) -> Cell<'static> {
        let line = self.line(repair);
        if repair.kind != EntryKind::Correction {
            return Cell::command(line);
        }
        let reason = format!("{} {}", code(&candidate.cause), repair.day);
        let said = Message::new("reconcile-line").with("line", line.as_str()).with("flag", "--reason");
        Cell::term(format!("{line} --reason \"{reason}\""), said.with("reason", self.reason(candidate)))
    }

    /// Everything that records a cause, as one command line.
    pub fn commands(&self, candidate: &Candidate) -> Cell<'static> {
        match candidate.repairs.as_slice() {
            [] => Cell::Empty,
            [one] => self.command(candidate, one),
            several => {
                let lines = several.iter().map(|one| self.line(one)).collect::<Vec<_>>();
                Cell::command(lines.join(" && "))
            }
        }
    }

    fn line(&self, repair: &Repair) -> String {
        line(repair, &self.member.name, repair.beneficiary.map(|id| self.name(id)))
    }

    /// Why a correction is made, as it is recorded: only days and words, so that a shell reads it as it stands.
    pub fn reason(&self, candidate: &Candidate) -> Message {
        match &candidate.cause {
            Cause::Doubled(row) => Message::new("reconcile-reason-doubled").with("day", row.at.day),
            Cause::Spurious(row) => Message::new("reconcile-reason-spurious").with("day", row.at.day),
            Cause::Opening(day) => Message::new("reconcile-reason-opening").with("day", *day),
            _ => Message::new("reconcile-reason-printed"),
        }
    }
}

/// The word of a cause for machines.
pub const fn code(cause: &Cause) -> &'static str {
    match cause {
        Cause::Credits(..) | Cause::ChangedCredits(_) => "missing-credit",
        Cause::OtherCredit(_) => "other-credit",
        Cause::Interest(..) => "missing-interest",
        Cause::Doubled(_) => "doubled-row",
        Cause::Reversal(_) => "missing-reversal",
        Cause::Spurious(_) => "spurious-row",
        Cause::Relative(_) => "relative-payment",
        Cause::PerhapsRelative(_) => "perhaps-relative",
        Cause::Payment => "missing-payment",
        Cause::Incoming => "missing-income",
        Cause::Opening(_) => "wrong-opening",
        Cause::BeforeRows(_) => "printed-between",
        Cause::OneLayer(_) => "one-layer",
        Cause::Alone(..) => "stands-alone",
    }
}

/// The command line without a reason.
fn line(repair: &Repair, member: &str, beneficiary: Option<&str>) -> String {
    let (member, day) = (quoted(member), repair.day);
    let amount = if repair.amount.is_negative() { -repair.amount } else { repair.amount };
    let kind = repair.kind.code();
    match repair.kind {
        EntryKind::MonthlyCredit => format!("medins account credit {member} {amount} --on {day}"),
        EntryKind::Correction => format!("medins account adjust {member} {} --on {day}", repair.amount),
        EntryKind::OwnPayment => format!("medins account pay {member} {amount} --on {day}"),
        EntryKind::MutualAidPayment => {
            let relative = quoted(beneficiary.unwrap_or_default());
            format!("medins account pay {member} {amount} --kind {kind} --for {relative} --on {day}")
        }
        _ => format!("medins account credit {member} {amount} --kind {kind} --on {day}"),
    }
}

/// A name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '·' | '@');
    if !name.is_empty() && name.chars().all(plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}
