//! Files that a command writes for its user: never onto the ledger, never onto a file that is there unless told so.
//!
//! They are written aside, synced and renamed, for their owner only; the folder must exist. On a terminal it is
//! shown how much is written, and Ctrl-C stops.

mod watched;

use std::io::{BufWriter, Write};
use std::path::Path;

use indicatif::ProgressBar;

use super::session::Session;
use crate::context::folder;
use crate::error::{Error, Place, Result};
use crate::model::message::Message;
use watched::Watched;

/// Bytes gathered before they are written out.
pub(super) const BUFFER: usize = 1 << 16;

/// Whether a file that is there may be replaced; shared by the commands that write files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::Args)]
pub struct Taken {
    /// Replace files that are there
    #[arg(long)]
    overwrite: bool,
}

/// Writes a file and says so.
///
/// # Errors
/// A path that is the ledger or is taken; a folder that is not there or cannot be written; what `fill` returns.
pub(super) fn save(
    session: &mut Session<'_>,
    path: &Path,
    taken: Taken,
    fill: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    refuse(path, taken, &session.context.ledger)?;
    let shown = session.context.progress;
    folder::write_beside(path, |file| {
        let progress = if shown { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        let mut buffered = BufWriter::with_capacity(BUFFER, Watched::new(file, progress));
        let written = fill(&mut buffered);
        watched::ended(written)?;
        watched::ended(buffered.flush().map_err(|error| folder::unwritable(path, &error)))
    })?;
    session.say(&Message::new("export-done").with("file", path.display().to_string()));
    Ok(())
}

/// Refuses to write onto the ledger, and onto a file that is there unless it shall be replaced.
fn refuse(path: &Path, taken: Taken, ledger: &Path) -> Result<()> {
    let is_ledger = path.canonicalize().is_ok_and(|path| ledger.canonicalize().is_ok_and(|own| own == path));
    let (what, hint) = match is_ledger {
        true => ("export-onto-ledger", "export-onto-ledger-hint"),
        false if path.exists() && !taken.overwrite => ("export-exists", "export-exists-hint"),
        false => return Ok(()),
    };
    Err(Error::data(Message::new(what))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
        .hint(Message::new(hint)))
}
