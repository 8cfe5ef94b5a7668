//! A value of law: what it says, from when until when, where, and how well it is known.
//!
//! Days that no source prints exactly make a rule uncertain for a while, never silently in force. Every
//! table of a pack is made of [`Rule`]s, whatever they say; start with [`Rule::hold`].

use super::terms::vocabulary;
use crate::model::day::Day;
use crate::model::message::Message;
pub use crate::model::message::Words;
use crate::model::region::Region;

vocabulary!(
    /// How well a value is known. The weakest is the greatest, so that `max` takes the weakest.
    Grade, "policy-grade-",
    /// Official text, or press quoting it, was seen.
    Official = "official",
    /// Another page was seen.
    Secondary = "secondary",
    /// Set by the user, from the own app or a bill; not in packs for others.
    Own = "own",
    /// Recollection or an unreliable page only.
    Unverified = "unverified",
);

vocabulary!(
    /// How exactly a source prints a first day.
    Precision, "policy-precision-",
    /// The month only.
    Month = "month",
    /// The quarter only.
    Quarter = "quarter",
    /// The year only.
    Year = "year",
);

/// How a value is said: a term of `locales/`, words of the pack, or text that has one language only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    /// A message of `locales/`.
    Term(Message),
    /// Words of the pack.
    Words(Words),
    /// Text that is shown as it is, such as a menu path.
    Plain(String),
}

/// When a rule starts, as far as its sources say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// On this day.
    On(Day),
    /// In the month, quarter or year of this day; which day is not known.
    Within(Day, Precision),
    /// Not yet in force on `after`, in force on `by`, as far as each is known.
    Between {
        /// The last day on which it was not yet in force.
        after: Option<Day>,
        /// The first day on which it was seen in force.
        by: Option<Day>,
    },
    /// No source says; it was in force when it was checked.
    Unknown,
}

/// Whether a rule holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// In force.
    InForce,
    /// Not yet, or no longer.
    NotInForce,
    /// It cannot be told.
    Uncertain {
        /// The last day on which it was surely not in force, where known.
        after: Option<Day>,
        /// The first day on which it surely was.
        by: Day,
    },
}

/// A part of a province. Without a code the source does not name the places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Code of the city.
    pub region: Option<Region>,
    /// Name as the pack writes it.
    pub name: String,
}

/// What a value rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// How well it is known.
    pub grade: Grade,
    /// Only unreliable pages: shown as a claim, never decides an answer.
    pub weak: bool,
    /// The day somebody last checked it.
    pub checked_on: Day,
    /// Ids of sources in the same pack or the nation's.
    pub sources: Vec<String>,
}

/// One dated, sourced, graded value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule<T> {
    /// The region whose pack says it.
    pub region: Region,
    /// What it says.
    pub value: T,
    /// From when.
    pub start: Start,
    /// First day on which it no longer holds; `None` means that no end was seen.
    pub until: Option<Day>,
    /// The parts of the region for which it holds; empty means all of it.
    pub areas: Vec<Area>,
    /// What it rests on.
    pub proof: Proof,
    /// Whether it contradicts another row of the pack on purpose: publications disagree.
    pub alternative: bool,
    /// A remark for the reader, in the language of whoever wrote it.
    pub note: Option<String>,
}

impl Precision {
    /// The first day of the span this day lies in, and the first day after the span.
    fn span(self, day: Day) -> (Day, Day) {
        match self {
            Self::Month => (day.first_of_month(), day.first_of_month().plus_months(1)),
            Self::Year => (day.first_of_year(), day.first_of_year().plus_months(12)),
            Self::Quarter => {
                let first = day.first_of_year().plus_months((day.month() - 1) / 3 * 3);
                (first, first.plus_months(3))
            }
        }
    }
}

impl Start {
    /// The last day surely before the start and the first day surely in force, as far as known.
    pub fn bounds(self, checked_on: Day) -> (Option<Day>, Day) {
        match self {
            Self::On(from) => (Some(from.minus_days(1)), from),
            Self::Within(day, precision) => {
                let (first, next) = precision.span(day);
                (Some(first.minus_days(1)), next)
            }
            Self::Between { after, by } => (after, by.unwrap_or(checked_on)),
            Self::Unknown => (None, checked_on),
        }
    }
}

