//! What happened to each account, in order of days: what moved, and what was printed.

use std::collections::BTreeMap;

use rusqlite::params;

use super::Ledger;
use crate::error::Result;
use crate::ledger::failure::explain;
use crate::ledger::history::text;
use crate::model::check::Step;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::statement::Measure;

const MOVED: &str =
    "SELECT day, sum(amount) FROM kept_account_day WHERE member_id = ?1 GROUP BY day ORDER BY day";
const PRINTED: &str = "SELECT observed_at, value, count(*) FROM statement
  WHERE member_id = ?1 AND measure = ?2 AND retired_by IS NULL GROUP BY observed_at ORDER BY observed_at";

impl Ledger {
    /// Everybody whom facts may speak of, whether or not they are part of the family today.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn member_numbers(&self) -> Result<Vec<MemberId>> {
        let mut statement = self.connection.prepare("SELECT id FROM member ORDER BY id").map_err(explain)?;
        let numbers = statement.query_map([], |row| row.get(0).map(MemberId)).map_err(explain)?;
        numbers.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// Since when each account is counted, and from how much: its layers together.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn account_openings(&self) -> Result<BTreeMap<MemberId, (Day, Money)>> {
        let mut opened: BTreeMap<MemberId, (Day, Money)> = BTreeMap::new();
        for (member, (_, day, amount)) in self.openings()? {
            let known = opened.entry(member).or_insert((day, Money::ZERO));
            known.0 = known.0.min(day);
            known.1 += amount;
        }
        Ok(opened)
    }

    /// Hands what happened to an account to `each`, earliest first; what moved on a day comes before what was
    /// printed on it.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn account_steps(&self, member: MemberId, each: &mut dyn FnMut(Step) -> Result<()>) -> Result<()> {
        let mut moved = self.connection.prepare_cached(MOVED).map_err(explain)?;
        let mut moved = moved.query([member.0]).map_err(explain)?;
        let mut printed = self.connection.prepare_cached(PRINTED).map_err(explain)?;
        let mut printed =
            printed.query(params![member.0, Measure::AccountBalance.code()]).map_err(explain)?;
        let mut held: Option<(Moment, Step)> = None;
        let mut next_printed = || -> Result<Option<(Moment, Step)>> {
            while let Some(row) = printed.next().map_err(explain)? {
                let observed = text(row, 0)?;
                let Some(at) = Moment::parse(observed) else { continue };
                let alone = row.get::<_, i64>(2).map_err(explain)? == 1;
                let balance = match alone {
                    true => row.get(1).map(Money::from_fen).map_err(explain)?,
                    false => self.printed_balance(member, observed)?,
                };
                let later = self.moved_later_that_day(member, at)?;
                return Ok(Some((at, Step::Printed { at, balance, later })));
            }
            Ok(None)
        };
        held = held.or(next_printed()?);
        while let Some(row) = moved.next().map_err(explain)? {
            let Some(day) = Day::parse(text(row, 0)?) else { continue };
            while let Some((_, step)) = held.take_if(|(at, _)| at.day < day) {
                each(step)?;
                held = next_printed()?;
            }
            each(Step::Moved(day, row.get(1).map(Money::from_fen).map_err(explain)?))?;
        }
        while let Some((_, step)) = held {
            each(step)?;
            held = next_printed()?;
        }
        Ok(())
    }
}
