//! What is left of a benefit year's quota: the deductible still to be borne, and what the ceiling leaves.
//!
//! A visit without a bill is reckoned, and the steps are read: the finding of rules stays in one place. Where
//! the kind of institution is not given, each is tried, and only what is the same everywhere is an answer.

use super::reimburse::find::{Found, Rulebook, Slot};
use super::reimburse::fit::Supposed;
use super::reimburse::{Answer, Bill, Cited, Outcome, Proviso, Reckoning, Step, Visit, estimate};
use super::year::{Year, benefit_year};
use crate::model::money::Money;
use crate::policy::Grade;
use crate::policy::benefit::words::{Basis, CeilingPer, Combine, DeductiblePer, Tier};
use crate::policy::benefit::{Amount, Table};

/// A figure of the rules, what of it was used, and what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// How much in the span.
    pub whole: Money,
    /// What of it was used.
    pub used: Money,
    /// What is left.
    pub left: Money,
}

/// What is known of deductible or ceiling.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// A rule says that there is none: no deductible, or no limit.
    Without(Cited<'a>),
    /// A figure, and its rule.
    Figure(Figure, Cited<'a>),
    /// It differs between kinds of institution.
    ByInstitution,
    /// Pages disagree about the figure.
    Disputed(Cited<'a>),
    /// Not known.
    Unknown,
}

/// What is left of a benefit.
#[derive(Debug)]
pub struct Quota<'a> {
    /// What comes before the fund.
    pub deductible: Part<'a>,
    /// The most.
    pub ceiling: Part<'a>,
    /// The benefit year.
    pub year: Year<'a>,
    /// What is taken for granted.
    pub provisos: Vec<Proviso>,
    /// The answer that cannot be given, where nothing could be told.
    pub untold: Option<Answer<'a>>,
}

/// Kinds of institution that are tried where none is given.
const TRIED: [Tier; 4] = [Tier::Community, Tier::Level1, Tier::Level2, Tier::Level3];

impl<'a> Part<'a> {
    /// The figure, where there is one.
    pub const fn figure(&self) -> Option<Figure> {
        match self {
            Self::Figure(figure, _) => Some(*figure),
            _ => None,
        }
    }

    /// The rule behind it.
    pub const fn rule(&self) -> Option<Cited<'a>> {
        match self {
            Self::Without(rule) | Self::Figure(_, rule) | Self::Disputed(rule) => Some(*rule),
            Self::ByInstitution | Self::Unknown => None,
        }
    }

    /// The same everywhere, or not.
    fn and(self, other: Self) -> Self {
        let same = match (&self, &other) {
            (Self::Figure(one, _), Self::Figure(two, _)) => one == two,
            (Self::Without(_), Self::Without(_))
            | (Self::Disputed(_), Self::Disputed(_))
            | (Self::Unknown, Self::Unknown) => true,
            _ => false,
        };
        if same { self } else { Self::ByInstitution }
    }

    /// Over which span a deductible counts.
    pub const fn deductible_per(&self) -> Option<DeductiblePer> {
        match self.rule() {
            Some(Cited::Deductible(rule, _)) => Some(rule.value.per),
            _ => None,
        }
    }

    /// Whether it is open if what was borne at other kinds of institution counts.
    pub fn combines_openly(&self) -> bool {
        let used = self.figure().is_some_and(|figure| !figure.used.is_zero());
        match self.rule() {
            Some(Cited::Deductible(rule, _)) => used && rule.value.combine != Combine::TopUp,
            _ => false,
        }
    }

    /// What a ceiling counts.
    pub const fn basis(&self) -> Option<Basis> {
        match self.rule() {
            Some(Cited::Ceiling(rule, _)) => Some(rule.value.basis),
            _ => None,
        }
    }
}

impl Quota<'_> {
    /// The weakest grade of the rules it rests on.
    pub fn grade(&self) -> Option<Grade> {
        let rules = [self.deductible.rule(), self.ceiling.rule()];
        rules.into_iter().flatten().map(|rule| rule.proof().grade).max()
    }
}

