//! Payments in cash as WeChat and Alipay bills tell them, and the cash parts of settlements that they may confirm.

use super::day::Moment;
use super::money::Money;

/// A row of a payment bill. It names no settlement and moves no money of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Number in this ledger.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// What was paid, fen; negative for a refund.
    pub amount: Money,
    /// To whom; empty where not told.
    pub party: String,
}

/// What a settlement took in cash (`psn_cash_pay`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashPart {
    /// Number of the settlement in this ledger.
    pub settlement: i64,
    /// When it was settled.
    pub at: Moment,
    /// How much, fen; negative for a reversal.
    pub amount: Money,
}

/// Cash that left somebody's purse, by two kinds of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CashStep {
    /// A settlement asked for it.
    Asked(CashPart),
    /// A bill shows it.
    Paid(Payment),
}

impl CashStep {
    /// When.
    pub const fn at(&self) -> Moment {
        match self {
            Self::Asked(part) => part.at,
            Self::Paid(payment) => payment.at,
        }
    }
}
