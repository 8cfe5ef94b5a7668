//! The fund's share of an expense whose ratio changes with what was counted before.
//!
//! Exact: fen as decimals, rounded by the caller once. The two directions (what the fund pays of an expense,
//! what expense a payment stands for) are inverse to each other.

use rust_decimal::Decimal;

use crate::model::money::Money;
use crate::policy::benefit::words::Basis;

/// A part of the expense: up to which count, and the fund's share of it (0 to 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Up to which count, in fen; `None` for the rest.
    pub upto: Option<Decimal>,
    /// The share.
    pub share: Decimal,
}

/// What one step takes and pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// Which step.
    pub step: usize,
    /// Expense in it, in exact fen.
    pub expense: Decimal,
    /// What the fund pays of it, in exact fen.
    pub fund: Decimal,
}

/// Fen as a decimal.
pub fn exact(amount: Money) -> Decimal {
    Decimal::from(amount.fen())
}

/// What each step takes of `expense` when `counted` was counted before. Expense beyond the last limit is taken
/// by no step.
pub fn spread(steps: &[Step], basis: Basis, counted: Money, expense: Money) -> Vec<Paid> {
    let (mut left, mut at) = (exact(expense), exact(counted));
    let mut paid = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        if left.is_zero() {
            break;
        }
        let room = step.upto.map(|upto| (upto - at).max(Decimal::ZERO));
        // Where a band counts what the fund pays, the expense that fills it is larger than its room.
        let fits = match (room, basis) {
            (None, _) => left,
            (Some(_), Basis::FundPaid) if step.share.is_zero() => left,
            (Some(room), Basis::FundPaid) => left.min(room / step.share),
            (Some(room), _) => left.min(room),
        };
        if fits.is_zero() {
            continue;
        }
        let fund = fits * step.share;
        at += if basis == Basis::FundPaid { fund } else { fits };
        left -= fits;
        paid.push(Paid { step: number, expense: fits, fund });
    }
    paid
}

/// The expense that remains unpaid when the fund pays at most `limit` of what was spread.
pub fn uncovered(paid: &[Paid], limit: Decimal) -> Decimal {
    let mut left = limit;
    let mut open = Decimal::ZERO;
    for part in paid {
        if part.fund <= left {
            left -= part.fund;
        } else {
            let share = part.fund / part.expense;
            open += part.expense - left / share;
            left = Decimal::ZERO;
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(amount: i64) -> Money {
        Money::from_yuan(amount)
    }

    fn step(upto: Option<i64>, percent: i64) -> Step {
        Step { upto: upto.map(|yuan| Decimal::from(yuan * 100)), share: Decimal::new(percent, 2) }
    }

    fn fund(paid: &[Paid]) -> Decimal {
        paid.iter().map(|part| part.fund).sum()
    }

    #[test]
    fn bands_on_expense_count_what_came_before() {
        let steps = [step(Some(1000), 50), step(Some(5000), 70), step(Some(15_000), 75)];
        assert_eq!(fund(&spread(&steps, Basis::InScope, Money::ZERO, yuan(6000))), Decimal::from(405_000));
        assert_eq!(fund(&spread(&steps, Basis::InScope, yuan(4900), yuan(200))), Decimal::from(7000 + 7500));
        let beyond = spread(&steps, Basis::InScope, yuan(14_900), yuan(200));
        assert_eq!(beyond.iter().map(|part| part.expense).sum::<Decimal>(), Decimal::from(10_000));
    }

    #[test]
    fn bands_on_payments_end_when_the_fund_has_paid_them() {
        let steps = [step(Some(20_000), 70), step(None, 60)];
        // 19,930 paid: 100 of expense at 70 % fill the band, the rest is paid at 60 %.
        let paid = spread(&steps, Basis::FundPaid, yuan(19_930), yuan(1100));
        assert_eq!(fund(&paid), Decimal::from(7000 + 60_000));
    }

    #[test]
    fn a_limit_leaves_the_expense_that_it_does_not_pay() {
        let steps = [step(None, 60)];
        let paid = spread(&steps, Basis::InScope, Money::ZERO, yuan(1000));
        assert_eq!(uncovered(&paid, Decimal::from(60_000)), Decimal::ZERO);
        assert_eq!(uncovered(&paid, Decimal::from(30_000)), Decimal::from(50_000));
        assert_eq!(uncovered(&paid, Decimal::ZERO), Decimal::from(100_000));
    }
}
