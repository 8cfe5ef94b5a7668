//! May shared money pay for this at all?
//!
//! A ban in force wins. An allowance of the place or of the nation answers; what no reliable rule lists
//! stays open.

use super::case::{Case, Findings, Held, best, claiming, deciding, in_force, uncertain, unsure};
use super::place::{self, Distance};
use super::verdict::FailureCode::F12;
use crate::model::message::Message;
use crate::policy::aid::{Kinded, Uses};
use crate::policy::terms::{Term, UseKind};
use crate::policy::uses::Use;

/// A row about uses.
type Row = Kinded<UseKind, Uses>;

/// Adds the reasons about the use, where one was asked for.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(asked) = case.facts.use_ else { return };
    let rows: Vec<Held<'_, Row>> =
        case.home_rules(|aid| &aid.uses).into_iter().chain(case.nation_rules(|aid| &aid.uses)).collect();
    let lists = |row: &Row| row.value.items.iter().any(|(listed, _)| listed.covers(asked));
    let across = place::distance(case) == Some(Distance::AcrossProvinces);
    let allows = |row: &Row| match row.kind {
        UseKind::Allowed => lists(row),
        UseKind::AllowedCrossProvince => across && lists(row),
        UseKind::Forbidden | UseKind::PharmacyDeviceClasses => false,
    };
    let named = |id| Message::new(id).with("use", asked.message());
    let forbidden = deciding(&rows, |row| row.kind == UseKind::Forbidden && lists(row));
    let allowed = deciding(&rows, allows);
    if !in_force(&forbidden).is_empty() {
        findings.fails(F12, named("eligibility-use-forbidden"), case.cite(&in_force(&forbidden)));
    } else if let Some(rule) = best(&in_force(&allowed)) {
        findings.holds(named("eligibility-use-allowed"), case.cite(&[rule]));
    } else if let Some(rule) = uncertain(&forbidden).first().or(uncertain(&allowed).first()) {
        let (between, only_by) = ("eligibility-use-uncertain-between", "eligibility-use-uncertain-by");
        findings.open(F12, unsure(rule.1, named(between), named(only_by)), case.cite(&[*rule]));
    } else {
        findings.open(F12, named("eligibility-use-unlisted"), case.cite(&allowed));
        findings.next(named("eligibility-next-ask-use"));
    }
    let claims = claiming(&rows, |row| row.kind != UseKind::PharmacyDeviceClasses && lists(row));
    if !claims.is_empty() {
        findings.advice(None, named("eligibility-claim-use"), case.cite(&claims));
    }
    products(findings, asked, &in_force(&allowed));
}

/// Where a rule names one product only, that is said.
fn products(findings: &mut Findings, asked: Use, allowed: &[Held<'_, Row>]) {
    let items = allowed.iter().flat_map(|(rule, _)| &rule.value.value.items);
    let names: Vec<_> = items
        .filter(|(listed, _)| listed.covers(asked))
        .filter_map(|(_, product)| product.as_ref().map(Into::into))
        .collect();
    if !names.is_empty() {
        let message = Message::new("eligibility-use-products").with("use", asked.message());
        findings.advice(None, message.with("products", names), Vec::new());
    }
}
