//! `medins eligibility expense`: may the funds or a personal account pay for this? Yes, no, or cannot tell.
//!
//! The rules are those of the region that was named, else of where the member is insured, else the nation's.

use super::super::session::{Exit, Session};
use super::super::{given, place, terms};
use crate::engine::eligibility::Answer;
use crate::engine::expense::{self, Asked};
use crate::error::Result;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::view::{Cell, Field, View, eligibility as verdict_view, guide as guide_view};

/// Arguments of `eligibility expense`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// For what: work-injury, third-party, abroad, fitness, health-checkup, outpatient, pharmacy, vaccine, …
    #[arg(value_name = "WHAT")]
    what: String,
    /// Where insured: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Where this member is insured (default: the owner)
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// On which day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Show every rule with all its sources, addresses and remarks
    #[arg(long)]
    explain: bool,
}

/// Runs `eligibility expense`.
///
/// # Errors
/// A word, member or region that is not known, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    session.context.look.verbose |= args.explain;
    let on = args.on.as_deref().map_or(Ok(session.context.today), |text| given::day("--on", text))?;
    let asked = given::term::<Asked>("WHAT", &args.what)?;
    let known = place::insured(args.region.as_deref(), args.member.as_deref(), session, on)?;
    let policies = session.policies()?;
    let payable = expense::check(asked, known.unwrap_or(Region::NATION), on, &policies)?;
    let mut view = View::new("expense");
    let title = match known {
        Some(region) => Message::new("expense-title").with("region", terms::region(region)),
        None => Message::new("expense-title-nation"),
    };
    view.title(title.with("what", asked.message()).with("day", on));
    if known.is_none() {
        view.note(Message::new("expense-nation-only"));
    }
    view.record(
        "payers",
        vec![
            Field::new("expense", "column-expense", Cell::term(asked.code(), asked.message())),
            Field::new("fund", "column-by-fund", said(payable.fund)),
            Field::new("account", "column-by-account", said(payable.account)),
        ],
    );
    verdict_view::add_verdict(&mut view, &payable.verdict);
    guide_view::readings(&mut view, &guide_view::for_payable(asked, &payable))?;
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(super::exit(payable.verdict.answer))
}

fn said(answer: Answer) -> Cell<'static> {
    Cell::term(answer.code(), verdict_view::answer(answer))
}
