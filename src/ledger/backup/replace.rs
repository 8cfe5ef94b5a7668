//! Putting a copy in the ledger's place: at every moment the path holds the old file or the new one, whole.
//!
//! The new file is written aside and checked first. Then the old one is locked against everybody, kept, and
//! replaced by a rename. A program that had the old file open finds it moved when it wants to write, and SQLite
//! refuses (`SQLITE_READONLY_DBMOVED`), so nothing is written into a file that is gone. No journal of the old file
//! may meet the new one: a journal does not know which file it belongs to.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::Connection;

use super::aside::{Aside, cannot_write};
use super::{KeptFile, Target, copy};
use crate::aside::sync_folder;
use crate::error::{Error, Result};
use crate::ledger::Access;
use crate::ledger::abandoned::journal_of;
use crate::ledger::failure::{explain, in_file};
use crate::ledger::open::connect;
use crate::model::backup::{Backup, Contents};
use crate::model::key::Key;
use crate::model::message::Message;

/// What lies where the ledger belongs.
#[derive(Debug)]
pub enum Current {
    /// Nothing, or an empty file.
    Nothing,
    /// A ledger.
    Whole(KeptFile),
    /// A file that this program cannot use any more, and why.
    Unusable(Error),
}

impl Current {
    /// Looks at a path. What a killed command left is rolled back by that, as every command does.
    ///
    /// # Errors
    /// `ledger-locked`; `ledger-folder`, `ledger-foreign` and `ledger-unreadable`: nothing of ours may take their
    /// place.
    pub fn of(path: &Path, key: Option<&Key>) -> Result<Self> {
        let looked = KeptFile::open(path, key).and_then(|file| file.check().map(|()| file));
        match looked {
            Ok(file) => Ok(Self::Whole(file)),
            Err(error) => match error.what.id {
                "ledger-missing" | "ledger-empty" => Ok(Self::Nothing),
                "ledger-damaged" | "ledger-truncated" | "ledger-not-sqlite" | "ledger-newer"
                | "ledger-refused" => Ok(Self::Unusable(error)),
                _ => Err(error),
            },
        }
    }
}

/// The old ledger, to be kept before it is replaced.
pub enum Keeping<'a> {
    /// A ledger that nobody else can read or write now.
    Whole(Held<'a>),
    /// A file that is kept byte for byte.
    AsItIs(&'a Path),
}

/// A locked ledger.
pub struct Held<'a>(&'a Connection, Option<&'a Key>);

impl Keeping<'_> {
    /// Keeps it where `target` says.
    ///
    /// # Errors
    /// A folder that cannot be written, a full disk, a ledger that turns out to be damaged.
    pub fn keep(&self, target: &Target<'_>) -> Result<Backup> {
        match self {
            Self::Whole(held) => target.keep(held.0, held.1),
            Self::AsItIs(path) => {
                let kept = target.aside().and_then(|aside| as_it_is(path, aside))?;
                let place = kept.take_first_free(target.names())?;
                let journal = journal_of(path);
                if journal.exists() {
                    let aside = target.aside().and_then(|aside| as_it_is(&journal, aside))?;
                    aside.replace(&journal_of(&place))?;
                }
                Ok(target.made(&place, None))
            }
        }
    }
}

/// Copies bytes.
fn as_it_is(path: &Path, mut aside: Aside) -> Result<Aside> {
    let copied = File::open(path).and_then(|mut file| io::copy(&mut file, aside.file()));
    copied.map_err(|error| cannot_write(&error, path))?;
    aside.sync()?;
    Ok(aside)
}

/// Puts a copy of `backup` in the place of the ledger at `path`. The old file is handed to `keep` first; where
/// that fails, nothing is changed. Returns what the new file holds.
///
/// # Errors
/// A backup that is damaged, a folder that cannot be written, a ledger that somebody else uses, what `keep`
/// returns.
pub fn replace(
    backup: &KeptFile,
    (path, current): (&Path, Current),
    mut keep: impl FnMut(&Keeping<'_>) -> Result<()>,
) -> Result<Contents> {
    // A link stays a link, and the file it leads to is replaced.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let aside = Aside::beside(path)?;
    let contents = copy(&backup.connection, &aside, backup.key.as_ref())
        .map_err(|error| in_file(error, &backup.path))?;
    let lock = match current {
        Current::Nothing => None,
        Current::Whole(file) => {
            // Its snapshot would keep the lock away.
            let key = file.key.clone();
            drop(file);
            let lock = lock(path, key.as_ref()).map_err(|error| in_file(error, path))?;
            keep(&Keeping::Whole(Held(&lock, key.as_ref())))?;
            Some(lock)
        }
        Current::Unusable(_) => keep_unusable(path, &mut keep)?,
    };
    remove_journal(path)?;
    if cfg!(unix) {
        aside.replace(path)?;
        drop(lock);
    } else {
        // There an open file cannot be replaced.
        drop(lock);
        aside.replace(path)?;
    }
    Ok(contents)
}

/// Keeps the bytes of a file that may be no database at all, so that SQLite may not be able to lock it. Reading
/// bytes would end a lock of this process, so they are read first, and that nobody wrote meanwhile is looked at.
fn keep_unusable(
    path: &Path,
    keep: &mut impl FnMut(&Keeping<'_>) -> Result<()>,
) -> Result<Option<Connection>> {
    let stamp = |path: &Path| path.metadata().ok().map(|file| (file.len(), file.modified().ok()));
    let before = stamp(path);
    keep(&Keeping::AsItIs(path))?;
    let held = match lock(path, None) {
        Err(error) if error.what.id == "ledger-locked" => return Err(in_file(error, path)),
        held => held.ok(),
    };
    if stamp(path) == before {
        return Ok(held);
    }
    let locked = Error::ledger(Message::new("ledger-locked")).hint(Message::new("ledger-locked-hint"));
    Err(in_file(locked, path))
}

/// Takes the ledger for this process alone, until the connection is closed. What a killed command left is rolled
/// back first, with a connection that deletes the journal, as one that keeps its lock would not.
fn lock(path: &Path, key: Option<&Key>) -> Result<Connection> {
    let connection = connect(path, Access::Write, key)?;
    connection.execute_batch("BEGIN IMMEDIATE; COMMIT;").map_err(explain)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;").map_err(explain)?;
    Ok(connection)
}

/// Whatever needed the journal is rolled back, kept or gone by now.
fn remove_journal(path: &Path) -> Result<()> {
    match fs::remove_file(journal_of(path)) {
        Ok(()) => sync_folder(path).map_err(|error| cannot_write(&error, path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(cannot_write(&error, path)),
    }
}
