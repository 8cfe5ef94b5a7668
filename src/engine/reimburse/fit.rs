//! Whether a visit meets the conditions of a line: yes, no, or a fact is missing.
//!
//! Some facts are supposed where nobody gives them (no family doctor, no referral, at home, the first
//! visit); a supposition that mattered is remembered, so that the answer can say it.

use super::facts::Visit;
use crate::model::coverage::PersonClass;
use crate::policy::benefit::words::{Place, Tier};
use crate::policy::benefit::{Conditions, Unnamed};
use crate::policy::terms::vocabulary;

vocabulary!(
    /// A fact that an answer may need.
    Fact, "reimburse-fact-",
    /// As what somebody is insured.
    Class = "class",
    /// In which plan.
    Plan = "plan",
    /// How old.
    Age = "age",
    /// Since when retired.
    RetiredOn = "retired-on",
    /// At what kind of institution.
    Institution = "institution",
    /// Which institution wrote the prescription.
    Prescriber = "prescriber",
    /// For which disease.
    Disease = "disease",
    /// Insured without a break since when.
    MonthsInsured = "months-insured",
    /// At what contribution rate.
    Contribution = "contribution",
    /// Years missing from the contribution years.
    MissingYears = "missing-years",
    /// The reference wage.
    ReferenceWage = "reference-wage",
    /// This year's money of the account.
    CurrentYearAccount = "current-year-account",
    /// What was borne of the deductible this year.
    DeductibleUsed = "deductible-used",
);

vocabulary!(
    /// What is supposed where nobody says otherwise.
    Supposition, "reimburse-supposed-",
    /// The ordinary plan.
    OrdinaryPlan = "ordinary-plan",
    /// No family doctor is signed.
    NoFamilyDoctor = "no-family-doctor",
    /// No referral.
    NoReferral = "no-referral",
    /// At a selected institution.
    Selected = "selected",
    /// At home.
    AtHome = "at-home",
    /// No special item.
    NoItem = "no-item",
    /// The first visit or admission of the year.
    First = "first",
    /// Nothing was counted before in the benefit year.
    NothingBefore = "nothing-before",
    /// No contribution years are missing.
    NoMissingYears = "no-missing-years",
);

/// Whether a line speaks of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It depends on a fact that is not known.
    Needs(Fact),
}

impl From<bool> for Fit {
    fn from(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }
}

/// What was supposed on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Supposed(pub Vec<Supposition>);

impl Supposed {
    /// Remembers a supposition.
    pub fn add(&mut self, supposition: Supposition) {
        if !self.0.contains(&supposition) {
            self.0.push(supposition);
        }
    }

    /// A fact, or what is supposed instead.
    pub fn or<T>(&mut self, known: Option<T>, otherwise: T, supposition: Supposition) -> T {
        known.unwrap_or_else(|| {
            self.add(supposition);
            otherwise
        })
    }
}

/// Whether the visit, seen as at `tier`, meets the conditions.
pub fn fit(
    (when, unnamed): (&Conditions, Unnamed),
    visit: &Visit,
    tier: Option<Tier>,
    supposed: &mut Supposed,
) -> Fit {
    let tests = [
        institution(when, unnamed, tier),
        class(when, visit),
        text(&when.disease, visit.disease.as_deref(), Fact::Disease),
        span((when.age_from, when.age_below), visit.person.age, Fact::Age),
        retired(when, visit),
        span((when.months_from, when.months_below), visit.person.months_insured, Fact::MonthsInsured),
        contribution(when, visit),
    ];
    if tests.contains(&Fit::No) {
        return Fit::No;
    }
    // Suppositions come last, so that only those that mattered are remembered.
    if !optional(when, visit, supposed) {
        return Fit::No;
    }
    tests.into_iter().find(|test| *test != Fit::Yes).unwrap_or(Fit::Yes)
}

