//! A loss of power: what the disk holds when only what was synced is sure to be there.
//!
//! A command is run once while its writes and syncs are written down (`strace`). Then the disk is made as a loss of
//! power may leave it: up to a moment everything that was synced, and of what was written since then any part, in
//! any order, whole or cut at a sector; new and removed names only where the folder was synced, otherwise perhaps.
//! Whatever comes out, the next start must find the ledger before or after the command, whole; and after it, where
//! the command had already said that it was done.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::path::Path;

use crate::common_ledger::{Home, say_skipped};
use crate::killed::state::{State, is_sound};
use crate::started::{Copy, Dice, asked, behind, done, files, is_there, seed, words};

/// The smallest part that a disk writes whole, in bytes.
const SECTOR: usize = 512;

/// What a command did to a file.
#[derive(Debug, Clone)]
enum Step {
    Created(String),
    Wrote(String, usize, Vec<u8>),
    Cut(String, usize),
    Removed(String),
    Renamed(String, String),
    Synced(String),
    /// The folder: names that were made or removed in it are sure now.
    FolderSynced(String),
    /// Something was said to the person: nothing may be lost after it.
    Said,
}

fn unquoted(text: &str) -> Vec<u8> {
    let hex = text.trim_matches('"').split("\\x").skip(1);
    hex.map(|pair| u8::from_str_radix(&pair[..2], 16).unwrap()).collect()
}

fn path(text: &str) -> String {
    String::from_utf8(unquoted(text)).unwrap()
}

/// Reads what `strace -xx` wrote: one call a line, `PID name(arguments) = result`.
struct Reading {
    open: BTreeMap<i64, String>,
    at: BTreeMap<i64, usize>,
    steps: Vec<Step>,
}

impl Reading {
    fn call(&mut self, line: &str) {
        let Some((call, result)) = line.split_once(' ').unwrap().1.trim().rsplit_once(" = ") else { return };
        let Ok(result) = result.split(' ').next().unwrap_or_default().parse::<i64>() else { return };
        let Some((name, arguments)) = call.trim_end().trim_end_matches(')').split_once('(') else { return };
        let arguments: Vec<&str> = arguments.split(", ").collect();
        if result < 0 {
            return;
        }
        let number = |at: usize| arguments.get(at).and_then(|text| text.parse::<i64>().ok()).unwrap_or(-1);
        let file = self.open.get(&number(0)).cloned();
        match (name, file) {
            ("openat", _) => {
                let named = path(arguments[1]);
                if arguments[2].contains("O_CREAT") {
                    self.steps.push(Step::Created(named.clone()));
                }
                if arguments[2].contains("O_TRUNC") {
                    self.steps.push(Step::Cut(named.clone(), 0));
                }
                self.at.insert(result, 0);
                self.open.insert(result, named);
            }
            ("close", _) => drop(self.open.remove(&number(0))),
            ("pwrite64", Some(file)) => {
                self.steps.push(Step::Wrote(
                    file,
                    usize::try_from(number(3)).unwrap(),
                    unquoted(arguments[1]),
                ));
            }
            ("write", Some(file)) => {
                let (at, bytes) = (self.at.entry(number(0)).or_default(), unquoted(arguments[1]));
                *at += bytes.len();
                self.steps.push(Step::Wrote(file, *at - bytes.len(), bytes));
            }
            ("write", None) if number(0) == 1 => self.steps.push(Step::Said),
            ("ftruncate", Some(file)) => {
                self.steps.push(Step::Cut(file, usize::try_from(number(1)).unwrap()));
            }
            ("fsync" | "fdatasync", Some(file)) if Path::new(&file).is_dir() => {
                self.steps.push(Step::FolderSynced(file));
            }
            ("fsync" | "fdatasync", Some(file)) => self.steps.push(Step::Synced(file)),
            ("unlink", _) => self.steps.push(Step::Removed(path(arguments[0]))),
            ("renameat", _) => self.steps.push(Step::Renamed(path(arguments[1]), path(arguments[3]))),
            ("rename", _) => self.steps.push(Step::Renamed(path(arguments[0]), path(arguments[1]))),
            _ => {}
        }
    }
}

