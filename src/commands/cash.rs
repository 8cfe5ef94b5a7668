//! Payments in cash with the settlements whose cash part they confirm; shared by the commands that show them.

use crate::engine::cash::Pairing;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::day::Day;
use crate::model::payment::{CashPart, Payment};

/// Which payment meets which cash part can depend on those of the day before, and theirs on the day before that.
/// Nobody pays equal amounts every day for longer than this.
const AROUND: u64 = 31;

/// Hands every payment between two days, both included, to `each` with the cash part that it confirms.
///
/// # Errors
/// What `each` returns, or a ledger that cannot be read.
pub(super) fn confirmed(
    ledger: &Ledger,
    (first, last): (Day, Day),
    each: &mut dyn FnMut(Payment, Option<CashPart>) -> Result<()>,
) -> Result<()> {
    let mut inside = |payment: Payment, part| match payment.at.day >= first && payment.at.day <= last {
        true => each(payment, part),
        false => Ok(()),
    };
    let mut pairing = Pairing::default();
    let around = Some((first.minus_days(AROUND), last.plus_days(AROUND)));
    ledger.cash_steps(around, &mut |step| pairing.step(step, &mut inside))?;
    pairing.finish(&mut inside)
}
