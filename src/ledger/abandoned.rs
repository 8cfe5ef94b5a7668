//! What a killed command left beside the ledger: a journal of which nothing had been synced yet.
//!
//! SQLite plays a journal back where it is needed, and otherwise lets it lie until the next change. Here it goes
//! with the next start, so that nobody wonders what the file is.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

/// The journal that SQLite keeps beside a file while it is changed.
pub(super) fn journal_of(ledger: &Path) -> PathBuf {
    let mut journal = ledger.as_os_str().to_owned();
    journal.push("-journal");
    PathBuf::from(journal)
}

/// Removes a journal that no running command owns. Where that cannot be done it stays; nothing depends on it.
pub(super) fn remove_journal(connection: &Connection, ledger: &Path, patience: Duration) {
    let journal = journal_of(ledger);
    if journal.exists() && connection.busy_timeout(Duration::ZERO).is_ok() {
        // Whoever gets this lock is the only one that may write, and has played back what had to be.
        if connection.execute_batch("BEGIN IMMEDIATE").is_ok() {
            let _ = std::fs::remove_file(journal);
            let _ = connection.execute_batch("ROLLBACK");
        }
        let _ = connection.busy_timeout(patience);
    }
}
