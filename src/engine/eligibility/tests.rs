//! Questions with known answers, and what must be true of every question.
//!
//! The matrix at the end asks about every province; the words of every message are checked in `words`.

use super::*;
use crate::model::coverage::{Coverage, Insurance, PersonClass, Status};
use crate::model::day::Day;
use crate::model::message::Value;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::policy::Grade;
use crate::policy::terms::{RelationKind, RelationSet};
use crate::policy::uses::Use;

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(super) fn region(code: &str) -> Region {
    Region::parse(code).unwrap()
}

pub(super) fn coverage(code: &str, class: PersonClass) -> Coverage {
    Coverage::in_good_standing(class.insurance().unwrap_or(Insurance::Employee), region(code), class)
}

/// A payer in service in one place and an insured resident in another.
pub(super) fn facts(relation: Relation, places: (&str, &str), on: &str) -> AidFacts {
    let mut payer = Party::named("李雷");
    payer.coverage = Some(coverage(places.0, PersonClass::InService));
    let mut beneficiary = Party::named("韩梅");
    beneficiary.coverage = Some(coverage(places.1, PersonClass::ResidentAdult));
    AidFacts {
        on: day(on),
        use_: None,
        relation,
        relation_derived: false,
        payer,
        beneficiary,
        bindings: BindingFacts::default(),
        amount: None,
    }
}

pub(super) fn ask(facts: &AidFacts) -> Verdict {
    check(facts, &PolicySet::shipped()).unwrap()
}

fn answer(relation: Relation, places: (&str, &str), on: &str) -> Answer {
    ask(&facts(relation, places, on)).answer
}

/// The codes of the reasons with a standing.
pub(super) fn codes(verdict: &Verdict, standing: Standing) -> Vec<FailureCode> {
    verdict.reasons.iter().filter(|r| r.standing == standing).filter_map(|r| r.code).collect()
}

/// The provinces with a pack.
pub(super) fn provinces(policies: &PolicySet) -> Vec<Region> {
    let province = |region: &Region| *region != Region::NATION && *region == region.province();
    policies.regions().filter(province).collect()
}

/// A city code of a province that no row singles out.
pub(super) fn plain_city(province: Region) -> String {
    format!("{}0900", &province.to_string()[..2])
}

#[test]
fn every_province_lets_spouses_in_now() {
    let policies = PolicySet::shipped();
    assert_eq!(provinces(&policies).len(), 32);
    for province in provinces(&policies) {
        let city = plain_city(province);
        let verdict = check(&facts(Relation::Spouse, (&city, &city), "2026-11-22"), &policies).unwrap();
        assert_eq!(verdict.answer, Answer::Yes, "{province}: {:#?}", verdict.reasons);
        assert!(verdict.grade.is_some() && !verdict.channels.is_empty(), "{province}");
    }
}

#[test]
fn siblings_come_in_on_each_provinces_own_day() {
    let policies = PolicySet::shipped();
    for province in provinces(&policies) {
        let city = plain_city(province);
        let aid = &policies.pack(province).unwrap().unwrap().aid;
        let widened = aid.relations.iter().find(|rule| {
            rule.decides() && rule.value.kind == RelationKind::Set && rule.value.value == RelationSet::Near8
        });
        let rule = widened.unwrap();
        let (after, by) = rule.start.bounds(rule.proof.checked_on);
        let on =
            |day: Day| check(&facts(Relation::Sibling, (&city, &city), &day.to_string()), &policies).unwrap();
        assert!(codes(&on(by), Standing::Open).is_empty(), "{province} on {by}");
        assert_eq!(on(by).answer, Answer::Yes, "{province} on {by}");
        let Some(after) = after else { continue };
        assert_ne!(on(after).answer, Answer::Yes, "{province} on {after}");
        if after.plus_days(1) < by {
            let between = on(after.plus_days(1));
            assert_eq!(between.answer, Answer::CannotTell, "{province}");
            let shown = between.reasons.iter().find(|reason| reason.code == Some(FailureCode::F1)).unwrap();
            for (name, bound) in [("after", after), ("by", by)] {
                assert!(shown.message.args.contains(&(name, Value::Day(bound))), "{province}");
            }
        }
    }
}

