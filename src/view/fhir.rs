//! What a ledger says in terms of FHIR R4: people, insurances, shared accounts, settled bills.
//!
//! Typed values with their own codes; which element each becomes is known to `render` alone.

use super::Cell;
use crate::model::binding::Binding;
use crate::model::coverage::Coverage;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::relation::{Relation, Sex};
use crate::model::settlement::{Amounts, Origin};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient<'a> {
    /// Number in this ledger.
    pub id: MemberId,
    /// What the family calls the person.
    pub name: Cell<'a>,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Day of birth, or its year.
    pub born: Cell<'a>,
}

/// An insurance of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insured<'a> {
    /// Whose.
    pub member: MemberId,
    /// Which of the member's insurances, from 1.
    pub number: usize,
    /// What is known of it.
    pub coverage: &'a Coverage,
    /// Name of the insurance.
    pub insurance: Message,
    /// Name of the region.
    pub region: Message,
    /// What its personal account held, and as of when; `None` where it has none or nobody knows.
    pub balance: Option<(Money, Day)>,
}

/// An account that pays for a relative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<'a> {
    /// The family's record of it.
    pub binding: &'a Binding,
    /// What the beneficiary is to the payer.
    pub relation: Relation,
    /// Where the payer is insured: code and name.
    pub region: Option<(String, Message)>,
}

/// What one fund paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundPaid<'a> {
    /// Code of the fund (`fund_pay_type`), or the interface's name of the field that told it.
    pub code: &'a str,
    /// Name, where printed.
    pub name: Option<&'a str>,
    /// How much.
    pub amount: Money,
}

/// What one payer's account paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aid {
    /// Whose account.
    pub payer: MemberId,
    /// How much.
    pub amount: Money,
    /// How that is known.
    pub origin: Origin,
    /// Number of the binding that was in force.
    pub binding: Option<i64>,
}

/// A settlement or reversal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill<'a> {
    /// Number in this ledger.
    pub id: i64,
    /// `setl_id`; empty where there is none.
    pub key: &'a str,
    /// The settlement id that a reversal takes back; empty otherwise.
    pub reverses: &'a str,
    /// Whether it stands.
    pub standing: Standing,
    /// Whose bill.
    pub member: MemberId,
    /// When.
    pub at: Moment,
    /// Code and name of the region, where told.
    pub region: Option<(&'a str, Message)>,
    /// Hospital or pharmacy; empty where not told.
    pub institution: &'a str,
    /// Raw `med_type`; empty where not told.
    pub med_type: &'a str,
    /// The figures.
    pub amounts: Amounts,
    /// Which of the member's insurances was in force, from 1.
    pub insurance: Option<usize>,
    /// Who paid the mutual-aid part.
    pub aid: &'a [Aid],
    /// Fund by fund, where told.
    pub funds: &'a [FundPaid<'a>],
    /// Further amounts by the interface's name.
    pub money: &'a [(&'static str, Money)],
    /// Further codes by the interface's name.
    pub texts: &'a [(&'static str, String)],
}

/// Whether a settlement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Active,
    /// Reversals took all of it back.
    Cancelled,
}

/// One resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resource<'a> {
    /// A person.
    Patient(Patient<'a>),
    /// An insurance.
    Insured(Insured<'a>),
    /// An account that pays for a relative.
    Shared(Shared<'a>),
    /// A settlement.
    Bill(Bill<'a>),
}
