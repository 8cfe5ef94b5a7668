//! No network: every command is run while its system calls are watched, and none of them opens a socket.
//!
//! The commands are taken from the command line itself ([`lines`]), so that none is forgotten. Needs `strace`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::path::Path;
use std::process::Command;

use crate::common_ledger::say_skipped;
use crate::lines;
use crate::started::{behind, is_there, words};

/// A program that watches calls of the network and writes them to a file.
fn watching(file: &Path) -> Vec<String> {
    let file = file.display().to_string();
    words(&["strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", &file])
}

/// The calls that were written down.
fn calls(file: &Path) -> Vec<String> {
    let written = std::fs::read_to_string(file).unwrap_or_default();
    written.lines().filter(|line| line.contains('(')).map(str::to_owned).collect()
}

/// Whether calls can be watched here: one that is made must be seen.
fn can_watch() -> bool {
    if !is_there("strace") || !is_there("bash") {
        return false;
    }
    let folder = tempfile::tempdir().unwrap();
    let seen = folder.path().join("seen");
    let watch = watching(&seen);
    let _ =
        Command::new(&watch[0]).args(&watch[1..]).args(["bash", "-c", ": </dev/tcp/127.0.0.1/1"]).output();
    calls(&seen).iter().any(|call| call.contains("socket("))
}

#[test]
fn no_command_opens_a_socket() {
    if !can_watch() {
        say_skipped(
            "strace (or bash, to try it) is missing or may not watch, so system calls are not looked at",
        );
        return;
    }
    let copy = lines::folder();
    for line in lines::all() {
        let folder = copy.unpack();
        let seen = folder.path().join("seen");
        let ended = behind(&watching(&seen), folder.path(), &line).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        let answered = ended.status.code().is_some_and(|code| matches!(code, 0 | 1 | 3));
        assert!(
            answered || lines::needs_encryption(&line),
            "{line:?} did not do its work: {:?} {said}",
            ended.status
        );
        assert!(seen.exists(), "{line:?} was not watched");
        assert_eq!(calls(&seen), [""; 0], "{line:?} talks to somebody");
    }
}
