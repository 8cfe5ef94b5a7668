//! How a ledger file is, without touching it: nothing is migrated, rolled back or written.

use std::path::Path;

use super::failure::explain;
use super::open::Access;
use super::{Depth, Ledger, schema};
use crate::error::Result;
use crate::model::check::Kept;
use crate::model::key::Key;

/// What SQLite says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Version of its schema.
    pub schema: i64,
    /// Damaged pages and rows that break the rules of their table.
    pub damaged: u64,
    /// Rows that name rows that are not there.
    pub references: u64,
    /// Kept sums that differ from their facts; `None` where that was not asked.
    pub sums: Option<u64>,
}

/// The version of SQLite that is compiled in.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// The version of the schema that this program reads and writes.
pub const fn newest_schema() -> i64 {
    schema::NEWEST as i64
}

/// Looks into the ledger at `path`; kept sums are compared only on a thorough look at a current file.
///
/// # Errors
/// One of the `ledger-…` errors.
pub fn look(path: &Path, depth: Depth, key: Option<&Key>) -> Result<Health> {
    let ledger = Ledger::open(path, Access::Look, key)?;
    let schema = ledger
        .connection
        .query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))
        .map_err(explain)?;
    let (mut damaged, mut references, mut sums) = (0, 0, 0);
    ledger.check_pages(depth, &mut |_| {
        damaged += 1;
        Ok(())
    })?;
    ledger.check_references(&mut |_| {
        references += 1;
        Ok(())
    })?;
    let compared = depth == Depth::Thorough && schema == newest_schema() && damaged == 0;
    for kept in Kept::ALL.iter().filter(|_| compared) {
        ledger.check_kept(*kept, &mut |_| {
            sums += 1;
            Ok(())
        })?;
    }
    Ok(Health { schema, damaged, references, sums: compared.then_some(sums) })
}
