//! What may have broken a step of the chain: candidates, best first, each with its evidence and the movements that
//! would repair it.

use super::credits;
use super::{Judged, Link, Outcome};
use crate::model::account::{EntryKind, Layer};
use crate::model::binding::{Binding, Mode};
use crate::model::chain::{Anchor, Credit, Point, Row, RowKind, Suspected, Unpaid};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::money::Money;

/// Candidates that are named at most.
const MOST: usize = 6;

/// Bills without a known payer among which pairs are looked for; in more of them some pair fits anything.
const PAIRED: usize = 200;

/// Interest is at most one part in so many of the balance, unless as much came before.
const SMALL: i64 = 20;

/// What is known around a broken step.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Credits and interest of the account, all of them, oldest first.
    pub credits: Vec<Credit>,
    /// Rows inside the step that moved the account by the difference, with the other sign.
    pub opposite: Vec<Row>,
    /// Rows after the end of the step, up to the next balance, that moved it by the difference.
    pub later: Vec<Row>,
    /// Bills of bound relatives inside the step without a known payer.
    pub unpaid: Vec<Unpaid>,
    /// Bindings of this account.
    pub bindings: Vec<Binding>,
}

/// What may have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Credits of an amount that came often are missing: how much each, how often it came, how many are missing,
    /// and the months that lack one.
    Credits(Money, usize, usize, Vec<Day>),
    /// Credits are missing, of an amount that changed on the way: the months.
    ChangedCredits(Vec<Day>),
    /// A credit of an amount that never came before is missing; the months that lack one.
    OtherCredit(Vec<Day>),
    /// Interest is missing; the day on which it usually comes, and how often it came.
    Interest(Day, usize),
    /// A row is recorded twice.
    Doubled(Row),
    /// A payment was taken back, and the reversal is not recorded.
    Reversal(Row),
    /// A movement is recorded that did not happen.
    Spurious(Row),
    /// The account paid these bills of relatives, whose payer is not known.
    Relative(Vec<Unpaid>),
    /// A bound relative may have paid with it.
    PerhapsRelative(MemberId),
    /// A payment is not recorded.
    Payment,
    /// Money came in that is not recorded.
    Incoming,
    /// The opening is wrong.
    Opening(Day),
    /// The balance was printed before these rows of its day.
    BeforeRows(Vec<Row>),
    /// Only this layer of the account was printed at one end.
    OneLayer(Layer),
    /// The figure stands alone; the next one, and a later row that it may count already.
    Alone(Point, Option<Row>),
}

/// A movement that would repair a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// As what it is recorded.
    pub kind: EntryKind,
    /// On which day.
    pub day: Day,
    /// Signed.
    pub amount: Money,
    /// For whom, where it was for a relative.
    pub beneficiary: Option<MemberId>,
}

/// A cause, how much speaks for it, and what would repair the step; nothing where no movement can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What may have happened.
    pub cause: Cause,
    /// More speaks for a higher one.
    pub weight: u8,
    /// What would be recorded.
    pub repairs: Vec<Repair>,
}

/// What may have broken a step, best first.
pub fn candidates(judged: &Judged, evidence: &Evidence) -> Vec<Candidate> {
    let mut found = Found { link: judged.link, difference: judged.link.difference(), all: Vec::new() };
    match &judged.outcome {
        Outcome::Holds | Outcome::BeforeRows(..) => {}
        Outcome::Alone(next) => {
            let row = evidence.later.first().or(evidence.opposite.last()).cloned();
            found.add(90, Cause::Alone(*next, row), Vec::new());
            found.one_layer();
        }
        Outcome::Breaks(doubtful) => {
            found.rows(evidence);
            if found.difference.is_negative() {
                found.outgoing(evidence);
            } else {
                found.incoming(evidence);
            }
            found.opening();
            found.one_layer();
            if !doubtful.is_empty() {
                found.add(60, Cause::BeforeRows(doubtful.clone()), Vec::new());
            }
        }
    }
    found.all.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
    found.all.truncate(MOST);
    found.all
}

struct Found {
    link: Link,
    difference: Money,
    all: Vec<Candidate>,
}

impl Found {
    fn add(&mut self, weight: u8, cause: Cause, repairs: Vec<Repair>) {
        self.all.push(Candidate { cause, weight, repairs });
    }

    /// A movement inside the step, as near to `day` as that goes.
    fn repair(&self, kind: EntryKind, day: Day, amount: Money) -> Vec<Repair> {
        let inside = self.link.days().map(|(first, last)| day.clamp(first, last));
        inside.map(|day| Repair { kind, day, amount, beneficiary: None }).into_iter().collect()
    }

