//! `medins policy diff REGION …`: what differs between two days of a region, or two regions on a day.

use super::{Exit, Session, region};
use crate::commands::given;
use crate::engine::told::told;
use crate::error::{Error, Result};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::model::typed;
use crate::policy::regions;
use crate::view::{View, rules};

/// Arguments of `policy diff`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Region: code or name
    region: String,
    /// Another region, or two days
    #[arg(value_name = "REGION_OR_DATES", num_args = 0..=2)]
    other: Vec<String>,
    /// On which day two regions are compared (default: today)
    #[arg(long, value_name = "DATE", conflicts_with_all = ["from", "to"])]
    on: Option<String>,
    /// The first day
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The second day (default: today)
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
}

/// Runs `policy diff`: 0 where nothing differs, 1 where something does.
///
/// # Errors
/// An unknown region or day, a pack that is wrong, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let [first, second] = sides(args, session.context.today)?;
    let policies = session.policies()?;
    let (one, two) = (told(first.0, first.1, &policies)?, told(second.0, second.1, &policies)?);
    let mut view = View::new("policy-diff");
    let side = |(region, on): (Region, Day)| {
        Message::new("policy-diff-side").with("region", regions::message(region)).with("day", on)
    };
    view.title(Message::new("policy-diff-title").with("first", side(first)).with("second", side(second)));
    let count = rules::add_differences(&mut view, &one, &two);
    view.note(Message::new("policy-diff-count").with("count", count));
    session.show(&view)?;
    Ok(if count == 0 { Exit::Done } else { Exit::No })
}

/// What is compared with what.
fn sides(args: &Args, today: Day) -> Result<[(Region, Day); 2]> {
    let here = region(&args.region)?;
    let day = |flag: &str, text: &Option<String>| match text {
        None => Ok(today),
        Some(text) => given::day(flag, text),
    };
    match args.other.as_slice() {
        [first, second] if args.from.is_none() && args.on.is_none() => {
            let day = |text: &str| given::day("DATE", text);
            Ok([(here, day(first)?), (here, day(second)?)])
        }
        [other] if args.from.is_none() && typed::day(other).is_none() => {
            let on = day("--on", &args.on)?;
            Ok([(here, on), (region(other)?, on)])
        }
        [] if args.from.is_some() => Ok([(here, day("--from", &args.from)?), (here, day("--to", &args.to)?)]),
        _ => Err(Error::usage(Message::new("policy-diff-what")).hint(Message::new("policy-diff-what-hint"))),
    }
}
