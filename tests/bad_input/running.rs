//! What happens to the program while it runs: a reader that goes away, Ctrl-C, and files that are too large.
//!
//! These start the built program, since signals and memory belong to a process.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Child, Output, Stdio};
use std::time::{Duration, Instant};

use super::{HEADING, family};
use crate::common_ledger::{Home, say_skipped};

/// So many settlements as CSV.
fn many(rows: u32) -> String {
    let mut text = format!("{HEADING}\n");
    for row in 0..rows {
        let (year, month, day) = (2021 + row % 5, 1 + row % 12, 1 + row % 28);
        writeln!(text, "M{row},{year}-{month:02}-{day:02} 08:00:00,我,12.00,2.00,10.00,0.00").unwrap();
    }
    text
}

fn started(home: &Home, args: &[&str]) -> Child {
    let mut program = home.program(args);
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Waits for a child and returns how it ended with the most memory it held, in KiB, where that can be seen.
fn watched(mut child: Child) -> (Output, Option<u64>) {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).or(peak);
        std::thread::sleep(Duration::from_millis(5));
    }
    (child.wait_with_output().unwrap(), peak)
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let home = family();
    home.ok(&["import", &home.file("many.csv", many(5000))]);
    for args in [
        &["history", "--csv"][..],
        &["history", "--all"],
        &["history", "--json"],
        &["export"],
        &["history", "--format", "html"],
    ] {
        let mut child = started(&home, args);
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!((ended.status.code(), said.as_ref()), (Some(0), ""), "{args:?}");
    }
}

/// Interrupts an import once it has begun, and checks that nothing came of it.
#[cfg(unix)]
fn interrupted(home: &Home, args: &[&str]) {
    let before = home.bytes();
    let child = started(home, args);
    let journal = home.ledger.with_extension("medins-journal");
    let deadline = Instant::now() + Duration::from_secs(20);
    while !journal.exists() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(Duration::from_millis(300));
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let asked = Instant::now();
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(130), "{said}");
    assert!(asked.elapsed() < Duration::from_secs(3), "it took {:?} to stop", asked.elapsed());
    assert_eq!(said.matches("error: ").count(), 1, "{said}");
    assert!(home.bytes() == before, "an interrupted import changed the ledger");
    assert_eq!(home.files(), ["family.medins"]);
}

#[cfg(unix)]
#[test]
fn ctrl_c_during_an_import_takes_everything_back() {
    let home = family();
    interrupted(&home, &["import", &home.file("many.csv", many(300_000))]);
    home.ok(&["balance"]);
}

#[cfg(unix)]
#[test]
fn ctrl_c_is_heard_among_rows_that_are_all_bad() {
    let home = family();
    let bad = many(1_000_000).replace(",12.00,", ",1e3,");
    interrupted(&home, &["import", &home.file("bad.csv", bad)]);
}

/// Writes a file of about 200 MB that begins with `start` and goes on with `block`.
fn large(home: &Home, start: &str, block: &[u8]) -> String {
    let path = home.path("large");
    let mut file = BufWriter::new(File::create(&path).unwrap());
    file.write_all(start.as_bytes()).unwrap();
    for _ in 0..200_000_000 / block.len() {
        file.write_all(block).unwrap();
    }
    file.flush().unwrap();
    path
}

#[test]
fn two_hundred_megabytes_of_garbage_take_little_memory() {
    let home = family();
    let heading = format!("{HEADING}\n");
    let garbage: Vec<u8> = super::numbers().map(|number| 0x20 + (number % 0x5f) as u8).take(4095).collect();
    let rows =
        [&garbage.iter().map(|byte| if *byte == b'"' { b'x' } else { *byte }).collect::<Vec<_>>()[..], b"\n"]
            .concat();
    let before = home.bytes();
    for (start, block, code) in [
        ("", &garbage[..], "import-unknown-format"),
        (&heading, &garbage, ""),
        (&heading, &rows, "import-problems"),
        ("{\"a\":\"", b"0123456789abcdef", "import-json-too-long"),
        ("[", b"                \n", "import-json-cut"),
    ] {
        let file = large(&home, start, block);
        let (ended, peak) = watched(started(&home, &["import", "--json", &file]));
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(4), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(code) && !said.contains("panicked") && said.len() < 20_000, "{said}");
        match peak {
            Some(kib) => assert!(kib <= 64 * 1024, "{code}: {kib} KiB"),
            None => say_skipped("no /proc here, so the memory of an import is not measured"),
        }
        std::fs::remove_file(file).unwrap();
    }
    File::create(home.path("sparse")).unwrap().set_len(200_000_000).unwrap();
    let (ended, _) = watched(started(&home, &["import", &home.path("sparse")]));
    assert_eq!(ended.status.code(), Some(4));
    assert!(home.bytes() == before);
    assert_eq!(home.files(), ["family.medins"]);
}
