//! Calendar days, moments of a day, and half-open periods of days.
//!
//! Days are Gregorian, between 1900 and 2200, written as ISO 8601. Nothing here knows what day it is.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike};

/// One calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// A day from its parts; `None` where the calendar has no such day or it lies outside 1900–2200.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        (1900..=2200).contains(&year).then_some(Self(date))
    }

    /// The day of a chrono date, if it is in range.
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        Self::new(date.year(), date.month(), date.day())
    }

    /// Reads exactly `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        Self::new(number(&bytes[..4])? as i32, number(&bytes[5..7])?, number(&bytes[8..])?)
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Calendar month, 1–12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.with_day(1).unwrap_or(self.0))
    }

    /// The first day of this day's year.
    #[must_use]
    pub fn first_of_year(self) -> Self {
        Self(self.0.with_ordinal(1).unwrap_or(self.0))
    }

    /// `count` days later.
    #[must_use]
    pub fn plus_days(self, count: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(count)).unwrap_or(self.0))
    }

    /// `count` days earlier.
    #[must_use]
    pub fn minus_days(self, count: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(count)).unwrap_or(self.0))
    }

    /// `count` months later; the last day of the month where the month is shorter.
    #[must_use]
    pub fn plus_months(self, count: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(count)).unwrap_or(self.0))
    }

    /// Whole years since an earlier day: the age of who was born then; 0 where that day is not earlier.
    #[must_use]
    pub fn years_since(self, earlier: Self) -> u32 {
        let years = u32::try_from(self.year() - earlier.year()).unwrap_or(0);
        let anniversary = earlier.plus_months(years.saturating_mul(12));
        if anniversary > self { years.saturating_sub(1) } else { years }
    }

    /// Days from `earlier` to this day; negative where `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The year and month as `YYYY-MM`.
    pub fn month_key(self) -> String {
        format!("{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(Moment::of_day(*self).write_to(&mut [0; 19]))
    }
}

/// A day, and the time of that day where the source printed one. Local time of the place of care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The time to the second, where known.
    pub time: Option<NaiveTime>,
}

impl Moment {
    /// A day without a time.
    pub const fn of_day(day: Day) -> Self {
        Self { day, time: None }
    }

    /// Writes the moment as ISO text into `buffer` without allocating, and returns it.
    pub fn write_to(self, buffer: &mut [u8; 19]) -> &str {
        *buffer = *b"0000-00-00 00:00:00";
        write_number(&mut buffer[..4], self.day.0.year().unsigned_abs());
        write_number(&mut buffer[5..7], self.day.0.month());
        write_number(&mut buffer[8..10], self.day.0.day());
        let length = match self.time {
            None => 10,
            Some(time) => {
                write_number(&mut buffer[11..13], time.hour());
                write_number(&mut buffer[14..16], time.minute());
                write_number(&mut buffer[17..], time.second());
                19
            }
        };
        std::str::from_utf8(&buffer[..length]).unwrap_or_default()
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` or the same with `T`; fractions of a second are dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let day = Day::parse(text.get(..10)?)?;
        let Some(rest) = text.get(10..).filter(|rest| !rest.is_empty()) else {
            return Some(Self::of_day(day));
        };
        let bytes = rest.as_bytes();
        let whole =
            bytes.len() >= 9 && matches!(bytes[0], b' ' | b'T') && bytes[3] == b':' && bytes[6] == b':';
        let fraction_fits = whole
            && (bytes.len() == 9
                || (bytes[9] == b'.' && bytes.len() > 10 && bytes[10..].iter().all(u8::is_ascii_digit)));
        if !fraction_fits {
            return None;
        }
        let (hour, minute, second) = (number(&bytes[1..3])?, number(&bytes[4..6])?, number(&bytes[7..9])?);
        Some(Self { day, time: Some(NaiveTime::from_hms_opt(hour, minute, second)?) })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.write_to(&mut [0; 19]))
    }
}

/// Writes `number` with leading zeros over the whole of `digits`.
fn write_number(digits: &mut [u8], number: u32) {
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
}

/// A half-open span of days: `from` is inside, `until` is the first day outside. An absent end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day inside; open where absent.
    pub from: Option<Day>,
    /// First day no longer inside; open where absent.
    pub until: Option<Day>,
}

impl Period {
    /// Every day.
    pub const ALWAYS: Self = Self { from: None, until: None };

    /// From `from` on, without end.
    pub const fn since(from: Day) -> Self {
        Self { from: Some(from), until: None }
    }

    /// Whether `day` lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether the two spans share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_before_end = |a: Self, b: Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from < until,
            _ => true,
        };
        starts_before_end(self, other) && starts_before_end(other, self)
    }

    /// Whether the span holds no day at all.
    pub fn is_empty(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if from >= until)
    }
}

/// ASCII digits only, as a number.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_iso_only() {
        assert_eq!(Day::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
        for text in
            ["2023-02-29", "2024-2-9", "20240229", "1899-12-31", "2201-01-01", "２024-01-01", "2024-01-01 "]
        {
            assert!(Day::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn years_are_whole_on_the_birthday() {
        let day = |text| Day::parse(text).unwrap();
        for (born, on, years) in [
            ("1953-11-26", "2023-11-25", 69),
            ("1953-11-26", "2023-11-26", 70),
            ("2026-01-01", "2026-05-01", 0),
            ("2026-05-01", "2026-01-01", 0),
            ("2004-02-29", "2022-02-27", 17),
            ("2004-02-29", "2022-02-28", 18),
        ] {
            assert_eq!(day(on).years_since(day(born)), years, "{born} {on}");
        }
    }

    #[test]
    fn moments_keep_their_time() {
        assert_eq!(Moment::parse("2021-11-29 18:09:52").unwrap().to_string(), "2021-11-29 18:09:52");
        assert_eq!(Moment::parse("2021-11-29T18:09:52.123").unwrap().to_string(), "2021-11-29 18:09:52");
        assert_eq!(Moment::parse("2021-11-29").unwrap().to_string(), "2021-11-29");
        for text in [
            "2021-11-29 ",
            "2021-11-29 18:09",
            "2021-11-29 24:00:00",
            "2021-11-29 18:09:52.",
            "2021-11-29x18:09:52",
        ] {
            assert!(Moment::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn periods_are_half_open() {
        let day = |text| Day::parse(text).unwrap();
        let span = Period { from: Some(day("2024-01-01")), until: Some(day("2024-02-01")) };
        assert!(span.contains(day("2024-01-31")) && !span.contains(day("2024-02-01")));
        assert!(!span.overlaps(Period::since(day("2024-02-01"))) && span.overlaps(Period::ALWAYS));
    }
}
