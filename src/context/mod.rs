//! What the outside world gives a command: day, folders, language, terminal. Decided once, then plain values.
//!
//! The only room that reads the environment, the clock and the config file. Config < environment < flag.
//! Start with [`Surroundings::of_process`], then [`Context::decide`].

mod config;
pub mod folder;
mod globals;
pub mod interrupt;
#[cfg(feature = "encrypt")]
pub mod key;
pub mod machine;
pub mod packs;
pub mod pager;
pub mod profiles;
pub mod prompt;
pub mod settings;
mod surroundings;

use std::path::PathBuf;

use crate::error::Result;
use crate::model::day::Day;
use crate::view::form::{Format, Header, Language, Look};
use crate::view::veil::Voice;
use config::Config;
pub use globals::{ColorChoice, Globals};
pub use packs::PackFolder;
use pager::Pager;
pub use profiles::ProfileFolder;
use settings::{Ranked, Settings};
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
    /// In which language people are spoken to, and what is hidden from them.
    pub voice: Voice,
    /// What is only of use to say where things are.
    pub outside: Outside,
    /// Form of the output.
    pub look: Look,
    /// What shows long tables; only on a terminal where somebody sits.
    pub pager: Option<Pager>,
    /// Every setting with where it comes from.
    pub settings: Settings,
    /// Whether somebody can be asked.
    pub interactive: bool,
    /// Whether the user agreed in advance (`--yes`).
    pub agreed: bool,
    /// Whether progress may be shown.
    pub progress: bool,
    /// Whether notes are left out (`--quiet`).
    pub quiet: bool,
}

/// Folders and terminal, as found.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// The user's home folder.
    pub home: Option<PathBuf>,
    /// The platform's data folder for this program.
    pub data_folder: Option<PathBuf>,
    /// The locale as the system names it.
    pub locale: Option<String>,
    /// The kind of terminal.
    pub terminal: Option<String>,
}

impl Outside {
    fn of(surroundings: &Surroundings) -> Self {
        Self {
            home: surroundings.home.clone(),
            data_folder: surroundings.data_folder.clone(),
            locale: surroundings.locale.clone(),
            terminal: surroundings.variable("TERM").map(str::to_owned),
        }
    }

    /// Where a ledger lies that nobody named a place for.
    pub fn usual_ledger(&self) -> Option<PathBuf> {
        self.data_folder.as_ref().map(|folder| folder.join(LEDGER))
    }
}

/// The name of a ledger that nobody named.
const LEDGER: &str = "family.medins";

impl Context {
    /// Decides what flags, environment and config file mean together.
    ///
    /// # Errors
    /// `error-config` and the like, where one of them cannot be understood.
    pub fn decide(globals: &Globals, surroundings: &Surroundings) -> Result<Self> {
        let config = Config::load(surroundings)?;
        let ranked = Ranked { globals, config: &config, surroundings };
        let (settings, look) = (ranked.settings()?, ranked.look()?);
        let talks = surroundings.stdin_is_terminal && surroundings.stderr_is_terminal;
        let interactive = talks && !globals.no_input;
        let paged = interactive && surroundings.stdout_is_terminal && look.format == Format::Table;
        let pager = settings.pager.value.clone().filter(|_| paged);
        Ok(Self {
            ledger: settings.ledger.value.clone(),
            packs: PackFolder::of(&settings.packs.value),
            profiles: ProfileFolder::of(&settings.profiles.value),
            today: settings.today.value,
            now: surroundings.now_utc.clone(),
            voice: Voice::plain(settings.lang.value),
            outside: Outside::of(surroundings),
            look,
            pager: pager.map(|command| Pager { command, height: usize::from(surroundings.height) }),
            settings,
            interactive,
            agreed: globals.yes,
            progress: surroundings.stderr_is_terminal && !globals.quiet,
            quiet: globals.quiet,
        })
    }
}

/// The language before the command line is understood: for help and for errors about it.
pub fn early_language(words: &[String], surroundings: &Surroundings) -> Language {
    let chosen = early_flag("--lang", words).as_deref().and_then(Language::parse);
    chosen.unwrap_or_else(|| for_errors(&Globals::default(), surroundings).0)
}

/// The ledger file of a command line that is still being typed, as far as it can be told.
pub fn early_ledger(words: &[String], surroundings: &Surroundings) -> Option<PathBuf> {
    let globals = Globals { ledger: early_flag("--ledger", words).map(PathBuf::from), ..Globals::default() };
    let config = Config::load(surroundings).unwrap_or_default();
    let ranked = Ranked { globals: &globals, config: &config, surroundings };
    ranked.ledger().ok().map(|setting| setting.value)
}

/// The value of a flag, before the command line is understood.
fn early_flag(flag: &str, words: &[String]) -> Option<String> {
    words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix(flag)? {
        "" => words.get(at + 1).cloned(),
        rest => rest.strip_prefix('=').map(str::to_owned),
    })
}

/// Language and look for errors, even where the flags themselves are wrong.
pub fn for_errors(globals: &Globals, surroundings: &Surroundings) -> (Language, Look) {
    let config = Config::load(surroundings).unwrap_or_default();
    let ranked = Ranked { globals, config: &config, surroundings };
    let plain = Look {
        format: if globals.json { Format::Json } else { Format::Table },
        width: surroundings.width,
        color: false,
        verbose: false,
        bom: false,
        header: Header::Keys,
        today: surroundings.today,
    };
    let mut look = ranked.look().unwrap_or(plain);
    look.color = look.color && surroundings.stderr_is_terminal;
    (ranked.lang().map_or(surroundings.language, |setting| setting.value), look)
}
