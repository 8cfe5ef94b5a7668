//! Payments in cash from WeChat and Alipay bills: kept beside the settlements whose cash part they confirm.
//!
//! A payment moves no money of ours. Which settlement it belongs to is worked out when somebody asks, so the
//! order in which papers come makes no difference.

use rusqlite::{Row, params};

use super::failure::explain;
use super::{Ledger, Operation};
use crate::error::Result;
use crate::model::day::{Day, Moment};
use crate::model::money::Money;

/// A payment as a bill told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Number in this ledger.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// What was paid; negative for a refund.
    pub amount: Money,
    /// To whom.
    pub party: String,
}

/// The cash part of a settlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashPart {
    /// Number of the settlement in this ledger.
    pub settlement: i64,
    /// When it was settled.
    pub at: Moment,
    /// What was paid in cash; negative for a reversal.
    pub amount: Money,
}

impl Ledger {
    /// Payments between two days, both included, in order of time; of all days where none is given.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn payments(&self, days: Option<(Day, Day)>) -> Result<Vec<Payment>> {
        let sql = "SELECT id, at, amount, party FROM payment
                   WHERE at >= ?1 AND at < ?2 AND retired_by IS NULL ORDER BY at, id";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let (from, until) = bounds(days);
        let rows = select.query_map([from, until], payment).map_err(explain)?;
        rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// Cash parts of settlements between two days, both included, in order of time.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn cash_parts(&self, days: Option<(Day, Day)>) -> Result<Vec<CashPart>> {
        let sql = "SELECT id, settled_at, cash FROM settlement
                   WHERE settled_at >= ?1 AND settled_at < ?2 AND cash <> 0 AND retired_by IS NULL
                   ORDER BY settled_at, id";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let (from, until) = bounds(days);
        let rows = select.query_map([from, until], cash_part).map_err(explain)?;
        rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>().map_err(explain)
    }
}

/// First text of the span and the first after it.
fn bounds(days: Option<(Day, Day)>) -> (String, String) {
    match days {
        Some((first, last)) => (first.to_string(), last.plus_days(1).to_string()),
        None => (String::new(), "~".to_owned()),
    }
}

fn payment(row: &Row<'_>) -> rusqlite::Result<Option<Payment>> {
    let at: String = row.get(1)?;
    let Some(at) = Moment::parse(&at) else { return Ok(None) };
    Ok(Some(Payment { id: row.get(0)?, at, amount: Money::from_fen(row.get(2)?), party: row.get(3)? }))
}

fn cash_part(row: &Row<'_>) -> rusqlite::Result<Option<CashPart>> {
    let at: String = row.get(1)?;
    let Some(at) = Moment::parse(&at) else { return Ok(None) };
    Ok(Some(CashPart { settlement: row.get(0)?, at, amount: Money::from_fen(row.get(2)?) }))
}

impl Operation<'_> {
    /// Records a payment unless it is recorded already: by its number where it has one, otherwise by what it
    /// says, counted as rows without an id are. Returns the number of a new one.
    ///
    /// # Errors
    /// A failure to write.
    pub fn book_payment(
        &mut self,
        at: Moment,
        amount: Money,
        party: &str,
        reference: Option<&str>,
    ) -> Result<Option<i64>> {
        let at = at.to_string();
        if reference.is_none() {
            let content = format!("payment|{at}|{}|{party}", amount.fen());
            let times = self.times_met(&content).map_err(explain)?;
            let sql = "SELECT count(*) FROM payment WHERE at = ?1 AND amount = ?2 AND party = ?3
                       AND reference IS NULL AND document_id <> ?4 AND retired_by IS NULL";
            let values = params![at, amount.fen(), party, self.document()];
            let recorded: i64 =
                self.connection().query_row(sql, values, |row| row.get(0)).map_err(explain)?;
            if times <= recorded {
                return Ok(None);
            }
        }
        let added = self
            .connection()
            .prepare_cached(
                "INSERT INTO payment(at, amount, party, reference, document_id, document_row, operation_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    at,
                    amount.fen(),
                    party,
                    reference,
                    self.document(),
                    self.row(),
                    self.id()
                ])
            })
            .map_err(explain)?;
        if added == 0 {
            return Ok(None);
        }
        self.added("payment");
        Ok(Some(self.connection().last_insert_rowid()))
    }
}
