//! Questions about money, caps, the wallet's limits and what is bound, with known answers.
//!
//! Who and where are asked in `tests`, which also makes the facts.

use super::tests::{ask, codes, coverage, day, facts};
use super::*;
use crate::model::binding::{Binding, Mode};
use crate::model::coverage::PersonClass;
use crate::model::day::Period;
use crate::model::member::MemberId;
use crate::model::message::Value;
use crate::model::money::Money;

fn steps(verdict: &Verdict) -> Vec<&'static str> {
    verdict.next.iter().map(|next| next.id).collect()
}

/// A number in the sentence with that id, where it is said.
fn number(verdict: &Verdict, id: &str, name: &str) -> Option<i64> {
    let said = verdict.reasons.iter().find(|reason| reason.message.id == id)?;
    said.message.args.iter().find_map(|(arg, value)| match value {
        Value::Count(number) if *arg == name => Some(*number),
        _ => None,
    })
}

/// A binding of the first half of 2025 with 300 yuan in one payment and no cap in all.
pub(super) fn binding() -> Binding {
    Binding {
        id: 1,
        payer: MemberId(1),
        beneficiary: MemberId(2),
        mode: Mode::OnDemand,
        period: Period { from: Some(day("2025-01-01")), until: Some(day("2025-07-01")) },
        order: None,
        cap_per_payment: Some(Money::from_yuan(300)),
        cap_total: None,
    }
}

#[test]
fn money_fails_where_there_is_none_to_share() {
    let with = |place, balance: i64, amount: Option<i64>| {
        let mut facts = facts(Relation::Parent, (place, place), "2026-01-01");
        facts.payer.balance = Some(Money::from_yuan(balance));
        facts.amount = amount.map(Money::from_yuan);
        ask(&facts)
    };
    assert_eq!(codes(&with("420100", 0, None), Standing::Fails), [FailureCode::F3]);
    assert_eq!(codes(&with("350100", 2000, None), Standing::Fails), [FailureCode::F3]);
    assert_eq!(with("350100", 2001, None).answer, Answer::Yes);
    assert_eq!(with("140100", 900, None).answer, Answer::No);
    assert_eq!(with("440300", 1, None).answer, Answer::Yes);
    let part = with("420100", 100, Some(500));
    assert_eq!(part.answer, Answer::Yes);
    assert!(codes(&part, Standing::Advice).contains(&FailureCode::F3));
}

#[test]
fn the_wallet_has_limits_while_it_is_prepaid() {
    let on = |day, amount| {
        let mut facts = facts(Relation::Parent, ("420100", "410900"), day);
        facts.amount = Some(Money::from_yuan(amount));
        ask(&facts)
    };
    assert_eq!(on("2025-10-01", 2000).answer, Answer::Yes);
    let single_day = on("2025-10-01", 5000);
    assert!(number(&single_day, "eligibility-wallet-split", "transfers") == Some(3));
    let days = on("2025-10-01", 6001);
    assert_eq!(days.answer, Answer::Yes);
    assert_eq!(number(&days, "eligibility-wallet-split-days", "transfers"), Some(4));
    assert_eq!(number(&days, "eligibility-wallet-split-days", "days"), Some(2));
    let unsure = on("2025-08-01", 6001);
    assert_eq!(
        (unsure.answer, number(&unsure, "eligibility-wallet-maybe-split", "days")),
        (Answer::Yes, Some(2))
    );
    assert_eq!(codes(&on("2025-10-01", 2_000_000), Standing::Fails), [FailureCode::F10]);
    assert_eq!(codes(&on("2025-08-01", 2_000_000), Standing::Open), [FailureCode::F10]);
    assert!(!codes(&on("2026-07-01", 6001), Standing::Fails).contains(&FailureCode::F10));
}

#[test]
fn bindings_have_days_caps_and_sometimes_no_company() {
    let binding = binding();
    let other = Binding { id: 2, payer: MemberId(3), ..binding.clone() };
    let with = |place: &str, on: &str, bindings: &[Binding], amount| {
        let mut facts = facts(Relation::Parent, (place, place), on);
        facts.bindings =
            BindingFacts::of(bindings, MemberId(1), MemberId(2), day(on), |id| format!("成员{}", id.0));
        facts.amount = Some(Money::from_yuan(amount));
        ask(&facts)
    };
    let one = std::slice::from_ref(&binding);
    assert_eq!(with("420100", "2025-03-01", one, 300).answer, Answer::Yes);
    assert_eq!(codes(&with("420100", "2025-03-01", one, 301), Standing::Fails), [FailureCode::F11]);
    assert_eq!(codes(&with("420100", "2025-07-01", one, 1), Standing::Fails), [FailureCode::F6]);
    let ended = with("420100", "2025-07-01", one, 1);
    let sentence = ended.reasons.iter().find(|reason| reason.code == Some(FailureCode::F6)).unwrap();
    assert!(sentence.message.args.contains(&("last", Value::Day(day("2025-06-30")))));
    assert!(steps(&ended).contains(&"eligibility-next-bind-again"));
    let unbound = with("420100", "2025-03-01", &[], 1);
    assert!(unbound.answer == Answer::Yes && codes(&unbound, Standing::Advice).contains(&FailureCode::F2));
    for (place, expected) in [("360100", Answer::No), ("520100", Answer::No), ("420100", Answer::Yes)] {
        assert_eq!(with(place, "2025-03-01", std::slice::from_ref(&other), 1).answer, expected, "{place}");
    }
}

