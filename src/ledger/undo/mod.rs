//! Taking an operation back: an operation of its own, which takes out of force what the other added and puts back
//! what it retired. Start at [`Operation::undo`]; what stands in its way is found in [`relied`].
//!
//! Whole operations are turned by SQL, not row by row, so that an import of a million rows is undone in seconds.

pub(super) mod facts;
mod relied;
pub(super) mod sums;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use self::facts::{FACTS, rows_of};
use self::sums::{
    ENTRIES_TURNED, FORGET_EMPTY, PAPERS_COUNTED, PREPARE, SETTLEMENTS_COUNTED, SETTLEMENTS_TURNED,
    SUM_UP_MOVED,
};
use super::failure::explain;
use super::{FactCount, Ledger, Operation};
use crate::error::Result;

#[cfg(test)]
mod steps;
#[cfg(test)]
mod tests;

pub use self::relied::{Dependent, Reason};

impl Ledger {
    /// Operations that are undone at present, each with the undo that did it; an undo counts unless it is undone
    /// itself.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn undone(&self) -> Result<BTreeMap<i64, i64>> {
        let sql = "SELECT operation_id, target_id FROM undone ORDER BY operation_id DESC";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = select.query([]).map_err(explain)?;
        let mut undone = BTreeMap::new();
        while let Some(row) = rows.next().map_err(explain)? {
            let (by, target): (i64, i64) =
                row.get(0).and_then(|by| Ok((by, row.get(1)?))).map_err(explain)?;
            // Whatever undid the undo is newer, so it was met before.
            if !undone.contains_key(&by) {
                undone.insert(target, by);
            }
        }
        Ok(undone)
    }
}

impl Operation<'_> {
    /// Takes operations back. The caller has seen to it that nothing in force depends on them but one another
    /// ([`Ledger::dependents`]), and that none of them is undone.
    ///
    /// Returns how many facts of each kind came back and went out of force.
    ///
    /// # Errors
    /// A failure to write.
    pub fn undo(&mut self, targets: &BTreeSet<i64>) -> Result<Vec<FactCount>> {
        // Sorters take as much as the page cache may, each of them; what is turned lies side by side anyway.
        self.connection().execute_batch("PRAGMA cache_size = -8192").map_err(explain)?;
        self.connection().execute_batch(PREPARE).map_err(explain)?;
        for target in targets.iter().rev() {
            for table in FACTS {
                self.turn(table, *target).map_err(explain)?;
            }
            self.connection()
                .execute("INSERT INTO undone(operation_id, target_id) VALUES (?1, ?2)", [self.id(), *target])
                .map_err(explain)?;
        }
        self.connection().execute_batch(&[SUM_UP_MOVED, FORGET_EMPTY].concat()).map_err(explain)?;
        Ok(self.tallied())
    }

    /// Puts the facts of one table that `target` touched back to how they stood before it.
    fn turn(&mut self, table: &'static str, target: i64) -> rusqlite::Result<()> {
        let connection = self.connection();
        connection.execute("DELETE FROM temp.turned", [])?;
        let (added, logged) =
            (rows_of(connection, table, target)?, rows_of(connection, "retirement", target)?);
        let own = format!(
            "INSERT INTO temp.turned SELECT id, -1 FROM {table} WHERE id >= ?1 AND id < ?2 AND retired_by IS NULL"
        );
        connection.prepare_cached(&own)?.execute([added.start, added.end])?;
        // The first word that the operation said of a fact tells what was so before it.
        let others = format!(
            "INSERT INTO temp.turned SELECT f.id, CASE r.action WHEN 'retire' THEN 1 ELSE -1 END
               FROM retirement r CROSS JOIN {table} f ON f.id = r.fact_id
              WHERE r.id >= ?1 AND r.id < ?2 AND r.fact = ?3 AND NOT (f.id >= ?4 AND f.id < ?5)
                AND (f.retired_by IS NOT NULL) = (r.action = 'retire')
                AND NOT EXISTS (SELECT 1 FROM retirement b WHERE b.fact = r.fact AND b.fact_id = r.fact_id
                  AND b.id >= ?1 AND b.id < r.id)"
        );
        connection.prepare_cached(&others)?.execute(params![
            logged.start,
            logged.end,
            table,
            added.start,
            added.end
        ])?;
        self.log_turned(table)
    }

    /// Writes down what was turned, lets the kept sums follow, and sets the marks.
    fn log_turned(&mut self, table: &'static str) -> rusqlite::Result<()> {
        let connection = self.connection();
        let counted =
            "SELECT count(*) FILTER (WHERE sign = 1), count(*) FILTER (WHERE sign = -1) FROM temp.turned";
        let counts: (i64, i64) =
            connection.prepare_cached(counted)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if counts == (0, 0) {
            return Ok(());
        }
        connection
            .prepare_cached(
                "INSERT INTO retirement(operation_id, fact, fact_id, action)
                 SELECT ?1, ?2, id, CASE sign WHEN 1 THEN 'restore' ELSE 'retire' END FROM temp.turned ORDER BY id",
            )?
            .execute(params![self.id(), table])?;
        match table {
            "settlement" => connection.execute_batch(SETTLEMENTS_TURNED)?,
            "account_entry" => connection.execute_batch(ENTRIES_TURNED)?,
            _ => {}
        }
        match table {
            "settlement" => self.count_all_anew(SETTLEMENTS_COUNTED)?,
            "paper" => self.count_all_anew(PAPERS_COUNTED)?,
            _ => {}
        }
        let out = format!(
            "UPDATE {table} SET retired_by = ?1 WHERE id IN (SELECT id FROM temp.turned WHERE sign = -1)"
        );
        connection.prepare_cached(&out)?.execute([self.id()])?;
        let back = format!(
            "UPDATE {table} SET retired_by = NULL WHERE id IN (SELECT id FROM temp.turned WHERE sign = 1)"
        );
        connection.prepare_cached(&back)?.execute([])?;
        self.turned(table, counts);
        Ok(())
    }
}
