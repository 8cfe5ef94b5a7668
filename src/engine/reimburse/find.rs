//! Finding the rule that speaks of a visit: by region, day, benefit and conditions. None and two are answers.
//!
//! Reliable rules come before unreliable ones, a city's before its province's, a rule that names the plan,
//! item or disease before one that does not. Nothing is reckoned here.

use super::facts::Visit;
use super::fit::{Fact, Fit, Supposed, fit};
use crate::error::Result;
use crate::model::day::Day;
use crate::model::region::Region;
use crate::policy::benefit::words::{CeilingPer, Tier};
use crate::policy::benefit::{Benefits, Line, Table};
use crate::policy::{Grade, Hold, Pack, PolicySet, Rule};

/// The packs that speak of a region, nearest first.
#[derive(Debug, Clone)]
pub struct Rulebook<'a> {
    /// The region.
    pub region: Region,
    packs: Vec<&'a Pack>,
}

/// A rule, and the line of it that speaks.
#[derive(Debug)]
pub struct Pick<'a, C: Table> {
    /// The rule.
    pub rule: &'a Rule<C>,
    /// The line, counted from 0; `None` where the rule needs none (no deductible).
    pub line: Option<usize>,
    /// Unreliable rules that say something else.
    pub claims: Vec<&'a Rule<C>>,
}

/// What looking for a rule found.
#[derive(Debug)]
pub enum Found<'a, C: Table> {
    /// One rule.
    One(Pick<'a, C>),
    /// Rules that contradict each other.
    Several(Vec<Pick<'a, C>>),
    /// It depends on facts that are not known.
    Needs(Vec<Fact>),
    /// A rule speaks of the case, but whether it was in force on the day is not known.
    Uncertain(Pick<'a, C>),
    /// A rule is in force and has no line for such a case.
    Silent(&'a Rule<C>),
    /// No rule; the one nearest in time, if there is any.
    Nothing(Option<&'a Rule<C>>),
}

/// Which of several rules of one table: the main one, or one beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot<'n> {
    /// Its name.
    pub name: Option<&'n str>,
    /// Its layer.
    pub layer: u32,
    /// The span of a ceiling: a yearly and a monthly one hold together.
    pub per: Option<CeilingPer>,
}

impl Slot<'_> {
    /// The main rule of a layer.
    pub const fn main(layer: u32) -> Self {
        Self { name: None, layer, per: None }
    }
}

/// What one rule says to a visit.
enum Says {
    Nothing,
    Line(Option<usize>),
    Needs(Vec<Fact>),
}

impl<C: Table> Pick<'_, C> {
    /// The line that speaks.
    pub fn speaking(&self) -> Option<&Line<C::Gives>> {
        self.rule.value.lines().get(self.line?)
    }

    /// What it gives.
    pub fn gives(&self) -> Option<&C::Gives> {
        self.speaking().map(|line| &line.gives)
    }

    fn speciality(&self) -> usize {
        self.speaking().map_or(0, |line| line.when.speciality())
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self.gives() == other.gives() && self.rule.value.agrees_with(&other.rule.value)
    }
}

impl<C: Table> Clone for Pick<'_, C> {
    fn clone(&self) -> Self {
        Self { rule: self.rule, line: self.line, claims: self.claims.clone() }
    }
}

impl<'a> Rulebook<'a> {
    /// The rules that speak of a region.
    ///
    /// # Errors
    /// What is wrong in a pack of its lineage.
    pub fn of(region: Region, policies: &'a PolicySet) -> Result<Self> {
        Ok(Self { region, packs: policies.benefit_lineage(region)? })
    }

    /// The packs, nearest first.
    pub fn packs(&self) -> &[&'a Pack] {
        &self.packs
    }

