//! What became of every row: rows read = new + merged + known + movements + payments + previews +
//! papers + passed over + left out + problems + held back.
//!
//! Counts cover all rows; sentences are kept for the first few of each kind, so memory does not grow.

use std::collections::BTreeMap;

use super::counts::Counts;
use crate::commands::cash;
use crate::error::{Error, Kind, Result};
use crate::import::Problem;
use crate::ledger::{Operation, Suspicion, Wanted};
use crate::model::day::Day;
use crate::model::identities::Finding;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::settlement::{AidPayment, Origin, Told};
use crate::view::{Block, Cell, Field, View};

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

/// Counts and sentences of one file, and then of a whole import.
#[derive(Debug, Default)]
pub(super) struct Report {
    outcome: Outcome,
    pub(super) counts: Counts,
    /// What the files held that were not taken in.
    held: Counts,
    files: u64,
    refused: u64,
    /// Files that could not be read to their end, and why.
    broken: Vec<Error>,
    created: Vec<Value>,
    problems: Vec<Problem>,
    unknown: BTreeMap<String, u64>,
    unknown_rows: u64,
    /// Rows that name nobody, by file, with the line of the first.
    nobody: BTreeMap<String, (u64, u64)>,
    nobody_rows: u64,
    notes: Vec<Message>,
    /// Number of the first new payment, and the days of all.
    paid: Option<(i64, Day, Day)>,
    /// Suspected doubles side by side, where they are asked for.
    pairs: Option<Block>,
}

impl Report {
    /// Says how the import ended; it counts as done until then.
    pub(super) fn ended(&mut self, outcome: Outcome) {
        self.outcome = outcome;
    }

    /// The file of this report was read to its end, and these members were created for it.
    pub(super) fn file_done(&mut self, created: &[String]) {
        self.created.extend(created.iter().take(KEPT).map(Value::from));
    }

    /// Takes over what became of a file, and whether it was taken in.
    pub(super) fn take(&mut self, file: Self, wanted: Wanted) {
        match wanted {
            Wanted::Yes => {
                self.files += 1;
                self.counts.add(&file.counts);
                self.created.extend(file.created);
                self.paid = match (self.paid, file.paid) {
                    (Some((id, first, last)), Some((_, other_first, other_last))) => {
                        Some((id, first.min(other_first), last.max(other_last)))
                    }
                    (own, other) => own.or(other),
                };
            }
            Wanted::No => {
                self.refused += 1;
                self.held.add(&file.counts);
            }
        }
        self.problems.extend(file.problems);
        self.problems.truncate(KEPT);
        for (name, rows) in file.unknown {
            self.unknown_name(&name, rows);
        }
        self.unknown_rows += file.unknown_rows;
        self.nobody.extend(file.nobody);
        self.nobody_rows += file.nobody_rows;
        file.notes.into_iter().for_each(|note| self.note(note));
    }

    /// A file could not be read to its end; nothing of it was taken in.
    pub(super) fn broken(&mut self, error: Error) {
        self.refused += 1;
        if self.broken.len() < KEPT {
            self.broken.push(error);
        }
    }

    /// Whether there is anything to say of rows: some were read, or nothing went wrong.
    pub(super) const fn has_rows(&self) -> bool {
        self.counts.rows + self.held.rows > 0 || self.refused == 0
    }

    /// Whether nothing at all was taken in.
    pub(super) const fn took_nothing(&self) -> bool {
        self.files == 0
    }

    /// A new payment was recorded under this number.
    pub(super) fn payment(&mut self, id: i64, day: Day) {
        self.counts.payments += 1;
        self.paid = match self.paid {
            Some((first_id, first, last)) => Some((first_id, first.min(day), last.max(day))),
            None => Some((id, day, day)),
        };
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
        self.counts.new += 1;
        for finding in findings {
            self.counts.findings += 1;
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
            self.counts.suspected += 1;
            let id = match why {
                Suspicion::EqualRow => "import-suspected-equal",
                Suspicion::SameDayAndTotal => "import-suspected-same",
            };
            let note = Message::new(id).with("file", file).with("row", row);
            self.note(note.with("day", told.settled_at.day).with("total", told.amounts.total));
        }
    }

