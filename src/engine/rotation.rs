//! Which copies of a ledger are still worth keeping: the newest, and one for each of the last days and months.
//!
//! Days and months are counted by the copies that there are, never by the clock: a clock that runs ahead, or a
//! ledger that nobody touched for years, makes no copy old. Nothing is removed here; a list is answered.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Copies that stay because they are the newest.
pub const NEWEST: usize = 10;

/// Days of which the newest copy stays.
pub const DAYS: usize = 14;

/// Months of which the newest copy stays.
pub const MONTHS: usize = 12;

/// Positions of the copies that no rule keeps, given when each was made (UTC, ISO 8601, in any order). Of two that
/// were made in the same second, the later one in the list counts as newer.
pub fn superseded(made: &[&str]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..made.len()).collect();
    order.sort_by_key(|at| Reverse((made[*at], *at)));
    let mut kept: BTreeSet<usize> = order.iter().take(NEWEST).copied().collect();
    kept.extend(newest_of_each(made, &order, "YYYY-MM-DD".len()).take(DAYS));
    kept.extend(newest_of_each(made, &order, "YYYY-MM".len()).take(MONTHS));
    (0..made.len()).filter(|at| !kept.contains(at)).collect()
}

/// The newest of each span of time, newest first; moments of one span begin with the same letters.
fn newest_of_each<'a>(
    made: &'a [&str],
    order: &'a [usize],
    letters: usize,
) -> impl Iterator<Item = usize> + 'a {
    let mut last = None;
    order.iter().copied().filter(move |at| {
        let span = made[*at].get(..letters);
        let is_new = last != Some(span);
        last = Some(span);
        is_new
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::Day;

    fn left(made: &[String]) -> Vec<String> {
        let made: Vec<&str> = made.iter().map(String::as_str).collect();
        let gone = superseded(&made);
        (0..made.len()).filter(|at| !gone.contains(at)).map(|at| made[at].to_owned()).collect()
    }

    #[test]
    fn a_few_copies_all_stay() {
        let made: Vec<String> = (0..NEWEST).map(|hour| format!("2026-10-31T{hour:02}:00:00Z")).collect();
        assert_eq!(left(&made), made);
    }

    #[test]
    fn of_a_day_with_many_copies_the_newest_ten_stay() {
        let made: Vec<String> = (0..40).map(|minute| format!("2026-10-31T08:{minute:02}:00Z")).collect();
        assert_eq!(left(&made), made[30..]);
    }

    #[test]
    fn one_a_day_for_two_weeks_and_one_a_month_for_a_year() {
        let first = Day::new(2024, 1, 1).unwrap();
        let made: Vec<String> = (0..800).map(|day| format!("{}T08:00:00Z", first.plus_days(day))).collect();
        let left = left(&made);
        assert_eq!(left[left.len() - DAYS..], made[800 - DAYS..]);
        let months: Vec<&str> = left[..left.len() - DAYS].iter().map(|at| &at[..10]).collect();
        // The newest two months are among the days already.
        assert_eq!(months.len(), MONTHS - 2, "{months:?}");
        assert!(months.iter().all(|day| Day::parse(day).unwrap().plus_days(1).to_string().ends_with("-01")));
    }

    #[test]
    fn neither_order_nor_a_clock_that_ran_ahead_makes_a_copy_old() {
        let mut made: Vec<String> = (1..=9).map(|day| format!("2026-10-0{day}T08:00:00Z")).collect();
        made.insert(3, "2199-01-01T00:00:00Z".to_owned());
        made.reverse();
        assert_eq!(left(&made), made);
    }

    #[test]
    fn of_one_second_the_later_one_is_newer() {
        let made = vec!["2026-10-31T08:00:00Z".to_owned(); NEWEST + 2];
        let made: Vec<&str> = made.iter().map(String::as_str).collect();
        assert_eq!(superseded(&made), [0, 1]);
    }

    #[test]
    fn running_it_after_every_copy_leaves_what_running_it_once_leaves() {
        let first = Day::new(2025, 1, 1).unwrap();
        let all: Vec<String> =
            (0..500).map(|at| format!("{}T{:02}:00:00Z", first.plus_days(at / 3), at % 3 * 7)).collect();
        let mut each: Vec<String> = Vec::new();
        for made in &all {
            each.push(made.clone());
            each = left(&each);
        }
        assert_eq!(each, left(&all));
    }
}
