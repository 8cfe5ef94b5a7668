//! The user's own rules: packs, cases and values of the own in a folder of the config folder, or where `MEDINS_PACKS` points.
//!
//! Read only by commands that ask for rules; only values of the own are written, for their owner alone. What
//! the files mean is `policy`'s business.

use std::path::PathBuf;

use super::folder::{self, Folder};
pub use super::folder::{OwnFile as PackFile, read};
use crate::error::{Error, Result};
use crate::model::message::Message;

/// The folder of the user's own packs; it need not exist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackFolder {
    folder: Folder,
}

/// The folder below, with what the user set from the own app or bill: `420100.toml`.
const PINS: &str = "pins";

impl PackFolder {
    /// The folder that the settings name.
    pub(super) fn of(path: &Option<PathBuf>) -> Self {
        Self { folder: Folder::of(path) }
    }

    /// Every pack in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn packs(&self) -> Result<Vec<PackFile>> {
        self.folder.files(|name| name.ends_with(".toml") && !name.ends_with(".cases.toml"))
    }

    /// Every file of worked cases in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn cases(&self) -> Result<Vec<PackFile>> {
        self.folder.files(|name| name.ends_with(".cases.toml"))
    }

    /// Every file of what the user set, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn pins(&self) -> Result<Vec<PackFile>> {
        self.folder.below(PINS).files(|name| name.ends_with(".toml"))
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
        folder::write(&self.pins_path(code)?, text)
    }

    fn pins_path(&self, code: &str) -> Result<PathBuf> {
        let path = self.folder.below(PINS).file(&format!("{code}.toml"));
        path.ok_or_else(|| Error::data(Message::new("policy-no-folder")))
    }
}
