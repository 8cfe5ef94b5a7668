//! The benefit year (待遇年度): the span in which deductible and ceiling are counted.
//!
//! It depends on region, insurance, class and day. Where no rule is known the calendar year is supposed, and
//! the answer says so.

use super::reimburse::find::{Found, Pick, Rulebook, Slot};
use super::reimburse::fit::Supposed;
use super::reimburse::{Fact, Visit};
use crate::model::day::{Day, Period};
use crate::policy::benefit::rules::BenefitYear;

/// A benefit year and how it is known.
#[derive(Debug, Clone)]
pub struct Year<'a> {
    /// From its first day until the first day after.
    pub period: Period,
    /// The rule; `None` where the calendar year is supposed.
    pub rule: Option<Pick<'a, BenefitYear>>,
    /// Facts on which it depends and that are not known.
    pub needs: Vec<Fact>,
}

/// The benefit year that the visit's day lies in.
pub fn benefit_year<'a>(visit: &Visit, book: &Rulebook<'a>) -> Year<'a> {
    let mut supposed = Supposed::default();
    let found = book.find(|b| &b.benefit_year, Slot::main(1), (visit, visit.tier), &mut supposed);
    let (rule, needs) = match found {
        Found::One(pick) => (Some(pick), Vec::new()),
        Found::Several(picks) => (picks.into_iter().next(), Vec::new()),
        Found::Needs(facts) => (None, facts),
        Found::Uncertain(_) | Found::Silent(_) | Found::Nothing(_) => (None, Vec::new()),
    };
    let (month, _) = rule.as_ref().and_then(Pick::gives).copied().unwrap_or((1, 1));
    Year { period: starting_in(month, visit.on), rule, needs }
}

/// The year that starts on the first of `month` and holds `day`.
fn starting_in(month: u32, day: Day) -> Period {
    let this = day.first_of_year().plus_months(month.saturating_sub(1));
    let from = if this <= day { this } else { earlier(this) };
    Period { from: Some(from), until: Some(from.plus_months(12)) }
}

/// The same first of a month, one year earlier.
fn earlier(first: Day) -> Day {
    Day::new(first.year() - 1, first.month(), 1).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_need_not_start_in_january() {
        let day = |text| Day::parse(text).unwrap();
        for (month, on, from) in [
            (1, "2026-11-26", "2026-01-01"),
            (7, "2026-06-30", "2025-07-01"),
            (7, "2026-07-01", "2026-07-01"),
            (9, "2025-08-31", "2024-09-01"),
        ] {
            let period = starting_in(month, day(on));
            assert_eq!(period.from, Some(day(from)), "{on}");
            assert_eq!(period.until, Some(day(from).plus_months(12)), "{on}");
        }
    }
}
