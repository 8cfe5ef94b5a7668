//! Why mutual aid fails: the closed set of causes by which answers, bindings and the guide name the same thing.

use super::coverage::terms;

/// Why mutual aid fails, numbered as families are told (F1–F12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailureCode {
    /// Not insured, or the relation is not allowed.
    F1,
    /// Only code sharing (亲情账户) was set up.
    F2,
    /// The payer's balance is zero or not above the reserve.
    F3,
    /// Not the same place.
    F4,
    /// Insurance suspended, or in its waiting period.
    F5,
    /// Outside the binding's days.
    F6,
    /// Already bound to another payer.
    F7,
    /// Name, ID number or place differ from the register.
    F8,
    /// The payer has no personal account.
    F9,
    /// Limits of the wallet.
    F10,
    /// The cap of the binding.
    F11,
    /// The use is not allowed.
    F12,
}

terms!(
    FailureCode,
    F1 = "f1",
    F2 = "f2",
    F3 = "f3",
    F4 = "f4",
    F5 = "f5",
    F6 = "f6",
    F7 = "f7",
    F8 = "f8",
    F9 = "f9",
    F10 = "f10",
    F11 = "f11",
    F12 = "f12",
);