    /// The whole difference as a correction.
    fn correction(&self, day: Day) -> Vec<Repair> {
        self.repair(EntryKind::Correction, day, self.difference)
    }

    /// Rows that would repair the step if they were not there, or were there once more with the other sign.
    fn rows(&mut self, evidence: &Evidence) {
        let rows = &evidence.opposite;
        let mut doubled: Vec<&Row> = Vec::new();
        let mut single: Vec<&Row> = Vec::new();
        for row in rows {
            let same = |other: &&&Row| other.kind == row.kind && other.at.day == row.at.day;
            let twice = rows.iter().filter(|other| same(&other)).count() > 1 || twice_in_month(row, evidence);
            if row.suspected == Suspected::Double || twice {
                let month = |row: &Row| match row.kind {
                    RowKind::Entry(_) => row.at.day.first_of_month(),
                    _ => row.at.day,
                };
                if doubled.iter().all(|known| month(known) != month(row) || known.kind != row.kind) {
                    doubled.push(row);
                }
            } else {
                single.push(row);
            }
        }
        for row in doubled {
            let said = rows.iter().any(|other| {
                other.at.day == row.at.day && other.suspected == Suspected::Double && other.kind == row.kind
            });
            self.add(if said { 92 } else { 78 }, Cause::Doubled(row.clone()), self.correction(row.at.day));
        }
        for row in single.into_iter().rev().take(2) {
            match row.kind {
                RowKind::Entry(_) => {
                    self.add(35, Cause::Spurious(row.clone()), self.correction(row.at.day));
                }
                _ if row.amount.is_negative() => {
                    let repair = self.repair(EntryKind::Refund, row.at.day, self.difference);
                    self.add(50, Cause::Reversal(row.clone()), repair);
                }
                _ => {}
            }
        }
    }

    /// More was paid than is recorded.
    fn outgoing(&mut self, evidence: &Evidence) {
        let paid = -self.difference;
        if let Some(one) = evidence.unpaid.iter().find(|bill| bill.amount == paid) {
            self.relative(90, vec![one.clone()]);
        } else if let Some(pair) = pair(&evidence.unpaid, paid) {
            self.relative(80, pair);
        }
        let named = |relative: MemberId| {
            let of = |one: &Candidate| match &one.cause {
                Cause::Relative(bills) => bills.iter().any(|bill| bill.member == relative),
                _ => false,
            };
            self.all.iter().any(of)
        };
        let mut bound: Vec<MemberId> = Vec::new();
        for binding in evidence.bindings.iter().filter(|binding| held(binding, &self.link)) {
            if !bound.contains(&binding.beneficiary) && !named(binding.beneficiary) {
                bound.push(binding.beneficiary);
            }
        }
        let last = self.link.to.at.day;
        for relative in bound {
            let repairs = self.repair(EntryKind::MutualAidPayment, last, self.difference);
            let repairs = repairs.into_iter().map(|one| Repair { beneficiary: Some(relative), ..one });
            self.add(40, Cause::PerhapsRelative(relative), repairs.collect());
        }
        let repairs = self.repair(EntryKind::OwnPayment, last, self.difference);
        self.add(30, Cause::Payment, repairs);
    }

    fn relative(&mut self, weight: u8, bills: Vec<Unpaid>) {
        let of = |bill: &Unpaid| {
            let repairs = self.repair(EntryKind::MutualAidPayment, bill.at.day, -bill.amount);
            let beneficiary = Some(bill.member);
            repairs.into_iter().map(move |one| Repair { beneficiary, ..one }).collect::<Vec<_>>()
        };
        let repairs = bills.iter().flat_map(of).collect();
        self.add(weight, Cause::Relative(bills), repairs);
    }

    /// More came in than is recorded.
    fn incoming(&mut self, evidence: &Evidence) {
        self.add(20, Cause::Incoming, self.correction(self.link.to.at.day));
        let (Some(span), credits) = (self.link.days(), &evidence.credits) else { return };
        let before = self.all.len();
        self.credits(credits, span);
        if let Some((day, times)) = credits::interest(credits, span).filter(|_| self.is_small(credits)) {
            self.add(75, Cause::Interest(day, times), self.repair(EntryKind::Interest, day, self.difference));
        }
        if self.all.len() > before {
            return;
        }
        let gap = credits::gap(credits, span);
        let months: Vec<Day> = gap.usual.iter().chain(&gap.unusual).map(|day| day.first_of_month()).collect();
        if let Some(day) = gap.usual.last().or(gap.unusual.last()) {
            let repair = self.repair(EntryKind::MonthlyCredit, *day, self.difference);
            self.add(25, Cause::OtherCredit(sorted(months)), repair);
        }
    }

