//! The waiting period (待遇等待期) of somebody who joins late, missed years, or changes insurance.
//!
//! Months are counted as the rule says; where it does not say how missed years count, both readings are given.

use super::reimburse::find::Rulebook;
use crate::model::coverage::Insurance;
use crate::model::day::Day;
use crate::policy::benefit::others::{Transfer, Waiting};
use crate::policy::benefit::words::MissedCounting;
use crate::policy::{Hold, Rule};

/// What is known of somebody who joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joining {
    /// Which insurance is joined.
    pub insurance: Insurance,
    /// The years without insurance.
    pub missed_years: Vec<i32>,
    /// The benefit year that is joined.
    pub joins_for: i32,
    /// How many missed years were paid later.
    pub repaired: u32,
    /// Months between the end of another insurance and this one, where there was one.
    pub gap_months: Option<u32>,
}

/// A waiting period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// Months, in one or two readings; the fewer first.
    pub months: Vec<u32>,
    /// Missed years that count, in the first reading.
    pub counted: u32,
    /// The first day with benefits, for each reading.
    pub benefits_from: Vec<Day>,
}

/// What the rules say.
#[derive(Debug)]
pub enum WaitingOutcome<'a> {
    /// Waiting, by this rule.
    Waits(Wait, &'a Rule<Waiting>),
    /// A gap that is short enough: no waiting.
    NoWait(&'a Rule<Transfer>),
    /// A longer gap: the place decides, at most so many months.
    Local(&'a Rule<Transfer>),
    /// No rule is in force.
    NoRule,
}

/// The waiting period of somebody who joins, by the rules in force on `on`.
pub fn waiting<'a>(joining: &Joining, book: &Rulebook<'a>, on: Day) -> WaitingOutcome<'a> {
    if let Some(gap) = joining.gap_months {
        let mut rules = book.rules(|b| &b.transfer);
        let rule = rules.find(|rule| {
            rule.hold(on) == Hold::InForce && rule.value.insurances.contains(&joining.insurance)
        });
        if let Some(rule) = rule {
            return match gap <= rule.value.free_months {
                true => WaitingOutcome::NoWait(rule),
                false => WaitingOutcome::Local(rule),
            };
        }
    }
    let mut rules: Vec<_> = book
        .rules(|b| &b.waiting)
        .filter(|rule| rule.hold(on) == Hold::InForce && rule.value.insurances.contains(&joining.insurance))
        .collect();
    // Nearest first already; unreliable rules only where no other is.
    rules.sort_by_key(|rule| rule.proof.weak);
    match rules.first() {
        Some(rule) => WaitingOutcome::Waits(wait(joining, &rule.value), rule),
        None => WaitingOutcome::NoRule,
    }
}

fn wait(joining: &Joining, rule: &Waiting) -> Wait {
    let first = rule.first_missed_year.unwrap_or(i32::MIN);
    let years = joining.missed_years.iter().filter(|year| **year >= first && **year < joining.joins_for);
    let every = u32::try_from(years.count()).unwrap_or(u32::MAX);
    let but_first = every.saturating_sub(1);
    let counts = match rule.counts {
        MissedCounting::Every => vec![every],
        MissedCounting::AllButFirst => vec![but_first],
        MissedCounting::Unknown if every == but_first => vec![every],
        MissedCounting::Unknown => vec![but_first, every],
    };
    let months = |counted: u32| {
        let variable = counted.saturating_mul(rule.months_per_missed_year);
        let repaired = joining.repaired.saturating_mul(rule.repair_months_per_year);
        let total = rule.fixed_months + variable.saturating_sub(repaired);
        match rule.least {
            Some((least, from)) if every >= from && joining.repaired > 0 => total.max(least),
            _ => total,
        }
    };
    let mut months: Vec<u32> = counts.iter().map(|counted| months(*counted)).collect();
    months.dedup();
    let start = Day::new(joining.joins_for, 1, 1);
    let benefits_from = start.map(|start| months.iter().map(|months| start.plus_months(*months)).collect());
    Wait { counted: counts[0], months, benefits_from: benefits_from.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(counts: MissedCounting) -> Waiting {
        Waiting {
            insurances: vec![Insurance::Resident],
            fixed_months: 3,
            months_per_missed_year: 1,
            counts,
            repair_months_per_year: 1,
            least: Some((6, 4)),
            first_missed_year: Some(2025),
        }
    }

    fn joining(missed: std::ops::Range<i32>, repaired: u32) -> Joining {
        let joins_for = missed.end;
        let missed_years = missed.collect();
        Joining { insurance: Insurance::Resident, missed_years, joins_for, repaired, gap_months: None }
    }

    #[test]
    fn missed_years_count_as_the_rule_says() {
        let months = |counts, missed, repaired| wait(&joining(missed, repaired), &rule(counts)).months;
        assert_eq!(months(MissedCounting::AllButFirst, 2025..2027, 0), [4]);
        assert_eq!(months(MissedCounting::Every, 2025..2027, 0), [5]);
        assert_eq!(months(MissedCounting::Unknown, 2025..2027, 0), [4, 5]);
        assert_eq!(months(MissedCounting::Every, 2025..2027, 2), [3]);
        // Years before the rule do not count, and repair does not go below six months after four years.
        assert_eq!(months(MissedCounting::Every, 2023..2027, 0), [5]);
        assert_eq!(months(MissedCounting::Every, 2025..2030, 5), [6]);
        assert_eq!(months(MissedCounting::Every, 2027..2027, 0), [3]);
    }
}
