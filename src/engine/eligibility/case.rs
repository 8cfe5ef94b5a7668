//! A question with the rules that speak of it, and the notebook its reasons are written into.
//!
//! Finds rules by region, part of the province and day; decides nothing about families.

use super::facts::{AidFacts, Party};
use super::verdict::{Answer, FailureCode, Listed, Reason, Standing, Verdict};
use crate::engine::citation::Citation;
use crate::error::Result;
use crate::model::coverage::Coverage;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::policy::aid::{Aid, Shown};
use crate::policy::{Hold, PolicySet, Rule, Start};

/// A place of insurance with the rules of its city and province (the nation's apart), nearest first.
#[derive(Debug, Clone)]
pub(super) struct Seat<'a> {
    pub(super) region: Region,
    packs: Vec<&'a Aid>,
}

/// A question and the rules around it.
pub(super) struct Case<'a> {
    pub(super) facts: &'a AidFacts,
    pub(super) policies: &'a PolicySet,
    pub(super) nation: &'a Aid,
    /// Where the payer is insured on the day.
    pub(super) home: Option<Seat<'a>>,
    /// Where the beneficiary is insured on the day.
    pub(super) away: Option<Seat<'a>>,
}

/// A rule and whether it holds on the day.
pub(super) type Held<'a, T> = (&'a Rule<T>, Hold);

impl<'a> Case<'a> {
    /// Collects the packs of both places.
    pub(super) fn new(facts: &'a AidFacts, policies: &'a PolicySet) -> Result<Self> {
        let seat = |party: &Party| -> Result<Option<Seat<'a>>> {
            let Some(coverage) = covering(party, facts.on) else { return Ok(None) };
            let region = coverage.region;
            let packs = policies.lineage(region)?;
            let local = packs.into_iter().filter(|pack| pack.region != Region::NATION);
            Ok(Some(Seat { region, packs: local.map(|pack| &pack.aid).collect() }))
        };
        let (home, away) = (seat(&facts.payer)?, seat(&facts.beneficiary)?);
        Ok(Self { facts, policies, nation: &policies.nation()?.aid, home, away })
    }

    /// The payer's coverage on the day.
    pub(super) fn payer(&self) -> Option<&'a Coverage> {
        covering(&self.facts.payer, self.facts.on)
    }

    /// The beneficiary's coverage on the day.
    pub(super) fn beneficiary(&self) -> Option<&'a Coverage> {
        covering(&self.facts.beneficiary, self.facts.on)
    }

    /// The rules of a table that apply to the payer's place, weak ones included.
    pub(super) fn home_rules<T>(&self, table: impl Fn(&'a Aid) -> &'a Vec<Rule<T>>) -> Vec<Held<'a, T>> {
        self.home.as_ref().map(|seat| self.rules_at(seat, table)).unwrap_or_default()
    }

    /// The rules of a table that apply to a place, weak ones included.
    pub(super) fn rules_at<T>(
        &self,
        seat: &Seat<'a>,
        table: impl Fn(&'a Aid) -> &'a Vec<Rule<T>>,
    ) -> Vec<Held<'a, T>> {
        let region = seat.region;
        let rules = seat.packs.iter().flat_map(|aid| table(aid));
        rules.filter(|rule| rule.applies_to(region)).map(|rule| (rule, rule.hold(self.facts.on))).collect()
    }

    /// The rules of a table that may apply to the payer's place: which part of the province they are for, or
    /// in which part the payer is insured, is not known.
    pub(super) fn perhaps<T>(&self, table: impl Fn(&'a Aid) -> &'a Vec<Rule<T>>) -> Vec<Held<'a, T>> {
        let Some(seat) = &self.home else { return Vec::new() };
        let rules = seat.packs.iter().flat_map(|aid| table(aid));
        let rules = rules.filter(|rule| rule.may_apply_to(seat.region));
        rules.map(|rule| (rule, rule.hold(self.facts.on))).collect()
    }

    /// The nation's rules of a table, weak ones included.
    pub(super) fn nation_rules<T>(&self, table: impl Fn(&'a Aid) -> &'a Vec<Rule<T>>) -> Vec<Held<'a, T>> {
        table(self.nation).iter().map(|rule| (rule, rule.hold(self.facts.on))).collect()
    }

    /// Quotes rules.
    pub(super) fn cite<T: Shown>(&self, rules: &[Held<'a, T>]) -> Vec<Citation> {
        rules.iter().map(|(rule, _)| Citation::of(rule, self.policies)).collect()
    }
}

/// The coverage of a person, if it covers the day.
fn covering(party: &Party, on: Day) -> Option<&Coverage> {
    party.coverage.as_ref().filter(|coverage| coverage.period.contains(on))
}

/// The rules that may decide, by a test of their clause.
pub(super) fn deciding<'a, T>(rules: &[Held<'a, T>], wanted: impl Fn(&T) -> bool) -> Vec<Held<'a, T>> {
    rules.iter().filter(|(rule, _)| rule.decides() && wanted(&rule.value)).copied().collect()
}

