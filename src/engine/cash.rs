//! Which payment in cash belongs to which settlement: the same amount, at most a day apart, each one once.
//!
//! Bills of payment apps name no settlement. Payments and cash parts of one amount are walked through in order
//! of time, so the n-th payment meets the n-th cash part, whatever the order in which papers came.

use std::collections::{BTreeMap, VecDeque};

use crate::model::day::{Day, Moment};
use crate::model::money::Money;

/// So many days a bill and a settlement may be apart.
const APART: u64 = 1;

/// For every payment the cash part that it confirms, as positions in the two lists; both in order of time.
pub fn pair(payments: &[(Moment, Money)], parts: &[(Moment, Money)]) -> Vec<Option<usize>> {
    let mut waiting: BTreeMap<Money, VecDeque<usize>> = BTreeMap::new();
    for (at, (_, amount)) in parts.iter().enumerate() {
        waiting.entry(*amount).or_default().push_back(at);
    }
    let confirm = |(at, amount): &(Moment, Money)| {
        let queue = waiting.get_mut(amount)?;
        let first = at.day.minus_days(APART);
        while queue.front().is_some_and(|part| day_of(parts, *part).is_some_and(|day| day < first)) {
            queue.pop_front();
        }
        let next = queue.front().copied()?;
        let near = day_of(parts, next).is_some_and(|day| day <= at.day.plus_days(APART));
        if near { queue.pop_front() } else { None }
    };
    payments.iter().map(confirm).collect()
}

fn day_of(parts: &[(Moment, Money)], at: usize) -> Option<Day> {
    parts.get(at).map(|(at, _)| at.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: &[(&str, i64)]) -> Vec<(Moment, Money)> {
        rows.iter().map(|(at, fen)| (Moment::parse(at).unwrap(), Money::from_fen(*fen))).collect()
    }

    #[test]
    fn a_day_apart_is_near_and_two_are_not() {
        let parts = list(&[("2024-03-01", 500), ("2024-03-09 10:00:00", 500)]);
        for (day, met) in [
            ("2024-02-28", None),
            ("2024-02-29", Some(0)),
            ("2024-03-02 23:59:59", Some(0)),
            ("2024-03-03", None),
            ("2024-03-08", Some(1)),
        ] {
            assert_eq!(pair(&list(&[(day, 500)]), &parts), [met], "{day}");
            assert_eq!(pair(&list(&[(day, 501)]), &parts), [None]);
        }
    }

    #[test]
    fn each_part_is_confirmed_once() {
        let parts = list(&[("2024-03-01", 500), ("2024-03-01", 500), ("2024-03-02", 500)]);
        let payments = list(&[("2024-03-01", 500); 4]);
        assert_eq!(pair(&payments, &parts), [Some(0), Some(1), Some(2), None]);
        assert_eq!(pair(&list(&[("2024-03-01", -500)]), &list(&[("2024-03-01", -500)])), [Some(0)]);
    }

    proptest::proptest! {
        /// As many are paired as can be: no unpaired payment and unpaired part of one amount are near.
        #[test]
        fn nothing_near_stays_alone(
            payments in proptest::collection::vec((1i64..20, 1i64..3), 0..12),
            parts in proptest::collection::vec((1i64..20, 1i64..3), 0..12),
        ) {
            let rows = |mut list: Vec<(i64, i64)>| {
                list.sort_unstable();
                let first = Day::new(2024, 1, 1).unwrap();
                let row = |(day, fen)| (Moment::of_day(first.plus_days(day as u64)), Money::from_fen(fen));
                list.into_iter().map(row).collect::<Vec<_>>()
            };
            let (payments, parts) = (rows(payments), rows(parts));
            let met = pair(&payments, &parts);
            let near = |a: Moment, b: Moment| a.day <= b.day.plus_days(1) && b.day <= a.day.plus_days(1);
            for (at, part) in met.iter().enumerate() {
                if let Some(part) = part {
                    proptest::prop_assert_eq!(met.iter().filter(|other| **other == Some(*part)).count(), 1);
                    proptest::prop_assert!(near(payments[at].0, parts[*part].0));
                } else {
                    let alone = parts.iter().enumerate().find(|(place, (moment, amount))| {
                        !met.contains(&Some(*place)) && *amount == payments[at].1 && near(*moment, payments[at].0)
                    });
                    proptest::prop_assert_eq!(alone, None);
                }
            }
        }
    }
}