    /// Every rule of a table that speaks of the region, nearest first.
    pub fn rules<C: 'a>(
        &self,
        table: impl Fn(&'a Benefits) -> &'a Vec<Rule<C>>,
    ) -> impl Iterator<Item = &'a Rule<C>> {
        let region = self.region;
        let packs = self.packs.clone().into_iter();
        packs.flat_map(move |pack| table(&pack.benefits)).filter(move |rule| rule.applies_to(region))
    }

    /// The rule of a table and slot that speaks of a visit seen as at `tier`.
    pub fn find<C: Table + 'a>(
        &self,
        table: impl Fn(&'a Benefits) -> &'a Vec<Rule<C>>,
        slot: Slot<'_>,
        (visit, tier): (&Visit, Option<Tier>),
        supposed: &mut Supposed,
    ) -> Found<'a, C> {
        let about = |rule: &&'a Rule<C>| {
            let scope = rule.value.scope();
            scope.is_about(visit.benefit, visit.person.insurance)
                && scope.name.as_deref() == slot.name
                && scope.layer == slot.layer
                && rule.value.span() == slot.per
        };
        let mut search =
            Search { picks: Vec::new(), needs: Vec::new(), uncertain: None, silent: None, nearest: None };
        for rule in self.rules(table).filter(about) {
            match rule.hold(visit.on) {
                Hold::NotInForce => search.note_nearest(rule, visit.on),
                hold => search.take(rule, hold, says(rule, visit, tier, supposed)),
            }
        }
        search.decide()
    }
}

/// What a rule says: the first line that fits. Lines above it that may fit, and would say something else, make
/// it depend on the facts they need.
fn says<C: Table>(rule: &Rule<C>, visit: &Visit, tier: Option<Tier>, supposed: &mut Supposed) -> Says {
    let lines = rule.value.lines();
    if lines.is_empty() {
        return Says::Line(None);
    }
    let mut open: Vec<(usize, Fact)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match fit((&line.when, C::UNNAMED), visit, tier, supposed) {
            Fit::No => {}
            Fit::Needs(fact) => open.push((at, fact)),
            Fit::Yes => {
                open.retain(|(above, _)| lines[*above].gives != line.gives);
                return if open.is_empty() { Says::Line(Some(at)) } else { Says::Needs(facts(&open)) };
            }
        }
    }
    if open.is_empty() { Says::Nothing } else { Says::Needs(facts(&open)) }
}

