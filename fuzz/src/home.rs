//! A folder with the ledger of a made-up family, in which command lines are run through the library.
//!
//! Nothing leaves the folder: it is the working folder, and words lose their slashes. After every command line
//! the folder is as it was.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use medins::commands::Typed;
use medins::context::Surroundings;
use medins::model::day::Day;
use medins::view::form::Language;

/// The ledger's file in the folder.
pub const LEDGER: &str = "demo.medins";

/// Exit codes that the documentation names.
const CODES: [u8; 7] = [0, 1, 2, 3, 4, 5, 130];

/// The folder, and what is in it when a command line begins.
pub struct Home {
    folder: PathBuf,
    files: BTreeMap<String, Vec<u8>>,
    /// Bytes 24 to 28 of a SQLite file count its changes.
    changes: [u8; 4],
}

impl Home {
    /// Makes the folder, with the made-up family and a few files worth importing in it.
    pub fn new() -> Self {
        let folder = crate::memory().join(format!("medins-fuzz-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        std::env::set_current_dir(&folder).expect("a folder");
        let mut home = Self { folder, files: BTreeMap::new(), changes: [0; 4] };
        home.run(["demo", "made"].map(OsString::from), None);
        let made = fs::read(home.folder.join("made").join(LEDGER)).expect("a ledger");
        home.changes.copy_from_slice(&made[24..28]);
        home.files.insert(LEDGER.to_owned(), made);
        for (name, text) in [
            ("a.csv", "settled_at,member,total,fund_pay,acct_pay,cash_pay\n2026-03-01,我,10,4,5,1\n"),
            ("b.json", "{\"setlinfo\":{\"psn_name\":\"我\",\"setl_id\":\"J\",\"setl_time\":\"2026-05-07\",\"medfee_sumamt\":1,\"fund_pay_sumamt\":0,\"acct_pay\":0,\"psn_cash_pay\":1}}"),
            ("c.txt", "划入日期,划入金额,账户余额\n2026-02-01,120.00,3000.00\n"),
        ] {
            home.files.insert(name.to_owned(), text.as_bytes().to_vec());
        }
        home.tidy();
        home
    }

    /// The ledger as every command line finds it.
    pub fn pristine(&self) -> &[u8] {
        &self.files[LEDGER]
    }

    /// Puts other bytes in the ledger's place.
    pub fn put(&self, bytes: &[u8]) {
        fs::write(self.folder.join(LEDGER), bytes).expect("room for it");
    }

    /// Path of the ledger.
    pub fn ledger(&self) -> PathBuf {
        self.folder.join(LEDGER)
    }

    /// Makes the folder what it was.
    pub fn tidy(&self) {
        for entry in fs::read_dir(&self.folder).expect("a folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !self.files.contains_key(&name) {
                let path = entry.path();
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                removed.expect("it can be removed");
            }
        }
        for (name, bytes) in &self.files {
            let path = self.folder.join(name);
            if !self.is_as_it_was(&path, bytes) {
                let _ = fs::remove_dir_all(&path);
                let _ = fs::remove_file(&path);
                fs::write(&path, bytes).expect("room for it");
            }
        }
    }

    fn is_as_it_was(&self, path: &Path, bytes: &[u8]) -> bool {
        let mut head = [0; 28];
        let is_long = path.metadata().is_ok_and(|file| file.is_file() && file.len() == bytes.len() as u64);
        if !path.ends_with(LEDGER) {
            return is_long;
        }
        let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
        is_long && read.is_ok() && head[24..] == self.changes
    }

    /// Runs a command line, or completes it where a shell is named. What it says must be fit for a terminal.
    pub fn run(&self, words: impl IntoIterator<Item = OsString>, shell: Option<&str>) -> (u8, Vec<u8>, Vec<u8>) {
        let line = std::iter::once(OsString::from("medins")).chain(words);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = medins::run(line, || self.surroundings(shell), &mut out, &mut err);
        assert!(CODES.contains(&code), "exit code {code}");
        for said in [&out, &err] {
            assert!(!said.contains(&0x1b), "a control character is printed");
        }
        (code, out, err)
    }

    fn surroundings(&self, shell: Option<&str>) -> Surroundings {
        let mut variables = BTreeMap::from([
            ("MEDINS_LEDGER".to_owned(), self.ledger().display().to_string()),
            ("MEDINS_CONFIG".to_owned(), "/nowhere/config.toml".to_owned()),
        ]);
        variables.extend(shell.map(|shell| ("MEDINS_COMPLETE".to_owned(), shell.to_owned())));
        Surroundings {
            variables,
            ..Surroundings::bare(Day::new(2026, 10, 31).expect("a day"), Language::English)
        }
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// The words of every command with a name of its own: `["family", "add"]`, …
pub fn paths() -> Vec<Vec<String>> {
    fn walk(command: &clap::Command, above: &[String], found: &mut Vec<Vec<String>>) {
        for inner in command.get_subcommands() {
            let path = [above, &[inner.get_name().to_owned()]].concat();
            found.push(path.clone());
            walk(inner, &path, found);
        }
    }
    let mut found = vec![Vec::new()];
    walk(&Typed::command(), &[], &mut found);
    found
}

/// Every flag of every command, then words that are likely behind them.
pub fn vocabulary() -> Vec<String> {
    fn walk(command: &clap::Command, found: &mut Vec<String>) {
        for argument in command.get_arguments() {
            found.extend(argument.get_long().map(|long| format!("--{long}")));
            found.extend(argument.get_possible_values().iter().map(|value| value.get_name().to_owned()));
        }
        command.get_subcommands().for_each(|inner| walk(inner, found));
    }
    let mut found: Vec<String> = LIKELY.iter().map(|word| (*word).to_owned()).collect();
    walk(&Typed::command(), &mut found);
    found.sort();
    found.dedup();
    found
}

const LIKELY: &[&str] = &[
    "我", "李静", "王建国", "陈秀兰", "王小满", "刘玉梅", "parent", "self", "spouse", "child", "420100", "江城", "武汉",
    "1", "2", "movement:1", "payment:1", "0", "-1", "10", "20.50", "99999999999", "2026-01-01", "2026-10-31", "2024-02-29",
    "1970-01-01", "9999-12-31", "2026", "2026-06", "11", "21", "outpatient", "inpatient", "pharmacy", "member", "month",
    "institution", "payer", "settlements", "movements", "statements", "members", "hledger", "beancount", "fhir", "csv",
    "json", "ndjson", "html", "table", "zh", "en", "a.csv", "b.json", "c.txt", "demo.medins", "out.file", "-", "", "none",
    "SELECT * FROM settlements", "SELECT sum(total_fen) FROM settlements GROUP BY member", "code-sharing", "lookup",
    "employee", "resident", "retired", "tertiary", "110101199003070011", "bash", "zsh", "fish",
];
