//! Payments in cash with the settlements whose cash part they confirm; shared by the commands that show them.

use crate::engine::cash;
use crate::error::Result;
use crate::ledger::{CashPart, Ledger, Payment};
use crate::model::day::Day;

/// So many days before and after a span may decide which payment meets which cash part.
const AROUND: u64 = 31;

/// Every payment between two days, both included, with the cash part that it confirms.
///
/// # Errors
/// A ledger that cannot be read.
pub(super) fn confirmed(
    ledger: &Ledger,
    (first, last): (Day, Day),
) -> Result<Vec<(Payment, Option<CashPart>)>> {
    let around = Some((first.minus_days(AROUND), last.plus_days(AROUND)));
    let (payments, parts) = (ledger.payments(around)?, ledger.cash_parts(around)?);
    let bare = |payment: &Payment| (payment.at, payment.amount);
    let met = cash::pair(
        &payments.iter().map(bare).collect::<Vec<_>>(),
        &parts.iter().map(|part| (part.at, part.amount)).collect::<Vec<_>>(),
    );
    let pairs = payments.into_iter().zip(met);
    let with_part = pairs.map(|(payment, part)| (payment, part.and_then(|at| parts.get(at).copied())));
    Ok(with_part.filter(|(payment, _)| payment.at.day >= first && payment.at.day <= last).collect())
}
