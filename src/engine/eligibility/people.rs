//! Are both people insured as they must be: the payer with a personal account, the relative at all?
//!
//! A coverage that is not recorded is a missing fact, not a refusal.

use super::case::{Case, Findings, deciding, in_force};
use super::facts::{Known, Party};
use super::verdict::FailureCode::{F1, F5, F8, F9};
use crate::engine::citation::Citation;
use crate::model::coverage::{Coverage, Insurance, Status};
use crate::model::message::Message;
use crate::policy::Hold;
use crate::policy::regions;
use crate::policy::terms::ConditionKind;
use crate::policy::uses::Use;

/// Adds the reasons about both people.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) {
    payer(case, findings);
    beneficiary(case, findings);
    conditions(case, findings);
    let register = Message::new("eligibility-register").with("payer", &case.facts.payer.name);
    findings.advice(Some(F8), register.with("beneficiary", &case.facts.beneficiary.name), Vec::new());
}

/// The payer must be in employee insurance, in a plan with a personal account, and active.
fn payer(case: &Case<'_>, findings: &mut Findings) {
    let party = &case.facts.payer;
    let named = |id| Message::new(id).with("payer", &party.name);
    let rule = national(case, ConditionKind::Payer, "employee-insured-with-personal-account");
    let Some(coverage) = case.payer() else {
        findings.open(F9, named("eligibility-payer-coverage-unknown").with("day", case.facts.on), rule);
        return missing_coverage(case, findings, party, "--payer-region");
    };
    if coverage.insurance == Insurance::Resident {
        findings.fails(F9, named("eligibility-payer-resident"), rule);
        findings.next(named("eligibility-next-other-payer"));
        return;
    }
    match coverage.class.has_account() {
        Some(true) => {
            let id = match party.known {
                Known::Recorded => "eligibility-payer-insured",
                Known::Supposed => "eligibility-payer-supposed",
            };
            findings.holds(named(id), rule);
        }
        Some(false) => {
            findings.fails(F9, named("eligibility-payer-no-account"), rule);
            findings.next(named("eligibility-next-other-payer"));
        }
        None => {
            findings.open(F9, named("eligibility-payer-account-unknown"), rule);
            findings.missing(Message::new("eligibility-missing-class").with("name", &party.name));
        }
    }
    status(case, findings, party, coverage);
}

/// The relative must be insured, whichever insurance it is; a premium may be paid for somebody who is not.
fn beneficiary(case: &Case<'_>, findings: &mut Findings) {
    let party = &case.facts.beneficiary;
    let named = |id| Message::new(id).with("beneficiary", &party.name);
    if case.facts.use_ == Some(Use::ResidentPremium) {
        findings.advice(None, named("eligibility-beneficiary-premium"), Vec::new());
        return;
    }
    let rule = national(case, ConditionKind::Beneficiary, "insured-310-or-390");
    let Some(coverage) = case.beneficiary() else {
        findings.open(F1, named("eligibility-beneficiary-coverage-unknown").with("day", case.facts.on), rule);
        return missing_coverage(case, findings, party, "--region");
    };
    let id = match party.known {
        Known::Recorded => "eligibility-beneficiary-insured",
        Known::Supposed => "eligibility-beneficiary-supposed",
    };
    findings.holds(named(id), rule);
    status(case, findings, party, coverage);
}

/// Suspended and waiting people cannot settle; an unknown status has to be looked up.
fn status(case: &Case<'_>, findings: &mut Findings, party: &Party, coverage: &Coverage) {
    let named = |id| Message::new(id).with("name", &party.name);
    let rules = case.home_rules(|aid| &aid.condition);
    let active = |code: &str| code.contains("active") || code.contains("suspended");
    let rules = deciding(&rules, |row| {
        matches!(row.kind, ConditionKind::Status | ConditionKind::AutomaticEnd)
            && row.value.code().is_some_and(active)
    });
    let cited = case.cite(&in_force(&rules));
    match coverage.status {
        Status::Normal => {}
        Status::Suspended => {
            findings.fails(F5, named("eligibility-suspended"), cited);
            findings.next(named("eligibility-next-resume"));
        }
        Status::Waiting => findings.fails(F5, named("eligibility-waiting"), cited),
        Status::Unknown => {
            findings.open(F5, named("eligibility-status-unknown"), cited);
            findings.missing(named("eligibility-missing-status"));
        }
    }
}

/// Conditions of the payer's place that only the agency can check.
fn conditions(case: &Case<'_>, findings: &mut Findings) {
    let Some(seat) = &case.home else { return };
    let rules = case.home_rules(|aid| &aid.condition);
    let rules: Vec<_> =
        deciding(&rules, |_| true).into_iter().filter(|(_, hold)| *hold != Hold::NotInForce).collect();
    if !rules.is_empty() {
        let message = Message::new("eligibility-conditions").with("region", regions::message(seat.region));
        findings.advice(None, message, case.cite(&rules));
    }
}

/// A national condition, quoted.
fn national(case: &Case<'_>, kind: ConditionKind, code: &str) -> Vec<Citation> {
    let rules = case.nation_rules(|aid| &aid.condition);
    case.cite(&deciding(&rules, |row| row.kind == kind && row.value.code() == Some(code)))
}

/// Names the missing coverage and how to record it, or the flag that supposes it for somebody not recorded.
fn missing_coverage(case: &Case<'_>, findings: &mut Findings, party: &Party, flag: &str) {
    let message = match party.known {
        Known::Recorded => Message::new("eligibility-missing-coverage"),
        Known::Supposed => Message::new("eligibility-missing-place").with("flag", flag),
    };
    findings.missing(message.with("name", &party.name).with("day", case.facts.on));
}
