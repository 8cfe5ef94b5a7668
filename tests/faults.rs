//! What the world does to a ledger: full disks, lost permissions, damage, other processes, clocks, closed pipes.
//!
//! The name of each test is the promise. Larger counts behind `MEDINS_FAULTS`; `MEDINS_SEED` repeats a run. What cannot
//! be tried here (as root, without a tool) is said loudly.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod damage;
mod others;

use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::common_ledger::{Home, say_skipped};
use crate::killed::state::{State, is_sound};
use crate::started::{Copy, LEDGER, behind, done, files, is_there, program, words};

const HEADING: &str = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay\n";
/// Somebody without rights.
const NOBODY: u32 = 65_534;

/// So many settlements as CSV.
fn table(rows: u32) -> String {
    let row =
        |row: u32| format!("M{row},{}-{:02}-03,我,12.00,2.00,10.00,0.00\n", 2020 + row % 6, 1 + row % 12);
    HEADING.to_owned() + &(0..rows).map(row).collect::<String>()
}

/// A family with an account, a bill and a table to import.
fn family() -> Copy {
    let home = Home::owned_by("我");
    home.ok(&["account", "open", "我", "100", "--on", "2024-01-01"]);
    home.ok(&["record", "--total", "30", "--account", "20", "--id", "S1", "--at", "2024-05-06"]);
    home.file("table.csv", table(2000));
    Copy::of(home.ledger.parent().unwrap().parent().unwrap())
}

fn code(ended: &Output) -> Option<i32> {
    ended.status.code()
}

