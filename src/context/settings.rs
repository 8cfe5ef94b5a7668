//! Every setting with its value and where the value comes from: the one place that ranks them.
//!
//! A flag beats an environment variable, a variable beats the config file, and the file beats what is found or
//! assumed. [`super::Context`] takes its values from here, and `medins config list` prints them.

use std::path::{Path, PathBuf};

use super::config::Config;
use super::{ColorChoice, Globals, Surroundings};
use crate::error::{Error, Place, Result};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::typed;
use crate::view::form::{Format, Header, Language, Look};

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// This flag of the command line.
    Flag(&'static str),
    /// This environment variable.
    Variable(&'static str),
    /// The config file.
    File,
    /// The system: its clock, its locale, its folders.
    System,
    /// Nobody said anything.
    Default,
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

/// Every setting.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The config file; it need not exist.
    pub config: Setting<Option<PathBuf>>,
    /// The ledger file.
    pub ledger: Setting<PathBuf>,
    /// The file with the key of encrypted ledgers; `None` where none is named.
    pub key_file: Setting<Option<PathBuf>>,
    /// The day on which the command answers.
    pub today: Setting<Day>,
    /// Language of people.
    pub lang: Setting<Language>,
    /// Form of the output.
    pub format: Setting<Format>,
    /// When colours are used.
    pub color: Setting<ColorChoice>,
    /// The command that shows long tables; `None` where none does.
    pub pager: Setting<Option<String>>,
    /// The folder of the user's own rules.
    pub packs: Setting<Option<PathBuf>>,
    /// The folder of the user's own profiles of spreadsheets.
    pub profiles: Setting<Option<PathBuf>>,
    /// The folder where copies of the ledger are kept.
    pub backups: Setting<PathBuf>,
    /// Files of so many bytes are imported only after a copy was made; never where there is no number.
    pub backup_before_import: Setting<Option<u64>>,
}

/// A copy is made before so many bytes are imported, where nothing else is said: about fifty thousand rows.
const LARGE_IMPORT: u64 = 5_000_000;

/// What shows long tables where nothing else is said: it leaves what fits on one screen alone.
pub(super) const PAGER: &str = "less -FRX";

/// A text that somebody gave, and where.
type Told<'t> = Option<(&'t str, Origin)>;

/// The three places where settings are given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked<'a> {
    pub(super) globals: &'a Globals,
    pub(super) config: &'a Config,
    pub(super) surroundings: &'a Surroundings,
}

fn flag<'t>(name: &'static str, text: Option<&'t str>) -> Told<'t> {
    text.map(|text| (text, Origin::Flag(name)))
}

fn file(text: Option<&String>) -> Told<'_> {
    text.map(|text| (text.as_str(), Origin::File))
}

impl<'a> Ranked<'a> {
    /// Every setting.
    ///
    /// # Errors
    /// `error-language` and the like, where a value cannot be understood.
    pub(super) fn settings(self) -> Result<Settings> {
        let ledger = self.ledger()?;
        Ok(Settings {
            config: Config::place(self.surroundings),
            backups: self.backups(&ledger.value),
            backup_before_import: self.backup_before_import()?,
            ledger,
            key_file: self.key_file(),
            today: self.today()?,
            lang: self.lang()?,
            format: self.format()?,
            color: self.color(),
            pager: self.pager(),
            packs: self.folder("MEDINS_PACKS", "packs"),
            profiles: self.folder("MEDINS_PROFILES", "profiles"),
        })
    }

