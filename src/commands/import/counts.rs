//! How many rows ended how. Every row is in exactly one of the first counts, so they add up to the rows read.

use crate::view::{Cell, Field};

/// Counts of one file or of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) rows: u64,
    pub(super) new: u64,
    pub(super) merged: u64,
    pub(super) known: u64,
    pub(super) movements: u64,
    pub(super) payments: u64,
    pub(super) previews: u64,
    pub(super) persons: u64,
    pub(super) persons_known: u64,
    pub(super) passed_over: u64,
    pub(super) left_out: u64,
    pub(super) problems: u64,
    /// Rows of files that were not taken in.
    pub(super) held_back: u64,
    /// Among the new settlements: perhaps one that is recorded already.
    pub(super) suspected: u64,
    /// Among the payments: as large as the cash part of a settlement of the day before, the day or the day after.
    pub(super) confirmed: u64,
    pub(super) findings: u64,
    pub(super) statements: u64,
    pub(super) derived_payers: u64,
    pub(super) unknown_payers: u64,
    pub(super) patient_payers: u64,
}

impl Counts {
    /// Adds those of another file.
    pub(super) fn add(&mut self, other: &Self) {
        for (own, more) in [
            (&mut self.rows, other.rows),
            (&mut self.new, other.new),
            (&mut self.merged, other.merged),
            (&mut self.known, other.known),
            (&mut self.movements, other.movements),
            (&mut self.payments, other.payments),
            (&mut self.previews, other.previews),
            (&mut self.persons, other.persons),
            (&mut self.persons_known, other.persons_known),
            (&mut self.passed_over, other.passed_over),
            (&mut self.left_out, other.left_out),
            (&mut self.problems, other.problems),
            (&mut self.held_back, other.held_back),
            (&mut self.suspected, other.suspected),
            (&mut self.confirmed, other.confirmed),
            (&mut self.findings, other.findings),
            (&mut self.statements, other.statements),
            (&mut self.derived_payers, other.derived_payers),
            (&mut self.unknown_payers, other.unknown_payers),
            (&mut self.patient_payers, other.patient_payers),
        ] {
            *own += more;
        }
    }

    /// As values with labels; what is zero is left out, except what every import is asked for.
    pub(super) fn fields(&self) -> Vec<Field> {
        let count = |key, label, number: u64| {
            Field::new(key, label, Cell::Count(i64::try_from(number).unwrap_or(i64::MAX)))
        };
        let mut fields = vec![
            count("rows", "import-rows", self.rows),
            count("new", "import-new", self.new),
            count("known", "import-known", self.known),
        ];
        let some = [
            count("merged", "import-merged", self.merged),
            count("suspected", "import-suspected", self.suspected),
            count("movements", "import-movements", self.movements),
            count("payments", "import-payments", self.payments),
            count("payments_confirmed", "import-payments-confirmed", self.confirmed),
            count("previews", "import-previews", self.previews),
            count("papers", "import-papers", self.persons),
            count("papers_known", "import-papers-known", self.persons_known),
            count("passed_over", "import-passed-over", self.passed_over),
            count("left_out", "import-left-out", self.left_out),
            count("problems", "import-problem-rows", self.problems),
            count("held_back", "import-held-back", self.held_back),
            count("findings", "import-findings", self.findings),
            count("statements", "import-statements", self.statements),
            count("payers_derived", "import-payers-derived", self.derived_payers),
            count("payers_unknown", "import-payers-unknown", self.unknown_payers),
        ];
        fields.extend(some.into_iter().filter(|field| field.cell != Cell::Count(0)));
        fields
    }
}
