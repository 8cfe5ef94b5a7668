//! A ledger that somebody else wrote, or that is damaged: every answer or refusal, never a panic.
//!
//! The first byte chooses the question; the rest are changes of four bytes: three say where, one says what. Where
//! the first byte is large, values are changed instead, in SQL: a column of numbers gets any number.
#![no_main]

use std::ffi::OsString;
use std::sync::LazyLock;

use medins_fuzz::home::Home;
use rusqlite::Connection;

static HOME: LazyLock<Home> = LazyLock::new(Home::new);
static COLUMNS: LazyLock<Vec<[String; 2]>> = LazyLock::new(columns);

const QUESTIONS: &[&[&str]] = &[
    &["balance"], &["history"], &["check"], &["quota"], &["reconcile"], &["audit"], &["report"],
    &["export", "settlements"], &["export", "--as", "hledger"], &["export", "--as", "fhir"], &["show", "1"],
    &["family", "list"], &["history", "--group-by", "month"], &["history", "--json", "--source"],
    &["eligibility", "check", "--member", "王建国"], &["estimate", "--member", "我", "--total", "100"], &["sql", "SELECT * FROM settlements"],
    &["record", "--total", "5", "--account", "5"], &["balance", "--json", "--on", "2025-01-01"], &["show", "movement:1"],
];

fn columns() -> Vec<[String; 2]> {
    let database = Connection::open(HOME.ledger()).expect("a ledger");
    let asked = "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.type = 'INTEGER' AND c.pk = 0";
    let mut statement = database.prepare(asked).expect("sound SQL");
    let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?])).expect("a ledger");
    rows.map(|row| row.expect("names")).collect()
}

fn with_values(changes: &[u8]) {
    let database = Connection::open(HOME.ledger()).expect("a ledger");
    let settings = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;
        PRAGMA journal_mode = OFF; BEGIN;";
    database.execute_batch(settings).expect("a ledger");
    for change in changes.chunks_exact(10) {
        let [table, column] = &COLUMNS[usize::from(change[0]) % COLUMNS.len()];
        let value = i64::from_le_bytes(change[2..].try_into().unwrap_or_default());
        let set = format!("UPDATE {table} SET {column} = ?1 WHERE rowid % 4 = ?2");
        let _ = database.execute(&set, rusqlite::params![value, change[1] % 4]);
    }
    let _ = database.execute_batch("COMMIT");
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, changes)) = bytes.split_first() else { return };
    let question = QUESTIONS[usize::from(first & 0x7f) % QUESTIONS.len()];
    if first & 0x80 == 0 {
        let mut ledger = HOME.pristine().to_vec();
        for change in changes.chunks_exact(4) {
            let at = usize::from(change[0]) << 16 | usize::from(change[1]) << 8 | usize::from(change[2]);
            let length = ledger.len();
            ledger[at % length] = change[3];
        }
        HOME.put(&ledger);
    } else {
        HOME.put(HOME.pristine());
        with_values(changes);
    }
    let (code, ..) = HOME.run(question.iter().map(OsString::from), None);
    assert_ne!(code, 2, "{question:?}");
    HOME.put(HOME.pristine());
    HOME.tidy();
});
