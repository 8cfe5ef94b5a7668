//! How much of the deductible a visit still has to bear.
//!
//! Every form of `[[deductible]]` comes down to an amount that is due, what of it was borne before, and what is
//! open; only what counts as "before" differs.

use rust_decimal::Decimal;

use super::choose::Layer;
use super::facts::{Counters, Tally, Visit};
use super::fit::{Fact, Supposed, Supposition};
use super::reading::{Doubt, Reading};
use crate::model::money::Money;
use crate::model::rate::Rounding;
use crate::policy::benefit::Amount;
use crate::policy::benefit::rules::{Deductible, Effect, Steps};
use crate::policy::benefit::words::{Combine, Counts, DeductiblePer};

/// What is due, borne before, and open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// How much in the span.
    pub due: Money,
    /// What of it was borne before.
    pub used: Money,
    /// What is open.
    pub open: Money,
}

/// Why a deductible cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// A fact is missing.
    Fact(Fact),
    /// Its figure is not known.
    Figure,
}

/// What pays before the deductible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Nothing.
    Nothing,
    /// This year's account money: in-scope expense then says nothing about the deductible.
    Account,
}

/// What a visit still has to bear; `None` where there is no deductible.
pub fn due(
    layer: &Layer<'_>,
    visit: &Visit,
    effects: &[&Effect],
    first: Before,
    (reading, supposed): (&mut Reading, &mut Supposed),
) -> Result<Option<Due>, Untold> {
    let rule = &layer.deductible.rule.value;
    let Some(line) = layer.deductible.gives() else { return Ok(None) };
    let full = match &line.amount {
        Amount::Known(amount) => *amount,
        Amount::OneOf(amounts) => amounts[reading.choose(amounts.len(), Doubt::Alternatives)],
        Amount::Unlimited => Money::ZERO,
        Amount::Unknown | Amount::WageShare { .. } => return Err(Untold::Figure),
    };
    let due = adjusted(stepped(full, rule, visit, supposed), effects);
    if due.is_zero() {
        return Ok(Some(Due { due, used: Money::ZERO, open: Money::ZERO }));
    }
    let seen = Seen { rule, visit, first };
    let year = seen.used_in_year(due, supposed)?;
    let used = seen.used_in_span(due, year, (reading, supposed));
    let mut open = positive(due - used);
    if let Some(most) = line.year_most {
        let here = visit.before.same_tier.deductible.unwrap_or(year);
        open = open.min(positive(most - here));
    }
    if let Some(most) = rule.yearly_most {
        open = open.min(positive(most - year));
    }
    Ok(Some(Due { due, used, open }))
}

fn positive(amount: Money) -> Money {
    amount.max(Money::ZERO)
}

/// The amount at the how-manyth visit or admission.
fn stepped(full: Money, rule: &Deductible, visit: &Visit, supposed: &mut Supposed) -> Money {
    match &rule.steps {
        Steps::Same => full,
        Steps::Shares(shares) => {
            let nth = supposed.or(visit.nth, 1, Supposition::First).max(1) as usize;
            shares.get(nth - 1).or(shares.last()).map_or(full, |share| share.of(full, Rounding::HalfUp))
        }
        Steps::Less { by, floor } => {
            let before = supposed.or(visit.nth, 1, Supposition::First).max(1) - 1;
            let less = Money::from_fen(by.fen().saturating_mul(i64::from(before)));
            (full - less).max(*floor).min(full)
        }
    }
}

/// What bonuses leave of it.
fn adjusted(amount: Money, effects: &[&Effect]) -> Money {
    effects.iter().fold(amount, |amount, effect| {
        if effect.deductible_waived {
            return Money::ZERO;
        }
        let times = effect.deductible_times.map_or(amount, |times| times.of(amount, Rounding::HalfUp));
        let floor = effect.deductible_floor.unwrap_or(Money::ZERO);
        effect.deductible_less.map_or(times, |less| (times - less).max(floor).min(times))
    })
}

/// A deductible as one visit sees it.
struct Seen<'v> {
    rule: &'v Deductible,
    visit: &'v Visit,
    first: Before,
}

impl Seen<'_> {
    /// What was borne in the benefit year under this rule, at most `due` where it follows from expense.
    fn used_in_year(&self, due: Money, supposed: &mut Supposed) -> Result<Money, Untold> {
        let before = &self.visit.before;
        if self.rule.counts == Counts::OwnPayments {
            return Ok(supposed.or(before.year.own, Money::ZERO, Supposition::NothingBefore));
        }
        let shared = before.shared(self.visit.benefit, &self.rule.shared_with, |tally| tally.deductible);
        let shared = shared.unwrap_or_default();
        if let Some(used) = before.year.deductible {
            return Ok(used + shared);
        }
        match before.year.in_scope {
            Some(expense) if expense > Money::ZERO && self.first == Before::Account => {
                Err(Untold::Fact(Fact::DeductibleUsed))
            }
            // Before the fund pays anything, the deductible is borne in full.
            _ if before.year.fund.is_some_and(|paid| paid > Money::ZERO) => Ok(due + shared),
            Some(expense) => Ok(expense.min(due) + shared),
            None => {
                supposed.add(Supposition::NothingBefore);
                Ok(shared)
            }
        }
    }

    /// What of it was borne in the span that the rule counts.
    fn used_in_span(
        &self,
        due: Money,
        year: Money,
        (reading, supposed): (&mut Reading, &mut Supposed),
    ) -> Money {
        let Counters { quarter, month, same_tier, same_place, .. } = &self.visit.before;
        let mut of = |tally: &Tally| supposed.or(tally.deductible, Money::ZERO, Supposition::NothingBefore);
        match self.rule.per {
            DeductiblePer::None | DeductiblePer::Visit | DeductiblePer::Admission => Money::ZERO,
            DeductiblePer::DayAndInstitution if *same_place > 0 => due,
            DeductiblePer::DayAndInstitution => Money::ZERO,
            DeductiblePer::Month => of(month),
            DeductiblePer::Quarter => of(quarter),
            DeductiblePer::Year => {
                let separate = same_tier.deductible.unwrap_or(year);
                match self.rule.combine {
                    Combine::TopUp => year,
                    // At which kind of institution it was borne is not known.
                    Combine::Separate | Combine::Unknown
                        if same_tier.deductible.is_none() && !year.is_zero() =>
                    {
                        [Money::ZERO, year][reading.choose(2, Doubt::Basis)]
                    }
                    Combine::Separate => separate,
                    Combine::Unknown if separate == year => year,
                    Combine::Unknown => [year, separate][reading.choose(2, Doubt::Basis)],
                }
            }
        }
    }
}

/// A share of the reference wage, rounded once, half up, to whole yuan.
pub fn of_wage(wage: Money, percent: Decimal, factors: &[Decimal]) -> Money {
    let yuan = factors
        .iter()
        .fold(Decimal::new(wage.fen(), 2) * percent / Decimal::ONE_HUNDRED, |sum, factor| sum * factor);
    let whole = Rounding::HalfUp.to_fen(yuan);
    Money::from_yuan(whole.fen())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_wage_is_rounded_once() {
        let wage = Money::from_yuan(108_934);
        let percent = Decimal::new(25, 1);
        for (factors, yuan) in
            [(vec![], 2723), (vec![Decimal::new(11, 1)], 2996), (vec![Decimal::new(8, 1)], 2179)]
        {
            assert_eq!(of_wage(wage, percent, &factors), Money::from_yuan(yuan));
        }
    }
}