#[test]
fn days_decide_about_siblings() {
    for (places, on, expected) in [
        (("420100", "420100"), "2024-09-30", Answer::No),
        (("420100", "420100"), "2024-10-01", Answer::Yes),
        (("320500", "320500"), "2024-09-20", Answer::CannotTell),
        (("440300", "440300"), "2024-12-31", Answer::No),
        (("440300", "440300"), "2025-01-01", Answer::Yes),
        (("510100", "510100"), "2024-10-19", Answer::CannotTell),
    ] {
        assert_eq!(answer(Relation::Sibling, places, on), expected, "{places:?} {on}");
    }
}

#[test]
fn before_a_relation_came_in_the_answer_is_no_with_its_first_day() {
    for (relation, place, on, expected, first) in [
        (Relation::Sibling, "420100", "2019-01-01", Answer::No, Some("2024-10-01")),
        (Relation::Sibling, "420100", "2024-09-13", Answer::No, Some("2024-10-01")),
        (Relation::Sibling, "120100", "2023-01-01", Answer::No, Some("2024-09-14")),
        (Relation::Spouse, "610100", "2020-01-01", Answer::No, Some("2022-10-01")),
        (Relation::Spouse, "420100", "2019-01-01", Answer::CannotTell, None),
        (Relation::Sibling, "130100", "2019-01-01", Answer::CannotTell, None),
        (Relation::Sibling, "500100", "2023-06-01", Answer::CannotTell, None),
        (Relation::Spouse, "500100", "2019-01-01", Answer::CannotTell, None),
        (Relation::Other, "420100", "2019-01-01", Answer::CannotTell, None),
    ] {
        let verdict = ask(&facts(relation, (place, place), on));
        assert_eq!(verdict.answer, expected, "{relation:?} {place} {on}: {:#?}", verdict.reasons);
        let told = verdict.next.iter().find(|next| next.id == "eligibility-next-allowed-later");
        let told =
            told.map(|next| next.args.iter().any(|arg| *arg == ("by", Value::Day(day(first.unwrap())))));
        assert_eq!(told, first.map(|_| true), "{relation:?} {place} {on}");
        let fails = codes(&verdict, Standing::Fails).contains(&FailureCode::F1);
        assert_eq!(fails, expected == Answer::No, "{relation:?} {place} {on}");
    }
    let unreported = ask(&facts(Relation::Sibling, ("120100", "120100"), "2023-01-01"));
    assert!(unreported.reasons.iter().any(|reason| reason.message.id == "eligibility-relation-unreported"));
}

#[test]
fn relatives_by_marriage_are_told_who_can_bind_them() {
    for (relation, step) in [
        (Relation::ChildInLaw, "eligibility-next-child-binds"),
        (Relation::SiblingInLaw, "eligibility-next-sibling-binds"),
    ] {
        let verdict = ask(&facts(relation, ("420100", "420100"), "2026-01-01"));
        assert_eq!(verdict.answer, Answer::No);
        assert!(verdict.next.iter().any(|next| next.id == step), "{:?}", verdict.next);
    }
}

#[test]
fn what_is_supposed_is_not_claimed() {
    let mut supposed = facts(Relation::Spouse, ("420100", "420100"), "2026-01-01");
    (supposed.payer.known, supposed.beneficiary.known) = (Known::Supposed, Known::Supposed);
    let verdict = ask(&supposed);
    let said: Vec<_> = verdict.reasons.iter().map(|reason| reason.message.id).collect();
    for (id, expected) in [
        ("eligibility-payer-supposed", true),
        ("eligibility-beneficiary-supposed", true),
        ("eligibility-place-same-area-supposed", true),
        ("eligibility-payer-insured", false),
        ("eligibility-beneficiary-insured", false),
        ("eligibility-place-same-area", false),
    ] {
        assert_eq!(said.contains(&id), expected, "{id}");
    }
    assert_eq!(verdict.answer, Answer::Yes);
    supposed.beneficiary.coverage = None;
    assert_eq!(ask(&supposed).missing[0].id, "eligibility-missing-place");
}

