//! Copies of ledger files: made, looked at, compared, and put in the ledger's place.
//!
//! There is one way to copy (`copy`): SQLite's online backup out of one snapshot into a file aside, synced,
//! opened and checked, and given its name only then. Backups, the copy before a migration, a restore and a trial
//! restore all use it. Which copies there are and which are removed is the business of `commands::kept`.

mod aside;
mod compare;
pub(in crate::ledger) mod content;
mod replace;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::StepResult;

use super::failure::{explain, in_file};
use super::open::{connect, look};
use super::{Access, Ledger, schema};
use crate::error::{Error, Result};
use crate::model::backup::{Backup, Contents, Name, Reason};
use crate::model::key::Key;
use crate::model::message::Message;

pub(in crate::ledger) use aside::{Aside, sweep};
pub use compare::{Compared, Different, What};
pub use replace::{Current, Keeping, replace};

/// Pages that are copied before SQLite is asked for the next ones.
const PAGES: std::ffi::c_int = 1024;

/// Where a copy goes, and what its name says.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The folder; it is made where it is missing.
    pub folder: &'a Path,
    /// The ledger file that is copied.
    pub ledger: &'a Path,
    /// Now: UTC, ISO 8601.
    pub now: &'a str,
    /// Why it is made.
    pub reason: Reason,
}

impl Target<'_> {
    fn aside(&self) -> Result<Aside> {
        // What a killed restore left lies beside the ledger.
        sweep(self.ledger);
        Aside::new(self.folder, &aside::name_of(self.ledger))
    }

    /// Names of this second and reason, first to last.
    fn names(&self) -> impl Iterator<Item = PathBuf> {
        let stem = stem(self.ledger);
        let name = move |number| Name { at: self.now.to_owned(), reason: self.reason, number }.file(&stem);
        (1..=u32::MAX).map(move |number| self.folder.join(name(number)))
    }

    fn made(&self, path: &Path, contents: Option<Contents>) -> Backup {
        Backup {
            file: aside::name_of(path),
            at: self.now.to_owned(),
            reason: self.reason,
            bytes: path.metadata().map_or(0, |file| file.len()),
            contents,
            drilled_at: None,
        }
    }

    /// Copies what a connection sees, checks the copy and gives it its name; under the key of what is copied.
    fn keep(&self, source: &Connection, key: Option<&Key>) -> Result<Backup> {
        let aside = self.aside()?;
        let contents = copy(source, &aside, key)?;
        let path = aside.take_first_free(self.names())?;
        Ok(self.made(&path, Some(contents)))
    }
}

/// What the names of a ledger's copies begin with: the ledger's own name without its ending.
pub fn stem(ledger: &Path) -> String {
    ledger.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Runs `look` on one snapshot of the file, whoever writes meanwhile.
fn in_snapshot<T>(connection: &Connection, look: impl FnOnce() -> Result<T>) -> Result<T> {
    if !connection.is_autocommit() {
        return look();
    }
    connection.execute_batch("BEGIN").map_err(explain)?;
    let looked = look();
    let ended = connection.execute_batch("COMMIT").map_err(explain);
    let looked = looked?;
    ended.map(|()| looked)
}

/// Copies what a connection sees into a file aside, syncs it, opens it and compares what it holds.
///
/// Source and copy are counted and hashed; the source within the snapshot that was copied, which is the only time
/// that a writer has to wait.
///
/// # Errors
/// A source that is damaged, a copy that cannot be written or differs.
pub(in crate::ledger) fn copy(source: &Connection, aside: &Aside, key: Option<&Key>) -> Result<Contents> {
    let expected = in_snapshot(source, || {
        pages(source, aside.path(), key)?;
        content::contents(source)
    })?;
    aside.sync()?;
    let copy = connect(aside.path(), Access::Read, key)?;
    content::check(&copy)?;
    let found = content::contents(&copy)?;
    if found == expected {
        return Ok(found);
    }
    Err(Error::ledger(Message::new("backup-differs")).hint(Message::new("backup-differs-hint")))
}

/// SQLite's own copying of pages, between two connections that open files the same way.
fn pages(source: &Connection, path: &Path, key: Option<&Key>) -> Result<()> {
    let mut target = connect(path, Access::Write, key)?;
    // Every page passes once.
    target.execute_batch("PRAGMA cache_size = -2048").map_err(explain)?;
    let backup = rusqlite::backup::Backup::new(source, &mut target).map_err(explain)?;
    loop {
        match backup.step(PAGES).map_err(explain)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => {
                return Err(
                    Error::ledger(Message::new("ledger-locked")).hint(Message::new("ledger-locked-hint"))
                );
            }
        }
    }
}

impl Ledger {
    /// Makes a checked copy of the ledger as it is now, or as this one sees it.
    ///
    /// # Errors
    /// `ledger-damaged` where the ledger is not whole, a folder that cannot be written, a full disk.
    pub fn back_up(&self, target: &Target<'_>) -> Result<Backup> {
        target.keep(&self.connection, self.key.as_ref()).map_err(|error| in_file(error, target.ledger))
    }

    /// Which ledger this is, whatever its file is called.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn family(&self) -> Result<String> {
        content::family(&self.connection)
    }
}

/// A ledger file as it lies there: looked at in one snapshot whatever its version, never changed or migrated.
#[derive(Debug)]
pub struct KeptFile {
    connection: Connection,
    path: PathBuf,
    version: usize,
    key: Option<Key>,
}

/// One line of the operations of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Its number.
    pub id: i64,
    /// When: UTC, ISO 8601.
    pub at: String,
    /// Which command.
    pub command: String,
}