    /// Credits of a usual amount, in months that lack one.
    fn credits(&mut self, credits: &[Credit], span: (Day, Day)) {
        let gap = credits::gap(credits, span);
        for (amount, times) in credits::amounts(credits, span) {
            let missing = self.difference.fen() / amount.fen();
            let Ok(missing) = usize::try_from(missing) else { continue };
            let whole = self.difference.fen() % amount.fen() == 0;
            if !whole || missing == 0 || missing > gap.usual.len() + gap.unusual.len() {
                continue;
            }
            let weight = match missing.cmp(&gap.usual.len()) {
                std::cmp::Ordering::Equal => 88,
                std::cmp::Ordering::Less => 82,
                std::cmp::Ordering::Greater => 70,
            };
            let days: Vec<Day> = gap.usual.iter().chain(&gap.unusual).copied().collect();
            let lacking = if weight == 70 { days.len() } else { gap.usual.len() };
            let repairs = sorted(days[..missing].to_vec()).into_iter();
            let repairs =
                repairs.flat_map(|day| self.repair(EntryKind::MonthlyCredit, day, amount)).collect();
            let months = sorted(days[..lacking].iter().map(|day| day.first_of_month()).collect());
            self.add(weight, Cause::Credits(amount, times, missing, months), repairs);
        }
        let plain = self.all.iter().any(|one| matches!(one.cause, Cause::Credits(..)) && one.weight == 88);
        let changing = credits::changing(credits, &gap.usual, self.difference).filter(|_| !plain);
        if let Some(parts) = changing {
            let months = parts.iter().map(|(day, _)| day.first_of_month()).collect();
            let repairs = parts.iter();
            let repairs = repairs
                .flat_map(|(day, amount)| self.repair(EntryKind::MonthlyCredit, *day, *amount))
                .collect();
            self.add(86, Cause::ChangedCredits(months), repairs);
        }
    }

    /// Whether the difference could be interest.
    fn is_small(&self, credits: &[Credit]) -> bool {
        let known = credits.iter().filter(|credit| credit.kind == EntryKind::Interest);
        let most = known.map(|credit| credit.amount.fen().saturating_mul(2)).max().unwrap_or(0);
        let fen = self.difference.fen();
        fen <= most || fen.saturating_mul(SMALL) <= self.link.from.balance.fen()
    }

    /// A layer printed alone at one end, and not at the other.
    fn one_layer(&mut self) {
        let (from, to) = (self.link.from.layer, self.link.to.layer);
        if from != to {
            let layer = if to == Layer::Whole { from } else { to };
            self.add(94, Cause::OneLayer(layer), Vec::new());
        }
    }

    /// An opening at an end of the step.
    fn opening(&mut self) {
        let ends = [self.link.from, self.link.to];
        if let Some(opening) = ends.iter().find(|point| point.anchor == Anchor::Opening) {
            let day = opening.at.day;
            self.add(45, Cause::Opening(day), self.correction(day));
        }
    }
}

fn sorted(mut days: Vec<Day>) -> Vec<Day> {
    days.sort_unstable();
    days
}

/// Whether a credit came twice in one month.
fn twice_in_month(row: &Row, evidence: &Evidence) -> bool {
    let same = |credit: &&Credit| {
        row.kind == RowKind::Entry(credit.kind)
            && credit.amount == row.amount
            && credit.day.first_of_month() == row.at.day.first_of_month()
    };
    evidence.credits.iter().filter(same).count() > 1
}

/// Whether a binding lets the relative pay with this account on some day of the step.
fn held(binding: &Binding, link: &Link) -> bool {
    let until = binding.period.until.is_none_or(|until| until > link.from.at.day);
    let from = binding.period.from.is_none_or(|from| from <= link.to.at.day);
    binding.mode == Mode::OnDemand && until && from
}

/// Two bills that make `sum`.
fn pair(bills: &[Unpaid], sum: Money) -> Option<Vec<Unpaid>> {
    let bills = &bills[..bills.len().min(PAIRED)];
    let later = |at: usize| bills[at + 1..].iter();
    let pairs = bills.iter().enumerate().flat_map(|(at, one)| later(at).map(move |other| (one, other)));
    let fits = |(one, other): &(&Unpaid, &Unpaid)| one.amount + other.amount == sum;
    let near =
        |(one, other): &(&Unpaid, &Unpaid)| (one.member != other.member, other.at.day.days_since(one.at.day));
    pairs.filter(fits).min_by_key(near).map(|(one, other)| vec![one.clone(), other.clone()])
}
