//! Mutual-aid bindings: whose account may pay for whom, in which form, from when until when.
//!
//! A binding here is the family's record of one; only the agency makes it real.

use super::coverage::terms;
use super::day::{Day, Period};
use super::member::MemberId;
use super::money::Money;

/// How the money reaches the relative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// 共济: the payer's account is charged when the relative settles.
    OnDemand,
    /// 医保钱包: money (or a quota) is given to the relative's wallet first.
    Wallet,
}

terms!(Mode, OnDemand = "on-demand" | "共济", Wallet = "wallet" | "钱包");

/// One binding of a payer's account to a beneficiary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Row number in the ledger; 0 before it is recorded.
    pub id: i64,
    /// Whose account pays.
    pub payer: MemberId,
    /// For whom.
    pub beneficiary: MemberId,
    /// In which form.
    pub mode: Mode,
    /// Half-open span in which it holds.
    pub period: Period,
    /// Place in the order of payers, 1 first, where the user said one.
    pub order: Option<i64>,
    /// Most that one settlement may take, where set.
    pub cap_per_payment: Option<Money>,
    /// Most that may be taken in all, where set.
    pub cap_total: Option<Money>,
}

/// The only account that could have paid for `beneficiary` on `day` by the recorded on-demand bindings;
/// `None` where there is none or more than one.
pub fn only_payer(bindings: &[Binding], beneficiary: MemberId, day: Day) -> Option<MemberId> {
    let mut open = bindings.iter().filter(|binding| {
        binding.beneficiary == beneficiary && binding.mode == Mode::OnDemand && binding.period.contains(day)
    });
    match (open.next(), open.next()) {
        (Some(one), None) => Some(one.payer),
        _ => None,
    }
}
