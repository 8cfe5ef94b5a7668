//! Files that a command writes for its user: never onto the ledger, never onto a file that is there unless told so.
//!
//! They are written aside, synced and renamed, for their owner only; the folder must exist.

use std::io::{BufWriter, Write};
use std::path::Path;

use crate::context::folder;
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// What becomes of a file that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saved {
    /// It stays, and nothing is written.
    New,
    /// It is replaced.
    Replaced,
}

/// Writes a file.
///
/// # Errors
/// A path that is the ledger or is taken; a folder that is not there or cannot be written; what `fill` returns.
pub(super) fn save(
    path: &Path,
    taken: Saved,
    ledger: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    refuse(path, taken, ledger)?;
    folder::write_beside(path, |file| {
        let mut buffered = BufWriter::new(file);
        fill(&mut buffered)?;
        buffered.flush().map_err(|error| folder::unwritable(path, &error))
    })
}

/// Refuses to write onto the ledger, and onto a file that is there unless it shall be replaced.
fn refuse(path: &Path, taken: Saved, ledger: &Path) -> Result<()> {
    let is_ledger = path.canonicalize().is_ok_and(|path| ledger.canonicalize().is_ok_and(|own| own == path));
    let (what, hint) = match is_ledger {
        true => ("export-onto-ledger", "export-onto-ledger-hint"),
        false if path.exists() && taken == Saved::New => ("export-exists", "export-exists-hint"),
        false => return Ok(()),
    };
    Err(Error::data(Message::new(what))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
        .hint(Message::new(hint)))
}