    /// Suspected doubles are to be shown.
    pub(super) fn pairs(&mut self, pairs: Block) {
        self.pairs = Some(pairs);
    }

    /// So many suspected doubles were decided.
    pub(super) fn decided(&mut self, count: u64) {
        if count > 0 {
            self.note(Message::new("review-decided").with("count", count));
        }
    }

    /// How the payers of a new settlement are known.
    pub(super) fn payers(&mut self, mutual_aid: Money, payers: &[AidPayment]) {
        self.counts.derived_payers +=
            u64::from(payers.iter().any(|payment| payment.origin == Origin::Derived));
        self.counts.unknown_payers += u64::from(payers.is_empty() && !mutual_aid.is_zero());
    }

    /// A pre-settlement was met.
    pub(super) fn preview(&mut self, shown: Message) {
        self.counts.previews += 1;
        self.note(shown);
    }

    /// A paper about a person was taken in.
    pub(super) fn person(&mut self, new_figures: u64) {
        if new_figures > 0 {
            self.counts.persons += 1;
        } else {
            self.counts.persons_known += 1;
        }
    }

    /// A row has no place in a ledger.
    pub(super) fn left_out(&mut self, file: &str, row: u64, why: Message) {
        self.counts.left_out += 1;
        self.remark(file, row, why);
    }

    /// Something worth knowing about a row.
    pub(super) fn remark(&mut self, file: &str, row: u64, why: Message) {
        self.note(Message::new("import-remark").with("file", file).with("row", row).with("why", why));
    }

    /// A row cannot be used.
    pub(super) fn problem(&mut self, problem: Problem) {
        self.counts.problems += 1;
        if self.problems.len() < KEPT {
            self.problems.push(problem);
        }
    }

    /// A row names somebody who is no member. Names are listed once, not row by row.
    pub(super) fn unknown_member(&mut self, name: &str) {
        self.counts.problems += 1;
        self.unknown_rows += 1;
        self.unknown_name(name, 1);
    }

    fn unknown_name(&mut self, name: &str, rows: u64) {
        if self.unknown.len() < KEPT || self.unknown.contains_key(name) {
            *self.unknown.entry(name.to_owned()).or_default() += rows;
        }
    }

    /// A row names nobody. A file is listed once, not row by row.
    pub(super) fn nobody(&mut self, file: &str, line: u64) {
        self.counts.problems += 1;
        self.nobody_rows += 1;
        self.nobody.entry(file.to_owned()).or_insert((0, line)).0 += 1;
    }

    pub(super) const fn has_problems(&self) -> bool {
        self.counts.problems > 0 || self.held.problems > 0 || self.refused > 0
    }

