//! What settlements count towards deductibles and ceilings: of one, and of many.
//!
//! A reversal counts its negative figures, and so takes back what its settlement counted.

use super::money::Money;

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
    /// How many settlements, reversals taken off.
    pub visits: i64,
    /// In-scope expense, as far as known.
    pub in_scope: Money,
    /// How many of them have no in-scope amount.
    pub without_scope: i64,
    /// What the funds paid.
    pub fund: Money,
    /// What was borne of the deductible, as far as known.
    pub deductible: Money,
    /// How many of them do not say what was borne of the deductible.
    pub without_deductible: i64,
    /// What the person paid.
    pub own: Money,
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
        let unless = |known: bool| if known { 0 } else { counted.visits };
        self.merge(&Self {
            visits: counted.visits,
            in_scope: counted.in_scope.unwrap_or_default(),
            without_scope: unless(counted.in_scope.is_some()),
            fund: counted.fund,
            deductible: counted.deductible.unwrap_or_default(),
            without_deductible: unless(counted.deductible.is_some()),
            own: counted.own,
        });
    }

    /// Counts what other sums have counted.
    pub fn merge(&mut self, other: &Self) {
        self.visits += other.visits;
        self.in_scope += other.in_scope;
        self.without_scope += other.without_scope;
        self.fund += other.fund;
        self.deductible += other.deductible;
        self.without_deductible += other.without_deductible;
        self.own += other.own;
    }
}

/// The in-scope amount: as printed, or the total less what is out of scope, over limits and first paid by the
/// person, where all three are printed.
pub fn in_scope(total: Money, printed: Option<Money>, others: [Option<Money>; 3]) -> Option<Money> {
    let [out_of_scope, over_limit, first_self_pay] = others;
    printed.or_else(|| Some(total - out_of_scope? - over_limit? - first_self_pay?))
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
        assert_eq!((sums.fund, sums.without_deductible), (Money::from_yuan(60), 1));
        sums.add(&visit.reversed());
        assert_eq!(sums, Sums::default());
    }

    #[test]
    fn what_is_in_scope_is_printed_or_follows_from_all_three_others() {
        let yuan = Money::from_yuan;
        let others = [Some(yuan(1)), Some(yuan(2)), Some(yuan(3))];
        assert_eq!(in_scope(yuan(10), Some(yuan(5)), others), Some(yuan(5)));
        assert_eq!(in_scope(yuan(10), None, others), Some(yuan(4)));
        assert_eq!(in_scope(yuan(10), None, [others[0], None, others[2]]), None);
    }
}
