//! `medins completions SHELL`: the script that a shell needs to complete this program's words.

use clap::CommandFactory;
use clap_complete::Shell;

use super::Typed;
use super::session::{Exit, Session};
use crate::error::{Error, Result};

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_enum, hide_possible_values = true)]
    shell: Shell,
}

/// Runs `completions`.
///
/// # Errors
/// A closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Typed::command(), "medins", &mut script);
    session.out.write_all(&script).map_err(|error| Error::output(&error))?;
    Ok(Exit::Done)
}
