//! `medins quota`: what is left of deductible and ceiling in the benefit year, and when they start anew.
//!
//! A quota is not money that anybody owns. Counters come from the ledger's settlements or from printed figures,
//! whichever are newer, and the answer says which.

use super::counted::{self, Unrecorded};
use super::session::{Exit, Session};
use super::{given, terms, who};
use crate::engine::quota::quota;
use crate::engine::reimburse::{Rulebook, Tally, Visit};
use crate::engine::tally::{self, Sums};
use crate::engine::year::benefit_year;
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::care::Care;
use crate::model::coverage::Insurance;
use crate::model::day::{Day, Period};
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::{Measure, Statement};
use crate::policy::PolicySet;
use crate::policy::benefit::words::{Benefit, Tier};
use crate::policy::terms::Term;
use crate::view::View;
use crate::view::quota::{self as said, Line, QUOTA, Source};

/// Arguments of `quota`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name or relation; everybody if left out
    member: Option<String>,
    /// As of the end of this day
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// outpatient, chronic, inpatient or serious-illness
    #[arg(long, value_name = "WORD")]
    benefit: Option<String>,
    /// Kind of institution: community, level1, level2, level3, pharmacy …
    #[arg(long, value_name = "WORD")]
    tier: Option<String>,
    /// Show the rules with their sources
    #[arg(long)]
    explain: bool,
}

/// Which quota is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) on: Day,
    pub(super) benefit: Benefit,
    pub(super) tier: Option<Tier>,
}

/// Runs `quota`.
///
/// # Errors
/// An unusable ledger, an unknown member or word, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let asked = Asked {
        on: given::past_day("--on", args.on.as_deref(), session.context.today)?,
        benefit: benefit(args.benefit.as_deref())?,
        tier: super::visit::tier("--tier", args.tier.as_deref())?,
    };
    let ledger = session.ledger(Access::Read)?;
    let policies = session.policies()?;
    let members = ledger.members()?;
    let chosen = match &args.member {
        None => members.iter().collect(),
        Some(word) => who::all(&members, word)?,
    };
    let (lines, missing) = lines(&ledger, &chosen, asked, &policies)?;
    let mut view = View::new("quota");
    view.title(Message::new("quota-title").with("benefit", asked.benefit.message()).with("day", asked.on));
    view.table("quota", QUOTA, lines.iter().map(Line::row).collect());
    missing.iter().cloned().for_each(|note| view.note(note));
    said::add_notes(&mut view, &lines);
    if args.explain {
        said::add_points(&mut view, &lines, &policies);
    }
    view.note(Message::new("quota-no-money"));
    session.show(&view)?;
    let told = lines.iter().any(|line| line.quota.untold.is_none());
    Ok(if told { Exit::Done } else { Exit::CannotTell })
}

fn benefit(text: Option<&str>) -> Result<Benefit> {
    let codes = Benefit::ALL.iter().map(|benefit| benefit.code());
    text.map_or(Ok(Benefit::Outpatient), |text| given::word("--benefit", text, Benefit::parse, codes))
}

/// What is left for each member, and a sentence for each of whom nothing can be asked.
pub(super) fn lines<'p>(
    ledger: &Ledger,
    chosen: &[&Member],
    asked: Asked,
    policies: &'p PolicySet,
) -> Result<(Vec<Line<'p>>, Vec<Message>)> {
    let (mut lines, mut missing) = (Vec::new(), Vec::new());
    for member in chosen {
        match ledger.coverage_on(member.id, asked.on)? {
            None => missing.push(Message::new("quota-no-coverage").with("name", &member.name)),
            Some(coverage) => {
                let mut visit = counted::visit(member, &coverage, asked.on, asked.benefit);
                visit.tier = asked.tier;
                lines.push(line(ledger, member, visit, policies)?);
            }
        }
    }
    Ok((lines, missing))
}

