//! Encrypted ledgers: knowing one when it is seen, opening it with its key, and writing a ledger anew under
//! another key or none.
//!
//! A ledger is never rewritten in place. [`Rewriting::begin`] copies it aside under an exclusive lock,
//! [`Rewriting::prove`] opens the copy with a key that is brought again and compares every row, and only
//! [`Rewriting::finish`] lets it take the place of the old file. SQLCipher 4 with its own defaults: AES-256,
//! a checksum (HMAC-SHA512) on each page, the salt in the first 16 bytes.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use zeroize::Zeroizing;

use super::backup::{Aside, content};
use super::failure::{explain, in_file};
use super::open::{cannot_write, connect};
use super::{Access, Ledger};
use crate::error::{Error, Result};
use crate::model::key::{Key, SALT_BYTES, Salt};
use crate::model::message::Message;

/// How every file of SQLite begins that is not encrypted.
const PLAIN: &[u8; SALT_BYTES] = b"SQLite format 3\0";

/// Bytes of a page, and how many different ones a page of nothing but chance has at least: of 256 it misses
/// fewer than one in ten thousand pages; text and tables miss half of them.
const PAGE: u64 = 4096;
const DIFFERENT: usize = 245;

/// The salt of a file that looks encrypted: it begins like no SQLite file, and its first page looks like chance.
pub fn salt_of(path: &Path) -> Option<Salt> {
    let mut file = File::open(path).ok()?;
    let mut salt = [0; SALT_BYTES];
    file.read_exact(&mut salt).ok().filter(|()| salt != *PLAIN)?;
    let mut page = Vec::new();
    file.take(PAGE).read_to_end(&mut page).ok()?;
    let mut seen = [false; 256];
    page.iter().for_each(|byte| seen[usize::from(*byte)] = true);
    (seen.iter().filter(|seen| **seen).count() >= DIFFERENT).then_some(salt)
}

/// Refuses an encrypted file that nobody brought a key for.
pub(super) fn check(path: &Path, key: Option<&Key>) -> Result<()> {
    if key.is_none() && salt_of(path).is_some() {
        return Err(Error::ledger(Message::new("seal-needs-key")).hint(Message::new("seal-needs-key-hint")));
    }
    Ok(())
}

/// Gives SQLite the key, before anything else is asked. What a plan sets aside stays in memory.
pub(super) fn turn(connection: &Connection, key: &Key) -> Result<()> {
    if !cfg!(feature = "encrypt") {
        return Err(not_built());
    }
    let mut told = Zeroizing::new(String::with_capacity(256));
    // Its own log would speak to the screen.
    told.push_str("PRAGMA cipher_log_level = NONE; PRAGMA key = \"");
    spell(key, &mut told);
    told.push_str("\"; PRAGMA temp_store = MEMORY;");
    connection.execute_batch(&told).map_err(explain)
}

/// The key as SQLCipher reads one that is already worked out: the secret, then the salt.
fn spell(key: &Key, told: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    told.push_str("x'");
    for byte in key.secret().iter().chain(key.salt()) {
        for half in [byte >> 4, byte & 15] {
            told.push(char::from(DIGITS[usize::from(half)]));
        }
    }
    told.push('\'');
}

/// The error of a build that cannot open encrypted ledgers.
pub fn not_built() -> Error {
    Error::ledger(Message::new("seal-not-built")).hint(Message::new("seal-not-built-hint"))
}

/// What a refusal of the first read means where a key was given: a wrong key and a first page that is not what
/// it was look the same.
pub(super) fn refused(error: Error, key: Option<&Key>) -> Error {
    if key.is_none() || error.what.id != "ledger-not-sqlite" {
        return error;
    }
    Error::ledger(Message::new("seal-wrong-key")).hint(Message::new("seal-wrong-key-hint"))
}

/// Whether an error says that the key does not open the file.
pub fn is_wrong_key(error: &Error) -> bool {
    error.what.id == "seal-wrong-key"
}

/// Files beside a ledger, one folder below, and where its copies are kept, that bear its name and are not encrypted.
pub fn plain_copies(path: &Path, copies: &Path) -> Vec<PathBuf> {
    let Ok(path) = path.canonicalize() else { return Vec::new() };
    let (Some(folder), Some(stem)) = (path.parent(), path.file_stem()) else { return Vec::new() };
    let (beside, folders): (Vec<PathBuf>, Vec<PathBuf>) =
        inside(folder).into_iter().partition(|at| !at.is_dir());
    let copies = copies.canonicalize().ok();
    let further = folders.iter().chain(copies.iter().filter(|copies| !folders.contains(copies)));
    let below = further.flat_map(|folder| inside(folder)).filter(|at| at.is_file());
    let named = |at: &PathBuf| {
        at.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(stem.as_encoded_bytes()))
    };
    let mut found: Vec<PathBuf> =
        beside.into_iter().chain(below).filter(|at| *at != path && named(at) && is_plain(at)).collect();
    found.sort();
    found
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default()
}

