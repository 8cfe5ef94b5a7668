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
use crate::model::payment::{CashPart, CashStep, Payment};
use crate::model::quoted::kept;

/// The days around which payments lie, inside of the days asked for.
const SPAN: &str = "SELECT min(at), max(at) FROM payment WHERE at >= ?1 AND at < ?2 AND retired_by IS NULL";

const PAID: &str = "SELECT id, at, amount, party FROM payment
  WHERE at >= ?1 AND at < ?2 AND retired_by IS NULL ORDER BY at, id";

const ASKED: &str = "SELECT id, settled_at, cash FROM settlement
  WHERE settled_at >= ?1 AND settled_at < ?2 AND retired_by IS NULL AND cash <> 0 ORDER BY settled_at, id";

impl Ledger {
    /// Hands payments between two days, both included (of all days where none is given), and the cash parts of
    /// settlements near them to `each`, in order of days; on one day the settlements come first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn cash_steps(
        &self,
        days: Option<(Day, Day)>,
        each: &mut dyn FnMut(CashStep) -> Result<()>,
    ) -> Result<()> {
        let (from, until) = match days {
            Some((first, last)) => (first.to_string(), last.plus_days(1).to_string()),
            None => (String::new(), "~".to_owned()),
        };
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let (first, last): (Option<String>, Option<String>) =
            self.connection.query_row(SPAN, [&from, &until], read).map_err(explain)?;
        let day = |at: Option<String>| at.as_deref().and_then(Moment::parse).map(|moment| moment.day);
        let (Some(first), Some(last)) = (day(first), day(last)) else { return Ok(()) };
        let mut asked = self.connection.prepare_cached(ASKED).map_err(explain)?;
        let near = [first.minus_days(1).to_string(), last.plus_days(2).to_string()];
        let asked = asked.query_map(near, cash_part).map_err(explain)?;
        let mut asked = asked.filter_map(rusqlite::Result::transpose).peekable();
        let mut paid = self.connection.prepare_cached(PAID).map_err(explain)?;
        let paid = paid.query_map([&from, &until], payment).map_err(explain)?;
        for payment in paid.filter_map(rusqlite::Result::transpose) {
            let payment = payment.map_err(explain)?;
            let day = payment.at.day;
            let before =
                |part: &rusqlite::Result<CashPart>| part.as_ref().is_ok_and(|part| part.at.day <= day);
            while let Some(part) = asked.next_if(before) {
                each(CashStep::Asked(part.map_err(explain)?))?;
            }
            each(CashStep::Paid(payment))?;
        }
        asked.try_for_each(|part| each(CashStep::Asked(part.map_err(explain)?)))
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
        let (at, party) = (at.to_string(), &*kept(party));
        if reference.is_none() {
            let content = format!("payment|{at}|{}|{party}", amount.fen());
            let times = self.times_met(&content).map_err(explain)?;
            let sql = "SELECT operation_id FROM payment WHERE at = ?1 AND amount = ?2 AND party = ?3
                       AND reference IS NULL AND document_id <> ?4 AND retired_by IS NULL";
            let values = params![at, amount.fen(), party, self.document()];
            let recorded: Vec<i64> = self
                .connection()
                .prepare_cached(sql)
                .and_then(|mut select| select.query_map(values, |row| row.get(0))?.collect())
                .map_err(explain)?;
            if times <= i64::try_from(recorded.len()).unwrap_or(i64::MAX) {
                recorded.into_iter().for_each(|operation| self.rely_on(operation));
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
            let sql = "SELECT operation_id FROM payment WHERE reference = ?1 AND reference IS NOT NULL
                        AND retired_by IS NULL";
            self.rely_on_those(sql, [reference]).map_err(explain)?;
            return Ok(None);
        }
        self.added("payment");
        Ok(Some(self.connection().last_insert_rowid()))
    }
}
