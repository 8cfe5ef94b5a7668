//! Operations are listed, looked at, taken back and brought back, as somebody does it who imported the wrong file.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::process::Command;

use crate::common_ledger::Home;

const JANUARY: &str = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay\n\
    S1,2026-01-05,我,100.00,60.00,40.00,0.00\nS2,2026-01-20,我,50.00,20.00,30.00,0.00\n";
const WRONG: &str = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay\n\
    S2,2026-01-20,我,50.00,20.00,30.00,0.00\nX1,2026-02-01,我,900.00,0.00,900.00,0.00\n\
    X2,2026-02-02,妈妈,80.00,0.00,0.00,80.00\n";

/// A family of two with an opened account and one import; the number of operations so far is four.
fn family() -> Home {
    let home = Home::owned_by("我");
    home.ok(&["family", "add", "妈妈", "--relation", "parent"]);
    home.ok(&["account", "open", "我", "2000", "--on", "2026-01-01"]);
    let january = home.file("january.csv", JANUARY);
    home.ok(&["import", &january]);
    home
}

/// What the family is told, in the forms that scripts read.
fn answers(home: &Home, more: &[&str]) -> Vec<String> {
    let asked: [&[&str]; 5] = [
        &["balance", "--json"],
        &["balance", "--on", "2026-01-10", "--csv"],
        &["history", "--csv"],
        &["history", "--group-by", "month", "--csv"],
        &["audit", "--json"],
    ];
    asked.iter().map(|args| home.run(&[args, more].concat()).out).collect()
}

/// The same answers without the numbers of rows, which are never given twice.
fn without_numbers(answers: &[String]) -> Vec<String> {
    let line = |line: &str| match line.rsplit_once(',') {
        Some((row, number)) if number.parse::<i64>().is_ok() => row.to_owned(),
        _ => line.to_owned(),
    };
    answers.iter().map(|answer| answer.lines().map(line).collect::<Vec<_>>().join("\n")).collect()
}

fn newest(home: &Home) -> i64 {
    home.json(&["log"])["operations"][0]["operation"].as_i64().unwrap()
}

#[test]
fn a_wrong_import_is_undone_and_brought_back() {
    let home = family();
    let before = answers(&home, &[]);
    let wrong = home.file("wrong.csv", WRONG);
    home.ok(&["import", &wrong]);
    let after = answers(&home, &[]);
    let imported = newest(&home);
    assert_ne!(before, after);

    home.ok(&["undo"]);
    assert_eq!(answers(&home, &[]), before);
    let undo = newest(&home);
    assert_eq!(undo, imported + 1);
    let log = home.json(&["log"]);
    assert_eq!(log["operations"][0]["undoes"], imported.to_string());
    assert_eq!(log["operations"][1]["undone_by"], undo.to_string());

    home.ok(&["undo", &undo.to_string()]);
    assert_eq!(answers(&home, &[]), after);
    assert_eq!(home.run(&["check"]).code, 0);

    // Undone once more, the file can be imported again.
    home.ok(&["undo", &imported.to_string()]);
    assert_eq!(answers(&home, &[]), before);
    home.ok(&["import", &wrong]);
    assert_eq!(without_numbers(&answers(&home, &[])), without_numbers(&after));
    assert_eq!(home.run(&["check"]).code, 0);
}

#[test]
fn undo_without_a_number_goes_back_step_by_step() {
    let home = family();
    let operations = newest(&home);
    for left in (1..operations).rev() {
        home.ok(&["undo"]);
        let log = home.json(&["log", "--all"]);
        let in_force = log["operations"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["undoes"].is_null() && one["undone_by"].is_null())
            .count();
        assert_eq!(in_force as i64, left);
    }
}

