//! `medins quota`: what is left of deductible and ceiling in the benefit year, and when they start anew.
//!
//! A quota is not money that anybody owns. Counters come from the ledger's settlements or from printed figures,
//! whichever are newer, and the answer says which.

use super::session::{Exit, Session};
use super::{counted, counters, given, terms, who};
use crate::engine::quota::quota;
use crate::engine::reimburse::{Rulebook, Visit};
use crate::engine::year::benefit_year;
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::policy::PolicySet;
use crate::policy::benefit::words::{Benefit, Tier};
use crate::policy::terms::Term;
use crate::view::View;
use crate::view::quota::{self as said, Line, QUOTA};

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
    text.map_or(Ok(Benefit::Outpatient), |text| given::term("--benefit", text))
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
    let known = counters::known(ledger, member.id, &visit, year)?;
    visit.before = known.before;
    let quota = quota(&visit, &book);
    Ok(Line {
        name: member.name.clone(),
        region: terms::region_cell(visit.region),
        benefit: visit.benefit,
        quota,
        source: known.source,
        deductible_known: known.deductible_known,
        without_scope: known.without_scope,
    })
}