impl<T> Rule<T> {
    /// Whether the rule holds on `day`: surely in force from the later bound, surely not up to the earlier
    /// one, uncertain between. The end is half-open.
    pub fn hold(&self, day: Day) -> Hold {
        let (after, by) = self.start.bounds(self.proof.checked_on);
        if self.until.is_some_and(|until| until <= day) || after.is_some_and(|after| day <= after) {
            Hold::NotInForce
        } else if by <= day {
            Hold::InForce
        } else {
            Hold::Uncertain { after, by }
        }
    }

    /// Whether the rule speaks of somebody insured in `region`, as far as parts of the province matter.
    pub fn applies_to(&self, region: Region) -> bool {
        let same = |area: &Area| area.region.is_some_and(|code| code == region || code == region.city());
        self.areas.is_empty() || self.areas.iter().any(same)
    }

    /// Whether the rule speaks of part of the province and it is not known whether `region` is in it: the
    /// source does not name the places, or `region` names no city.
    pub fn may_apply_to(&self, region: Region) -> bool {
        let city_unknown = region == region.province() && !region.is_municipality();
        let unnamed = self.areas.iter().any(|area| area.region.is_none());
        !self.areas.is_empty() && !self.applies_to(region) && (unnamed || city_unknown)
    }

    /// Whether it may decide an answer.
    pub const fn decides(&self) -> bool {
        !self.proof.weak
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn rule(start: Start, until: Option<&str>) -> Rule<()> {
        let checked_on = day("2026-11-22");
        let proof = Proof { grade: Grade::Official, weak: false, checked_on, sources: Vec::new() };
        let until = until.map(day);
        let (region, areas) = (Region::NATION, Vec::new());
        Rule { region, value: (), start, until, areas, proof, alternative: false, note: None }
    }

    #[test]
    fn exact_days_are_sharp_and_ends_are_half_open() {
        let rule = rule(Start::On(day("2024-10-01")), Some("2025-01-01"));
        for (on, hold) in [
            ("2024-09-30", Hold::NotInForce),
            ("2024-10-01", Hold::InForce),
            ("2024-12-31", Hold::InForce),
            ("2025-01-01", Hold::NotInForce),
        ] {
            assert_eq!(rule.hold(day(on)), hold, "{on}");
        }
    }

    #[test]
    fn a_printed_month_quarter_or_year_is_uncertain_inside() {
        for (precision, first, last, next) in [
            (Precision::Month, "2022-11-01", "2022-11-30", "2022-12-01"),
            (Precision::Quarter, "2022-10-01", "2022-12-31", "2023-01-01"),
            (Precision::Year, "2022-01-01", "2022-12-31", "2023-01-01"),
        ] {
            let rule = rule(Start::Within(day("2022-11-15"), precision), None);
            assert_eq!(rule.hold(day(first).minus_days(1)), Hold::NotInForce);
            for inside in [first, last] {
                assert!(matches!(rule.hold(day(inside)), Hold::Uncertain { by, .. } if by == day(next)));
            }
            assert_eq!(rule.hold(day(next)), Hold::InForce);
        }
    }

    #[test]
    fn bounds_are_uncertain_between() {
        let (after, by) = (Some(day("2024-08-15")), Some(day("2024-09-14")));
        let both = rule(Start::Between { after, by }, None);
        assert_eq!(both.hold(day("2024-08-15")), Hold::NotInForce);
        assert_eq!(both.hold(day("2024-08-16")), Hold::Uncertain { after, by: day("2024-09-14") });
        assert_eq!(both.hold(day("2024-09-14")), Hold::InForce);
        let only_by = rule(Start::Between { after: None, by }, None);
        assert_eq!(only_by.hold(day("1990-01-01")), Hold::Uncertain { after: None, by: day("2024-09-14") });
        let only_after = rule(Start::Between { after, by: None }, None);
        assert_eq!(only_after.hold(day("2025-01-01")), Hold::Uncertain { after, by: day("2026-11-22") });
        let unknown = rule(Start::Unknown, None);
        assert_eq!(unknown.hold(day("2026-11-21")), Hold::Uncertain { after: None, by: day("2026-11-22") });
        assert_eq!(unknown.hold(day("2026-11-22")), Hold::InForce);
    }
}
