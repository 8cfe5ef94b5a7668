//! Other processes, other clocks, readers that went away, and files of older programs.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use medins::context::Surroundings;
use medins::model::day::Day;
use medins::view::form::Language;
use rusqlite::Connection;

use super::{code, family, refused, said};
use crate::common_ledger::{Home, run_with, say_skipped};
use crate::killed::state::is_sound;
use crate::lines;
use crate::shared::{command_paths, read};
use crate::started::{LEDGER, done, program, words};

/// Holds a lock on the ledger of a folder; SQL says which.
fn holding(folder: &Path, sql: &str) -> Connection {
    let database = Connection::open(folder.join(LEDGER)).unwrap();
    database.execute_batch(sql).unwrap();
    database
}

const SHARED: &str = "BEGIN; SELECT count(*) FROM settlement;";
const RESERVED: &str = "BEGIN IMMEDIATE;";
const EXCLUSIVE: &str = "BEGIN EXCLUSIVE;";

#[test]
fn another_process_that_holds_the_ledger_is_named_and_nothing_is_lost() {
    let copy = family();
    let change: &[&str] = &["account", "credit", "我", "5"];
    let attempt = |lock: &'static str, line: &'static [&'static str], works: bool| {
        let folder = copy.unpack();
        let held = holding(folder.path(), lock);
        let ended = program(folder.path(), &words(line)).output().unwrap();
        if works {
            assert_eq!(code(&ended), Some(0), "{lock} {line:?}: {}", said(&ended));
        } else {
            refused(&ended);
            assert!(said(&ended).contains("Another program"), "{}", said(&ended));
        }
        drop(held);
        done(folder.path(), &words(line));
        assert!(is_sound(folder.path()));
    };
    std::thread::scope(|scope| {
        scope.spawn(|| attempt(SHARED, &["balance"], true));
        scope.spawn(|| attempt(SHARED, change, false));
        scope.spawn(|| attempt(RESERVED, &["balance"], true));
        scope.spawn(|| attempt(RESERVED, change, false));
        scope.spawn(|| attempt(EXCLUSIVE, &["balance"], false));
        scope.spawn(|| attempt(EXCLUSIVE, change, false));
    });
}

#[test]
fn a_command_waits_for_another_that_is_soon_done() {
    let copy = family();
    for lock in [SHARED, RESERVED, EXCLUSIVE] {
        let folder = copy.unpack();
        let held = holding(folder.path(), lock);
        let child = program(folder.path(), &words(&["account", "credit", "我", "5"])).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(700));
        drop(held);
        let ended = child.wait_with_output().unwrap();
        assert_eq!(code(&ended), Some(0), "{lock}: {}", said(&ended));
    }
}

#[test]
fn eight_processes_recording_at_once_are_all_in_or_told_to_retry() {
    let home = Home::owned_by("我");
    let folder = home.ledger.parent().unwrap().parent().unwrap();
    std::fs::create_dir(folder.join("temporary")).unwrap();
    let record = |process: usize| {
        let one = |bill: usize| {
            let id = format!("P{process}-{bill}");
            let line = words(&["record", "--total", "5", "--cash", "5", "--at", "2024-05-06", "--id", &id]);
            let ended = program(folder, &line).output().unwrap();
            if code(&ended) != Some(0) {
                refused(&ended);
            }
            (id, code(&ended) == Some(0))
        };
        (0..12).map(one).collect::<Vec<_>>()
    };
    let told: Vec<(String, bool)> = std::thread::scope(|scope| {
        let processes: Vec<_> = (0..8).map(|process| scope.spawn(move || record(process))).collect();
        processes.into_iter().flat_map(|process| process.join().unwrap()).collect()
    });
    let rows = home.exported("settlements");
    for (id, is_in) in &told {
        let count = rows.iter().filter(|row| row["settlement_id"] == *id).count();
        assert_eq!(count, usize::from(*is_in), "{id}");
    }
    let refused = told.iter().filter(|(_, is_in)| !is_in).count();
    println!("eight processes: {} in, {refused} told to retry", told.len() - refused);
    let sums = home.json(&["history", "--group-by", "member"]);
    assert_eq!(sums["groups"][0]["total"], crate::common_ledger::yuan(500 * rows.len() as i64));
    assert!(is_sound(folder) && home.files() == ["family.medins"]);
}

