//! From the ledger to the engine: the facts of a question about mutual aid, gathered in one place.

use crate::engine;
use crate::engine::eligibility::{AidFacts, BindingFacts, Party, Verdict};
use crate::error::Result;
use crate::ledger::{AccountBalance, Ledger};
use crate::model::account::Layer;
use crate::model::binding::Binding;
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::money::Money;
use crate::model::relation::Relation;
use crate::policy::PolicySet;
use crate::policy::uses::Use;

/// A question about mutual aid between two members.
pub(super) struct Question<'a> {
    pub(super) payer: &'a Member,
    pub(super) beneficiary: &'a Member,
    pub(super) on: Day,
    pub(super) use_: Option<Use>,
    pub(super) amount: Option<Money>,
}

/// What the ledger knows of one side.
pub(super) fn party(ledger: &Ledger, member: &Member, on: Day) -> Result<Party> {
    let account = ledger.account_balance(member.id, on)?;
    Ok(Party {
        coverage: ledger.coverage_on(member.id, on)?,
        balance: account.as_ref().and_then(|account| account.balance),
        carried_over: account.as_ref().and_then(carried_over),
        ..Party::named(&member.name)
    })
}

/// The part carried over from earlier years, where the ledger knows it. What was spent from no known layer
/// counts as this year's first, so it is never more than the whole balance.
fn carried_over(account: &AccountBalance) -> Option<Money> {
    let (_, carried) = account.layers.iter().find(|(layer, _)| *layer == Layer::PriorYears)?;
    Some(account.balance.map_or(*carried, |balance| balance.min(*carried)))
}

/// What the payer has paid under the binding up to and on the day.
fn paid(ledger: &Ledger, binding: &Binding, on: Day) -> Result<Money> {
    let since = |from| ledger.aid_paid(binding.payer, binding.beneficiary, from);
    Ok(since(binding.period.from)? - since(Some(on.plus_days(1)))?)
}

/// Gathers the facts of a question.
pub(super) fn facts(
    ledger: &Ledger,
    members: &[Member],
    bindings: &[Binding],
    question: &Question<'_>,
) -> Result<AidFacts> {
    let Question { payer, beneficiary, on, use_, amount } = *question;
    let name = |id| {
        members.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
    };
    let mut bound = BindingFacts::of(bindings, payer.id, beneficiary.id, on, name);
    if let Some(binding) = &bound.current {
        bound.paid = paid(ledger, binding, on)?;
    }
    Ok(AidFacts {
        on,
        use_,
        relation: Relation::between(payer.relation, beneficiary.relation),
        relation_derived: payer.relation != Relation::Oneself,
        payer: party(ledger, payer, on)?,
        beneficiary: party(ledger, beneficiary, on)?,
        bindings: bound,
        amount,
    })
}

/// Asks the engine, with the shipped rules.
pub(super) fn judge(facts: &AidFacts) -> Result<Verdict> {
    engine::eligibility::check(facts, &PolicySet::shipped())
}

/// What must stay in a member's account by the rules of where the member is insured, where that is known.
pub(super) fn reserve(ledger: &Ledger, member: &Member, day: Day) -> Result<Option<Money>> {
    let Some(coverage) = ledger.coverage_on(member.id, day)? else { return Ok(None) };
    let reserve = engine::reserve(coverage.region, day, &PolicySet::shipped())?;
    Ok(reserve.filter(|found| !found.amount.is_zero()).map(|found| found.amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Basis;

    #[test]
    fn what_is_carried_over_is_never_more_than_the_balance() {
        let yuan = |amount: i64| Money::from_yuan(amount);
        for (layers, balance, expected) in [
            (vec![], 500, None),
            (vec![(Layer::CurrentYear, yuan(500))], 500, None),
            (vec![(Layer::PriorYears, yuan(200)), (Layer::CurrentYear, yuan(300))], 500, Some(200)),
            (vec![(Layer::PriorYears, yuan(200)), (Layer::Whole, yuan(-150))], 50, Some(50)),
        ] {
            let account = AccountBalance {
                basis: Basis::Unknown,
                balance: Some(yuan(balance)),
                layers,
                movements: Money::ZERO,
                as_of: None,
                difference: None,
            };
            assert_eq!(carried_over(&account), expected.map(yuan), "{account:?}");
        }
    }
}