fn said(ended: &Output) -> String {
    String::from_utf8_lossy(&ended.stderr).into_owned()
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// A refusal of the ledger: exit 5, one error with a next step.
fn refused(ended: &Output) {
    let said = said(ended);
    assert_eq!(code(ended), Some(5), "{said}");
    assert_eq!(said.matches("error: ").count(), 1, "{said}");
    assert!(said.lines().count() > 1, "no next step: {said}");
}

const WRITING: [&[&str]; 3] = [
    &["import", "{}/table.csv"],
    &["account", "credit", "我", "5"],
    &["record", "--total", "5", "--cash", "5"],
];

#[test]
fn a_file_that_may_not_grow_stops_the_command_and_changes_nothing() {
    let copy = family();
    let whole = copy.unpack();
    let before = State::of(whole.path());
    let size = std::fs::metadata(whole.path().join(LEDGER)).unwrap().len();
    let blocks = [0, 1, 8, size / 512 - 8, size / 512, size / 512 + 8, size / 512 + 200];
    // Where the signal is ignored the write fails and is said; where not, the program is ended by it.
    for (trap, line, blocks) in [true, false].into_iter().flat_map(|trap| {
        WRITING.into_iter().flat_map(move |line| blocks.into_iter().map(move |blocks| (trap, line, blocks)))
    }) {
        let folder = copy.unpack();
        let trap = if trap { "trap '' XFSZ;" } else { "" };
        let shell = words(&["sh", "-c", &format!("{trap} ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
        let ended = behind(&shell, folder.path(), &words(line)).output().unwrap();
        done(folder.path(), &words(&["balance"]));
        assert!(is_sound(folder.path()));
        if code(&ended) == Some(0) {
            continue;
        }
        if code(&ended).is_some() {
            refused(&ended);
        }
        let after = State::of(folder.path());
        assert!(
            after == before,
            "{line:?} with {blocks} blocks: {}\n{}",
            said(&ended),
            after.against(&before)
        );
    }
}

/// A file system of so many KiB of its own, unmounted when it is dropped.
struct Small(TempDir);

impl Small {
    fn mounted(kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={kib}k"), "tmpfs"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|ended| ended.status.success()).then_some(Self(folder))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_full_disk_is_said_with_a_next_step_and_changes_nothing() {
    let copy = family();
    let small = |spare: u64| {
        let whole = copy.unpack();
        let size: u64 = files(whole.path())
            .iter()
            .map(|path| path.metadata().unwrap().len().next_multiple_of(4096))
            .sum();
        let disk = Small::mounted(u32::try_from((size + spare) / 1024).unwrap())?;
        for path in files(whole.path()) {
            let to = disk.0.path().join(path.strip_prefix(whole.path()).unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(path, to).unwrap();
        }
        Some(disk)
    };
    for (line, spare, refusal) in [
        (&["import", "{}/table.csv"][..], 0, "ledger-disk-full"),
        (&["import", "{}/table.csv"], 64 << 10, "ledger-disk-full"),
        (&["account", "credit", "我", "5"], 0, "ledger-disk-full"),
        (&["export", "--output", "{}/out.csv"], 0, "error-output"),
        (&["import", "--keep", "{}/table.csv"], 300 << 10, ""),
    ] {
        let Some(disk) = small(spare) else {
            say_skipped("no file system of its own can be mounted here (not root), so no disk is filled");
            return;
        };
        let folder = disk.0.path();
        let before = State::of(folder);
        let ended = program(folder, &words(&[line, &["--json"]].concat())).output().unwrap();
        let said = said(&ended);
        assert!(
            matches!(code(&ended), Some(4 | 5)) && said.contains(refusal),
            "{line:?}, {spare} bytes free: {said}"
        );
        assert!(!said.contains("\"hint\":null") || refusal == "error-output", "{said}");
        done(folder, &words(&["balance"]));
        assert!(
            is_sound(folder) && State::of(folder).ledger() == before.ledger(),
            "{line:?} changed the ledger"
        );
        std::fs::remove_file(folder.join("table.csv")).unwrap();
        done(folder, &words(&["account", "credit", "我", "7"]));
    }
}

/// Words that start a program as somebody whom permissions bind, who then owns the folder.
fn bound(folder: &Path) -> Option<Vec<String>> {
    let probe = folder.join("probe");
    std::fs::write(&probe, "").unwrap();
    mode(&probe, 0o000);
    let binds_us = std::fs::read(&probe).is_err();
    mode(&probe, 0o600);
    std::fs::remove_file(&probe).unwrap();
    if binds_us {
        return Some(Vec::new());
    }
    let nobody = format!("--reuid={NOBODY}");
    let group = format!("--regid={NOBODY}");
    let words = words(&["setpriv", &nobody, &group, "--clear-groups"]);
    for path in files(folder).iter().map(std::path::PathBuf::as_path).chain([
        folder,
        &folder.join("ledger"),
        &folder.join("temporary"),
    ]) {
        chown(path, Some(NOBODY), Some(NOBODY)).ok()?;
    }
    let works =
        behind(&words, folder, &["--version".to_owned()]).output().is_ok_and(|ended| ended.status.success());
    (is_there("setpriv") && works).then_some(words)
}

#[test]
fn a_folder_that_may_not_be_written_still_answers_and_refuses_changes() {
    let copy = family();
    let folder = copy.unpack();
    let Some(before) = bound(folder.path()) else {
        return say_skipped(
            "permissions do not bind this user (root, without setpriv); read-only folders are not tried",
        );
    };
    let run = |line: &[&str]| behind(&before, folder.path(), &words(line)).output().unwrap();
    let bytes = std::fs::read(folder.path().join(LEDGER)).unwrap();
    mode(&folder.path().join("ledger"), 0o500);
    for (ledger, line) in [0o600, 0o400].into_iter().flat_map(|mode| WRITING.map(|line| (mode, line))) {
        mode(&folder.path().join(LEDGER), ledger);
        assert_eq!(code(&run(&["balance"])), Some(0));
        assert_eq!(code(&run(&["history", "--csv"])), Some(0));
        let ended = run(line);
        refused(&ended);
        assert!(said(&ended).contains("write"), "{}", said(&ended));
        assert!(std::fs::read(folder.path().join(LEDGER)).unwrap() == bytes);
    }
    let ended = run(&["export", "--output", "{}/ledger/out.csv"]);
    assert_eq!((code(&ended), said(&ended).matches("error: ").count()), (Some(4), 1), "{}", said(&ended));
    mode(&folder.path().join("ledger"), 0o700);
}

#[test]
fn permission_that_is_lost_between_two_commands_is_said_and_can_be_given_back() {
    let copy = family();
    let folder = copy.unpack();
    let Some(before) = bound(folder.path()) else {
        return say_skipped(
            "permissions do not bind this user (root, without setpriv); losing them is not tried",
        );
    };
    let run = |line: &[&str]| behind(&before, folder.path(), &words(line)).output().unwrap();
    let ledger = folder.path().join(LEDGER);
    assert_eq!(code(&run(&["account", "credit", "我", "5"])), Some(0));
    mode(&ledger, 0o000);
    for line in [&["balance"][..], &["history"], &["account", "credit", "我", "5"], &["export"]] {
        refused(&run(line));
    }
    mode(&ledger, 0o400);
    assert_eq!(code(&run(&["balance"])), Some(0));
    refused(&run(&["account", "credit", "我", "5"]));
    mode(&folder.path().join("ledger"), 0o000);
    refused(&run(&["balance"]));
    mode(&folder.path().join("ledger"), 0o700);
    mode(&ledger, 0o600);
    assert_eq!(code(&run(&["account", "credit", "我", "5"])), Some(0));
    assert!(is_sound(folder.path()));
}
