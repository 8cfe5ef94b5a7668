//! Files written aside: owner-only from their first byte, synced, and renamed into place when they are whole.
//!
//! What a killed program leaves of them is recognised by its name, and by nobody holding it, and swept away by
//! whoever next writes a file aside there. Nothing else is ever removed here. Ledger and exports both write this
//! way; what went wrong is said by whoever writes.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// What the names of unfinished files end in.
const UNFINISHED: &str = ".part";

/// What is added to such a name: for the journal that SQLite keeps beside it, and for the file that is locked.
const BESIDE: [&str; 2] = ["-journal", HELD];

const HELD: &str = "-held";

/// A file that is not whole yet. Dropping it removes it.
#[derive(Debug)]
pub struct Aside {
    file: NamedTempFile<Written>,
}

/// What is written into, and what is held meanwhile.
#[derive(Debug)]
struct Written {
    file: File,
    _held: Held,
}

/// An empty file beside the unfinished one, locked as long as that is written, so that nobody takes it for a
/// leftover. It is not the unfinished file itself that is locked: SQLite takes locks of its own on what it writes,
/// and some systems do not tell one program's locks apart.
#[derive(Debug)]
struct Held {
    file: File,
    path: PathBuf,
}

impl Held {
    fn beside(path: &Path) -> io::Result<Self> {
        let path = with(path, HELD);
        let held = Self { file: owned(&path)?, path };
        // Somebody who is sweeping may have got hold of it first; then another name is tried. Where a file system
        // has no locks, leftovers stay, and nothing is lost.
        let is_taken = matches!(held.file.try_lock(), Err(TryLockError::WouldBlock)) || !held.path.exists();
        if is_taken { Err(ErrorKind::AlreadyExists.into()) } else { Ok(held) }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // What cannot be removed today is swept next time.
        let _ = fs::remove_file(&self.path);
    }
}

impl Aside {
    /// An empty file in a folder that is there, whose name begins with `prefix`; unfinished ones of the same
    /// beginning go first.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn new(folder: &Path, prefix: &str) -> io::Result<Self> {
        sweep(folder, prefix);
        let written = |path: &Path| {
            let held = Held::beside(path)?;
            Ok(Written { file: owned(path)?, _held: held })
        };
        let file = Builder::new().prefix(prefix).suffix(UNFINISHED).make_in(folder, written);
        // The path of the file aside would only confuse.
        file.map(|file| Self { file }).map_err(|error| io::Error::from(error.kind()))
    }

    /// Where it is written.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// What is written into.
    pub fn file(&mut self) -> &mut File {
        &mut self.file.as_file_mut().file
    }

    /// Until this returns, what was written may be lost with the power.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn sync(&self) -> io::Result<()> {
        self.file.as_file().file.sync_all()
    }

    /// Gives the whole file its name, in place of whatever has it.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn replace(self, path: &Path) -> io::Result<()> {
        self.file.persist(path).map_err(|error| error.error)?;
        sync_folder(path)
    }

    /// Gives the whole file the first name that nothing has yet.
    ///
    /// # Errors
    /// A folder that cannot be written; no name that is free.
    pub fn take_first_free(self, names: impl Iterator<Item = PathBuf>) -> io::Result<PathBuf> {
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
            file.persist(&path).map_err(|error| error.error)?;
            return sync_folder(&path).map(|()| path);
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

/// Makes a folder that only its owner may look into, where it is missing.
///
/// # Errors
/// A folder above it that cannot be written.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Folder of a file; a bare name lies in the folder where the program runs.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A rename holds after a power cut once its folder is on the disk. Systems that cannot sync a folder do without.
///
/// # Errors
/// A disk that refuses.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder_of(path))?.sync_all() } else { Ok(()) }
}

/// Unfinished files in a folder whose names begin with `prefix`, and what lies beside them, which nobody is writing.
fn leftovers(folder: &Path, prefix: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_left = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let name = name.to_str().filter(|name| name.starts_with(prefix)).map(unfinished);
        name.is_some_and(|name| name.ends_with(UNFINISHED) && !is_held(&folder.join(name)))
    };
    entries.flatten().filter(is_left).map(|entry| entry.path()).collect()
}

/// Name of the unfinished file that a file of this name is, or lies beside.
fn unfinished(name: &str) -> &str {
    BESIDE.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

/// Whether somebody is writing this unfinished file.
fn is_held(path: &Path) -> bool {
    match File::open(with(path, HELD)) {
        Ok(file) => file.try_lock().is_err(),
        Err(error) => error.kind() != ErrorKind::NotFound,
    }
}

/// A path with something added to its name.
fn with(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// A new file for its owner alone.
///
/// # Errors
/// A name that is taken; a folder that cannot be written.
pub fn owned(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Removes what a killed program left unfinished.
pub fn sweep(folder: &Path, prefix: &str) {
    for path in leftovers(folder, prefix) {
        // What cannot be removed today is tried again next time.
        let _ = fs::remove_file(path);
    }
}
