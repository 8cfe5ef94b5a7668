//! `medins account expected`: what should have gone into an account and out of it by schedule, month by month,
//! against what the ledger recorded. A figure that cannot be told says why; a difference is shown, not repaired.

use super::super::session::{Exit, Session};
use super::super::{given, terms, who};
use crate::engine::account::{self, Holder, NotTold};
use crate::engine::reimburse::cite::quote;
use crate::engine::reimburse::{Person, Rulebook, Visit};
use crate::error::{Error, Result};
use crate::ledger::{Access, Basis, Ledger};
use crate::model::account::EntryKind;
use crate::model::coverage::{Coverage, Insurance};
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::policy::PolicySet;
use crate::policy::benefit::words::{Benefit, DebitKind, Often};
use crate::policy::terms::Term;
use crate::view::{Block, Cell, Column, Point, Standing, View, eligibility as verdict_view};

/// Arguments of `account expected`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Whose account (default: the owner's)
    member: Option<String>,
    /// Calendar year (default: this year)
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
}

const MONTHS: &[Column] = &[
    Column::text("month", "column-month"),
    Column::text("what", "column-scheduled"),
    Column::number("expected", "column-expected"),
    Column::number("recorded", "column-recorded-sum"),
    Column::text("outcome", "column-outcome"),
];

/// What was found so far.
#[derive(Default)]
struct Found {
    rows: Vec<Vec<Cell<'static>>>,
    points: Vec<Point>,
    differs: Option<()>,
    untold: Option<()>,
}

/// Runs `account expected`.
///
/// # Errors
/// An unusable ledger, an unknown member, a year that cannot be understood.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let today = session.context.today;
    let policies = session.policies()?;
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let member = match &args.member {
        None => who::owner(&members)?,
        Some(word) => who::one(&members, word)?,
    };
    let first = args.year.as_deref().map_or(Ok(today.first_of_year()), |text| given::year("--year", text))?;
    if first > today {
        return Err(Error::data(Message::new("error-day-future").with("day", first).with("today", today)));
    }
    let from = match ledger.account_balance(member.id, today)?.map(|account| account.basis) {
        Some(Basis::Opening(opened)) if opened > first => opened,
        _ => first,
    };
    let mut found = Found::default();
    for start in (0..12).map(|month| first.plus_months(month)) {
        let end = start.plus_months(1);
        if end > from && start <= today {
            found.month(&ledger, member, (start, end.minus_days(1).min(today)), (today, &policies))?;
        }
    }
    let mut view = View::new("expected");
    view.title(
        Message::new("account-expected-title")
            .with("name", &member.name)
            .with("year", first.year().to_string()),
    );
    view.table("months", MONTHS, found.rows);
    view.blocks.push(Block::Points("reasons", found.points));
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(match (found.differs, found.untold) {
        (Some(()), _) => Exit::No,
        (None, Some(())) => Exit::CannotTell,
        (None, None) => Exit::Done,
    })
}

fn person(member: &Member, coverage: &Coverage, on: Day) -> Person {
    Person {
        class: Some(coverage.class),
        plan: coverage.plan.clone(),
        age: member.born.map(|born| on.years_since(born)),
        ..Person::insured_in(coverage.insurance)
    }
}

impl Found {
    fn point(&mut self, standing: Standing, message: Message, citations: Vec<crate::view::Cited>) {
        let point = Point { code: None, standing, message, citations };
        if !self.points.contains(&point) {
            self.points.push(point);
        }
    }

