//! Balances printed beside movements: which row of a day is its last, so that its balance is that of the day.
//!
//! Pages run from the newest row or from the oldest. Times say which; within a day the chain does (each balance is
//! the one before and what moved), otherwise the order of the days. What stays open is not stated.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::import::{Sink, Who};
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::Statement;

/// Whose balance: name, relation, last characters of the ID number, layer.
type Account = (Option<String>, Option<String>, Option<String>, Layer);

/// The balances of one file.
#[derive(Debug, Default)]
pub(super) struct Balances {
    days: BTreeMap<Account, BTreeMap<Day, Group>>,
    /// The account and day of the row before.
    before: Option<(Account, Day)>,
    /// How often a day followed an earlier one, and a later one.
    rising: u64,
    falling: u64,
    /// Whether a row was lost since.
    torn: bool,
}

/// In which order rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    OldestFirst,
    NewestFirst,
}

/// Which orders are possible after what was seen.
#[derive(Debug, Clone, Copy)]
struct Possible {
    oldest_first: bool,
    newest_first: bool,
}

impl Possible {
    const BOTH: Self = Self { oldest_first: true, newest_first: true };

    /// The order, where only one is possible.
    const fn one(self) -> Option<Order> {
        match (self.oldest_first, self.newest_first) {
            (true, false) => Some(Order::OldestFirst),
            (false, true) => Some(Order::NewestFirst),
            _ => None,
        }
    }
}

/// The rows of one day and account, in the order of the file.
#[derive(Debug, Clone, Copy)]
struct Group {
    last: Moment,
    first_balance: Money,
    last_balance: Money,
    rows: u64,
    /// What the last row moved.
    moved: Money,
    /// What the chain of balances leaves possible, and what the times do.
    by_chain: Possible,
    by_time: Possible,
    /// Whether a row of the day is missing, or the day is not all in one place.
    torn: bool,
}

impl Balances {
    /// Takes one row; one without a balance tears its day.
    pub(super) fn take(
        &mut self,
        who: &Who<'_>,
        layer: Layer,
        at: Moment,
        moved: Money,
        balance: Option<Money>,
    ) {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let account = (owned(who.name), owned(who.relation), owned(who.id_tail), layer);
        let Some(balance) = balance else { return self.lost() };
        let follows = self.before.as_ref().is_some_and(|(known, day)| *known == account && *day == at.day);
        if let Some((known, day)) = &self.before
            && *known == account
        {
            self.rising += u64::from(*day < at.day);
            self.falling += u64::from(*day > at.day);
        }
        let days = self.days.entry(account.clone()).or_default();
        match days.get_mut(&at.day) {
            None => drop(days.insert(at.day, Group::of(at, moved, balance))),
            Some(group) => {
                group.torn |= !follows;
                group.add(at, moved, balance);
            }
        }
        if std::mem::take(&mut self.torn)
            && let Some(group) = days.get_mut(&at.day)
        {
            group.torn = true;
        }
        self.before = Some((account, at.day));
    }

    /// A row could not be read, so that the chains of the days around it are torn.
    pub(super) fn lost(&mut self) {
        self.torn = true;
        if let Some((account, day)) = &self.before
            && let Some(group) = self.days.get_mut(account).and_then(|days| days.get_mut(day))
        {
            group.torn = true;
        }
    }

    /// Hands the balance of every day to the sink; `row` is the last row.
    pub(super) fn hand_over<S: Sink + ?Sized>(self, row: u64, sink: &mut S) -> Result<()> {
        let order = match (self.rising, self.falling) {
            (1.., 0) => Some(Order::OldestFirst),
            (0, 1..) => Some(Order::NewestFirst),
            _ => None,
        };
        let mut open = 0u64;
        for ((name, relation, id_tail, layer), days) in &self.days {
            let who = Who {
                name: name.as_deref(),
                relation: relation.as_deref(),
                id_tail: id_tail.as_deref(),
                line: 0,
            };
            let mut statements = Vec::with_capacity(days.len());
            for (day, group) in days {
                match group.balance(order) {
                    None => open += 1,
                    Some(balance) => {
                        let told = Statement::balance(Moment::of_day(*day), balance, None);
                        statements.push(Statement { layer: *layer, ..told });
                    }
                }
            }
            if !statements.is_empty() {
                sink.printed(&who, &statements)?;
            }
        }
        if open > 0 {
            sink.remark(row, Message::new("sheet-balances-open").with("days", open))?;
        }
        Ok(())
    }
}

impl Group {
    const fn of(at: Moment, moved: Money, balance: Money) -> Self {
        let both = Possible::BOTH;
        let (first_balance, last_balance) = (balance, balance);
        Self {
            last: at,
            first_balance,
            last_balance,
            rows: 1,
            moved,
            by_chain: both,
            by_time: both,
            torn: false,
        }
    }

    fn add(&mut self, at: Moment, moved: Money, balance: Money) {
        self.by_chain.oldest_first &= balance == self.last_balance + moved;
        self.by_chain.newest_first &= self.last_balance == balance + self.moved;
        let times = self.last.time.zip(at.time);
        self.by_time.oldest_first &= times.is_some_and(|(before, now)| before < now);
        self.by_time.newest_first &= times.is_some_and(|(before, now)| before > now);
        self.last = at;
        self.last_balance = balance;
        self.moved = moved;
        self.rows += 1;
    }

    /// The balance at the end of the day; `days` is the order in which days follow each other.
    fn balance(&self, days: Option<Order>) -> Option<Money> {
        if self.torn {
            return None;
        }
        if self.rows == 1 {
            return Some(self.last_balance);
        }
        match self.by_time.one().or(self.by_chain.one()).or(days)? {
            Order::OldestFirst => Some(self.last_balance),
            Order::NewestFirst => Some(self.first_balance),
        }
    }
}
