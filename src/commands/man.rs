//! `medins man`: the manual pages, in the language of the user. With a folder, one page a command.

use std::path::PathBuf;

use clap::CommandFactory;

use super::Typed;
use super::session::{Exit, Session};
use crate::cli;
use crate::error::{Error, Result};
use crate::render::catalog::Catalog;

/// Arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Write one page for each command into this folder
    folder: Option<PathBuf>,
}

/// Runs `man`.
///
/// # Errors
/// A closed pipe, a folder that cannot be written.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let command = cli::localized(Typed::command(), &Catalog::new(session.context.voice.language));
    let written = match &args.folder {
        None => clap_mangen::Man::new(command).render(&mut session.out),
        Some(folder) => {
            std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder))
        }
    };
    written.map_err(|error| Error::output(&error))?;
    Ok(Exit::Done)
}
