//! What the process finds around it: environment, clock, folders, terminal.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{Local, Utc};

use crate::model::day::Day;
use crate::view::form::Language;

/// Width that tables are laid out for where there is no terminal.
const WIDTH_WITHOUT_TERMINAL: u16 = 100;

/// Lines of a terminal that does not tell.
const LINES: u16 = 24;

/// The outside world as found, before any flag or config is looked at. Tests make their own.
#[allow(clippy::struct_excessive_bools, reason = "three streams, each a terminal or not")]
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Environment variables that matter.
    pub variables: BTreeMap<String, String>,
    /// Local calendar day.
    pub today: Day,
    /// UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    pub now_utc: String,
    /// The user's home folder, where there is one.
    pub home: Option<PathBuf>,
    /// Platform's data folder for this program, where there is a home.
    pub data_folder: Option<PathBuf>,
    /// Platform's config folder for this program, where there is a home.
    pub config_folder: Option<PathBuf>,
    /// The locale as the system names it.
    pub locale: Option<String>,
    /// Language of the locale.
    pub language: Language,
    /// Whether standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// Columns to lay out for.
    pub width: u16,
    /// Lines of the terminal.
    pub height: u16,
}

/// Variables that are looked at.
const VARIABLES: [&str; 14] = [
    "MEDINS_LEDGER",
    "MEDINS_KEY_FILE",
    "MEDINS_TODAY",
    "MEDINS_LANG",
    "MEDINS_CONFIG",
    "MEDINS_PACKS",
    "MEDINS_PROFILES",
    "MEDINS_BACKUPS",
    "MEDINS_COMPLETE",
    "MEDINS_PAGER",
    "PAGER",
    "NO_COLOR",
    "COLUMNS",
    "TERM",
];

impl Surroundings {
    /// A world with nothing in it on a day at 04:00 UTC: no variables, no folders, no terminal.
    pub fn bare(today: Day, language: Language) -> Self {
        Self {
            variables: BTreeMap::new(),
            today,
            now_utc: format!("{today}T04:00:00Z"),
            home: None,
            data_folder: None,
            config_folder: None,
            locale: None,
            language,
            stdin_is_terminal: false,
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            width: WIDTH_WITHOUT_TERMINAL,
            height: LINES,
        }
    }

    /// What this process finds.
    #[allow(clippy::disallowed_methods, reason = "this is the one place that reads environment and clock")]
    pub fn of_process() -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let variables: BTreeMap<_, _> =
            VARIABLES.iter().filter_map(|name| Some(((*name).to_owned(), variable(name)?))).collect();
        let folders = directories::ProjectDirs::from("", "", "medins");
        let today = Day::from_date(Local::now().date_naive());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name));
        let stdout_is_terminal = std::io::stdout().is_terminal();
        let terminal = stdout_is_terminal.then(console::Term::stdout);
        Self {
            width: width(variables.get("COLUMNS"), terminal.as_ref()),
            height: terminal.and_then(|terminal| terminal.size_checked()).map_or(LINES, |(lines, _)| lines),
            variables,
            home: directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned()),
            today: today.or_else(|| Day::new(1970, 1, 1)).unwrap_or_else(|| unreachable!("1970 is in range")),
            now_utc: Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            data_folder: folders.as_ref().map(|folders| folders.data_dir().to_owned()),
            config_folder: folders.as_ref().map(|folders| folders.config_dir().to_owned()),
            language: language(locale.clone()),
            locale,
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// An environment variable that matters; an empty one counts as not set.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str)
    }
}

/// Chinese where the locale is Chinese, English otherwise. Systems without these variables are asked.
fn language(posix: Option<String>) -> Language {
    let locale = posix.or_else(sys_locale::get_locale).unwrap_or_default();
    if locale.to_lowercase().starts_with("zh") { Language::Chinese } else { Language::English }
}

fn width(columns: Option<&String>, terminal: Option<&console::Term>) -> u16 {
    let told = columns.and_then(|columns| columns.parse().ok()).filter(|width| *width >= 40);
    let measured = || terminal.and_then(|terminal| terminal.size_checked()).map(|(_, columns)| columns);
    told.or_else(measured).unwrap_or(WIDTH_WITHOUT_TERMINAL).max(40)
}
