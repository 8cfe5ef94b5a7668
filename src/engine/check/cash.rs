//! Payments that belong to no settlement: none nearby asked for the same amount in cash.
//!
//! The n-th payment belongs to the n-th settlement of its amount, a day earlier or later at most. Both pass by
//! in order of days, and only those of three days are kept.

use std::collections::VecDeque;

use super::Each;
use crate::error::Result;
use crate::model::check::{CashStep, Code, Found};
use crate::model::day::Day;
use crate::model::money::Money;

/// How many days a payment may lie before or after its settlement.
const APART: u64 = 1;

/// Puts payments and settlements together.
#[derive(Debug, Default)]
pub struct Cash {
    asked: VecDeque<(Day, Money)>,
    paid: VecDeque<(Day, Money, String)>,
}

impl Cash {
    /// Takes the next one in order of days.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn step(&mut self, step: CashStep<'_>, each: Each<'_>) -> Result<()> {
        let day = match step {
            CashStep::Asked { day, .. } | CashStep::Paid { day, .. } => day,
        };
        self.decide_before(day, each)?;
        match step {
            CashStep::Asked { day, amount } => self.asked.push_back((day, amount)),
            CashStep::Paid { day, amount, party } => self.paid.push_back((day, amount, party.to_owned())),
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
        let is_due =
            |paid: Option<&(Day, Money, String)>| paid.is_some_and(|(paid, ..)| paid.plus_days(APART) < day);
        while is_due(self.paid.front()) {
            if let Some(payment) = self.paid.pop_front() {
                self.decide(payment, each)?;
            }
        }
        // Payments come after the settlements of their day, so older ones can belong to nothing that follows.
        let oldest = self.paid.front().map_or(day, |(paid, ..)| *paid).minus_days(APART);
        while self.asked.front().is_some_and(|(asked, _)| *asked < oldest) {
            self.asked.pop_front();
        }
        Ok(())
    }

    fn decide(&mut self, (day, amount, party): (Day, Money, String), each: Each<'_>) -> Result<()> {
        let (from, to) = (day.minus_days(APART), day.plus_days(APART));
        let fits = |(asked, cash): &(Day, Money)| *cash == amount && *asked >= from && *asked <= to;
        match self.asked.iter().position(fits) {
            Some(at) => {
                self.asked.remove(at);
                Ok(())
            }
            None => each(Found::new(Code::Unexplained).at(day.to_string()).about(party).amount(amount)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unexplained(steps: &[(char, u32, i64)]) -> Vec<String> {
        let mut all = Vec::new();
        let mut cash = Cash::default();
        let mut each = |found: Found| {
            all.extend(found.at);
            Ok(())
        };
        for (kind, day, yuan) in steps {
            let (day, amount) = (Day::new(2024, 5, *day).unwrap(), Money::from_yuan(*yuan));
            let step = match kind {
                'a' => CashStep::Asked { day, amount },
                _ => CashStep::Paid { day, amount, party: "" },
            };
            cash.step(step, &mut each).unwrap();
        }
        cash.finish(&mut each).unwrap();
        all
    }

    #[test]
    fn equal_payments_belong_to_equal_settlements_one_by_one() {
        assert!(unexplained(&[('a', 1, 5), ('p', 2, 5), ('p', 9, 7), ('a', 10, 7)]).is_empty());
        assert!(unexplained(&[('a', 1, 5), ('p', 1, 5), ('a', 2, 5), ('p', 2, 5)]).is_empty());
        assert_eq!(unexplained(&[('a', 1, 5), ('p', 1, 5), ('p', 2, 5)]), ["2024-05-02"]);
        assert_eq!(
            unexplained(&[('a', 1, 5), ('p', 3, 5), ('p', 4, 6), ('a', 6, 6)]),
            ["2024-05-03", "2024-05-04"]
        );
        // The earlier payment takes the earlier settlement, and leaves the later one to the later payment.
        assert!(unexplained(&[('p', 2, 5), ('a', 3, 5), ('p', 3, 5), ('a', 4, 5)]).is_empty());
    }
}
