//! Every sentence of this room exists in both languages and is given the values it names.
//!
//! Reads the source of the room for ids, and the outcomes of many questions for their values.

use std::collections::{BTreeMap, BTreeSet};

use super::limits::binding;
use super::tests::{facts, matrix};
use super::*;
use crate::model::binding::Binding;
use crate::model::day::Period;
use crate::model::message::Value;
use crate::model::money::Money;
use crate::policy::rule::{Grade, Precision, Wording};
use crate::policy::terms::{
    CapKind, ChannelKind, ConditionKind, Opening, OrderKind, PayerOrder, Reach, RelationKind, RelationSet,
    ScopeKind, SnapshotKind, Term, UseKind, WalletKind,
};
use crate::policy::uses::Use;

const SOURCES: [&str; 9] = [
    include_str!("mod.rs"),
    include_str!("binding.rs"),
    include_str!("money.rs"),
    include_str!("people.rs"),
    include_str!("place.rs"),
    include_str!("relation.rs"),
    include_str!("uses.rs"),
    include_str!("wallet.rs"),
    include_str!("guide.rs"),
];
const ZH: [&str; 3] = [
    include_str!("../../locales/zh-CN/eligibility.ftl"),
    include_str!("../../locales/zh-CN/policy.ftl"),
    include_str!("../../locales/zh-CN/region.ftl"),
];
const EN: [&str; 3] = [
    include_str!("../../locales/en/eligibility.ftl"),
    include_str!("../../locales/en/policy.ftl"),
    include_str!("../../locales/en/region.ftl"),
];

/// Ids and the variables each names.
fn messages(files: [&'static str; 3]) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let lines = files.into_iter().flat_map(str::lines).filter_map(|line| line.split_once(" = "));
    let variables = |text: &'static str| {
        let parts = text.split("{ $").skip(1);
        parts.filter_map(|part| part.split_once(" }")).map(|(name, _)| name).collect()
    };
    lines.map(|(id, text)| (id, variables(text))).collect()
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_values() {
    assert_eq!(messages(ZH), messages(EN));
}

#[test]
fn every_sentence_that_is_said_exists_and_no_other() {
    let pieces = SOURCES.iter().flat_map(|source| source.split('"').skip(1).step_by(2));
    let used: BTreeSet<&str> = pieces.filter(|text| text.starts_with("eligibility-")).collect();
    let known: BTreeSet<&str> =
        messages(ZH).into_keys().filter(|id| id.starts_with("eligibility-")).collect();
    assert_eq!(used, known);
}

#[test]
fn every_complaint_about_a_pack_has_words() {
    let sources = [
        include_str!("../../policy/aid.rs"),
        include_str!("../../policy/lint.rs"),
        include_str!("../../policy/pack.rs"),
    ];
    let known = messages(EN);
    let pieces = sources.iter().flat_map(|source| source.split('"'));
    for id in pieces.filter(|text| text.starts_with("policy-")) {
        assert!(known.contains_key(id), "{id}");
    }
}

#[test]
fn every_term_of_a_pack_has_a_name() {
    fn ids<T: Term>(codes: &[T]) -> Vec<&'static str> {
        codes.iter().map(|term| term.message().id).collect()
    }
    let known = messages(EN);
    let all = [
        ids(Grade::ALL),
        ids(Precision::ALL),
        ids(RelationKind::ALL),
        ids(RelationSet::ALL),
        ids(ScopeKind::ALL),
        ids(Reach::ALL),
        ids(WalletKind::ALL),
        ids(Opening::ALL),
        ids(OrderKind::ALL),
        ids(PayerOrder::ALL),
        ids(CapKind::ALL),
        ids(UseKind::ALL),
        ids(ConditionKind::ALL),
        ids(ChannelKind::ALL),
        ids(SnapshotKind::ALL),
        ids(Use::ALL),
    ];
    for id in all.concat() {
        assert!(known.contains_key(id), "{id}");
    }
}

/// A message, and the messages inside its values, name exactly what the languages need.
fn complete(message: &Message, known: &BTreeMap<&str, BTreeSet<&'static str>>) {
    let needs = known.get(message.id).unwrap_or_else(|| panic!("{}", message.id));
    let given: BTreeSet<&str> = message.args.iter().map(|(name, _)| *name).collect();
    assert!(needs.is_subset(&given), "{} needs {needs:?}, has {given:?}", message.id);
    for (_, value) in &message.args {
        nested(value, known);
    }
}

fn nested(value: &Value, known: &BTreeMap<&str, BTreeSet<&'static str>>) {
    match value {
        Value::Message(message) => complete(message, known),
        Value::List(values) => values.iter().for_each(|value| nested(value, known)),
        _ => {}
    }
}

#[test]
fn every_sentence_is_given_the_values_it_names() {
    let (policies, known) = (PolicySet::shipped(), messages(ZH));
    let mut all = matrix(&policies);
    all.push(facts(Relation::Unspecified, ("420100", "420100"), "2025-01-01"));
    all.push(facts(Relation::Spouse, ("610000", "610000"), "2023-01-01"));
    all.extend(without_coverage());
    all.extend(about_money());
    for facts in all {
        let verdict = check(&facts, &policies).unwrap();
        let said = verdict.reasons.iter().map(|reason| &reason.message);
        said.chain(&verdict.missing).chain(&verdict.next).for_each(|message| complete(message, &known));
        let cited = verdict.reasons.iter().flat_map(|reason| &reason.citations);
        for citation in cited.chain(verdict.channels.iter().map(|listed| &listed.citation)) {
            complete(&citation.what, &known);
            if let Wording::Term(message) = &citation.said {
                complete(message, &known);
            }
        }
    }
}

/// Questions about caps, layers of an account, the wallet's limits, and people who are only supposed.
fn about_money() -> Vec<AidFacts> {
    let mut all = Vec::new();
    for (paid, carried) in [(0, None), (100, Some(0)), (200, Some(50)), (300, Some(5_000_000))] {
        for (on, yuan) in [("2025-08-01", 5000), ("2025-08-01", 5_000_000), ("2025-10-01", 7000)] {
            let mut one = facts(Relation::ChildInLaw, ("330100", "420100"), on);
            (one.payer.balance, one.amount) = (Some(Money::from_yuan(900)), Some(Money::from_yuan(yuan)));
            one.payer.carried_over = carried.map(Money::from_yuan);
            one.payer.known = Known::Supposed;
            one.bindings.current = Some(Binding { cap_total: Some(Money::from_yuan(300)), ..binding() });
            one.bindings.paid = Money::from_yuan(paid);
            let mut other = one.clone();
            other.relation = Relation::SiblingInLaw;
            other.bindings =
                BindingFacts { outside: vec![Period::since(one.on.plus_days(1))], ..Default::default() };
            other.beneficiary.known = Known::Supposed;
            other.beneficiary.coverage = None;
            let mut near = one.clone();
            (near.beneficiary.coverage, near.beneficiary.known) =
                (one.payer.coverage.clone(), Known::Supposed);
            all.extend([one, other, near]);
        }
    }
    all
}

/// Questions about people of whom little is known.
fn without_coverage() -> Vec<AidFacts> {
    let mut first = facts(Relation::Spouse, ("420100", "420100"), "2025-01-01");
    first.payer.coverage = None;
    let mut second = facts(Relation::Spouse, ("420100", "420100"), "2025-01-01");
    second.beneficiary.coverage = None;
    second.relation_derived = true;
    let mut third = second.clone();
    third.use_ = Some(Use::ResidentPremium);
    vec![first, second, third]
}
