//! Is there money that may be shared, and does the amount fit the limits?
//!
//! An empty account can be bound and still not pay. An unknown balance decides nothing.

use super::case::{Case, Findings, Held, claiming, deciding, in_force};
use super::place::{self, Distance};
use super::verdict::FailureCode::{F3, F10};
use super::wallet;
use crate::engine::reserve::reserve;
use crate::error::Result;
use crate::model::binding::Mode;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::policy::Hold;
use crate::policy::aid::{Given, Kinded};
use crate::policy::terms::{CapKind, ConditionKind, WalletKind};

/// Adds the reasons about money.
pub(super) fn check(case: &Case<'_>, findings: &mut Findings) -> Result<()> {
    balance(case, findings)?;
    carried_over(case, findings);
    which_money(case, findings);
    wallet_limits(case, findings);
    Ok(())
}

/// The payer's balance against zero, the reserve and the amount.
fn balance(case: &Case<'_>, findings: &mut Findings) -> Result<()> {
    let party = &case.facts.payer;
    let named = |id| Message::new(id).with("payer", &party.name);
    let Some(balance) = party.balance else {
        findings.advice(Some(F3), named("eligibility-balance-unknown"), Vec::new());
        return Ok(());
    };
    if balance <= Money::ZERO {
        let rules = case.nation_rules(|aid| &aid.condition);
        let rules = deciding(&rules, |row| {
            row.kind == ConditionKind::Payer && row.value.code() == Some("account-balance-above-zero")
        });
        findings.fails(F3, named("eligibility-balance-zero").with("balance", balance), case.cite(&rules));
        return Ok(());
    }
    let available = above_reserve(case, findings, balance)?;
    if let Some(amount) = case.facts.amount.filter(|amount| *amount > available) {
        let message = named("eligibility-balance-part").with("available", available).with("amount", amount);
        findings.advice(Some(F3), message, Vec::new());
    }
    Ok(())
}

/// What is left above the reserve of the payer's place.
fn above_reserve(case: &Case<'_>, findings: &mut Findings, balance: Money) -> Result<Money> {
    let Some(seat) = &case.home else { return Ok(balance) };
    let kept = reserve(seat.region, case.facts.on, case.policies)?;
    let Some(kept) = kept.filter(|kept| kept.amount > Money::ZERO) else { return Ok(balance) };
    let available = balance - kept.amount;
    let said = |id| {
        Message::new(id)
            .with("payer", &case.facts.payer.name)
            .with("balance", balance)
            .with("reserve", kept.amount)
    };
    let cited = vec![kept.citation.clone()];
    match (available > Money::ZERO, kept.hold) {
        (true, _) => {
            findings.holds(said("eligibility-balance-above-reserve").with("available", available), cited);
            return Ok(available);
        }
        (false, Hold::InForce) => findings.fails(F3, said("eligibility-balance-reserve"), cited),
        (false, _) => findings.open(F3, said("eligibility-balance-reserve-uncertain"), cited),
    }
    Ok(balance)
}

/// Where only money of earlier years may be shared: that part of the balance against zero and the amount.
fn carried_over(case: &Case<'_>, findings: &mut Findings) {
    let party = &case.facts.payer;
    let cap = case.home_rules(|aid| &aid.cap);
    let rules = in_force(&deciding(&cap, |row| {
        row.kind == CapKind::AccountLayer && row.value.code() == Some("carried-over-only")
    }));
    let empty = party.balance.is_some_and(|balance| balance <= Money::ZERO);
    if rules.is_empty() {
        return;
    }
    let (cited, named) = (case.cite(&rules), |id| Message::new(id).with("payer", &party.name));
    match (party.carried_over, case.facts.amount) {
        (None, Some(amount)) if !empty => {
            findings.open(F3, named("eligibility-carried-over-unknown").with("amount", amount), cited);
            findings.missing(named("eligibility-missing-carried-over"));
        }
        (Some(carried), _) if carried <= Money::ZERO && !empty => {
            findings.fails(F3, named("eligibility-carried-over-none").with("carried", carried), cited);
        }
        (Some(carried), Some(amount)) if amount > carried && !empty => {
            let message = named("eligibility-carried-over-less").with("carried", carried);
            findings.fails(F3, message.with("amount", amount), cited);
        }
        (Some(carried), _) if !empty => {
            findings.advice(None, named("eligibility-carried-over-part").with("carried", carried), cited);
        }
        _ => findings.advice(None, named("eligibility-carried-over-only"), cited),
    }
}

