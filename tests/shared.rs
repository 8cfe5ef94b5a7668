//! What the tests share: where things lie, a made-up outside world, and running a command line in process.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use medins::context::Surroundings;
use medins::model::day::Day;
use medins::render::catalog::Catalog;
use medins::view::form::Language;

/// Both languages, with the word that chooses each.
pub const LANGUAGES: [(Language, &str); 2] = [(Language::English, "en"), (Language::Chinese, "zh")];

/// The folder of `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project as text.
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder of the project, as paths from the root, sorted.
pub fn files_below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in
            std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(root()).unwrap();
                found.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// Whether expected outputs shall be rewritten instead of compared.
pub fn updates() -> bool {
    std::env::var_os("MEDINS_UPDATE").is_some_and(|value| value == "1")
}

/// Whether a character is Chinese: an ideograph, or punctuation that only Chinese text has.
pub fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')
}

/// The command line in a language, as help, completions and manual pages see it.
pub fn command_line(language: Language) -> clap::Command {
    medins::cli::localized(medins::commands::Typed::command(), &Catalog::new(language))
}

/// Every command with its own name in front: `["medins"]`, `["medins", "family", "add"]`, …
pub fn command_paths() -> Vec<Vec<String>> {
    fn walk(command: &clap::Command, above: &[String], found: &mut Vec<Vec<String>>) {
        let mut path = above.to_vec();
        path.push(command.get_name().to_owned());
        found.push(path.clone());
        for inner in command.get_subcommands() {
            walk(inner, &path, found);
        }
    }
    let mut found = Vec::new();
    walk(&command_line(Language::English), &[], &mut found);
    found
}

/// A folder of its own with a ledger in it, and the outside world that leads there.
pub struct World {
    folder: tempfile::TempDir,
    /// The language of the locale.
    pub language: Language,
    /// Columns of the terminal.
    pub width: u16,
}

/// How a command line ended.
#[derive(Debug)]
pub struct Ended {
    /// Exit code.
    pub code: u8,
    /// What stood on standard output.
    pub out: String,
    /// What stood on standard error.
    pub err: String,
}

impl World {
    /// An empty world in which it is 2026-11-22.
    pub fn new(language: Language) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), language, width: 100 }
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Its ledger, whether or not it exists.
    pub fn ledger(&self) -> PathBuf {
        self.folder().join("ledger/family.medins")
    }

    /// The folder of the user's own packs, whether or not it exists.
    pub fn packs(&self) -> PathBuf {
        self.folder().join("packs")
    }

    fn surroundings(&self) -> Surroundings {
        let ledger = self.ledger().display().to_string();
        let nowhere = self.folder().join("no-config.toml").display().to_string();
        let packs = self.packs().display().to_string();
        let profiles = self.folder().join("profiles").display().to_string();
        let variables = [
            ("MEDINS_LEDGER", ledger),
            ("MEDINS_CONFIG", nowhere),
            ("MEDINS_PACKS", packs),
            ("MEDINS_PROFILES", profiles),
        ];
        Surroundings {
            variables: variables
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect::<BTreeMap<_, _>>(),
            home: Some(self.folder().to_owned()),
            width: self.width,
            ..Surroundings::bare(Day::new(2026, 11, 22).unwrap(), self.language)
        }
    }

    /// Runs `medins` with these arguments in this process.
    pub fn run<I: IntoIterator<Item: Into<OsString>>>(&self, args: I) -> Ended {
        let args = std::iter::once(OsString::from("medins")).chain(args.into_iter().map(Into::into));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = medins::run(args, || self.surroundings(), &mut out, &mut err);
        let text = |bytes| String::from_utf8(bytes).expect("everything printed is UTF-8");
        Ended { code, out: text(out), err: text(err) }
    }

    /// Runs `medins` and expects success; returns what stood on standard output.
    pub fn done<I: IntoIterator<Item: Into<OsString>>>(&self, args: I) -> String {
        let ended = self.run(args);
        assert_eq!(ended.code, 0, "{ended:?}");
        ended.out
    }

    /// The made-up family of `medins demo` in this world's ledger.
    pub fn with_demo_family(self) -> Self {
        let folder = self.folder().join("demo");
        self.done([OsString::from("demo"), folder.clone().into_os_string()]);
        std::fs::create_dir_all(self.ledger().parent().unwrap()).unwrap();
        std::fs::copy(folder.join("demo.medins"), self.ledger()).unwrap();
        self
    }
}
