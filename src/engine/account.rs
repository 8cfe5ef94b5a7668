//! What a personal account should gain and lose by schedule: credits, debits, layers and their yearly roll.
//!
//! Expected figures are compared with recorded ones by whoever asks; nothing here knows the ledger.

use rust_decimal::Decimal;

use super::reimburse::find::{Found, Pick, Rulebook, Slot};
use super::reimburse::fit::Supposed;
use super::reimburse::{Fact, Visit};
use crate::model::money::Money;
use crate::model::rate::{Rate, Rounding};
use crate::policy::benefit::Table;
use crate::policy::benefit::others::{Credit, Debit, Flow, FlowLine, Layers};
use crate::policy::benefit::rules::Reference;
use crate::policy::benefit::words::{DebitKind, Often, ReferenceKind};
use crate::policy::{Hold, Rule};

/// What is known of an account holder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holder {
    /// Monthly contribution base.
    pub base: Option<Money>,
    /// Own monthly pension.
    pub pension: Option<Money>,
    /// Months paid into an account plan, for credits pro rata.
    pub months_paid: Option<u32>,
}

/// Why a scheduled sum cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTold {
    /// The contribution base is missing.
    Base,
    /// The own pension is missing.
    Pension,
    /// The reference figure is missing.
    Reference,
    /// Months paid are missing.
    Months,
    /// It is fixed for each person, and only the person knows it.
    Frozen,
    /// No source has it.
    Figure,
    /// A fact of the person is missing.
    Fact(Fact),
    /// No rule is in force.
    NoRule,
    /// Rules contradict each other.
    Conflict,
}

/// A scheduled sum: how much, how often, by which rule.
#[derive(Debug, Clone)]
pub struct Scheduled<'a, C: Table> {
    /// The rule.
    pub pick: Option<Pick<'a, C>>,
    /// How much each time.
    pub amount: Result<Money, NotTold>,
    /// How often.
    pub per: Often,
}

/// What is credited to the account of the person of `visit`.
pub fn credit<'a>(visit: &Visit, holder: &Holder, book: &Rulebook<'a>) -> Scheduled<'a, Credit> {
    let mut supposed = Supposed::default();
    let found = book.find(|b| &b.credit, Slot::main(1), (visit, None), &mut supposed);
    let per = |pick: &Pick<'a, Credit>| pick.rule.value.per;
    scheduled(found, per, (visit, holder, book))
}

/// What is taken from it, for each purpose that has a rule.
pub fn debits<'a>(
    visit: &Visit,
    holder: &Holder,
    book: &Rulebook<'a>,
) -> Vec<(DebitKind, Scheduled<'a, Debit>)> {
    let mut supposed = Supposed::default();
    let mut debits = Vec::new();
    for what in DebitKind::ALL {
        let slot = Slot { name: Some(what.code()), ..Slot::main(1) };
        let found = book.find(|b| &b.debit, slot, (visit, None), &mut supposed);
        if matches!(found, Found::Nothing(_)) {
            continue;
        }
        let per = |pick: &Pick<'a, Debit>| pick.rule.value.per;
        debits.push((*what, scheduled(found, per, (visit, holder, book))));
    }
    debits
}

/// How the accounts of a region are split, where they are.
pub fn layers<'a>(visit: &Visit, book: &Rulebook<'a>) -> Option<&'a Rule<Layers>> {
    book.rules(|b| &b.layer).find(|rule| rule.hold(visit.on) == Hold::InForce)
}

fn scheduled<'a, C: Table<Gives = FlowLine>>(
    found: Found<'a, C>,
    per: impl Fn(&Pick<'a, C>) -> Often,
    (visit, holder, book): (&Visit, &Holder, &Rulebook<'a>),
) -> Scheduled<'a, C> {
    let none = |why| Scheduled { pick: None, amount: Err(why), per: Often::Month };
    match found {
        Found::One(pick) => {
            let per = per(&pick);
            let amount =
                pick.gives().map_or(Err(NotTold::NoRule), |line| flow(line, per, visit, holder, book));
            Scheduled { pick: Some(pick), amount, per }
        }
        Found::Several(picks) => {
            let pick = picks.into_iter().next();
            Scheduled { pick, amount: Err(NotTold::Conflict), per: Often::Month }
        }
        Found::Needs(facts) => none(facts.first().map_or(NotTold::NoRule, |fact| NotTold::Fact(*fact))),
        Found::Uncertain(_) | Found::Silent(_) | Found::Nothing(_) => none(NotTold::NoRule),
    }
}

fn flow(
    line: &FlowLine,
    per: Often,
    visit: &Visit,
    holder: &Holder,
    book: &Rulebook<'_>,
) -> Result<Money, NotTold> {
    let reference = |what| reference(visit, book, what).ok_or(NotTold::Reference);
    let of = |rate: Rate, amount: Money| rate.of(amount, Rounding::HalfUp);
    let whole = match &line.flow {
        Flow::None => Money::ZERO,
        Flow::Sum(sum) => *sum,
        Flow::OfBase(rate) => of(*rate, holder.base.ok_or(NotTold::Base)?),
        Flow::OfPension(rate) => of(*rate, holder.pension.ok_or(NotTold::Pension)?),
        Flow::OfAveragePension(rate) => of(*rate, reference(ReferenceKind::Pension)?),
        Flow::OfWage(rate) => {
            let yearly = visit.reference_wage.map_or_else(|| reference(ReferenceKind::Wage), Ok)?;
            match per {
                Often::Year => of(*rate, yearly),
                Often::Month => {
                    let exact = Decimal::from(yearly.fen()) * rate.exact() / Decimal::from(12);
                    Rounding::HalfUp.to_fen(exact)
                }
            }
        }
        Flow::Frozen => return Err(NotTold::Frozen),
        Flow::Unknown => return Err(NotTold::Figure),
    };
    match line.months_of {
        None => Ok(whole),
        Some(of_months) => {
            let paid = holder.months_paid.ok_or(NotTold::Months)?.min(of_months);
            let exact = Decimal::from(whole.fen()) * Decimal::from(paid) / Decimal::from(of_months.max(1));
            Ok(Rounding::HalfUp.to_fen(exact))
        }
    }
}

fn reference(visit: &Visit, book: &Rulebook<'_>, what: ReferenceKind) -> Option<Money> {
    let about = |rule: &&Rule<Reference>| rule.value.what == what && rule.hold(visit.on) == Hold::InForce;
    book.rules(|b| &b.reference).find(about).map(|rule| rule.value.amount)
}
