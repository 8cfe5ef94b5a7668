//! What is left: account balances as of a day, for everybody at once.
//!
//! `balance(T) = opening + movements up to T − movements before the opening`; without an opening the
//! newest printed balance takes its place. Everything comes from kept sums, so the cost does not grow.

use std::collections::BTreeMap;

use rusqlite::params;

use super::Ledger;
use super::entries::Opening;
use super::failure::explain;
use crate::error::Result;
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::money::Money;

/// What a balance is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// From the opening that the user recorded for the beginning of this day.
    Opening(Day),
    /// From the balance that an official page or message printed.
    Statement(Moment),
    /// From nothing: movements are known, the balance is not.
    Unknown,
}

/// A printed balance that the ledger does not agree with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// When it was printed.
    pub at: Moment,
    /// What was printed.
    pub printed: Money,
    /// What the ledger computes for that moment.
    pub computed: Money,
}

/// The balance of one member's account as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountBalance {
    /// What it is counted from.
    pub basis: Basis,
    /// The balance; `None` where it cannot be told: before the opening, or where nothing was ever printed.
    pub balance: Option<Money>,
    /// Its parts by layer, where the account has layers.
    pub layers: Vec<(Layer, Money)>,
    /// The sum of all movements up to the day.
    pub movements: Money,
    /// The day of the newest movement, opening or printed balance that the figure rests on.
    pub as_of: Option<Day>,
    /// The newest printed balance, where the ledger does not agree with it.
    pub difference: Option<Difference>,
}

/// What is known of one account before it becomes a balance.
#[derive(Default)]
struct Known {
    openings: Vec<Opening>,
    moved: BTreeMap<Layer, Money>,
    newest: Option<Day>,
    printed: Option<(Moment, Money)>,
}

impl Known {
    fn movements(&self) -> Money {
        self.moved.values().copied().sum()
    }
}

