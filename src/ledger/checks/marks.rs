//! Whether the mark of a retired fact says what the log of retirements says last.

use super::Each;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::ledger::failure::explain;
use crate::model::check::{Code, Found};

/// Tables whose rows can be retired.
const TABLES: &str = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND c.name = 'retired_by' ORDER BY m.name";

impl Ledger {
    /// Facts whose mark and log part.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_marks(&self, each: Each<'_>) -> Result<()> {
        for table in self.retirable_tables()? {
            let quoted = format!("\"{}\"", table.replace('"', "\"\""));
            let unlogged = format!(
                "SELECT t.id FROM {quoted} t WHERE t.retired_by IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM retirement r WHERE r.fact = ?1 AND r.fact_id = t.id)"
            );
            let differing = format!(
                "SELECT r.fact_id FROM retirement r LEFT JOIN {quoted} t ON t.id = r.fact_id
                  WHERE r.fact = ?1 AND r.id = (SELECT max(l.id) FROM retirement l
                    WHERE l.fact = ?1 AND l.fact_id = r.fact_id)
                   AND (t.id IS NULL
                     OR t.retired_by IS NOT CASE r.action WHEN 'retire' THEN r.operation_id END)"
            );
            for sql in [unlogged, differing] {
                let found = |id: i64| {
                    let found = Found::new(Code::RetiredMark).about(format!("{table} {id}"));
                    if table == "settlement" { found.settlement(id) } else { found }
                };
                self.find_rows(&sql, [&table], |row| row.get(0).map(found), each)?;
            }
        }
        Ok(())
    }

    fn retirable_tables(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare(TABLES).map_err(explain)?;
        let names = statement.query_map([], |row| row.get(0)).map_err(explain)?;
        names.collect::<rusqlite::Result<_>>().map_err(explain)
    }
}
