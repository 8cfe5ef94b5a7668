//! All rules that a visit is reckoned by, chosen at once: what contradicts, what is missing, what is uncertain.
//!
//! Where publications contradict each other, every combination is chosen and reckoned.

use super::facts::Visit;
use super::find::{Found, Pick, Rulebook, Slot};
use super::fit::{Fact, Fit, Supposed, fit};
use crate::model::money::Money;
use crate::policy::benefit::rules::{
    Adjust, Ceiling, Deductible, Excess, InstitutionRule, Ratio, Reference, StageRule, TreatedAs,
};
use crate::policy::benefit::words::{Benefit, Beyond, CeilingPer, ReferenceKind, Tier};
use crate::policy::benefit::{Benefits, Table, Unnamed};
use crate::policy::rule::Proof;
use crate::policy::{Hold, Rule};

/// A rule of any table, with the line that speaks.
#[derive(Debug, Clone, Copy)]
pub enum Cited<'a> {
    /// What counts as what.
    Institution(&'a Rule<InstitutionRule>, usize),
    /// What comes first.
    Stage(&'a Rule<StageRule>),
    /// What is borne first.
    Deductible(&'a Rule<Deductible>, Option<usize>),
    /// The share.
    Ratio(&'a Rule<Ratio>, Option<usize>),
    /// The most.
    Ceiling(&'a Rule<Ceiling>, Option<usize>),
    /// A bonus.
    Adjust(&'a Rule<Adjust>, usize),
    /// A reference figure.
    Reference(&'a Rule<Reference>),
}

impl<'a> Cited<'a> {
    /// What the rule rests on.
    pub const fn proof(&self) -> &'a Proof {
        match self {
            Self::Institution(rule, _) => &rule.proof,
            Self::Stage(rule) => &rule.proof,
            Self::Deductible(rule, _) => &rule.proof,
            Self::Ratio(rule, _) => &rule.proof,
            Self::Ceiling(rule, _) => &rule.proof,
            Self::Adjust(rule, _) => &rule.proof,
            Self::Reference(rule) => &rule.proof,
        }
    }
}

/// A rule that cannot be done without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// The deductible.
    Deductible,
    /// The ratio.
    Ratio,
}

/// The rules of one layer.
#[derive(Debug, Clone)]
pub struct Layer<'a> {
    /// What is borne first.
    pub deductible: Pick<'a, Deductible>,
    /// The share.
    pub ratio: Pick<'a, Ratio>,
    /// Every ceiling.
    pub ceilings: Vec<Pick<'a, Ceiling>>,
}

/// The rules of a visit.
#[derive(Debug, Clone)]
pub struct Chosen<'a> {
    /// What the institution counts as here.
    pub tier: Option<Tier>,
    /// The rule that says so, where it is not what it is.
    pub treated: Option<(&'a Rule<InstitutionRule>, usize)>,
    /// What comes before the deductible.
    pub stage: Option<Pick<'a, StageRule>>,
    /// The first layer.
    pub first: Layer<'a>,
    /// The second layer, where there is one.
    pub second: Option<Layer<'a>>,
    /// Bonuses and deductions that apply.
    pub adjusts: Vec<(&'a Rule<Adjust>, usize)>,
    /// The ratio beyond a ceiling, where that of inpatient care applies.
    pub beyond: Option<Pick<'a, Ratio>>,
    /// The reference wage, and the rule it stands in.
    pub wage: Option<(Money, Option<&'a Rule<Reference>>)>,
}

/// What choosing led to.
#[derive(Debug)]
pub enum Choice<'a> {
    /// One combination of rules, or several that contradict each other.
    Rules(Vec<Chosen<'a>>),
    /// The same, but whether these rules were in force is not known.
    Perhaps(Vec<Chosen<'a>>, Vec<Cited<'a>>),
    /// Facts are missing.
    Needs(Vec<Fact>),
    /// A rule is missing; the nearest in time.
    NoRule(Needed, Option<Cited<'a>>),
    /// Other rules of the benefit are in force, but what they say of this is not known; the rule that is silent.
    Silent(Needed, Option<Cited<'a>>),
}

/// Why a table gives nothing to reckon with.
enum Without<'a, C: Table> {
    Rule(Option<&'a Rule<C>>),
    Line(&'a Rule<C>),
}

/// What is collected while choosing.
struct Desk<'a> {
    needs: Vec<Fact>,
    uncertain: Vec<Cited<'a>>,
}

impl<'a> Desk<'a> {
    /// Every pick of what was found, or nothing.
    fn options<C: Table>(
        &mut self,
        found: Found<'a, C>,
        cite: impl Fn(&Pick<'a, C>) -> Cited<'a>,
    ) -> Result<Vec<Pick<'a, C>>, Without<'a, C>> {
        match found {
            Found::One(pick) => Ok(vec![pick]),
            Found::Several(picks) => Ok(picks),
            Found::Uncertain(pick) => {
                self.uncertain.push(cite(&pick));
                Ok(vec![pick])
            }
            Found::Needs(facts) => {
                self.needs.extend(facts);
                Ok(Vec::new())
            }
            Found::Silent(rule) => Err(Without::Line(rule)),
            Found::Nothing(nearest) => Err(Without::Rule(nearest)),
        }
    }
}

/// Chooses the rules of a visit.
pub fn choose<'a>(book: &Rulebook<'a>, visit: &Visit, supposed: &mut Supposed) -> Choice<'a> {
    let mut desk = Desk { needs: Vec::new(), uncertain: Vec::new() };
    let (tier, treated) = match treatment(book, visit, supposed) {
        Ok(treated) => treated,
        Err(fact) => return Choice::Needs(vec![fact]),
    };
    let seen = (visit, tier);
    let ratios = desk.options(book.find(|b| &b.ratio, Slot::main(1), seen, supposed), |pick| {
        Cited::Ratio(pick.rule, pick.line)
    });
    let ratios = match ratios {
        Ok(ratios) => ratios,
        Err(without) => {
            return without_rule(book, visit, Needed::Ratio, &without, |rule| Cited::Ratio(rule, None));
        }
    };
    let deductibles = desk.options(book.find(|b| &b.deductible, Slot::main(1), seen, supposed), |pick| {
        Cited::Deductible(pick.rule, pick.line)
    });
    let deductibles = match deductibles {
        Ok(deductibles) => deductibles,
        Err(without) => {
            let cite = |rule| Cited::Deductible(rule, None);
            return without_rule(book, visit, Needed::Deductible, &without, cite);
        }
    };
    let ceilings = ceilings(book, 1, seen, supposed, &mut desk);
    let stages =
        desk.options(book.find(|b| &b.stage, Slot::main(1), seen, supposed), |pick| Cited::Stage(pick.rule));
    let second = second_layer(book, seen, supposed, &mut desk);
    let adjusts = adjusts(book, seen, supposed, &mut desk);
    desk.needs.sort_unstable();
    desk.needs.dedup();
    if !desk.needs.is_empty() {
        return Choice::Needs(desk.needs);
    }
    let stage = stages.ok().and_then(|picks| picks.into_iter().next());
    let wage = wage(book, visit);
    let beyond = beyond(book, seen, &ceilings, supposed);
    let common = Common { tier, treated, stage, second, adjusts, beyond, wage };
    let chosen = combined(&common, (&ratios, &deductibles, &ceilings));
    if desk.uncertain.is_empty() { Choice::Rules(chosen) } else { Choice::Perhaps(chosen, desk.uncertain) }
}

/// What all combinations of rules share.
struct Common<'a> {
    tier: Option<Tier>,
    treated: Option<(&'a Rule<InstitutionRule>, usize)>,
    stage: Option<Pick<'a, StageRule>>,
    second: Option<Layer<'a>>,
    adjusts: Vec<(&'a Rule<Adjust>, usize)>,
    beyond: Option<Pick<'a, Ratio>>,
    wage: Option<(Money, Option<&'a Rule<Reference>>)>,
}

/// What there is to combine: ratios, deductibles, sets of ceilings.
type Options<'o, 'a> = (&'o [Pick<'a, Ratio>], &'o [Pick<'a, Deductible>], &'o [Vec<Pick<'a, Ceiling>>]);

/// Every combination of rules.
fn combined<'a>(common: &Common<'a>, (ratios, deductibles, ceilings): Options<'_, 'a>) -> Vec<Chosen<'a>> {
    let mut chosen = Vec::new();
    for ratio in ratios {
        for deductible in deductibles {
            for ceilings in ceilings {
                let (deductible, ratio, ceilings) = (deductible.clone(), ratio.clone(), ceilings.clone());
                chosen.push(Chosen {
                    tier: common.tier,
                    treated: common.treated,
                    stage: common.stage.clone(),
                    first: Layer { deductible, ratio, ceilings },
                    second: common.second.clone(),
                    adjusts: common.adjusts.clone(),
                    beyond: common.beyond.clone(),
                    wage: common.wage,
                });
            }
        }
    }
    chosen
}

/// No rule at all, or rules that are silent about the case.
fn without_rule<'a, C: Table>(
    book: &Rulebook<'a>,
    visit: &Visit,
    needed: Needed,
    without: &Without<'a, C>,
    cite: impl Fn(&'a Rule<C>) -> Cited<'a>,
) -> Choice<'a> {
    fn holds<C: Table>(rule: &Rule<C>, visit: &Visit) -> bool {
        let about = rule.value.scope().is_about(visit.benefit, visit.person.insurance);
        about && rule.hold(visit.on) == Hold::InForce
    }
    match without {
        Without::Line(rule) => Choice::Silent(needed, Some(cite(rule))),
        Without::Rule(nearest) => {
            let others = book.rules(|b| &b.ratio).any(|rule| holds(rule, visit))
                || book.rules(|b| &b.deductible).any(|rule| holds(rule, visit))
                || book.rules(|b| &b.ceiling).any(|rule| holds(rule, visit));
            match others {
                true => Choice::Silent(needed, None),
                false => Choice::NoRule(needed, nearest.map(cite)),
            }
        }
    }
}

/// What the institution counts as here.
type Treated<'a> = (Option<Tier>, Option<(&'a Rule<InstitutionRule>, usize)>);

