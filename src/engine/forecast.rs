//! What comes if things go on as they did: when an account runs out, when a quota is used up, what of it lapses.
//!
//! A pace is an average of the past and no promise; every answer carries the span it was taken from. Amounts are
//! reckoned in whole fen, days are rounded up. Nothing here knows the ledger.

use super::quota::Figure;
use crate::model::day::{Day, Period};
use crate::model::money::Money;

/// Months that an account's pace is taken from, at most.
pub const MONTHS: u32 = 12;

/// Fewer whole months than this are no pace.
const LEAST_MONTHS: u32 = 3;

/// Fewer days of a benefit year than this are no pace.
const LEAST_DAYS: i64 = 28;

/// What lies further ahead than this many months is not foretold.
const HORIZON: i128 = 240;

/// How an account went on: whole months, and how much it changed in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How many months.
    pub months: u32,
    /// The first day of the first of them.
    pub from: Day,
    /// The first day after the last of them.
    pub until: Day,
    /// The sum of all changes.
    pub change: Money,
}

impl Pace {
    /// The change of a month on average, cut to whole fen.
    pub fn monthly(&self) -> Money {
        Money::from_fen(self.change.fen() / i64::from(self.months.max(1)))
    }
}

/// When an account is empty at its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsOut {
    /// On about this day.
    On(Day),
    /// Never: it grows or stays.
    Grows,
    /// Not within twenty years.
    Far,
    /// Nothing is left already.
    Empty,
}

/// The pace of an account as of `day`: its changes in whole months before the month of that day, from the month
/// after `since` on, at most [`MONTHS`]. None where that is too short.
pub fn pace(changes: impl Fn(Day) -> Money, since: Day, day: Day) -> Option<Pace> {
    let until = day.first_of_month();
    let mut from = until;
    let (mut months, mut change) = (0, Money::ZERO);
    while months < MONTHS && from.minus_days(1).first_of_month() > since {
        from = from.minus_days(1).first_of_month();
        change += changes(from);
        months += 1;
    }
    (months >= LEAST_MONTHS).then_some(Pace { months, from, until, change })
}

/// When a balance of `day` is used up at this pace.
pub fn runs_out(balance: Money, pace: &Pace, day: Day) -> RunsOut {
    if balance <= Money::ZERO {
        return RunsOut::Empty;
    }
    if !pace.change.is_negative() {
        return RunsOut::Grows;
    }
    let lost = -i128::from(pace.change.fen());
    let months = divided_up(i128::from(balance.fen()) * i128::from(pace.months), lost);
    match u32::try_from(months) {
        Ok(count) if months <= HORIZON => RunsOut::On(day.plus_months(count)),
        _ => RunsOut::Far,
    }
}

/// When a quota is used up at its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsedUp {
    /// It is.
    Already,
    /// On about this day.
    On(Day),
    /// Not before it starts anew.
    NotThisYear,
    /// There is no pace yet: too few days, or nothing used.
    Unknown,
}

/// What becomes of a quota until it starts anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotaAhead {
    /// When it is used up.
    pub used_up: UsedUp,
    /// Days of the benefit year that the pace is taken from.
    pub days: i64,
    /// The day on which it starts anew, with everything unused gone.
    pub resets: Day,
    /// What is then unused at this pace; `None` without a pace.
    pub lapses: Option<Money>,
}

/// What becomes of a quota after `day`, in a benefit year that holds it. None where the year has no bounds.
pub fn quota_ahead(figure: &Figure, year: Period, day: Day) -> Option<QuotaAhead> {
    let (from, resets) = (year.from?, year.until?);
    let days = day.days_since(from) + 1;
    let known = |used_up, lapses| Some(QuotaAhead { used_up, days, resets, lapses });
    if figure.left <= Money::ZERO {
        return known(UsedUp::Already, Some(Money::ZERO));
    }
    if days < LEAST_DAYS || figure.used <= Money::ZERO {
        return known(UsedUp::Unknown, None);
    }
    let (used, whole) = (i128::from(figure.used.fen()), i128::from(figure.whole.fen()));
    let needed = divided_up(whole * i128::from(days), used);
    let year_days = i128::from(resets.days_since(from));
    let at_reset = used * year_days / i128::from(days);
    let lapses = i64::try_from((whole - at_reset).max(0)).map(Money::from_fen).ok();
    match u64::try_from(needed - 1) {
        Ok(ahead) if needed <= year_days => known(UsedUp::On(from.plus_days(ahead)), lapses),
        _ => known(UsedUp::NotThisYear, lapses),
    }
}

