//! A folder of the user's own files: which there are, reading them, and writing one for its owner alone.
//!
//! What the files mean is the business of whoever asks. A folder that does not exist holds nothing.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::aside::{Aside, folder_of, make_folder};
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// A file with its name as people see it, and its text.
pub type OwnFile = (String, String);

/// A folder that need not exist; without a place where there is no home.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folder {
    path: Option<PathBuf>,
}

impl Folder {
    /// The folder at a path, where there is one.
    pub(super) fn of(path: &Option<PathBuf>) -> Self {
        Self { path: path.clone() }
    }

    /// A folder inside of this one.
    pub(super) fn below(&self, name: &str) -> Self {
        Self { path: self.path.as_ref().map(|path| path.join(name)) }
    }

    /// Where a file of this folder is, whether or not it exists.
    pub(super) fn file(&self, name: &str) -> Option<PathBuf> {
        Some(self.path.as_ref()?.join(name))
    }

    /// Every file whose name is wanted, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub(super) fn files(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<OwnFile>> {
        let Some(folder) = &self.path else { return Ok(Vec::new()) };
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(folder, &error)),
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| wanted(name)).collect();
        names.sort();
        names.iter().map(|name| read(&folder.join(name))).collect()
    }
}

/// A file that somebody named.
///
/// # Errors
/// A file that cannot be read, or is no UTF-8.
pub fn read(path: &Path) -> Result<OwnFile> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Ok((path.display().to_string(), text))
}

/// Writes a text as [`write_with`] does.
///
/// # Errors
/// A folder or file that cannot be written.
pub(super) fn write(path: &Path, text: &str) -> Result<()> {
    write_with(path, |file| file.write_all(text.as_bytes()).map_err(|error| unwritable(path, &error)))
}

/// Has a file written aside, syncs and renames it; it and its folder are for their owner only.
///
/// # Errors
/// What `fill` returns; a folder or file that cannot be written.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    make_folder(folder_of(path)).map_err(|error| unwritable(path, &error))?;
    write_beside(path, fill)
}

/// How names of files begin that are being written for the user.
const ASIDE: &str = ".medins-";

/// The same in a folder that must be there already.
///
/// # Errors
/// What `fill` returns; a folder that is not there, or a file that cannot be written.
pub fn write_beside(path: &Path, fill: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let failed = |error: std::io::Error| unwritable(path, &error);
    let mut aside = Aside::new(folder_of(path), ASIDE).map_err(failed)?;
    fill(aside.file())?;
    aside.sync().and_then(|()| aside.replace(path)).map_err(failed)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    let file = Some(path.display().to_string());
    Error::data(Message::new("policy-unreadable").with("why", error.to_string()))
        .at(Place { file, ..Place::default() })
}

/// The error of a file that cannot be written.
pub fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    let file = Some(path.display().to_string());
    Error::data(Message::new("error-output").with("why", error.to_string()))
        .at(Place { file, ..Place::default() })
}
