//! Is this relative among those the payer's province allows on that day?
//!
//! Only the province's own rows let a relation in; the nation's widening never starts by itself. Whoever is
//! in no set that holds or may hold is out where a set is in force, and before the first set with them starts.

use super::case::{Case, Findings, Held, best, claiming, deciding, in_force, only_unreported};
use super::case::{uncertain, unsure};
use super::verdict::FailureCode::F1;
use crate::engine::citation::Citation;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::relation::Relation;
use crate::policy::aid::Kinded;
use crate::policy::regions;
use crate::policy::terms::{RelationKind, RelationSet};

/// A row about relations.
type Row = Kinded<RelationKind, RelationSet>;

/// The province's rows about one relation that may decide.
struct Sets<'a> {
    /// Every set.
    known: Vec<Held<'a, Row>>,
    /// The sets that contain the relation.
    inside: Vec<Held<'a, Row>>,
    /// Rows that say how it was done before, and contain it.
    older: Vec<Held<'a, Row>>,
    /// Rows for part of the province that contain it, where it is not known whether they are for this place.
    part: Vec<Held<'a, Row>>,
}

impl<'a> Sets<'a> {
    /// Sorts the rows of the payer's place.
    fn of(case: &Case<'a>, rows: &[Held<'a, Row>]) -> Self {
        let contains = |row: &Row| row.value.contains(case.facts.relation);
        let part = deciding(&case.perhaps(|aid| &aid.relations), |row| {
            matches!(row.kind, RelationKind::Set | RelationKind::HalfOfThePoolingAreas) && contains(row)
        });
        Self {
            known: deciding(rows, |row| row.kind == RelationKind::Set),
            inside: deciding(rows, |row| row.kind == RelationKind::Set && contains(row)),
            older: deciding(rows, |row| row.kind == RelationKind::OlderForm && contains(row)),
            part: [in_force(&part), uncertain(&part)].concat(),
        }
    }

    /// Whether the day is surely before the relation came in: every set with it starts later, the narrowest
    /// one with it is known, and no older form let it in.
    fn before_all(&self, relation: Relation, on: Day) -> bool {
        let later = |(rule, _): &Held<'_, Row>| {
            rule.start.bounds(rule.proof.checked_on).0.is_some_and(|after| on <= after)
        };
        let narrowest = match RelationSet::Core3.contains(relation) {
            true => RelationSet::Core3,
            false => RelationSet::Near8,
        };
        let older = in_force(&self.older).is_empty() && uncertain(&self.older).is_empty();
        older
            && self.inside.iter().any(|(rule, _)| rule.value.value == narrowest)
            && self.inside.iter().all(later)
    }
}

/// Adds the reasons about the relation.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) {
    let facts = case.facts;
    if facts.relation == Relation::Unspecified {
        return unspecified(case, findings);
    }
    if facts.relation_derived {
        let derived = Message::new("eligibility-relation-derived").with("relation", relation(facts.relation));
        findings.advice(None, derived, Vec::new());
    }
    let rows = case.home_rules(|aid| &aid.relations);
    claims(case, findings, &rows);
    let sets = Sets::of(case, &rows);
    if facts.relation == Relation::ParentInLaw && sets.inside.is_empty() {
        return parent_in_law(case, findings);
    }
    let Some(seat) = &case.home else { return };
    let place = |id| {
        Message::new(id)
            .with("relation", relation(facts.relation))
            .with("region", regions::message(seat.region))
    };
    if let Some(rule) = best(&in_force(&sets.inside)) {
        findings.holds(place("eligibility-relation-allowed"), case.cite(&[rule]));
        return;
    }
    way_round_for_in_laws(case, findings);
    if let Some(rule) = uncertain(&sets.inside).first() {
        let between = place("eligibility-relation-uncertain-between");
        let only_by = place("eligibility-relation-uncertain-by");
        findings.open(F1, unsure(rule.1, between, only_by), case.cite(&[*rule]));
    } else if !sets.part.is_empty() {
        findings.open(F1, place("eligibility-relation-part-of-province"), case.cite(&sets.part));
        missing_city(case, findings);
    } else if !in_force(&sets.known).is_empty() || sets.before_all(facts.relation, facts.on) {
        return outside(case, findings, &sets, place);
    } else {
        no_rule(case, findings, &sets, place("eligibility-relation-no-rule"));
    }
    let region = regions::message(seat.region);
    findings.next(Message::new("eligibility-next-ask-agency").with("region", region));
}

/// What one is to the other is not known.
fn unspecified(case: &Case<'_>, findings: &mut Findings) {
    let (payer, beneficiary) = (&case.facts.payer.name, &case.facts.beneficiary.name);
    let names = |id| Message::new(id).with("payer", payer).with("beneficiary", beneficiary);
    findings.open(F1, names("eligibility-relation-unknown"), Vec::new());
    findings.missing(names("eligibility-missing-relation"));
}

