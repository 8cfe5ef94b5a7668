//! One command, one transaction, one operation: what a change adds and retires, and its tally.
//!
//! An [`Operation`] is the only way to write. Dropping it without [`Operation::finish`] changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::desk::Desk;
use super::failure::explain;
use super::sums::Sums;
use super::{FactCount, Ledger, documents};
use crate::error::Result;
use crate::model::document::Document;

/// A change in progress. Facts added through it carry its number and its document.
pub struct Operation<'ledger> {
    ledger: &'ledger Ledger,
    transaction: Transaction<'ledger>,
    id: i64,
    document: i64,
    row: Option<u64>,
    tally: BTreeMap<&'static str, (i64, i64)>,
    /// Earlier operations that this one leans on without naming their facts.
    needs: BTreeSet<i64>,
    /// Kept sums that wait to be written.
    pub(super) sums: Sums,
    /// What booking remembers between rows.
    pub(super) desk: Desk,
    /// Whether settlements without an id are in force, once asked.
    pub(super) unnumbered: Option<bool>,
    /// Whether receipts are in force, once asked.
    pub(super) receipts: Option<bool>,
    /// Whether the user has said anything about suspected doubles, once asked.
    pub(super) decisions: Option<bool>,
    /// Whether entries told by pages of accounts are in force, once asked.
    pub(super) page_entries: Option<bool>,
    /// Whether rows without an id of the current document are being counted.
    pub(super) counts_rows: bool,
}

/// Whether a part of a change stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It stays.
    Yes,
    /// It is taken back.
    No,
}

impl Ledger {
    /// Runs `change` as one operation named after `command`, at `now` (UTC, ISO 8601), and commits it if it
    /// succeeds. Facts are recorded as coming from `document`.
    ///
    /// # Errors
    /// What `change` returns, or a failure to write; nothing is changed then.
    pub fn operate<T>(
        &mut self,
        command: &str,
        now: &str,
        document: &Document,
        change: impl FnOnce(&mut Operation<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut operation = Operation::begin(self, command, now, document)?;
        let value = change(&mut operation)?;
        operation.finish()?;
        Ok(value)
    }

    /// Runs `change` like [`Ledger::operate`], then takes everything back: what would happen, without it
    /// happening.
    ///
    /// # Errors
    /// What `change` returns.
    pub fn rehearse<T>(
        &mut self,
        command: &str,
        now: &str,
        document: &Document,
        change: impl FnOnce(&mut Operation<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut operation = Operation::begin(self, command, now, document)?;
        let value = change(&mut operation)?;
        operation.transaction.rollback().map_err(explain)?;
        Ok(value)
    }
}

impl<'ledger> Operation<'ledger> {
    fn begin(ledger: &'ledger Ledger, command: &str, now: &str, document: &Document) -> Result<Self> {
        let transaction = Transaction::new_unchecked(&ledger.connection, TransactionBehavior::Immediate)
            .map_err(explain)?;
        transaction
            .execute(
                "INSERT INTO operation(at, command, version) VALUES (?1, ?2, ?3)",
                params![now, command, env!("CARGO_PKG_VERSION")],
            )
            .map_err(explain)?;
        let id = transaction.last_insert_rowid();
        let document = documents::insert(&transaction, document, id)?;
        Ok(Self {
            ledger,
            transaction,
            id,
            document,
            row: None,
            tally: BTreeMap::new(),
            needs: BTreeSet::new(),
            sums: Sums::default(),
            desk: Desk::default(),
            unnumbered: None,
            receipts: None,
            decisions: None,
            page_entries: None,
            counts_rows: false,
        })
    }

    /// Runs a part of the change that can be taken back alone: where it fails, or says that it is not wanted,
    /// everything before it stays.
    ///
    /// # Errors
    /// What `part` returns; whatever it did is taken back then.
    pub fn attempt<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<(T, Wanted)>) -> Result<T> {
        self.sums.write(&self.transaction).map_err(explain)?;
        let (tally, needs, document) = (self.tally.clone(), self.needs.clone(), self.document);
        self.transaction.execute_batch("SAVEPOINT part").map_err(explain)?;
        let ended = part(self);
        if matches!(ended, Ok((_, Wanted::Yes))) {
            self.transaction.execute_batch("RELEASE part").map_err(explain)?;
        } else {
            self.transaction.execute_batch("ROLLBACK TO part; RELEASE part").map_err(explain)?;
            (self.tally, self.needs) = (tally, needs);
            (self.sums, self.desk) = (Sums::default(), Desk::default());
            (self.unnumbered, self.receipts, self.counts_rows) = (None, None, false);
            (self.decisions, self.page_entries) = (None, None);
            self.switch_document(document);
        }
        ended.map(|(value, _)| value)
    }

    /// The ledger as this operation has changed it so far (kept sums follow when it ends).
    pub fn ledger(&self) -> &'ledger Ledger {
        self.ledger
    }

