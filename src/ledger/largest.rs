//! The largest bills of a span: an index holds the large ones, so that the others are read only where there are
//! too few of those.

use rusqlite::params;

use super::Ledger;
use super::failure::explain;
use crate::error::Result;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
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

/// Bills settled from ?1 until ?2, the largest first; `{large}` restricts them to what the index of large bills
/// holds, `{members}` to some members.
const BY_TOTAL: &str = "SELECT s.id FROM settlement s
  WHERE s.settled_at >= ?1 AND s.settled_at < ?2 AND s.kind = 'settlement' AND s.retired_by IS NULL
    {large} {members} ORDER BY s.total DESC, s.id";

/// The condition of the index `settlement_large`; other words would not find it.
const LARGE: &str = "AND s.total >= 100000";

/// Whether bill ?1 was taken back.
const TAKEN_BACK: &str = "SELECT EXISTS (SELECT 1 FROM settlement s
    JOIN settlement r ON r.reverses_key = s.settlement_key AND r.kind = 'reversal' AND r.retired_by IS NULL
  WHERE s.id = ?1)";

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
        let numbers: Vec<String> = members.iter().map(|member| member.0.to_string()).collect();
        let restricted = match numbers.is_empty() {
            true => String::new(),
            false => format!("AND s.member_id IN ({})", numbers.join(", ")),
        };
        let sql = BY_TOTAL.replace("{members}", &restricted);
        let span = [from.to_string(), day.plus_days(1).to_string()];
        let mut largest = self.first_standing(&sql.replace("{large}", LARGE), &span, count)?;
        if largest.len() < count {
            largest = self.first_standing(&sql.replace("{large}", ""), &span, count)?;
        }
        largest.into_iter().filter_map(|id| self.bill(id).transpose()).collect()
    }

    /// The first bills of a query that were not taken back.
    fn first_standing(&self, sql: &str, span: &[String; 2], count: usize) -> Result<Vec<i64>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut taken_back = self.connection.prepare_cached(TAKEN_BACK).map_err(explain)?;
        let mut rows = statement.query(params![span[0], span[1]]).map_err(explain)?;
        let mut found = Vec::new();
        while found.len() < count
            && let Some(row) = rows.next().map_err(explain)?
        {
            let id: i64 = row.get(0).map_err(explain)?;
            let gone: bool = taken_back.query_row([id], |row| row.get(0)).map_err(explain)?;
            found.extend((!gone).then_some(id));
        }
        Ok(found)
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
