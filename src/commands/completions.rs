//! `medins completions SHELL`: the script that a shell needs to complete this program's words.

use clap::CommandFactory;
use clap_complete::Shell;

use super::Typed;
use super::session::{Exit, Session};
use crate::cli::complete;
use crate::error::{Error, Result};

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_enum, hide_possible_values = true)]
    shell: Shell,
    /// Ask the program while typing: completes members, relations and regions too
    #[arg(long)]
    dynamic: bool,
}

/// Runs `completions`.
///
/// # Errors
/// A closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    if args.dynamic {
        let written = complete::register(&args.shell.to_string(), session.out);
        return written.map(|()| Exit::Done).map_err(|error| Error::output(&error));
    }
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Typed::command(), "medins", &mut script);
    session.out.write_all(&script).map_err(|error| Error::output(&error))?;
    Ok(Exit::Done)
}