/// What is left for somebody, whose counters are those of `visit.before`. Its bill is not looked at.
pub fn quota<'a>(visit: &Visit, book: &Rulebook<'a>) -> Quota<'a> {
    let asked = Visit {
        bill: Bill::default(),
        current_year: visit.current_year.or(Some(Money::ZERO)),
        ..visit.clone()
    };
    let first = estimate(&asked, book);
    let mut told: Vec<Told<'a>> = told(&first, &asked, book).into_iter().collect();
    if told.is_empty() && visit.tier.is_none() {
        told = TRIED.iter().filter_map(|tier| at(*tier, &asked, book)).collect();
    }
    let year = benefit_year(visit, book);
    let mut told = told.into_iter();
    let Some(mut known) = told.next() else {
        let (deductible, ceiling) = (Part::Unknown, Part::Unknown);
        return Quota { deductible, ceiling, year, provisos: Vec::new(), untold: Some(first) };
    };
    for other in told {
        known.deductible = known.deductible.and(other.deductible);
        known.ceiling = known.ceiling.and(other.ceiling);
        known.provisos.extend(other.provisos);
    }
    known.provisos.sort_unstable();
    known.provisos.dedup();
    let Told { deductible, ceiling, provisos } = known;
    Quota { deductible, ceiling, year, provisos, untold: None }
}

/// What one answer tells.
struct Told<'a> {
    deductible: Part<'a>,
    ceiling: Part<'a>,
    provisos: Vec<Proviso>,
}

fn at<'a>(tier: Tier, visit: &Visit, book: &Rulebook<'a>) -> Option<Told<'a>> {
    let visit = Visit { tier: Some(tier), ..visit.clone() };
    told(&estimate(&visit, book), &visit, book)
}

fn told<'a>(answer: &Answer<'a>, visit: &Visit, book: &Rulebook<'a>) -> Option<Told<'a>> {
    let reckoning = match &answer.outcome {
        Outcome::Settled(one) | Outcome::Range(one, _) => one.as_ref(),
        Outcome::Conflict(several) => several.first()?,
        Outcome::CannotTell(_) | Outcome::NoRule(..) => return None,
    };
    Some(Told {
        deductible: deductible(reckoning),
        ceiling: ceiling(reckoning, visit, book),
        provisos: reckoning.provisos.clone(),
    })
}

/// The deductible of the first layer.
fn deductible<'a>(reckoning: &Reckoning<'a>) -> Part<'a> {
    let part = reckoning.steps.iter().find_map(|step| match step {
        Step::NoDeductible { rule } => Some(Part::Without(*rule)),
        Step::Deductible { due, .. } if due.is_zero() => step.rule().map(Part::Without),
        Step::Deductible { rule, due, used, open, .. } => {
            Some(checked(Figure { whole: *due, used: (*used).min(*due), left: *open }, *rule))
        }
        _ => None,
    });
    part.unwrap_or(Part::Unknown)
}

/// The main yearly ceiling, otherwise the narrowest of the others.
fn ceiling<'a>(reckoning: &Reckoning<'a>, visit: &Visit, book: &Rulebook<'a>) -> Part<'a> {
    let mut best: Option<(bool, Figure, Cited<'a>)> = None;
    for step in &reckoning.steps {
        let (limit, used, rule) = match step {
            Step::ExpenseCeiling { rule, limit, counted, .. } => (*limit, *counted, *rule),
            Step::FundCeiling { rule, limit, paid, .. } => (*limit, *paid, *rule),
            _ => continue,
        };
        let Cited::Ceiling(value, _) = rule else { continue };
        let (scope, per) = (&value.value.scope, value.value.per);
        if scope.layer != 1 {
            continue;
        }
        let main = per == CeilingPer::Year && scope.name.is_none();
        let figure = Figure { whole: limit, used, left: (limit - used).max(Money::ZERO) };
        let better = best.is_none_or(|(known, than, _)| match (main, known) {
            (true, false) => true,
            (false, true) => false,
            _ => figure.left < than.left,
        });
        if better {
            best = Some((main, figure, rule));
        }
    }
    match best {
        Some((_, figure, rule)) => checked(figure, rule),
        None => unlimited(visit, book),
    }
}

/// Whether a rule says that there is no ceiling; otherwise it is not known.
fn unlimited<'a>(visit: &Visit, book: &Rulebook<'a>) -> Part<'a> {
    let slot = Slot { per: Some(CeilingPer::Year), ..Slot::main(1) };
    match book.find(|b| &b.ceiling, slot, (visit, visit.tier), &mut Supposed::default()) {
        Found::One(pick) if pick.gives() == Some(&Amount::Unlimited) => {
            Part::Without(Cited::Ceiling(pick.rule, pick.line))
        }
        _ => Part::Unknown,
    }
}

/// A figure, unless pages disagree about it.
fn checked<'a>(figure: Figure, rule: Cited<'a>) -> Part<'a> {
    let amount = match rule {
        Cited::Deductible(rule, Some(line)) => rule.value.lines().get(line).map(|line| &line.gives.amount),
        Cited::Ceiling(rule, Some(line)) => rule.value.lines().get(line).map(|line| &line.gives),
        _ => None,
    };
    if matches!(amount, Some(Amount::OneOf(_))) { Part::Disputed(rule) } else { Part::Figure(figure, rule) }
}