    /// Looks at what can only be seen when everything is in.
    pub(super) fn close(&mut self, operation: &Operation<'_>) -> Result<()> {
        if let Some((first_new, from, to)) = self.paid {
            cash::confirmed(operation.ledger(), (from, to), &mut |payment, part| {
                self.counts.confirmed += u64::from(payment.id >= first_new && part.is_some());
                Ok(())
            })?;
            let alone = self.counts.payments - self.counts.confirmed;
            if alone > 0 {
                self.note(Message::new("import-payments-alone").with("count", alone));
            }
        }
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

    /// The error that names the rows and files with problems.
    pub(super) fn refusal(&self) -> Error {
        let partly = self.refused > 0 && self.files > 0;
        let rows = self.counts.problems + self.held.problems;
        let (what, hint) = match (self.outcome, partly, rows) {
            (Outcome::Rehearsed, true, _) => ("import-files-refused", "import-files-refused-dry-hint"),
            (_, true, _) => ("import-files-refused", "import-files-refused-hint"),
            (_, false, 0) => ("import-files-broken", "import-files-broken-hint"),
            (Outcome::Done, false, _) => ("import-problems-kept", "import-problems-kept-hint"),
            (_, false, _) => ("import-problems", "import-problems-hint"),
        };
        let kept = self.outcome == Outcome::Done && self.refused == 0;
        let kind = if kept { Kind::Findings } else { Kind::BadData };
        let what = Message::new(what).with("count", rows).with("refused", self.refused);
        let mut error = Error::new(kind, what.with("files", self.files + self.refused));
        error = error.hint(Message::new(hint));
        error = self.broken.iter().fold(error, |error, broken| error.detail(of_file(broken)));
        error = self.problems.iter().fold(error, |error, problem| error.detail(of_row(problem)));
        for (file, (rows, line)) in &self.nobody {
            let nobody = Message::new("import-nobody-rows").with("file", file).with("line", *line);
            error = error.detail(nobody.with("rows", *rows));
        }
        if self.unknown_rows > 0 {
            let names = self.unknown.iter().map(|(name, rows)| {
                Message::new("import-unknown-one").with("name", name).with("rows", *rows).into()
            });
            error = error
                .detail(Message::new("import-unknown-members").with("names", names.collect::<Vec<Value>>()));
            error = error.hint(Message::new("import-unknown-members-hint"));
        }
        let listed = self.unknown_rows + self.nobody_rows + self.problems.len() as u64;
        let rest = rows.saturating_sub(listed);
        if rest > 0 { error.detail(Message::new("import-problems-more").with("count", rest)) } else { error }
    }

    /// The summary as a document.
    pub(super) fn view(&self) -> View {
        let mut view = View::new("import");
        let partly = self.refused > 0 && self.files > 0;
        let title = match self.outcome {
            Outcome::Rehearsed => "import-summary-dry",
            Outcome::Done if partly => "import-summary-part",
            Outcome::Done => "import-summary",
            Outcome::Refused => "import-summary-refused",
        };
        let files = self.files + self.refused;
        view.title(Message::new(title).with("files", files).with("taken", self.files));
        let mut counts = self.counts;
        if self.files == 0 {
            counts.add(&self.held);
        } else {
            counts.rows += self.held.rows;
            counts.problems += self.held.problems;
            counts.held_back += self.held.rows - self.held.problems;
        }
        let mut fields = counts.fields();
        if self.refused > 0 && files > 1 {
            let refused = Cell::Count(i64::try_from(self.refused).unwrap_or(i64::MAX));
            fields.push(Field::new("files_refused", "import-refused-files", refused));
        }
        view.record("summary", fields);
        view.blocks.extend(self.pairs.iter().filter(|pairs| !is_empty(pairs)).cloned());
        if !self.created.is_empty() {
            view.note(Message::new("import-created").with("names", self.created.clone()));
        }
        self.notes.iter().for_each(|note| view.note(note.clone()));
        if self.counts.patient_payers > 0 {
            view.note(Message::new("import-payer-is-patient").with("rows", self.counts.patient_payers));
        }
        if self.counts.unknown_payers > 0 {
            view.note(Message::new("import-payers-unknown-note"));
        }
        view
    }
}

/// A row that cannot be used, as a line below the error.
fn of_row(problem: &Problem) -> Message {
    let place = &problem.place;
    let id = match (&place.column, &place.text) {
        (Some(_), Some(_)) => "import-problem-cell",
        (Some(_), None) => "import-problem-column",
        (None, _) => "import-problem",
    };
    Message::new(id)
        .with("file", place.file.clone().unwrap_or_default())
        .with("line", place.line.unwrap_or(0))
        .with("column", place.column.clone().unwrap_or_default())
        .with("text", place.text.clone().unwrap_or_default())
        .with("why", problem.why.clone())
}

/// A file that cannot be read to its end, as a line below the error.
fn of_file(error: &Error) -> Message {
    let place = error.place.as_deref().cloned().unwrap_or_default();
    let id = match place.line {
        Some(_) => "import-problem",
        None => "import-file-broken",
    };
    Message::new(id)
        .with("file", place.file.unwrap_or_default())
        .with("line", place.line.unwrap_or(0))
        .with("why", error.what.clone())
}

fn is_empty(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.rows.is_empty())
}
