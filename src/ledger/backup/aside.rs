//! Copies of ledgers written aside: which name they bear meanwhile, and what is said where they cannot be written.
//! How a file is written aside stands in `crate::aside`.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::aside::{self, folder_of, make_folder};
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// A copy that is not whole yet. Dropping it removes it.
pub(in crate::ledger) struct Aside(aside::Aside);

impl Aside {
    /// An empty file in a folder, which is made where it is missing, for the ledger of this file name.
    pub(super) fn new(folder: &Path, ledger: &str) -> Result<Self> {
        let made = make_folder(folder).and_then(|()| aside::Aside::new(folder, &beginning(ledger)));
        made.map(Self).map_err(|error| cannot_write(&error, folder))
    }

    /// An empty file beside another.
    pub(in crate::ledger) fn beside(path: &Path) -> Result<Self> {
        Self::new(folder_of(path), &name_of(path))
    }

    /// Where it is written.
    pub(in crate::ledger) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.0.file()
    }

    /// Until this returns, what was written may be lost with the power.
    pub(in crate::ledger) fn sync(&self) -> Result<()> {
        self.0.sync().map_err(|error| cannot_write(&error, folder_of(self.path())))
    }

    /// Gives the whole file its name, in place of whatever has it.
    pub(in crate::ledger) fn replace(self, path: &Path) -> Result<()> {
        self.0.replace(path).map_err(|error| cannot_write(&error, path))
    }

    /// Gives the whole file the first name that nothing has yet.
    pub(super) fn take_first_free(self, names: impl Iterator<Item = PathBuf>) -> Result<PathBuf> {
        let folder = folder_of(self.path()).to_owned();
        self.0.take_first_free(names).map_err(|error| cannot_write(&error, &folder))
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

/// Name of a file, without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn beginning(ledger: &str) -> String {
    format!(".{ledger}.")
}

/// Removes what a killed copy or restore left unfinished beside the ledger at `path`.
pub(in crate::ledger) fn sweep(path: &Path) {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    aside::sweep(folder_of(&real), &beginning(&name_of(&real)));
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_nobody_holds_is_swept_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        let left = [
            ".family.medins.abc.part",
            ".family.medins.abc.part-journal",
            ".family.medins.abc.part-held",
            ".family.medins.x.part",
            ".family.medins.y.part-held",
        ];
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
        let locked_by_others = File::open(held.path()).unwrap().try_lock();
        assert!(locked_by_others.is_ok(), "SQLite could not lock what it writes");
        drop((held, second));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), others.len());
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
