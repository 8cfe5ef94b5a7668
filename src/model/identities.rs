//! The identities that real settlements obey (I1–I5), checked to the fen.
//!
//! A check whose inputs are absent is skipped. A violation is a [`Finding`]: stored, reported with its
//! exact difference, never corrected. Source: interface specification, notes to 2207 and 5203.

use super::coverage::terms;
use super::money::Money;
use super::settlement::{Amounts, Detail};

/// Which identity does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identity {
    /// I1: total = funds + person + hospital part.
    Total,
    /// I2: person = account + cash (mutual aid is inside the account part).
    Person,
    /// I3: total = out of scope + over limit + first self-pay + in scope.
    Scope,
    /// I4: funds = sum of the seven fund items.
    Funds,
    /// I5: the details add up to the funds.
    Details,
    /// Mutual aid is part of the account payment and cannot exceed it.
    MutualAid,
}

terms!(Identity, Total = "i1", Person = "i2", Scope = "i3", Funds = "i4", Details = "i5", MutualAid = "i2a");

/// A violated identity: both sides of the equation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Which identity.
    pub identity: Identity,
    /// What the source printed (the left side).
    pub printed: Money,
    /// What its parts add up to (the right side).
    pub computed: Money,
}

/// The seven fund items of I4.
const FUND_ITEMS: [&str; 7] =
    ["hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay"];
/// The four scope parts of I3.
const SCOPE_PARTS: [&str; 4] = ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"];

/// Every identity that the figures violate; an empty list costs no allocation.
pub fn check(amounts: &Amounts, detail: Option<&Detail>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut hold = |identity, printed: Option<Money>, computed: Option<Money>| {
        if let (Some(printed), Some(computed)) = (printed, computed)
            && printed != computed
        {
            findings.push(Finding { identity, printed, computed });
        }
    };
    let funds = amounts.fund + amounts.hospital;
    if !is_wholly_self_paid(amounts, detail) {
        hold(Identity::Total, Some(amounts.total), Some(funds + amounts.own_share()));
    }
    if amounts.mutual_aid.fen().abs() > amounts.account.fen().abs() {
        hold(Identity::MutualAid, Some(amounts.mutual_aid), Some(amounts.account));
    }
    if let Some(detail) = detail {
        hold(Identity::Person, detail.amount("psn_part_amt"), Some(amounts.own_share()));
        hold(Identity::Scope, Some(amounts.total), sum(detail, &SCOPE_PARTS));
        hold(Identity::Funds, Some(amounts.fund), sum(detail, &FUND_ITEMS));
        hold(Identity::Details, Some(amounts.fund), detail_sum(detail));
    }
    findings
}

/// Older messages (5261) of bills that no insurance touched print the total as out of scope and leave every
/// payment at zero: nothing is missing there.
fn is_wholly_self_paid(amounts: &Amounts, detail: Option<&Detail>) -> bool {
    let paid = amounts.fund + amounts.hospital + amounts.own_share();
    let out_of_scope = detail.and_then(|detail| detail.amount("fulamt_ownpay_amt"));
    paid.is_zero() && out_of_scope == Some(amounts.total)
}

/// The sum of fields, if the source printed every one of them.
fn sum(detail: &Detail, fields: &[&str]) -> Option<Money> {
    fields.iter().map(|field| detail.amount(field)).sum()
}

/// I5: all rows but the personal account (`3102…`) and what is not a fund (`99999…`).
fn detail_sum(detail: &Detail) -> Option<Money> {
    let is_fund = |code: &str| !code.starts_with("3102") && !code.starts_with("99999");
    let funds = detail.funds.iter().filter(|part| is_fund(&part.fund)).map(|part| part.amount);
    (!detail.funds.is_empty()).then(|| funds.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(total: i64, fund: i64, account: i64, mutual_aid: i64, cash: i64, hospital: i64) -> Amounts {
        let fen = Money::from_fen;
        Amounts {
            total: fen(total),
            fund: fen(fund),
            account: fen(account),
            mutual_aid: fen(mutual_aid),
            cash: fen(cash),
            hospital: fen(hospital),
        }
    }

    #[test]
    fn an_inpatient_bill_of_the_interface_agrees() {
        let mut detail = Detail::default();
        for (field, fen) in SCOPE_PARTS.iter().zip([253_397, 139_689, 70_344, 1_880_816]) {
            detail.set_amount(field, Money::from_fen(fen));
        }
        assert_eq!(check(&amounts(2_344_246, 1_878_539, 17_004, 0, 398_202, 50_501), Some(&detail)), []);
    }

    #[test]
    fn a_bill_without_insurance_needs_no_parts() {
        let mut detail = Detail::default();
        detail.set_amount("fulamt_ownpay_amt", Money::from_fen(330_000));
        assert_eq!(check(&amounts(330_000, 0, 0, 0, 0, 0), Some(&detail)), []);
        assert_eq!(check(&amounts(330_000, 0, 0, 0, 0, 0), None).len(), 1);
    }

    #[test]
    fn a_difference_names_both_sides() {
        let findings = check(&amounts(1000, 500, 300, 400, 100, 0), None);
        assert_eq!(findings.iter().map(|finding| finding.identity.code()).collect::<Vec<_>>(), ["i1", "i2a"]);
        assert_eq!((findings[0].printed.fen(), findings[0].computed.fen()), (1000, 900));
    }
}