fn line<'p>(ledger: &Ledger, member: &Member, mut visit: Visit, policies: &'p PolicySet) -> Result<Line<'p>> {
    let book = Rulebook::of(visit.region, policies)?;
    let year = benefit_year(&visit, &book).period;
    let counters = Counters::of(ledger, member.id, year, &visit)?;
    let own = counters.own(visit.benefit);
    let mut source = Source::Ledger(own.visits, counters.newest);
    let mut deductible_known = own.without_deductible == 0;
    visit.before.year = own.tally();
    visit.before.month = counters.month.tally();
    visit.before.quarter = counters.quarter.tally();
    visit.before.others = counters.others(visit.benefit);
    if let Some((day, printed)) = printed(&ledger.counters(member.id)?, &visit, year)
        && counters.newest.is_none_or(|newest| day > newest)
    {
        source = Source::Printed(day);
        deductible_known = printed.deductible.is_some();
        visit.before.year = printed;
    }
    let quota = quota(&visit, &book);
    Ok(Line {
        name: member.name.clone(),
        region: terms::region_cell(visit.region),
        benefit: visit.benefit,
        quota,
        source,
        deductible_known,
        without_scope: own.without_scope,
    })
}

/// What the ledger's settlements count in a benefit year up to a day.
#[derive(Default)]
struct Counters {
    benefits: Vec<(Benefit, Sums)>,
    month: Sums,
    quarter: Sums,
    newest: Option<Day>,
}

impl Counters {
    fn of(ledger: &Ledger, member: MemberId, year: Period, visit: &Visit) -> Result<Self> {
        let mut counters = Self::default();
        let until = visit.on.plus_days(1);
        let period = Period { from: year.from, until: Some(until) };
        let quarter = |day: Day| (day.year(), (day.month() - 1) / 3);
        ledger.visits(&[member], period, &mut |row| {
            let other = Insurance::parse(row.insurance).is_some_and(|told| told != visit.person.insurance);
            let Some(benefit) = tally::benefit(Care::of(row.med_type)).filter(|_| !other) else {
                return Ok(());
            };
            let counted = counted::counted(row, counted::in_scope(row, Unrecorded::Unknown));
            counters.newest = Some(row.at.day);
            counters.sums(benefit).add(&counted);
            if benefit == visit.benefit && row.at.day.month_key() == visit.on.month_key() {
                counters.month.add(&counted);
            }
            if benefit == visit.benefit && quarter(row.at.day) == quarter(visit.on) {
                counters.quarter.add(&counted);
            }
            Ok(())
        })?;
        Ok(counters)
    }

    fn sums(&mut self, benefit: Benefit) -> &mut Sums {
        let at = self.benefits.iter().position(|(known, _)| *known == benefit).unwrap_or_else(|| {
            self.benefits.push((benefit, Sums::default()));
            self.benefits.len() - 1
        });
        &mut self.benefits[at].1
    }

    fn own(&self, benefit: Benefit) -> Sums {
        self.benefits.iter().find(|(known, _)| *known == benefit).map(|(_, sums)| *sums).unwrap_or_default()
    }

    fn others(&self, benefit: Benefit) -> Vec<(Benefit, Tally)> {
        let others = Benefit::ALL.iter().filter(|other| **other != benefit);
        others.map(|other| (*other, self.own(*other).tally())).collect()
    }
}

/// Printed counters of the benefit year, and the newest day they speak of. A measure that several codes count
/// is left out: which of them is this benefit's is not known.
fn printed(statements: &[Statement], visit: &Visit, year: Period) -> Option<(Day, Tally)> {
    let wanted = year.from.map(Day::year);
    let ours = |statement: &&Statement| {
        let insurance = statement.insurance.as_deref().and_then(Insurance::parse);
        statement.year == wanted
            && statement.observed_at.day <= visit.on
            && insurance.is_none_or(|told| told == visit.person.insurance)
    };
    let newest = statements.iter().filter(ours).map(|statement| statement.observed_at.day).max()?;
    let of = |measure: Measure| {
        let mut found = statements
            .iter()
            .filter(ours)
            .filter(|statement| statement.measure == measure && statement.observed_at.day == newest);
        let first = found.next()?;
        found.next().is_none().then(|| Money::from_fen(first.value))
    };
    let tally = Tally {
        in_scope: of(Measure::InScope),
        fund: of(Measure::FundPaid),
        deductible: of(Measure::Deductible),
        own: None,
        visits: None,
    };
    (tally != Tally::default()).then_some((newest, tally))
}