/// The rules that only claim something, by a test of their clause.
pub(super) fn claiming<'a, T>(rules: &[Held<'a, T>], wanted: impl Fn(&T) -> bool) -> Vec<Held<'a, T>> {
    let shown = |(rule, hold): &&Held<'a, T>| !rule.decides() && *hold != Hold::NotInForce;
    rules.iter().filter(shown).filter(|(rule, _)| wanted(&rule.value)).copied().collect()
}

/// Those in force.
pub(super) fn in_force<'a, T>(rules: &[Held<'a, T>]) -> Vec<Held<'a, T>> {
    rules.iter().filter(|(_, hold)| *hold == Hold::InForce).copied().collect()
}

/// The best-known of several; the first of equals.
pub(super) fn best<'a, T>(rules: &[Held<'a, T>]) -> Option<Held<'a, T>> {
    rules.iter().min_by_key(|(rule, _)| rule.proof.grade).copied()
}

/// Those of which it cannot be told.
pub(super) fn uncertain<'a, T>(rules: &[Held<'a, T>]) -> Vec<Held<'a, T>> {
    rules.iter().filter(|(_, hold)| matches!(hold, Hold::Uncertain { .. })).copied().collect()
}

/// Whether the first of these rules to start has no exact day, only one on which it was not yet reported.
pub(super) fn only_unreported<T>(rules: &[Held<'_, T>]) -> bool {
    let first = rules.iter().min_by_key(|(rule, _)| rule.start.bounds(rule.proof.checked_on).1);
    first.is_some_and(|(rule, _)| matches!(rule.start, Start::Between { after: Some(_), .. }))
}

/// The message of an uncertain start: with both days where both are known, else with the later one.
pub(super) fn unsure(hold: Hold, between: Message, only_by: Message) -> Message {
    match hold {
        Hold::Uncertain { after: Some(after), by } => between.with("after", after).with("by", by),
        Hold::Uncertain { after: None, by } => only_by.with("by", by),
        Hold::InForce | Hold::NotInForce => only_by,
    }
}

/// What the questions find out.
#[derive(Debug, Default)]
pub(super) struct Findings {
    reasons: Vec<Reason>,
    missing: Vec<Message>,
    next: Vec<Message>,
    /// Next steps that make sense only where nothing else stands against it.
    proceed: Vec<Message>,
}

impl Findings {
    /// A condition is met.
    pub(super) fn holds(&mut self, message: Message, citations: Vec<Citation>) {
        self.reasons.push(Reason { code: None, standing: Standing::Holds, message, citations });
    }

    /// A condition is not met.
    pub(super) fn fails(&mut self, code: FailureCode, message: Message, citations: Vec<Citation>) {
        self.reasons.push(Reason { code: Some(code), standing: Standing::Fails, message, citations });
    }

    /// It cannot be told whether a condition is met.
    pub(super) fn open(&mut self, code: FailureCode, message: Message, citations: Vec<Citation>) {
        self.reasons.push(Reason { code: Some(code), standing: Standing::Open, message, citations });
    }

    /// Worth knowing.
    pub(super) fn advice(&mut self, code: Option<FailureCode>, message: Message, citations: Vec<Citation>) {
        self.reasons.push(Reason { code, standing: Standing::Advice, message, citations });
    }

    /// A fact is missing.
    pub(super) fn missing(&mut self, message: Message) {
        if !self.missing.contains(&message) {
            self.missing.push(message);
        }
    }

    /// A next step.
    pub(super) fn next(&mut self, message: Message) {
        if !self.next.contains(&message) {
            self.next.push(message);
        }
    }

    /// A next step, unless something fails that a binding does not mend (known only at the end).
    pub(super) fn proceed(&mut self, message: Message) {
        self.proceed.push(message);
    }

    /// The answer that follows: any failure is a no, anything open is "cannot tell".
    pub(super) fn verdict(self, channels: Vec<Listed>, materials: Vec<Listed>) -> Verdict {
        let any = |standing| self.reasons.iter().any(|reason| reason.standing == standing);
        let (answer, rests_on) = if any(Standing::Fails) {
            (Answer::No, Standing::Fails)
        } else if any(Standing::Open) {
            (Answer::CannotTell, Standing::Open)
        } else {
            (Answer::Yes, Standing::Holds)
        };
        let deciding = self.reasons.iter().filter(|reason| reason.standing == rests_on);
        let grade = deciding.flat_map(|reason| &reason.citations).map(|cited| cited.grade).max();
        let mended = |reason: &Reason| {
            reason.standing != Standing::Fails
                || matches!(reason.code, Some(FailureCode::F2 | FailureCode::F6))
        };
        let Self { reasons, missing, mut next, proceed } = self;
        if reasons.iter().all(mended) {
            next.extend(proceed);
        }
        Verdict { answer, grade, reasons, missing, next, channels, materials }
    }
}
