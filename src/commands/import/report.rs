//! What became of every row: rows read = new + merged + known + previews + papers + left out + problems.
//!
//! Counts cover all rows; sentences are kept for the first few of each kind, so memory does not grow.

use std::collections::BTreeMap;

use crate::error::{Error, Kind, Result};
use crate::import::Problem;
use crate::ledger::{Operation, Suspicion};
use crate::model::identities::Finding;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::settlement::{AidPayment, Origin, Told};
use crate::view::{Cell, Field, View};

/// Sentences of one kind that are kept.
const KEPT: usize = 20;

/// How an import ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Outcome {
    /// What could be booked was booked.
    #[default]
    Done,
    /// Only shown what would happen.
    Rehearsed,
    /// Nothing was changed because of problems.
    Refused,
}

/// Counts and sentences of one import.
#[derive(Debug, Default)]
pub(super) struct Report {
    outcome: Outcome,
    pub(super) rows: u64,
    files: u64,
    new: u64,
    pub(super) merged: u64,
    pub(super) known: u64,
    suspected: u64,
    previews: u64,
    persons: u64,
    persons_known: u64,
    left_out: u64,
    problem_count: u64,
    findings: u64,
    pub(super) statements: u64,
    derived_payers: u64,
    unknown_payers: u64,
    pub(super) patient_payers: u64,
    created: Vec<Value>,
    problems: Vec<Problem>,
    unknown: BTreeMap<String, u64>,
    unknown_rows: u64,
    notes: Vec<Message>,
}

impl Report {
    /// Says how the import ended; it counts as done until then.
    pub(super) fn ended(&mut self, outcome: Outcome) {
        self.outcome = outcome;
    }

    /// A file was read to its end, and these members were created for it.
    pub(super) fn file_done(&mut self, created: &[String]) {
        self.files += 1;
        self.created.extend(created.iter().take(KEPT).map(Value::from));
    }

    fn note(&mut self, note: Message) {
        if self.notes.len() < KEPT {
            self.notes.push(note);
        }
    }

    /// A settlement was booked.
    pub(super) fn booked(
        &mut self,
        row: u64,
        file: &str,
        told: &Told<'_>,
        findings: &[Finding],
        suspicion: Option<(Suspicion, i64)>,
    ) {
        self.new += 1;
        for finding in findings {
            self.findings += 1;
            let id = match finding.identity.code() {
                "i1" => "import-finding-i1",
                "i2" => "import-finding-i2",
                "i3" => "import-finding-i3",
                "i4" => "import-finding-i4",
                "i5" => "import-finding-i5",
                _ => "import-finding-aid",
            };
            self.note(
                Message::new(id)
                    .with("file", file)
                    .with("row", row)
                    .with("printed", finding.printed)
                    .with("computed", finding.computed)
                    .with("difference", finding.printed - finding.computed),
            );
        }
        if let Some((why, _)) = suspicion {
            self.suspected += 1;
            let id = match why {
                Suspicion::EqualRow => "import-suspected-equal",
                Suspicion::SameDayAndTotal => "import-suspected-same",
            };
            let note = Message::new(id).with("file", file).with("row", row);
            self.note(note.with("day", told.settled_at.day).with("total", told.amounts.total));
        }
    }

    /// How the payers of a new settlement are known.
    pub(super) fn payers(&mut self, mutual_aid: Money, payers: &[AidPayment]) {
        self.derived_payers += u64::from(payers.iter().any(|payment| payment.origin == Origin::Derived));
        self.unknown_payers += u64::from(payers.is_empty() && !mutual_aid.is_zero());
    }

    /// A pre-settlement was met.
    pub(super) fn preview(&mut self, shown: Message) {
        self.previews += 1;
        self.note(shown);
    }

    /// A paper about a person was taken in.
    pub(super) fn person(&mut self, new_figures: u64) {
        if new_figures > 0 {
            self.persons += 1;
        } else {
            self.persons_known += 1;
        }
    }

    /// A row has no place in a ledger.
    pub(super) fn left_out(&mut self, file: &str, row: u64, why: Message) {
        self.left_out += 1;
        self.remark(file, row, why);
    }

    /// Something worth knowing about a row.
    pub(super) fn remark(&mut self, file: &str, row: u64, why: Message) {
        self.note(Message::new("import-remark").with("file", file).with("row", row).with("why", why));
    }

