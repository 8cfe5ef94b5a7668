//! The user's own profiles of spreadsheets, in a folder of the config folder or where `MEDINS_PROFILES` points.
//!
//! Read only by `import`, which also writes the one that `--map` makes. What they mean is `import`'s business.

use std::path::PathBuf;

use super::folder::{self, Folder, OwnFile};
use crate::error::{Error, Result};
use crate::model::message::Message;

/// The folder of the user's own profiles; it need not exist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileFolder {
    folder: Folder,
}

impl ProfileFolder {
    /// The folder that the settings name.
    pub(super) fn of(path: &Option<PathBuf>) -> Self {
        Self { folder: Folder::of(path) }
    }

    /// Every profile in the folder, by name.
    ///
    /// # Errors
    /// A folder or file that cannot be read.
    pub fn profiles(&self) -> Result<Vec<OwnFile>> {
        self.folder.files(|name| name.ends_with(".toml"))
    }

    /// Where a profile of this name is or would be.
    ///
    /// # Errors
    /// `sheet-no-folder` where there is no home and no folder was named.
    pub fn path(&self, name: &str) -> Result<PathBuf> {
        let path = self.folder.file(&format!("{name}.toml"));
        path.ok_or_else(|| Error::data(Message::new("sheet-no-folder")))
    }

    /// Writes a profile: aside and renamed, readable by its owner only.
    ///
    /// # Errors
    /// A folder or file that cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Result<()> {
        folder::write(&self.path(name)?, text)
    }
}
