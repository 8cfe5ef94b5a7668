//! Creating and opening the file: owner-only from its first byte, refused when it is not a whole ledger.
//!
//! A newer file is refused with both numbers; an older one is copied beside itself ([`backup::copy`]) and migrated
//! in one transaction. After every command the ledger is one file: the journal is deleted with the transaction.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

use super::failure::{explain, in_file};
use super::{Ledger, abandoned, backup, schema, seal};
use crate::aside::{folder_of, make_folder, owned};
use crate::error::{Error, Result};
use crate::model::key::Key;
use crate::model::message::Message;

/// What a command wants to do with the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Only look; works on a file that may not be written.
    Read,
    /// Look and change.
    Write,
    /// Only look, and touch nothing: neither the file nor what lies beside it.
    Look,
}

/// How long to wait for another process that writes, before saying so.
const PATIENCE: Duration = Duration::from_secs(5);

impl Ledger {
    /// Makes a new ledger at `path`, its folder included, readable by the owner only.
    ///
    /// # Errors
    /// `ledger-exists` where a ledger is there already; I/O and SQLite failures otherwise.
    pub fn create(path: &Path) -> Result<Self> {
        let made = create_file(path).and_then(|()| {
            let mut connection = connect(path, Access::Write, None)?;
            schema::apply(&mut connection).map_err(explain)?;
            Ok(Self { connection, key: None })
        });
        made.map_err(|error| in_file(error, path))
    }

    /// Opens the ledger at `path`, with its key where it is encrypted, and brings an older one up to date.
    ///
    /// # Errors
    /// One of the `ledger-…` errors: missing, a folder, not SQLite, foreign, newer, damaged, locked; `seal-…`
    /// where an encrypted one is not opened by this key, or by this build.
    pub fn open(path: &Path, access: Access, key: Option<&Key>) -> Result<Self> {
        open_checked(path, access, key).map_err(|error| in_file(error, path))
    }

    /// What opens this ledger and every copy of it; `None` where it is not encrypted.
    pub const fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }
}

/// Creates the file (and its folder) with no permissions for others; an empty file left by a killed
/// `init` is taken over.
fn create_file(path: &Path) -> Result<()> {
    make_folder(folder_of(path)).map_err(|error| cannot_write(&error))?;
    match owned(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let empty = path.metadata().is_ok_and(|file| file.is_file() && file.len() == 0);
            let taken = Error::data(Message::new("ledger-exists")).hint(Message::new("ledger-exists-hint"));
            if empty { Ok(()) } else { Err(taken) }
        }
        Err(error) => Err(cannot_write(&error)),
    }
}

pub(super) fn cannot_write(error: &std::io::Error) -> Error {
    Error::ledger(Message::new("ledger-not-writable").with("why", error.to_string()))
        .hint(Message::new("ledger-not-writable-hint"))
}

/// Opens SQLite on an existing file with the settings every command uses. The one door to ledgers, their copies
/// and backups: whoever writes a copy hands on the key of the ledger.
pub(super) fn connect(path: &Path, access: Access, key: Option<&Key>) -> Result<Connection> {
    let connection = open_file(path, access).map_err(explain)?;
    // Nothing may be asked before it: not even how large a page is can be told without the key.
    key.map_or(Ok(()), |key| seal::turn(&connection, key))?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    connection.set_prepared_statement_cache_capacity(64);
    // Plans do not depend on the values bound to them, so a statement is never prepared twice.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(explain)?;
    // Writing wants many pages at hand; reading passes each page once, and fresh memory costs more than a
    // page that is read again.
    let cache = if access == Access::Write { 32_768 } else { 2_048 };
    // EXTRA syncs the folder, too, when the journal is gone: only then is what was acknowledged safe from a loss
    // of power.
    let settings = format!(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -{cache}; \
         PRAGMA trusted_schema = OFF;"
    );
    // The first of them that reads the file finds out whether the key fits.
    connection.execute_batch(&settings).map_err(|error| seal::refused(explain(error), key))?;
    Ok(connection)
}

fn open_file(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let open = |flag| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_NO_MUTEX | flag);
    match access {
        Access::Look => open(OpenFlags::SQLITE_OPEN_READ_ONLY),
        Access::Read => {
            open(OpenFlags::SQLITE_OPEN_READ_WRITE).or_else(|_| open(OpenFlags::SQLITE_OPEN_READ_ONLY))
        }
        Access::Write => open(OpenFlags::SQLITE_OPEN_READ_WRITE),
    }
}