    /// A row cannot be used.
    pub(super) fn problem(&mut self, problem: Problem) {
        self.problem_count += 1;
        if self.problems.len() < KEPT {
            self.problems.push(problem);
        }
    }

    /// A row names somebody who is no member. Names are listed once, not row by row.
    pub(super) fn unknown_member(&mut self, name: &str) {
        self.problem_count += 1;
        self.unknown_rows += 1;
        if self.unknown.len() < KEPT || self.unknown.contains_key(name) {
            *self.unknown.entry(name.to_owned()).or_default() += 1;
        }
    }

    pub(super) fn has_problems(&self) -> bool {
        self.problem_count > 0
    }

    /// Looks at what can only be seen when everything is in.
    pub(super) fn close(&mut self, operation: &Operation<'_>) -> Result<()> {
        for reversal in operation.reversals_without_original()? {
            let id = match &reversal.reverses {
                Some(_) => "import-reversal-alone",
                None => "import-reversal-alone-unnamed",
            };
            let note = Message::new(id).with("at", reversal.at).with("total", reversal.total);
            self.note(note.with("key", reversal.reverses.unwrap_or_default()));
        }
        Ok(())
    }

    /// The error that names the rows with problems.
    pub(super) fn refusal(&self) -> Error {
        let (what, hint) = match self.outcome {
            Outcome::Done => ("import-problems-kept", "import-problems-kept-hint"),
            Outcome::Rehearsed | Outcome::Refused => ("import-problems", "import-problems-hint"),
        };
        let count = self.problem_count;
        let kind = if self.outcome == Outcome::Done { Kind::Findings } else { Kind::BadData };
        let mut error = Error::new(kind, Message::new(what).with("count", count)).hint(Message::new(hint));
        for problem in &self.problems {
            let place = &problem.place;
            let id = match (&place.column, &place.text) {
                (Some(_), Some(_)) => "import-problem-cell",
                (Some(_), None) => "import-problem-column",
                (None, _) => "import-problem",
            };
            error = error.detail(
                Message::new(id)
                    .with("file", place.file.clone().unwrap_or_default())
                    .with("line", place.line.unwrap_or(0))
                    .with("column", place.column.clone().unwrap_or_default())
                    .with("text", place.text.clone().unwrap_or_default())
                    .with("why", problem.why.clone()),
            );
        }
        if self.unknown_rows > 0 {
            let names = self.unknown.iter().map(|(name, rows)| {
                Message::new("import-unknown-one").with("name", name).with("rows", *rows).into()
            });
            error = error
                .detail(Message::new("import-unknown-members").with("names", names.collect::<Vec<Value>>()));
            error = error.hint(Message::new("import-unknown-members-hint"));
        }
        let rest = self.problem_count - self.unknown_rows - self.problems.len() as u64;
        if rest > 0 { error.detail(Message::new("import-problems-more").with("count", rest)) } else { error }
    }

    /// The summary as a document.
    pub(super) fn view(&self) -> View {
        let mut view = View::new("import");
        let title = match self.outcome {
            Outcome::Done => "import-summary",
            Outcome::Rehearsed => "import-summary-dry",
            Outcome::Refused => "import-summary-refused",
        };
        view.title(Message::new(title).with("files", self.files));
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
            count("previews", "import-previews", self.previews),
            count("papers", "import-papers", self.persons),
            count("papers_known", "import-papers-known", self.persons_known),
            count("left_out", "import-left-out", self.left_out),
            count("problems", "import-problem-rows", self.problem_count),
            count("findings", "import-findings", self.findings),
            count("statements", "import-statements", self.statements),
            count("payers_derived", "import-payers-derived", self.derived_payers),
            count("payers_unknown", "import-payers-unknown", self.unknown_payers),
        ];
        fields.extend(some.into_iter().filter(|field| field.cell != Cell::Count(0)));
        view.record("summary", fields);
        if !self.created.is_empty() {
            view.note(Message::new("import-created").with("names", self.created.clone()));
        }
        self.notes.iter().for_each(|note| view.note(note.clone()));
        if self.patient_payers > 0 {
            view.note(Message::new("import-payer-is-patient").with("rows", self.patient_payers));
        }
        if self.unknown_payers > 0 {
            view.note(Message::new("import-payers-unknown-note"));
        }
        view
    }
}
