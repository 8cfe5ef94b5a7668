//! Copies of the ledger: made while others write, tried, rotated, and put in the ledger's place.
//!
//! What a kill leaves is made here by hand, state by state, and once by really killing the program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::Instant;

use medins::view::form::Language;
use rusqlite::Connection;

use crate::common_ledger::{Ended, Home, run_with, say_skipped};

const STEPS: [&str; 7] = [
    include_str!("../src/ledger/schema/0001_facts.sql"),
    include_str!("../src/ledger/schema/0002_kept_sums.sql"),
    include_str!("../src/ledger/schema/0003_papers.sql"),
    include_str!("../src/ledger/schema/0004_payments_and_decisions.sql"),
    include_str!("../src/ledger/schema/0005_reports.sql"),
    include_str!("../src/ledger/schema/0006_undo.sql"),
    include_str!("../src/ledger/schema/0007_counted.sql"),
];

/// The moment of every command that runs in this process.
const NOW: &str = "20261031T080000Z";

/// A family with bills: 150 settlements, bindings, accounts.
fn family() -> Home {
    let home = Home::owned_by("我");
    home.ok(&["family", "add", "李静", "--relation", "spouse", "--no-bind"]);
    let mut bills = String::from(
        "settlement_id,settled_at,member,institution,med_type,total,fund_pay,acct_pay,cash_pay\n",
    );
    for number in 1..=120 {
        let (month, day) = (number % 9 + 1, number % 27 + 1);
        bills += &format!(
            "S{number},2026-{month:02}-{day:02},我,江城第{}医院,11,100.00,60.00,40.00,0.00\n",
            number % 4
        );
    }
    home.ok(&["account", "open", "我", "100000", "--on", "2025-01-01"]);
    let file = home.file("bills.csv", bills);
    home.ok(&["import", &file]);
    home
}

fn folder(home: &Home) -> PathBuf {
    let mut name = home.ledger.clone().into_os_string();
    name.push(".backups");
    PathBuf::from(name)
}

/// Names of the copies, and of nothing else that may lie there.
fn copies(home: &Home) -> Vec<String> {
    let names = names(&folder(home));
    names.into_iter().filter(|name| name.ends_with(".medins")).collect()
}

/// Names of everything in a folder, hidden files too.
fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn copy(home: &Home, name: &str) -> PathBuf {
    folder(home).join(name)
}

/// Everything the commands say of the facts.
fn told(home: &Home) -> String {
    ["settlements", "movements", "members", "bindings", "statements"]
        .map(|what| home.ok(&["export", what]))
        .concat()
}

fn said(ended: &Ended, code: u8, words: &str) {
    assert_eq!(ended.code, code, "{}{}", ended.out, ended.err);
    assert!(format!("{}{}", ended.out, ended.err).contains(words), "{words}: {}{}", ended.out, ended.err);
}

fn change(path: &Path, sql: &str) {
    let database = Connection::open(path).unwrap();
    database.execute_batch(sql).unwrap();
}

#[test]
fn a_copy_is_whole_private_and_the_same_ledger() {
    let home = family();
    let made = home.json(&["backup"]);
    let name = format!("family-{NOW}.medins");
    assert_eq!(copies(&home), [name.as_str()]);
    assert_eq!(made["backup"][0]["file"], name.as_str());
    assert_eq!(made["backup"][0]["trust"], "checked");
    let other = run_with(&copy(&home, &name), Language::English, &["export", "settlements"]);
    assert_eq!(other.out, home.ok(&["export", "settlements"]));
    assert_eq!(run_with(&copy(&home, &name), Language::English, &["check"]).code, 0);
    assert_eq!(names(&folder(&home)), [name.clone(), "family.backups.toml".to_owned()]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder(&home)), 0o700);
        assert_eq!(mode(&copy(&home, &name)), 0o600);
        assert_eq!(mode(&copy(&home, "family.backups.toml")), 0o600);
    }
    home.ok(&["backup"]);
    assert_eq!(copies(&home), [format!("family-{NOW}-2.medins"), name]);
}

