//! Are the two insured near enough to each other: same pooling area, same province, or across provinces?
//!
//! Every province opened on its own day. Across provinces see `wallet`.

use super::case::{Case, Findings, Held, Seat, best, claiming, deciding, in_force, only_unreported};
use super::case::{uncertain, unsure};
use super::facts::Known;
use super::verdict::FailureCode::F4;
use super::wallet;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::policy::Hold;
use crate::policy::aid::Kinded;
use crate::policy::regions;
use crate::policy::terms::{Reach, ScopeKind};
use crate::policy::uses::Use;

/// A row about places.
type Row = Kinded<ScopeKind, Reach>;

/// How two places lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Distance {
    SamePool,
    SameProvince,
    AcrossProvinces,
}

/// Whether a code names a province without saying which city.
pub(super) fn city_unknown(region: Region) -> bool {
    region == region.province() && !region.is_municipality()
}

/// How the two places lie to each other; `None` where one is not known.
pub(super) fn distance(case: &Case<'_>) -> Option<Distance> {
    let (home, away) = (case.home.as_ref()?.region, case.away.as_ref()?.region);
    Some(if home.province() != away.province() {
        Distance::AcrossProvinces
    } else if home.pooling_area() == away.pooling_area() && !city_unknown(home) {
        Distance::SamePool
    } else {
        Distance::SameProvince
    })
}

/// Adds the reasons about the places.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (Some(home), distance) = (&case.home, distance(case)) else { return };
    match (distance, &case.away) {
        (Some(Distance::SamePool), _) => same_pool(case, findings, home),
        (Some(Distance::SameProvince), Some(away)) => same_province(case, findings, home, away),
        (Some(Distance::AcrossProvinces), Some(away)) => wallet::check(case, findings, home, away),
        _ if case.facts.use_ == Some(Use::ResidentPremium) => {
            let message =
                Message::new("eligibility-place-premium").with("region", regions::message(home.region));
            findings.advice(Some(F4), message, Vec::new());
        }
        _ => {
            let name = &case.facts.beneficiary.name;
            findings.open(
                F4,
                Message::new("eligibility-place-unknown").with("beneficiary", name),
                Vec::new(),
            );
        }
    }
}

/// The same pooling area is never an obstacle; the rules only say since when.
fn same_pool(case: &Case<'_>, findings: &mut Findings, home: &Seat<'_>) {
    let local = deciding(&case.home_rules(|aid| &aid.scope), |row| row.kind == ScopeKind::Reach);
    let national = case.nation_rules(|aid| &aid.scope);
    let national = deciding(&national, |row| row.kind == ScopeKind::Reach && row.value == Reach::PoolingArea);
    let cited = in_force(&local).into_iter().chain(in_force(&national)).take(1).collect::<Vec<_>>();
    let region = regions::message(home.region.pooling_area());
    let supposed = [&case.facts.payer, &case.facts.beneficiary].map(|party| party.known == Known::Supposed);
    let id = match supposed {
        [false, false] => "eligibility-place-same-area",
        _ => "eligibility-place-same-area-supposed",
    };
    findings.holds(Message::new(id).with("region", region), case.cite(&cited));
}

/// Two pooling areas of one province: the province must have opened, and the day must be known.
fn same_province<'a>(case: &Case<'a>, findings: &mut Findings, home: &Seat<'a>, away: &Seat<'a>) {
    let rules = case.home_rules(|aid| &aid.scope);
    let wide = |row: &Row| matches!(row.value, Reach::Province | Reach::Corps);
    let opened = deciding(&rules, |row| row.kind == ScopeKind::Reach && wide(row));
    let stated = deciding(&rules, |row| row.kind == ScopeKind::ProvincialStatement && wide(row));
    let place = |id| {
        Message::new(id).with("region", regions::message(home.region.province())).with("day", case.facts.on)
    };
    let between = || place("eligibility-place-uncertain-between");
    let only_by = || place("eligibility-place-uncertain-by");
    if let Some(rule) = best(&in_force(&opened)) {
        findings.holds(place("eligibility-place-same-province"), case.cite(&[rule]));
    } else if let Some(rule) = in_force(&stated).first() {
        let both: Vec<_> = std::iter::once(*rule).chain(opened.iter().copied()).collect();
        findings.open(F4, place("eligibility-place-statements-differ"), case.cite(&both));
    } else if let Some(rule) = uncertain(&opened).first() {
        findings.open(F4, unsure(rule.1, between(), only_by()), case.cite(&[*rule]));
    } else if city_unknown(home.region) || city_unknown(away.region) {
        findings.open(F4, place("eligibility-place-city-unknown"), case.cite(&opened));
        missing_cities(case, findings, home, away);
    } else {
        not_opened(case, findings, &opened, place);
    }
    let claims = claiming(&rules, wide);
    if !claims.is_empty() {
        findings.advice(None, place("eligibility-claim-place"), case.cite(&claims));
    }
    ask_if_needed(findings, home, &opened);
}

/// The province had not opened beyond one pooling area on that day.
fn not_opened<'a>(
    case: &Case<'a>,
    findings: &mut Findings,
    opened: &[Held<'a, Row>],
    place: impl Fn(&'static str) -> Message,
) {
    let nation = case.nation_rules(|aid| &aid.scope);
    let pool = deciding(&nation, |row| row.kind == ScopeKind::Reach && row.value == Reach::PoolingArea);
    let local = case.home_rules(|aid| &aid.scope);
    let local_pool = deciding(&local, |row| row.kind == ScopeKind::Reach && row.value == Reach::PoolingArea);
    let closed: Vec<_> = in_force(&local_pool).into_iter().chain(in_force(&pool)).collect();
    let cited: Vec<_> = closed.iter().chain(opened).copied().collect();
    if closed.is_empty() || opened.is_empty() {
        findings.open(F4, place("eligibility-place-no-rule"), case.cite(&cited));
    } else {
        let id = match only_unreported(opened) {
            true => "eligibility-place-other-area-unreported",
            false => "eligibility-place-other-area",
        };
        findings.fails(F4, place(id), case.cite(&cited));
    }
    let counter = deciding(&local, |row| row.kind == ScopeKind::OtherPool);
    if !in_force(&counter).is_empty() {
        findings.advice(None, place("eligibility-place-counter"), case.cite(&in_force(&counter)));
    }
}

/// Names the people whose city is not known.
fn missing_cities(case: &Case<'_>, findings: &mut Findings, home: &Seat<'_>, away: &Seat<'_>) {
    for (seat, party) in [(home, &case.facts.payer), (away, &case.facts.beneficiary)] {
        if city_unknown(seat.region) {
            findings.missing(Message::new("eligibility-missing-city").with("name", &party.name));
        }
    }
}

/// Where the province's own day is uncertain, the place is asked.
fn ask_if_needed(findings: &mut Findings, home: &Seat<'_>, opened: &[Held<'_, Row>]) {
    let settled = opened.iter().any(|(_, hold)| *hold == Hold::InForce);
    if !settled {
        let region = regions::message(home.region);
        findings.next(Message::new("eligibility-next-ask-agency").with("region", region));
    }
}
