//! One account in order of days: printed balances must chain, and nothing can be spent that is not there.
//!
//! Two balances that follow each other differ by what moved between them. Each break is said once, where it
//! is: after it the chain goes on from what was printed.

use super::Each;
use crate::error::Result;
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
    /// Everything that had moved until then.
    moved: Money,
    is_opening: bool,
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
                self.open(day, each)?;
                self.moved += amount;
                self.look(day, each)
            }
            Step::Printed { at, balance, later } => {
                self.newest = Some(at.day);
                self.open(at.day, each)?;
                let moved = self.moved - later;
                let printed = Known { at: at.to_string(), day: at.day, balance, moved, is_opening: false };
                self.link(printed, each)?;
                if !self.counts_from_opening {
                    self.base = Some(balance - moved);
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
            self.open(day, each)?;
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
    fn open(&mut self, day: Day, each: Each<'_>) -> Result<()> {
        let Some((opened, balance)) = self.coming.take_if(|(opened, _)| *opened <= day) else {
            return Ok(());
        };
        self.base = Some(balance - self.moved);
        let moved = self.moved;
        self.link(Known { at: opened.to_string(), day: opened, balance, moved, is_opening: true }, each)
    }

    /// Holds a balance against the one before it.
    fn link(&mut self, next: Known, each: Each<'_>) -> Result<()> {
        let before = self.known.replace(next.clone());
        let Some(before) = before else { return Ok(()) };
        let expected = before.balance + next.moved - before.moved;
        if expected == next.balance {
            return Ok(());
        }
        let from_opening = before.is_opening || next.is_opening;
        let code = if from_opening { Code::PrintedDiffers } else { Code::ChainBreak };
        each(
            Found::new(code).member(self.member).at(before.at).until(next.at).amounts(next.balance, expected),
        )
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
    fn balances_chain_through_what_moved() {
        assert_eq!(
            found(
                Some((2, 100)),
                &[moved(1, -7), moved(3, -30), printed(4, 70), moved(5, 10), printed(5, 80)]
            ),
            []
        );
        assert_eq!(found(None, &[moved(1, -7), printed(2, 5), moved(3, -5), printed(4, 0)]), []);
    }

    #[test]
    fn a_break_is_said_once_and_the_chain_goes_on() {
        let steps = [moved(3, -30), printed(4, 60), moved(5, 10), printed(5, 70), printed(6, 71)];
        let expected =
            [("printed-differs", "2024-05-04".to_owned()), ("chain-break", "2024-05-06".to_owned())];
        assert_eq!(found(Some((2, 100)), &steps), expected);
        let before = [printed(1, 90)];
        assert_eq!(found(Some((2, 100)), &before), [("printed-differs", "2024-05-02".to_owned())]);
    }

    #[test]
    fn what_moved_later_on_the_day_of_a_printed_moment_is_not_in_it() {
        let at = Moment::parse("2024-05-04 10:00:00").unwrap();
        let printed = Step::Printed { at, balance: Money::from_yuan(90), later: Money::from_yuan(-20) };
        assert_eq!(found(Some((2, 100)), &[moved(4, -30), printed]), []);
    }

    #[test]
    fn below_zero_is_said_when_it_begins() {
        let steps = [moved(3, -101), moved(4, -1), moved(5, 50), moved(6, -60)];
        let below = |number: u32| ("below-zero", day(number).to_string());
        assert_eq!(found(Some((2, 100)), &steps), [below(3), below(6)]);
        assert_eq!(found(None, &[moved(3, -101)]), [("no-start", "2024-05-03".to_owned())]);
    }
}
