//! From a settlement of the ledger to what the engine counts: scope, kind of institution, person.
//!
//! What is not recorded stays unknown; only where the user says so the whole bill counts as in scope.

use crate::engine::reimburse::{Person, Visit};
use crate::ledger::VisitRow;
use crate::model::counted::{self, Counted};
use crate::model::coverage::{Coverage, PersonClass};
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::money::Money;
use crate::policy::benefit::words::{Benefit, Tier};

/// What stands for an in-scope amount that is not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unrecorded {
    /// Nothing: it is not known.
    Unknown,
    /// The whole bill.
    WholeBill,
}

/// The in-scope amount: as recorded, or the total less the other three parts where all are recorded.
pub(super) fn in_scope(row: &VisitRow<'_>, unrecorded: Unrecorded) -> Option<Money> {
    let whole = (unrecorded == Unrecorded::WholeBill).then_some(row.amounts.total);
    let others = [row.out_of_scope, row.over_limit, row.first_self_pay];
    counted::in_scope(row.amounts.total, row.in_scope, others).or(whole)
}

/// What the person bore outside the insurance's lists and limits, where the bill says it.
pub(super) fn outside_lists(row: &VisitRow<'_>) -> Option<Money> {
    row.out_of_scope.map(|outside| outside + row.over_limit.unwrap_or_default())
}

/// What a settlement counts.
pub(super) fn counted(row: &VisitRow<'_>, in_scope: Option<Money>) -> Counted {
    Counted {
        in_scope,
        fund: row.amounts.fund,
        deductible: row.deductible,
        own: row.amounts.own_share(),
        visits: if row.is_reversal { -1 } else { 1 },
    }
}

/// The kind of institution that name and raw level stand for. The level is `1`, `2`, `3`, `P`, or a code of the
/// interface (`hosp_lv`) whose first digit tells; what calls itself a community centre or village clinic is one.
pub(super) fn tier(name: &str, level: &str) -> Option<Tier> {
    let first = matches!(level.bytes().next(), None | Some(b'1' | b'9'));
    if first && name.contains("社区卫生服务") {
        return Some(Tier::Community);
    }
    if first && name.contains("村卫生室") {
        return Some(Tier::Village);
    }
    let known = level.len() <= 2 && level.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match level.bytes().next().filter(|_| known)? {
        b'1' => Some(Tier::Level1),
        b'2' => Some(Tier::Level2),
        b'3' => Some(Tier::Level3),
        b'P' | b'p' => Some(Tier::Pharmacy),
        _ => None,
    }
}

/// A visit of somebody insured so, of which nothing else is known yet.
pub(super) fn visit(member: &Member, coverage: &Coverage, on: Day, benefit: Benefit) -> Visit {
    let class = Some(coverage.class).filter(|class| *class != PersonClass::Unknown);
    let person = Person {
        class,
        plan: coverage.plan.clone(),
        age: member.born.map(|born| on.years_since(born)),
        ..Person::insured_in(coverage.insurance)
    };
    Visit::new(on, coverage.region, person, benefit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_by_their_first_digit() {
        assert_eq!(tier("东湖社区卫生服务中心", "1"), Some(Tier::Community));
        for (level, expected) in [
            ("1", Some(Tier::Level1)),
            ("P", Some(Tier::Pharmacy)),
            ("31", Some(Tier::Level3)),
            ("99", None),
            ("", None),
            ("三级", None),
        ] {
            assert_eq!(tier("", level), expected, "{level}");
        }
    }
}