    fn variable(self, name: &'static str) -> Told<'a> {
        self.surroundings.variable(name).map(|text| (text, Origin::Variable(name)))
    }

    /// The ledger file.
    ///
    /// # Errors
    /// `error-no-home` where none is named and there is no home.
    pub(super) fn ledger(self) -> Result<Setting<PathBuf>> {
        let given = self.globals.ledger.clone().map(|path| (path, Origin::Flag("--ledger")));
        let named = || self.variable("MEDINS_LEDGER").map(|(text, origin)| (PathBuf::from(text), origin));
        let kept = || self.config.ledger.clone().map(|path| (path, Origin::File));
        if let Some((value, origin)) = given.or_else(named).or_else(kept) {
            return Ok(Setting { value, origin });
        }
        let folder = self.surroundings.data_folder.as_ref().ok_or_else(|| {
            Error::usage(Message::new("error-no-home")).hint(Message::new("error-no-home-hint"))
        })?;
        Ok(Setting { value: folder.join(super::LEDGER), origin: Origin::Default })
    }

    fn key_file(self) -> Setting<Option<PathBuf>> {
        let given = self.globals.key_file.clone().map(|path| (path, Origin::Flag("--key-file")));
        let named = || self.variable("MEDINS_KEY_FILE").map(|(text, origin)| (PathBuf::from(text), origin));
        let kept = || self.config.key_file.clone().map(|path| (path, Origin::File));
        match given.or_else(named).or_else(kept) {
            Some((path, origin)) => Setting { value: Some(path), origin },
            None => Setting { value: None, origin: Origin::Default },
        }
    }

    fn today(self) -> Result<Setting<Day>> {
        let told = flag("--today", self.globals.today.as_deref()).or_else(|| self.variable("MEDINS_TODAY"));
        let system = Setting { value: self.surroundings.today, origin: Origin::System };
        understood(told, system, "--today", typed::day)
    }

    /// The language of people.
    ///
    /// # Errors
    /// `error-language` where it is none of ours.
    pub(super) fn lang(self) -> Result<Setting<Language>> {
        let told = flag("--lang", self.globals.lang.as_deref()).or_else(|| self.variable("MEDINS_LANG"));
        let told = told.or_else(|| file(self.config.lang.as_ref()));
        let system = Setting { value: self.surroundings.language, origin: Origin::System };
        understood(told, system, "--lang", Language::parse)
    }

    fn format(self) -> Result<Setting<Format>> {
        let csv = self.globals.csv.then_some(("csv", Origin::Flag("--csv")));
        let json = || self.globals.json.then_some(("json", Origin::Flag("--json")));
        let told = csv.or_else(json).or_else(|| flag("--format", self.globals.format.as_deref()));
        let told = told.or_else(|| file(self.config.format.as_ref()));
        let none = Setting { value: Format::Table, origin: Origin::Default };
        understood(told, none, "--format", Format::parse)
    }

    fn color(self) -> Setting<ColorChoice> {
        let given = self.globals.color.map(|value| Setting { value, origin: Origin::Flag("--color") });
        let kept = || self.config.color.map(|value| Setting { value, origin: Origin::File });
        let refused = || {
            let (_, origin) = self.variable("NO_COLOR")?;
            Some(Setting { value: ColorChoice::Never, origin })
        };
        let none = Setting { value: ColorChoice::Auto, origin: Origin::Default };
        given.or_else(kept).or_else(refused).unwrap_or(none)
    }

    /// As git has it: the own variable, then the own file, then the variable that every program heeds.
    fn pager(self) -> Setting<Option<String>> {
        let given = self.globals.no_pager.then_some(("", Origin::Flag("--no-pager")));
        let told =
            given.or_else(|| self.variable("MEDINS_PAGER")).or_else(|| file(self.config.pager.as_ref()));
        let told = told.or_else(|| self.variable("PAGER")).unwrap_or((PAGER, Origin::Default));
        let shows = !matches!(told.0.trim(), "" | "off" | "cat");
        Setting { value: shows.then(|| told.0.to_owned()), origin: told.1 }
    }

    fn folder(self, variable: &'static str, name: &str) -> Setting<Option<PathBuf>> {
        match self.variable(variable) {
            Some((path, origin)) => Setting { value: Some(PathBuf::from(path)), origin },
            None => {
                let folder = self.surroundings.config_folder.as_ref();
                Setting { value: folder.map(|folder| folder.join(name)), origin: Origin::Default }
            }
        }
    }

    /// Beside the ledger where nobody says anything.
    fn backups(self, ledger: &Path) -> Setting<PathBuf> {
        let named = self.variable("MEDINS_BACKUPS").map(|(text, origin)| (PathBuf::from(text), origin));
        let kept = || self.config.backups.clone().map(|path| (path, Origin::File));
        let beside = || {
            let mut name = ledger.as_os_str().to_owned();
            name.push(".backups");
            (PathBuf::from(name), Origin::Default)
        };
        let (value, origin) = named.or_else(kept).unwrap_or_else(beside);
        Setting { value, origin }
    }

    fn backup_before_import(self) -> Result<Setting<Option<u64>>> {
        let told = file(self.config.backup_before_import.as_ref());
        let none = Setting { value: Some(LARGE_IMPORT), origin: Origin::Default };
        understood(told, none, "backup_before_import", typed::size_or_never)
    }

    /// How the output shall look.
    ///
    /// # Errors
    /// `error-format` or `error-header` where a word is none of ours.
    pub(super) fn look(self) -> Result<Look> {
        let header = self.globals.header.as_deref().unwrap_or("en");
        let color = match self.color().value {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                self.surroundings.stdout_is_terminal && self.surroundings.variable("NO_COLOR").is_none()
            }
        };
        Ok(Look {
            format: self.format()?.value,
            width: self.surroundings.width,
            color,
            verbose: self.globals.verbose,
            bom: self.globals.bom,
            header: Header::parse(header).ok_or_else(|| unknown("--header", header))?,
            today: self.today()?.value,
        })
    }
}

/// The value that a text means; without a text, what else there is.
fn understood<T>(
    told: Told<'_>,
    otherwise: Setting<T>,
    flag: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Setting<T>> {
    let Some((text, origin)) = told else { return Ok(otherwise) };
    let value = parse(text).ok_or_else(|| unknown(flag, text))?;
    Ok(Setting { value, origin })
}

fn unknown(flag: &str, typed: &str) -> Error {
    let place = Place { column: Some(flag.to_owned()), text: Some(typed.to_owned()), ..Place::default() };
    let id = match flag {
        "--lang" => "error-language",
        "--format" => "error-format",
        "--header" => "error-header",
        "backup_before_import" => "error-size",
        _ => "error-day",
    };
    Error::usage(Message::new(id).with("text", typed)).at(place)
}
