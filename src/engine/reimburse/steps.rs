//! What happened on the way from the bill to the fund's part, step by step, with the rule of each.
//!
//! Numbers and rules only: a trace is made of them when somebody asks why, and an audit of a hundred thousand
//! bills pays for no sentence.

use rust_decimal::Decimal;

use super::choose::Cited;
use super::facts::Bill;
use crate::model::money::Money;
use crate::model::rate::Rate;
use crate::policy::benefit::words::Fund;
use crate::policy::terms::vocabulary;

/// One step.
#[derive(Debug, Clone)]
pub enum Step<'a> {
    /// The bill and its parts.
    Scope(Bill),
    /// A share that is borne before everything else.
    FirstOwn {
        /// The rule.
        rule: Cited<'a>,
        /// The share.
        share: Rate,
        /// Of how much.
        of: Money,
        /// What is borne.
        borne: Money,
    },
    /// This year's account money pays first.
    AccountFirst {
        /// The rule.
        rule: Cited<'a>,
        /// What was in it.
        had: Money,
        /// What it pays.
        paid: Money,
    },
    /// There is no deductible.
    NoDeductible {
        /// The rule.
        rule: Cited<'a>,
    },
    /// The deductible.
    Deductible {
        /// The rule.
        rule: Cited<'a>,
        /// How much is due in the span.
        due: Money,
        /// What of it was borne before.
        used: Money,
        /// What is still open.
        open: Money,
        /// What this bill bears.
        borne: Money,
    },
    /// A ceiling on expense.
    ExpenseCeiling {
        /// The rule.
        rule: Cited<'a>,
        /// How much.
        limit: Money,
        /// What was counted before and by what this bill bears first.
        counted: Money,
        /// What of the expense is left within it.
        allowed: Money,
        /// The expense.
        of: Money,
    },
    /// The fund's share.
    Share {
        /// The rule.
        rule: Cited<'a>,
        /// Expense, share and payment of each band, in exact fen.
        bands: Vec<(Decimal, Rate, Decimal)>,
        /// The payment, rounded.
        fund: Money,
        /// Whether the rounding is said by a source.
        rounding_known: bool,
    },
    /// A ceiling on payments.
    FundCeiling {
        /// The rule.
        rule: Cited<'a>,
        /// How much.
        limit: Money,
        /// What was paid before.
        paid: Money,
        /// What would be paid.
        asked: Money,
        /// What is paid.
        allowed: Money,
    },
    /// There is no ceiling.
    NoCeiling {
        /// The rule.
        rule: Cited<'a>,
    },
    /// What is paid beyond a ceiling.
    Beyond {
        /// The rule of the ceiling, or of the ratio that applies instead.
        rule: Cited<'a>,
        /// The expense.
        expense: Money,
        /// The share.
        share: Rate,
        /// By which fund.
        by: Fund,
        /// What is paid.
        fund: Money,
    },
    /// A bonus or deduction that applies.
    Adjusted {
        /// The rule.
        rule: Cited<'a>,
    },
    /// The institution counts as another kind.
    TreatedAs {
        /// The rule.
        rule: Cited<'a>,
    },
    /// A reference figure that a formula uses.
    Reference {
        /// The rule; `None` where the question gave the figure.
        rule: Option<Cited<'a>>,
        /// The figure.
        amount: Money,
    },
}

vocabulary!(
    /// What the answer takes for granted because a rule or figure is missing.
    Proviso, "reimburse-proviso-",
    /// No rule says whether there is a ceiling.
    CeilingNotKnown = "ceiling-not-known",
    /// There is a ceiling and its figure is not known.
    CeilingFigureUnknown = "ceiling-figure-unknown",
    /// A ceiling is shared with other benefits, whose payments are not known.
    CeilingShared = "ceiling-shared",
    /// A ceiling is smaller in the first year of insurance.
    CeilingProRata = "ceiling-pro-rata",
);

impl<'a> Step<'a> {
    /// The rule behind the step.
    pub const fn rule(&self) -> Option<Cited<'a>> {
        match self {
            Self::Scope(_) => None,
            Self::Reference { rule, .. } => *rule,
            Self::FirstOwn { rule, .. }
            | Self::AccountFirst { rule, .. }
            | Self::NoDeductible { rule }
            | Self::Deductible { rule, .. }
            | Self::ExpenseCeiling { rule, .. }
            | Self::Share { rule, .. }
            | Self::FundCeiling { rule, .. }
            | Self::Beyond { rule, .. }
            | Self::NoCeiling { rule }
            | Self::Adjusted { rule }
            | Self::TreatedAs { rule } => Some(*rule),
        }
    }
}
