//! The user's own rules: packs, cases and values of the own in a folder of the config folder, or where `MEDINS_PACKS` points.
//!
//! Read only by commands that ask for rules; only values of the own are written, for their owner alone. What
//! the files mean is `policy`'s business.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Surroundings;
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// The folder of the user's own packs; it need not exist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackFolder {
    folder: Option<PathBuf>,
}

/// A file with its name as people see it, and its text.
pub type PackFile = (String, String);

/// The folder below, with what the user set from the own app or bill: `420100.toml`.
const PINS: &str = "pins";

impl PackFolder {
    /// The folder that the surroundings name.
    pub(super) fn of(surroundings: &Surroundings) -> Self {
        let named = surroundings.variable("MEDINS_PACKS").map(PathBuf::from);
        let folder = named.or_else(|| Some(surroundings.config_folder.as_ref()?.join("packs")));
        Self { folder }
    }

    /// Every pack in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn packs(&self) -> Result<Vec<PackFile>> {
        self.files(|name| name.ends_with(".toml") && !name.ends_with(".cases.toml"))
    }

    /// Every file of worked cases in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn cases(&self) -> Result<Vec<PackFile>> {
        self.files(|name| name.ends_with(".cases.toml"))
    }

    /// Every file of what the user set, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn pins(&self) -> Result<Vec<PackFile>> {
        let pins = Self { folder: self.folder.as_ref().map(|folder| folder.join(PINS)) };
        pins.files(|name| name.ends_with(".toml"))
    }

    /// What the user set for one region, as it stands in its file; empty where there is none.
    ///
    /// # Errors
    /// A file that cannot be read; no folder for it.
    pub fn pins_of(&self, code: &str) -> Result<PackFile> {
        let path = self.pins_path(code)?;
        if path.exists() { read(&path) } else { Ok((path.display().to_string(), String::new())) }
    }

    /// Writes what the user set for one region: aside and renamed, readable by its owner only.
    ///
    /// # Errors
    /// A folder or file that cannot be written.
    pub fn write_pins(&self, code: &str, text: &str) -> Result<()> {
        let path = self.pins_path(code)?;
        let failed = |error: &std::io::Error| unwritable(&path, error);
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(|error| failed(&error))?;
        let mut aside = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
        aside.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
        aside.as_file().sync_all().map_err(|error| failed(&error))?;
        aside.persist(&path).map(drop).map_err(|error| failed(&error.error))
    }

    fn pins_path(&self, code: &str) -> Result<PathBuf> {
        let folder = self.folder.as_ref().ok_or_else(|| Error::data(Message::new("policy-no-folder")))?;
        Ok(folder.join(PINS).join(format!("{code}.toml")))
    }

    fn files(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<PackFile>> {
        let Some(folder) = &self.folder else { return Ok(Vec::new()) };
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

/// A file of rules that somebody named.
///
/// # Errors
/// A file that cannot be read, or is no UTF-8.
pub fn read(path: &Path) -> Result<PackFile> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Ok((path.display().to_string(), text))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    let file = Some(path.display().to_string());
    Error::data(Message::new("policy-unreadable").with("why", error.to_string()))
        .at(Place { file, ..Place::default() })
}

fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    let file = Some(path.display().to_string());
    Error::data(Message::new("error-output").with("why", error.to_string()))
        .at(Place { file, ..Place::default() })
}
