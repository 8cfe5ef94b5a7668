//! Operations: what was done, when, by which command, and what it added and retired.

use rusqlite::{OptionalExtension, Row};

use super::Ledger;
use super::failure::explain;
use super::sources::Source;
use crate::error::Result;

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// Its number; later ones have higher numbers, whatever the clock said.
    pub id: i64,
    /// When, as UTC in ISO 8601.
    pub at: String,
    /// The command, as typed without its arguments.
    pub command: String,
    /// The version of the program that ran it.
    pub version: String,
    /// How many facts it added or put back.
    pub added: i64,
    /// How many facts it took out of force.
    pub retired: i64,
    /// Which operations it undid; empty for all but an undo.
    pub undoes: Vec<i64>,
}

/// How many facts of one kind an operation added or put back, and took out of force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactCount {
    /// The kind: the name of its table.
    pub fact: String,
    /// Added or put back.
    pub added: i64,
    /// Taken out of force.
    pub retired: i64,
}

const OPERATIONS: &str = "SELECT o.id, o.at, o.command, o.version,
    coalesce((SELECT sum(added) FROM operation_tally t WHERE t.operation_id = o.id), 0),
    coalesce((SELECT sum(retired) FROM operation_tally t WHERE t.operation_id = o.id), 0),
    (SELECT group_concat(target_id, ',') FROM (SELECT target_id FROM undone u WHERE u.operation_id = o.id
       ORDER BY target_id))
  FROM operation o";

fn operation(row: &Row<'_>) -> rusqlite::Result<OperationRow> {
    let undoes: Option<String> = row.get(6)?;
    Ok(OperationRow {
        id: row.get(0)?,
        at: row.get(1)?,
        command: row.get(2)?,
        version: row.get(3)?,
        added: row.get(4)?,
        retired: row.get(5)?,
        undoes: undoes.iter().flat_map(|ids| ids.split(',')).filter_map(|id| id.parse().ok()).collect(),
    })
}

impl Ledger {
    /// The newest operations, newest first, at most `limit`.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn operations(&self, limit: u64) -> Result<Vec<OperationRow>> {
        let sql = format!("{OPERATIONS} ORDER BY o.id DESC LIMIT ?1");
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let rows = select.query_map([limit], operation).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// One operation, where there is one of this number.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn operation(&self, id: i64) -> Result<Option<OperationRow>> {
        let sql = format!("{OPERATIONS} WHERE o.id = ?1");
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        select.query_row([id], operation).optional().map_err(explain)
    }

    /// How many operations there are.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn operation_count(&self) -> Result<i64> {
        self.connection.query_row("SELECT count(*) FROM operation", [], |row| row.get(0)).map_err(explain)
    }

    /// The newest operation before `end` that is in force and no undo itself.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn newest_undoable(&self, end: i64) -> Result<Option<i64>> {
        let undone = self.undone()?;
        let sql = "SELECT id FROM operation o WHERE id < ?1
                    AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.operation_id = o.id) ORDER BY id DESC";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = select.query([end]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let id: i64 = row.get(0).map_err(explain)?;
            if !undone.contains_key(&id) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// What an operation added and retired, by kind.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn counts_of(&self, operation: i64) -> Result<Vec<FactCount>> {
        let sql = "SELECT fact, added, retired FROM operation_tally WHERE operation_id = ?1 ORDER BY fact";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let read =
            |row: &Row<'_>| Ok(FactCount { fact: row.get(0)?, added: row.get(1)?, retired: row.get(2)? });
        let rows = select.query_map([operation], read).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// The files that an operation read, in order.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn files_of(&self, operation: i64) -> Result<Vec<Source>> {
        let sql = "SELECT d.kind, d.name, d.sha256, NULL, d.operation_id, o.at,
                     EXISTS (SELECT 1 FROM stored_document k WHERE k.document_id = d.id AND k.retired_by IS NULL)
                   FROM document d JOIN operation o ON o.id = d.operation_id
                   WHERE d.id >= ?1 AND d.id < ?2 AND d.name IS NOT NULL ORDER BY d.id";
        let rows = super::undo::facts::rows_of(&self.connection, "document", operation).map_err(explain)?;
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let found = select
            .query_map([rows.start, rows.end], |row| super::sources::source(row, 0))
            .map_err(explain)?;
        found.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// Numbers of settlements that an operation recorded, the first `limit`.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn settlements_of(&self, operation: i64, limit: u32) -> Result<Vec<i64>> {
        let rows = super::undo::facts::rows_of(&self.connection, "settlement", operation).map_err(explain)?;
        let sql = "SELECT id FROM settlement WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT ?3";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let found =
            select.query_map([rows.start, rows.end, i64::from(limit)], |row| row.get(0)).map_err(explain)?;
        found.collect::<rusqlite::Result<_>>().map_err(explain)
    }
}
