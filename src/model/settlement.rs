//! One bill settled once, with the money set of the national interface (`setlinfo`, message 2207).
//!
//! Field names at the edges are the interface's own (given in each comment); amounts are fen. The
//! personal-account payment **includes** mutual aid. Reversals are negative and name their original.

use super::coverage::terms;
use super::day::Moment;
use super::member::MemberId;
use super::money::Money;
use super::region::Region;

/// Whether a row settles a bill or takes a settlement back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SettlementKind {
    /// 结算 (2207, 2304, 5203).
    Settlement,
    /// 撤销 (2208, 2305): mirrored, negative.
    Reversal,
}

terms!(SettlementKind, Settlement = "settlement", Reversal = "reversal");

/// The figures every source of a settlement gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// 医疗费总额, `medfee_sumamt`.
    pub total: Money,
    /// 基金支付总额, `fund_pay_sumamt`.
    pub fund: Money,
    /// 个人账户支出, `acct_pay`; includes mutual aid.
    pub account: Money,
    /// 个人账户共济支付金额, `acct_mulaid_pay`; part of `account`.
    pub mutual_aid: Money,
    /// 个人现金支出, `psn_cash_pay`.
    pub cash: Money,
    /// 医院负担金额, `hosp_part_amt`; zero where the source has none.
    pub hospital: Money,
}

impl Amounts {
    /// What the patient's own account paid: `acct_pay − acct_mulaid_pay`.
    pub fn own_account(&self) -> Money {
        self.account - self.mutual_aid
    }

    /// Adds every figure of another set.
    pub fn add(&mut self, other: &Self) {
        self.total += other.total;
        self.fund += other.fund;
        self.account += other.account;
        self.mutual_aid += other.mutual_aid;
        self.cash += other.cash;
        self.hospital += other.hospital;
    }

    /// 个人负担: what the funds left to the person, account and cash.
    pub fn own_share(&self) -> Money {
        self.account + self.cash
    }
}

/// Sums of bills: how many, and their money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Settlements less reversals.
    pub visits: i64,
    /// Sums of their figures.
    pub amounts: Amounts,
}

impl Totals {
    /// The sums of several.
    pub fn of<'t>(all: impl IntoIterator<Item = &'t Self>) -> Self {
        let mut whole = Self::default();
        all.into_iter().for_each(|totals| whole.add(totals));
        whole
    }

    /// Adds other sums.
    pub fn add(&mut self, other: &Self) {
        self.visits += other.visits;
        self.amounts.add(&other.amounts);
    }
}

/// The rest of the money set: `None` where the source did not print the field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// Amounts by field of [`MONEY_FIELDS`], in that order.
    pub amounts: [Option<Money>; MONEY_FIELDS.len()],
    /// Raw codes and ids by field of [`TEXT_FIELDS`], in that order.
    pub texts: [Option<String>; TEXT_FIELDS.len()],
    /// Fund by fund (`setldetail`).
    pub funds: Vec<FundPart>,
}

/// Interface names of the optional amounts, in the order they are stored.
pub const MONEY_FIELDS: [&str; 14] = [
    "fulamt_ownpay_amt",
    "overlmt_selfpay",
    "preselfpay_amt",
    "inscp_scp_amt",
    "act_pay_dedc",
    "hifp_pay",
    "cvlserv_pay",
    "hifes_pay",
    "hifmi_pay",
    "hifob_pay",
    "maf_pay",
    "oth_pay",
    "psn_part_amt",
    "balc",
];

/// Interface names of the optional raw codes and ids, in the order they are stored.
pub const TEXT_FIELDS: [&str; 14] = [
    "mdtrt_id",
    "medins_setl_id",
    "insutype",
    "psn_type",
    "cvlserv_flag",
    "mdtrt_cert_type",
    "pool_prop_selfpay",
    "clr_optins",
    "clr_way",
    "clr_type",
    "begndate",
    "enddate",
    "dise_codg",
    "dise_name",
];

/// One row of `setldetail`: what one fund paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundPart {
    /// `fund_pay_type`, raw.
    pub fund: String,
    /// `fund_pay_type_name`, where printed.
    pub name: Option<String>,
    /// `fund_payamt`.
    pub amount: Money,
}

impl Detail {
    /// The amount of an interface field, where the source printed it.
    pub fn amount(&self, field: &str) -> Option<Money> {
        let at = MONEY_FIELDS.iter().position(|name| *name == field)?;
        self.amounts[at]
    }

    /// Sets the amount of an interface field; an unknown name is ignored.
    pub fn set_amount(&mut self, field: &str, amount: Money) {
        if let Some(at) = MONEY_FIELDS.iter().position(|name| *name == field) {
            self.amounts[at] = Some(amount);
        }
    }

    /// The raw code of an interface field, where the source printed it.
    pub fn text(&self, field: &str) -> Option<&str> {
        let at = TEXT_FIELDS.iter().position(|name| *name == field)?;
        self.texts[at].as_deref()
    }

    /// Sets the raw code of an interface field; an unknown name is ignored.
    pub fn set_text(&mut self, field: &str, text: String) {
        if let Some(at) = TEXT_FIELDS.iter().position(|name| *name == field) {
            self.texts[at] = Some(text);
        }
    }

    /// Whether the source printed none of it.
    pub fn is_empty(&self) -> bool {
        self.funds.is_empty()
            && self.amounts.iter().all(Option::is_none)
            && self.texts.iter().all(Option::is_none)
    }
}

/// How a payer is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The source or the user said so.
    Told,
    /// Worked out from the one binding of that day.
    Derived,
}

terms!(Origin, Told = "told", Derived = "derived");

/// What one relative's account paid of a settlement's mutual-aid part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AidPayment {
    /// Whose account.
    pub payer: MemberId,
    /// How much; negative in a reversal.
    pub amount: Money,
    /// How the payer is known.
    pub origin: Origin,
}

/// A settlement as a source tells it, before the ledger knows whose it is. Borrows from the source's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'row> {
    /// Settlement or reversal.
    pub kind: SettlementKind,
    /// `setl_id`; `None` where the source has none or it is masked to zeros.
    pub settlement_id: Option<&'row str>,
    /// For an e-receipt: its code and number (票据代码, 票据号码) joined by a hyphen, or an empty text where
    /// it prints none. `None` where the source is no receipt.
    pub receipt: Option<&'row str>,
    /// `setl_time`.
    pub settled_at: Moment,
    /// Where the person is insured or the bill was settled (`insuplc_admdvs`, `region_code`).
    pub region: Option<Region>,
    /// Name of hospital or pharmacy; empty where not told.
    pub institution: &'row str,
    /// Raw level (`hosp_lv`, or `1`, `2`, `3`, `P`); empty where not told.
    pub institution_level: &'row str,
    /// Raw `med_type`; empty where not told.
    pub med_type: &'row str,
    /// The figures.
    pub amounts: Amounts,
    /// The settlement id that a reversal takes back, where told; for an e-receipt, code and number of that one.
    pub reverses: Option<&'row str>,
    /// The rest, where the source has more.
    pub detail: Option<&'row Detail>,
}
