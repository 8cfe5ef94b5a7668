//! What a chain of printed balances is made of: figures that were printed, and the rows of an account between them.
//!
//! The ledger reads them, the engine judges them. Nothing here knows why a figure is what it is.

use super::account::{EntryKind, Layer};
use super::day::{Day, Moment};
use super::member::MemberId;
use super::money::Money;

/// What a point of the chain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// What the user said the account held at the beginning of a day.
    Opening,
    /// A balance that a page, message or receipt printed.
    Printed,
}

/// A balance that the ledger is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Opening or printed.
    pub anchor: Anchor,
    /// When; without a time a printed balance counts everything of its day, an opening nothing of it.
    pub at: Moment,
    /// The balance.
    pub balance: Money,
    /// The only layer of the account that it is told of; whole where all are.
    pub layer: Layer,
    /// The sum of all movements of the account up to it, from the first one on.
    pub booked: Money,
}

impl Point {
    /// ISO text that all rows up to this point stand before, and all later rows not.
    pub fn edge(&self) -> String {
        match (self.anchor, self.at.time) {
            (Anchor::Opening, _) => self.at.day.to_string(),
            (Anchor::Printed, None) => self.at.day.plus_days(1).to_string(),
            (Anchor::Printed, Some(_)) => format!("{} ", self.at),
        }
    }
}

/// What moved an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A bill of the member's own, or its reversal.
    Own,
    /// A bill of this relative.
    Aid(MemberId),
    /// A movement that no settlement records.
    Entry(EntryKind),
}

/// One row of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What moved it.
    pub kind: RowKind,
    /// When; entries have no time.
    pub at: Moment,
    /// What the account gained; negative for a payment.
    pub amount: Money,
    /// Name of the institution; empty where there is none.
    pub place: String,
    /// Whether it is suspected to be the double of another row.
    pub suspected: Suspected,
}

/// Whether a row may be another one met again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suspected {
    /// Nobody said so.
    No,
    /// It was noticed when it was booked, and nobody has said that they are different.
    Double,
}

/// A credit or interest of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Credit {
    /// Monthly credit or interest.
    pub kind: EntryKind,
    /// When.
    pub day: Day,
    /// How much.
    pub amount: Money,
}

/// A relative's bill whose mutual-aid part has no known payer, wholly or in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpaid {
    /// Whose bill.
    pub member: MemberId,
    /// When.
    pub at: Moment,
    /// What nobody is known to have paid.
    pub amount: Money,
    /// Name of the institution.
    pub place: String,
}
