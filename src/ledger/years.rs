//! What a span brought, month by month: visits and money of every member, what accounts paid for relatives, and
//! what accounts moved. Everything comes from kept sums, so the cost does not grow with the history.

use std::collections::BTreeMap;

use rusqlite::Row;

use super::Ledger;
use super::failure::explain;
use crate::error::Result;
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, Totals};

/// Seven columns from `first` on: visits, total, fund, account, mutual aid, cash, hospital.
pub(super) fn totals(row: &Row<'_>, first: usize) -> rusqlite::Result<Totals> {
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
    Ok(Totals { visits: number(0)?, amounts })
}

/// Which part of a month a span leaves out, as the first and last bound of `settled_at` (half-open).
type LeftOut = (String, String);

/// What a month brought, by member.
pub type MonthSums = BTreeMap<(Day, MemberId), Totals>;

/// What accounts paid for relatives in a month: payer and beneficiary, and how much.
pub type AidSums = BTreeMap<(Day, MemberId, MemberId), Money>;

impl Ledger {
    /// What each member's settlements sum up to from `from` until the end of `day`. Members without any are left
    /// out.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn sums_between(&self, from: Day, day: Day) -> Result<BTreeMap<MemberId, Totals>> {
        let mut whole: BTreeMap<MemberId, Totals> = BTreeMap::new();
        for ((_, member), sums) in self.month_sums(from, day)? {
            whole.entry(member).or_default().add(&sums);
        }
        whole.retain(|_, sums| *sums != Totals::default());
        Ok(whole)
    }

    /// The same by month, each named by its first day.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn month_sums(&self, from: Day, day: Day) -> Result<MonthSums> {
        let kept = "SELECT month, member_id, visits, total, fund, account, mutual_aid, cash, hospital
                     FROM kept_visits_month WHERE month >= ?1 AND month <= ?2";
        let rest = "SELECT substr(settled_at, 1, 7), member_id,
                          sum(CASE kind WHEN 'settlement' THEN -1 ELSE 1 END), -sum(total),
                          -sum(fund), -sum(account), -sum(mutual_aid), -sum(cash), -sum(hospital)
                     FROM settlement WHERE settled_at >= ?1 AND settled_at < ?2 AND retired_by IS NULL
                    GROUP BY 1, member_id";
        let mut sums = MonthSums::new();
        self.add_months(kept, rest, (from, day), |month, row| {
            sums.entry((month, MemberId(row.get(1)?))).or_default().add(&totals(row, 2)?);
            Ok(())
        })?;
        Ok(sums)
    }

    /// What accounts paid for relatives from `from` until the end of `day`, by month, payer and beneficiary.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn aid_sums(&self, from: Day, day: Day) -> Result<AidSums> {
        let kept = "SELECT month, payer_id, beneficiary_id, amount
                     FROM kept_aid_month WHERE month >= ?1 AND month <= ?2";
        let rest = "SELECT substr(s.settled_at, 1, 7), a.payer_id, s.member_id, -sum(a.amount)
                     FROM settlement s CROSS JOIN aid_payment a ON a.settlement_id = s.id
                    WHERE s.settled_at >= ?1 AND s.settled_at < ?2 AND s.retired_by IS NULL
                    GROUP BY 1, 2, 3";
        let mut sums = AidSums::new();
        self.add_months(kept, rest, (from, day), |month, row| {
            let key = (month, MemberId(row.get(1)?), MemberId(row.get(2)?));
            *sums.entry(key).or_default() += Money::from_fen(row.get(3)?);
            Ok(())
        })?;
        Ok(sums)
    }

    /// What each account moved from the first of `from`'s month until the end of `day`, by month; openings are
    /// no movements.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn account_months(&self, from: Day, day: Day) -> Result<BTreeMap<(Day, MemberId), Money>> {
        let kept = "SELECT month, member_id, sum(amount)
                     FROM kept_account_month WHERE month >= ?1 AND month <= ?2 GROUP BY month, member_id";
        let rest = "SELECT substr(day, 1, 7), member_id, -sum(amount)
                     FROM kept_account_day WHERE day >= ?1 AND day < ?2 GROUP BY 1, 2";
        let mut sums: BTreeMap<(Day, MemberId), Money> = BTreeMap::new();
        let mut add = |month, row: &Row<'_>| {
            *sums.entry((month, MemberId(row.get(1)?))).or_default() += Money::from_fen(row.get(2)?);
            Ok(())
        };
        let bounds = [from.month_key(), day.month_key()];
        self.each_month(kept, &bounds, &mut add)?;
        let later = rest_of_month(day);
        self.each_month(rest, &[later.0, later.1], &mut add)?;
        Ok(sums)
    }

    /// Whole months by `kept`, less by `rest` what lies in the first and last of them outside of the span.
    fn add_months(
        &self,
        kept: &str,
        rest: &str,
        (from, day): (Day, Day),
        mut add: impl FnMut(Day, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        self.each_month(kept, &[from.month_key(), day.month_key()], &mut add)?;
        for (first, last) in self.left_out(from, day)? {
            self.each_month(rest, &[first, last], &mut add)?;
        }
        Ok(())
    }

    fn each_month(
        &self,
        sql: &str,
        bounds: &[String; 2],
        add: &mut impl FnMut(Day, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = statement.query(rusqlite::params![bounds[0], bounds[1]]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let month = super::history::text(row, 0)?;
            if let Some(month) = Day::parse(&format!("{month}-01")) {
                add(month, row).map_err(explain)?;
            }
        }
        Ok(())
    }

    /// What of the first and last month lies outside of a span; mostly nothing.
    fn left_out(&self, from: Day, day: Day) -> Result<Vec<LeftOut>> {
        let mut left_out = Vec::new();
        if from != from.first_of_month() {
            left_out.push((from.first_of_month().to_string(), from.to_string()));
        }
        let newest = "SELECT coalesce(max(settled_at), '') FROM settlement";
        let newest: String = self.connection.query_row(newest, [], |row| row.get(0)).map_err(explain)?;
        let later = rest_of_month(day);
        left_out.extend((newest >= later.0).then_some(later));
        Ok(left_out)
    }
}

/// What comes after a day in its month.
fn rest_of_month(day: Day) -> LeftOut {
    (day.plus_days(1).to_string(), day.first_of_month().plus_months(1).to_string())
}
