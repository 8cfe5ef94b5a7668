//! Reversals that arrived without the settlement they take back. Looked for when everything is in, because
//! the original may stand behind its reversal.

use super::Operation;
use super::failure::explain;
use crate::error::Result;
use crate::model::money::Money;

/// A reversal whose original is not in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoneReversal {
    /// The settlement id or receipt that it takes back, where it names one.
    pub reverses: Option<String>,
    /// When it was settled, as ISO text.
    pub at: String,
    /// Its total; negative.
    pub total: Money,
}

impl Operation<'_> {
    /// Reversals of this operation whose original is not in the ledger.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn reversals_without_original(&self) -> Result<Vec<LoneReversal>> {
        let sql = "SELECT r.reverses_key, r.settled_at, r.total FROM settlement r
                   WHERE r.kind = 'reversal' AND r.operation_id = ?1 AND r.retired_by IS NULL AND NOT EXISTS (
                     SELECT 1 FROM settlement s WHERE s.kind = 'settlement' AND s.retired_by IS NULL
                       AND s.member_id = r.member_id AND s.total = -r.total
                       AND (r.reverses_key IS NULL OR s.settlement_key = r.reverses_key
                         OR EXISTS (SELECT 1 FROM paper p WHERE p.settlement_id = s.id
                           AND p.receipt = r.reverses_key AND p.retired_by IS NULL)))
                   ORDER BY r.id";
        let mut statement = self.connection().prepare_cached(sql).map_err(explain)?;
        let rows = statement
            .query_map([self.id()], |row| {
                let total = Money::from_fen(row.get(2)?);
                Ok(LoneReversal { reverses: row.get(0)?, at: row.get(1)?, total })
            })
            .map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }
}
