//! From an answer to what can be read about it: the one place that says which topic belongs to which cause.
//!
//! Every cause of failure and every outcome has a topic; what is not refused needs none.

use super::Topic;
use crate::model::failure::FailureCode;
use crate::policy::benefit::words::{Expense, Purse};

/// The topic about a cause for which mutual aid fails.
pub const fn for_failure(cause: FailureCode) -> Topic {
    match cause {
        FailureCode::F1 => Topic::Relatives,
        FailureCode::F2 => Topic::CodeSharing,
        FailureCode::F3 => Topic::Balance,
        FailureCode::F4 | FailureCode::F10 => Topic::AcrossProvinces,
        FailureCode::F5 => Topic::Waiting,
        FailureCode::F6 | FailureCode::F7 | FailureCode::F8 | FailureCode::F11 => Topic::Binding,
        FailureCode::F9 => Topic::AccountAndFund,
        FailureCode::F12 => Topic::AccountUses,
    }
}

/// The topics about an expense that a purse does not pay, or of which that cannot be told.
pub fn for_expense(expense: Option<Expense>, unpaid_by: &[Purse]) -> Vec<Topic> {
    let mut topics = Vec::new();
    for purse in unpaid_by {
        topics.push(match (purse, expense) {
            (Purse::Account, _) => Topic::AccountUses,
            (Purse::Fund, _) => Topic::NeverPaid,
        });
    }
    if matches!(expense, Some(Expense::WorkInjury | Expense::ThirdParty | Expense::TrafficAccident)) {
        // Concealing that somebody else pays is what goes wrong with these.
        topics.push(Topic::Misuse);
    }
    topics
}

/// The topic about an answer on waiting that is not settled.
pub const fn for_waiting() -> Topic {
    Topic::Waiting
}
