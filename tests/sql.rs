//! Questions in SQL: the views are as described, agree with the rest of the program, and nothing else can be read
//! or changed through them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use medins::ledger::query;
use medins::view::sql::VIEWS;
use rusqlite::Connection;
use serde_json::Value;

use crate::common_ledger::{Home, fen};

/// A family with bills of every kind: own account, mutual aid told, mutual aid of nobody known, a reversal.
fn family() -> Home {
    let home = Home::owned_by("我");
    home.ok(&["family", "add", "李静", "--relation", "spouse"]);
    home.ok(&["account", "open", "我", "1000", "--on", "2025-01-01"]);
    home.ok(&["account", "credit", "我", "128.50", "--on", "2025-02-10"]);
    let bill = |rest: &[&str]| {
        home.ok(&[&["record", "--at", "2025-03-01", "--institution", "江城医院"], rest].concat())
    };
    bill(&["--total", "100", "--fund", "60", "--account", "30"]);
    let own = ["--member", "李静", "--total", "50", "--account", "50", "--mutual-aid", "20"];
    bill(&[&own[..], &["--payer", "我"]].concat());
    home.ok(&["record", "--member", "我", "--total", "9", "--account", "9", "--mutual-aid", "4"]);
    home
}

fn rows(home: &Home, sql: &str) -> Vec<Value> {
    home.json(&["sql", sql])["rows"].as_array().unwrap().clone()
}

#[test]
fn the_views_are_as_they_are_described() {
    let home = family();
    let database = home.database();
    let names: Vec<&str> = VIEWS.iter().map(|view| view.name).collect();
    assert_eq!(names.len(), query::VIEWS.len());
    assert!(query::VIEWS.iter().all(|name| names.contains(name)));
    for view in VIEWS {
        let asked = home.ok(&["sql", &format!("SELECT * FROM {} LIMIT 0", view.name), "--csv"]);
        assert_eq!(asked.trim_end().split(',').collect::<Vec<_>>(), view.columns, "{}", view.name);
    }
    // Views are read by every command that opens the file, so it keeps only those that many need.
    let mut statement = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").unwrap();
    let kept: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(kept, ["account_movement", "open_double"]);
    let said = home.json(&["sql", "--schema"]);
    let count: usize = VIEWS.iter().map(|view| view.columns.len()).sum();
    assert_eq!(said["columns"].as_array().unwrap().len(), count);
}

#[test]
fn every_column_is_described_in_words() {
    let home = family();
    for described in home.json(&["sql", "--schema"])["columns"].as_array().unwrap() {
        let id = described["meaning"]["id"].as_str().unwrap();
        assert!(id.starts_with("sql-column-"), "{described} says nothing");
    }
}

#[test]
fn the_views_agree_with_the_history() {
    let home = family();
    let groups = home.json(&["history", "--group-by", "member"]);
    for group in groups["groups"].as_array().unwrap() {
        let member = group["group"].as_str().unwrap();
        let sql = format!(
            "SELECT sum(total_fen) AS total, sum(fund_pay_fen) AS fund_pay, sum(own_acct_pay_fen) AS own_acct_pay,
             sum(acct_mulaid_pay_fen) AS acct_mulaid_pay, sum(cash_pay_fen) AS cash_pay
             FROM settlements WHERE member = '{member}'"
        );
        let sums = &rows(&home, &sql)[0];
        for key in ["total", "fund_pay", "own_acct_pay", "acct_mulaid_pay", "cash_pay"] {
            assert_eq!(sums[key].as_i64(), Some(fen(group[key].as_str().unwrap())), "{member} {key}");
        }
    }
    let apart = rows(
        &home,
        "SELECT id, acct_pay_fen AS whole,
           (SELECT sum(amount_fen) FROM payers WHERE settlement = settlements.id) AS parts FROM settlements",
    );
    assert_eq!(apart.len(), 3);
    assert!(apart.iter().all(|row| row["whole"] == row["parts"]), "{apart:?}");
    let unknown = rows(&home, "SELECT yuan(amount_fen) AS yuan FROM payers WHERE payer IS NULL");
    assert_eq!(unknown[0]["yuan"], "4.00");
    let exported = home.exported("movements").len();
    assert_eq!(rows(&home, "SELECT id FROM movements").len(), exported);
}

