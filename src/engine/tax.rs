//! The worksheet of a tax year for the deduction of serious illness (大病医疗专项附加扣除), one person at a time.
//!
//! What counts is the own share inside the insurance's lists. Where a bill does not say how much of it lies outside,
//! both bounds are given. The figures of law come from the nation's pack; without them nothing is deducted.

use super::reimburse::find::Rulebook;
use crate::model::day::Day;
use crate::model::money::Money;
use crate::model::settlement::Amounts;
use crate::policy::benefit::rules::Reference;
use crate::policy::benefit::words::ReferenceKind;
use crate::policy::{Hold, Rule};

/// What a person's bills of a tax year sum up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// Bills less those taken back.
    pub visits: i64,
    /// Their figures.
    pub amounts: Amounts,
    /// Own share outside the lists, as far as bills say it.
    pub outside: Money,
    /// Bills that do not say it.
    pub open_visits: i64,
    /// The own share of those.
    pub open: Money,
}

impl Spent {
    /// Adds a bill; `outside` is what lies outside the lists, where the bill says it. A bill that is taken back
    /// comes with negative figures.
    pub fn add(&mut self, amounts: &Amounts, outside: Option<Money>) {
        let (own, one) = (amounts.own_share(), if amounts.total.is_negative() { -1 } else { 1 });
        self.visits += one;
        self.amounts.add(amounts);
        match outside {
            Some(outside) if own.is_negative() => self.outside += outside.clamp(own, Money::ZERO),
            Some(outside) => self.outside += outside.clamp(Money::ZERO, own),
            None => {
                self.open_visits += one;
                self.open += own;
            }
        }
    }

    /// The own share inside the lists: at least and at most.
    pub fn inside(&self) -> (Money, Money) {
        let most = self.amounts.own_share() - self.outside;
        (most - self.open, most)
    }
}

/// The figures of law of a tax year.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    /// Above which sum.
    pub threshold: &'a Rule<Reference>,
    /// How much at most.
    pub most: &'a Rule<Reference>,
}

/// The figures in force on the last day of a tax year; `None` where the pack has none for that day.
pub fn figures<'a>(book: &Rulebook<'a>, last: Day) -> Option<Figures<'a>> {
    let of = |what: ReferenceKind| {
        let fits = |rule: &&&'a Rule<Reference>| rule.value.what == what && rule.hold(last) == Hold::InForce;
        let rules: Vec<&'a Rule<Reference>> = book.rules(|benefits| &benefits.reference).collect();
        rules.iter().find(|rule| fits(rule)).copied()
    };
    Some(Figures { threshold: of(ReferenceKind::TaxThreshold)?, most: of(ReferenceKind::TaxMost)? })
}

impl Figures<'_> {
    /// What may be deducted of an own share inside the lists.
    pub fn deductible(&self, inside: Money) -> Money {
        (inside - self.threshold.value.amount).clamp(Money::ZERO, self.most.value.amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::region::Region;
    use crate::policy::PolicySet;

    fn bill(total: i64, fund: i64) -> Amounts {
        let [total, fund] = [total, fund].map(Money::from_yuan);
        Amounts { total, fund, cash: total - fund, ..Amounts::default() }
    }

    #[test]
    fn what_no_bill_says_is_a_range() {
        let mut spent = Spent::default();
        spent.add(&bill(50_000, 20_000), Some(Money::from_yuan(4_000)));
        spent.add(&bill(2_000, 1_000), None);
        spent.add(&bill(-50_000, -20_000), Some(Money::from_yuan(-4_000)));
        spent.add(&bill(60_000, 20_000), Some(Money::from_yuan(99_000)));
        assert_eq!((spent.visits, spent.open_visits), (2, 1));
        assert_eq!(
            spent.inside(),
            (Money::ZERO, Money::from_yuan(1_000)),
            "no more is outside than was borne"
        );
    }

    #[test]
    fn above_the_threshold_up_to_the_most() {
        let policies = PolicySet::shipped();
        let book = Rulebook::of(Region::NATION, &policies).unwrap();
        let figures = figures(&book, Day::parse("2026-12-31").unwrap()).unwrap();
        let deductible = |yuan| figures.deductible(Money::from_yuan(yuan));
        assert_eq!(deductible(15_000), Money::ZERO);
        assert_eq!(deductible(15_001), Money::from_yuan(1));
        assert_eq!(deductible(200_000), Money::from_yuan(80_000));
        assert!(
            super::figures(&book, Day::parse("2018-12-31").unwrap()).is_none(),
            "no source for that year"
        );
    }
}
