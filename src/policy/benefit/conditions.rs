//! When a line of a decision table speaks: every condition that is given must hold.
//!
//! Plain data; whether a visit meets them is asked by `engine`. The scope of a row (which benefit, whose
//! insurance, beside which other rules) is here too.

use super::words::{Benefit, Item, Place, Tier};
use crate::model::account::Layer;
use crate::model::coverage::{Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::rate::Rate;
use crate::policy::terms::Term;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// Which questions a row is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The benefits.
    pub benefits: Vec<Benefit>,
    /// The insurances.
    pub insurances: Vec<Insurance>,
    /// The name of a rule that stands beside the main one.
    pub name: Option<String>,
    /// The layer: 1, or 2 for what works on the rest of the first.
    pub layer: u32,
}

/// The conditions of a line. An empty list and `None` hold for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// One of these classes of people.
    pub class: Vec<PersonClass>,
    /// One of these plans.
    pub plan: Vec<String>,
    /// At least so old, in whole years.
    pub age_from: Option<u32>,
    /// Younger than this, in whole years.
    pub age_below: Option<u32>,
    /// Retired on this day or later.
    pub retired_from: Option<Day>,
    /// Retired before this day.
    pub retired_before: Option<Day>,
    /// At one of these institutions; empty means everywhere but in pharmacies.
    pub institution: Vec<Tier>,
    /// For one of these diseases.
    pub disease: Vec<String>,
    /// For one of these items.
    pub item: Vec<Item>,
    /// With (or without) a signed family doctor.
    pub family_doctor: Option<bool>,
    /// With (or without) a referral.
    pub referral: Option<bool>,
    /// At an institution that the person selected (or not).
    pub selected: Option<bool>,
    /// In one of these places.
    pub place: Vec<Place>,
    /// Insured without a break for at least so many months.
    pub months_from: Option<u32>,
    /// Insured without a break for fewer months.
    pub months_below: Option<u32>,
    /// One of these contribution rates.
    pub contribution: Vec<Rate>,
    /// Exactly the how-manyth visit or admission of the benefit year.
    pub nth: Option<u32>,
    /// From the how-manyth on.
    pub nth_from: Option<u32>,
}

/// A line of a decision table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<T> {
    /// When it speaks.
    pub when: Conditions,
    /// What it says.
    pub gives: T,
}

impl Scope {
    /// Whether the row is about this benefit and insurance.
    pub fn is_about(&self, benefit: Benefit, insurance: Insurance) -> bool {
        self.benefits.contains(&benefit) && self.insurances.contains(&insurance)
    }

    /// Reads the scope of a row; benefit and insurance must be there.
    pub(super) fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let scope = Self {
            benefits: row.words("benefit")?,
            insurances: row.words("insurance")?,
            name: row.text("name")?.map(str::to_owned),
            layer: row.count("layer")?.unwrap_or(1),
        };
        match (scope.benefits.is_empty(), scope.insurances.is_empty(), scope.layer) {
            (true, ..) => Err(row.wrong(missing("benefit"))),
            (_, true, _) => Err(row.wrong(missing("insurance"))),
            (_, _, 1 | 2) => Ok(scope),
            _ => Err(Wrong::at(row.place("layer"), Message::new("policy-layer"))),
        }
    }
}

impl Conditions {
    /// Reads the conditions of a line.
    pub(super) fn read(line: &Fields<'_>) -> Result<Self, Wrong> {
        let yes_no = |key, yes: &str, no: &str| match line.text(key)? {
            None => Ok(None),
            Some(word) if word == yes => Ok(Some(true)),
            Some(word) if word == no => Ok(Some(false)),
            Some(word) => {
                let what = Message::new("written-unknown-word").with("field", key).with("word", word);
                let known = vec![yes.into(), no.into()];
                Err(Wrong::at(line.place(key), what.with("known", known)))
            }
        };
        Ok(Self {
            class: line.words("class")?,
            plan: line.texts("plan")?,
            age_from: line.count("age_from")?,
            age_below: line.count("age_below")?,
            retired_from: line.day("retired_from")?,
            retired_before: line.day("retired_before")?,
            institution: line.words("institution")?,
            disease: line.texts("disease")?,
            item: line.words("item")?,
            family_doctor: yes_no("family_doctor", "signed", "none")?,
            referral: yes_no("referral", "yes", "no")?,
            selected: yes_no("selected", "yes", "no")?,
            place: line.words("place")?,
            months_from: line.count("months_from")?,
            months_below: line.count("months_below")?,
            contribution: line.percents("contribution_percent")?,
            nth: line.count("nth")?,
            nth_from: line.count("nth_from")?,
        })
    }

