//! Receipts that do not make their own total (J1), and which papers are kept beside the ledger.

use rusqlite::Row;

use super::Each;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::ledger::failure::explain;
use crate::ledger::history::text;
use crate::model::check::{Code, Found};
use crate::model::member::MemberId;
use crate::model::money::Money;

const UNEQUAL: &str = "SELECT p.settlement_id, s.member_id, p.settled_at, p.receipt, p.total,
    p.fund + p.account + p.cash
  FROM paper p JOIN settlement s ON s.id = p.settlement_id
  WHERE p.receipt IS NOT NULL AND p.retired_by IS NULL AND p.total <> p.fund + p.account + p.cash
  ORDER BY p.id";

const STORED: &str = "SELECT s.file, coalesce(d.sha256, ''), coalesce(d.name, '')
  FROM stored_document s JOIN document d ON d.id = s.document_id WHERE s.retired_by IS NULL ORDER BY s.id";

/// A paper whose bytes are kept beside the ledger, lent while it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct StoredPaper<'row> {
    /// File name inside the folder of papers.
    pub file: &'row str,
    /// SHA-256 when it was read, lower-case hex; empty where none was recorded.
    pub sha256: &'row str,
    /// Name of the file that was imported.
    pub name: &'row str,
}

impl Ledger {
    /// Receipts in force whose parts do not make their total.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_receipts(&self, each: Each<'_>) -> Result<()> {
        self.find_rows(UNEQUAL, [], receipt, each)
    }

    /// Hands every kept paper to `each`.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn stored_papers(&self, each: &mut dyn FnMut(StoredPaper<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare(STORED).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            each(StoredPaper { file: text(row, 0)?, sha256: text(row, 1)?, name: text(row, 2)? })?;
        }
        Ok(())
    }
}

fn receipt(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found::new(Code::Receipt)
        .settlement(row.get(0)?)
        .member(MemberId(row.get(1)?))
        .at(row.get::<_, String>(2)?)
        .about(row.get::<_, String>(3)?)
        .amounts(Money::from_fen(row.get(4)?), Money::from_fen(row.get(5)?)))
}