    /// One month, by the rules and the insurance of its last day.
    fn month(
        &mut self,
        ledger: &Ledger,
        member: &Member,
        (start, end): (Day, Day),
        (today, policies): (Day, &PolicySet),
    ) -> Result<()> {
        let coverage = ledger.coverage_on(member.id, end)?;
        let Some(coverage) = coverage.filter(|coverage| coverage.insurance == Insurance::Employee) else {
            self.untold = Some(());
            let message = Message::new("account-expected-not-employee").with("name", &member.name);
            self.point(Standing::Open, message, Vec::new());
            return Ok(());
        };
        let book = Rulebook::of(coverage.region, policies)?;
        let visit = Visit::new(end, coverage.region, person(member, &coverage, end), Benefit::Outpatient);
        let holder = Holder { base: coverage.base, ..Holder::default() };
        let current = today <= end;
        let credit = account::credit(&visit, &holder, &book);
        let recorded = ledger.entry_sum(member.id, EntryKind::MonthlyCredit, (start, end))?;
        let kind = Cell::term("monthly-credit", terms::entry_kind(EntryKind::MonthlyCredit));
        self.compare(member, (start, kind), (credit.amount, credit.per), (recorded, current));
        if let Some(pick) = &credit.pick {
            let cited = verdict_view::cited(&quote(pick.rule, pick.line, policies));
            self.point(Standing::Advice, Message::new("account-expected-rule"), vec![cited]);
        }
        for (what, debit) in account::debits(&visit, &holder, &book) {
            let recorded = match what {
                DebitKind::LongTermCare => {
                    ledger.entry_sum(member.id, EntryKind::LongTermCarePremium, (start, end))?
                }
                DebitKind::LargeSum => None,
            };
            let kind = Cell::term(what.code(), what.message());
            let amount = debit.amount.map(|amount| -amount);
            self.compare(member, (start, kind), (amount, debit.per), (recorded, current));
            if let Some(pick) = &debit.pick {
                let cited = verdict_view::cited(&quote(pick.rule, pick.line, policies));
                self.point(Standing::Advice, Message::new("account-expected-rule"), vec![cited]);
            }
        }
        if let Some(rule) = account::layers(&visit, &book) {
            let message = match rule.value.rolls {
                Some((month, day)) => Message::new("account-expected-layers-roll")
                    .with("month", month)
                    .with("day-of-month", day),
                None => Message::new("account-expected-layers"),
            };
            self.point(Standing::Advice, message, Vec::new());
        }
        Ok(())
    }

    /// Sets a scheduled sum beside what was recorded.
    fn compare(
        &mut self,
        member: &Member,
        (start, kind): (Day, Cell<'static>),
        (expected, per): (std::result::Result<Money, NotTold>, Often),
        (recorded, current): (Option<Money>, bool),
    ) {
        let outcome = match (expected, per, recorded) {
            (Err(why), ..) => {
                self.untold = Some(());
                self.point(Standing::Open, untold(why).with("name", &member.name), Vec::new());
                "untold"
            }
            (Ok(_), Often::Year, _) => "yearly",
            (Ok(expected), Often::Month, recorded) if recorded.unwrap_or_default() == expected => "agrees",
            (Ok(_), Often::Month, None) if current => "pending",
            (Ok(_), Often::Month, None) => {
                self.differs = Some(());
                "missing"
            }
            (Ok(_), Often::Month, Some(_)) => {
                self.differs = Some(());
                "differs"
            }
        };
        // A yearly movement is no month's: one row, without a sum to compare.
        let yearly = outcome == "yearly";
        let span = if yearly { start.year().to_string() } else { start.month_key() };
        let row = vec![
            Cell::code(span),
            kind,
            Cell::maybe(expected.ok(), Cell::Money),
            Cell::maybe(recorded.filter(|_| !yearly), Cell::Money),
            Cell::term(outcome, said(outcome)),
        ];
        if !self.rows.contains(&row) {
            self.rows.push(row);
        }
    }
}

/// The word of an outcome.
fn said(outcome: &str) -> Message {
    match outcome {
        "agrees" => Message::new("account-outcome-agrees"),
        "pending" => Message::new("account-outcome-pending"),
        "missing" => Message::new("account-outcome-missing"),
        "differs" => Message::new("account-outcome-differs"),
        "yearly" => Message::new("account-outcome-yearly"),
        _ => Message::new("account-outcome-untold"),
    }
}

/// Why a figure cannot be told, and what to do.
fn untold(why: NotTold) -> Message {
    match why {
        NotTold::Base => Message::new("account-untold-base"),
        NotTold::Pension => Message::new("account-untold-pension"),
        NotTold::Months => Message::new("account-untold-months"),
        NotTold::Frozen => Message::new("account-untold-frozen"),
        NotTold::Fact(_) => Message::new("account-untold-fact"),
        NotTold::Reference | NotTold::Figure => Message::new("account-untold-figure"),
        NotTold::NoRule => Message::new("account-untold-no-rule"),
        NotTold::Conflict => Message::new("account-untold-conflict"),
    }
}
