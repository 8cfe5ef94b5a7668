//! `import --keep`: the paper itself, copied beside the ledger under its SHA-256, for its owner only.
//!
//! A copy is written before the operation ends, so the ledger never names one that is not there; one that the
//! ledger does not name after all is harmless. Papers may print names and numbers that the ledger never keeps.

use std::fs;
use std::path::{Path, PathBuf};

use crate::context::folder;
use crate::error::Result;
use crate::import::source::Source;
use crate::ledger::{Operation, papers_folder};

/// The folder beside a ledger where papers are kept.
pub(super) struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    /// The shelf of a ledger; it is made when the first paper is kept.
    pub(super) fn beside(ledger: &Path) -> Self {
        Self { folder: papers_folder(ledger) }
    }

    /// Copies a paper, unless it is there already, and has the operation name it.
    ///
    /// # Errors
    /// A folder or file that cannot be written.
    pub(super) fn keep(&self, source: &mut Source, operation: &mut Operation<'_>) -> Result<()> {
        let file = format!("{}.{}", source.sha256(), source.extension());
        let path = self.folder.join(&file);
        let known = fs::metadata(&path).is_ok_and(|found| found.len() == source.bytes());
        if !known {
            folder::write_with(&path, |copy| source.copy_to(copy))?;
        }
        operation.store_document(source.sha256(), &file)
    }
}