#[test]
fn parts_of_a_province_do_not_speak_for_the_others() {
    assert_eq!(answer(Relation::Spouse, ("410100", "410100"), "2023-05-01"), Answer::Yes);
    assert_eq!(answer(Relation::Spouse, ("410300", "410300"), "2023-05-01"), Answer::CannotTell);
    assert_eq!(answer(Relation::Spouse, ("410000", "410000"), "2023-05-01"), Answer::CannotTell);
}

#[test]
fn parents_in_law_are_out_everywhere_and_told_the_way_round() {
    let policies = PolicySet::shipped();
    for province in provinces(&policies) {
        let city = plain_city(province);
        let verdict = check(&facts(Relation::ParentInLaw, (&city, &city), "2026-11-22"), &policies).unwrap();
        assert_eq!((verdict.answer, verdict.grade), (Answer::No, Some(Grade::Official)), "{province}");
        assert_eq!(codes(&verdict, Standing::Fails), [FailureCode::F1]);
        assert!(verdict.next.iter().any(|next| next.id == "eligibility-next-spouse-binds"));
    }
    assert_eq!(answer(Relation::ChildInLaw, ("420100", "420100"), "2026-01-01"), Answer::No);
}

#[test]
fn places_have_their_own_days() {
    for (places, on, expected) in [
        (("350100", "350900"), "2024-08-26", Answer::CannotTell),
        (("450100", "450900"), "2024-08-27", Answer::Yes),
        (("420100", "420500"), "2024-09-14", Answer::Yes),
        (("610100", "610900"), "2023-05-01", Answer::No),
        (("610100", "610900"), "2024-06-01", Answer::CannotTell),
        (("610100", "610900"), "2024-10-20", Answer::Yes),
        (("420100", "410900"), "2024-11-01", Answer::No),
        (("420100", "410900"), "2025-03-14", Answer::Yes),
        (("420100", "350900"), "2025-03-14", Answer::No),
        (("420100", "350900"), "2025-06-01", Answer::CannotTell),
        (("420100", "330900"), "2025-07-01", Answer::CannotTell),
        (("420100", "440100"), "2025-12-01", Answer::CannotTell),
        (("420100", "410900"), "2026-06-05", Answer::CannotTell),
        (("650100", "660900"), "2026-11-22", Answer::CannotTell),
    ] {
        let verdict = ask(&facts(Relation::Spouse, places, on));
        assert_eq!(verdict.answer, expected, "{places:?} {on}: {:#?}", verdict.reasons);
        let about_place = codes(&verdict, Standing::Fails) == [FailureCode::F4];
        assert!(expected != Answer::No || about_place, "{places:?} {on}");
    }
}

#[test]
fn people_must_be_insured_and_active() {
    let base = || facts(Relation::Child, ("420100", "420100"), "2026-01-01");
    let mut payer = base();
    payer.payer.coverage = Some(coverage("420100", PersonClass::ResidentAdult));
    assert_eq!(codes(&ask(&payer), Standing::Fails), [FailureCode::F9]);
    payer.payer.coverage = Some(coverage("420100", PersonClass::FlexibleWithoutAccount));
    assert_eq!(codes(&ask(&payer), Standing::Fails), [FailureCode::F9]);
    payer.payer.coverage = None;
    let verdict = ask(&payer);
    assert_eq!(verdict.answer, Answer::CannotTell);
    assert_eq!(verdict.missing[0].id, "eligibility-missing-coverage");
    let mut child = base();
    if let Some(coverage) = child.beneficiary.coverage.as_mut() {
        coverage.status = Status::Suspended;
    }
    assert_eq!(codes(&ask(&child), Standing::Fails), [FailureCode::F5]);
    child.beneficiary.coverage = None;
    assert_eq!(ask(&child).answer, Answer::CannotTell);
    child.use_ = Some(Use::ResidentPremium);
    assert_eq!(ask(&child).answer, Answer::Yes);
}

