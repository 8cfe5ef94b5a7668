//! What comes of a question: settled, a range, cannot tell, no rule, or a conflict. Never a guess.

use super::choose::{Choice, Cited, Needed, choose};
use super::deductible::Untold;
use super::facts::Visit;
use super::find::Rulebook;
use super::fit::{Fact, Supposed, Supposition};
use super::reading;
use super::reckon::{Reckoning, reckon};
use crate::policy::Grade;
use crate::policy::terms::vocabulary;

/// What came out.
#[derive(Debug)]
pub enum Outcome<'a> {
    /// One answer.
    Settled(Box<Reckoning<'a>>),
    /// The rules leave it open between two answers: what is counted, or only a span, is published.
    Range(Box<Reckoning<'a>>, Box<Reckoning<'a>>),
    /// Facts are missing, or whether a rule was in force on the day.
    CannotTell(Untellable<'a>),
    /// No rule speaks of the case on that day; the nearest in time, if there is any.
    NoRule(Needed, Option<Cited<'a>>),
    /// Publications contradict each other; what each leads to.
    Conflict(Vec<Reckoning<'a>>),
}

/// Why an answer cannot be given.
#[derive(Debug)]
pub enum Untellable<'a> {
    /// These facts are missing.
    Facts(Vec<Fact>),
    /// The rule's figure is not known.
    Figure,
    /// Rules are in force, but what they say of this is not known; the rule that has no line for the case.
    Silent(Needed, Option<Cited<'a>>),
    /// Whether these rules were in force is not known; what would follow if they were.
    Uncertain(Vec<Cited<'a>>, Option<Box<Reckoning<'a>>>),
}

vocabulary!(
    /// The kind of an outcome, for machines.
    OutcomeKind, "reimburse-outcome-",
    /// One answer.
    Settled = "settled",
    /// Between two answers.
    Range = "range",
    /// A fact is missing.
    CannotTell = "cannot-tell",
    /// A rule is missing.
    NoRule = "no-rule",
    /// Rules contradict each other.
    Conflict = "conflict",
);

/// An answer with what was supposed on the way.
#[derive(Debug)]
pub struct Answer<'a> {
    /// What came out.
    pub outcome: Outcome<'a>,
    /// What was supposed.
    pub supposed: Vec<Supposition>,
}

impl<'a> Answer<'a> {
    /// The kind of the outcome.
    pub const fn kind(&self) -> OutcomeKind {
        match self.outcome {
            Outcome::Settled(_) => OutcomeKind::Settled,
            Outcome::Range(..) => OutcomeKind::Range,
            Outcome::CannotTell(_) => OutcomeKind::CannotTell,
            Outcome::NoRule(..) => OutcomeKind::NoRule,
            Outcome::Conflict(_) => OutcomeKind::Conflict,
        }
    }

    /// The one answer, where there is one.
    pub fn settled(&self) -> Option<&Reckoning<'a>> {
        match &self.outcome {
            Outcome::Settled(reckoning) => Some(reckoning),
            _ => None,
        }
    }

    /// Every reckoning of the answer.
    pub fn reckonings(&self) -> Vec<&Reckoning<'a>> {
        match &self.outcome {
            Outcome::Settled(one) => vec![one],
            Outcome::Range(least, most) => vec![least, most],
            Outcome::Conflict(several) => several.iter().collect(),
            Outcome::CannotTell(Untellable::Uncertain(_, Some(perhaps))) => vec![perhaps],
            Outcome::CannotTell(_) | Outcome::NoRule(..) => Vec::new(),
        }
    }

    /// The weakest grade of the rules it rests on; `None` where it rests on none.
    pub fn grade(&self) -> Option<Grade> {
        self.reckonings().into_iter().map(Reckoning::grade).max()
    }
}

/// What the fund pays of a visit, by the rules of its region and day.
pub fn estimate<'a>(visit: &Visit, book: &Rulebook<'a>) -> Answer<'a> {
    let mut supposed = Supposed::default();
    let outcome = match choose(book, visit, &mut supposed) {
        Choice::Needs(facts) => Outcome::CannotTell(Untellable::Facts(facts)),
        Choice::Silent(needed, rule) => Outcome::CannotTell(Untellable::Silent(needed, rule)),
        Choice::NoRule(needed, nearest) => Outcome::NoRule(needed, nearest),
        Choice::Rules(chosen) => {
            let outcomes = chosen
                .iter()
                .flat_map(|chosen| reading::all(|reading| reckon(visit, chosen, reading, &mut supposed)));
            weigh(outcomes.collect(), chosen.len())
        }
        Choice::Perhaps(chosen, uncertain) => {
            let first = chosen.first().map(|chosen| {
                let mut reading = reading::Reading::default();
                reckon(visit, chosen, &mut reading, &mut supposed)
            });
            let perhaps = first.and_then(Result::ok).map(Box::new);
            Outcome::CannotTell(Untellable::Uncertain(uncertain, perhaps))
        }
    };
    supposed.0.sort_unstable();
    Answer { outcome, supposed: supposed.0 }
}

/// One outcome of many readings.
fn weigh<'a>(
    outcomes: Vec<(Result<Reckoning<'a>, Untold>, reading::Reading)>,
    combinations: usize,
) -> Outcome<'a> {
    let disagrees = combinations > 1 || outcomes.iter().any(|(_, reading)| reading.disagrees());
    let mut distinct: Vec<Reckoning<'a>> = Vec::new();
    for (outcome, _) in outcomes {
        match outcome {
            Err(Untold::Fact(fact)) => return Outcome::CannotTell(Untellable::Facts(vec![fact])),
            Err(Untold::Figure) => return Outcome::CannotTell(Untellable::Figure),
            Ok(reckoning) if distinct.iter().any(|known| known.same_parts(&reckoning)) => {}
            Ok(reckoning) => distinct.push(reckoning),
        }
    }
    distinct.sort_by_key(|reckoning| reckoning.fund);
    match (distinct.len(), disagrees) {
        (0, _) => Outcome::CannotTell(Untellable::Figure),
        (1, _) => Outcome::Settled(Box::new(distinct.swap_remove(0))),
        (_, true) => Outcome::Conflict(distinct),
        (_, false) => {
            let most = distinct.pop();
            let least = distinct.into_iter().next();
            match (least, most) {
                (Some(least), Some(most)) => Outcome::Range(Box::new(least), Box::new(most)),
                _ => Outcome::CannotTell(Untellable::Figure),
            }
        }
    }
}
