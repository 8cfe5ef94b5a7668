//! The copies of a ledger that there are, making one more, and removing those that no rule keeps.
//!
//! Start with [`before`]: what a command calls before it changes much. A [`Shelf`] is a folder as it stands; the
//! list beside the copies (`manifest`) only remembers. `engine::rotation` decides which copies go.

mod manifest;
pub mod table;

use std::path::{Path, PathBuf};

use super::session::Session;
use crate::context::Context;
use crate::engine::rotation;
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::ledger::backup::{KeptFile, Target, stem};
use crate::model::backup::{Backup, Contents, Name, Reason};
use crate::model::day::Day;
use crate::model::message::Message;

/// How far a copy can be trusted before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// It was checked when it was made, and its size is what it was.
    Checked,
    /// Its size is not what it was.
    Changed,
    /// Nobody remembers a check of it.
    Unchecked,
}

/// A copy in its folder.
#[derive(Debug, Clone)]
pub struct Copy {
    /// Where it lies.
    pub path: PathBuf,
    /// What is known of it.
    pub backup: Backup,
    /// How far it can be trusted.
    pub trust: Trust,
    /// Which ledger it is of, as far as that is known.
    pub family: Option<String>,
    /// Number of its newest operation, as far as that is known.
    pub operation: Option<i64>,
}

/// A folder of copies of one ledger.
#[derive(Debug)]
pub struct Shelf {
    /// The folder.
    pub folder: PathBuf,
    ledger: PathBuf,
    /// The copies, newest first.
    pub copies: Vec<Copy>,
}

/// A copy that was made, and those that were removed after it.
#[derive(Debug)]
pub struct Made {
    /// The copy.
    pub copy: Copy,
    /// Names of copies that no rule keeps any more.
    pub removed: Vec<String>,
    /// Copies that are there now.
    pub left: usize,
}

/// What there is to say about the copies of a ledger, for whoever looks after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Where copies are kept.
    pub folder: PathBuf,
    /// How many there are.
    pub copies: usize,
    /// When the newest one was made that can be restored: UTC, ISO 8601.
    pub newest_at: Option<String>,
    /// How many days ago that is.
    pub age_days: Option<i64>,
    /// When a trial restore last succeeded: UTC, ISO 8601.
    pub drilled_at: Option<String>,
}

/// The copies of the ledger that a command works on, as they stand. Nothing is opened that the list knows.
pub fn status(context: &Context) -> Status {
    let shelf = Shelf::of(context);
    let restorable = |copy: &&Copy| copy.backup.reason != Reason::Damaged && copy.operation.is_some();
    let newest_at = shelf.copies.iter().find(restorable).map(|copy| copy.backup.at.clone());
    let day = |at: &str| at.get(..10).and_then(Day::parse);
    let age_days =
        newest_at.as_deref().and_then(day).zip(day(&context.now)).map(|(at, now)| now.days_since(at));
    let drilled_at = shelf.copies.iter().filter_map(|copy| copy.backup.drilled_at.clone()).max();
    Status { copies: shelf.copies.len(), folder: shelf.folder, newest_at, age_days, drilled_at }
}

/// A copy that was made before a change which has not happened yet. Dropped, it is removed again: a change that
/// failed changed nothing.
#[must_use]
pub struct Ahead {
    shelf: Shelf,
    backup: Option<Backup>,
    /// Whether the folder was there before.
    folder_was: FolderWas,
}

/// Whether a folder had to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FolderWas {
    There,
    Missing,
}

/// Makes a copy of the ledger in its folder before a command changes much. When the change has happened,
/// [`Ahead::stays`] keeps it.
///
/// # Errors
/// A ledger that is damaged, a folder that cannot be written, a full disk: the command had better not go on.
pub fn before(session: &Session<'_>, ledger: &Ledger, reason: Reason) -> Result<Ahead> {
    let shelf = Shelf::of(&session.context);
    let folder_was = if shelf.folder.exists() { FolderWas::There } else { FolderWas::Missing };
    let target = Target { folder: &shelf.folder, ledger: &shelf.ledger, now: &session.context.now, reason };
    let backup = ledger.back_up(&target).map_err(|error| match error.what.id {
        "backup-not-writable" => error.hint(Message::new("backup-before-hint")),
        _ => error,
    })?;
    Ok(Ahead { backup: Some(backup), shelf, folder_was })
}

