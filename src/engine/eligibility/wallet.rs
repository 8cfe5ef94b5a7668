//! Across provinces: the prepaid wallet from 2024-12-02, then the quota form that depends on both regions.
//!
//! The wallet opened region by region; an opening in part of a province, or a day inside an interval, is a
//! question for the agency. Under the quota rules nothing is ever a plain yes.

use super::case::{Case, Findings, Held, Seat, deciding, in_force, uncertain};
use super::verdict::FailureCode::F4;
use crate::engine::citation::Citation;
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::policy::Hold;
use crate::policy::aid::{Given, Kinded};
use crate::policy::regions;
use crate::policy::terms::{Opening, Reach, ScopeKind, WalletKind};

/// A row about places.
type ScopeRow = Kinded<ScopeKind, Reach>;

/// Whether wallet transfers are open at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    Everywhere,
    Depends,
    NotYet,
}

/// Adds the reasons about two provinces.
pub(super) fn check<'a>(case: &Case<'a>, findings: &mut Findings, home: &Seat<'a>, away: &Seat<'a>) {
    let both = |id| {
        Message::new(id)
            .with("payer-region", regions::message(home.region))
            .with("beneficiary-region", regions::message(away.region))
    };
    let (wallet, quota) = (national(case, Reach::WalletTransfer), national(case, Reach::Quota));
    let bound = bound_to_the_region(case);
    if !in_force(&quota).is_empty() {
        let cited = case.cite(&in_force(&quota)).into_iter().chain(case.cite(&bound)).collect();
        findings.open(F4, both("eligibility-place-quota"), cited);
        findings.next(both("eligibility-next-ask-both"));
        return;
    }
    let Some(rule) = in_force(&wallet).first().copied() else {
        let cited = case.cite(&wallet).into_iter().chain(case.cite(&bound)).collect();
        findings.fails(F4, both("eligibility-place-across").with("day", case.facts.on), cited);
        return;
    };
    prepaid_between(case, findings, rule, [home, away]);
}

/// Prepaid wallets of two places: both must have opened.
fn prepaid_between<'a>(
    case: &Case<'a>,
    findings: &mut Findings,
    rule: Held<'a, ScopeRow>,
    seats: [&Seat<'a>; 2],
) {
    let places = seats.map(|seat| (seat.region, opened(case, seat)));
    let quoted = places.iter().flat_map(|(_, (_, cited))| cited.clone());
    let cited: Vec<Citation> = case.cite(&[rule]).into_iter().chain(quoted).collect();
    let named = |wanted: Opened| -> Vec<Value> {
        let those = places.iter().filter(|(_, (state, _))| *state == wanted);
        those.map(|(region, _)| regions::message(region.province()).into()).collect()
    };
    let both = |id| {
        Message::new(id)
            .with("payer-region", regions::message(seats[0].region))
            .with("beneficiary-region", regions::message(seats[1].region))
    };
    let (closed, depends) = (named(Opened::NotYet), named(Opened::Depends));
    if !closed.is_empty() {
        let message = Message::new("eligibility-place-wallet-closed").with("day", case.facts.on);
        findings.fails(F4, message.with("regions", closed), cited);
    } else if !depends.is_empty() {
        let message = Message::new("eligibility-place-wallet-depends").with("day", case.facts.on);
        findings.open(F4, message.with("regions", depends), cited);
        findings.next(both("eligibility-next-ask-both"));
    } else {
        findings.holds(both("eligibility-place-wallet-open"), cited);
        findings.proceed(Message::new("eligibility-next-open-wallet").with("payer", &case.facts.payer.name));
    }
}

/// Whether the prepaid wallet is how money crosses provinces on that day (not yet the quota form).
pub(super) fn prepaid(case: &Case<'_>) -> bool {
    let (wallet, quota) = (national(case, Reach::WalletTransfer), national(case, Reach::Quota));
    !in_force(&wallet).is_empty() && in_force(&quota).is_empty()
}

/// The first day on which money may have crossed provinces by the prepaid wallet, where one is known.
pub(super) fn since(case: &Case<'_>) -> Option<Day> {
    let rules = in_force(&national(case, Reach::WalletTransfer));
    let before = rules.iter().map(|(rule, _)| rule.start.bounds(rule.proof.checked_on).0);
    before.min().flatten().map(|last| last.plus_days(1))
}

/// The nation's rules about one form of crossing provinces.
fn national<'a>(case: &Case<'a>, reach: Reach) -> Vec<Held<'a, ScopeRow>> {
    let rules = case.nation_rules(|aid| &aid.scope);
    deciding(&rules, |row| row.kind == ScopeKind::Reach && row.value == reach)
}

/// Rows by which the payer's place wants the relative insured there.
fn bound_to_the_region<'a>(case: &Case<'a>) -> Vec<Held<'a, ScopeRow>> {
    let rules = case.home_rules(|aid| &aid.scope);
    in_force(&deciding(&rules, |row| row.kind == ScopeKind::BeneficiaryInsuredIn))
}

/// Whether wallet transfers are open at a place, with the rows that say so.
fn opened<'a>(case: &Case<'a>, seat: &Seat<'a>) -> (Opened, Vec<Citation>) {
    let rules = case.rules_at(seat, |aid| &aid.wallet);
    let of = |openings: &[Opening]| {
        deciding(&rules, |row| {
            row.kind == WalletKind::TransferOpening
                && matches!(row.value, Given::Opening(opening) if openings.contains(&opening))
        })
    };
    let whole = of(&[Opening::WholeProvince, Opening::Open, Opening::Started, Opening::Launched]);
    let part = of(&[Opening::PartOfProvince]);
    let status = deciding(&rules, |row| row.kind == WalletKind::TransferStatus);
    let status: Vec<_> = status.into_iter().filter(|(_, hold)| *hold != Hold::NotInForce).collect();
    let unsure = [in_force(&part), uncertain(&whole), uncertain(&part)].concat();
    for (rows, state) in [
        (in_force(&whole), Opened::Everywhere),
        (unsure, Opened::Depends),
        (status, Opened::Depends),
        ([whole, part].concat(), Opened::NotYet),
    ] {
        if !rows.is_empty() {
            return (state, case.cite(&rows));
        }
    }
    (Opened::Depends, Vec::new())
}
