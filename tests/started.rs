//! The built program, started in a folder that is laid out afresh each time; and numbers that look random.
//!
//! [`crate::common_ledger::Home`] makes a ledger; [`Copy`] takes the folder as it is and lays it out again and again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::common_ledger::TODAY;

/// Where the ledger lies in such a folder.
pub const LEDGER: &str = "ledger/family.medins";

/// What the environment says, as a number.
#[allow(clippy::disallowed_methods, reason = "larger runs are asked for by the environment")]
pub fn asked(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// A seed: the one that is asked for, or the clock.
pub fn seed() -> u64 {
    let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let seed = asked("MEDINS_SEED").unwrap_or(clock.as_secs());
    println!("MEDINS_SEED={seed}");
    seed
}

/// Numbers that look random, from a seed.
pub struct Dice(u64);

impl Dice {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number, below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound.max(1)
    }
}

/// The files of a folder, to be laid out again and again.
pub struct Copy(Vec<(PathBuf, Vec<u8>)>);

impl Copy {
    /// Everything in a folder.
    pub fn of(folder: &Path) -> Self {
        let read = |path: PathBuf| {
            let bytes = fs::read(&path).unwrap();
            (path.strip_prefix(folder).unwrap().to_owned(), bytes)
        };
        Self(files(folder).into_iter().map(read).collect())
    }

    /// The same in a folder of its own, with an empty folder `temporary` for temporary files.
    pub fn unpack(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in &self.0 {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::create_dir_all(folder.path().join("temporary")).unwrap();
        folder
    }
}

/// Every file below a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The words of a line that is written in the tests.
pub fn words(line: &[&str]) -> Vec<String> {
    line.iter().map(|word| (*word).to_owned()).collect()
}

/// What the program finds in its environment in a folder.
pub fn environment(folder: &Path) -> [(&'static str, String); 5] {
    let path = |name: &str| folder.join(name).display().to_string();
    [
        ("MEDINS_LEDGER", path(LEDGER)),
        ("MEDINS_TODAY", TODAY.to_owned()),
        ("MEDINS_LANG", "en".to_owned()),
        ("HOME", folder.display().to_string()),
        ("TMPDIR", path("temporary")),
    ]
}

/// A line in which `{}` is the folder.
pub fn placed(folder: &Path, line: &[String]) -> Vec<String> {
    let here = folder.display().to_string();
    line.iter().map(|word| word.replace("{}", &here)).collect()
}

/// The built program in a folder, behind the words of another program where there are any.
pub fn behind(before: &[String], folder: &Path, line: &[String]) -> Command {
    let medins = env!("CARGO_BIN_EXE_medins").to_owned();
    let words = [before, &[medins], &placed(folder, line)[..]].concat();
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .env_clear()
        .envs(environment(folder))
        .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The built program in a folder.
pub fn program(folder: &Path, line: &[String]) -> Command {
    behind(&[], folder, line)
}

/// Runs a command line that must succeed to its end.
pub fn done(folder: &Path, line: &[String]) {
    let ended = program(folder, line).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{line:?}: {:?} {said}", ended.status);
}

/// Whether another program can be started.
pub fn is_there(name: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {name}")]).output();
    found.is_ok_and(|ended| ended.status.success())
}
