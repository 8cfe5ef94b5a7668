//! Ledgers of every released schema are opened by this program: copied beside themselves, brought up to date
//! in one transaction, and left as they were where that fails.
//!
//! The old ledgers are made by the schema file of their time and plain SQL, not by the program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::path::PathBuf;

use medins::ledger::health::newest_schema;
use rusqlite::Connection;

use crate::common_ledger::{Home, fen};

const FIRST: &str = include_str!("../src/ledger/schema/0001_facts.sql");

/// A family's facts as version 1 kept them: an opening, a credit, two bills of which relatives' accounts paid
/// a part, a reversal, and a bill that was retired.
const FACTS: &str = "
INSERT INTO operation(id, at, command, version) VALUES (1, '2024-01-01T00:00:00Z', 'init', '0.0.1'),
  (2, '2024-09-01T00:00:00Z', 'undo', '0.0.1');
INSERT INTO document(id, kind, operation_id) VALUES (1, 'typed', 1);
INSERT INTO member(id, operation_id) VALUES (1, 1), (2, 1);
INSERT INTO member_profile(member_id, name, relation, operation_id)
  VALUES (1, '我', 'self', 1), (2, '母亲', 'parent', 1);
INSERT INTO account_entry(member_id, kind, layer, day, amount, document_id, operation_id) VALUES
  (1, 'opening', 'whole', '2024-01-01', 100000, 1, 1),
  (1, 'monthly-credit', 'whole', '2024-02-10', 12800, 1, 1),
  (1, 'interest', 'prior-years', '2024-06-30', 55, 1, 1);
INSERT INTO institution(id, name, level) VALUES (1, '江城第一医院', '3');
INSERT INTO settlement(id, kind, settlement_key, member_id, settled_at, institution_id, med_type, total, fund,
    account, mutual_aid, cash, hospital, reverses_key, document_id, operation_id, retired_by) VALUES
  (1, 'settlement', 'S1', 1, '2024-02-11 08:00:00', 1, '11', 20000, 12000, 8000, 0, 0, 0, NULL, 1, 1, NULL),
  (2, 'settlement', 'S2', 2, '2024-02-29', 1, '11', 9000, 4000, 5000, 5000, 0, 0, NULL, 1, 1, NULL),
  (3, 'settlement', 'S3', 2, '2024-03-01', 1, '11', 3000, 1000, 1500, 1500, 500, 0, NULL, 1, 1, NULL),
  (4, 'reversal', 'S3', 2, '2024-03-02', 1, '11', -3000, -1000, -1500, -1500, -500, 0, 'S3', 1, 1, NULL),
  (5, 'settlement', 'S5', 1, '2024-04-01', 1, '11', 7700, 0, 7700, 0, 0, 0, NULL, 1, 1, 2);
INSERT INTO aid_payment(settlement_id, payer_id, amount, origin)
  VALUES (2, 1, 5000, 'told'), (3, 1, 1500, 'derived'), (4, 1, -1500, 'derived');
";

/// A ledger of version 1, and what `spoil` does to it.
fn of_version_1(spoil: &str) -> Home {
    let home = Home::empty();
    write_version_1(&home, spoil);
    home
}

/// Writes that ledger into a home without one.
pub fn write_version_1(home: &Home, spoil: &str) {
    std::fs::create_dir(home.ledger.parent().unwrap()).unwrap();
    let database = Connection::open(&home.ledger).unwrap();
    database.execute_batch(FIRST).unwrap();
    let mark = "PRAGMA user_version = 1; PRAGMA application_id = 0x6D656449;";
    database.execute_batch(&[FACTS, mark, spoil].concat()).unwrap();
}

/// Where the copy lies that is made before a ledger is brought up to date.
fn copy_of(home: &Home) -> PathBuf {
    home.ledger.with_extension(format!("medins.before-v{}", newest_schema()))
}

fn version(path: &std::path::Path) -> i64 {
    let database = Connection::open(path).unwrap();
    database.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_ledger_of_version_1_is_copied_and_brought_up_to_date() {
    let home = of_version_1("");
    let before = home.bytes();
    assert_eq!(home.balances("2026-10-31")["我"], Some(100_000 + 12_800 + 55 - 8_000 - 5_000));
    assert_eq!(home.balances("2024-03-01")["我"], Some(100_000 + 12_800 - 8_000 - 5_000 - 1_500));
    assert_eq!(version(&home.ledger), newest_schema());

    let copy = copy_of(&home);
    assert_eq!(home.files(), ["family.medins", copy.file_name().unwrap().to_str().unwrap()]);
    assert_eq!(version(&copy), 1);
    assert!(std::fs::read(&copy).unwrap().len() == before.len());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(copy.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }

    let groups = home.json(&["history", "--group-by", "member", "--year", "2024"]);
    let of = |at: usize, key: &str| fen(groups["groups"][at][key].as_str().unwrap());
    assert_eq!((of(0, "total"), of(0, "own_acct_pay")), (20_000, 8_000));
    assert_eq!(
        (of(1, "total"), of(1, "acct_mulaid_pay"), &groups["groups"][1]["visits"]),
        (9_000, 5_000, &1.into())
    );
    let payers = home.json(&["sql", "SELECT payer, sum(amount_fen) AS fen FROM payers GROUP BY payer"]);
    assert_eq!(payers["rows"], serde_json::json!([{ "payer": "我", "fen": 8_000 + 5_000 }]));
    home.ok(&["account", "credit", "我", "1", "--on", "2024-02-10"]);
    assert_eq!(home.balances("2026-10-31")["我"], Some(99_955));
}

#[test]
fn the_copy_is_a_ledger_that_can_be_used_again() {
    let home = of_version_1("");
    home.ok(&["account", "credit", "我", "500"]);
    let copy = copy_of(&home);
    std::fs::rename(&copy, &home.ledger).unwrap();
    assert_eq!(home.balances("2026-10-31")["我"], Some(99_855));
}

#[test]
fn a_migration_that_fails_leaves_the_ledger_as_it_was() {
    let home = of_version_1("CREATE TABLE kept_aid_month (spoilt TEXT);");
    let before = home.bytes();
    for line in [&["balance"][..], &["account", "credit", "我", "5"]] {
        let ended = home.run(line);
        assert_eq!(ended.code, 5, "{}{}", ended.out, ended.err);
        assert_eq!(ended.err.matches("error: ").count(), 1, "{}", ended.err);
        assert!(home.bytes() == before);
        assert_eq!(home.files(), ["family.medins"]);
    }
}

#[test]
fn nothing_that_is_there_already_takes_the_place_of_the_copy() {
    let home = of_version_1("");
    let first = copy_of(&home);
    let second = PathBuf::from(format!("{}.2", first.display()));
    std::fs::write(&first, "").unwrap();
    home.ok(&["balance"]);
    assert_eq!(version(&first), 1, "an empty file, left by a killed program, was taken for a copy");

    let home = of_version_1("");
    let [folder, copy] = [first, second].map(|path| home.ledger.with_file_name(path.file_name().unwrap()));
    std::fs::create_dir(&folder).unwrap();
    home.ok(&["balance"]);
    assert_eq!((version(&copy), version(&home.ledger)), (1, newest_schema()));
}