#[test]
fn uses_are_allowed_forbidden_or_unlisted() {
    let with = |place: &str, used| {
        let mut facts = facts(Relation::Parent, (place, place), "2026-11-22");
        facts.use_ = Some(used);
        ask(&facts).answer
    };
    for (place, used, expected) in [
        ("420100", Use::Inpatient, Answer::Yes),
        ("420100", Use::Pharmacy, Answer::Yes),
        ("420100", Use::Fitness, Answer::No),
        ("420100", Use::Cash, Answer::No),
        ("420100", Use::CommercialInsurance, Answer::CannotTell),
        ("330100", Use::CommercialInsurance, Answer::Yes),
        ("460100", Use::LongTermCarePremium, Answer::Yes),
        ("370100", Use::LongTermCarePremium, Answer::CannotTell),
    ] {
        assert_eq!(with(place, used), expected, "{place} {used:?}");
    }
}

#[test]
fn the_own_account_needs_no_binding() {
    let verdict = ask(&facts(Relation::Oneself, ("420100", "420100"), "2026-11-22"));
    assert_eq!((verdict.answer, verdict.reasons.len()), (Answer::Yes, 1));
    let unknown = ask(&facts(Relation::Unspecified, ("420100", "420100"), "2026-11-22"));
    assert_eq!(unknown.answer, Answer::CannotTell);
    assert_eq!(unknown.missing[0].id, "eligibility-missing-relation");
}

/// Every province, several relations, uses, places and days.
pub(super) fn matrix(policies: &PolicySet) -> Vec<AidFacts> {
    let relations = [Relation::Spouse, Relation::Sibling, Relation::ParentInLaw, Relation::Other];
    let uses = [None, Some(Use::Care), Some(Use::ResidentPremium), Some(Use::Class2Vaccine)];
    let days = ["2019-01-01", "2023-06-01", "2024-08-20", "2024-10-10", "2025-03-01", "2026-11-22"];
    let mut all = Vec::new();
    for province in provinces(policies) {
        let home = plain_city(province);
        let near = format!("{}0800", &home[..2]);
        for away in [home.as_str(), near.as_str(), "420100"] {
            for (on, relation) in days.iter().flat_map(|on| relations.map(|relation| (on, relation))) {
                for used in uses {
                    let mut one = facts(relation, (&home, away), on);
                    one.use_ = used;
                    one.bindings.other_payers = vec!["王芳".to_owned()];
                    one.payer.balance = Some(Money::from_yuan(900));
                    one.amount = Some(Money::from_yuan(7000));
                    all.push(one);
                }
            }
        }
    }
    all
}

#[test]
fn weak_rules_never_decide() {
    let all = PolicySet::shipped();
    let packs = all.regions().map(|region| {
        let mut pack = all.pack(region).unwrap().unwrap().clone();
        pack.aid = pack.aid.without_weak();
        pack
    });
    let reliable = PolicySet::of_packs(packs.collect());
    for facts in matrix(&all) {
        let (with, without) = (check(&facts, &all).unwrap(), check(&facts, &reliable).unwrap());
        assert_eq!((with.answer, with.grade), (without.answer, without.grade), "{facts:?}");
        let deciding = with.reasons.iter().filter(|reason| reason.standing != Standing::Advice);
        assert!(deciding.flat_map(|reason| &reason.citations).all(|cited| !cited.weak), "{facts:?}");
        let sourced = with.reasons.iter().flat_map(|reason| &reason.citations);
        assert!(sourced.clone().all(|cited| !cited.sources.is_empty()), "{facts:?}");
    }
}
