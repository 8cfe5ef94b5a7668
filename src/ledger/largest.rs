//! The largest bills of a span, without reading the others: an index knows those of each month.

use rusqlite::params;

use super::Ledger;
use super::failure::explain;
use crate::error::Result;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// A bill among the largest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargeBill {
    /// Number of the settlement in this ledger.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// Whose.
    pub member: MemberId,
    /// Name of the institution; empty where not told.
    pub institution: String,
    /// Raw `med_type`.
    pub med_type: String,
    /// The figures.
    pub amounts: Amounts,
}

/// The largest bills of month ?1 that were settled from ?2 until ?3 and not taken back; `{members}` restricts whose.
const OF_MONTH: &str = "SELECT s.id, s.total FROM settlement s
  WHERE substr(s.settled_at, 1, 7) = ?1 AND s.kind = 'settlement' AND s.retired_by IS NULL
    AND s.settled_at >= ?2 AND s.settled_at < ?3 {members}
    AND NOT EXISTS (SELECT 1 FROM settlement r
      WHERE r.kind = 'reversal' AND r.reverses_key = s.settlement_key AND r.retired_by IS NULL)
  ORDER BY s.total DESC, s.id LIMIT ?4";

const BILL: &str = "SELECT s.settled_at, s.member_id, i.name, s.med_type,
    s.total, s.fund, s.account, s.mutual_aid, s.cash, s.hospital
  FROM settlement s JOIN institution i ON i.id = s.institution_id WHERE s.id = ?1";

impl Ledger {
    /// The largest bills of some members (of all, where none is named) from `from` until the end of `day`, at most
    /// `count`, the largest first. A bill that was taken back is none.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn largest_bills(
        &self,
        members: &[MemberId],
        (from, day): (Day, Day),
        count: usize,
    ) -> Result<Vec<LargeBill>> {
        let mut largest: Vec<(Money, i64)> = Vec::new();
        let (first, end) = (from.to_string(), day.plus_days(1).to_string());
        let numbers: Vec<String> = members.iter().map(|member| member.0.to_string()).collect();
        let restricted = match numbers.is_empty() {
            true => String::new(),
            false => format!("AND s.member_id IN ({})", numbers.join(", ")),
        };
        let mut of_month =
            self.connection.prepare_cached(&OF_MONTH.replace("{members}", &restricted)).map_err(explain)?;
        let mut month = from.first_of_month();
        while month <= day {
            let values = params![month.month_key(), first, end, i64::try_from(count).unwrap_or(i64::MAX)];
            let read = |row: &rusqlite::Row<'_>| Ok((Money::from_fen(row.get(1)?), row.get(0)?));
            let rows = of_month.query_map(values, read).map_err(explain)?;
            largest.extend(rows.collect::<rusqlite::Result<Vec<_>>>().map_err(explain)?);
            largest.sort_by_key(|(total, id)| (-*total, *id));
            largest.truncate(count);
            month = month.plus_months(1);
        }
        largest.into_iter().filter_map(|(_, id)| self.bill(id).transpose()).collect()
    }

    fn bill(&self, id: i64) -> Result<Option<LargeBill>> {
        let mut statement = self.connection.prepare_cached(BILL).map_err(explain)?;
        let read = |row: &rusqlite::Row<'_>| {
            let amounts = super::figures::amounts(row, 4)?;
            let at: String = row.get(0)?;
            Ok(Moment::parse(&at).map(|at| (at, amounts)).zip(Some((row.get(1)?, row.get(2)?, row.get(3)?))))
        };
        let found = statement.query_row([id], read).map_err(explain)?;
        Ok(found.map(|((at, amounts), (member, institution, med_type))| LargeBill {
            id,
            at,
            member: MemberId(member),
            institution,
            med_type,
            amounts,
        }))
    }
}
