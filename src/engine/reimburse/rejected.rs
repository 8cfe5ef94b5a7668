//! Rules of the same benefit that were tried and did not apply, each with its reason: for whoever asks why.

use super::choose::Cited;
use super::facts::Visit;
use super::find::Rulebook;
use super::outcome::Answer;
use crate::policy::benefit::Table;
use crate::policy::terms::vocabulary;
use crate::policy::{Hold, Rule};

vocabulary!(
    /// Why a rule did not apply.
    Rejection, "reimburse-rejected-",
    /// It was not in force on the day.
    NotInForce = "not-in-force",
    /// Whether it was in force is not known.
    Uncertain = "uncertain",
    /// None of its lines speaks of the case, or a better rule does.
    Outranked = "outranked",
);

/// Every rule of the benefit that the answer does not rest on.
pub fn rejected<'a>(visit: &Visit, book: &Rulebook<'a>, answer: &Answer<'a>) -> Vec<(Cited<'a>, Rejection)> {
    let steps = answer.reckonings().into_iter().flat_map(|reckoning| &reckoning.steps);
    let used: Vec<*const crate::policy::rule::Proof> =
        steps.filter_map(|step| step.rule()).map(|rule| std::ptr::from_ref(rule.proof())).collect();
    let is_used = |cited: &Cited<'a>| used.contains(&std::ptr::from_ref(cited.proof()));
    let mut found = Vec::new();
    found.extend(
        book.rules(|b| &b.deductible)
            .filter_map(|rule| reason(rule, visit, Cited::Deductible(rule, first(rule)))),
    );
    found.extend(
        book.rules(|b| &b.ratio).filter_map(|rule| reason(rule, visit, Cited::Ratio(rule, first(rule)))),
    );
    found.extend(
        book.rules(|b| &b.ceiling).filter_map(|rule| reason(rule, visit, Cited::Ceiling(rule, first(rule)))),
    );
    found.retain(|(cited, _)| !is_used(cited));
    found
}

/// The line that is quoted where none speaks.
fn first<C: Table>(rule: &Rule<C>) -> Option<usize> {
    (!rule.value.lines().is_empty()).then_some(0)
}

fn reason<'a, C: Table>(rule: &Rule<C>, visit: &Visit, cited: Cited<'a>) -> Option<(Cited<'a>, Rejection)> {
    if !rule.value.scope().is_about(visit.benefit, visit.person.insurance) {
        return None;
    }
    let why = match rule.hold(visit.on) {
        Hold::NotInForce => Rejection::NotInForce,
        Hold::Uncertain { .. } => Rejection::Uncertain,
        Hold::InForce => Rejection::Outranked,
    };
    Some((cited, why))
}