impl Ahead {
    /// Keeps the copy, removes those that no rule keeps any more, and says so.
    pub fn stays(mut self, session: &mut Session<'_>) {
        let Some(backup) = self.backup.take() else { return };
        let shelf = Shelf::at(&self.shelf.folder, &self.shelf.ledger);
        let made = shelf.add(backup, None);
        session.say(&Message::new("backup-before").with("path", made.copy.path.display().to_string()));
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        let Some(backup) = self.backup.take() else { return };
        // One that cannot be removed is a copy more.
        let _ = std::fs::remove_file(self.shelf.folder.join(backup.file));
        if self.folder_was == FolderWas::Missing {
            // Only an empty folder can be removed.
            let _ = std::fs::remove_dir(&self.shelf.folder);
        }
    }
}

impl Shelf {
    /// The folder where the settings keep copies of this command's ledger.
    pub fn of(context: &Context) -> Self {
        Self::at(&context.settings.backups.value, &context.ledger)
    }

    /// A folder with copies of a ledger; one that does not exist holds none.
    pub fn at(folder: &Path, ledger: &Path) -> Self {
        let mut shelf = Self { folder: folder.to_owned(), ledger: ledger.to_owned(), copies: Vec::new() };
        let known = manifest::read(&shelf.list());
        let stem = stem(ledger);
        let named = files(folder).into_iter().filter_map(|file| Some((Name::parse(&file, &stem)?, file)));
        shelf.copies = named.filter_map(|(name, file)| copy(folder, &name, file, &known)).collect();
        shelf.copies.sort_by(|a, b| newest_first(&a.backup, &b.backup));
        shelf
    }

    /// The list beside the copies.
    fn list(&self) -> PathBuf {
        self.folder.join(format!("{}.backups.toml", stem(&self.ledger)))
    }

    /// Makes a copy of what `ledger` sees, and removes those that no rule keeps.
    ///
    /// # Errors
    /// A ledger that is damaged, a folder that cannot be written, a full disk.
    pub fn make(self, ledger: &Ledger, now: &str, reason: Reason) -> Result<Made> {
        let target = Target { folder: &self.folder, ledger: &self.ledger, now, reason };
        let backup = ledger.back_up(&target)?;
        Ok(self.add(backup, None))
    }

    /// Puts a copy that was just made on the shelf, removes those that no rule keeps, though not the one that is
    /// needed `still`, and writes the list.
    pub fn add(mut self, backup: Backup, still: Option<&Path>) -> Made {
        let contents = backup.contents.as_ref();
        let copy = Copy {
            path: self.folder.join(&backup.file),
            trust: if contents.is_some() { Trust::Checked } else { Trust::Unchecked },
            family: contents.map(|held| held.family.clone()),
            operation: contents.map(|held| held.operation),
            backup,
        };
        self.copies.retain(|known| known.path != copy.path);
        self.copies.push(copy.clone());
        self.copies.sort_by(|a, b| newest_first(&a.backup, &b.backup));
        let removed = self.rotate(&copy, still);
        self.remember();
        let left = self.copies.len();
        Made { copy, removed, left }
    }

    /// Removes the copies of this ledger that no rule keeps, but never the one that was just made, one that is
    /// damaged or of another ledger, or one that nobody can tell.
    fn rotate(&mut self, made: &Copy, still: Option<&Path>) -> Vec<String> {
        let is_ours = |copy: &&Copy| {
            let same = copy.family.is_some() && copy.family == made.family;
            same && copy.backup.reason != Reason::Damaged && copy.backup.reason != Reason::BeforeUpdate
        };
        // Oldest first, so that of one second the later one counts as newer.
        let ours: Vec<&Copy> = self.copies.iter().rev().filter(is_ours).collect();
        let times: Vec<&str> = ours.iter().map(|copy| copy.backup.at.as_str()).collect();
        let gone = rotation::superseded(&times).into_iter().map(|at| ours[at].path.clone());
        let gone = gone.filter(|path| *path != made.path && still != Some(path.as_path()));
        let removed: Vec<PathBuf> = gone.filter(|path| std::fs::remove_file(path).is_ok()).collect();
        self.copies.retain(|copy| !removed.contains(&copy.path));
        removed.iter().filter_map(|path| path.file_name()?.to_str().map(str::to_owned)).collect()
    }

    /// Writes down what is known. Where that fails, nothing is lost that the files do not tell.
    fn remember(&self) {
        let here = self.copies.iter().filter(|copy| copy.backup.reason != Reason::BeforeUpdate);
        let _ = manifest::write(&self.list(), here.map(|copy| &copy.backup));
    }