#[test]
fn what_depends_on_an_operation_is_listed_and_nothing_happens() {
    let home = family();
    let added = newest(&home) - 2;
    let wrong = home.file("wrong.csv", WRONG);
    home.ok(&["import", &wrong]);
    let (bytes, import) = (home.bytes(), newest(&home));

    let blocked = home.run(&["undo", &added.to_string(), "--json"]);
    assert_eq!(blocked.code, 1, "{}", blocked.err);
    let listed = blocked.json();
    assert_eq!(listed["dependents"][0]["operation"], import);
    assert_eq!(listed["dependents"].as_array().unwrap().len(), 1);
    assert_eq!(home.bytes(), bytes);

    // The second import left out a row that the first one had told: without the first it would be missing.
    let blocked = home.run(&["undo", &(import - 1).to_string(), "--json"]);
    assert_eq!((blocked.code, &blocked.json()["dependents"][0]["operation"]), (1, &import.into()));

    home.ok(&["undo", &added.to_string(), "--with-dependents"]);
    assert!(!home.ok(&["history", "--csv"]).contains("X1"));
    assert!(home.ok(&["history", "--csv"]).contains("S2"));
    assert!(!home.ok(&["family", "list", "--csv"]).contains("妈妈"));
    home.ok(&["undo", &newest(&home).to_string()]);
    assert!(home.ok(&["history", "--csv"]).contains("X2"));
    assert_eq!(home.run(&["check"]).code, 0);
}

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let home = family();
    let bytes = home.bytes();
    let told = home.json(&["undo", "--dry-run"]);
    assert_eq!(told["facts"][0]["fact"], "settlement");
    assert_eq!(told["facts"][0]["retired"], 2);
    assert_eq!(home.bytes(), bytes);
}

#[test]
fn looking_back_gives_the_answers_of_that_time() {
    let home = family();
    let mut told = vec![(newest(&home), answers(&home, &[]))];
    let wrong = home.file("wrong.csv", WRONG);
    let steps: [&[&str]; 5] = [
        &["import", &wrong],
        &["family", "edit", "妈妈", "--born", "1960-01-02"],
        &["undo"],
        &["undo"],
        &["account", "credit", "我", "55.50", "--on", "2026-03-01", "--kind", "interest"],
    ];
    for step in steps {
        home.ok(step);
        told.push((newest(&home), answers(&home, &[])));
    }
    let bytes = home.bytes();
    for (operation, answers_then) in told {
        let now = answers(&home, &["--at-op", &operation.to_string()]);
        for (now, then) in now.iter().zip(&answers_then) {
            // A JSON answer says as of which operation it is, before everything else.
            assert_eq!(without_notes(now), without_notes(then), "as of operation {operation}");
        }
    }
    assert_eq!(home.bytes(), bytes);
}

fn without_notes(text: &str) -> String {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(mut value) => {
            value.as_object_mut().unwrap().remove("notes");
            value.to_string()
        }
        Err(_) => text.to_owned(),
    }
}

#[test]
fn operations_that_are_not_there_or_undone_are_named() {
    let home = family();
    home.ok(&["undo"]);
    let bytes = home.bytes();
    for (args, word) in [
        (["undo", "99"], "99"),
        (["undo", "4"], "`medins undo 5`"),
        (["show", "operation:99"], "99"),
        (["show", "operation:x"], "operation:x"),
    ] {
        let ended = home.run(&args);
        assert_eq!(ended.code, 4, "{args:?}: {}", ended.err);
        assert!(ended.err.contains(word), "{}", ended.err);
    }
    assert_eq!(home.run(&["balance", "--at-op", "99"]).code, 4);
    assert_eq!(home.run(&["undo", "0"]).code, 2);
    assert_eq!(home.bytes(), bytes);
    assert_eq!(Home::owned_by("我").run(&["undo", "2"]).code, 4);
}

#[test]
fn an_operation_shows_its_files_and_what_it_recorded() {
    let home = family();
    let shown = home.json(&["show", "operation:4"]);
    assert_eq!(shown["files"][0]["source_file"], "january.csv");
    assert_eq!(shown["settlements"].as_array().unwrap().len(), 2);
    assert_eq!(shown["operation"]["command"], "import");
}

/// Two programs at once: the second sees what the first did.
#[test]
fn an_undo_and_a_record_at_the_same_time_both_hold() {
    let home = family();
    let mut record =
        home.program(&["record", "--at", "2026-03-01", "--total", "10", "--fund", "0", "--account", "10"]);
    let mut undo = home.program(&["undo", "4"]);
    let spawn = |command: &mut Command| command.spawn().unwrap();
    let (mut first, mut second) = (spawn(&mut record), spawn(&mut undo));
    assert!(first.wait().unwrap().success());
    assert!(second.wait().unwrap().success());
    let history = home.ok(&["history", "--csv"]);
    assert!(history.contains("2026-03-01") && !history.contains("S1"), "{history}");
    assert_eq!(home.run(&["check"]).code, 0);
}
