//! `medins eligibility waiting`: how many months somebody waits for benefits who joins late, missed years or
//! changes insurance, and the first day with benefits. Two readings, or no rule: cannot tell.

use super::super::session::{Exit, Session};
use super::super::{given, terms};
use crate::engine::citation::Citation;
use crate::engine::reimburse::Rulebook;
use crate::engine::waiting::{Joining, Wait, WaitingOutcome, waiting};
use crate::error::Result;
use crate::guide;
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::region::Region;
use crate::policy::benefit::others::{Transfer, Waiting};
use crate::policy::rule::Wording;
use crate::policy::terms::Term;
use crate::policy::{PolicySet, Rule};
use crate::view::{
    Block, Cell, Column, Point, Standing, View, eligibility as verdict_view, guide as guide_view,
};

/// Arguments of `eligibility waiting`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where insurance is joined: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: String,
    /// resident or employee
    #[arg(long, value_name = "WORD", default_value = "resident")]
    insurance: String,
    /// Years without insurance, separated by commas
    #[arg(long, value_name = "YEARS", value_delimiter = ',')]
    missed: Vec<String>,
    /// The benefit year that is joined
    #[arg(long, value_name = "YEAR")]
    joins_for: String,
    /// How many missed years were paid later
    #[arg(long, value_name = "N", default_value_t = 0)]
    repaired: u32,
    /// Months between the end of another insurance and this one
    #[arg(long, value_name = "N")]
    gap_months: Option<u32>,
    /// By the rules of which day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Show every rule with all its sources, addresses and remarks
    #[arg(long)]
    explain: bool,
}

const READINGS: &[Column] = &[
    Column::number("months", "column-waiting-months"),
    Column::text("benefits_from", "column-benefits-from"),
];

/// Runs `eligibility waiting`.
///
/// # Errors
/// A year, word or region that cannot be understood, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    session.context.look.verbose |= args.explain;
    let on = args.on.as_deref().map_or(Ok(session.context.today), |text| given::day("--on", text))?;
    let region = given::region("--region", &args.region)?;
    let joining = joining(args)?;
    let policies = session.policies()?;
    let book = Rulebook::of(region, &policies)?;
    let outcome = waiting(&joining, &book, on);
    let mut view = View::new("waiting");
    view.title(title(&joining, region));
    let exit = add(&mut view, &outcome, (region, on), &policies);
    if exit != Exit::Done {
        guide_view::readings(&mut view, &[guide::for_waiting()])?;
    }
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(exit)
}

fn joining(args: &Args) -> Result<Joining> {
    let missed = args.missed.iter().flat_map(|text| text.split(['，', '、']));
    let year = |flag, text: &str| given::year(flag, text.trim()).map(Day::year);
    let mut missed_years = missed.map(|text| year("--missed", text)).collect::<Result<Vec<_>>>()?;
    missed_years.sort_unstable();
    missed_years.dedup();
    Ok(Joining {
        insurance: given::term("--insurance", &args.insurance)?,
        missed_years,
        joins_for: year("--joins-for", &args.joins_for)?,
        repaired: args.repaired,
        gap_months: args.gap_months,
    })
}

fn title(joining: &Joining, region: Region) -> Message {
    Message::new("waiting-title")
        .with("region", terms::region(region))
        .with("insurance", joining.insurance.message())
        .with("year", joining.joins_for.to_string())
}

/// Adds what follows; the exit code says whether it is one answer.
fn add(
    view: &mut View,
    outcome: &WaitingOutcome<'_>,
    (region, on): (Region, Day),
    policies: &PolicySet,
) -> Exit {
    let point = |standing, message, citation: Option<Citation>| {
        let citations = citation.iter().map(verdict_view::cited).collect();
        Block::Points("reasons", vec![Point { code: None, standing, message, citations }])
    };
    match outcome {
        WaitingOutcome::Waits(wait, rule) => {
            view.table("readings", READINGS, readings(wait));
            let one = wait.months.len() == 1;
            let (standing, id) = match one {
                true => (Standing::Holds, "waiting-counted"),
                false => (Standing::Open, "waiting-two-readings"),
            };
            let message = Message::new(id).with("counted", wait.counted);
            view.blocks.push(point(standing, message, Some(quote(rule, policies))));
            let reliable = rule.decides();
            if !reliable {
                view.note(Message::new("waiting-weak"));
            }
            if !one {
                next(view, region);
            }
            if one && reliable { Exit::Done } else { Exit::CannotTell }
        }
        WaitingOutcome::NoWait(rule) => {
            let message = Message::new("waiting-none").with("months", rule.value.free_months);
            view.blocks.push(point(Standing::Holds, message, Some(transfer(rule, policies))));
            Exit::Done
        }
        WaitingOutcome::Local(rule) => {
            let message = Message::new("waiting-local").with("months", rule.value.free_months);
            view.blocks.push(point(Standing::Open, message, Some(transfer(rule, policies))));
            next(view, region);
            Exit::CannotTell
        }
        WaitingOutcome::NoRule => {
            let message = Message::new("waiting-no-rule").with("region", terms::region(region));
            view.blocks.push(point(Standing::Open, message.with("day", on), None));
            next(view, region);
            Exit::CannotTell
        }
    }
}

fn next(view: &mut View, region: Region) {
    view.title(Message::new("citation-next-title"));
    let ask = Message::new("eligibility-next-ask-agency").with("region", terms::region(region));
    view.steps("next", vec![ask]);
}

fn readings(wait: &Wait) -> Vec<Vec<Cell<'static>>> {
    let row = |(months, from): (&u32, &Day)| vec![Cell::Count(i64::from(*months)), Cell::Day(*from)];
    wait.months.iter().zip(&wait.benefits_from).map(row).collect()
}

/// The rule about late joining, with its parts in words.
fn quote(rule: &Rule<Waiting>, policies: &PolicySet) -> Citation {
    let Waiting { fixed_months, months_per_missed_year, counts, repair_months_per_year, least, .. } =
        rule.value;
    let months = |id, months: u32| Message::new(id).with("months", months).into();
    let mut parts: Vec<Value> = vec![months("waiting-part-fixed", fixed_months)];
    if months_per_missed_year > 0 {
        parts.push(months("waiting-part-missed", months_per_missed_year));
        parts.push(counts.message().into());
    }
    parts.extend(
        rule.value
            .first_missed_year
            .map(|year| Value::from(Message::new("waiting-part-first").with("year", year.to_string()))),
    );
    if repair_months_per_year > 0 {
        parts.push(months("waiting-part-repair", repair_months_per_year));
    }
    parts.extend(least.map(|(least, from)| {
        Value::from(Message::new("waiting-part-least").with("months", least).with("years", from))
    }));
    said(rule, "waiting-what", parts, policies)
}

/// The rule about a gap between two insurances.
fn transfer(rule: &Rule<Transfer>, policies: &PolicySet) -> Citation {
    let months = |id, months: u32| Value::from(Message::new(id).with("months", months));
    let mut parts = vec![months("waiting-part-free", rule.value.free_months)];
    parts.extend(rule.value.waiting_most_months.map(|most| months("waiting-part-most", most)));
    said(rule, "waiting-what-gap", parts, policies)
}

fn said<T>(rule: &Rule<T>, what: &'static str, parts: Vec<Value>, policies: &PolicySet) -> Citation {
    let said = Wording::Term(Message::new("waiting-parts").with("parts", parts));
    Citation::saying(rule, (Message::new(what), said), policies)
}
