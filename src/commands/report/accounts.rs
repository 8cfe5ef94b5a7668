//! Accounts month by month: a balance is carried from one month to the next by what moved, and asked anew where it
//! may begin elsewhere, at an opening or a printed balance.

use std::collections::BTreeMap;

use super::Asked;
use crate::engine::forecast;
use crate::error::Result;
use crate::ledger::{AccountBalance, Basis};
use crate::model::day::Day;
use crate::model::member::{Member, MemberId};
use crate::model::money::Money;
use crate::view::report::{Account, Balance};

/// An account with what else the report asks of it.
pub(super) struct Known {
    pub(super) account: Account,
    /// When its balance was printed or opened last.
    pub(super) looked_up: Option<Day>,
    /// Whether its newest printed balance is another than the ledger's.
    pub(super) differs: bool,
}

/// Reads the accounts of those it is about.
pub(super) fn read(asked: &Asked<'_>) -> Result<Vec<Known>> {
    let (from, day) = asked.days;
    let mut reader = Reader {
        moved: asked.ledger.account_months(earliest(from, day), day)?,
        months: asked.months(),
        balances: BTreeMap::new(),
        asked,
    };
    let mut known = Vec::new();
    for member in &asked.chosen {
        if let Some(account) = reader.balance(member.id, day)? {
            known.push(reader.known(member, &account)?);
        }
    }
    Ok(known)
}

/// From where on movements are wanted: a pace looks back further than the report may.
fn earliest(from: Day, day: Day) -> Day {
    let back = Day::new(day.year() - 1, day.month(), 1).unwrap_or(from);
    from.min(back)
}

struct Reader<'a, 'b> {
    asked: &'b Asked<'a>,
    moved: BTreeMap<(Day, MemberId), Money>,
    months: Vec<Day>,
    balances: BTreeMap<Day, BTreeMap<MemberId, AccountBalance>>,
}

impl Reader<'_, '_> {
    fn moved(&self, month: Day, member: MemberId) -> Money {
        self.moved.get(&(month, member)).copied().unwrap_or_default()
    }

    /// An account as of a day; every day is asked once for all.
    fn balance(&mut self, member: MemberId, day: Day) -> Result<Option<AccountBalance>> {
        if !self.balances.contains_key(&day) {
            self.balances.insert(day, self.asked.ledger.account_balances(day)?);
        }
        Ok(self.balances.get(&day).and_then(|all| all.get(&member)).cloned())
    }

    fn known(&mut self, member: &Member, account: &AccountBalance) -> Result<Known> {
        let day = self.asked.days.1;
        let pace = self
            .since(member.id, account)
            .and_then(|since| forecast::pace(|month| self.moved(month, member.id), since, day));
        let pace = pace.filter(|_| self.asked.is_current());
        let runs_out = pace.zip(account.balance).map(|(pace, left)| forecast::runs_out(left, &pace, day));
        let opened = match account.basis {
            Basis::Opening(opened) => Some(opened),
            Basis::Statement(_) | Basis::Unknown => None,
        };
        let always = (Day::new(1, 1, 1).unwrap_or(day), day.plus_days(1));
        let printed = self.asked.ledger.last_balance(member.id, always)?;
        Ok(Known {
            account: Account {
                name: member.name.clone(),
                months: self.months(member.id, account.basis)?,
                balance: account.balance,
                pace,
                runs_out,
            },
            looked_up: opened.max(printed.map(|(at, _)| at.day)),
            differs: account.difference.is_some(),
        })
    }

    /// The month from which on nothing may be missing: that of the opening, otherwise of the first movement.
    fn since(&self, member: MemberId, account: &AccountBalance) -> Option<Day> {
        match account.basis {
            Basis::Opening(opened) => Some(opened.minus_days(1)),
            Basis::Statement(_) | Basis::Unknown => {
                self.moved.keys().find(|(_, id)| *id == member).map(|(month, _)| *month)
            }
        }
    }

    fn months(&mut self, member: MemberId, basis: Basis) -> Result<Vec<Balance>> {
        let day = self.asked.days.1;
        let mut months = Vec::new();
        let mut before: Option<Money> = None;
        for at in 0..self.months.len() {
            let month = self.months[at];
            let next = month.plus_months(1);
            let end = next.minus_days(1).min(day);
            let printed = self.asked.ledger.last_balance(member, (month, end.plus_days(1)))?;
            let begins = match basis {
                Basis::Opening(opened) => before.is_none() && opened <= end,
                Basis::Statement(_) | Basis::Unknown => before.is_none() || printed.is_some(),
            };
            let balance = match (begins, before) {
                (true, _) => self.balance(member, end)?.and_then(|account| account.balance),
                (false, before) => before.map(|before| before + self.moved(month, member)),
            };
            before = balance;
            let printed = printed.map(|(at, amount)| (at.day, amount));
            months.push(Balance { month, balance, printed });
        }
        Ok(months)
    }
}
