//! What `check` asks of the file: one topic a file, each streaming what it finds to a callback.
//!
//! Rows are lent one at a time and read in the order in which they lie, so that memory does not grow and the
//! time grows with the rows only. What can be decided in SQL is decided here and becomes a [`Found`]; what
//! follows from facts that are read in order is left to `engine::check`.
//!
//! [`Found`]: crate::model::check::Found

mod accounts;
mod bills;
mod doubles;
mod kept;
mod marks;
mod pages;
mod papers;
mod reversals;

use rusqlite::{Params, Row};

use super::Ledger;
use super::failure::explain;
use crate::error::Result;
use crate::model::check::Found;

pub use pages::Depth;
pub use papers::StoredPaper;

/// Takes what is found, one find at a time.
pub type Each<'each> = &'each mut dyn FnMut(Found) -> Result<()>;

impl Ledger {
    /// Hands every row of a query to `each` as a find.
    fn find_rows(
        &self,
        sql: &str,
        values: impl Params,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<Found>,
        each: Each<'_>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare(sql).map_err(explain)?;
        let mut rows = statement.query(values).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            each(read(row).map_err(explain)?)?;
        }
        Ok(())
    }
}
