//! Sums of a selection: in all, and by member, month, year, institution or payer.
//!
//! Where only members and whole months restrict, the kept month sums answer; otherwise the rows are read.

use rusqlite::params_from_iter;

use super::Ledger;
use super::failure::explain;
use super::history::{Filter, Selection};
use super::years::totals;
use crate::error::Result;
use crate::model::settlement::{Amounts, Totals};

/// What the sums are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupBy {
    /// Everything in one row.
    Nothing,
    /// Whose bill.
    Member,
    /// Calendar month.
    Month,
    /// Calendar year.
    Year,
    /// Hospital or pharmacy.
    Institution,
    /// Whose account paid: the own part of own bills, and mutual aid for others.
    Payer,
}

/// One group: a member number for members and payers, text otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow<'row> {
    /// What the group is of.
    pub key: &'row str,
    /// Settlements less reversals (for payers: payments).
    pub visits: i64,
    /// Sums. For payers only `account` (own bills) and `mutual_aid` (paid for relatives) are filled.
    pub amounts: Amounts,
}

const SUMMED: &str = "sum(CASE s.kind WHEN 'settlement' THEN 1 ELSE -1 END), sum(s.total), sum(s.fund),
    sum(s.account), sum(s.mutual_aid), sum(s.cash), sum(s.hospital)";
const KEPT: &str =
    "sum(visits), sum(total), sum(fund), sum(account), sum(mutual_aid), sum(cash), sum(hospital)";
const FROM: &str = "FROM settlement s";

impl Ledger {
    /// Hands each group of the selected settlements to `each`, in the order of its key; payers and
    /// members in the order of their numbers.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn totals(
        &self,
        selection: &Selection,
        by: GroupBy,
        each: &mut dyn FnMut(&GroupRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let (sql, filter) = match by {
            GroupBy::Payer => by_payer(selection),
            GroupBy::Institution => {
                from_rows(selection, "(SELECT i.name FROM institution i WHERE i.id = s.institution_id)")
            }
            _ if selection.is_by_month() => from_kept(selection, by),
            GroupBy::Member => from_rows(selection, "s.member_id"),
            GroupBy::Month => from_rows(selection, "substr(s.settled_at, 1, 7)"),
            GroupBy::Year => from_rows(selection, "substr(s.settled_at, 1, 4)"),
            GroupBy::Nothing => from_rows(selection, "''"),
        };
        let mut statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let mut rows = statement.query(params_from_iter(filter.values)).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let key: String = row.get(0).map_err(explain)?;
            let Totals { visits, amounts } = totals(row, 1).map_err(explain)?;
            each(&GroupRow { key: &key, visits, amounts })?;
        }
        Ok(())
    }
}

fn from_rows(selection: &Selection, key: &str) -> (String, Filter) {
    let filter = selection.of_settlements();
    (
        format!("SELECT CAST({key} AS TEXT), {SUMMED} {FROM}{} GROUP BY {key} ORDER BY {key}", filter.sql),
        filter,
    )
}

fn from_kept(selection: &Selection, by: GroupBy) -> (String, Filter) {
    let key = match by {
        GroupBy::Member => "member_id",
        GroupBy::Year => "substr(month, 1, 4)",
        GroupBy::Month => "month",
        _ => "''",
    };
    let filter = selection.of_kept_months();
    let sql = format!(
        "SELECT CAST({key} AS TEXT), {KEPT} FROM kept_visits_month{} GROUP BY {key} ORDER BY {key}",
        filter.sql
    );
    (sql, filter)
}

/// Own parts and mutual aid as one list of payments. Selected are bills, whoever paid them; with a payer
/// selected, only that payer's payments.
fn by_payer(selection: &Selection) -> (String, Filter) {
    let own = selection.of_settlements();
    let aid = selection.of_settlements();
    let sql = format!(
        "SELECT CAST(payer AS TEXT), sum(n), NULL, NULL, sum(own), sum(aid), NULL, NULL FROM (
           SELECT s.member_id AS payer, CASE s.kind WHEN 'settlement' THEN 1 ELSE -1 END AS n,
                  s.account - s.mutual_aid AS own, 0 AS aid {FROM}{} AND s.account <> s.mutual_aid
           UNION ALL
           SELECT a.payer_id, CASE s.kind WHEN 'settlement' THEN 1 ELSE -1 END, 0, a.amount
             FROM settlement s CROSS JOIN aid_payment a ON a.settlement_id = s.id{} AND s.mutual_aid <> 0)
         WHERE ?{} IS NULL OR payer = ?{} GROUP BY payer ORDER BY payer",
        own.sql,
        aid.sql,
        own.values.len() + aid.values.len() + 1,
        own.values.len() + aid.values.len() + 1,
    );
    let payer = selection.payer.map_or(rusqlite::types::Value::Null, |payer| payer.0.into());
    let values = own.values.into_iter().chain(aid.values).chain([payer]).collect();
    (sql, Filter { sql: String::new(), values })
}