#[test]
fn copies_of_a_ledger_that_others_write_are_each_of_one_moment() {
    let home = family();
    let wrote = thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let credit = |_| home.program(&["account", "credit", "我", "1", "--on", "2026-10-30"]).output();
            (0..25).map(credit).filter(|ended| ended.as_ref().unwrap().status.success()).count()
        });
        for _ in 0..8 {
            home.ok(&["backup"]);
        }
        writer.join().unwrap()
    });
    assert_eq!(wrote, 25, "a copy kept a writer from writing");
    let count = |path: &Path, sql: &str| -> i64 {
        Connection::open(path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let credits = "SELECT count(*) FROM account_entry WHERE kind <> 'opening'";
    assert_eq!(count(&home.ledger, credits), 25);
    for name in copies(&home) {
        let path = copy(&home, &name);
        let operations = count(&path, "SELECT count(*) FROM operation");
        assert_eq!(count(&path, credits), operations - 4, "{name} holds a part of an operation");
        assert_eq!(run_with(&path, Language::English, &["check"]).code, 0, "{name}");
        said(&home.run(&["backup", "--drill", &name]), 0, "every fact is there");
    }
}

#[test]
fn of_many_copies_those_stay_that_the_rule_keeps_and_others_are_never_touched() {
    let home = family();
    home.ok(&["backup"]);
    let first = fs::read(copy(&home, &format!("family-{NOW}.medins"))).unwrap();
    let stranger = Home::owned_by("我们");
    stranger.ok(&["backup"]);
    let strange = fs::read(copy(&stranger, &format!("family-{NOW}.medins"))).unwrap();
    for day in 1..=28 {
        fs::write(copy(&home, &format!("family-202609{day:02}T080000Z.medins")), &first).unwrap();
    }
    let others = [
        ("family-20200101T000000Z.medins", &strange[..]),
        ("family-20200102T000000Z.medins", b"no ledger at all"),
        ("family-20200103T000000Z-damaged.medins", &first[..]),
        ("family-notes.medins", &first[..]),
        ("other-20200101T000000Z.medins", &first[..]),
    ];
    for (name, bytes) in &others {
        fs::write(copy(&home, name), bytes).unwrap();
    }
    // The list is lost; the files tell what they are.
    fs::remove_file(copy(&home, "family.backups.toml")).unwrap();
    let out = home.ok(&["backup"]);
    assert!(out.contains("15 older copies were removed"), "{out}");
    let left = copies(&home);
    for (name, bytes) in &others {
        assert!(fs::read(copy(&home, name)).unwrap() == *bytes, "{name} is not ours to remove");
    }
    let ours: Vec<&String> = left.iter().filter(|name| name.starts_with("family-2026")).collect();
    // Two of today, and the newest day of each of the thirteen days before.
    let days = (16..=28).map(|day| format!("family-202609{day:02}T080000Z.medins"));
    let expected: Vec<String> =
        days.chain([format!("family-{NOW}-2.medins"), format!("family-{NOW}.medins")]).collect();
    assert_eq!(ours, expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_trial_restore_counts_what_came_later_and_is_remembered() {
    let home = family();
    home.ok(&["backup"]);
    home.ok(&["account", "credit", "我", "5", "--on", "2026-10-30"]);
    home.ok(&["family", "edit", "李静", "--name", "静"]);
    let before = home.bytes();
    let drill = home.json(&["backup", "--drill"]);
    assert_eq!(drill["drill"]["different"], 0);
    assert_eq!(drill["drill"]["retired_later"], 1, "{drill}");
    assert!(drill["drill"]["added_later"].as_i64().unwrap() >= 6, "{drill}");
    assert!(drill["drill"]["rows"].as_i64().unwrap() > 130);
    assert_eq!(home.json(&["restore"])["backups"][0]["drilled_at"], "2026-10-31T08:00:00Z");
    assert!(home.bytes() == before);
    assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
}

#[test]
fn a_trial_restore_finds_one_changed_byte_and_one_missing_row() {
    let home = family();
    home.ok(&["backup"]);
    let path = copy(&home, &format!("family-{NOW}.medins"));
    let whole = fs::read(&path).unwrap();
    // The institution's name stands in its table and in its index; the last byte of both is changed alike.
    let name = "江城第2医院".as_bytes();
    let mut changed = whole.clone();
    let mut at = 0;
    while let Some(found) = changed[at..].windows(name.len()).position(|window| window == name) {
        changed[at + found + name.len() - 1] += 1;
        at += found + name.len();
    }
    fs::write(&path, &changed).unwrap();
    let ended = home.run(&["backup", "--drill", "--csv"]);
    assert_eq!(ended.code, 1, "{}{}", ended.out, ended.err);
    assert!(ended.out.contains("institution,2,value,name"), "{}", ended.out);
    said(&home.run(&["restore", "1", "--yes"]), 4, "not what it was when it was made");

    fs::write(&path, &whole).unwrap();
    change(&path, "DELETE FROM aid_payment; DELETE FROM operation_tally WHERE operation_id = 3;");
    let drill = home.run(&["backup", "--drill", "--json"]);
    assert_eq!(drill.code, 1);
    let drill = drill.json();
    assert_eq!(drill["differences"][0]["difference"], "only-in-ledger", "{drill}");
    assert_eq!(drill["differences"][0]["table"], "operation_tally");
    assert_eq!(home.json(&["restore"])["backups"][0]["drilled_at"], serde_json::Value::Null);

    // A ledger that lost a row which the copy still has.
    fs::write(&path, &whole).unwrap();
    change(&home.ledger, "DELETE FROM operation_tally WHERE operation_id = 3;");
    let drill = home.run(&["backup", "--drill"]);
    said(&drill, 1, "only in the copy");
    assert!(drill.out.contains("operation_tally"), "{}", drill.out);
}

#[test]
fn yesterdays_copy_comes_back_and_so_does_today() {
    let home = family();
    let then = told(&home);
    home.ok(&["backup"]);
    home.ok(&["account", "credit", "我", "5", "--on", "2026-10-30"]);
    home.ok(&["account", "credit", "我", "6", "--on", "2026-10-30"]);
    let now = told(&home);

    let before = home.bytes();
    let dry = home.ok(&["restore", "latest", "--dry-run"]);
    assert!(dry.contains("2 operations after number 4"), "{dry}");
    said(&home.run(&["restore", "1"]), 2, "Not confirmed");
    assert!(home.bytes() == before, "a dry run or a refusal changed the ledger");
    assert_eq!(copies(&home).len(), 1);

    let done = home.ok(&["restore", "1", "--yes"]);
    assert!(done.contains("is kept, checked"), "{done}");
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
    home.ok(&["restore", "latest", "--yes"]);
    assert!(told(&home) == now, "the facts are not those of {}", stringify!(now));
    home.ok(&["check"]);
}

#[test]
fn a_damaged_ledger_is_kept_byte_for_byte_and_replaced() {
    let home = family();
    let then = told(&home);
    home.ok(&["backup"]);
    let whole = home.bytes();
    let spoilt = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = whole.clone();
        change(&mut bytes);
        bytes
    };
    let cases = [
        spoilt(&|bytes| bytes[..4096].fill(0)),
        spoilt(&|bytes| bytes.truncate(whole.len() / 2)),
        spoilt(&|bytes| bytes[20_000..40_000].fill(0x5a)),
        b"something else".to_vec(),
    ];
    for (at, damaged) in cases.iter().enumerate() {
        fs::write(&home.ledger, damaged).unwrap();
        let copy_of_then = format!("family-{NOW}.medins");
        said(&home.run(&["restore", &copy_of_then, "--dry-run"]), 0, "cannot be used");
        assert!(home.bytes() == *damaged);
        let done = home.ok(&["restore", &copy_of_then, "--yes"]);
        let number = if at == 0 { String::new() } else { format!("-{}", at + 1) };
        let kept = format!("family-{NOW}-damaged{number}.medins");
        assert!(done.contains("byte for byte"), "{done}");
        assert!(fs::read(copy(&home, &kept)).unwrap() == *damaged, "{kept}");
        assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    }
    fs::remove_file(&home.ledger).unwrap();
    home.ok(&["restore", "latest", "--yes"]);
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    fs::write(&home.ledger, "").unwrap();
    home.ok(&["restore", "latest", "--yes"]);
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
}

#[test]
fn a_copy_of_every_released_version_is_restored_and_brought_up_to_date() {
    for version in 1..=STEPS.len() {
        let home = family();
        let old = home.path("old.medins");
        let database = Connection::open(&old).unwrap();
        STEPS[..version].iter().for_each(|step| database.execute_batch(step).unwrap());
        let facts =
            "INSERT INTO operation(id, at, command, version) VALUES (1, '2024-01-01T00:00:00Z', 'init', '0');
          INSERT INTO document(id, kind, operation_id) VALUES (1, 'typed', 1);
          INSERT INTO member(id, operation_id) VALUES (1, 1);
          INSERT INTO member_profile(member_id, name, relation, operation_id) VALUES (1, '我', 'self', 1);
          INSERT INTO account_entry(member_id, kind, layer, day, amount, document_id, operation_id)
            VALUES (1, 'opening', 'whole', '2024-01-01', 12345, 1, 1);";
        database.execute_batch(facts).unwrap();
        let marks = format!("PRAGMA user_version = {version}; PRAGMA application_id = 0x6D656449;");
        database.execute_batch(&marks).unwrap();
        drop(database);
        let before = fs::read(&old).unwrap();
        let dry = home.ok(&["restore", &old, "--dry-run"]);
        assert!(dry.contains("two different ledgers"), "{dry}");
        let done = home.ok(&["restore", &old, "--yes"]);
        assert_eq!(done.contains(&format!("of version {version};")), version < STEPS.len(), "{done}");
        assert_eq!(home.balances("2026-10-31")["我"], Some(12345), "version {version}");
        assert!(fs::read(&old).unwrap() == before, "looking at a copy changed it");
    }
}

#[test]
fn what_is_no_copy_is_refused_and_nothing_is_changed() {
    let home = family();
    home.ok(&["backup"]);
    let path = copy(&home, &format!("family-{NOW}.medins"));
    let (whole, before) = (fs::read(&path).unwrap(), home.bytes());
    let mut torn = whole.clone();
    torn[30_000..34_000].fill(0xff);
    let newer = home.file("newer.medins", &whole);
    change(Path::new(&newer), "PRAGMA user_version = 99");
    let foreign = home.file("foreign.medins", &whole);
    change(Path::new(&foreign), "PRAGMA application_id = 7");
    let ledger = home.ledger.display().to_string();
    let cases = [
        (home.file("text.medins", "hello"), 5, "not a ledger"),
        (home.file("torn.medins", &torn), 5, "damaged"),
        (home.file("short.medins", &whole[..whole.len() - 100]), 5, "cut off"),
        (home.file("empty.medins", ""), 5, "empty"),
        (newer, 5, "version 99"),
        (foreign, 5, "another program"),
        (home.path("missing.medins"), 5, "no ledger"),
        (home.path(""), 5, "a folder"),
        (ledger, 4, "the ledger itself"),
        ("7".to_owned(), 4, "no copy number 7"),
        ("0".to_owned(), 4, "no copy number 0"),
    ];
    for (file, code, words) in cases {
        said(&home.run(&["restore", &file, "--yes"]), code, words);
        assert!(home.bytes() == before, "{file} changed the ledger");
        assert_eq!(copies(&home).len(), 1);
        assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
    }
    let none = Home::owned_by("王芳");
    said(&none.run(&["restore", "latest", "--yes"]), 4, "no copy of the ledger");
    said(&none.run(&["restore"]), 0, "no copy of the ledger");
    said(&none.run(&["backup", "--drill"]), 4, "no copy of the ledger");
    said(&none.run(&["backup", "--drill", &path.display().to_string()]), 4, "another ledger");
    said(&none.run(&["backup", &path.display().to_string()]), 2, "is a file");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_hard_link_is_the_ledger_itself() {
    let home = family();
    home.ok(&["backup"]);
    let then = told(&home);
    let real = home.path("real.medins");
    fs::rename(&home.ledger, &real).unwrap();
    std::os::unix::fs::symlink(&real, &home.ledger).unwrap();
    home.ok(&["account", "credit", "我", "5", "--on", "2026-10-30"]);
    home.ok(&["restore", "latest", "--yes"]);
    assert!(home.ledger.symlink_metadata().unwrap().is_symlink());
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    let twin = home.path("twin.medins");
    fs::hard_link(&real, &twin).unwrap();
    said(&home.run(&["restore", &twin, "--yes"]), 4, "the ledger itself");
}

#[test]
fn what_a_killed_program_left_is_swept_away_by_the_next_copy() {
    let home = family();
    home.ok(&["backup"]);
    let then = told(&home);
    let beside = home.ledger.parent().unwrap().to_owned();
    let leave = || {
        for folder in [&beside, &folder(&home)] {
            for end in ["part", "part-journal"] {
                fs::write(folder.join(format!(".family.medins.Xy12.{end}")), "half a file").unwrap();
            }
        }
    };
    let is_clean = || {
        [&beside, &folder(&home)].iter().all(|folder| !names(folder).iter().any(|name| name.contains("part")))
    };
    leave();
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    said(&home.run(&["restore", "1", "--dry-run"]), 0, "Nothing was changed");
    assert!(!is_clean(), "a dry run removed something");
    home.ok(&["backup"]);
    assert!(is_clean());
    leave();
    home.ok(&["restore", "latest", "--yes"]);
    assert!(is_clean());
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
}

#[test]
fn a_copy_that_no_list_knows_is_found_and_restored() {
    let home = family();
    home.ok(&["backup"]);
    let then = told(&home);
    let list = copy(&home, "family.backups.toml");
    for text in ["", "broken = [", "format = \"medins.backups/9\""] {
        fs::write(&list, text).unwrap();
        let listed = home.json(&["restore"]);
        assert_eq!(listed["backups"][0]["trust"], "unchecked");
        assert_eq!(listed["backups"][0]["operation"], 4);
    }
    fs::remove_file(&list).unwrap();
    home.ok(&["backup", "--drill"]);
    assert_eq!(home.json(&["restore"])["backups"][0]["trust"], "checked");
    home.ok(&["restore", "1", "--yes"]);
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
}

/// A ledger as a program leaves it that is killed while it writes: pages changed, the journal beside it.
fn killed_while_writing(home: &Home) {
    let torn = [home.path("torn"), home.path("torn-journal")];
    let database = Connection::open(&home.ledger).unwrap();
    let spill = "PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
      WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 3000)
      INSERT INTO institution(name, level) SELECT 'torn ' || n, '' FROM many;";
    database.execute_batch(spill).unwrap();
    let journal = home.ledger.with_extension("medins-journal");
    fs::copy(&home.ledger, &torn[0]).unwrap();
    fs::copy(&journal, &torn[1]).unwrap();
    drop(database);
    fs::rename(&torn[0], &home.ledger).unwrap();
    fs::rename(&torn[1], &journal).unwrap();
}

#[test]
fn the_journal_of_a_killed_command_never_meets_the_new_file() {
    let home = family();
    home.ok(&["backup"]);
    let then = told(&home);
    home.ok(&["account", "credit", "我", "5", "--on", "2026-10-30"]);
    let now = told(&home);
    killed_while_writing(&home);
    assert_eq!(home.files().len(), 3, "{:?}", home.files());
    home.ok(&["restore", &format!("family-{NOW}.medins"), "--yes"]);
    assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
    assert!(told(&home) == then, "the facts are not those of {}", stringify!(then));
    home.ok(&["check"]);
    // What was acknowledged before the kill is in the copy that was kept.
    home.ok(&["restore", &format!("family-{NOW}-before-restore.medins"), "--yes"]);
    assert!(told(&home) == now, "the facts are not those of {}", stringify!(now));
    // A journal without its ledger belongs to nobody.
    killed_while_writing(&home);
    fs::remove_file(&home.ledger).unwrap();
    home.ok(&["restore", &format!("family-{NOW}-before-restore.medins"), "--yes"]);
    assert!(told(&home) == now);
    assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
}

#[test]
fn a_program_that_had_the_old_file_open_writes_nothing_into_it() {
    let home = family();
    home.ok(&["backup"]);
    let waiting = Connection::open(&home.ledger).unwrap();
    let _: i64 = waiting.query_row("SELECT count(*) FROM operation", [], |row| row.get(0)).unwrap();
    home.ok(&["restore", "1", "--yes"]);
    let wrote = waiting.execute("INSERT INTO institution(name, level) VALUES ('lost', '')", []);
    assert_eq!(
        wrote.unwrap_err().sqlite_error().unwrap().extended_code,
        rusqlite::ffi::SQLITE_READONLY_DBMOVED
    );
}

#[test]
fn a_ledger_that_somebody_writes_is_not_replaced() {
    let home = family();
    home.ok(&["backup"]);
    let before = home.bytes();
    let writer = Connection::open(&home.ledger).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    said(&home.run(&["restore", "1", "--yes"]), 5, "writing to the ledger");
    drop(writer);
    assert!(home.bytes() == before);
    assert_eq!(copies(&home).len(), 1);
    assert_eq!(home.files(), ["family.medins", "family.medins.backups"]);
}

#[test]
fn a_restore_that_is_killed_leaves_the_old_file_or_the_new_one() {
    let home = family();
    home.ok(&["backup"]);
    let then = home.ok(&["export", "movements"]);
    home.ok(&["account", "credit", "我", "5", "--on", "2026-10-30"]);
    let now = home.ok(&["export", "movements"]);
    let kept = home.ledger.with_file_name("now.medins");
    fs::copy(&home.ledger, &kept).unwrap();
    let first = copy(&home, &format!("family-{NOW}.medins"));
    let restore = |file: &Path| {
        let mut program = home.program(&["restore", &file.display().to_string(), "--yes", "-q"]);
        program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let began = Instant::now();
    assert!(restore(&kept).wait().unwrap().success());
    let whole = began.elapsed();
    let mut seen = [0, 0];
    const ROUNDS: u32 = 24;
    for round in 0..ROUNDS {
        let was_then = home.ok(&["export", "movements"]) == then;
        let mut program = restore(if was_then { &kept } else { &first });
        thread::sleep(whole * 3 / 2 * round / ROUNDS);
        let _ = program.kill();
        program.wait().unwrap();
        let found = home.ok(&["export", "movements"]);
        assert!(found == then || found == now, "torn in round {round}");
        seen[usize::from((found == then) == was_then)] += 1;
        home.ok(&["check"]);
    }
    assert!(seen[0] > 0 && seen[1] > 0, "every kill came too early or too late: {seen:?}");
    home.ok(&["backup"]);
    assert!(names(home.ledger.parent().unwrap()).iter().all(|name| !name.contains(".part")));
    assert!(names(&folder(&home)).iter().all(|name| !name.contains(".part")));
}

/// A config file, and the program that reads it.
fn configured(home: &Home, config: &str, args: &[&str]) -> (bool, String) {
    let config = home.file("own.toml", config);
    let ended = home.program(args).env("MEDINS_CONFIG", config).output().unwrap();
    let text = [ended.stdout, ended.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (ended.status.success(), text)
}

#[test]
fn a_large_import_is_preceded_by_a_copy_where_the_settings_say_so() {
    let home = family();
    let bills = home.path("bills.csv");
    let backups = home.path("elsewhere/copies");
    let before = told(&home);
    for (size, made) in [("never", 0), ("1 MB", 0), ("5 KB", 1), ("always", 2)] {
        let config = format!("backups = \"{backups}\"\nbackup_before_import = \"{size}\"\n");
        let (done, text) = configured(&home, &config, &["import", &bills]);
        assert!(done, "{text}");
        assert_eq!(
            names(Path::new(&backups)).iter().filter(|name| name.contains("-before-import")).count(),
            made,
            "{size}"
        );
        assert_eq!(
            text.contains("A copy of the ledger as it was before"),
            size == "5 KB" || size == "always",
            "{text}"
        );
        let (_, text) = configured(&home, &config, &["import", &bills, "--dry-run"]);
        assert!(!text.contains("as it was before"), "{text}");
    }
    let (done, text) = configured(&home, "backup_before_import = \"much\"", &["import", &bills]);
    assert!(!done && text.contains("5 MB"), "{text}");
    // Where no copy can be made, the import does not go on.
    let config = format!("backups = \"{bills}/copies\"\nbackup_before_import = \"always\"\n");
    let (done, text) = configured(&home, &config, &["import", &bills]);
    assert!(!done && text.contains("backup_before_import"), "{text}");
    assert!(told(&home) == before, "the facts are not those of {}", stringify!(before));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_said_and_another_one_does() {
    use std::os::unix::fs::PermissionsExt;
    let home = family();
    let beside = home.ledger.parent().unwrap().to_owned();
    let before = home.bytes();
    fs::set_permissions(&beside, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(beside.join("probe"), "").is_ok() {
        fs::remove_file(beside.join("probe")).unwrap();
        say_skipped("this user may write everywhere, so a read-only folder is not tried");
    } else {
        said(&home.run(&["backup"]), 5, "The copy cannot be written");
        said(&home.run(&["backup", &home.path("usb")]), 0, "checked");
    }
    fs::set_permissions(&beside, fs::Permissions::from_mode(0o700)).unwrap();
    let file = home.file("plain", "");
    said(&home.run(&["backup", &format!("{file}/copies")]), 5, "The copy cannot be written");
    assert!(home.bytes() == before);
}