fn treatment<'a>(book: &Rulebook<'a>, visit: &Visit, supposed: &mut Supposed) -> Result<Treated<'a>, Fact> {
    let about = |rule: &&'a Rule<InstitutionRule>| {
        rule.value.scope.is_about(visit.benefit, visit.person.insurance)
            && rule.hold(visit.on) == Hold::InForce
    };
    for rule in book.rules(|b| &b.institution).filter(about) {
        for (at, line) in rule.value.lines.iter().enumerate() {
            let named = match &line.gives.named {
                Some(name) => visit.institution.as_deref() == Some(name.as_str()),
                None => visit.tier.is_some(),
            };
            if !named || fit((&line.when, Unnamed::Everywhere), visit, visit.tier, supposed) != Fit::Yes {
                continue;
            }
            return match (&line.gives.treated_as, visit.prescriber) {
                (TreatedAs::Tier(tier), _) => Ok((Some(*tier), Some((rule, at)))),
                (TreatedAs::Prescriber, Some(tier)) => Ok((Some(tier), Some((rule, at)))),
                (TreatedAs::Prescriber, None) => Err(Fact::Prescriber),
            };
        }
    }
    Ok((visit.tier, None))
}

/// Every combination of ceilings of a layer: one of each name and span.
fn ceilings<'a>(
    book: &Rulebook<'a>,
    layer: u32,
    seen: (&Visit, Option<Tier>),
    supposed: &mut Supposed,
    desk: &mut Desk<'a>,
) -> Vec<Vec<Pick<'a, Ceiling>>> {
    let mut slots: Vec<(Option<&'a str>, CeilingPer)> = Vec::new();
    for rule in book.rules(|b: &Benefits| &b.ceiling) {
        let (scope, per) = (&rule.value.scope, rule.value.per);
        let slot = (scope.name.as_deref(), per);
        let about = scope.is_about(seen.0.benefit, seen.0.person.insurance) && scope.layer == layer;
        if about && !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    let mut combinations: Vec<Vec<Pick<'a, Ceiling>>> = vec![Vec::new()];
    for (name, per) in slots {
        let slot = Slot { name, layer, per: Some(per) };
        let found = book.find(|b| &b.ceiling, slot, seen, supposed);
        // What is said beside a ceiling that does not concern the case is no reason to ask for facts.
        let options = desk.options(found, |pick| Cited::Ceiling(pick.rule, pick.line));
        let Ok(options) = options else { continue };
        if options.is_empty() {
            continue;
        }
        let with = |known: &Vec<Pick<'a, Ceiling>>, option: &Pick<'a, Ceiling>| {
            known.iter().cloned().chain([option.clone()]).collect::<Vec<_>>()
        };
        combinations = combinations
            .iter()
            .flat_map(|known| options.iter().map(move |option| with(known, option)))
            .collect();
    }
    combinations
}

/// The second layer, where a rule of it speaks of the visit.
fn second_layer<'a>(
    book: &Rulebook<'a>,
    seen: (&Visit, Option<Tier>),
    supposed: &mut Supposed,
    desk: &mut Desk<'a>,
) -> Option<Layer<'a>> {
    let ratio = book.find(|b| &b.ratio, Slot::main(2), seen, supposed);
    let ratio = desk.options(ratio, |pick| Cited::Ratio(pick.rule, pick.line)).ok()?.into_iter().next()?;
    let deductible = book.find(|b| &b.deductible, Slot::main(2), seen, supposed);
    let cite = |pick: &Pick<'a, Deductible>| Cited::Deductible(pick.rule, pick.line);
    let deductible = desk.options(deductible, cite).ok()?.into_iter().next()?;
    let ceilings = ceilings(book, 2, seen, supposed, desk).into_iter().next().unwrap_or_default();
    Some(Layer { deductible, ratio, ceilings })
}