    /// The database inside the transaction.
    pub(super) fn connection(&self) -> &'ledger Connection {
        &self.ledger.connection
    }

    /// Number of this operation.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Number of the document that facts are recorded under.
    pub(super) fn document(&self) -> i64 {
        self.document
    }

    /// Facts are recorded under this document from now on.
    pub(super) fn switch_document(&mut self, document: i64) {
        self.document = document;
        self.row = None;
    }

    /// The record of the document that the next facts come from.
    pub fn at_row(&mut self, row: u64) {
        self.row = Some(row);
    }

    /// The current record of the document, as stored.
    pub(super) fn row(&self) -> Option<i64> {
        self.row.and_then(|row| i64::try_from(row).ok())
    }

    /// Counts a fact that was added to `table`.
    pub(super) fn added(&mut self, table: &'static str) {
        self.tally.entry(table).or_default().0 += 1;
    }

    /// Counts facts that were put back into `table` and taken out of force.
    pub(super) fn turned(&mut self, table: &'static str, (back, out): (i64, i64)) {
        if (back, out) != (0, 0) {
            let kept = self.tally.entry(table).or_default();
            *kept = (kept.0 + back, kept.1 + out);
        }
    }

    /// What was counted so far, by kind.
    pub(super) fn tallied(&self) -> Vec<FactCount> {
        let count = |(fact, (added, retired)): (&&str, &(i64, i64))| FactCount {
            fact: (*fact).to_owned(),
            added: *added,
            retired: *retired,
        };
        self.tally.iter().map(count).collect()
    }

    /// This operation leans on an earlier one: what it found there made it leave something out, or derive it.
    pub(super) fn rely_on(&mut self, operation: i64) {
        if operation < self.id {
            self.needs.insert(operation);
        }
    }

    /// The same for every operation that a statement names in its first column.
    pub(super) fn rely_on_those(&mut self, sql: &str, values: impl rusqlite::Params) -> rusqlite::Result<()> {
        let mut select = self.ledger.connection.prepare_cached(sql)?;
        let found: Vec<i64> = select.query_map(values, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        found.into_iter().for_each(|operation| self.rely_on(operation));
        Ok(())
    }

    /// Takes a fact out of force: logs it and sets its mark. The caller has checked that it is in force.
    pub(super) fn retire(&mut self, table: &'static str, id: i64) -> Result<()> {
        let log = "INSERT INTO retirement(operation_id, fact, fact_id, action) VALUES (?1, ?2, ?3, 'retire')";
        let mark = format!("UPDATE {table} SET retired_by = ?1 WHERE id = ?2");
        self.transaction.execute(log, params![self.id, table, id]).map_err(explain)?;
        self.transaction.execute(&mark, params![self.id, id]).map_err(explain)?;
        self.tally.entry(table).or_default().1 += 1;
        Ok(())
    }

    /// Writes the kept sums, the tally and what was leaned on, and commits.
    fn finish(mut self) -> Result<()> {
        self.sums.write(&self.transaction).map_err(explain)?;
        for (table, (added, retired)) in &self.tally {
            self.transaction
                .execute(
                    "INSERT INTO operation_tally(operation_id, fact, added, retired) VALUES (?1, ?2, ?3, ?4)",
                    params![self.id, table, added, retired],
                )
                .map_err(explain)?;
        }
        if self.tally.is_empty() {
            return self.transaction.rollback().map_err(explain);
        }
        for needed in &self.needs {
            self.transaction
                .execute("INSERT INTO need(operation_id, needed_id) VALUES (?1, ?2)", [self.id, *needed])
                .map_err(explain)?;
        }
        self.transaction.commit().map_err(explain)
    }
}