#[test]
fn nothing_but_the_views_can_be_read_and_nothing_changed() {
    let home = family();
    let before = home.bytes();
    let other = home.path("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t(x)").unwrap();
    let aside = home.path("aside.db");
    for sql in [
        "SELECT * FROM member",
        "SELECT count(*) FROM settlement",
        "SELECT id_tail FROM member_profile",
        "SELECT (SELECT max(id) FROM settlement) FROM members",
        "SELECT * FROM members WHERE EXISTS (SELECT 1 FROM operation_tally)",
        "WITH x AS (SELECT * FROM kept_account_day) SELECT * FROM x",
        "SELECT * FROM account_movement",
        "SELECT * FROM sqlite_schema",
        "SELECT * FROM sqlite_temp_schema",
        "SELECT * FROM pragma_table_info('member')",
        "SELECT * FROM json_each('[1]')",
        "INSERT INTO members(name) VALUES ('x')",
        "INSERT INTO member(operation_id) VALUES (1) RETURNING id",
        "UPDATE member_profile SET name = 'x'",
        "DELETE FROM settlement",
        "DROP VIEW members",
        "CREATE TABLE t(x)",
        "CREATE TEMP TABLE t(x)",
        "CREATE TEMP VIEW v AS SELECT 1",
        &format!("ATTACH '{other}' AS other"),
        &format!("VACUUM INTO '{aside}'"),
        "VACUUM",
        "REINDEX",
        "ANALYZE",
        "BEGIN IMMEDIATE",
        "SAVEPOINT x",
        "PRAGMA user_version",
        "PRAGMA query_only = OFF",
        "PRAGMA writable_schema = ON",
        "EXPLAIN SELECT 1",
        "EXPLAIN QUERY PLAN SELECT * FROM members",
        "SELECT load_extension('x')",
        "SELECT 1; DELETE FROM settlement",
        "SELECT readfile('/etc/passwd')",
        "SELECT hex(zeroblob(100000000))",
        "SELECT 1 FROM members WHERE name = \"我\"",
        "",
    ] {
        for form in ["--csv", "--json", "--format=table"] {
            let ended = home.run(&["sql", sql, form]);
            assert_eq!(ended.code, 4, "{sql}: {}{}", ended.out, ended.err);
            assert!(!ended.err.is_empty());
        }
    }
    assert!(home.bytes() == before);
    assert_eq!(home.files(), ["family.medins"]);
    assert!(!std::path::Path::new(&aside).exists());
}

#[test]
fn an_error_says_where_it_is() {
    let home = family();
    let ended = home.run(&["sql", "SELECT day,\n  '账单', totl_fen FROM settlements"]);
    assert!(ended.err.contains("in SQL, line 2, column 9"), "{}", ended.err);
    assert!(ended.err.contains("    '账单', totl_fen FROM settlements\n"), "{}", ended.err);
    assert!(ended.err.contains("     \u{3000}\u{3000}   ^\n"), "{}", ended.err);
    assert!(ended.err.contains("Perhaps total_fen is meant"), "{}", ended.err);
}

#[test]
fn a_table_is_cut_and_the_other_forms_are_not() {
    let home = family();
    let many =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1200) SELECT x FROM n";
    assert_eq!(home.ok(&["sql", many, "--csv"]).lines().count(), 1201);
    assert_eq!(rows(&home, many).len(), 1200);
    assert!(home.ok(&["sql", many]).contains("The first 50 rows are shown."));
    assert_eq!(home.ok(&["sql", many, "--csv", "--limit", "7"]).lines().count(), 8);
    assert!(!home.ok(&["sql", many, "--all"]).contains("are shown"));
}

#[test]
fn what_comes_out_can_neither_steer_a_terminal_nor_run_as_a_formula() {
    let home = family();
    let sql = "SELECT '=1+1' AS a, 'x' || char(27) || '[31my' AS \"=b\", x'00ff' AS c, 1.5 AS d";
    assert_eq!(home.ok(&["sql", sql, "--csv"]), "a,'=b,c,d\n'=1+1,xy,00ff,1.5\n");
    assert!(!home.ok(&["sql", sql]).contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_question_that_never_ends() {
    use std::process::Stdio;
    use std::time::{Duration, Instant};
    let home = family();
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n";
    let child =
        home.program(&["sql", endless]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(500));
    let asked = Instant::now();
    assert!(
        std::process::Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(130), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(asked.elapsed() < Duration::from_secs(3));
}

#[test]
fn names_that_are_no_text_are_damage_and_no_panic() {
    let home = Home::owned_by("我");
    let database = Connection::open(&home.ledger).unwrap();
    database
        .execute_batch(
            "PRAGMA writable_schema = ON;
             INSERT INTO sqlite_schema VALUES ('view', CAST(x'6261FF' AS TEXT), CAST(x'6261FF' AS TEXT), 0,
               CAST(x'435245415445205649455720226261FF222041532053454C4543542031' AS TEXT));",
        )
        .unwrap();
    drop(database);
    let ended = home.run(&["sql", "SELECT * FROM members"]);
    assert_eq!(ended.code, 5, "{}{}", ended.out, ended.err);
}