fn institution(when: &Conditions, unnamed: Unnamed, tier: Option<Tier>) -> Fit {
    match (when.institution.as_slice(), tier) {
        ([], Some(Tier::Pharmacy)) if unnamed == Unnamed::NotPharmacies => Fit::No,
        ([], _) => Fit::Yes,
        (listed, None) if listed.contains(&Tier::Any) => Fit::Yes,
        (_, None) => Fit::Needs(Fact::Institution),
        (listed, Some(tier)) if listed.iter().any(|listed| listed.covers(tier)) => Fit::Yes,
        (listed, Some(tier)) if listed.iter().any(|listed| listed.may_cover(tier)) => {
            Fit::Needs(Fact::Institution)
        }
        _ => Fit::No,
    }
}

fn class(when: &Conditions, visit: &Visit) -> Fit {
    match visit.person.class {
        _ if when.class.is_empty() => Fit::Yes,
        None | Some(PersonClass::Unknown) => {
            let possible = when.class.iter().any(|class| class.insurance() == Some(visit.person.insurance));
            if possible { Fit::Needs(Fact::Class) } else { Fit::No }
        }
        Some(known) => Fit::from(when.class.iter().any(|class| class.covers(known))),
    }
}

fn text(listed: &[String], known: Option<&str>, fact: Fact) -> Fit {
    match known {
        _ if listed.is_empty() => Fit::Yes,
        None => Fit::Needs(fact),
        Some(known) => Fit::from(listed.iter().any(|listed| listed == known)),
    }
}

fn span((from, below): (Option<u32>, Option<u32>), known: Option<u32>, fact: Fact) -> Fit {
    match known {
        _ if from.is_none() && below.is_none() => Fit::Yes,
        None => Fit::Needs(fact),
        Some(known) => {
            Fit::from(from.is_none_or(|from| known >= from) && below.is_none_or(|below| known < below))
        }
    }
}

fn retired(when: &Conditions, visit: &Visit) -> Fit {
    match visit.person.retired_on {
        _ if when.retired_from.is_none() && when.retired_before.is_none() => Fit::Yes,
        None => Fit::Needs(Fact::RetiredOn),
        Some(day) => Fit::from(
            when.retired_from.is_none_or(|from| day >= from)
                && when.retired_before.is_none_or(|before| day < before),
        ),
    }
}

fn contribution(when: &Conditions, visit: &Visit) -> Fit {
    match visit.person.contribution {
        _ if when.contribution.is_empty() => Fit::Yes,
        None => Fit::Needs(Fact::Contribution),
        Some(known) => Fit::from(when.contribution.contains(&known)),
    }
}

/// Conditions on facts that are supposed where they are not given.
fn optional(when: &Conditions, visit: &Visit, supposed: &mut Supposed) -> bool {
    use Supposition as S;
    let person = &visit.person;
    let mut met = true;
    let mut ask = |asked: Option<bool>, known: Option<bool>, otherwise: bool, supposition| {
        if let Some(wanted) = asked {
            met &= supposed.or(known, otherwise, supposition) == wanted;
        }
    };
    ask(when.family_doctor, person.family_doctor, false, S::NoFamilyDoctor);
    ask(when.referral, visit.referral, false, S::NoReferral);
    ask(when.selected, visit.selected, true, S::Selected);
    if !when.plan.is_empty() {
        met &= match &person.plan {
            Some(plan) => when.plan.contains(plan),
            None => {
                supposed.add(S::OrdinaryPlan);
                false
            }
        };
    }
    if !when.place.is_empty() {
        met &= when.place.contains(&supposed.or(visit.place, Place::Home, S::AtHome));
    }
    if !when.item.is_empty() {
        met &= match visit.item {
            Some(item) => when.item.contains(&item),
            None => {
                supposed.add(S::NoItem);
                false
            }
        };
    }
    if when.nth.is_some() || when.nth_from.is_some() {
        let nth = supposed.or(visit.nth, 1, S::First);
        met &= when.nth.is_none_or(|only| nth == only) && when.nth_from.is_none_or(|from| nth >= from);
    }
    met
}
