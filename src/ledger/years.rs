//! What a span up to a day brought: visits and money of every member, from the kept month sums.

use std::collections::BTreeMap;

use rusqlite::{Row, params};

use super::Ledger;
use super::failure::explain;
use crate::error::Result;
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// Sums of settlements: how many, and their money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Settlements less reversals.
    pub visits: i64,
    /// Sums of their figures.
    pub amounts: Amounts,
}

impl Sums {
    /// Seven columns from `first` on: visits, total, fund, account, mutual aid, cash, hospital.
    pub(super) fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
        let number = |at: usize| row.get::<_, Option<i64>>(first + at).map(Option::unwrap_or_default);
        let money = |at| number(at).map(Money::from_fen);
        let amounts = Amounts {
            total: money(1)?,
            fund: money(2)?,
            account: money(3)?,
            mutual_aid: money(4)?,
            cash: money(5)?,
            hospital: money(6)?,
        };
        Ok(Self { visits: number(0)?, amounts })
    }

    fn add(&mut self, other: &Self) {
        self.visits += other.visits;
        self.amounts.add(&other.amounts);
    }
}

impl Ledger {
    /// What each member's settlements sum up to from the first of `from`'s month until the end of `day`.
    /// Members without any are left out.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn sums_between(&self, from: Day, day: Day) -> Result<BTreeMap<MemberId, Sums>> {
        let mut sums = self.sums_by_month(from, day)?;
        let later = (day.plus_days(1).to_string(), day.first_of_month().plus_months(1).to_string());
        let newest = "SELECT coalesce(max(settled_at), '') FROM settlement";
        let newest: String = self.connection.query_row(newest, [], |row| row.get(0)).map_err(explain)?;
        if newest >= later.0 {
            self.take_off_later(&later.0, &later.1, &mut sums)?;
        }
        Ok(sums.into_iter().filter(|(_, sums)| *sums != Sums::default()).collect())
    }
    /// Whole months, the month of `day` included.
    fn sums_by_month(&self, from: Day, day: Day) -> Result<BTreeMap<MemberId, Sums>> {
        let sql = "SELECT member_id, sum(visits), sum(total), sum(fund), sum(account), sum(mutual_aid),
                          sum(cash), sum(hospital)
                     FROM kept_visits_month WHERE month >= ?1 AND month <= ?2 GROUP BY member_id";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let rows = statement
            .query_map(params![from.month_key(), day.month_key()], |row| {
                Ok((MemberId(row.get(0)?), Sums::read(row, 1)?))
            })
            .map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// Takes off what was settled from `first` until `next`, the rest of the last month.
    fn take_off_later(&self, first: &str, next: &str, sums: &mut BTreeMap<MemberId, Sums>) -> Result<()> {
        let sql = "SELECT member_id, sum(CASE kind WHEN 'settlement' THEN -1 ELSE 1 END), -sum(total),
                          -sum(fund), -sum(account), -sum(mutual_aid), -sum(cash), -sum(hospital)
                     FROM settlement WHERE settled_at >= ?1 AND settled_at < ?2 AND retired_by IS NULL
                    GROUP BY member_id";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = statement.query(params![first, next]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let member = MemberId(row.get(0).map_err(explain)?);
            sums.entry(member).or_default().add(&Sums::read(row, 1).map_err(explain)?);
        }
        Ok(())
    }
}
