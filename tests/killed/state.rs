//! What lies in a folder, by content: ledgers by their rows, other files by their bytes.
//!
//! Two runs of one command leave the same state, although moments and random names differ.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::started::{LEDGER, files};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// Columns that hold the moment of writing, which no two runs share.
const MOMENTS: &[(&str, &str)] = &[("operation", "at")];

/// Whether a file is a SQLite database by its first bytes.
fn is_database(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3\0"))
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// The contents of files by name; digits in names count as one another, since they may tell the time.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct State(BTreeMap<String, BTreeSet<u64>>);

impl State {
    /// What is in a folder.
    pub fn of(folder: &Path) -> Self {
        let mut state = Self::default();
        for path in files(folder) {
            let name = path
                .strip_prefix(folder)
                .unwrap()
                .to_string_lossy()
                .replace(|c: char| c.is_ascii_digit(), "#")
                // The second copy of one second has a number.
                .replace("Z-#.medins", "Z.medins");
            // A list of copies is made anew from the copies where it is missing.
            if name.ends_with(".backups.toml") {
                continue;
            }
            let content = if is_database(&path) { content(&path) } else { hash(&fs::read(&path).unwrap()) };
            state.0.entry(name).or_default().insert(content);
        }
        state
    }

    /// Name and content of each file.
    pub fn files(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().flat_map(|(name, contents)| contents.iter().map(|content| (name.as_str(), *content)))
    }

    /// Whether a file has this content.
    pub fn has(&self, name: &str, content: u64) -> bool {
        self.0.get(name).is_some_and(|contents| contents.contains(&content))
    }

    /// Whether there is a file of this name.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The content of the ledger.
    pub fn ledger(&self) -> Option<u64> {
        self.0.get(LEDGER)?.first().copied()
    }

    /// Whether every file of another state is here, with the same content.
    pub fn contains(&self, other: &Self) -> bool {
        other.files().all(|(name, content)| self.has(name, content))
    }

    /// What differs, for people.
    pub fn against(&self, other: &Self) -> String {
        format!("found    {:x?}\nexpected {:x?}", self.0, other.0)
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The rows of every table, in their order, without moments. A file that cannot be read has the content 0.
pub fn content(path: &Path) -> u64 {
    open(path).and_then(|database| rows(&database)).unwrap_or(0)
}

fn rows(database: &Connection) -> rusqlite::Result<u64> {
    let mut hasher = DefaultHasher::new();
    database.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))?.hash(&mut hasher);
    let mut names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    for name in names.query_map([], |row| row.get::<_, String>(0))? {
        let name = name?;
        name.hash(&mut hasher);
        let mut statement = database.prepare(&format!("SELECT * FROM \"{name}\""))?;
        let kept: Vec<usize> = (0..statement.column_count())
            .filter(|at| !MOMENTS.contains(&(&name, statement.column_name(*at).unwrap_or_default())))
            .collect();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in &kept {
                match row.get_ref(*at)? {
                    ValueRef::Null => 0u8.hash(&mut hasher),
                    ValueRef::Integer(number) => number.hash(&mut hasher),
                    ValueRef::Real(number) => number.to_bits().hash(&mut hasher),
                    ValueRef::Text(text) | ValueRef::Blob(text) => text.hash(&mut hasher),
                }
            }
        }
    }
    Ok(hasher.finish())
}

/// Whether every database in a folder passes SQLite's own checks.
pub fn is_sound(folder: &Path) -> bool {
    let sound = |path: &PathBuf| {
        let checked = open(path).and_then(|database| {
            let whole: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            let mut statement = database.prepare("PRAGMA foreign_key_check")?;
            Ok(whole == "ok" && !statement.exists([])?)
        });
        checked.unwrap_or(false)
    };
    files(folder).iter().filter(|path| is_database(path)).all(sound)
}
