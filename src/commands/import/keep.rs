//! `import --keep`: the paper itself, copied beside the ledger under its SHA-256, for its owner only.
//!
//! A copy is written before the operation ends, so the ledger never names one that is not there; one that the
//! ledger does not name after all is harmless. Papers may print names and numbers that the ledger never keeps.

use std::fs::{self, DirBuilder};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Error, Place, Result};
use crate::import::source::Source;
use crate::ledger::{Operation, papers_folder};
use crate::model::message::Message;

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
            self.write(source, &path)?;
        }
        operation.store_document(source.sha256(), &file)
    }

    fn write(&self, source: &mut Source, path: &Path) -> Result<()> {
        let failed = |error: &std::io::Error| {
            let place = Place { file: Some(path.display().to_string()), ..Place::default() };
            Error::data(Message::new("error-output").with("why", error.to_string())).at(place)
        };
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(|error| failed(&error))?;
        let mut aside = tempfile::NamedTempFile::new_in(&self.folder).map_err(|error| failed(&error))?;
        source.copy_to(&mut aside)?;
        aside.flush().and_then(|()| aside.as_file().sync_all()).map_err(|error| failed(&error))?;
        aside.persist(path).map(drop).map_err(|error| failed(&error.error))
    }
}
