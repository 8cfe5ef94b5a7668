//! A ledger in a folder of its own, and the ways tests talk to it: in this process, or as a program.
//!
//! [`Home::run`] goes through `medins::run` with surroundings that never change; [`Home::program`] starts the
//! built program. [`Home::database`] opens the file read-only, for sums that are computed a second time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use medins::context::Surroundings;
use medins::model::day::Day;
use medins::view::form::Language;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;

/// The day on which every test answers.
pub const TODAY: &str = "2026-10-31";

/// How a command ended and what it said.
#[derive(Debug)]
pub struct Ended {
    pub code: u8,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// The data as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {}{}", self.out, self.err))
    }
}

/// A folder with a ledger in it, removed when the test ends.
pub struct Home {
    folder: TempDir,
    pub ledger: PathBuf,
}

impl Home {
    /// A folder without a ledger yet.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("ledger").join("family.medins");
        Self { folder, ledger }
    }

    /// A ledger with its owner and nobody else.
    pub fn owned_by(owner: &str) -> Self {
        let home = Self::empty();
        home.ok(&["init", "--owner", owner, "--region", "420100"]);
        home
    }

    /// A path in the folder, beside the ledger's own folder.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Writes a file and returns its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.folder.path().join(name), bytes).unwrap();
        self.path(name)
    }

    /// Runs a command line in this process.
    pub fn run(&self, args: &[&str]) -> Ended {
        run_with(&self.ledger, Language::English, args)
    }

    /// Runs a command line that must succeed, and returns what it printed.
    pub fn ok(&self, args: &[&str]) -> String {
        let ended = self.run(args);
        assert_eq!(ended.code, 0, "{args:?}: {}{}", ended.out, ended.err);
        ended.out
    }

    /// Runs a command line that must succeed, and returns its JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    /// The built program with the same surroundings, not started yet.
    pub fn program(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_medins"));
        command.args(args).env_clear();
        command.env("MEDINS_LEDGER", &self.ledger).env("MEDINS_TODAY", TODAY).env("MEDINS_LANG", "en");
        command.env("HOME", self.folder.path());
        command
    }

    /// The bytes of the ledger file.
    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.ledger).unwrap()
    }

    /// Names of the files in the ledger's folder.
    pub fn files(&self) -> Vec<String> {
        let folder = std::fs::read_dir(self.ledger.parent().unwrap()).unwrap();
        let mut names: Vec<_> =
            folder.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The ledger's database, read-only.
    pub fn database(&self) -> Connection {
        Connection::open_with_flags(&self.ledger, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }

    /// Exported rows of a kind, each with its values by column.
    pub fn exported(&self, what: &str) -> Vec<BTreeMap<String, String>> {
        rows_of(&self.ok(&["export", what]))
    }

    /// Balance of each member with an account, in fen, as of a day; `None` where it is not known.
    pub fn balances(&self, day: &str) -> BTreeMap<String, Option<i64>> {
        let balances = self.json(&["balance", "--on", day]);
        let accounts = balances["accounts"].as_array().unwrap();
        let whole = accounts.iter().filter(|account| account["layer"].is_null());
        whole
            .map(|account| {
                let balance = account["balance"].as_str().map(fen);
                (account["member"].as_str().unwrap().to_owned(), balance)
            })
            .collect()
    }
}

/// Runs a command line on a ledger in this process.
pub fn run_with(ledger: &Path, language: Language, args: &[&str]) -> Ended {
    let variables = [
        ("MEDINS_LEDGER", ledger.display().to_string()),
        ("MEDINS_TODAY", TODAY.to_owned()),
        ("MEDINS_CONFIG", "/nowhere/config.toml".to_owned()),
    ];
    let surroundings = || Surroundings {
        variables: variables.map(|(name, value)| (name.to_owned(), value)).into(),
        now_utc: format!("{TODAY}T08:00:00Z"),
        ..Surroundings::bare(Day::parse(TODAY).unwrap(), language)
    };
    let line = std::iter::once("medins").chain(args.iter().copied()).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = medins::run(line, surroundings, &mut out, &mut err);
    Ended { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// Rows of CSV, each with its values by column.
pub fn rows_of(csv: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Yuan with two decimals as fen; nothing counts as zero.
pub fn fen(yuan: &str) -> i64 {
    if yuan.is_empty() { 0 } else { yuan.replace('.', "").parse().unwrap() }
}

/// Fen as yuan with two decimals.
pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", fen.abs() / 100, fen.abs() % 100)
}

/// Says that something is not tested here, even where the output of tests that pass is swallowed.
pub fn say_skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}

/// The folder of real samples, where it lies beside the project or where `MEDINS_SHARED` names one.
pub fn samples(kind: &str) -> Option<PathBuf> {
    shared_folder(&format!("samples/{kind}"))
}

/// A folder of what lies beside the project, or where `MEDINS_SHARED` names it.
#[allow(clippy::disallowed_methods, reason = "the samples are not part of the project; a test may look")]
pub fn shared_folder(below: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
    let shared = std::env::var("MEDINS_SHARED").unwrap_or_else(|_| beside.to_owned());
    let folder = Path::new(&shared).join(below);
    folder.is_dir().then_some(folder)
}