    /// Adds the copies that lie beside the ledger since it was brought up to date.
    pub fn with_copies_before_updates(mut self) -> Self {
        let Some(folder) = self.ledger.parent() else { return self };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let begins = format!("{}.before-v", self.ledger.file_name().unwrap_or_default().to_string_lossy());
        let found = files(folder).into_iter().filter(|file| file.starts_with(&begins));
        let name = |path: &Path| {
            let at = path.metadata().and_then(|file| file.modified()).ok()?;
            let at = chrono::DateTime::<chrono::Utc>::from(at).format("%Y-%m-%dT%H:%M:%SZ").to_string();
            Some(Name { at, reason: Reason::BeforeUpdate, number: 1 })
        };
        let copies = found.filter_map(|file| copy(folder, &name(&folder.join(&file))?, file, &[]));
        self.copies.extend(copies);
        self.copies.sort_by(|a, b| newest_first(&a.backup, &b.backup));
        self
    }

    /// The copy that somebody named: `latest`, its number in the list, or its file.
    ///
    /// # Errors
    /// `restore-none` where there is no copy, `restore-no-number` where there is none of that number.
    pub fn find(&self, named: &str) -> Result<PathBuf> {
        let restorable = |copy: &&Copy| copy.backup.reason != Reason::Damaged && copy.operation.is_some();
        let none = || {
            let folder = self.folder.display().to_string();
            Error::data(Message::new("restore-none").with("folder", folder))
                .hint(Message::new("restore-none-hint"))
        };
        if named == "latest" || named == "最新" {
            return self.copies.iter().find(restorable).map(|copy| copy.path.clone()).ok_or_else(none);
        }
        let number: Option<usize> =
            named.parse().ok().filter(|_| named.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(number) = number else {
            let here = self.folder.join(named);
            let is_bare = Path::new(named).components().count() == 1;
            let path = Path::new(named);
            return Ok(if is_bare && !path.exists() && here.exists() { here } else { path.to_owned() });
        };
        if self.copies.is_empty() {
            return Err(none());
        }
        let found = number.checked_sub(1).and_then(|at| self.copies.get(at));
        found.map(|copy| copy.path.clone()).ok_or_else(|| {
            let wrong =
                Message::new("restore-no-number").with("number", named).with("count", self.copies.len());
            Error::data(wrong).hint(Message::new("restore-hint"))
        })
    }

    /// What the list knows of a file, whatever it is called on the way there.
    pub fn known(&self, path: &Path) -> Option<&Copy> {
        let real = path.canonicalize().ok()?;
        self.copies.iter().find(|copy| copy.path.canonicalize().is_ok_and(|other| other == real))
    }

    /// Writes down that a trial restore of a copy succeeded, and what it held.
    pub fn drilled(&mut self, path: &Path, now: &str, contents: &Contents) {
        let Some(path) = self.known(path).map(|copy| copy.path.clone()) else { return };
        for copy in self.copies.iter_mut().filter(|copy| copy.path == path) {
            copy.backup.drilled_at = Some(now.to_owned());
            copy.backup.bytes = path.metadata().map_or(copy.backup.bytes, |file| file.len());
            copy.backup.contents = Some(contents.clone());
        }
        self.remember();
    }
}

/// The newest first; of one second, the one with the longer and then the later name.
fn newest_first(a: &Backup, b: &Backup) -> std::cmp::Ordering {
    let key = |backup: &Backup| (backup.at.clone(), backup.file.len(), backup.file.clone());
    key(b).cmp(&key(a))
}

/// Names of the files of a folder, in order.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let plain = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let mut names: Vec<String> = plain.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// A file of the folder as a copy; what the list does not know is asked of the file itself.
fn copy(folder: &Path, name: &Name, file: String, known: &[Backup]) -> Option<Copy> {
    let path = folder.join(&file);
    let bytes = path.metadata().ok()?.len();
    if let Some(known) = known.iter().find(|known| known.file == file && known.contents.is_some()) {
        let contents = known.contents.as_ref();
        return Some(Copy {
            path,
            trust: if known.bytes == bytes { Trust::Checked } else { Trust::Changed },
            family: contents.map(|held| held.family.clone()),
            operation: contents.map(|held| held.operation),
            backup: Backup { reason: name.reason, at: name.at.clone(), ..known.clone() },
        });
    }
    let opened = KeptFile::open(&path, None).ok().filter(|_| name.reason != Reason::Damaged);
    Some(Copy {
        family: opened.as_ref().and_then(|file| file.family().ok()),
        operation: opened.as_ref().and_then(|file| file.newest_operation().ok()).map(|(id, _)| id),
        trust: Trust::Unchecked,
        path,
        backup: Backup {
            file,
            at: name.at.clone(),
            reason: name.reason,
            bytes,
            contents: None,
            drilled_at: None,
        },
    })
}
