//! How many rows a listing shows: a table for people stops early unless told otherwise, other forms do not.

use crate::view::form::{Format, Look};

/// Rows that a table shows unless told otherwise.
const TABLE_ROWS: u64 = 50;

/// How many rows are wanted.
#[derive(Debug, Default, clap::Args)]
pub struct Limit {
    /// At most so many rows; tables show 50, other forms all
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
    /// Every row, in tables too
    #[arg(long, conflicts_with = "limit")]
    all: bool,
}

impl Limit {
    /// The most rows of this form; `None` for every row.
    pub(super) fn rows(&self, look: &Look) -> Option<u64> {
        let early = look.format == Format::Table && !self.all;
        self.limit.or(early.then_some(TABLE_ROWS))
    }
}