/// Whether money has to be moved first, and what unreliable pages claim must stay.
fn which_money(case: &Case<'_>, findings: &mut Findings) {
    let rules = case.home_rules(|aid| &aid.cap);
    let moved = in_force(&deciding(&rules, |row| {
        row.kind == CapKind::Mechanism && row.value.code() == Some("transfer-to-family-account")
    }));
    if !moved.is_empty() {
        let message = Message::new("eligibility-moved-first").with("payer", &case.facts.payer.name);
        findings.advice(None, message, case.cite(&moved));
    }
    let claimed = claiming(&rules, |row| row.kind == CapKind::ClaimedReserve);
    let wallet = case.home_rules(|aid| &aid.wallet);
    let least = claiming(&wallet, |row| row.kind == WalletKind::MinAccountBalanceYuan);
    let cited: Vec<_> = case.cite(&claimed).into_iter().chain(case.cite(&least)).collect();
    if !cited.is_empty() {
        let message = Message::new("eligibility-claim-reserve").with("payer", &case.facts.payer.name);
        findings.advice(None, message, cited);
    }
}

/// Limits of the prepaid wallet: so much in one transfer, so many transfers a day.
fn wallet_limits(case: &Case<'_>, findings: &mut Findings) {
    let by_wallet = case.facts.bindings.current.as_ref().is_some_and(|binding| binding.mode == Mode::Wallet)
        || place::distance(case) == Some(Distance::AcrossProvinces);
    let (true, true, Some(amount)) = (by_wallet, wallet::prepaid(case), case.facts.amount) else { return };
    let rules = case.nation_rules(|aid| &aid.wallet);
    let of = |kind| deciding(&rules, move |row: &Kinded<WalletKind, Given>| row.kind == kind);
    let (one, times) = (of(WalletKind::MaxYuanPerTransfer), of(WalletKind::MaxTransfersPerDay));
    let limits = (one.first().and_then(limit), times.first().and_then(limit));
    let (Some(one_yuan), Some(times_a_day)) = limits else { return };
    let (single, daily) = (Money::from_yuan(one_yuan), Money::from_yuan(one_yuan * times_a_day));
    if amount <= single || daily <= Money::ZERO {
        return;
    }
    let rows: Vec<_> = one.into_iter().chain(times).collect();
    let sure = rows.iter().all(|(_, hold)| *hold == Hold::InForce);
    let (transfers, days) = (parts(amount, single), parts(amount, daily));
    let cited = case.cite(&rows);
    let said = |id| {
        let message = Message::new(id).with("amount", amount).with("single", single).with("daily", daily);
        message.with("transfers", transfers).with("days", days)
    };
    if let Some((since, most)) = wallet::since(case).and_then(|since| {
        let open = case.facts.on.days_since(since) + 1;
        (days > open).then(|| (since, Money::from_fen(daily.fen() * open)))
    }) {
        let limited = |id| said(id).with("since", since).with("most", most).with("day", case.facts.on);
        match sure {
            true => findings.fails(F10, limited("eligibility-wallet-too-much"), cited),
            false => findings.open(F10, limited("eligibility-wallet-maybe-too-much"), cited),
        }
        return;
    }
    let id = match (sure, amount <= daily) {
        (true, true) => "eligibility-wallet-split",
        (true, false) => "eligibility-wallet-split-days",
        (false, _) => "eligibility-wallet-maybe-split",
    };
    findings.advice(Some(F10), said(id), cited);
}

/// In how many parts of at most `size` an amount falls.
fn parts(amount: Money, size: Money) -> i64 {
    (amount.fen() + size.fen() - 1) / size.fen()
}

/// The number of a limit that is or may be in force.
fn limit(held: &Held<'_, Kinded<WalletKind, Given>>) -> Option<i64> {
    match (&held.0.value.value, held.1) {
        (_, Hold::NotInForce) => None,
        (Given::Number(number), _) => Some(*number),
        _ => None,
    }
}
