//! The figure of the main yearly ceiling of somebody, without a bill.

use super::reimburse::fit::Supposed;
use super::reimburse::{Found, Rulebook, Slot, Visit};
use crate::model::money::Money;
use crate::policy::Hold;
use crate::policy::benefit::Amount;
use crate::policy::benefit::words::{CeilingPer, ReferenceKind};

/// The figure of the main yearly ceiling; `None` where there is none, or it is not known. A reference wage that
/// the question gives makes a formula stand before printed figures that agree with it.
pub fn quota_ceiling(visit: &Visit, book: &Rulebook<'_>) -> Option<Money> {
    let slot = Slot { per: Some(CeilingPer::Year), ..Slot::main(1) };
    let mut supposed = Supposed::default();
    let Found::One(pick) = book.find(|b| &b.ceiling, slot, (visit, visit.tier), &mut supposed) else {
        return None;
    };
    match pick.gives()? {
        Amount::Known(amount) => Some(*amount),
        Amount::WageShare { percent, factors } => {
            let wage = visit.reference_wage.or_else(|| {
                let mut rules = book.rules(|b| &b.reference);
                let wage = |kind| kind == ReferenceKind::Wage;
                let rule =
                    rules.find(|rule| wage(rule.value.what) && rule.hold(visit.on) == Hold::InForce)?;
                Some(rule.value.amount)
            })?;
            Some(super::reimburse::of_wage(wage, *percent, factors))
        }
        Amount::Unlimited | Amount::Unknown | Amount::OneOf(_) => None,
    }
}
