//! `medins eligibility …`: what an account may pay for whom, whether an expense is paid at all, and how long
//! somebody waits who joins late.
//!
//! One file a question; the answers are yes, no, or cannot tell.

mod check;
mod expense;
mod waiting;

use super::session::{Exit, Session};
use crate::engine::eligibility::Answer;
use crate::error::Result;
pub(super) use check::verdict_of;

/// Questions of eligibility.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// May this account pay for that relative?
    Check(check::Args),
    /// May the funds or a personal account pay for this?
    Expense(expense::Args),
    /// How long is the waiting period of somebody who joins late or missed years?
    Waiting(waiting::Args),
}

/// Runs `eligibility …`.
///
/// # Errors
/// An unusable ledger, an unknown member or word, a closed pipe.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit> {
    match command {
        Command::Check(args) => check::run(args, session),
        Command::Expense(args) => expense::run(args, session),
        Command::Waiting(args) => waiting::run(args, session),
    }
}

/// The exit code of an answer.
const fn exit(answer: Answer) -> Exit {
    match answer {
        Answer::Yes => Exit::Done,
        Answer::No => Exit::No,
        Answer::CannotTell => Exit::CannotTell,
    }
}