/// What a file holds, in the few figures that people compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gist {
    /// Operations.
    pub operations: i64,
    /// When the newest of them was: UTC, ISO 8601.
    pub newest_at: String,
    /// Settlements in force.
    pub settlements: i64,
    /// People of the family.
    pub members: i64,
    /// The newest day of a settlement in force.
    pub newest_day: Option<String>,
}

impl KeptFile {
    /// Opens a file that is a ledger of a version that this program knows, with its key where it is encrypted.
    ///
    /// # Errors
    /// One of the `ledger-…` errors: missing, a folder, not SQLite, foreign, newer, cut off, locked.
    pub fn open(path: &Path, key: Option<&Key>) -> Result<Self> {
        let opened = look(path, Access::Read, key).map_err(|error| in_file(error, path));
        opened.map(|(connection, version)| Self {
            connection,
            path: path.to_owned(),
            version,
            key: key.cloned(),
        })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Version of its schema.
    pub const fn version(&self) -> usize {
        self.version
    }

    /// Whether the next command has to bring it up to date.
    pub const fn is_older(&self) -> bool {
        self.version < schema::NEWEST
    }

    /// Looks at every page, index and reference.
    ///
    /// # Errors
    /// `ledger-damaged` with the first fault.
    pub fn check(&self) -> Result<()> {
        content::check(&self.connection).map_err(|error| in_file(error, &self.path))
    }

    /// Counts and hashes everything in it.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn contents(&self) -> Result<Contents> {
        content::contents(&self.connection).map_err(|error| in_file(error, &self.path))
    }

    /// Rows of every table.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn rows(&self) -> Result<BTreeMap<String, i64>> {
        let count = |shape: content::Shape| {
            let sql = format!("SELECT count(*) FROM {}", content::quoted(&shape.name));
            let rows = self.connection.query_row(&sql, [], |row| row.get(0)).map_err(explain)?;
            Ok((shape.name, rows))
        };
        content::tables(&self.connection)?.into_iter().map(count).collect()
    }

    /// Which ledger it is.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn family(&self) -> Result<String> {
        content::family(&self.connection).map_err(|error| in_file(error, &self.path))
    }

    /// Number and moment of its newest operation.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn newest_operation(&self) -> Result<(i64, String)> {
        content::newest_operation(&self.connection).map_err(|error| in_file(error, &self.path))
    }

    /// What it holds, in few figures.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn gist(&self) -> Result<Gist> {
        let figures = "SELECT (SELECT count(*) FROM operation),
            (SELECT count(*) FROM settlement WHERE retired_by IS NULL),
            (SELECT count(*) FROM member_profile WHERE retired_by IS NULL),
            (SELECT substr(max(settled_at), 1, 10) FROM settlement WHERE retired_by IS NULL)";
        let (_, newest_at) = self.newest_operation()?;
        let read = |row: &rusqlite::Row<'_>| {
            let (operations, settlements) = (row.get(0)?, row.get(1)?);
            Ok(Gist { operations, newest_at, settlements, members: row.get(2)?, newest_day: row.get(3)? })
        };
        let gist = self.connection.query_row(figures, [], read).map_err(explain);
        gist.map_err(|error| in_file(error, &self.path))
    }

    /// The last operation that this file and another have in common, counted from the first; 0 where they have
    /// none, and so are not of the same ledger.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn common_operation(&self, other: &Self) -> Result<i64> {
        let all = "SELECT id, at, command, version FROM operation ORDER BY id";
        let (mut mine, mut theirs) =
            (self.connection.prepare(all).map_err(explain)?, other.connection.prepare(all).map_err(explain)?);
        let (mut mine, mut theirs) = (mine.query([]).map_err(explain)?, theirs.query([]).map_err(explain)?);
        let mut common = 0;
        while let (Some(a), Some(b)) = (mine.next().map_err(explain)?, theirs.next().map_err(explain)?) {
            for column in 0..4 {
                if a.get_ref(column).map_err(explain)? != b.get_ref(column).map_err(explain)? {
                    return Ok(common);
                }
            }
            common = a.get(0).map_err(explain)?;
        }
        Ok(common)
    }

    /// How many operations there are after one, and the first `most` of them.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn operations_after(&self, operation: i64, most: usize) -> Result<(i64, Vec<Done>)> {
        let count = "SELECT count(*) FROM operation WHERE id > ?1";
        let count = self.connection.query_row(count, [operation], |row| row.get(0)).map_err(explain)?;
        let listed = "SELECT id, at, command FROM operation WHERE id > ?1 ORDER BY id LIMIT ?2";
        let mut statement = self.connection.prepare(listed).map_err(explain)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let done =
            |row: &rusqlite::Row<'_>| Ok(Done { id: row.get(0)?, at: row.get(1)?, command: row.get(2)? });
        let listed = statement.query_map([operation, most], done).map_err(explain)?;
        Ok((count, listed.collect::<rusqlite::Result<_>>().map_err(explain)?))
    }

    /// Restores it into a scratch file beside `ledger` and brings that up to date.
    ///
    /// # Errors
    /// A file that is damaged, or a folder that cannot be written.
    pub fn scratch(&self, ledger: &Path) -> Result<Scratch> {
        let aside = Aside::beside(ledger)?;
        let contents =
            copy(&self.connection, &aside, self.key.as_ref()).map_err(|error| in_file(error, &self.path))?;
        let mut connection = connect(aside.path(), Access::Write, self.key.as_ref())?;
        schema::apply(&mut connection).map_err(explain)?;
        Ok(Scratch { ledger: Ledger { connection, key: self.key.clone() }, contents, _aside: aside })
    }
}

/// A ledger that was restored for a trial only. Dropping it removes its file.
pub struct Scratch {
    ledger: Ledger,
    /// What the backup held before it was brought up to date.
    pub contents: Contents,
    _aside: Aside,
}
