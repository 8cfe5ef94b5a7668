//! Ceilings: their figures in one reading, what they count, and what they leave of expense and payment.

use super::bands::exact;
use super::choose::Cited;
use super::deductible::of_wage;
use super::facts::Tally;
use super::find::Pick;
use super::reading::Doubt;
use super::reckon::Work;
use super::steps::{Proviso, Step};
use crate::model::money::Money;
use crate::model::rate::Rounding;
use crate::policy::benefit::Amount;
use crate::policy::benefit::rules::Ceiling;
use crate::policy::benefit::words::{Basis, CeilingPer};

/// What a ceiling or a band may count where nobody knows.
pub(super) const READINGS: [Basis; 3] = [Basis::FundPaid, Basis::InScope, Basis::AboveDeductible];

/// A ceiling with its figure, and what it counts in this reading.
pub(super) struct Limit<'a> {
    pub(super) pick: Pick<'a, Ceiling>,
    pub(super) figure: Money,
    pub(super) basis: Basis,
}

impl<'a> Limit<'a> {
    pub(super) fn cited(&self) -> Cited<'a> {
        Cited::Ceiling(self.pick.rule, self.pick.line)
    }
}

impl<'a> Work<'_, 'a> {
    /// The figure and basis of every ceiling; those without a figure become provisos.
    pub(super) fn limits(&mut self, ceilings: &[Pick<'a, Ceiling>]) -> Vec<Limit<'a>> {
        let mut limits = Vec::new();
        for pick in ceilings {
            let Some(amount) = pick.gives() else { continue };
            let rule = &pick.rule.value;
            let figure = match amount {
                Amount::Known(amount) => Some(*amount),
                Amount::OneOf(amounts) => {
                    Some(amounts[self.reading.choose(amounts.len(), Doubt::Alternatives)])
                }
                Amount::WageShare { percent, factors } => self.chosen.wage.map(|(wage, reference)| {
                    let rule = reference.map(Cited::Reference);
                    self.done.steps.push(Step::Reference { rule, amount: wage });
                    of_wage(wage, *percent, factors)
                }),
                Amount::Unlimited => {
                    let rule = Cited::Ceiling(pick.rule, pick.line);
                    self.done.steps.push(Step::NoCeiling { rule });
                    continue;
                }
                Amount::Unknown => None,
            };
            let Some(figure) = figure else {
                self.done.provisos.push(Proviso::CeilingFigureUnknown);
                continue;
            };
            let basis = match rule.basis {
                Basis::Unknown => READINGS[self.reading.choose(READINGS.len(), Doubt::Basis)],
                basis => basis,
            };
            if rule.first_year_pro_rata && self.visit.person.months_insured.is_none_or(|months| months < 12) {
                self.done.provisos.push(Proviso::CeilingProRata);
            }
            limits.push(Limit { pick: pick.clone(), figure: self.raised(figure, rule), basis });
        }
        limits
    }

    /// A yearly ceiling with bonuses.
    fn raised(&self, figure: Money, rule: &Ceiling) -> Money {
        if rule.per != CeilingPer::Year || rule.scope.name.is_some() {
            return figure;
        }
        self.effects.iter().fold(figure, |figure, effect| {
            let times =
                effect.ceiling_times.map_or(figure, |times| Rounding::HalfUp.to_fen(exact(figure) * times));
            times + effect.ceiling_plus.unwrap_or_default()
        })
    }

    /// The tally that a ceiling counts.
    fn tally(&self, per: CeilingPer) -> Tally {
        let before = &self.visit.before;
        match per {
            CeilingPer::Year => before.year,
            CeilingPer::Quarter => before.quarter,
            CeilingPer::Month => before.month,
            CeilingPer::Day => before.day,
            CeilingPer::Visit => {
                let nothing = Some(Money::ZERO);
                Tally { in_scope: nothing, fund: nothing, deductible: nothing, own: nothing, visits: Some(0) }
            }
        }
    }

    /// What of the payable expense lies within the ceilings on expense.
    pub(super) fn within_expense(&mut self, limits: &[Limit<'a>], borne: Money, payable: Money) -> Money {
        let mut allowed = payable;
        for limit in limits.iter().filter(|limit| limit.basis != Basis::FundPaid) {
            let tally = self.tally(limit.pick.rule.value.per);
            let counted = match limit.basis {
                Basis::AboveDeductible => self.told(tally.in_scope) - self.told(tally.deductible),
                _ => self.told(tally.in_scope) + borne,
            };
            let left = (limit.figure - counted).max(Money::ZERO);
            let now = allowed.min(left);
            self.done.steps.push(Step::ExpenseCeiling {
                rule: limit.cited(),
                limit: limit.figure,
                counted,
                allowed: now,
                of: allowed,
            });
            self.note_left(limit, left - now);
            allowed = now;
        }
        allowed
    }

    /// What the ceilings on payments allow.
    pub(super) fn within_payments(&mut self, limits: &[Limit<'a>], asked: Money) -> Money {
        let mut fund = asked;
        let mut notes = Vec::new();
        for limit in limits.iter().filter(|limit| limit.basis == Basis::FundPaid) {
            let rule = &limit.pick.rule.value;
            let paid = match (&rule.scope.name, rule.per) {
                (Some(name), CeilingPer::Year) => {
                    let named = self.visit.before.named(name);
                    self.told(named)
                }
                _ => {
                    let tally = self.tally(rule.per);
                    self.told(tally.fund) + self.paid_elsewhere(rule)
                }
            };
            let left = (limit.figure - paid).max(Money::ZERO);
            let allowed = fund.min(left);
            self.done.steps.push(Step::FundCeiling {
                rule: limit.cited(),
                limit: limit.figure,
                paid,
                asked: fund,
                allowed,
            });
            notes.push((limit, left));
            fund = allowed;
        }
        for (limit, left) in notes {
            self.note_left(limit, left - fund);
        }
        fund
    }

    /// What other benefits brought under a ceiling that they share.
    fn paid_elsewhere(&mut self, rule: &Ceiling) -> Money {
        let shared = self.visit.before.shared(self.visit.benefit, &rule.shared_with, |tally| tally.fund);
        shared.unwrap_or_else(|| {
            self.done.provisos.push(Proviso::CeilingShared);
            Money::ZERO
        })
    }

    fn note_left(&mut self, limit: &Limit<'a>, left: Money) {
        let rule = &limit.pick.rule.value;
        if rule.per == CeilingPer::Year && rule.scope.name.is_none() && rule.scope.layer == 1 {
            self.done.ceiling_left = Some(left);
        }
    }
}