impl Ledger {
    /// The account of one member as of the end of `day`; `None` where nothing is known of an account.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn account_balance(&self, member: MemberId, day: Day) -> Result<Option<AccountBalance>> {
        Ok(self.account_balances(day)?.remove(&member))
    }

    /// Every account of which anything is known, as of the end of `day`.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn account_balances(&self, day: Day) -> Result<BTreeMap<MemberId, AccountBalance>> {
        let mut known: BTreeMap<MemberId, Known> = BTreeMap::new();
        for (member, opening) in self.openings()? {
            known.entry(member).or_default().openings.push(opening);
        }
        self.gather_movements(day, &mut known)?;
        for (member, at, balance) in self.newest_balances(day)? {
            known.entry(member).or_default().printed = Some((at, balance));
        }
        known.into_iter().map(|(member, known)| Ok((member, self.balance_of(member, &known, day)?))).collect()
    }

    fn balance_of(&self, member: MemberId, known: &Known, day: Day) -> Result<AccountBalance> {
        let movements = known.movements();
        let opened = known.openings.iter().map(|(_, opened, _)| *opened).min();
        let (basis, balance) = match (opened, known.printed) {
            (Some(opened), _) if opened > day => (Basis::Opening(opened), None),
            (Some(opened), _) => {
                let start: Money = known.openings.iter().map(|(_, _, amount)| *amount).sum();
                let before = self.moved_until(member, None, opened.minus_days(1))?;
                (Basis::Opening(opened), Some(start + movements - before))
            }
            (None, Some((at, printed))) => {
                let until = self.moved_until_moment(member, at)?;
                (Basis::Statement(at), Some(printed + movements - until))
            }
            (None, None) => (Basis::Unknown, None),
        };
        let days =
            [known.newest, opened.filter(|opened| *opened <= day), known.printed.map(|(at, _)| at.day)];
        Ok(AccountBalance {
            basis,
            balance,
            layers: self.layers(member, known)?,
            movements,
            as_of: days.into_iter().flatten().max(),
            difference: self.difference(member, basis, known.printed, balance, movements)?,
        })
    }

    /// Where a printed balance and the one counted from an opening part.
    fn difference(
        &self,
        member: MemberId,
        basis: Basis,
        printed: Option<(Moment, Money)>,
        balance: Option<Money>,
        movements: Money,
    ) -> Result<Option<Difference>> {
        let (Basis::Opening(opened), Some((at, printed)), Some(balance)) = (basis, printed, balance) else {
            return Ok(None);
        };
        if at.day < opened {
            return Ok(None);
        }
        let computed = balance - movements + self.moved_until_moment(member, at)?;
        Ok((computed != printed).then_some(Difference { at, printed, computed }))
    }

    /// Balances of the layers that were opened separately, and what no layer is known for.
    fn layers(&self, member: MemberId, known: &Known) -> Result<Vec<(Layer, Money)>> {
        let mut layers = Vec::new();
        let moved = |layer| known.moved.get(&layer).copied().unwrap_or_default();
        for (layer, opened, amount) in known.openings.iter().filter(|(layer, ..)| *layer != Layer::Whole) {
            let before = self.moved_until(member, Some(*layer), opened.minus_days(1))?;
            layers.push((*layer, *amount + moved(*layer) - before));
        }
        let first = known.openings.iter().map(|(_, opened, _)| *opened).min();
        let unopened = |layer: &Layer| known.openings.iter().all(|(opened, ..)| opened != layer);
        let moving = known.moved.keys().filter(|layer| **layer != Layer::Whole && unopened(layer));
        for (layer, first) in moving.copied().filter_map(|layer| first.map(|first| (layer, first))) {
            let before = self.moved_until(member, Some(layer), first.minus_days(1))?;
            layers.push((layer, moved(layer) - before));
        }
        if let Some(first) = first.filter(|_| !layers.is_empty()) {
            let opened: Money = known
                .openings
                .iter()
                .filter(|(layer, ..)| *layer == Layer::Whole)
                .map(|(_, _, amount)| *amount)
                .sum();
            let before = self.moved_until(member, Some(Layer::Whole), first.minus_days(1))?;
            let unassigned = opened + moved(Layer::Whole) - before;
            if !unassigned.is_zero() {
                layers.push((Layer::Whole, unassigned));
            }
        }
        Ok(layers)
    }

    /// What every account moved up to and on `day`, by layer, and the newest day of it: whole months from
    /// the month sums, less the days of the last month that come later.
    fn gather_movements(&self, day: Day, known: &mut BTreeMap<MemberId, Known>) -> Result<()> {
        let sql = "SELECT member_id, layer,
                     sum(amount) - coalesce((SELECT sum(d.amount) FROM kept_account_day d
                       WHERE d.member_id = k.member_id AND d.layer = k.layer AND d.day > ?2 AND d.day < ?3), 0),
                     (SELECT max(d.day) FROM kept_account_day d
                       WHERE d.member_id = k.member_id AND d.layer = k.layer AND d.day <= ?2)
                   FROM kept_account_month k WHERE month <= ?1 GROUP BY member_id, layer";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let next = day.first_of_month().plus_months(1).to_string();
        let mut rows = statement.query(params![day.month_key(), day.to_string(), next]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let layer: String = row.get(1).map_err(explain)?;
            let newest: Option<String> = row.get(3).map_err(explain)?;
            let Some((layer, newest)) = Layer::parse(&layer).zip(newest.as_deref().and_then(Day::parse))
            else {
                continue;
            };
            let account = known.entry(MemberId(row.get(0).map_err(explain)?)).or_default();
            account.moved.insert(layer, Money::from_fen(row.get(2).map_err(explain)?));
            account.newest = account.newest.max(Some(newest));
        }
        Ok(())
    }

    /// What one account moved up to and on `day`, in one layer or in all.
    pub(super) fn moved_until(&self, member: MemberId, layer: Option<Layer>, day: Day) -> Result<Money> {
        let sql = "SELECT (SELECT coalesce(sum(amount), 0) FROM kept_account_month
                            WHERE member_id = ?1 AND layer IN (?2, ?3, ?4) AND month < ?5)
                        + (SELECT coalesce(sum(amount), 0) FROM kept_account_day
                            WHERE member_id = ?1 AND layer IN (?2, ?3, ?4) AND day >= ?5 AND day <= ?6)";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let [first, second, third] = match layer {
            Some(one) => [one.code(); 3],
            None => [Layer::Whole.code(), Layer::CurrentYear.code(), Layer::PriorYears.code()],
        };
        let values = params![member.0, first, second, third, day.month_key(), day.to_string()];
        let sum = statement.query_row(values, |row| row.get(0)).map_err(explain)?;
        Ok(Money::from_fen(sum))
    }

    /// Movements up to and at a moment: those of its day that settled later are left out where times tell.
    pub(super) fn moved_until_moment(&self, member: MemberId, at: Moment) -> Result<Money> {
        Ok(self.moved_until(member, None, at.day)? - self.moved_later_that_day(member, at)?)
    }

    /// What settlements moved on the day of a moment after it; nothing where the moment has no time.
    pub(super) fn moved_later_that_day(&self, member: MemberId, at: Moment) -> Result<Money> {
        if at.time.is_none() {
            return Ok(Money::ZERO);
        }
        let next = at.day.plus_days(1).to_string();
        let sql = "SELECT coalesce((SELECT sum(mutual_aid - account) FROM settlement
                     WHERE member_id = ?1 AND settled_at > ?2 AND settled_at < ?3 AND retired_by IS NULL), 0)
                 - coalesce((SELECT sum(a.amount) FROM settlement s JOIN aid_payment a ON a.settlement_id = s.id
                     WHERE s.settled_at > ?2 AND s.settled_at < ?3 AND a.payer_id = ?1
                       AND s.retired_by IS NULL), 0)";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let values = params![member.0, at.to_string(), next];
        statement.query_row(values, |row| row.get(0)).map(Money::from_fen).map_err(explain)
    }
}