/// A quotient rounded up; both are positive.
const fn divided_up(whole: i128, part: i128) -> i128 {
    (whole + part - 1) / part
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn an_account_goes_on_as_in_its_last_whole_months() {
        let today = day("2026-10-31");
        let steady = |fen: i64| move |_: Day| Money::from_fen(fen);
        let pace_of = |fen, since| pace(steady(fen), day(since), today);
        assert_eq!(pace_of(-100, "2026-07-15"), None, "August and September alone are too few");
        let pace = pace_of(-10_000, "2020-01-01").unwrap();
        assert_eq!((pace.months, pace.from, pace.until), (12, day("2025-10-01"), day("2026-10-01")));
        assert_eq!(pace.monthly(), Money::from_fen(-10_000));
        assert_eq!(pace_of(-1, "2026-06-30").unwrap().months, 3, "the first month is not whole");
        let out = |fen| runs_out(Money::from_fen(fen), &pace, today);
        assert_eq!(out(25_000), RunsOut::On(day("2027-01-31")));
        assert_eq!(out(20_000), RunsOut::On(day("2026-12-31")));
        assert_eq!((out(0), out(-5)), (RunsOut::Empty, RunsOut::Empty));
        assert_eq!(out(i64::MAX), RunsOut::Far);
        let grows = pace_of(0, "2020-01-01").unwrap();
        assert_eq!(runs_out(Money::from_fen(1), &grows, today), RunsOut::Grows);
    }

    #[test]
    fn a_quota_goes_on_as_in_the_year_so_far() {
        let year = Period { from: Some(day("2026-01-01")), until: Some(day("2027-01-01")) };
        let ahead = |whole: i64, used: i64, on: &str| {
            let [whole, used] = [whole, used].map(Money::from_yuan);
            let left = (whole - used).max(Money::ZERO);
            quota_ahead(&Figure { whole, used, left }, year, day(on)).unwrap()
        };
        // 73 days for 100 yuan: 365 days for 500.
        let half = ahead(1000, 100, "2026-03-14");
        assert_eq!((half.days, half.used_up), (73, UsedUp::NotThisYear));
        assert_eq!(half.lapses, Some(Money::from_yuan(500)));
        assert_eq!(ahead(500, 100, "2026-03-14").used_up, UsedUp::On(day("2026-12-31")));
        assert_eq!(ahead(200, 100, "2026-03-14").used_up, UsedUp::On(day("2026-05-26")));
        assert_eq!(ahead(500, 500, "2026-03-14").used_up, UsedUp::Already);
        assert_eq!(ahead(500, 0, "2026-03-14").used_up, UsedUp::Unknown);
        assert_eq!(ahead(500, 9, "2026-01-27").lapses, None, "27 days are no pace");
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_foretold_that_the_pace_does_not_bear(
            whole in 1_i64..100_000_000, used in 0_i64..100_000_000, ahead in 0_u64..365,
        ) {
            let year = Period { from: Some(day("2026-01-01")), until: Some(day("2027-01-01")) };
            let on = day("2026-01-01").plus_days(ahead);
            let [whole, used] = [whole, used].map(Money::from_fen);
            let figure = Figure { whole, used: used.min(whole), left: (whole - used).max(Money::ZERO) };
            let told = quota_ahead(&figure, year, on).unwrap();
            if let UsedUp::On(then) = told.used_up {
                proptest::prop_assert!(then >= on && then < told.resets);
            }
            if let Some(lapses) = told.lapses {
                proptest::prop_assert!(lapses >= Money::ZERO && lapses <= figure.left);
            }
        }
    }
}
