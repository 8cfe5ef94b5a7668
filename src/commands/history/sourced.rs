//! `history --source`: beside every row the paper, file and row that it came from.
//!
//! Machine forms keep every column of the plain history in its place; tables for people show fewer of them.

use super::ROWS;
use super::roll::Roll;
use crate::commands::sources;
use crate::error::Result;
use crate::ledger::{HistoryRow, Ledger};
use crate::view::{Align, Cell, Column};

/// Places in [`ROWS`] of what tables for people show beside a source: when, who, where, how much, what the account
/// gained, and the number of the row.
const SHOWN: [usize; 6] = [1, 2, 5, 8, 15, 22];

/// The columns of the history, then those of the source.
pub(super) const COLUMNS: &[Column] = &columns();

const fn columns() -> [Column; ROWS.len() + 5] {
    let mut columns = [Column::machine("source_sha256", "column-source-sha256"); ROWS.len() + 5];
    let mut at = 0;
    while at < ROWS.len() {
        columns[at] = Column { align: Align::Machine, ..ROWS[at] };
        at += 1;
    }
    let mut shown = 0;
    while shown < SHOWN.len() {
        columns[SHOWN[shown]] = ROWS[SHOWN[shown]];
        shown += 1;
    }
    let id = ROWS[SHOWN[SHOWN.len() - 1]];
    columns[SHOWN[SHOWN.len() - 1]] = Column { align: Align::Right, ..id };
    columns[ROWS.len()] = Column::text("source", "column-source");
    columns[ROWS.len() + 1] = Column::text("source_file", "column-source-file");
    columns[ROWS.len() + 2] = Column::number("source_row", "column-source-row");
    columns[ROWS.len() + 4] = Column::number("papers", "column-papers");
    columns
}

/// The cells of a row with its source.
pub(super) fn cells<'row, 'a: 'row>(
    roll: &Roll<'a>,
    ledger: &Ledger,
    row: &'row HistoryRow<'_>,
) -> Result<Vec<Cell<'row>>> {
    let mut cells: Vec<Cell<'row>> = roll.cells(row).into();
    match ledger.source_of(row)? {
        None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
        Some((source, papers)) => cells.extend([
            sources::kind(&source),
            Cell::maybe(source.name, Cell::path),
            Cell::maybe(source.row, Cell::Count),
            Cell::maybe(source.sha256, Cell::code),
            if papers == 0 { Cell::Empty } else { Cell::Count(papers) },
        ]),
    }
    Ok(cells)
}