fn open_checked(path: &Path, access: Access, key: Option<&Key>) -> Result<Ledger> {
    let (connection, version) = look(path, access, key)?;
    let is_older = version < schema::NEWEST;
    let mut ledger = Ledger { connection, key: key.cloned() };
    if access == Access::Write || (is_older && access == Access::Read) {
        ledger.connection.execute_batch("COMMIT").map_err(explain)?;
    }
    if is_older && access != Access::Look {
        ledger.migrate(path)?;
    }
    Ok(ledger)
}

/// Opens a file that is a whole ledger of a version this program knows, and tells which. It is seen in one snapshot.
pub(super) fn look(path: &Path, access: Access, key: Option<&Key>) -> Result<(Connection, usize)> {
    check_file(path)?;
    seal::check(path, key)?;
    let connection = connect(path, access, key)?;
    if access != Access::Look {
        abandoned::remove_journal(&connection, path, PATIENCE);
    }
    // One snapshot for a reading command: consistent, and locked once instead of for every question.
    connection.execute_batch("BEGIN").map_err(explain)?;
    let number = |pragma| connection.query_row(pragma, [], whole).map_err(explain);
    let version = number("PRAGMA user_version").map_err(|error| seal::refused(error, key))?;
    let application = number("PRAGMA application_id")?;
    if access != Access::Look {
        backup::sweep(path);
    }
    // SQLite itself does not miss the end of the last page. Asked under its lock, when nobody is writing.
    let expected = number("PRAGMA page_count")? * number("PRAGMA page_size")?;
    check_length(path, u64::try_from(expected).unwrap_or(0))?;
    if application != i64::from(schema::APPLICATION_ID) {
        return Err(Error::ledger(Message::new("ledger-foreign")).hint(Message::new("ledger-foreign-hint")));
    }
    if version > schema::NEWEST as i64 {
        let newer = Message::new("ledger-newer").with("found", version).with("known", schema::NEWEST);
        return Err(Error::ledger(newer).hint(Message::new("ledger-newer-hint")));
    }
    Ok((connection, usize::try_from(version).unwrap_or(0)))
}

/// A whole number; SQLCipher answers some questions in text.
fn whole(row: &Row<'_>) -> rusqlite::Result<i64> {
    match row.get_ref(0)? {
        ValueRef::Text(digits) => {
            Ok(std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).unwrap_or(0))
        }
        _ => row.get(0),
    }
}

/// Says what is wrong with a path before SQLite does so less clearly.
fn check_file(path: &Path) -> Result<()> {
    let metadata = path.metadata().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            Error::ledger(Message::new("ledger-missing")).hint(Message::new("ledger-missing-hint"))
        }
        _ => Error::ledger(Message::new("ledger-unreadable").with("why", error.to_string()))
            .hint(Message::new("ledger-not-writable-hint")),
    })?;
    if metadata.is_dir() {
        return Err(Error::ledger(Message::new("ledger-folder")).hint(Message::new("ledger-folder-hint")));
    }
    if metadata.len() == 0 {
        return Err(Error::ledger(Message::new("ledger-empty")).hint(Message::new("ledger-missing-hint")));
    }
    Ok(())
}

/// A file that is shorter than its pages was cut off.
fn check_length(path: &Path, expected: u64) -> Result<()> {
    let length = path.metadata().map_or(0, |file| file.len());
    if length >= expected {
        return Ok(());
    }
    let short = Message::new("ledger-truncated").with("length", length).with("expected", expected);
    Err(Error::ledger(short).hint(Message::new("ledger-damaged-hint")))
}

/// Where the copy of an older file goes: `….before-v2`, or with a number where something is there already.
/// An empty file, left by a killed program, is nothing.
fn free_name(path: &Path) -> PathBuf {
    let is_free = |copy: &Path| copy.symlink_metadata().map_or(true, |at| at.is_file() && at.len() == 0);
    let named = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".before-v{}", schema::NEWEST));
        if number > 1 {
            name.push(format!(".{number}"));
        }
        PathBuf::from(name)
    };
    (1..).map(named).find(|copy| is_free(copy)).unwrap_or_else(|| named(1))
}

impl Ledger {
    /// Copies an older file beside itself, then applies the missing schema steps. The copy stays only where
    /// they succeed.
    fn migrate(&mut self, path: &Path) -> Result<()> {
        let aside = backup::Aside::beside(path)?;
        backup::copy(&self.connection, &aside, self.key.as_ref())?;
        let copy = free_name(path);
        aside.replace(&copy)?;
        let migrated = schema::apply(&mut self.connection).map_err(explain);
        if migrated.is_err() {
            // The failure itself is what the user has to hear about.
            let _ = std::fs::remove_file(&copy);
        }
        migrated
    }
}
