//! The closed set of topics, in the order in which they are listed.
//!
//! The code of a topic is the name of its file in `topics/` and what people type; its names stand in the file.

use crate::model::coverage::words;

/// What can be read about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Where to look up the balance.
    Balance,
    /// Where to look up the movements.
    Movements,
    /// Where to look up who spent from the account.
    WhoSpent,
    /// Where to look up what is left of the pooled quota.
    PooledQuota,
    /// What each channel can show, and what to bring.
    Channels,
    /// Looking things up safely.
    Safety,
    /// Whom an account may help.
    Relatives,
    /// How to bind, online and at the counter.
    Binding,
    /// How to end a binding.
    Unbinding,
    /// Why mutual aid failed.
    AidFailed,
    /// Code sharing against mutual aid.
    CodeSharing,
    /// Mutual aid across provinces: wallet and quota.
    AcrossProvinces,
    /// Personal account against pooled fund.
    AccountAndFund,
    /// What accounts may pay.
    AccountUses,
    /// What the funds never pay.
    NeverPaid,
    /// Misuse and what follows.
    Misuse,
    /// Taking money out, and moving the account.
    Withdrawal,
    /// When the pooled quota starts again.
    QuotaReset,
    /// Waiting periods and suspended insurance.
    Waiting,
}

words!(
    Topic,
    Balance = "balance",
    Movements = "movements",
    WhoSpent = "who-spent",
    PooledQuota = "pooled-quota",
    Channels = "channels",
    Safety = "safety",
    Relatives = "relatives",
    Binding = "binding",
    Unbinding = "unbinding",
    AidFailed = "aid-failed",
    CodeSharing = "code-sharing",
    AcrossProvinces = "across-provinces",
    AccountAndFund = "account-and-fund",
    AccountUses = "account-uses",
    NeverPaid = "never-paid",
    Misuse = "misuse",
    Withdrawal = "withdrawal",
    QuotaReset = "quota-reset",
    Waiting = "waiting",
);
