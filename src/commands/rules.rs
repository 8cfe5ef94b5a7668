//! From the ledger to the engine: the facts of a question about mutual aid, gathered in one place.

use crate::engine;
use crate::engine::eligibility::{AidFacts, Answer, BindingFacts, Party, Verdict};
use crate::engine::reimburse::Payer;
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

/// Relatives whose accounts are bound to a member on a day, with what of them may be shared: above the reserve
/// of their place, and only money of earlier years where no more may be shared.
pub(super) fn payers(
    ledger: &Ledger,
    members: &[Member],
    beneficiary: &Member,
    (on, policies): (Day, &PolicySet),
) -> Result<Vec<Payer>> {
    let bindings = ledger.bindings()?;
    let bound = bindings
        .iter()
        .filter(|binding| binding.beneficiary == beneficiary.id && binding.period.contains(on));
    let mut payers = Vec::new();
    for binding in bound {
        let Some(member) = members.iter().find(|member| member.id == binding.payer) else { continue };
        let question = Question { payer: member, beneficiary, on, use_: None, amount: None };
        let verdict = judge(&facts(ledger, members, &bindings, &question)?, policies)?;
        if verdict.answer == Answer::No {
            continue;
        }
        let party = party(ledger, member, on)?;
        let kept = reserve(ledger, member, on, policies)?.unwrap_or_default();
        let balance = party.balance.unwrap_or_default() - kept;
        let left =
            binding.cap_total.map(|cap| paid(ledger, binding, on).map(|paid| cap - paid)).transpose()?;
        payers.push(Payer {
            name: member.name.clone(),
            relation: Some(member.relation),
            balance: left.map_or(balance, |left| left.min(balance)),
            rank: binding.order.and_then(|order| u32::try_from(order).ok()),
            bound_on: binding.period.from,
            cap: binding.cap_per_payment,
        });
    }
    Ok(payers)
}

/// Asks the engine.
pub(super) fn judge(facts: &AidFacts, policies: &PolicySet) -> Result<Verdict> {
    engine::eligibility::check(facts, policies)
}

/// What must stay in a member's account by the rules of where the member is insured, where that is known.
pub(super) fn reserve(
    ledger: &Ledger,
    member: &Member,
    day: Day,
    policies: &PolicySet,
) -> Result<Option<Money>> {
    let Some(coverage) = ledger.coverage_on(member.id, day)? else { return Ok(None) };
    let reserve = engine::reserve(coverage.region, day, policies)?;
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
