//! What is kept beside a ledger for a bad day: the folder of backups and the newest file in it.

use std::path::{Path, PathBuf};

use crate::context::machine;
use crate::engine::doctor::Keeping;

/// The backups of the ledger at `path`.
pub(super) fn seen(path: &Path) -> Keeping {
    let folder = folder(path);
    let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|file| is_backup(file)).collect();
    files.sort();
    let newest =
        files.iter().filter_map(|file| Some((file, machine::written_on(file)?))).max_by_key(|(_, day)| *day);
    Keeping {
        count: files.len(),
        newest: newest.map(|(file, day)| (file.display().to_string(), day)),
        folder: folder.display().to_string(),
        drilled: None,
    }
}

/// Whole files only: one that is being written, or was left by a killed program, is no backup.
fn is_backup(file: &Path) -> bool {
    file.is_file() && file.extension().is_some_and(|ending| ending == "medins")
}

/// `family.medins.backups`, beside the ledger.
fn folder(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".backups");
    PathBuf::from(name)
}
