//! From bill, counters and chosen rules to what the fund pays: one reading of the rules, fen-exact.
//!
//! The order is that of the rules: what is borne first, account money that comes first, deductible, ratio by
//! bands, ceilings, what is beyond them, the second layer. Start with [`reckon`].

use rust_decimal::Decimal;

use super::bands::{Paid, Step as Band, exact, spread, uncovered};
use super::choose::{Chosen, Cited, Layer};
use super::deductible::{Before, Due, Untold, due};
use super::facts::{Bill, Visit};
use super::fit::{Fact, Supposed, Supposition};
use super::limits::{Limit, READINGS};
use super::reading::{Doubt, Reading};
use super::steps::{Proviso, Step};
use crate::model::money::Money;
use crate::model::rate::{Rate, Rounding};
use crate::policy::Grade;
use crate::policy::benefit::rules::{Band as PackBand, Effect, Excess, Share};
use crate::policy::benefit::words::{Basis, Beyond, CeilingPer, Fund, Stage};

/// What came out of one reading.
#[derive(Debug, Clone)]
pub struct Reckoning<'a> {
    /// Every step, in order.
    pub steps: Vec<Step<'a>>,
    /// The bill.
    pub bill: Bill,
    /// What the funds pay.
    pub fund: Money,
    /// Fund by fund.
    pub funds: Vec<(Fund, Money)>,
    /// What this year's account money pays before the deductible.
    pub account_first: Money,
    /// What this bill bears of the deductible.
    pub deductible: Money,
    /// The ratio of the first band, bonuses included.
    pub ratio: Rate,
    /// What the main yearly ceiling leaves afterwards; `None` where there is none or it is not known.
    pub ceiling_left: Option<Money>,
    /// What is taken for granted.
    pub provisos: Vec<Proviso>,
}

impl Reckoning<'_> {
    /// What the funds leave to the person, account money that comes first included.
    pub fn person(&self) -> Money {
        self.bill.total() - self.fund
    }

    /// The weakest grade of the rules it rests on.
    pub fn grade(&self) -> Grade {
        let grades = self.steps.iter().filter_map(|step| step.rule()).map(|rule| rule.proof().grade);
        grades.max().unwrap_or(Grade::Official)
    }

    /// Whether two reckonings come to the same parts.
    pub fn same_parts(&self, other: &Self) -> bool {
        (&self.funds, self.account_first) == (&other.funds, other.account_first)
    }
}

/// The bands of a line: limits and shares, rates, and the funds of each.
type Bands<'a> = (Vec<Band>, Vec<Rate>, Vec<&'a [(Fund, Rate)]>);

/// What is worked on.
pub(super) struct Work<'w, 'a> {
    pub(super) visit: &'w Visit,
    pub(super) chosen: &'w Chosen<'a>,
    /// Bonuses and deductions of the layer that is reckoned.
    pub(super) effects: Vec<&'a Effect>,
    pub(super) reading: &'w mut Reading,
    pub(super) supposed: &'w mut Supposed,
    pub(super) done: Reckoning<'a>,
}

/// Reckons one reading of the chosen rules.
///
/// # Errors
/// A fact or figure is missing without which nothing can be said.
pub fn reckon<'a>(
    visit: &Visit,
    chosen: &Chosen<'a>,
    reading: &mut Reading,
    supposed: &mut Supposed,
) -> Result<Reckoning<'a>, Untold> {
    let done = Reckoning {
        steps: vec![Step::Scope(visit.bill)],
        bill: visit.bill,
        fund: Money::ZERO,
        funds: Vec::new(),
        account_first: Money::ZERO,
        deductible: Money::ZERO,
        ratio: Rate::ONE,
        ceiling_left: None,
        provisos: Vec::new(),
    };
    let effects = effects_of(chosen, 1);
    let mut work = Work { visit, chosen, effects, reading, supposed, done };
    work.note_circumstances();
    let (borne, payable) = work.before_the_fund()?;
    work.first_layer(borne, payable)?;
    if let Some(second) = &chosen.second {
        work.effects = effects_of(chosen, 2);
        work.second_layer(second)?;
    }
    work.done.fund = work.done.funds.iter().map(|(_, paid)| *paid).sum();
    Ok(work.done)
}