    /// Whether everything that meets `other` meets these conditions too, as far as they can be compared: a
    /// line below one that is wider never speaks.
    pub fn include(&self, other: &Self) -> bool {
        fn within<T: PartialEq>(wide: &[T], narrow: &[T], covers: impl Fn(&T, &T) -> bool) -> bool {
            wide.is_empty()
                || (!narrow.is_empty() && narrow.iter().all(|one| wide.iter().any(|all| covers(all, one))))
        }
        let same = |wide: Option<bool>, narrow: Option<bool>| wide.is_none() || wide == narrow;
        let least = |wide: Option<u32>, narrow: Option<u32>| {
            wide.is_none_or(|wide| narrow.is_some_and(|narrow| narrow >= wide))
        };
        let most = |wide: Option<u32>, narrow: Option<u32>| {
            wide.is_none_or(|wide| narrow.is_some_and(|narrow| narrow <= wide))
        };
        let institutions = match (self.institution.is_empty(), other.institution.is_empty()) {
            (true, _) => {
                !other.institution.contains(&Tier::Pharmacy) && !other.institution.contains(&Tier::Any)
            }
            (false, true) => self.institution.contains(&Tier::Any),
            (false, false) => {
                within(&self.institution, &other.institution, |wide, narrow| wide.covers(*narrow))
            }
        };
        institutions
            && within(&self.class, &other.class, |wide, narrow| wide.covers(*narrow))
            && within(&self.plan, &other.plan, PartialEq::eq)
            && within(&self.disease, &other.disease, PartialEq::eq)
            && within(&self.item, &other.item, PartialEq::eq)
            && within(&self.place, &other.place, PartialEq::eq)
            && within(&self.contribution, &other.contribution, PartialEq::eq)
            && least(self.age_from, other.age_from)
            && most(self.age_below, other.age_below)
            && least(self.months_from, other.months_from)
            && most(self.months_below, other.months_below)
            && self.retired_from.is_none_or(|wide| other.retired_from.is_some_and(|day| day >= wide))
            && self.retired_before.is_none_or(|wide| other.retired_before.is_some_and(|day| day <= wide))
            && same(self.family_doctor, other.family_doctor)
            && same(self.referral, other.referral)
            && same(self.selected, other.selected)
            && (self.nth.is_none() || self.nth == other.nth)
            && least(self.nth_from, other.nth_from.or(other.nth))
    }
}

impl Conditions {
    /// Whether somebody can meet both: no condition of one rules the other out.
    pub fn may_meet(&self, other: &Self) -> bool {
        fn shared<T: PartialEq>(one: &[T], two: &[T], covers: impl Fn(&T, &T) -> bool) -> bool {
            let meets = |a: &T| two.iter().any(|b| covers(a, b) || covers(b, a));
            one.is_empty() || two.is_empty() || one.iter().any(meets)
        }
        let spans =
            |from: Option<u32>, below: Option<u32>| from.zip(below).is_none_or(|(from, below)| from < below);
        let days = |from: Option<Day>, before: Option<Day>| {
            from.zip(before).is_none_or(|(from, before)| from < before)
        };
        let same = |one: Option<bool>, two: Option<bool>| one.zip(two).is_none_or(|(one, two)| one == two);
        let only_pharmacies = |when: &Self| when.institution == [Tier::Pharmacy];
        let institutions = match (self.institution.is_empty(), other.institution.is_empty()) {
            (true, false) => !only_pharmacies(other),
            (false, true) => !only_pharmacies(self),
            _ => shared(&self.institution, &other.institution, |wide, narrow| wide.covers(*narrow)),
        };
        let nth = |when: &Self| (when.nth.or(when.nth_from), when.nth);
        let ((from1, last1), (from2, last2)) = (nth(self), nth(other));
        let before =
            |last: Option<u32>, from: Option<u32>| last.zip(from).is_some_and(|(last, from)| last < from);
        institutions
            && shared(&self.class, &other.class, |wide, narrow| wide.covers(*narrow))
            && shared(&self.plan, &other.plan, PartialEq::eq)
            && shared(&self.disease, &other.disease, PartialEq::eq)
            && shared(&self.item, &other.item, PartialEq::eq)
            && shared(&self.place, &other.place, PartialEq::eq)
            && shared(&self.contribution, &other.contribution, PartialEq::eq)
            && spans(self.age_from, other.age_below)
            && spans(other.age_from, self.age_below)
            && spans(self.months_from, other.months_below)
            && spans(other.months_from, self.months_below)
            && days(self.retired_from, other.retired_before)
            && days(other.retired_from, self.retired_before)
            && same(self.family_doctor, other.family_doctor)
            && same(self.referral, other.referral)
            && same(self.selected, other.selected)
            && !before(last1, from2)
            && !before(last2, from1)
    }

    /// How many things the conditions name that most rules do not: plan, item, disease. A rule that names one
    /// stands before a rule that does not.
    pub fn speciality(&self) -> usize {
        [self.plan.is_empty(), self.item.is_empty(), self.disease.is_empty()]
            .iter()
            .filter(|empty| !**empty)
            .count()
    }
}

/// A closed set of `model` as the readers of a pack see it.
macro_rules! named {
    ($type:ty, $prefix:literal, $($value:ident = $code:literal),+ $(,)?) => {
        impl Term for $type {
            fn message(self) -> Message {
                Message::new(match self { $(Self::$value => concat!($prefix, $code)),+ })
            }
        }
    };
}

named!(Insurance, "term-insurance-", Employee = "employee", Resident = "resident");
named!(
    PersonClass,
    "term-class-",
    InService = "in-service",
    Retired = "retired",
    FlexibleWithAccount = "flexible",
    FlexibleWithoutAccount = "flexible-without-account",
    ResidentAdult = "resident-adult",
    StudentOrChild = "student-or-child",
    CollegeStudent = "college-student",
    Unknown = "unknown",
);
named!(Layer, "term-layer-", Whole = "whole", CurrentYear = "current-year", PriorYears = "prior-years",);
