//! `medins audit`: every settlement set beside the rules, in order of time, to the fen.
//!
//! What cannot be judged says why. A difference is a reason to ask, never a verdict on the hospital.

use std::collections::BTreeMap;

use super::as_of::AsOf;
use super::counted::{self, Unrecorded};
use super::session::{Exit, Session};
use super::span::Span;
use super::who;
use crate::engine::audit::{Auditor, Case, Finding, Why};
use crate::engine::reimburse::{Bill, Rulebook, Visit};
use crate::engine::tally;
use crate::error::Result;
use crate::ledger::{Ledger, VisitRow};
use crate::model::care::Care;
use crate::model::coverage::{Coverage, Insurance};
use crate::model::day::{Day, Period};
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::policy::PolicySet;
use crate::view::Block;
use crate::view::audit::{Report, Settlement};

/// Arguments of `audit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name or relation; everybody if left out
    member: Option<String>,
    #[command(flatten)]
    span: Span,
    /// Where no in-scope amount is recorded, take the whole bill as in scope
    #[arg(long)]
    assume_in_scope: bool,
    /// Show every row that differs or cannot be judged, not only 50
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    as_of: AsOf,
}

/// Rows that are shown unless all are asked for.
const SHOWN: usize = 50;

/// Runs `audit`.
///
/// # Errors
/// An unusable ledger, an unknown member or day, a broken pack, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let period = args.span.period()?;
    let (ledger, past) = args.as_of.ledger(session)?;
    let policies = session.policies()?;
    let members = ledger.members()?;
    let chosen: Vec<MemberId> = match &args.member {
        None => Vec::new(),
        Some(word) => who::all(&members, word)?.iter().map(|member| member.id).collect(),
    };
    let unrecorded = if args.assume_in_scope { Unrecorded::WholeBill } else { Unrecorded::Unknown };
    let mut desk = Desk::new(&ledger, &members, &policies, unrecorded)?;
    let mut report = Report::showing(if args.all { usize::MAX } else { SHOWN });
    let judged = period.unwrap_or(Period::ALWAYS);
    // What was counted before the first judged day belongs to its benefit year, which is at most a year long.
    let read = Period { from: judged.from.and_then(a_year_before), until: judged.until };
    ledger.visits(&chosen, read, &mut |row| {
        if let Some(finding) = desk.finding(row)?.filter(|_| judged.contains(row.at.day)) {
            report.add(&finding, || desk.settlement(row));
        }
        Ok(())
    })?;
    let exit = match (report.differs(), report.judged_nothing()) {
        (true, _) => Exit::No,
        (false, true) => Exit::CannotTell,
        (false, false) => Exit::Done,
    };
    let mut view = report.view();
    view.blocks.splice(..0, past.map(Block::Note));
    if args.assume_in_scope {
        view.note(Message::new("audit-assumed"));
    }
    view.note(Message::new("audit-complete"));
    if exit == Exit::No {
        view.note(Message::new("audit-not-wrong"));
    }
    session.show(&view)?;
    Ok(exit)
}

fn a_year_before(day: Day) -> Option<Day> {
    Day::new(day.year() - 1, day.month(), 1)
}

/// Whose settlements are judged, by which rules; everything is looked up once.
struct Desk<'d> {
    people: BTreeMap<MemberId, (&'d Member, Vec<Coverage>)>,
    books: BTreeMap<Region, Rulebook<'d>>,
    policies: &'d PolicySet,
    auditor: Auditor,
    unrecorded: Unrecorded,
}

impl<'d> Desk<'d> {
    fn new(
        ledger: &Ledger,
        members: &'d [Member],
        policies: &'d PolicySet,
        unrecorded: Unrecorded,
    ) -> Result<Self> {
        let mut people = BTreeMap::new();
        for member in members {
            people.insert(member.id, (member, ledger.coverages(member.id)?));
        }
        Ok(Self { people, books: BTreeMap::new(), policies, auditor: Auditor::default(), unrecorded })
    }

    /// What becomes of a row; nothing of a reversal.
    fn finding(&mut self, row: &VisitRow<'_>) -> Result<Option<Finding<'d>>> {
        let unjudged = |why| Ok((!row.is_reversal).then_some(Finding::Unjudged(why, None)));
        let Some((member, coverages)) = self.people.get(&row.member) else {
            return unjudged(Why::NoCoverage);
        };
        let Some(coverage) = insured(coverages, row) else { return unjudged(Why::NoCoverage) };
        if row.is_reversal {
            self.auditor.reverse(row.member, coverage.insurance, row.reverses);
            return Ok(None);
        }
        let Some(benefit) = tally::benefit(Care::of(row.med_type)) else { return unjudged(Why::NoBenefit) };
        let settled = Region::parse(row.region);
        if settled.is_some_and(|settled| settled.pooling_area() != coverage.region.pooling_area()) {
            return unjudged(Why::Elsewhere);
        }
        let mut visit = counted::visit(member, coverage, row.at.day, benefit);
        let in_scope = counted::in_scope(row, self.unrecorded);
        fill(&mut visit, row, in_scope);
        let region = visit.region;
        if !self.books.contains_key(&region) {
            self.books.insert(region, Rulebook::of(region, self.policies)?);
        }
        let counted = counted::counted(row, in_scope);
        let case = Case { member: row.member, visit, counted, key: row.key };
        Ok(self.books.get(&region).map(|book| self.auditor.judge(case, book)))
    }

    fn settlement(&self, row: &VisitRow<'_>) -> Settlement {
        let name = self.people.get(&row.member).map(|(member, _)| member.name.clone());
        Settlement {
            at: row.at.day.to_string(),
            member: name.unwrap_or_default(),
            institution: row.institution.to_owned(),
            key: row.key.to_owned(),
            total: row.amounts.total,
            fund: row.amounts.fund,
        }
    }
}

/// The insurance that a settlement was made under: the one it names, otherwise the first in force.
fn insured<'c>(coverages: &'c [Coverage], row: &VisitRow<'_>) -> Option<&'c Coverage> {
    let told = Insurance::parse(row.insurance);
    let fits = |coverage: &&Coverage| {
        coverage.period.contains(row.at.day) && told.is_none_or(|told| told == coverage.insurance)
    };
    coverages.iter().filter(fits).min_by_key(|coverage| coverage.insurance)
}

/// Place, disease and bill of a settlement.
fn fill(visit: &mut Visit, row: &VisitRow<'_>, in_scope: Option<Money>) {
    visit.tier = counted::tier(row.institution, row.level);
    visit.institution = (!row.institution.is_empty()).then(|| row.institution.to_owned());
    visit.disease = (!row.disease.is_empty()).then(|| row.disease.to_owned());
    visit.bill = Bill {
        out_of_scope: row.out_of_scope.unwrap_or_default(),
        over_limit: row.over_limit.unwrap_or_default(),
        first_self_pay: row.first_self_pay.unwrap_or_default(),
        in_scope: in_scope.unwrap_or_default(),
    };
}
