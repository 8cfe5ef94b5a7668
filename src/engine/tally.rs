//! Running sums of a benefit year: what settlements add to the counters that deductible and ceiling look at.
//!
//! A reversal adds its negative figures, and so takes back what its settlement added.

use super::reimburse::Tally;
use crate::model::care::Care;
use crate::model::money::Money;
use crate::policy::benefit::words::Benefit;

/// What one settlement counts. All of a reversal is negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// In-scope expense, where known.
    pub in_scope: Option<Money>,
    /// What the funds paid.
    pub fund: Money,
    /// What was borne of the deductible, where known.
    pub deductible: Option<Money>,
    /// What the person paid.
    pub own: Money,
    /// 1, or -1 for a reversal.
    pub visits: i64,
}

/// Sums of what was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    in_scope: Money,
    fund: Money,
    deductible: Money,
    own: Money,
    /// How many settlements, reversals taken off.
    pub visits: i64,
    /// How many of them have no in-scope amount.
    pub without_scope: i64,
    /// How many of them do not say what was borne of the deductible.
    pub without_deductible: i64,
}

impl Counted {
    /// What takes it back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            in_scope: self.in_scope.map(|amount| -amount),
            fund: -self.fund,
            deductible: self.deductible.map(|amount| -amount),
            own: -self.own,
            visits: -self.visits,
        }
    }
}

impl Sums {
    /// Counts a settlement or reversal.
    pub fn add(&mut self, counted: &Counted) {
        self.in_scope += counted.in_scope.unwrap_or_default();
        self.fund += counted.fund;
        self.deductible += counted.deductible.unwrap_or_default();
        self.own += counted.own;
        self.visits += counted.visits;
        self.without_scope += if counted.in_scope.is_none() { counted.visits } else { 0 };
        self.without_deductible += if counted.deductible.is_none() { counted.visits } else { 0 };
    }

    /// As the counters of a visit. Expense and deductible count as far as they are known: see
    /// [`Sums::without_scope`] and [`Sums::without_deductible`].
    pub fn tally(&self) -> Tally {
        Tally {
            in_scope: Some(self.in_scope),
            fund: Some(self.fund),
            deductible: Some(self.deductible),
            own: Some(self.own),
            visits: u32::try_from(self.visits).ok(),
        }
    }
}

/// The benefit that pays for a kind of care; `None` where no benefit of the rules does.
pub const fn benefit(care: Care) -> Option<Benefit> {
    match care {
        Care::Outpatient => Some(Benefit::Outpatient),
        Care::Chronic => Some(Benefit::Chronic),
        Care::Inpatient => Some(Benefit::Inpatient),
        Care::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reversal_takes_back_what_was_counted() {
        let visit = Counted {
            in_scope: Some(Money::from_yuan(100)),
            fund: Money::from_yuan(60),
            deductible: None,
            own: Money::from_yuan(40),
            visits: 1,
        };
        let mut sums = Sums::default();
        sums.add(&visit);
        assert_eq!(sums.tally().fund, Some(Money::from_yuan(60)));
        assert_eq!(sums.without_deductible, 1);
        sums.add(&visit.reversed());
        assert_eq!(sums, Sums::default());
    }
}
