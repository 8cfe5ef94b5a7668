//! Whether the file itself is whole: its pages, and references between its rows.

use rusqlite::{ErrorCode, Row};

use super::Each;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::ledger::failure::{complaints, explain};
use crate::model::check::{Code, Found};

/// How closely pages are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Pages and rows; indexes are not compared with their tables.
    Quick,
    /// Everything that SQLite can compare.
    Thorough,
}

impl Ledger {
    /// Damaged pages and rows that break the rules of their table, at most a hundred.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read at all.
    pub fn check_pages(&self, depth: Depth, each: Each<'_>) -> Result<()> {
        let sql = match depth {
            Depth::Quick => "PRAGMA quick_check(100)",
            Depth::Thorough => "PRAGMA integrity_check(100)",
        };
        let found = |line: String| Found::new(Code::Damaged).about(line);
        let mut statement = match self.connection.prepare(sql) {
            Err(error) if is_damage(&error) => return each(found(error.to_string())),
            prepared => prepared.map_err(explain)?,
        };
        let mut rows = statement.query([]).map_err(explain)?;
        let mut any = false;
        loop {
            // Some damage is said in a row, and some ends the look at the file.
            let line: String = match rows.next() {
                Err(error) if is_damage(&error) && any => return Ok(()),
                Err(error) if is_damage(&error) => return each(found(error.to_string())),
                next => match next.map_err(explain)? {
                    None => return Ok(()),
                    Some(row) => row.get(0).map_err(explain)?,
                },
            };
            if line != "ok" {
                any = true;
                complaints(&line).try_for_each(|line| each(found(line.to_owned())))?;
            }
        }
    }

    /// Rows that name a row that is not there.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_references(&self, each: Each<'_>) -> Result<()> {
        self.find_rows("PRAGMA foreign_key_check", [], dangling, each)
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt)
}

fn dangling(row: &Row<'_>) -> rusqlite::Result<Found> {
    let (table, number, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let place = number.map(|number| format!(" {number}")).unwrap_or_default();
    let found = Found::new(Code::Reference).about(format!("{table}{place} → {parent}"));
    let of_settlement = table == "settlement" || table == "settlement_detail";
    Ok(match number.filter(|_| of_settlement) {
        Some(id) => found.settlement(id),
        None => found,
    })
}
