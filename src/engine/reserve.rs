//! How much must stay in a payer's account before anything may be shared (Fujian, Shanxi, Shenzhen).
//!
//! Only rules that may decide are looked at. A place without a rule has no known reserve, which is not the
//! same as a reserve of nothing.

use super::citation::Citation;
use crate::error::Result;
use crate::model::day::Day;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::policy::terms::CapKind;
use crate::policy::{Hold, PolicySet};

/// What must stay in the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reserve {
    /// Fen that may not be shared.
    pub amount: Money,
    /// In force, or uncertain on that day.
    pub hold: Hold,
    /// The rule.
    pub citation: Citation,
}

/// The reserve of the place where the payer is insured, nearest rule first; `None` where no rule is known
/// or it is not in force on `day`.
///
/// # Errors
/// What is wrong in a pack.
pub fn reserve(region: Region, day: Day, policies: &PolicySet) -> Result<Option<Reserve>> {
    let packs = policies.lineage(region)?;
    let rules = packs.iter().flat_map(|pack| &pack.aid.cap);
    let mut found: Vec<Reserve> = rules
        .filter(|rule| rule.decides() && rule.applies_to(region) && rule.value.kind == CapKind::ReserveYuan)
        .filter_map(|rule| {
            let (amount, hold) = (rule.value.value.yuan()?, rule.hold(day));
            (hold != Hold::NotInForce).then(|| Reserve {
                amount,
                hold,
                citation: Citation::of(rule, policies),
            })
        })
        .collect();
    found.sort_by_key(|reserve| reserve.hold != Hold::InForce);
    Ok(found.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(code: &str, day: &str) -> Option<(Money, bool)> {
        let (region, day) = (Region::parse(code).unwrap(), Day::parse(day).unwrap());
        let found = reserve(region, day, &PolicySet::shipped()).unwrap();
        found.map(|reserve| (reserve.amount, reserve.hold == Hold::InForce))
    }

    #[test]
    fn reserves_have_places_and_days() {
        assert_eq!(at("350100", "2024-01-01"), Some((Money::from_yuan(2000), true)));
        assert_eq!(at("350100", "2022-01-01"), Some((Money::from_yuan(2000), false)));
        assert_eq!(at("140100", "2022-06-30"), None);
        assert_eq!(at("140100", "2022-07-01"), Some((Money::from_yuan(1000), true)));
        assert_eq!(at("440300", "2023-10-01"), Some((Money::ZERO, true)));
        assert_eq!(at("440100", "2025-01-01"), None);
    }
}
