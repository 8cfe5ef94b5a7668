//! One account in order of days: nothing can be spent that is not there, and somebody must have said what was in it.
//!
//! Whether printed balances lead from one to the next is judged by `engine::chain`, for `reconcile` and `check`
//! alike; here its breaks become finds.

use super::Each;
use crate::engine::chain::{Judged, Link, Outcome};
use crate::error::Result;
use crate::model::chain::Anchor;
use crate::model::check::{Code, Found, Step, What};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::money::Money;

/// A balance older than this, in days, is mentioned.
const OLD: i64 = 30;

/// Something that said what is in the account.
#[derive(Debug, Clone)]
struct Known {
    at: String,
    day: Day,
    balance: Money,
}

/// A step of the chain that does not hold, as a find.
pub fn broken(member: MemberId, judged: &Judged) -> Option<Found> {
    let Link { from, to } = judged.link;
    match judged.outcome {
        Outcome::Holds | Outcome::BeforeRows(..) => return None,
        Outcome::Alone(_) | Outcome::Breaks(_) => {}
    }
    let from_opening = from.anchor == Anchor::Opening || to.anchor == Anchor::Opening;
    let code = if from_opening { Code::PrintedDiffers } else { Code::ChainBreak };
    let found = Found::new(code).member(member).at(from.at.to_string()).until(to.at.to_string());
    Some(found.amounts(to.balance, judged.link.expected()))
}

/// Looks at one account.
#[derive(Debug)]
pub struct Account {
    member: MemberId,
    /// The opening, until its day has come.
    coming: Option<(Day, Money)>,
    moved: Money,
    /// What has to be added to the movements to get the balance.
    base: Option<Money>,
    counts_from_opening: bool,
    known: Option<Known>,
    /// The newest day on which anything happened.
    newest: Option<Day>,
    below_zero: bool,
}

impl Account {
    /// An account that is counted from its opening, where it has one.
    pub const fn new(member: MemberId, opening: Option<(Day, Money)>) -> Self {
        Self {
            member,
            coming: opening,
            moved: Money::ZERO,
            base: None,
            counts_from_opening: opening.is_some(),
            known: None,
            newest: None,
            below_zero: false,
        }
    }

    /// Takes what happened next.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn step(&mut self, step: Step, each: Each<'_>) -> Result<()> {
        match step {
            Step::Moved(day, amount) => {
                self.newest = Some(day);
                self.open(day);
                self.moved += amount;
                self.look(day, each)
            }
            Step::Printed { at, balance, later } => {
                self.newest = Some(at.day);
                self.open(at.day);
                self.known = Some(Known { at: at.to_string(), day: at.day, balance });
                if !self.counts_from_opening {
                    self.base = Some(balance - (self.moved - later));
                }
                Ok(())
            }
        }
    }

    /// Says what only the whole tells: an account without a starting point, a balance that is old.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn finish(mut self, today: Day, each: Each<'_>) -> Result<()> {
        if let Some((day, _)) = self.coming {
            self.open(day);
            self.look(day, each)?;
        }
        match &self.known {
            None => self.newest.map_or(Ok(()), |newest| {
                let unknown = Found::new(Code::NoStart).member(self.member).until(newest.to_string());
                each(unknown.amount(self.moved))
            }),
            Some(known) if today.days_since(known.day) > OLD => {
                let age = What::Days(today.days_since(known.day));
                let old = Found::new(Code::PrintedOld).member(self.member).at(known.at.clone());
                each(old.of(age).amount(known.balance))
            }
            _ => Ok(()),
        }
    }

    /// Lets the opening begin where its day has come.
    fn open(&mut self, day: Day) {
        if let Some((opened, balance)) = self.coming.take_if(|(opened, _)| *opened <= day) {
            self.base = Some(balance - self.moved);
            self.known = Some(Known { at: opened.to_string(), day: opened, balance });
        }
    }

    /// Says when a balance goes below zero; once, until it is above again.
    fn look(&mut self, day: Day, each: Each<'_>) -> Result<()> {
        let Some(balance) = self.base.map(|base| base + self.moved) else { return Ok(()) };
        let was_below = std::mem::replace(&mut self.below_zero, balance.is_negative());
        if !balance.is_negative() || was_below {
            return Ok(());
        }
        each(Found::new(Code::BelowZero).member(self.member).at(day.to_string()).amount(balance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::Moment;

    fn day(number: u32) -> Day {
        Day::new(2024, 5, number).unwrap()
    }

    fn moved(number: u32, yuan: i64) -> Step {
        Step::Moved(day(number), Money::from_yuan(yuan))
    }

    fn printed(number: u32, yuan: i64) -> Step {
        let (at, balance) = (Moment::of_day(day(number)), Money::from_yuan(yuan));
        Step::Printed { at, balance, later: Money::ZERO }
    }

    fn found(opening: Option<(u32, i64)>, steps: &[Step]) -> Vec<(&'static str, String)> {
        let opening = opening.map(|(number, yuan)| (day(number), Money::from_yuan(yuan)));
        let mut account = Account::new(MemberId(1), opening);
        let mut all = Vec::new();
        let mut each = |found: Found| {
            all.push((found.code.code(), found.until.or(found.at).unwrap_or_default()));
            Ok(())
        };
        for step in steps {
            account.step(*step, &mut each).unwrap();
        }
        account.finish(day(31), &mut each).unwrap();
        all
    }

    #[test]
    fn below_zero_is_said_when_it_begins() {
        let steps = [moved(3, -101), moved(4, -1), moved(5, 50), moved(6, -60)];
        let below = |number: u32| ("below-zero", day(number).to_string());
        assert_eq!(found(Some((2, 100)), &steps), [below(3), below(6)]);
        assert_eq!(found(None, &[moved(3, -101)]), [("no-start", "2024-05-03".to_owned())]);
        // Without an opening the newest printed balance is what an account is counted from.
        assert_eq!(found(None, &[moved(1, -7), printed(2, 5), moved(3, -6)]), [below(3)]);
    }
}
