//! Running sums of a benefit year as the counters that deductible and ceiling look at.

use super::reimburse::Tally;
use crate::model::care::Care;
use crate::model::counted::Sums;
use crate::policy::benefit::words::Benefit;

/// Sums as the counters of a visit. Expense and deductible count as far as they are known: see
/// [`Sums::without_scope`] and [`Sums::without_deductible`].
pub fn tally(sums: &Sums) -> Tally {
    Tally {
        in_scope: Some(sums.in_scope),
        fund: Some(sums.fund),
        deductible: Some(sums.deductible),
        own: Some(sums.own),
        visits: u32::try_from(sums.visits).ok(),
    }
}

/// The benefit that pays for a kind of care; `None` where no benefit of the rules does.
pub const fn benefit(care: Care) -> Option<Benefit> {
    match care {
        Care::Outpatient => Some(Benefit::Outpatient),
        Care::Chronic => Some(Benefit::Chronic),
        Care::Inpatient => Some(Benefit::Inpatient),
        Care::Other => None,
    }
}
