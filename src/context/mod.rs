//! What the outside world gives a command: day, folders, language, terminal. Decided once, then plain values.
//!
//! The only room that reads the environment, the clock and the config file. Config < environment < flag.
//! Start with [`Surroundings::of_process`], then [`Context::decide`].

mod config;
pub mod folder;
mod globals;
pub mod interrupt;
pub mod packs;
pub mod profiles;
pub mod prompt;
mod surroundings;

use std::path::PathBuf;

use crate::error::{Error, Place, Result};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::typed;
use crate::view::form::{Format, Header, Language, Look};
use config::Config;
pub use globals::{ColorChoice, Globals};
pub use packs::PackFolder;
pub use profiles::ProfileFolder;
pub use surroundings::Surroundings;

/// Everything a command may know of the outside.
#[allow(clippy::struct_excessive_bools, reason = "each is a decision of its own that commands ask for")]
#[derive(Debug, Clone)]
pub struct Context {
    /// The ledger file.
    pub ledger: PathBuf,
    /// Where the user's own rules lie.
    pub packs: PackFolder,
    /// Where the user's own profiles of spreadsheets lie.
    pub profiles: ProfileFolder,
    /// The day on which the command answers.
    pub today: Day,
    /// The moment, in UTC, for the record of operations.
    pub now: String,
    /// Language of people.
    pub language: Language,
    /// Form of the output.
    pub look: Look,
    /// Whether somebody can be asked.
    pub interactive: bool,
    /// Whether the user agreed in advance (`--yes`).
    pub agreed: bool,
    /// Whether progress may be shown.
    pub progress: bool,
    /// Whether notes are left out (`--quiet`).
    pub quiet: bool,
}

impl Context {
    /// Decides what flags, environment and config file mean together.
    ///
    /// # Errors
    /// `error-config` and the like, where one of them cannot be understood.
    pub fn decide(globals: &Globals, surroundings: &Surroundings) -> Result<Self> {
        let config = Config::load(surroundings)?;
        let language = language(globals.lang.as_deref(), &config, surroundings)?;
        let look = look(globals, &config, surroundings)?;
        let talks = surroundings.stdin_is_terminal && surroundings.stderr_is_terminal;
        Ok(Self {
            ledger: ledger_path(globals, &config, surroundings)?,
            packs: PackFolder::of(surroundings),
            profiles: ProfileFolder::of(surroundings),
            today: today(globals, surroundings)?,
            now: surroundings.now_utc.clone(),
            language,
            look,
            interactive: talks && !globals.no_input,
            agreed: globals.yes,
            progress: surroundings.stderr_is_terminal && !globals.quiet,
            quiet: globals.quiet,
        })
    }
}

/// The language before the command line is understood: for help and for errors about it.
pub fn early_language(words: &[String], surroundings: &Surroundings) -> Language {
    let flag = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(at + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let config = Config::load(surroundings).unwrap_or_default();
    let chosen = flag.as_deref().and_then(Language::parse);
    chosen.or_else(|| language(None, &config, surroundings).ok()).unwrap_or(surroundings.language)
}

/// Language and look for errors, even where the flags themselves are wrong.
pub fn for_errors(globals: &Globals, surroundings: &Surroundings) -> (Language, Look) {
    let config = Config::load(surroundings).unwrap_or_default();
    let plain = Look {
        format: if globals.json { Format::Json } else { Format::Table },
        width: surroundings.width,
        color: false,
        verbose: false,
        bom: false,
        header: Header::Keys,
        today: surroundings.today,
    };
    let language = language(globals.lang.as_deref(), &config, surroundings);
    let mut look = look(globals, &config, surroundings).unwrap_or(plain);
    look.color = look.color && surroundings.stderr_is_terminal;
    (language.unwrap_or(surroundings.language), look)
}

fn language(flag: Option<&str>, config: &Config, surroundings: &Surroundings) -> Result<Language> {
    let typed = flag.or_else(|| surroundings.variable("MEDINS_LANG")).or(config.lang.as_deref());
    typed.map_or(Ok(surroundings.language), |typed| {
        Language::parse(typed).ok_or_else(|| unknown("--lang", typed))
    })
}

fn look(globals: &Globals, config: &Config, surroundings: &Surroundings) -> Result<Look> {
    let shorthand = globals.csv.then_some("csv").or(globals.json.then_some("json"));
    let format = shorthand.or(globals.format.as_deref()).or(config.format.as_deref()).unwrap_or("table");
    let header = globals.header.as_deref().unwrap_or("en");
    let color = match globals.color.or(config.color).unwrap_or(ColorChoice::Auto) {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => surroundings.stdout_is_terminal && surroundings.variable("NO_COLOR").is_none(),
    };
    Ok(Look {
        format: Format::parse(format).ok_or_else(|| unknown("--format", format))?,
        width: surroundings.width,
        color,
        verbose: globals.verbose,
        bom: globals.bom,
        header: Header::parse(header).ok_or_else(|| unknown("--header", header))?,
        today: today(globals, surroundings)?,
    })
}

fn today(globals: &Globals, surroundings: &Surroundings) -> Result<Day> {
    let typed = globals.today.as_deref().or_else(|| surroundings.variable("MEDINS_TODAY"));
    typed.map_or(Ok(surroundings.today), |typed| typed::day(typed).ok_or_else(|| unknown("--today", typed)))
}

fn ledger_path(globals: &Globals, config: &Config, surroundings: &Surroundings) -> Result<PathBuf> {
    let named = globals.ledger.clone().or_else(|| surroundings.variable("MEDINS_LEDGER").map(PathBuf::from));
    if let Some(path) = named.or_else(|| config.ledger.clone()) {
        return Ok(path);
    }
    let folder = surroundings.data_folder.as_ref().ok_or_else(|| {
        Error::usage(Message::new("error-no-home")).hint(Message::new("error-no-home-hint"))
    })?;
    Ok(folder.join("family.medins"))
}

fn unknown(flag: &str, typed: &str) -> Error {
    let place = Place { column: Some(flag.to_owned()), text: Some(typed.to_owned()), ..Place::default() };
    let id = match flag {
        "--lang" => "error-language",
        "--format" => "error-format",
        "--header" => "error-header",
        _ => "error-day",
    };
    Error::usage(Message::new(id).with("text", typed)).at(place)
}