/// Runs a command line at a moment.
fn at(ledger: &Path, day: &str, args: &[&str]) -> (u8, String, String) {
    let surroundings = || Surroundings {
        variables: [("MEDINS_LEDGER".to_owned(), ledger.display().to_string())].into(),
        ..Surroundings::bare(Day::parse(day).unwrap(), Language::English)
    };
    let line = std::iter::once("medins").chain(args.iter().copied()).map(std::ffi::OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = medins::run(line, surroundings, &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn a_clock_that_is_set_back_changes_no_order_and_breaks_nothing() {
    let home = Home::owned_by("我");
    let days = ["2026-10-31", "2020-01-01", "2026-11-01", "1999-12-31", "2030-01-01"];
    for (number, day) in days.iter().enumerate() {
        let id = format!("C{number}");
        let line = ["record", "--total", "5", "--cash", "5", "--at", "1999-05-06", "--id", &id];
        let (code, _, err) = at(&home.ledger, day, &line);
        assert_eq!(code, 0, "{day}: {err}");
    }
    let rows = home.exported("settlements");
    let ids: Vec<&str> = rows.iter().map(|row| row["settlement_id"].as_str()).collect();
    assert_eq!(ids.len(), days.len());
    let mut numbers = home
        .database()
        .prepare("SELECT id, substr(at, 1, 10) FROM operation ORDER BY id")
        .unwrap()
        .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))
        .unwrap()
        .collect::<Result<Vec<_>, _>>()
        .unwrap();
    let recorded = numbers.split_off(numbers.len() - days.len());
    assert_eq!(
        recorded.iter().map(|(_, day)| day.as_str()).collect::<Vec<_>>(),
        days,
        "operations go by their number"
    );
    for day in days {
        for line in [&["balance"][..], &["history"], &["check"], &["report"], &["quota"], &["audit"]] {
            let (code, _, err) = at(&home.ledger, day, line);
            assert!(matches!(code, 0 | 1 | 3), "{line:?} on {day}: {err}");
        }
        assert_eq!(
            at(&home.ledger, day, &["history", "--csv", "--only", "settlements"]).1.lines().count(),
            6
        );
    }
    let (code, _, err) = at(&home.ledger, "2026-10-31", &["record", "--total", "5", "--at", "2026-11-02"]);
    assert_eq!(code, 4, "a bill of tomorrow, as the clock says, is refused: {err}");
}

#[test]
fn a_reader_that_is_gone_before_the_first_word_ends_every_command_quietly() {
    let copy = lines::folder();
    for line in lines::all().into_iter().filter(|line| !lines::needs_encryption(line)) {
        let folder = copy.unpack();
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = program(folder.path(), &line).stdout(Stdio::from(writer)).spawn().unwrap();
        let begun = Instant::now();
        let ended = child.wait_with_output().unwrap();
        let said = said(&ended);
        assert!(matches!(code(&ended), Some(0 | 1 | 3)), "{line:?}: {:?} {said}", ended.status);
        assert!(!said.contains("error: ") && !said.contains("panicked"), "{line:?}: {said}");
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
}

/// The steps of the schema, oldest first.
fn steps() -> Vec<String> {
    let mut files = crate::shared::files_below("src/ledger/schema");
    files.retain(|file| file.ends_with(".sql"));
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

#[test]
fn a_ledger_of_every_schema_that_was_released_is_brought_up_to_date() {
    let steps = steps();
    let has_undo = command_paths().iter().any(|path| path[1..] == ["undo"]);
    for version in 1..=steps.len() {
        let home = Home::empty();
        crate::migrations::write_version_1(&home, "");
        let database = Connection::open(&home.ledger).unwrap();
        steps[1..version].iter().for_each(|step| database.execute_batch(step).unwrap());
        database.pragma_update(None, "user_version", version as i64).unwrap();
        drop(database);

        let balance = 100_000 + 12_800 + 55 - 8_000 - 5_000;
        assert_eq!(home.balances("2026-10-31")["我"], Some(balance), "version {version}");
        let newest: i64 = home.database().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(newest, steps.len() as i64);
        let checked = run_with(&home.ledger, Language::English, &["check", "--thorough"]);
        assert!(checked.code <= 1, "version {version}: {}", checked.err);
        // Step 2 counted payments that reversals took back as further ones; step 6 counts them anew.
        if steps.len() >= 6 {
            assert!(!checked.out.contains("kept-sums"), "version {version}: {}", checked.out);
        } else {
            say_skipped("no step of the schema counts the payments of relatives anew yet");
        }
        home.ok(&["account", "credit", "我", "5", "--on", "2025-05-05"]);
        assert_eq!(home.balances("2026-10-31")["我"], Some(balance + 500));
        if has_undo {
            home.ok(&["undo"]);
            assert_eq!(home.balances("2026-10-31")["我"], Some(balance), "version {version}, undone");
        } else {
            say_skipped("there is no command undo yet: nothing is undone after a migration");
        }
        assert!(is_sound(home.ledger.parent().unwrap()));
    }
}
