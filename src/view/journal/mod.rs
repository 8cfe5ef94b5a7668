//! A journal in double entry, before a tool's form: accounts, transactions, printed balances.
//!
//! Everything is typed; names of accounts are stable English words with the members' own names in them, because
//! scripts read them. Start with [`Item`]; `accounts.rs` says which accounts there are.

mod accounts;

pub use accounts::{Account, Fund, component};

use super::Cell;
use crate::model::coverage::words;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::settlement::Origin;

/// A tool whose journals are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// hledger, and what reads its journals.
    Hledger,
    /// Beancount.
    Beancount,
}

words!(Tool, Hledger = "hledger", Beancount = "beancount");

/// Something told beside a transaction: a stable key and a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Key, in small letters and hyphens.
    pub key: &'static str,
    /// Text, code, count or amount.
    pub value: Cell<'a>,
}

/// An account is used for the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<'a> {
    /// Which.
    pub account: Account,
    /// Its name in the journal.
    pub path: &'a str,
    /// The day of its first use, as ISO text.
    pub day: &'a str,
    /// Whose it is, and what is to be known of it.
    pub tags: &'a [Tag<'a>],
}

/// What one account gains (positive) or gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Which account.
    pub account: Account,
    /// How much.
    pub amount: Money,
    /// How it is known that this account paid, where that is a question.
    pub origin: Option<Origin>,
}

/// Postings that add up to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction<'a> {
    /// The day, as ISO text.
    pub day: &'a str,
    /// The settlement's id; empty where there is none.
    pub code: &'a str,
    /// Where it was; empty where there is no place.
    pub payee: &'a str,
    /// What it was.
    pub what: Message,
    /// What else is known.
    pub tags: &'a [Tag<'a>],
    /// At least one.
    pub postings: &'a [Posting],
}

/// How a printed balance and the ledger stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Agrees,
    /// The ledger has this.
    Differs(Money),
    /// The account's opening came later, so nothing is known to compare with.
    BeforeOpening,
}

/// A balance that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed<'a> {
    /// The day, as ISO text.
    pub day: &'a str,
    /// Which account, with everything below it.
    pub account: Account,
    /// What was printed.
    pub balance: Money,
    /// Whether the ledger says the same.
    pub agreement: Agreement,
    /// What else is known.
    pub tags: &'a [Tag<'a>],
}

/// What an account holds at the beginning of a day, after one on which a printed balance agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing<'a> {
    /// The day after.
    pub day: Day,
    /// Which account, with everything below it.
    pub account: Account,
    /// What it holds.
    pub balance: Money,
    /// The moment of the last printed balance of that day which agreed, as ISO text.
    pub printed_at: &'a str,
}

/// One thing of a journal. They come in order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<'a> {
    /// An account is used for the first time.
    Opened(Opened<'a>),
    /// Money moved.
    Transaction(Transaction<'a>),
    /// A balance was printed.
    Printed(Printed<'a>),
    /// A day is over on which a printed balance agreed.
    Closing(Closing<'a>),
}
