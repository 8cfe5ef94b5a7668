//! The config file: `config.toml` in the platform's config folder, or where `MEDINS_CONFIG` points.

use std::path::PathBuf;

use serde::Deserialize;

use super::settings::{Origin, Setting};
use super::{ColorChoice, Surroundings};
use crate::error::{Error, Place, Result};
use crate::model::message::Message;

/// What the user set for every command. Unknown keys are refused.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Config {
    pub(super) ledger: Option<PathBuf>,
    pub(super) key_file: Option<PathBuf>,
    pub(super) lang: Option<String>,
    pub(super) format: Option<String>,
    pub(super) color: Option<ColorChoice>,
    pub(super) pager: Option<String>,
    pub(super) backups: Option<PathBuf>,
    pub(super) backup_before_import: Option<String>,
}

impl Config {
    /// Where the config file is or would be; nowhere without a home.
    pub(super) fn place(surroundings: &Surroundings) -> Setting<Option<PathBuf>> {
        const NAMED: &str = "MEDINS_CONFIG";
        if let Some(path) = surroundings.variable(NAMED) {
            return Setting { value: Some(PathBuf::from(path)), origin: Origin::Variable(NAMED) };
        }
        let folder = surroundings.config_folder.as_ref();
        Setting { value: folder.map(|folder| folder.join("config.toml")), origin: Origin::Default }
    }

    /// The config file, or nothing where there is none.
    pub(super) fn load(surroundings: &Surroundings) -> Result<Self> {
        let Some(path) = Self::place(surroundings).value else { return Ok(Self::default()) };
        let file = || Place { file: Some(path.display().to_string()), ..Place::default() };
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => {
                let unreadable = Message::new("error-config-unreadable").with("why", error.to_string());
                return Err(Error::data(unreadable).at(file()));
            }
        };
        toml::from_str(&text).map_err(|error| {
            let line = error.span().map(|span| text[..span.start].matches('\n').count() as u64 + 1);
            Error::data(Message::new("error-config").with("why", error.message()))
                .at(Place { line, ..file() })
                .hint(Message::new("error-config-hint"))
        })
    }
}
