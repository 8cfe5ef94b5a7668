//! Personal-account movements that are not settlements: openings, credits, premiums, corrections.
//!
//! An account belongs to one member. What settlements take from it is computed from the settlements.

use super::coverage::terms;
use super::day::Day;
use super::money::Money;

/// Which part of an account a movement concerns. Some regions (Shanghai, Zhejiang) split accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The account has no layers, or the source does not say which.
    Whole,
    /// 当年.
    CurrentYear,
    /// 历年.
    PriorYears,
}

/// Why money came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The balance at the beginning of the day on which the ledger starts to count.
    Opening,
    /// 划入: monthly credit.
    MonthlyCredit,
    /// 利息.
    Interest,
    /// Own payment that no settlement records.
    OwnPayment,
    /// Payment for a relative that no settlement records.
    MutualAidPayment,
    /// 居民医保保费.
    Premium,
    /// 长期护理保险费.
    LongTermCarePremium,
    /// 医保钱包转入.
    WalletIn,
    /// 医保钱包转出.
    WalletOut,
    /// 退费.
    Refund,
    /// A correction by the user, with a reason.
    Correction,
}

terms!(
    Layer,
    Whole = "whole" | "全部",
    CurrentYear = "current-year" | "当年",
    PriorYears = "prior-years" | "历年",
);
terms!(
    EntryKind,
    Opening = "opening" | "期初",
    MonthlyCredit = "monthly-credit" | "monthly" | "划入",
    Interest = "interest" | "利息",
    OwnPayment = "own-payment" | "own" | "支出",
    MutualAidPayment = "mutual-aid" | "共济",
    Premium = "premium" | "保费",
    LongTermCarePremium = "long-term-care" | "长护险",
    WalletIn = "wallet-in" | "钱包转入",
    WalletOut = "wallet-out" | "钱包转出",
    Refund = "refund" | "退费",
    Correction = "correction" | "更正",
);

/// One movement. `amount` is signed: what the account gains is positive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Why.
    pub kind: EntryKind,
    /// Which layer.
    pub layer: Layer,
    /// On which day.
    pub day: Day,
    /// Signed amount; an opening carries the balance itself.
    pub amount: Money,
    /// For whom, where money went to a relative.
    pub beneficiary: Option<super::member::MemberId>,
    /// Why, in the user's words.
    pub note: Option<String>,
}
