//! `medins policy …`: the rules themselves: which there are, what they say on a day, whether they are sound.

mod lint;
mod test;

use super::session::{Exit, Session};
use crate::error::Result;

/// What can be done with rules.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
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
        Command::Lint(args) => lint::run(args, session),
        Command::Test(args) => test::run(args, session),
    }
}
