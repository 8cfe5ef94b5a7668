//! The user's own rules: packs, cases and pins in a folder of the config folder, or where `MEDINS_PACKS` points.
//!
//! Read only by commands that ask for rules. What the files mean is `policy`'s business.

use std::io::ErrorKind;
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

/// Name of the file that holds what the user set from the own app or bill.
const PINS: &str = "pins.toml";

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
        self.files(|name| name.ends_with(".toml") && !name.ends_with(".cases.toml") && name != PINS)
    }

    /// Every file of worked cases in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn cases(&self) -> Result<Vec<PackFile>> {
        self.files(|name| name.ends_with(".cases.toml"))
    }

    /// Where pins are kept; `None` where there is no home.
    pub fn pins_path(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(PINS))
    }

    /// The pins, where there are any.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn pins(&self) -> Result<Option<PackFile>> {
        let Some(path) = self.pins_path() else { return Ok(None) };
        match read(&path) {
            Ok(file) => Ok(Some(file)),
            Err(_) if !path.exists() => Ok(None),
            Err(error) => Err(error),
        }
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
