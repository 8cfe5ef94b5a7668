//! Payments of WeChat and Alipay bills beside the cash parts of settlements, in one order of days.

use rusqlite::{Row, params};

use super::Ledger;
use crate::error::Result;
use crate::ledger::failure::explain;
use crate::ledger::history::text;
use crate::model::check::CashStep;
use crate::model::day::{Day, Moment};
use crate::model::money::Money;

/// The days around which payments lie.
const SPAN: &str = "SELECT min(at), max(at) FROM payment WHERE retired_by IS NULL";

const PAID: &str = "SELECT at, amount, party FROM payment WHERE retired_by IS NULL ORDER BY at, id";

const ASKED: &str = "SELECT settled_at, cash FROM settlement
  WHERE settled_at >= ?1 AND settled_at < ?2 AND retired_by IS NULL AND cash <> 0 ORDER BY settled_at";

impl Ledger {
    /// Hands payments and the cash parts of settlements near them to `each`, earliest first; on one day the
    /// settlements come first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn cash_steps(&self, each: &mut dyn FnMut(CashStep<'_>) -> Result<()>) -> Result<()> {
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let (first, last): (Option<String>, Option<String>) =
            self.connection.query_row(SPAN, [], read).map_err(explain)?;
        let day = |at: Option<String>| at.as_deref().and_then(Moment::parse).map(|moment| moment.day);
        let (Some(first), Some(last)) = (day(first), day(last)) else { return Ok(()) };
        let mut asked = self.connection.prepare(ASKED).map_err(explain)?;
        let near = params![first.minus_days(1).to_string(), last.plus_days(2).to_string()];
        let mut asked = asked.query(near).map_err(explain)?;
        let mut paid = self.connection.prepare(PAID).map_err(explain)?;
        let mut paid = paid.query([]).map_err(explain)?;
        let mut held: Option<(Day, Money)> = None;
        let mut any = true;
        while let Some(row) = paid.next().map_err(explain)? {
            let Some((day, amount)) = read_step(row)? else { continue };
            while any && held.is_none_or(|(held, _)| held <= day) {
                if let Some((day, amount)) = held.take() {
                    each(CashStep::Asked { day, amount })?;
                }
                match asked.next().map_err(explain)? {
                    Some(row) => held = read_step(row)?,
                    None => any = false,
                }
            }
            each(CashStep::Paid { day, amount, party: text(row, 2)? })?;
        }
        if let Some((day, amount)) = held {
            each(CashStep::Asked { day, amount })?;
        }
        while let Some(row) = asked.next().map_err(explain)? {
            if let Some((day, amount)) = read_step(row)? {
                each(CashStep::Asked { day, amount })?;
            }
        }
        Ok(())
    }
}

/// Day and amount of a row; nothing where its day is none.
fn read_step(row: &Row<'_>) -> Result<Option<(Day, Money)>> {
    let day = Moment::parse(text(row, 0)?).map(|moment| moment.day);
    let amount = row.get(1).map(Money::from_fen).map_err(explain)?;
    Ok(day.map(|day| (day, amount)))
}
