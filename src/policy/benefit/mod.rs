//! What funds and accounts pay: the benefit tables of a pack, each a list of dated, sourced, graded rules.
//!
//! Most tables are decision tables: lines with [`conditions`], the first that fits wins. Start with
//! [`Benefits`]; [`rules`] is what a bill is reckoned by, [`others`] the rest. How rules are said to people
//! is `view`'s business, what follows from them `engine`'s.

pub mod conditions;
mod decision;
pub mod others;
mod overlap;
pub mod rules;
pub mod said;
mod table;
pub mod words;

use super::pack::Plan;
use super::reader::Reader;
use super::rule::{Proof, Rule};
use crate::model::message::{Message, Value};
use crate::written::fields::Fields;
use crate::written::wrong::Wrong;
pub use conditions::{Conditions, Line, Scope};
pub use decision::{Table, Unnamed};
use others::{Credit, Debit, Enrolment, ExpenseRule, Layers, MisuseRule, Remark, Transfer, Waiting};
pub(in crate::policy) use overlap::{gaps, undeclared};
use rules::{Adjust, BenefitYear, Ceiling, Deductible, InstitutionRule, Ratio, Reference, StageRule};
pub use table::Amount;

/// Defines [`Benefits`] once: field, table in TOML, type, and what it says.
macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $clause:ty = $table:literal in $parent:literal),+ $(,)?) => {
        /// All benefit rules of one pack, table by table.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Benefits { $($(#[$doc])* pub $field: Vec<Rule<$clause>>),+ }

        impl Benefits {
            /// What every value rests on.
            pub fn proofs(&self) -> Vec<&Proof> {
                let mut proofs = Vec::new();
                $(proofs.extend(self.$field.iter().map(|rule| &rule.proof));)+
                proofs
            }

            /// Reads every table; what is wrong goes to the reader, the rest is kept.
            fn read_tables(root: &Fields<'_>, account: Option<&Fields<'_>>, reader: &mut Reader) -> Self {
                Self { $($field: match $parent {
                    "account" => account.map(|account| reader.rules(account, $table)).unwrap_or_default(),
                    _ => reader.rules(root, $table),
                }),+ }
            }
        }
    };
}

tables!(
    /// When deductible and ceiling start again.
    benefit_year: BenefitYear = "benefit_year" in "",
    /// What counts as what.
    institution: InstitutionRule = "institution" in "",
    /// What comes before the deductible.
    stage: StageRule = "stage" in "",
    /// What is borne before the fund pays.
    deductible: Deductible = "deductible" in "",
    /// What share the fund pays.
    ratio: Ratio = "ratio" in "",
    /// The most that is paid.
    ceiling: Ceiling = "ceiling" in "",
    /// Bonuses and deductions.
    adjust: Adjust = "adjust" in "",
    /// Figures that formulas use.
    reference: Reference = "reference" in "",
    /// What goes into accounts.
    credit: Credit = "credit" in "account",
    /// What is taken from them.
    debit: Debit = "debit" in "account",
    /// How they are split.
    layer: Layers = "layer" in "account",
    /// Waiting periods.
    waiting: Waiting = "waiting" in "",
    /// Gaps between insurances.
    transfer: Transfer = "transfer" in "",
    /// When residents enrol.
    enrolment: Enrolment = "enrolment" in "",
    /// What is not paid.
    expense: ExpenseRule = "expense" in "",
    /// What nobody may do.
    misuse: MisuseRule = "misuse" in "",
    /// What cannot be reckoned.
    remark: Remark = "remark" in "",
);

impl Benefits {
    /// Reads every table of a pack whose plans are known.
    pub(super) fn read(root: &Fields<'_>, plans: &[Plan], reader: &mut Reader) -> Self {
        let accounts = reader.kept(root.tables("account")).unwrap_or_default();
        let read = Self::read_tables(root, accounts.first(), reader);
        if let Some(account) = accounts.first() {
            account.finish(&mut reader.wrongs);
        }
        read.check_plans(root, plans, reader);
        read
    }

    /// Every plan that a line names is declared in the head.
    fn check_plans(&self, root: &Fields<'_>, plans: &[Plan], reader: &mut Reader) {
        let known = |word: &&String| !plans.iter().any(|plan| plan.code == **word);
        for word in self.conditions().flat_map(|when| &when.plan).filter(known) {
            let declared = plans.iter().map(|plan| Value::from(&plan.code)).collect::<Vec<_>>();
            let what = Message::new("policy-plan-undeclared").with("plan", word).with("known", declared);
            reader.wrongs.push(Wrong::at(root.place("plans"), what));
        }
    }

    /// The conditions of every line of every table.
    fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        fn of<T>(lines: &[Line<T>]) -> impl Iterator<Item = &Conditions> {
            lines.iter().map(|line| &line.when)
        }
        let year = self.benefit_year.iter().flat_map(|rule| of(&rule.value.lines));
        let institution = self.institution.iter().flat_map(|rule| of(&rule.value.lines));
        let deductible = self.deductible.iter().flat_map(|rule| of(&rule.value.lines));
        let ratio = self.ratio.iter().flat_map(|rule| of(&rule.value.lines));
        let ceiling = self.ceiling.iter().flat_map(|rule| of(&rule.value.lines));
        let adjust = self.adjust.iter().flat_map(|rule| of(&rule.value.lines));
        let credit = self.credit.iter().flat_map(|rule| of(&rule.value.lines));
        let debit = self.debit.iter().flat_map(|rule| of(&rule.value.lines));
        let paid = year.chain(institution).chain(deductible).chain(ratio).chain(ceiling);
        paid.chain(adjust).chain(credit).chain(debit)
    }
}