#[test]
fn a_cap_in_all_counts_what_was_paid() {
    let with = |paid, amount: Option<i64>| {
        let mut facts = facts(Relation::Parent, ("420100", "420100"), "2025-03-01");
        let cap_total = Some(Money::from_yuan(300));
        facts.bindings.current = Some(Binding { cap_per_payment: None, cap_total, ..binding() });
        facts.bindings.paid = Money::from_yuan(paid);
        facts.amount = amount.map(Money::from_yuan);
        ask(&facts)
    };
    assert_eq!(with(100, Some(200)).answer, Answer::Yes);
    assert_eq!(with(299, None).answer, Answer::Yes);
    for (paid, amount) in [(100, Some(201)), (500, Some(200)), (300, None), (500, None)] {
        let verdict = with(paid, amount);
        assert_eq!(codes(&verdict, Standing::Fails), [FailureCode::F11], "{paid} {amount:?}");
        assert_eq!(verdict.next.len(), 1, "{:?}", verdict.next);
    }
}

#[test]
fn money_of_earlier_years_is_compared_where_only_that_may_be_shared() {
    let with = |place, balance: Option<i64>, carried: Option<i64>, amount: Option<i64>| {
        let mut facts = facts(Relation::Parent, (place, place), "2026-01-01");
        facts.payer.balance = balance.map(Money::from_yuan);
        facts.payer.carried_over = carried.map(Money::from_yuan);
        facts.amount = amount.map(Money::from_yuan);
        ask(&facts)
    };
    for place in ["330100", "310000"] {
        for (balance, carried, amount, expected) in [
            (Some(900), Some(0), None, Answer::No),
            (Some(900), Some(200), Some(201), Answer::No),
            (Some(900), Some(200), Some(200), Answer::Yes),
            (Some(900), Some(200), None, Answer::Yes),
            (Some(0), None, None, Answer::No),
            (Some(0), None, Some(1), Answer::No),
            (Some(900), None, Some(1), Answer::CannotTell),
            (None, None, Some(1), Answer::CannotTell),
            (Some(900), None, None, Answer::Yes),
        ] {
            let verdict = with(place, balance, carried, amount);
            assert_eq!(verdict.answer, expected, "{place} {balance:?} {carried:?} {amount:?}");
            let about_money = codes(&verdict, Standing::Fails) == [FailureCode::F3];
            assert_eq!(about_money, expected == Answer::No, "{place} {balance:?} {carried:?} {amount:?}");
            let missing = verdict.missing.iter().any(|fact| fact.id == "eligibility-missing-carried-over");
            assert_eq!(missing, expected == Answer::CannotTell);
        }
    }
    assert_eq!(with("420100", Some(900), Some(0), Some(100)).answer, Answer::Yes);
}

#[test]
fn binding_is_a_next_step_only_where_it_helps() {
    let base = || facts(Relation::Parent, ("520100", "520100"), "2025-03-01");
    assert_eq!(steps(&ask(&base())), ["eligibility-next-bind"]);
    let mut empty = base();
    empty.payer.balance = Some(Money::ZERO);
    let mut resident = base();
    resident.payer.coverage = Some(coverage("520100", PersonClass::ResidentAdult));
    let mut ended = empty.clone();
    ended.bindings.outside = vec![Period { from: None, until: Some(day("2025-01-01")) }];
    let across = facts(Relation::Parent, ("520100", "420100"), "2023-03-01");
    for facts in [empty, resident, ended, across] {
        let verdict = ask(&facts);
        assert_eq!(verdict.answer, Answer::No);
        let bind =
            steps(&verdict).into_iter().any(|step| step.starts_with(concat!("eligibility", "-next-bind")));
        assert!(!bind, "{:?}", verdict.next);
    }
    let mut bound_elsewhere = base();
    bound_elsewhere.bindings.other_payers = vec!["王芳".to_owned()];
    assert_eq!(steps(&ask(&bound_elsewhere)), ["eligibility-next-unbind-other"]);
}
