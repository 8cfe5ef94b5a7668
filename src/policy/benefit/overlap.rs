//! Rows of one table that speak of the same case on the same day and say different things.
//!
//! An undeclared overlap is a slip of the author; a declared one (`alternative`) is two publications that
//! disagree, and people are shown both.

use super::Benefits;
use super::conditions::{Conditions, Line};
use super::decision::Table;

use crate::model::day::Day;
use crate::policy::rule::Rule;

/// A table of the pack, and two of its rows, counted from 0.
pub type Overlap = (&'static str, usize, usize);

/// Every undeclared overlap of a pack.
pub(in crate::policy) fn undeclared(benefits: &Benefits) -> Vec<Overlap> {
    let mut found = Vec::new();
    let mut take =
        |table, pairs: Vec<(usize, usize)>| found.extend(pairs.into_iter().map(|(a, b)| (table, a, b)));
    take("benefit_year", overlaps(&benefits.benefit_year));
    take("stage", overlaps(&benefits.stage));
    take("deductible", overlaps(&benefits.deductible));
    take("ratio", overlaps(&benefits.ratio));
    take("ceiling", overlaps(&benefits.ceiling));
    found
}

fn overlaps<C: Table>(rules: &[Rule<C>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (second, two) in rules.iter().enumerate() {
        for (first, one) in rules.iter().enumerate().take(second) {
            let declared = one.alternative && two.alternative;
            let weak = one.proof.weak || two.proof.weak;
            if !declared && !weak && together(one, two) && clash(&one.value, &two.value) {
                found.push((first, second));
            }
        }
    }
    found
}

/// Whether there may be a day and a place on which both are surely in force.
fn together<C>(one: &Rule<C>, two: &Rule<C>) -> bool {
    let surely = |rule: &Rule<C>| rule.start.bounds(rule.proof.checked_on).1;
    let ends_before = |rule: &Rule<C>, day: Day| rule.until.is_some_and(|until| until <= day);
    let areas =
        one.areas.is_empty() || two.areas.is_empty() || one.areas.iter().any(|area| two.areas.contains(area));
    areas && !ends_before(one, surely(two)) && !ends_before(two, surely(one))
}

/// Whether two tables say different things of one case.
fn clash<C: Table>(one: &C, two: &C) -> bool {
    let (here, there) = (one.scope(), two.scope());
    let same_question = one.span() == two.span()
        && here.name == there.name
        && here.layer == there.layer
        && here.benefits.iter().any(|benefit| there.benefits.contains(benefit))
        && here.insurances.iter().any(|insurance| there.insurances.contains(insurance));
    if !same_question {
        return false;
    }
    let everybody = Conditions::default();
    let lines = |lines: &[Line<C::Gives>]| lines.is_empty();
    if lines(one.lines()) || lines(two.lines()) {
        let others = one.lines().iter().chain(two.lines());
        let meets = others.map(|line| &line.when).chain([&everybody]).any(|when| when.speciality() == 0);
        return meets && (!one.agrees_with(two) || one.lines().len() != two.lines().len());
    }
    one.lines().iter().any(|a| {
        two.lines().iter().any(|b| {
            a.when.may_meet(&b.when)
                && a.when.speciality() == b.when.speciality()
                && !(a.gives == b.gives && one.agrees_with(two))
        })
    })
}

/// A table, a row counted from 0, and the time before it (half-open) in which no row of its kind is in force
/// although an earlier one was.
pub type Gap = (&'static str, usize, Day, Day);

/// Every time without a rule between two rules of the same kind.
pub(in crate::policy) fn gaps(benefits: &Benefits) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut take = |table, gaps: Vec<(usize, Day, Day)>| {
        found.extend(gaps.into_iter().map(|(row, from, until)| (table, row, from, until)));
    };
    take("deductible", between(&benefits.deductible));
    take("ratio", between(&benefits.ratio));
    take("ceiling", between(&benefits.ceiling));
    found
}

fn between<C: Table>(rules: &[Rule<C>]) -> Vec<(usize, Day, Day)> {
    let mut found = Vec::new();
    for (row, rule) in rules.iter().enumerate() {
        let Some(starts) = rule.start.bounds(rule.proof.checked_on).0.map(|day| day.plus_days(1)) else {
            continue;
        };
        let earlier = rules.iter().filter(|other| same_case(*other, rule)).filter_map(|other| other.until);
        let Some(ended) = earlier.filter(|until| *until < starts).max() else { continue };
        let covered = rules.iter().any(|other| {
            let from = other.start.bounds(other.proof.checked_on).0;
            same_case(other, rule)
                && from.is_none_or(|from| from < ended)
                && other.until.is_none_or(|until| until >= starts)
        });
        if !covered {
            found.push((row, ended, starts));
        }
    }
    found
}

/// Whether two rows answer the same question at different times.
fn same_case<C: Table>(one: &Rule<C>, two: &Rule<C>) -> bool {
    let (here, there) = (one.value.scope(), two.value.scope());
    let meet = one.value.lines().iter().any(|a| two.value.lines().iter().any(|b| a.when.may_meet(&b.when)));
    here == there
        && one.value.span() == two.value.span()
        && (meet || one.value.lines().is_empty() || two.value.lines().is_empty())
}