/// No set that holds or may hold contains the relation, and one is in force or all with it start later.
fn outside(
    case: &Case<'_>,
    findings: &mut Findings,
    sets: &Sets<'_>,
    place: impl Fn(&'static str) -> Message,
) {
    let shown = [in_force(&sets.known), sets.inside.clone()].concat();
    let id = match only_unreported(&sets.inside) {
        true => "eligibility-relation-unreported",
        false => "eligibility-relation-not-allowed",
    };
    findings.fails(F1, place(id).with("day", case.facts.on), cite(case, &shown));
    let starts = sets.inside.iter().map(|(rule, _)| rule.start.bounds(rule.proof.checked_on).1);
    if let Some(by) = starts.filter(|by| *by > case.facts.on).min() {
        findings.next(place("eligibility-next-allowed-later").with("by", by));
    }
}

/// No set is in force for the day: the nearest rows are shown.
fn no_rule(case: &Case<'_>, findings: &mut Findings, sets: &Sets<'_>, message: Message) {
    let mut shown = [sets.inside.clone(), sets.older.clone()].concat();
    if shown.is_empty() {
        shown.clone_from(&sets.known);
    }
    findings.open(F1, message.with("day", case.facts.on), cite(case, &shown));
}

/// Names the payer's city as missing, where only the province is known.
fn missing_city(case: &Case<'_>, findings: &mut Findings) {
    if case.home.as_ref().is_some_and(|seat| super::place::city_unknown(seat.region)) {
        findings.missing(Message::new("eligibility-missing-city").with("name", &case.facts.payer.name));
    }
}

/// Quotes rows whatever they were borrowed from.
fn cite(case: &Case<'_>, rows: &[Held<'_, Row>]) -> Vec<Citation> {
    rows.iter().map(|(rule, _)| Citation::of(rule, case.policies)).collect()
}

/// A spouse's parents: never near relatives, but their own child can bind them.
fn parent_in_law(case: &Case<'_>, findings: &mut Findings) {
    let denied = case.nation_rules(|aid| &aid.relations);
    let denied = deciding(&denied, |row| {
        row.kind == RelationKind::Excluded && row.value.contains(Relation::ParentInLaw)
    });
    let beneficiary = &case.facts.beneficiary.name;
    let message = Message::new("eligibility-relation-parent-in-law").with("beneficiary", beneficiary);
    findings.fails(F1, message, case.cite(&denied));
    findings.next(
        Message::new("eligibility-next-spouse-binds")
            .with("payer", &case.facts.payer.name)
            .with("beneficiary", beneficiary),
    );
}

/// Who could pay instead for a relative by marriage: the one married to them, or their own sibling.
fn way_round_for_in_laws(case: &Case<'_>, findings: &mut Findings) {
    let id = match case.facts.relation {
        Relation::ChildInLaw => "eligibility-next-child-binds",
        Relation::SiblingInLaw => "eligibility-next-sibling-binds",
        _ => return,
    };
    findings.next(
        Message::new(id)
            .with("payer", &case.facts.payer.name)
            .with("beneficiary", &case.facts.beneficiary.name),
    );
}

/// Shows what unreliable pages claim about this relation.
fn claims(case: &Case<'_>, findings: &mut Findings, rows: &[Held<'_, Row>]) {
    let about = |row: &Row| match row.kind {
        RelationKind::ClaimedStillOnly => !row.value.contains(case.facts.relation),
        _ => row.value.contains(case.facts.relation),
    };
    let claims = claiming(rows, about);
    if !claims.is_empty() {
        let message =
            Message::new("eligibility-claim-relation").with("relation", relation(case.facts.relation));
        findings.advice(None, message, cite(case, &claims));
    }
}

/// What a relation is called.
pub(super) fn relation(relation: Relation) -> Message {
    Message::new(match relation {
        Relation::Oneself => "eligibility-relative-self",
        Relation::Spouse => "eligibility-relative-spouse",
        Relation::Parent => "eligibility-relative-parent",
        Relation::Child => "eligibility-relative-child",
        Relation::Sibling => "eligibility-relative-sibling",
        Relation::PaternalGrandparent => "eligibility-relative-paternal-grandparent",
        Relation::MaternalGrandparent => "eligibility-relative-maternal-grandparent",
        Relation::GrandchildBySon => "eligibility-relative-grandchild-by-son",
        Relation::GrandchildByDaughter => "eligibility-relative-grandchild-by-daughter",
        Relation::ParentInLaw => "eligibility-relative-parent-in-law",
        Relation::ChildInLaw => "eligibility-relative-child-in-law",
        Relation::SiblingInLaw => "eligibility-relative-sibling-in-law",
        Relation::Other => "eligibility-relative-other",
        Relation::Unspecified => "eligibility-relative-unspecified",
    })
}