/// What the bonuses and deductions of a layer change.
fn effects_of<'a>(chosen: &Chosen<'a>, layer: u32) -> Vec<&'a Effect> {
    let of_layer = chosen.adjusts.iter().filter(|(rule, _)| rule.value.scope.layer == layer);
    of_layer.map(|(rule, line)| &rule.value.lines[*line].gives).collect()
}

impl<'a> Work<'_, 'a> {
    /// What the institution counts as, and which bonuses apply.
    fn note_circumstances(&mut self) {
        if let Some((rule, line)) = self.chosen.treated {
            self.done.steps.push(Step::TreatedAs { rule: Cited::Institution(rule, line) });
        }
        for (rule, line) in &self.chosen.adjusts {
            self.done.steps.push(Step::Adjusted { rule: Cited::Adjust(rule, *line) });
        }
    }

    /// What is borne before the fund pays: how much of the in-scope amount counts as borne, and what is left.
    fn before_the_fund(&mut self) -> Result<(Money, Money), Untold> {
        let mut left = self.visit.bill.in_scope;
        let first = self.chosen.adjusts.iter().filter(|(rule, _)| rule.value.scope.layer == 1);
        for (rule, line) in first {
            if let Some(share) = rule.value.lines[*line].gives.first_own {
                let borne = share.of(left, Rounding::HalfUp);
                let rule = Cited::Adjust(rule, *line);
                self.done.steps.push(Step::FirstOwn { rule, share, of: left, borne });
                left -= borne;
            }
        }
        let whole = left;
        let stage = self.chosen.stage.as_ref();
        let account = stage.filter(|pick| pick.rule.value.order.contains(&Stage::CurrentYearAccount));
        if let Some(pick) = account {
            let had = self.visit.current_year.ok_or(Untold::Fact(Fact::CurrentYearAccount))?;
            let paid = had.max(Money::ZERO).min(left);
            self.done.steps.push(Step::AccountFirst { rule: Cited::Stage(pick.rule), had, paid });
            self.done.account_first = paid;
            left -= paid;
        }
        let first = if account.is_some() { Before::Account } else { Before::Nothing };
        let borne = self.deductible(&self.chosen.first, left, first)?;
        self.done.deductible = borne;
        left -= borne;
        Ok((whole - left, left))
    }

    /// What a layer's deductible takes of an expense.
    fn deductible(&mut self, layer: &Layer<'a>, of: Money, first: Before) -> Result<Money, Untold> {
        let pick = &layer.deductible;
        let rule = Cited::Deductible(pick.rule, pick.line);
        let found = due(layer, self.visit, &self.effects, first, (&mut *self.reading, &mut *self.supposed))?;
        let Some(Due { due, used, open }) = found else {
            self.done.steps.push(Step::NoDeductible { rule });
            return Ok(Money::ZERO);
        };
        let borne = open.min(of);
        self.done.steps.push(Step::Deductible { rule, due, used, open, borne });
        Ok(borne)
    }

    /// Ratio, ceilings and what is beyond them.
    fn first_layer(&mut self, borne: Money, payable: Money) -> Result<(), Untold> {
        let layer = &self.chosen.first;
        let limits = self.limits(&layer.ceilings);
        let allowed = self.within_expense(&limits, borne, payable);
        let year = self.visit.before.year;
        let basis = self.bands_basis(layer);
        let counted = match basis {
            // One share for all of it: what came before does not matter, so nothing is supposed of it.
            _ if !is_banded(layer) => Money::ZERO,
            Basis::FundPaid => self.told(year.fund),
            Basis::AboveDeductible => self.told(year.in_scope) - self.told(year.deductible),
            Basis::InScope | Basis::Unknown => self.told(year.in_scope) + borne,
        };
        let (bands, rates, parts) = self.bands(layer);
        self.done.ratio = rates.first().copied().unwrap_or(Rate::ONE);
        let paid = spread(&bands, basis, counted, allowed);
        let exact_fund: Decimal = paid.iter().map(|part| part.fund).sum();
        let rounding = layer.ratio.rule.value.rounding;
        let asked = rounding.unwrap_or(Rounding::HalfUp).to_fen(exact_fund);
        self.done.steps.push(Step::Share {
            rule: Cited::Ratio(layer.ratio.rule, layer.ratio.line),
            bands: paid.iter().map(|part| (part.expense, rates[part.step], part.fund)).collect(),
            fund: asked,
            rounding_known: rounding.is_some(),
        });
        let fund = self.within_payments(&limits, asked);
        self.split(layer.ratio.rule.value.fund, &paid, &parts, fund);
        if layer.ceilings.iter().all(|pick| pick.rule.value.per != CeilingPer::Year) {
            self.done.provisos.push(Proviso::CeilingNotKnown);
        }
        self.beyond(&limits, (payable - allowed, &paid, fund))
    }

    /// A counter, or nothing where nobody gives it.
    pub(super) fn told(&mut self, counter: Option<Money>) -> Money {
        self.supposed.or(counter, Money::ZERO, Supposition::NothingBefore)
    }

    fn bands_basis(&mut self, layer: &Layer<'a>) -> Basis {
        let banded = is_banded(layer);
        match layer.ratio.rule.value.bands_count {
            Some(Basis::Unknown) if banded => READINGS[self.reading.choose(READINGS.len(), Doubt::Basis)],
            Some(basis) if banded => basis,
            _ => Basis::InScope,
        }
    }

    /// The bands of a layer with bonuses applied: limits and shares, rates, and the funds of each.
    fn bands(&mut self, layer: &Layer<'a>) -> Bands<'a> {
        let (mut bands, mut rates, mut parts) = (Vec::new(), Vec::new(), Vec::new());
        let line = layer.ratio.line.and_then(|at| layer.ratio.rule.value.lines.get(at));
        for band in line.map(|line| line.gives.as_slice()).unwrap_or_default() {
            let (rate, funds) = match &band.share {
                Share::Known(rate, funds) => (*rate, funds.as_slice()),
                Share::OneOf(rates) => {
                    (rates[self.reading.choose(rates.len(), Doubt::Alternatives)], [].as_slice())
                }
                Share::Between(least, most) => {
                    ([*least, *most][self.reading.choose(2, Doubt::Span)], [].as_slice())
                }
            };
            let rate = self.with_bonuses(rate);
            bands.push(Band { upto: band.upto.map(exact), share: rate.exact() });
            rates.push(rate);
            parts.push(funds);
        }
        (bands, rates, parts)
    }

    /// A ratio with points and factors; nothing stays nothing.
    fn with_bonuses(&mut self, rate: Rate) -> Rate {
        if rate.exact().is_zero() {
            return rate;
        }
        let missing = self.visit.person.missing_years;
        let mut moved = rate;
        for effect in &self.effects {
            if let Some(points) = effect.points {
                moved = moved.plus_points(points);
            }
            if let Some(points) = effect.points_per_missing_year {
                let years = self.supposed.or(missing, 0, Supposition::NoMissingYears);
                moved = moved.plus_points(points * Decimal::from(years));
            }
        }
        self.effects.iter().filter_map(|effect| effect.times).fold(moved, Rate::times)
    }

    /// Divides a payment among the funds that the bands name, so that the parts add up to it.
    fn split(&mut self, main: Fund, paid: &[Paid], parts: &[&[(Fund, Rate)]], fund: Money) {
        let whole: Decimal = paid.iter().map(|part| part.fund).sum();
        let mut shares: Vec<(Fund, Decimal)> = Vec::new();
        for part in paid {
            let funds = parts[part.step];
            let rates: Decimal = funds.iter().map(|(_, rate)| rate.exact()).sum();
            match rates.is_zero() {
                true => add(&mut shares, main, part.fund),
                false => funds.iter().for_each(|(name, rate)| {
                    add(&mut shares, *name, part.fund * rate.exact() / rates);
                }),
            }
        }
        let mut left = fund;
        let last = shares.len().saturating_sub(1);
        for (at, (name, share)) in shares.into_iter().enumerate() {
            let exact = if whole.is_zero() { Decimal::ZERO } else { exact(fund) * share / whole };
            let amount = if at == last { left } else { Rounding::HalfUp.to_fen(exact).min(left) };
            left -= amount;
            self.pay(name, amount);
        }
        if self.done.funds.is_empty() {
            self.pay(main, Money::ZERO);
        }
    }

    fn pay(&mut self, fund: Fund, amount: Money) {
        match self.done.funds.iter_mut().find(|(known, _)| *known == fund) {
            Some((_, paid)) => *paid += amount,
            None => self.done.funds.push((fund, amount)),
        }
    }

    /// What is paid of the expense that a ceiling cut off.
    fn beyond(
        &mut self,
        limits: &[Limit<'a>],
        (cut, paid, fund): (Money, &[Paid], Money),
    ) -> Result<(), Untold> {
        let whole: Money = Rounding::HalfUp.to_fen(paid.iter().map(|part| part.fund).sum());
        let open = if fund < whole { uncovered(paid, exact(fund)) } else { Decimal::ZERO };
        let expense = cut + Rounding::Down.to_fen(open);
        let says = |limit: &&Limit<'a>| limit.pick.rule.value.beyond != Excess::Word(Beyond::Nothing);
        let Some(limit) = limits.iter().find(says).filter(|_| !expense.is_zero()) else { return Ok(()) };
        let (rule, share, by) = match &limit.pick.rule.value.beyond {
            Excess::Fund(share, by) => (limit.cited(), *share, *by),
            Excess::Word(Beyond::InpatientRatio) => {
                let pick = self.chosen.beyond.as_ref().ok_or(Untold::Figure)?;
                let Some([PackBand { share: Share::Known(rate, _), .. }]) = pick.gives().map(Vec::as_slice)
                else {
                    return Err(Untold::Figure);
                };
                (Cited::Ratio(pick.rule, pick.line), *rate, Fund::Pool)
            }
            Excess::Word(_) => return Ok(()),
        };
        let fund = share.of(expense, Rounding::HalfUp);
        self.done.steps.push(Step::Beyond { rule, expense, share, by, fund });
        self.pay(by, fund);
        Ok(())
    }

    /// The second layer works on what the first leaves to the person.
    fn second_layer(&mut self, layer: &Layer<'a>) -> Result<(), Untold> {
        let first: Money = self.done.funds.iter().map(|(_, paid)| *paid).sum();
        let rest = self.visit.bill.in_scope - first;
        let borne = self.deductible(layer, rest, Before::Nothing)?;
        let limits = self.limits(&layer.ceilings);
        let (bands, rates, parts) = self.bands(layer);
        let paid = spread(&bands, Basis::InScope, Money::ZERO, rest - borne);
        let asked = Rounding::HalfUp.to_fen(paid.iter().map(|part| part.fund).sum());
        self.done.steps.push(Step::Share {
            rule: Cited::Ratio(layer.ratio.rule, layer.ratio.line),
            bands: paid.iter().map(|part| (part.expense, rates[part.step], part.fund)).collect(),
            fund: asked,
            rounding_known: layer.ratio.rule.value.rounding.is_some(),
        });
        let counted = self.visit.before.named("layer2");
        let before = self.told(counted);
        let mut fund = asked;
        for limit in limits.iter().filter(|limit| limit.basis == Basis::FundPaid) {
            let allowed = fund.min((limit.figure - before).max(Money::ZERO));
            let rule = limit.cited();
            self.done.steps.push(Step::FundCeiling {
                rule,
                limit: limit.figure,
                paid: before,
                asked: fund,
                allowed,
            });
            fund = allowed;
        }
        if !fund.is_zero() {
            self.split(layer.ratio.rule.value.fund, &paid, &parts, fund);
        }
        Ok(())
    }
}

/// Whether the share changes with what was counted before.
fn is_banded(layer: &Layer<'_>) -> bool {
    let bands = layer.ratio.gives();
    bands.is_some_and(|bands| bands.len() > 1 || bands.iter().any(|band| band.upto.is_some()))
}

fn add(shares: &mut Vec<(Fund, Decimal)>, fund: Fund, amount: Decimal) {
    match shares.iter_mut().find(|(known, _)| *known == fund) {
        Some((_, sum)) => *sum += amount,
        None => shares.push((fund, amount)),
    }
}