/// A file: its bytes that are sure, and what was done to it since.
#[derive(Clone, Default)]
struct File {
    sure: Vec<u8>,
    since: Vec<Step>,
}

fn apply(bytes: &mut Vec<u8>, step: &Step) {
    match step {
        Step::Wrote(_, at, written) => {
            if bytes.len() < at + written.len() {
                bytes.resize(at + written.len(), 0);
            }
            bytes[*at..at + written.len()].copy_from_slice(written);
        }
        Step::Cut(_, length) => bytes.resize(*length, 0),
        _ => {}
    }
}

/// A disk: names of files, those that are sure and those that stand in memory.
#[derive(Clone, Default)]
struct Disk {
    files: Vec<File>,
    /// Names as the running program sees them.
    names: BTreeMap<String, usize>,
    /// Names as they are sure to be.
    sure: BTreeMap<String, usize>,
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

impl Disk {
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        for path in files(folder) {
            let sure = std::fs::read(&path).unwrap();
            disk.names.insert(path.display().to_string(), disk.files.len());
            disk.files.push(File { sure, since: Vec::new() });
        }
        disk.sure = disk.names.clone();
        disk
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Created(name) if !self.names.contains_key(name) => {
                self.names.insert(name.clone(), self.files.len());
                self.files.push(File::default());
            }
            Step::Wrote(name, ..) | Step::Cut(name, _) => {
                if let Some(at) = self.names.get(name) {
                    self.files[*at].since.push(step.clone());
                }
            }
            Step::Removed(name) => drop(self.names.remove(name)),
            Step::Renamed(from, to) => {
                if let Some(at) = self.names.remove(from) {
                    self.names.insert(to.clone(), at);
                }
            }
            Step::Synced(name) => {
                if let Some(file) = self.names.get(name).map(|at| &mut self.files[*at]) {
                    file.since.drain(..).for_each(|step| apply(&mut file.sure, &step));
                }
            }
            Step::FolderSynced(folder) => {
                self.sure.retain(|name, _| folder_of(name) != folder);
                let here = self.names.iter().filter(|(name, _)| folder_of(name) == folder);
                self.sure.extend(here.map(|(name, at)| (name.clone(), *at)));
            }
            Step::Created(_) | Step::Said => {}
        }
    }

    /// Lays out what a loss of power may leave of the disk, below another folder.
    fn lose_power(&self, dice: &mut Dice, from: &Path, to: &Path) {
        // Names of a folder become sure together or not at all, in the order of a journalled file system.
        let names = if dice.below(2) == 0 { &self.sure } else { &self.names };
        for (name, at) in names {
            let file = &self.files[*at];
            let mut bytes = file.sure.clone();
            let keeps = dice.below(5);
            for step in &file.since {
                let kept = match keeps {
                    0 => false,
                    1 => true,
                    _ => dice.below(2) == 0,
                };
                if let (true, Step::Wrote(_, at, written), 4) = (kept, step, keeps) {
                    let end =
                        written.len().min(SECTOR * dice.below(1 + (written.len() / SECTOR) as u64) as usize);
                    apply(&mut bytes, &Step::Wrote(String::new(), *at, written[..end].to_vec()));
                } else if kept {
                    apply(&mut bytes, step);
                }
            }
            let path = to.join(Path::new(name).strip_prefix(from).unwrap());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

/// What a command line does to the files of a folder, in order.
fn steps(folder: &Path, line: &[String]) -> Vec<Step> {
    let seen = folder.with_extension("seen");
    let calls = "trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename,renameat,close";
    let written = seen.display().to_string();
    let watch = words(&[
        "strace",
        "-f",
        "-qq",
        "-xx",
        "-s",
        "200000",
        "-e",
        calls,
        "-e",
        "signal=none",
        "-o",
        &written,
    ]);
    let ended = behind(&watch, folder, line).output().unwrap();
    assert!(ended.status.success(), "{line:?}: {}", String::from_utf8_lossy(&ended.stderr));
    let mut reading = Reading { open: BTreeMap::new(), at: BTreeMap::new(), steps: Vec::new() };
    let written = std::fs::read_to_string(&seen).unwrap();
    written.lines().filter(|line| !line.contains("+++")).for_each(|line| reading.call(line));
    std::fs::remove_file(seen).unwrap();
    let here = folder.display().to_string();
    let is_here = |step: &Step| match step {
        Step::Created(name)
        | Step::Wrote(name, ..)
        | Step::Cut(name, _)
        | Step::Removed(name)
        | Step::Synced(name)
        | Step::FolderSynced(name)
        | Step::Renamed(name, _) => name.starts_with(&here),
        Step::Said => true,
    };
    reading.steps.retain(is_here);
    reading.steps
}

fn family() -> Copy {
    let home = Home::owned_by("我");
    home.ok(&["account", "open", "我", "1000", "--on", "2024-01-01"]);
    home.ok(&["record", "--total", "30", "--account", "20", "--id", "S1", "--at", "2024-05-06"]);
    let row =
        |row: u32| format!("M{row},{}-{:02}-03,我,12.00,2.00,10.00,0.00\n", 2020 + row % 6, 1 + row % 12);
    let heading = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay\n";
    home.file("table.csv", heading.to_owned() + &(0..400).map(row).collect::<String>());
    Copy::of(home.ledger.parent().unwrap().parent().unwrap())
}

#[test]
fn a_loss_of_power_leaves_the_ledger_before_or_after_and_keeps_what_was_acknowledged() {
    if !is_there("strace") {
        return say_skipped("strace is missing, so a loss of power is not tried");
    }
    let copy = family();
    let mut dice = Dice::new(seed());
    for line in [
        &["account", "credit", "我", "5"][..],
        &["record", "--total", "5", "--cash", "5", "--id", "S2", "--at", "2024-06-07"],
        &["import", "{}/table.csv"],
        &["export", "--output", "{}/out.csv"],
    ] {
        let folder = copy.unpack();
        let (before, disk) = (State::of(folder.path()), Disk::of(folder.path()));
        let steps = steps(folder.path(), &words(line));
        let after = State::of(folder.path());
        assert!(steps.iter().any(|step| matches!(step, Step::Synced(_))), "{line:?} syncs nothing");
        let said = steps.iter().position(|step| matches!(step, Step::Said)).unwrap_or(steps.len());
        let (mut done_count, losses) = (0, asked("MEDINS_LOSSES").unwrap_or(60));
        for _ in 0..losses {
            let moment =
                if dice.below(4) == 0 { steps.len() } else { dice.below(1 + steps.len() as u64) as usize };
            let mut disk = disk.clone();
            steps[..moment].iter().for_each(|step| disk.step(step));
            let left = tempfile::tempdir().unwrap();
            disk.lose_power(&mut dice, folder.path(), left.path());
            std::fs::create_dir_all(left.path().join("temporary")).unwrap();
            done(left.path(), &words(&["balance"]));
            let found = State::of(left.path());
            assert!(is_sound(left.path()), "{line:?}, after {moment} of {} steps", steps.len());
            let is_done = found.contains(&after);
            assert!(
                is_done || found.contains(&before),
                "{line:?}, after {moment} of {} steps: torn\n{}",
                steps.len(),
                found.against(&after)
            );
            assert!(
                is_done || (moment <= said && moment < steps.len()),
                "{line:?}: what was acknowledged is lost, after {moment} of {} steps",
                steps.len()
            );
            done_count += u32::from(is_done);
        }
        assert!(done_count > 0, "{line:?}: no loss of power came late enough: {steps:?}");
        println!(
            "{line:?}: {} steps, {losses} losses of power, {done_count} times the command had been done",
            steps.len()
        );
    }
}
