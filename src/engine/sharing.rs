//! How an own share is paid: own account, wallet, relatives' accounts in the region's order, then cash.
//!
//! Caps, reserves and layers are taken off a payer's balance by whoever gathers the facts; here the order
//! and the limits of one payment decide.

use super::reimburse::Payer;
use crate::model::day::Day;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::policy::PolicySet;
use crate::policy::aid::Kinded;
use crate::policy::terms::{OrderKind, PayerOrder};
use crate::policy::{Hold, Rule};

/// What there is to pay with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Purse {
    /// The patient's own account; `None` where its balance is not known.
    pub own: Option<Money>,
    /// The patient's wallet.
    pub wallet: Money,
    /// Relatives whose accounts are bound.
    pub payers: Vec<Payer>,
}

/// Who pays what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares {
    /// From the patient's own account.
    pub own: Money,
    /// From the wallet.
    pub wallet: Money,
    /// From each payer's account, as the payers were given.
    pub payers: Vec<Money>,
    /// In cash.
    pub cash: Money,
    /// The rule of the order among several payers; `None` where none was needed or known.
    pub order: Option<PayerOrder>,
    /// Whether the order among payers mattered and is not known: the sum is right, its parts are not.
    pub order_unknown: bool,
}

/// The order of several payers that a region's rules say on a day, with the rule.
///
/// # Errors
/// What is wrong in a pack.
pub fn order(
    region: Region,
    on: Day,
    policies: &PolicySet,
) -> crate::error::Result<Option<&Rule<Kinded<OrderKind, PayerOrder>>>> {
    let about = |rule: &&Rule<Kinded<OrderKind, PayerOrder>>| {
        let kind = matches!(rule.value.kind, OrderKind::SeveralPayers | OrderKind::SinglePayer);
        kind && rule.value.value != PayerOrder::Unknown
            && rule.applies_to(region)
            && rule.hold(on) == Hold::InForce
    };
    let mut rules: Vec<_> =
        policies.lineage(region)?.into_iter().flat_map(|pack| &pack.aid.order).filter(about).collect();
    rules.sort_by_key(|rule| rule.proof.weak);
    Ok(rules.into_iter().next())
}

/// Pays an own share. Never more than it, and nobody more than there is.
pub fn pay(own_share: Money, purse: &Purse, order: Option<PayerOrder>) -> Shares {
    let mut left = own_share.max(Money::ZERO);
    let mut take = |had: Money| {
        let paid = had.max(Money::ZERO).min(left);
        left -= paid;
        paid
    };
    let own = take(purse.own.unwrap_or_default());
    let wallet = take(purse.wallet);
    let wanted = left;
    let mut shares =
        Shares { own, wallet, payers: vec![Money::ZERO; purse.payers.len()], ..Shares::default() };
    let available =
        |payer: &Payer| payer.cap.map_or(payer.balance, |cap| cap.min(payer.balance)).max(Money::ZERO);
    let queue = queue(&purse.payers, order);
    let several = purse.payers.iter().filter(|payer| available(payer) > Money::ZERO).count() > 1;
    let enough: Money = purse.payers.iter().map(available).sum();
    shares.order_unknown = several && queue.is_none() && enough > wanted;
    shares.order = order.filter(|_| several);
    let only_one =
        matches!(order, Some(PayerOrder::OnePayerPerSettlement | PayerOrder::SinglePayerPerBeneficiary));
    let queue = queue.unwrap_or_else(|| (0..purse.payers.len()).collect());
    for at in queue {
        let payer = &purse.payers[at];
        let paid = available(payer).min(left);
        left -= paid;
        shares.payers[at] = paid;
        if only_one && paid > Money::ZERO {
            break;
        }
    }
    shares.cash = left;
    shares
}

