//! Files written aside: owner-only from their first byte, synced, and renamed into place when they are whole.
//!
//! What a killed program leaves of them is recognised by its name, and by nobody holding it, and swept away by
//! whoever next writes a file aside there. Nothing else is ever removed here.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::super::open::make_folder;
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// What the names of unfinished files end in.
const UNFINISHED: &str = ".part";

/// How often a name is tried that somebody else sweeps away at the same moment.
const TRIES: usize = 8;

/// A file that is not whole yet. Dropping it removes it.
pub(in crate::ledger) struct Aside {
    file: NamedTempFile,
}

impl Aside {
    /// An empty file in a folder, which is made where it is missing, for the ledger of this file name.
    pub(in crate::ledger) fn new(folder: &Path, ledger: &str) -> Result<Self> {
        make_folder(folder).map_err(|error| cannot_write(&error, folder))?;
        sweep(folder, ledger);
        let begins = beginning(ledger);
        let mut made = None;
        for _ in 0..TRIES {
            let file = Builder::new().prefix(&begins).suffix(UNFINISHED).tempfile_in(folder);
            // The path of the file aside would only confuse.
            let file = file.map_err(|error| cannot_write(&io::Error::from(error.kind()), folder))?;
            // Held as long as it is written, so that nobody takes it for a leftover. Where a file system has no
            // locks, two programs at the same time may disturb each other, and say so; nothing is lost.
            let _ = file.as_file().try_lock();
            if file.path().exists() {
                made = Some(file);
                break;
            }
        }
        let file = made.ok_or_else(|| cannot_write(&io::Error::from(ErrorKind::NotFound), folder))?;
        Ok(Self { file })
    }

    /// An empty file beside another.
    pub(in crate::ledger) fn beside(path: &Path) -> Result<Self> {
        Self::new(folder_of(path), &name_of(path))
    }

    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Until this returns, what was written may be lost with the power.
    pub(super) fn sync(&self) -> Result<()> {
        self.file.as_file().sync_all().map_err(|error| cannot_write(&error, folder_of(self.path())))
    }

    /// Gives the whole file its name, in place of whatever has it.
    pub(in crate::ledger) fn replace(self, path: &Path) -> Result<()> {
        self.file.persist(path).map_err(|error| cannot_write(&error.error, path))?;
        sync_folder(path)
    }

    /// Gives the whole file the first name that nothing has yet.
    pub(super) fn take_first_free(self, names: impl Iterator<Item = PathBuf>) -> Result<PathBuf> {
        let mut file = self.file;
        for path in names {
            let refused = match file.persist_noclobber(&path) {
                Ok(_) => return sync_folder(&path).map(|()| path),
                Err(refused) => refused,
            };
            file = refused.file;
            if path.symlink_metadata().is_ok() {
                continue;
            }
            // Some file systems cannot say "only if nothing is there".
            file.persist(&path).map_err(|error| cannot_write(&error.error, &path))?;
            return sync_folder(&path).map(|()| path);
        }
        Err(cannot_write(&io::Error::from(ErrorKind::AlreadyExists), Path::new("")))
    }
}

/// The error of a copy that cannot be written in this place.
pub(super) fn cannot_write(error: &io::Error, place: &Path) -> Error {
    let place = Place { file: Some(place.display().to_string()), ..Place::default() };
    let said = match error.kind() {
        ErrorKind::StorageFull => {
            Error::ledger(Message::new("ledger-disk-full")).hint(Message::new("ledger-disk-full-hint"))
        }
        _ => Error::ledger(Message::new("backup-not-writable").with("why", error.to_string()))
            .hint(Message::new("backup-not-writable-hint")),
    };
    said.at(place)
}

/// Folder of a file; a bare name lies in the folder where the program runs.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Name of a file, without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn beginning(ledger: &str) -> String {
    format!(".{ledger}.")
}

/// A rename holds after a power cut once its folder is on the disk. Systems that cannot sync a folder do without.
pub(super) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        let synced = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
        return synced.map_err(|error| cannot_write(&error, folder_of(path)));
    }
    Ok(())
}

/// Unfinished files of the ledger of this file name in a folder, which nobody is writing.
pub fn leftovers(folder: &Path, ledger: &str) -> Vec<PathBuf> {
    let begins = beginning(ledger);
    let journal = format!("{UNFINISHED}-journal");
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_unfinished =
        |name: &str| name.starts_with(&begins) && (name.ends_with(UNFINISHED) || name.ends_with(&journal));
    let unfinished = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_unfinished));
    unfinished.map(|entry| entry.path()).filter(|path| is_left(path)).collect()
}

/// Whether nobody is writing this unfinished file, or the one that this journal belongs to.
fn is_left(path: &Path) -> bool {
    let whole = path.to_string_lossy().into_owned();
    let main = whole.strip_suffix("-journal").unwrap_or(&whole);
    match File::open(main) {
        Ok(file) => file.try_lock().is_ok(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

/// Removes what a killed program left unfinished.
pub(super) fn sweep(folder: &Path, ledger: &str) {
    for path in leftovers(folder, ledger) {
        // What cannot be removed today is tried again next time.
        let _ = fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_holds_is_swept_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        let left = [".family.medins.abc.part", ".family.medins.abc.part-journal", ".family.medins.x.part"];
        let others =
            [".other.medins.abc.part", "family.medins", "family.medins-journal", "family.medins.part"];
        for name in left.iter().chain(&others) {
            fs::write(file(name), "x").unwrap();
        }
        let held = Aside::new(folder.path(), "family.medins").unwrap();
        assert!(left.iter().all(|name| !file(name).exists()));
        assert!(others.iter().all(|name| file(name).exists()));
        let second = Aside::new(folder.path(), "family.medins").unwrap();
        assert!(held.path().exists() && second.path().exists(), "a file in use was swept away");
        let path = held.path().to_owned();
        drop(held);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn the_first_byte_is_the_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        let aside = Aside::new(&inner, "family.medins").unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&inner), mode(aside.path())), (0o700, 0o600));
    }

    #[test]
    fn a_name_that_is_taken_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let names = || ["a", "b", "c"].into_iter().map(|name| folder.path().join(name));
        fs::write(folder.path().join("a"), "kept").unwrap();
        let placed = Aside::new(folder.path(), "family.medins").unwrap().take_first_free(names()).unwrap();
        assert_eq!(placed, folder.path().join("b"));
        assert_eq!(fs::read_to_string(folder.path().join("a")).unwrap(), "kept");
    }
}
