//! The numbered schema files, and bringing a file up to the newest one.
//!
//! A released schema file is never edited; a change is a new file with the next number.

use rusqlite::{Connection, TransactionBehavior};

/// Marks a SQLite file as a ledger of this program: "medI" in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x6D65_6449;

/// Every schema file, oldest first; the position is the version that it leads to.
const STEPS: [&str; 7] = [
    include_str!("schema/0001_facts.sql"),
    include_str!("schema/0002_kept_sums.sql"),
    include_str!("schema/0003_papers.sql"),
    include_str!("schema/0004_payments_and_decisions.sql"),
    include_str!("schema/0005_reports.sql"),
    include_str!("schema/0006_undo.sql"),
    include_str!("schema/0007_counted.sql"),
];

/// The version that this program reads and writes.
pub(super) const NEWEST: usize = STEPS.len();

/// The steps after `version`, with the version each leads to.
pub(super) fn steps_after(version: usize) -> impl Iterator<Item = (usize, &'static str)> {
    STEPS.into_iter().enumerate().skip(version).map(|(at, sql)| (at + 1, sql))
}

/// Applies every step that the file lacks, in one transaction. Which ones is asked inside it: another process
/// may have done it in the meantime.
///
/// # Errors
/// Whatever SQLite refuses; the file is then as it was.
pub(super) fn apply(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (number, sql) in steps_after(usize::try_from(version).unwrap_or(0)) {
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", number as i64)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()
}