fn adjusts<'a>(
    book: &Rulebook<'a>,
    (visit, tier): (&Visit, Option<Tier>),
    supposed: &mut Supposed,
    desk: &mut Desk<'a>,
) -> Vec<(&'a Rule<Adjust>, usize)> {
    let about = |rule: &&'a Rule<Adjust>| {
        rule.value.scope.is_about(visit.benefit, visit.person.insurance)
            && rule.hold(visit.on) != Hold::NotInForce
    };
    let mut found = Vec::new();
    for rule in book.rules(|b| &b.adjust).filter(about) {
        let mut lines = rule.value.lines.iter();
        let fits = |line: &crate::policy::benefit::Line<_>| {
            fit((&line.when, Unnamed::Everywhere), visit, tier, supposed) == Fit::Yes
        };
        let Some(at) = lines.position(fits) else { continue };
        if rule.hold(visit.on) != Hold::InForce {
            desk.uncertain.push(Cited::Adjust(rule, at));
        }
        found.push((rule, at));
    }
    found
}

/// The reference wage: as the question gives it, otherwise as a rule in force says.
fn wage<'a>(book: &Rulebook<'a>, visit: &Visit) -> Option<(Money, Option<&'a Rule<Reference>>)> {
    if let Some(given) = visit.reference_wage {
        return Some((given, None));
    }
    let mut rules = book.rules(|b| &b.reference);
    let rule =
        rules.find(|rule| rule.value.what == ReferenceKind::Wage && rule.hold(visit.on) == Hold::InForce)?;
    Some((rule.value.amount, Some(rule)))
}

/// The inpatient ratio, where a ceiling says that the rest is paid at it.
fn beyond<'a>(
    book: &Rulebook<'a>,
    (visit, tier): (&Visit, Option<Tier>),
    ceilings: &[Vec<Pick<'a, Ceiling>>],
    supposed: &mut Supposed,
) -> Option<Pick<'a, Ratio>> {
    let says = |pick: &Pick<'a, Ceiling>| pick.rule.value.beyond == Excess::Word(Beyond::InpatientRatio);
    if !ceilings.iter().flatten().any(says) {
        return None;
    }
    let stay = Visit { benefit: Benefit::Inpatient, ..visit.clone() };
    match book.find(|b| &b.ratio, Slot::main(1), (&stay, tier), supposed) {
        Found::One(pick) => Some(pick),
        _ => None,
    }
}