/// The payers in the order of the rule; `None` where no rule or fact says it.
fn queue(payers: &[Payer], order: Option<PayerOrder>) -> Option<Vec<usize>> {
    let mut queue: Vec<usize> = (0..payers.len()).collect();
    if payers.len() < 2 {
        return Some(queue);
    }
    match order? {
        PayerOrder::BalanceDesc => queue.sort_by_key(|at| std::cmp::Reverse(payers[*at].balance)),
        PayerOrder::BalanceDescThenName => {
            queue.sort_by_key(|at| (std::cmp::Reverse(payers[*at].balance), payers[*at].name.clone()));
        }
        PayerOrder::BindTimeAsc | PayerOrder::FilingOrder
            if all(payers, |payer| payer.bound_on.is_some()) =>
        {
            queue.sort_by_key(|at| payers[*at].bound_on);
        }
        PayerOrder::BindTimeDesc if all(payers, |payer| payer.bound_on.is_some()) => {
            queue.sort_by_key(|at| std::cmp::Reverse(payers[*at].bound_on));
        }
        PayerOrder::UserRank | PayerOrder::OnePayerPerSettlement | PayerOrder::SinglePayerPerBeneficiary
            if all(payers, |payer| payer.rank.is_some()) =>
        {
            queue.sort_by_key(|at| payers[*at].rank);
        }
        _ => return None,
    }
    Some(queue)
}

fn all(payers: &[Payer], known: impl Fn(&Payer) -> bool) -> bool {
    payers.iter().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payer(name: &str, yuan: i64) -> Payer {
        let balance = Money::from_yuan(yuan);
        Payer { name: name.to_owned(), relation: None, balance, rank: None, bound_on: None, cap: None }
    }

    fn purse(own: i64, payers: &[(&str, i64)]) -> Purse {
        let payers = payers.iter().map(|(name, yuan)| payer(name, *yuan)).collect();
        Purse { own: Some(Money::from_yuan(own)), wallet: Money::ZERO, payers }
    }

    fn yuan(amounts: &[Money]) -> Vec<i64> {
        amounts.iter().map(|amount| amount.fen() / 100).collect()
    }

    #[test]
    fn the_own_account_comes_first_and_the_largest_balance_where_the_rule_says_so() {
        let one = pay(Money::from_yuan(600), &purse(100, &[("son", 2000)]), None);
        assert_eq!((one.own, yuan(&one.payers), one.cash), (Money::from_yuan(100), vec![500], Money::ZERO));
        let two = purse(0, &[("child", 300), ("spouse", 900)]);
        let paid = pay(Money::from_yuan(1000), &two, Some(PayerOrder::BalanceDesc));
        assert_eq!((yuan(&paid.payers), paid.order_unknown), (vec![100, 900], false));
    }

    #[test]
    fn an_order_that_nobody_knows_matters_only_where_not_all_is_needed() {
        let two = purse(0, &[("child", 300), ("spouse", 900)]);
        assert!(pay(Money::from_yuan(1000), &two, None).order_unknown);
        let all = pay(Money::from_yuan(1300), &two, Some(PayerOrder::UserRank));
        assert!(!all.order_unknown && all.cash == Money::from_yuan(100));
    }

    #[test]
    fn one_payer_and_caps_leave_the_rest_in_cash() {
        let mut two = purse(0, &[("child", 300), ("spouse", 900)]);
        two.payers[0].rank = Some(1);
        two.payers[1].rank = Some(2);
        let one = pay(Money::from_yuan(1000), &two, Some(PayerOrder::OnePayerPerSettlement));
        assert_eq!((yuan(&one.payers), one.cash), (vec![300, 0], Money::from_yuan(700)));
        two.payers[1].cap = Some(Money::from_yuan(200));
        let capped = pay(Money::from_yuan(1000), &two, Some(PayerOrder::UserRank));
        assert_eq!((yuan(&capped.payers), capped.cash), (vec![300, 200], Money::from_yuan(500)));
    }

    proptest::proptest! {
        #[test]
        fn parts_add_up_and_nobody_pays_more_than_there_is(
            share in 0i64..100_000, own in 0i64..100_000, wallet in 0i64..1_000,
            balances in proptest::collection::vec(0i64..50_000, 0..4), ordered in proptest::bool::ANY,
        ) {
            let payers = balances.iter().map(|fen| Payer { balance: Money::from_fen(*fen), ..payer("x", 0) });
            let fen = Money::from_fen;
            let purse = Purse { own: Some(fen(own)), wallet: fen(wallet), payers: payers.collect() };
            let order = ordered.then_some(PayerOrder::BalanceDesc);
            let paid = pay(fen(share), &purse, order);
            let sum = paid.own + paid.wallet + paid.payers.iter().copied().sum() + paid.cash;
            proptest::prop_assert_eq!(sum, fen(share));
            proptest::prop_assert!(paid.own <= fen(own) && !paid.cash.is_negative());
            for (paid, had) in paid.payers.iter().zip(&balances) {
                proptest::prop_assert!(!paid.is_negative() && *paid <= fen(*had));
            }
        }
    }
}
