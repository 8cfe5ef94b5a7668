//! What settlements count towards deductibles and ceilings, kept by day.
//!
//! New settlements are added to the kept sums as they are booked. Where a settlement goes out of force or a further
//! paper says more of it, its day is counted anew from the facts.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::failure::explain;
use super::history::text;
use super::{Ledger, Operation};
use crate::error::Result;
use crate::model::counted::{Counted, Sums, in_scope};
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{SettlementKind, Told};

/// What the settlements of a day count that have one kind of care and one insurance; lent while it is handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedDay<'row> {
    /// The day.
    pub day: Day,
    /// Raw `med_type`.
    pub med_type: &'row str,
    /// Raw `insutype`; empty where not told.
    pub insurance: &'row str,
    /// What they count.
    pub sums: Sums,
}

/// The figures of kept rows, in the order of their table.
const FIGURES: &str = "visits, in_scope, without_scope, fund, deductible, without_deductible, own";

/// Makes the view that says what each settlement counts, for one connection. It is not kept in the file, where every
/// command would have to read it.
pub(super) const MAKE_VIEW: &str = include_str!("counted.sql");

/// What kept rows must be, counted from the facts: every row, in the columns of their table. `past.rs` lets it stand
/// for the table.
pub(super) const FROM_FACTS: &str = "SELECT member_id, substr(settled_at, 1, 10) AS day, med_type, insurance,
    sum(visits) AS visits, sum(in_scope) AS in_scope, sum(without_scope) AS without_scope, sum(fund) AS fund,
    sum(deductible) AS deductible, sum(without_deductible) AS without_deductible, sum(own) AS own
  FROM settlement_counted";

/// Adds a row to the kept ones.
pub(super) const ADD: &str =
    "INSERT INTO kept_counted_day VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
  ON CONFLICT DO UPDATE SET visits = visits + excluded.visits, in_scope = in_scope + excluded.in_scope,
    without_scope = without_scope + excluded.without_scope, fund = fund + excluded.fund,
    deductible = deductible + excluded.deductible,
    without_deductible = without_deductible + excluded.without_deductible, own = own + excluded.own";

impl Ledger {
    /// Hands what a member's settlements inside a period count to `each`, day by day, oldest first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn counted_days(
        &self,
        member: MemberId,
        period: Period,
        each: &mut dyn FnMut(&CountedDay<'_>) -> Result<()>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT day, med_type, insurance, {FIGURES} FROM kept_counted_day
              WHERE member_id = ?1 AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day < ?3) ORDER BY day"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let mut rows =
            select.query(params![member.0, day(period.from), day(period.until)]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            // What is no day, this program cannot have written.
            let Some(day) = Day::parse(text(row, 0)?) else { continue };
            let sums = sums(row, 3).map_err(explain)?;
            each(&CountedDay { day, med_type: text(row, 1)?, insurance: text(row, 2)?, sums })?;
        }
        Ok(())
    }
}

fn sums(row: &Row<'_>, from: usize) -> rusqlite::Result<Sums> {
    let money = |at| row.get(from + at).map(Money::from_fen);
    Ok(Sums {
        visits: row.get(from)?,
        in_scope: money(1)?,
        without_scope: row.get(from + 2)?,
        fund: money(3)?,
        deductible: money(4)?,
        without_deductible: row.get(from + 5)?,
        own: money(6)?,
    })
}

/// What a settlement counts by its own paper.
pub(super) fn told(told: &Told<'_>) -> Counted {
    let printed = |field| told.detail.and_then(|detail| detail.amount(field));
    let others = ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt"].map(printed);
    Counted {
        in_scope: in_scope(told.amounts.total, printed("inscp_scp_amt"), others),
        fund: told.amounts.fund,
        deductible: printed("act_pay_dedc"),
        own: told.amounts.own_share(),
        visits: if told.kind == SettlementKind::Reversal { -1 } else { 1 },
    }
}

impl Operation<'_> {
    /// The day of this settlement is counted anew when the kept sums are written.
    pub(super) fn count_anew(&mut self, settlement: i64) -> rusqlite::Result<()> {
        let sql = "SELECT member_id, settled_at FROM settlement WHERE id = ?1";
        let mut select = self.connection().prepare_cached(sql)?;
        let found: Option<(i64, String)> =
            select.query_row([settlement], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        if let Some((member, at)) = found {
            self.sums.count_anew(MemberId(member), &at);
        }
        Ok(())
    }

    /// The same for the days of all settlements that a statement names: member and moment.
    pub(super) fn count_all_anew(&mut self, sql: &str) -> rusqlite::Result<()> {
        let mut select = self.connection().prepare_cached(sql)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let at: String = row.get(1)?;
            self.sums.count_anew(MemberId(row.get(0)?), &at);
        }
        Ok(())
    }
}

/// Counts a day of a member anew from the facts. The view must be there.
pub(super) fn count(connection: &Connection, member: MemberId, day: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM kept_counted_day WHERE member_id = ?1 AND day = ?2")?
        .execute(params![member.0, day])?;
    let counted = format!(
        "INSERT INTO kept_counted_day {FROM_FACTS}
          WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?2 || '~' GROUP BY 3, 4"
    );
    connection.prepare_cached(&counted)?.execute(params![member.0, day])?;
    Ok(())
}
