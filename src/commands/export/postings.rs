//! Which accounts a row of the ledger moves, and by how much. Postings of a row always add up to nothing.

use crate::ledger::{FundParts, HistoryRow};
use crate::model::account::{EntryKind, Layer};
use crate::model::money::Money;
use crate::model::settlement::Amounts;
use crate::view::journal::{Account, Fund, Posting};

/// What moves from one account to another.
pub(super) fn between(to: Account, from: Account, amount: Money) -> Vec<Posting> {
    vec![posting(to, amount), posting(from, -amount)]
}

const fn posting(account: Account, amount: Money) -> Posting {
    Posting { account, amount, origin: None }
}

/// An account entry: the personal account, and what stands against it.
pub(super) fn entry(row: &HistoryRow<'_>, kind: EntryKind, postings: &mut Vec<Posting>) {
    let layer = Layer::parse(row.layer).unwrap_or(Layer::Whole);
    postings.push(posting(Account::Personal(row.member, layer), row.change));
    postings.push(posting(against(row, kind), -row.change));
}

/// What stands against a movement of a personal account. What was paid for a relative is the relative's.
fn against(row: &HistoryRow<'_>, kind: EntryKind) -> Account {
    let whose = row.beneficiary.unwrap_or(row.member);
    match kind {
        EntryKind::Opening => Account::Openings,
        EntryKind::MonthlyCredit => Account::Credit(row.member),
        EntryKind::Interest => Account::Interest(row.member),
        EntryKind::OwnPayment => Account::OwnPayment(whose),
        EntryKind::MutualAidPayment => Account::MutualAid(whose),
        EntryKind::Premium => Account::Premium(whose),
        EntryKind::LongTermCarePremium => Account::LongTermCare(whose),
        EntryKind::WalletIn | EntryKind::WalletOut => Account::Wallet(whose),
        EntryKind::Refund => Account::Refund(row.member),
        EntryKind::Correction => Account::Correction(row.member),
    }
}

/// A settlement or reversal: the bill, and who paid it. What its parts lack to its total stands by itself.
pub(super) fn settlement(
    row: &HistoryRow<'_>,
    amounts: &Amounts,
    parts: Option<&FundParts>,
    postings: &mut Vec<Posting>,
) {
    postings.push(posting(Account::Treatment(row.member), amounts.total));
    let mut paid = |account, amount: Money| {
        if !amount.is_zero() {
            postings.push(posting(account, -amount));
        }
    };
    match parts.filter(|parts| parts.iter().copied().sum::<Money>() == amounts.fund) {
        None => paid(Account::Fund(Fund::Whole), amounts.fund),
        Some(parts) => {
            Fund::PARTS.iter().zip(parts).for_each(|(fund, amount)| paid(Account::Fund(*fund), *amount));
        }
    }
    paid(Account::Personal(row.member, Layer::Whole), amounts.own_account());
    paid(Account::Cash, amounts.cash);
    paid(Account::Hospital, amounts.hospital);
    let known = amounts.fund + amounts.account + amounts.cash + amounts.hospital;
    paid(Account::Difference, amounts.total - known);
    let mut told = Money::ZERO;
    for (payer, amount, origin) in row.payer_parts() {
        told += amount;
        let account = Account::Personal(payer, Layer::Whole);
        postings.push(Posting { account, amount: -amount, origin: Some(origin) });
    }
    let unknown = amounts.mutual_aid - told;
    if !unknown.is_zero() {
        postings.push(posting(Account::PayerUnknown(row.member), -unknown));
    }
}
