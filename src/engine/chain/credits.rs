//! What comes in regularly: which months lack a credit, what was credited at that time, when interest comes.

use crate::model::account::EntryKind;
use crate::model::chain::Credit;
use crate::model::day::Day;
use crate::model::money::Money;

/// Credits so many days before or after a span are of its time.
const OF_ITS_TIME: u64 = 400;

/// More months than this are no gap in a record, but no record.
const MOST_MONTHS: usize = 240;

/// Interest so many days around its usual day is the same payment.
const AROUND: i64 = 20;

/// Months of a span that lack a credit, as days inside the span, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    /// Months whose usual day of credit lies inside: that day.
    pub(super) usual: Vec<Day>,
    /// The others: the day inside that is nearest to it.
    pub(super) unusual: Vec<Day>,
}

/// Amounts credited so often in the time around a span.
pub(super) fn amounts(credits: &[Credit], (first, last): (Day, Day)) -> Vec<(Money, usize)> {
    let near = monthly(credits).filter(|credit| {
        credit.day >= first.minus_days(OF_ITS_TIME) && credit.day <= last.plus_days(OF_ITS_TIME)
    });
    let mut known: Vec<(Money, usize, i64)> = Vec::new();
    for credit in near {
        let away = if credit.day < first {
            first.days_since(credit.day)
        } else {
            credit.day.days_since(last).max(0)
        };
        match known.iter_mut().find(|(amount, ..)| *amount == credit.amount) {
            Some((_, times, nearest)) => (*times, *nearest) = (*times + 1, away.min(*nearest)),
            None => known.push((credit.amount, 1, away)),
        }
    }
    known.retain(|(amount, times, _)| *times > 1 && *amount > Money::ZERO);
    known.sort_by_key(|(.., nearest)| *nearest);
    known.into_iter().map(|(amount, times, _)| (amount, times)).collect()
}

/// Months of a span without a credit.
pub(super) fn gap(credits: &[Credit], (first, last): (Day, Day)) -> Gap {
    let mut gap = Gap { usual: Vec::new(), unusual: Vec::new() };
    let before = monthly(credits).take_while(|credit| credit.day <= last).last();
    let usual = before.or_else(|| monthly(credits).next());
    let day_of_month = usual.map(|credit| credit.day.days_since(credit.day.first_of_month()).unsigned_abs());
    let mut credited = monthly(credits).map(|credit| credit.day.first_of_month()).peekable();
    let mut month = first.first_of_month();
    while month <= last && gap.usual.len() + gap.unusual.len() < MOST_MONTHS {
        while credited.next_if(|known| *known < month).is_some() {}
        if credited.peek() != Some(&month) {
            let end = month.plus_months(1).minus_days(1);
            let day = day_of_month.map_or(end, |days| month.plus_days(days).min(end));
            match (first..=last).contains(&day) {
                true => gap.usual.push(day),
                false => gap.unusual.push(day.clamp(first, last)),
            }
        }
        month = month.plus_months(1);
    }
    gap
}

/// What the months of a gap lack if credits changed once in it: the earlier ones what was credited before, the
/// later ones what was credited after. All ways that make `sum`.
pub(super) fn changing(credits: &[Credit], days: &[Day], sum: Money) -> Option<Vec<(Day, Money)>> {
    let (first, last) = (days.first()?, days.last()?);
    let before = monthly(credits).take_while(|credit| credit.day < *first).last();
    let after = monthly(credits).find(|credit| credit.day > *last);
    let (before, after) = (before.or(after)?.amount, after.or(before)?.amount);
    let parted = |at: usize| {
        let amount = |index: usize| if index < at { before } else { after };
        days.iter().enumerate().map(|(index, day)| (*day, amount(index))).collect::<Vec<_>>()
    };
    let makes = |parts: &Vec<(Day, Money)>| parts.iter().map(|(_, amount)| *amount).sum::<Money>() == sum;
    (0..=days.len()).map(parted).find(makes)
}

/// A day of the span on which interest came in another year, and which lacks it; with how often it came.
pub(super) fn interest(credits: &[Credit], (first, last): (Day, Day)) -> Option<(Day, usize)> {
    let known = || credits.iter().filter(|credit| credit.kind == EntryKind::Interest);
    let mut found: Option<(Day, usize)> = None;
    for year in first.year()..=last.year() {
        for other in known().filter(|credit| credit.day.year() != year) {
            let end = Day::new(year, other.day.month(), 1).map(|month| month.plus_months(1).minus_days(1));
            let days = other.day.days_since(other.day.first_of_month()).unsigned_abs();
            let Some(day) = end.map(|end| end.first_of_month().plus_days(days).min(end)) else { continue };
            let came = known().any(|credit| credit.day.days_since(day).abs() <= AROUND);
            if (first..=last).contains(&day) && !came {
                let near = |credit: &&Credit| {
                    let same_year = Day::new(day.year(), credit.day.month(), 1);
                    same_year.is_some_and(|month| month.month() == day.month())
                };
                found = Some((day, known().filter(near).count()));
            }
        }
    }
    found
}

fn monthly(credits: &[Credit]) -> impl Iterator<Item = &Credit> {
    credits.iter().filter(|credit| credit.kind == EntryKind::MonthlyCredit)
}
