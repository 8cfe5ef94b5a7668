//! A day's rows and a balance printed on that day: which of them may have come after it.
//!
//! A balance with a time comes before what has a later time and after what has an earlier one; of the rest nobody
//! knows, and the ledger takes it as past.

use crate::model::chain::{Row, Suspected};
use crate::model::day::Moment;
use crate::model::money::Money;

/// Rows without a time that are tried in every combination; of more, all or none.
const TRIED: usize = 10;

/// Rows of a day that may have come after a balance printed at `at` and make exactly `sum`: the last ones of
/// those with a time, and any of those without.
pub(super) fn making(rows: &[Row], at: Moment, sum: Money) -> Option<Vec<Row>> {
    let untimed: Vec<&Row> = rows.iter().filter(|row| row.at.time.is_none()).collect();
    let timed: Vec<&Row> = match at.time {
        None => rows.iter().filter(|row| row.at.time.is_some()).collect(),
        Some(_) => Vec::new(),
    };
    let mut rest = sum - timed.iter().map(|row| row.amount).sum();
    for first in 0..=timed.len() {
        let taken = timed.len() - first;
        if let Some(some) = some_of(&untimed, rest).filter(|some| taken + some.len() > 0) {
            return Some(some.into_iter().chain(timed[first..].iter().copied()).cloned().collect());
        }
        if let Some(row) = timed.get(first) {
            rest += row.amount;
        }
    }
    None
}

/// Some of the rows that make `sum`: all or none of them if that fits, otherwise as many as fit.
fn some_of<'r>(rows: &[&'r Row], sum: Money) -> Option<Vec<&'r Row>> {
    let whole: Money = rows.iter().map(|row| row.amount).sum();
    if whole == sum {
        return Some(rows.to_vec());
    }
    if sum.is_zero() {
        return Some(Vec::new());
    }
    if rows.len() > TRIED {
        return None;
    }
    let chosen =
        |set: u32| rows.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, row)| *row);
    let sets = 1u32..1 << rows.len();
    let fits = |set: &u32| chosen(*set).map(|row| row.amount).sum::<Money>() == sum;
    sets.filter(fits).max_by_key(|set| set.count_ones()).map(|set| chosen(set).collect())
}

/// Whether one of the rows left out has an equal among those of the day that stay, or is suspected.
pub(super) fn may_be_double(rows: &[Row], left_out: &[Row]) -> bool {
    let count = |rows: &[Row], amount: Money| rows.iter().filter(|row| row.amount == amount).count();
    left_out.iter().any(|row| {
        row.suspected == Suspected::Double || count(rows, row.amount) > count(left_out, row.amount)
    })
}
