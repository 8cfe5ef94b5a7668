//! Which payment in cash belongs to which settlement: the same amount, at most a day apart, each one once.
//!
//! Bills of payment apps name no settlement. Both pass by in order of days, and only those of three days are
//! kept; an earlier payment takes the earlier settlement, so the order in which papers came makes no difference.

use std::collections::VecDeque;

use crate::error::Result;
use crate::model::day::Day;
use crate::model::payment::{CashPart, CashStep, Payment};

/// How many days a payment may lie before or after its settlement.
const APART: u64 = 1;

/// Takes a payment with the settlement's cash part that it confirms, where there is one.
pub type Each<'each> = &'each mut dyn FnMut(Payment, Option<CashPart>) -> Result<()>;

/// Puts payments and settlements together.
#[derive(Debug, Default)]
pub struct Pairing {
    asked: VecDeque<CashPart>,
    paid: VecDeque<Payment>,
}

impl Pairing {
    /// Takes the next one in order of days; on one day settlements come first.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn step(&mut self, step: CashStep, each: Each<'_>) -> Result<()> {
        self.decide_before(step.at().day, each)?;
        match step {
            CashStep::Asked(part) => self.asked.push_back(part),
            CashStep::Paid(payment) => self.paid.push_back(payment),
        }
        Ok(())
    }

    /// Decides what is left.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn finish(mut self, each: Each<'_>) -> Result<()> {
        while let Some(payment) = self.paid.pop_front() {
            self.decide(payment, each)?;
        }
        Ok(())
    }

    /// Decides every payment whose settlement would have passed by before `day`.
    fn decide_before(&mut self, day: Day, each: Each<'_>) -> Result<()> {
        while self.paid.front().is_some_and(|paid| paid.at.day.plus_days(APART) < day) {
            if let Some(payment) = self.paid.pop_front() {
                self.decide(payment, each)?;
            }
        }
        // Payments come after the settlements of their day, so older ones can belong to nothing that follows.
        let oldest = self.paid.front().map_or(day, |paid| paid.at.day).minus_days(APART);
        while self.asked.front().is_some_and(|part| part.at.day < oldest) {
            self.asked.pop_front();
        }
        Ok(())
    }

    fn decide(&mut self, payment: Payment, each: Each<'_>) -> Result<()> {
        let day = payment.at.day;
        let (from, to) = (day.minus_days(APART), day.plus_days(APART));
        let fits =
            |part: &CashPart| part.amount == payment.amount && part.at.day >= from && part.at.day <= to;
        let part = self.asked.iter().position(fits).and_then(|at| self.asked.remove(at));
        each(payment, part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::Moment;
    use crate::model::money::Money;

    /// For each payment, in order, the number of the settlement that it confirms. Rows are day of May and fen.
    fn paired(parts: &[(u32, i64)], payments: &[(u32, i64)]) -> Vec<Option<i64>> {
        let at = |day: u32| Moment::of_day(Day::new(2024, 5, day).unwrap());
        let asked = (0..).zip(parts).map(|(settlement, (day, fen))| {
            CashStep::Asked(CashPart { settlement, at: at(*day), amount: Money::from_fen(*fen) })
        });
        let paid = (0..).zip(payments).map(|(id, (day, fen))| {
            let amount = Money::from_fen(*fen);
            CashStep::Paid(Payment { id, at: at(*day), amount, party: String::new() })
        });
        let mut steps: Vec<CashStep> = asked.chain(paid).collect();
        steps.sort_by_key(CashStep::at);
        let mut met = vec![None; payments.len()];
        let mut each = |payment: Payment, part: Option<CashPart>| {
            met[usize::try_from(payment.id).unwrap()] = part.map(|part| part.settlement);
            Ok(())
        };
        let mut pairing = Pairing::default();
        steps.into_iter().try_for_each(|step| pairing.step(step, &mut each)).unwrap();
        pairing.finish(&mut each).unwrap();
        met
    }

    #[test]
    fn a_day_apart_is_near_and_two_are_not() {
        for (day, met) in [(3, None), (4, Some(0)), (5, Some(0)), (6, Some(0)), (7, None), (19, Some(1))] {
            assert_eq!(paired(&[(5, 500), (20, 500)], &[(day, 500)]), [met], "{day}");
            assert_eq!(paired(&[(5, 500), (20, 500)], &[(day, 501)]), [None]);
        }
    }

    #[test]
    fn equal_payments_belong_to_equal_settlements_one_by_one() {
        assert_eq!(paired(&[(1, 5), (1, 5), (2, 5)], &[(1, 5); 4]), [Some(0), Some(1), Some(2), None]);
        assert_eq!(paired(&[(1, -5)], &[(1, -5)]), [Some(0)]);
        // The earlier payment takes the earlier settlement, and leaves the later one to the later payment.
        assert_eq!(paired(&[(3, 5), (4, 5)], &[(2, 5), (3, 5)]), [Some(0), Some(1)]);
    }

    proptest::proptest! {
        /// As many are paired as can be: no payment and settlement of one amount that are near stay alone.
        #[test]
        fn nothing_near_stays_alone(
            payments in proptest::collection::vec((1u32..20, 1i64..3), 0..12),
            parts in proptest::collection::vec((1u32..20, 1i64..3), 0..12),
        ) {
            let met = paired(&parts, &payments);
            for (at, part) in met.iter().enumerate() {
                let (day, fen) = payments[at];
                let near = |place: usize| parts[place].1 == fen && parts[place].0.abs_diff(day) <= 1;
                if let Some(part) = part {
                    proptest::prop_assert_eq!(met.iter().filter(|other| **other == Some(*part)).count(), 1);
                    proptest::prop_assert!(near(usize::try_from(*part).unwrap()));
                } else {
                    let alone = |place: &usize| near(*place) && !met.contains(&Some(i64::try_from(*place).unwrap()));
                    proptest::prop_assert_eq!((0..parts.len()).find(alone), None);
                }
            }
        }
    }
}
