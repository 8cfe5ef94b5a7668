//! Statements: what an official page, message or receipt printed on a day. They never change anything.
//!
//! A statement is compared with the ledger; a difference is a finding for the reader.

use super::account::Layer;
use super::coverage::terms;
use super::day::Moment;
use super::money::Money;

/// What was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Balance of the personal account after everything of that day so far, in fen.
    AccountBalance,
    /// What a fund paid this year (`D…` of 5206), in fen.
    FundPaid,
    /// Cost inside the policy range this year (`S0000…`), in fen.
    InScope,
    /// Total cost this year (`F0000…`), in fen.
    TotalCost,
    /// Deductible counted this year (`Q0000…`, `TQ…`), in fen.
    Deductible,
    /// Visits this year (`C0000…`), a count.
    Visits,
    /// Another counter of 5206, in fen; its code says which.
    Other,
}

terms!(
    Measure,
    AccountBalance = "account-balance",
    FundPaid = "fund-paid",
    InScope = "in-scope",
    TotalCost = "total-cost",
    Deductible = "deductible",
    Visits = "visits",
    Other = "other",
);

/// One printed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What was printed.
    pub measure: Measure,
    /// Which layer, for balances.
    pub layer: Layer,
    /// The day, or the moment of it, that the figure speaks of: everything before it is counted in.
    pub observed_at: Moment,
    /// Fen, or a count for [`Measure::Visits`].
    pub value: i64,
    /// `insutype` where a message said it.
    pub insurance: Option<String>,
    /// `cum_type_code` of 5206, and the like.
    pub code: Option<String>,
    /// The year it counts, where it counts one (`year` of 5206).
    pub year: Option<i32>,
}

impl Statement {
    /// A printed balance of a personal account, with the `insutype` where a message said it.
    pub fn balance(observed_at: Moment, balance: Money, insurance: Option<&str>) -> Self {
        Self {
            measure: Measure::AccountBalance,
            layer: Layer::Whole,
            observed_at,
            value: balance.fen(),
            insurance: insurance.map(str::to_owned),
            code: None,
            year: None,
        }
    }
}

impl Measure {
    /// What a `cum_type_code` of message 5206 counts. The grammar is official for Hunan; other provinces
    /// are read the same way and keep their raw code beside the figure.
    pub fn of_counter(code: &str) -> Self {
        let starts = |prefix: &str| code.starts_with(prefix);
        if starts("TQ") || starts("Q0000") {
            Self::Deductible
        } else if starts("TS") || starts("S0000") {
            Self::InScope
        } else if starts("F0000") {
            Self::TotalCost
        } else if starts("C0000") {
            Self::Visits
        } else if starts("D") {
            Self::FundPaid
        } else {
            Self::Other
        }
    }
}
