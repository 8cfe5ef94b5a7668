//! `medins policy …`: the rules themselves: which there are, what they say on a day, whether they are sound.

mod diff;
mod lint;
mod list;
mod pin;
mod show;
mod test;

use super::given;
use super::session::{Exit, Session};
use crate::error::{Error, Result};
use crate::model::coverage::Insurance;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::model::typed;
use crate::policy::benefit::words::Benefit;
use crate::policy::regions;

/// What can be done with rules.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Which regions have rules
    List(list::Args),
    /// What the rules of a region say on a day
    Show(show::Args),
    /// What differs between two days or two regions
    Diff(diff::Args),
    /// Set a value from your own app or bill
    Pin(pin::Args),
    /// Check packs: every problem with file, line and column
    Lint(lint::Args),
    /// Run worked cases against the rules
    Test(test::Args),
}

/// Runs `policy …`.
///
/// # Errors
/// A file that cannot be read, a pack that is wrong, a closed pipe.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit> {
    match command {
        Command::List(args) => list::run(args, session),
        Command::Show(args) => show::run(args, session),
        Command::Diff(args) => diff::run(args, session),
        Command::Pin(args) => pin::run(args, session),
        Command::Lint(args) => lint::run(args, session),
        Command::Test(args) => test::run(args, session),
    }
}

/// A region that rules may speak of: the nation too.
fn region(text: &str) -> Result<Region> {
    match regions::find(&typed::half_width(text)) {
        Some(Region::NATION) => Ok(Region::NATION),
        _ => given::region("REGION", text),
    }
}

fn insurance(text: &str) -> Result<Insurance> {
    given::term("--insurance", text)
}

fn benefit(text: &str) -> Result<Benefit> {
    given::term("--benefit", text)
}

/// The first of several errors.
fn first(errors: Vec<Error>) -> Error {
    let none = || Error::data(Message::new("policy-bad-toml").with("why", ""));
    errors.into_iter().next().unwrap_or_else(none)
}