fn facts(open: &[(usize, Fact)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = open.iter().map(|(_, fact)| *fact).collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// What was found so far.
struct Search<'a, C: Table> {
    picks: Vec<Pick<'a, C>>,
    needs: Vec<(&'a Rule<C>, Vec<Fact>)>,
    uncertain: Option<Pick<'a, C>>,
    silent: Option<&'a Rule<C>>,
    nearest: Option<(i64, &'a Rule<C>)>,
}

impl<'a, C: Table> Search<'a, C> {
    fn take(&mut self, rule: &'a Rule<C>, hold: Hold, says: Says) {
        match (says, hold) {
            (Says::Nothing, Hold::InForce) => self.silent = self.silent.or(Some(rule)),
            (Says::Nothing, _) => {}
            (Says::Line(line), Hold::InForce) => self.picks.push(Pick { rule, line, claims: Vec::new() }),
            (Says::Line(line), _) => {
                let better =
                    self.uncertain.as_ref().is_none_or(|known| known.rule.proof.weak && !rule.proof.weak);
                if better {
                    self.uncertain = Some(Pick { rule, line, claims: Vec::new() });
                }
            }
            (Says::Needs(facts), Hold::InForce) => self.needs.push((rule, facts)),
            (Says::Needs(_), _) => {}
        }
    }

    /// Remembers a rule that is not in force if no other is nearer to the day.
    fn note_nearest(&mut self, rule: &'a Rule<C>, on: Day) {
        let starts = rule.start.bounds(rule.proof.checked_on).1;
        let distance = match rule.until {
            Some(until) if until <= on => on.days_since(until),
            _ => starts.days_since(on).abs(),
        };
        if self.nearest.is_none_or(|(known, _)| distance < known) {
            self.nearest = Some((distance, rule));
        }
    }

    /// Where the user set a value, nothing else is asked.
    fn keep_own(&mut self) {
        let own = |rule: &Rule<C>| rule.proof.grade == Grade::Own;
        let any =
            self.picks.iter().any(|pick| own(pick.rule)) || self.needs.iter().any(|(rule, _)| own(rule));
        if any {
            self.picks.retain(|pick| own(pick.rule));
            self.needs.retain(|(rule, _)| own(rule));
        }
    }

    /// The best of it: what the user set before all, then reliable before unreliable, near before far, special before general.
    fn decide(mut self) -> Found<'a, C> {
        self.keep_own();
        let reliable = self.picks.iter().any(|pick| !pick.rule.proof.weak);
        let may_need = self.needs.iter().any(|(rule, _)| !rule.proof.weak || !reliable);
        let counts = |rule: &&Rule<C>| !reliable || !rule.proof.weak;
        let rules = self.picks.iter().map(|pick| pick.rule).chain(self.needs.iter().map(|(rule, _)| *rule));
        let nearest = rules.filter(counts).map(|rule| rule.region).max_by_key(|region| specific(*region));
        let special =
            |pick: &Pick<'a, C>| (!reliable || !pick.rule.proof.weak) && Some(pick.rule.region) == nearest;
        let most = self.picks.iter().filter(|pick| special(pick)).map(Pick::speciality).max().unwrap_or(0);
        let (best, rest): (Vec<_>, Vec<_>) =
            self.picks.drain(..).partition(|pick| special(pick) && pick.speciality() == most);
        if let Some(perhaps) = self.uncertain.take_if(|perhaps| hides(perhaps, &best)) {
            return Found::Uncertain(perhaps);
        }
        let mut best = best.into_iter();
        let Some(mut first) = best.next() else {
            return match (may_need, self.uncertain) {
                (true, _) => {
                    let mut facts: Vec<Fact> = self.needs.into_iter().flat_map(|(_, facts)| facts).collect();
                    facts.sort_unstable();
                    facts.dedup();
                    Found::Needs(facts)
                }
                (false, Some(pick)) => Found::Uncertain(pick),
                (false, None) if self.silent.is_some() => {
                    self.silent.map_or(Found::Nothing(None), Found::Silent)
                }
                (false, None) => Found::Nothing(self.nearest.map(|(_, rule)| rule)),
            };
        };
        let others: Vec<_> = best.filter(|other| !other.says_the_same(&first)).collect();
        if !others.is_empty() {
            return Found::Several(std::iter::once(first).chain(others).collect());
        }
        let claims = rest.iter().filter(|other| other.rule.proof.weak && !other.says_the_same(&first));
        first.claims = claims.map(|claim| claim.rule).collect();
        Found::One(first)
    }
}

/// Whether a rule of which nobody knows if it was in force yet stands before those that surely were: it is as
/// near and as reliable as they are, and says something else.
fn hides<C: Table>(perhaps: &Pick<'_, C>, best: &[Pick<'_, C>]) -> bool {
    let near = |pick: &Pick<'_, C>| specific(perhaps.rule.region) >= specific(pick.rule.region);
    let reliable = best.iter().any(|pick| !pick.rule.proof.weak);
    (!reliable || !perhaps.rule.proof.weak)
        && !best.is_empty()
        && best.iter().all(|pick| near(pick) && !perhaps.says_the_same(pick))
        && best.iter().all(|pick| perhaps.speciality() >= pick.speciality())
}

/// How far down a region is: city, province, nation.
fn specific(region: Region) -> u8 {
    match region {
        nation if nation == Region::NATION => 0,
        province if province == province.province() => 1,
        city if city == city.city() => 2,
        _ => 3,
    }
}
