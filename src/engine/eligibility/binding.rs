//! Is the binding there on that day, is it alone where it must be, and does its cap leave room?
//!
//! Bindings are the family's record. That none is recorded decides nothing: the question is then whether
//! one may be made.

use super::case::{Case, Findings, claiming, deciding, in_force, uncertain};
use super::verdict::FailureCode::{F2, F6, F7, F11};
use crate::model::binding::Binding;
use crate::model::day::Period;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::policy::regions;
use crate::policy::terms::{ConditionKind, PayerOrder};

/// Adds the reasons about bindings.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) {
    let facts = case.facts;
    let named =
        |id| Message::new(id).with("payer", &facts.payer.name).with("beneficiary", &facts.beneficiary.name);
    match (&facts.bindings.current, facts.bindings.outside.as_slice()) {
        (Some(binding), _) => {
            findings.holds(named("eligibility-bound"), Vec::new());
            caps(case, findings, binding);
        }
        (None, []) => {
            let rules = case.nation_rules(|aid| &aid.condition);
            let code = "aid-binding-not-only-qinqing-account";
            let rules =
                deciding(&rules, |row| row.kind == ConditionKind::Binding && row.value.code() == Some(code));
            findings.advice(Some(F2), named("eligibility-not-bound"), case.cite(&rules));
            findings.proceed(named("eligibility-next-bind"));
        }
        (None, periods) => {
            findings.fails(F6, outside(case, periods, named), Vec::new());
            findings.proceed(named("eligibility-next-bind-again"));
        }
    }
    other_payers(case, findings);
}

/// The day lies outside the bindings: the nearest end before it, or the nearest start after it.
fn outside(case: &Case<'_>, periods: &[Period], named: impl Fn(&'static str) -> Message) -> Message {
    let on = case.facts.on;
    let periods = periods.iter().filter(|period| !period.is_empty()).collect::<Vec<_>>();
    let ended = periods.iter().filter_map(|period| period.until).filter(|until| *until <= on).max();
    let starts = periods.iter().filter_map(|period| period.from).filter(|from| *from > on).min();
    match (ended, starts) {
        (_, Some(from)) if ended.is_none() => named("eligibility-binding-not-started").with("from", from),
        (Some(until), _) => named("eligibility-binding-ended").with("last", until.minus_days(1)),
        (None, _) => named("eligibility-binding-other-days"),
    }
    .with("day", on)
}

/// The caps of the binding against the amount asked for and what was paid under it.
fn caps(case: &Case<'_>, findings: &mut Findings, binding: &Binding) {
    let amount = case.facts.amount;
    if let Some((cap, amount)) = binding.cap_per_payment.zip(amount).filter(|(cap, amount)| cap < amount) {
        let message = Message::new("eligibility-cap-per-payment").with("amount", amount).with("cap", cap);
        findings.fails(F11, message, Vec::new());
        findings.next(Message::new("eligibility-next-raise-cap").with("cap", cap));
    }
    let Some(cap) = binding.cap_total else { return };
    let paid = case.facts.bindings.paid;
    let left = cap - paid;
    let said = |id| Message::new(id).with("cap", cap).with("paid", paid).with("left", left);
    if left <= Money::ZERO {
        findings.fails(F11, said("eligibility-cap-used-up"), Vec::new());
        findings.next(said("eligibility-next-raise-total"));
    } else if let Some(amount) = amount.filter(|amount| *amount > left) {
        findings.fails(F11, said("eligibility-cap-total").with("amount", amount), Vec::new());
        findings.next(Message::new("eligibility-next-raise-cap").with("cap", left));
    }
}

/// Somebody else is bound to the relative already: some places allow one payer only.
fn other_payers(case: &Case<'_>, findings: &mut Findings) {
    let (Some(home), others) = (&case.home, &case.facts.bindings.other_payers) else { return };
    if others.is_empty() {
        return;
    }
    let names: Vec<Value> = others.iter().map(Value::from).collect();
    let said = |id| {
        Message::new(id)
            .with("beneficiary", &case.facts.beneficiary.name)
            .with("payer", &case.facts.payer.name)
            .with("others", names.clone())
            .with("region", regions::message(home.region))
    };
    let rows = case.home_rules(|aid| &aid.order);
    let single = deciding(&rows, |row| row.value == PayerOrder::SinglePayerPerBeneficiary);
    if !in_force(&single).is_empty() {
        findings.fails(F7, said("eligibility-other-payer"), case.cite(&in_force(&single)));
        findings.next(said("eligibility-next-unbind-other"));
    } else if !uncertain(&single).is_empty() {
        findings.open(F7, said("eligibility-other-payer-uncertain"), case.cite(&uncertain(&single)));
        findings.next(said("eligibility-next-ask-agency"));
    }
    let per_settlement = in_force(&deciding(&rows, |row| row.value == PayerOrder::OnePayerPerSettlement));
    if !per_settlement.is_empty() {
        let message = said("eligibility-one-payer-per-settlement");
        findings.advice(Some(F7), message, case.cite(&per_settlement));
    }
    let claims = claiming(&rows, |row| {
        matches!(row.value, PayerOrder::SinglePayerPerBeneficiary | PayerOrder::OnePayerPerSettlement)
    });
    if !claims.is_empty() {
        findings.advice(Some(F7), said("eligibility-claim-single-payer"), case.cite(&claims));
    }
}