/// Whether a file begins as one of SQLite does that is not encrypted.
pub fn is_plain(path: &Path) -> bool {
    let mut begin = [0; SALT_BYTES];
    File::open(path).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == *PLAIN
}

/// A ledger that is being written anew; nobody else can read or write it meanwhile. Dropped, it leaves the old
/// file as it was and nothing aside.
pub struct Rewriting {
    source: Connection,
    path: PathBuf,
    aside: Aside,
}

/// That the copy was opened with a key brought again, and holds what the ledger holds.
#[derive(Debug)]
pub struct Proof {
    /// Rows that were compared.
    pub rows: u64,
}

impl Rewriting {
    /// Copies the ledger aside under this key, or without one, synced to disk.
    ///
    /// # Errors
    /// A locked ledger, a full disk, a folder that may not be written.
    pub fn begin(ledger: Ledger, path: &Path, key: Option<&Key>) -> Result<Self> {
        if !cfg!(feature = "encrypt") {
            return Err(not_built());
        }
        let path = path.canonicalize().map_err(|error| cannot_write(&error))?;
        let rewriting = Self { aside: Aside::beside(&path)?, path, source: ledger.connection };
        rewriting.copy(key).map_err(|error| in_file(error, &rewriting.path))?;
        Ok(rewriting)
    }

    fn copy(&self, key: Option<&Key>) -> Result<()> {
        self.source.flush_prepared_statement_cache();
        // The lock stays until the connection is closed, beyond the end of every transaction.
        self.source
            .execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA main.locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;")
            .map_err(explain)?;
        let mut told = Zeroizing::new(String::with_capacity(128));
        if let Some(key) = key {
            spell(key, &mut told);
        }
        let file = self
            .aside
            .path()
            .to_str()
            .ok_or_else(|| cannot_write(&std::io::ErrorKind::InvalidFilename.into()))?;
        self.source
            .execute("ATTACH DATABASE ?1 AS aside KEY ?2", params![file, told.as_str()])
            .map_err(explain)?;
        self.source.execute_batch("PRAGMA aside.journal_mode = OFF; BEGIN;").map_err(explain)?;
        self.source.query_row("SELECT sqlcipher_export('aside')", [], |_| Ok(())).map_err(explain)?;
        for mark in ["user_version", "application_id"] {
            let value: i64 = self
                .source
                .query_row(&format!("PRAGMA main.{mark}"), [], |row| row.get(0))
                .map_err(explain)?;
            self.source.execute_batch(&format!("PRAGMA aside.{mark} = {value}")).map_err(explain)?;
        }
        self.source.execute_batch("COMMIT; DETACH DATABASE aside;").map_err(explain)?;
        self.aside.sync()
    }

    /// The salt that the copy was written with, read from its file.
    pub fn salt(&self) -> Option<Salt> {
        salt_of(self.aside.path())
    }

    /// Opens the copy with a key that was brought again and compares every row with the ledger.
    ///
    /// # Errors
    /// `seal-wrong-key` where it does not open, `seal-differs` where it is not the same.
    pub fn prove(&self, key: Option<&Key>) -> Result<Proof> {
        let copy = connect(self.aside.path(), Access::Look, key)?;
        content::check(&copy).map_err(|error| refused(error, key))?;
        let held = content::contents(&copy)?;
        if held == content::contents(&self.source)? {
            return Ok(Proof { rows: held.all_rows() });
        }
        Err(Error::ledger(Message::new("seal-differs")).hint(Message::new("seal-differs-hint")))
    }

    /// Opens the copy with a key and reads from it.
    ///
    /// # Errors
    /// `seal-wrong-key` where it does not open.
    pub fn opens(&self, key: &Key) -> Result<()> {
        let copy = connect(self.aside.path(), Access::Look, Some(key))?;
        let read = copy.query_row("SELECT count(*) FROM operation", [], |_| Ok(()));
        read.map_err(|error| refused(explain(error), Some(key)))
    }

    /// Lets the copy take the place of the ledger.
    ///
    /// # Errors
    /// A folder that may not be written; the old file is there then.
    pub fn finish(self, _: &Proof) -> Result<()> {
        let Self { source, path, aside } = self;
        // There an open file cannot be replaced; elsewhere nobody gets between the copy and its place.
        let held = (!cfg!(windows)).then_some(source);
        aside.replace(&path)?;
        drop(held);
        Ok(())
    }
}
