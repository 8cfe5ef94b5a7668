//! `history --source`: beside every row the paper, file and row that it came from.
//!
//! Machine forms keep every column of the plain history in its place; tables for people show fewer of them.

use super::roll::Roll;
use crate::commands::sources;
use crate::error::Result;
use crate::ledger::{HistoryRow, Ledger};
use crate::view::{Cell, Column};

/// The columns of the history, then those of the source.
pub(super) const COLUMNS: &[Column] = &[
    Column::machine("settlement_id", "column-settlement-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::machine("relation", "column-relation"),
    Column::machine("region_code", "column-region-code"),
    Column::text("institution", "column-institution"),
    Column::machine("institution_level", "column-institution-level"),
    Column::machine("med_type", "column-med-type"),
    Column::number("total", "column-total"),
    Column::machine("fund_pay", "column-fund-pay"),
    Column::machine("acct_pay", "column-acct-pay"),
    Column::machine("acct_mulaid_pay", "column-aided"),
    Column::machine("cash_pay", "column-cash-pay"),
    Column::machine("payer", "column-payer"),
    Column::machine("kind", "column-kind"),
    Column::number("acct_change", "column-acct-change").detail(),
    Column::machine("hosp_part_amt", "column-hosp-part-amt"),
    Column::machine("reverses", "column-reverses"),
    Column::machine("payer_origin", "column-payer-origin"),
    Column::machine("layer", "column-layer"),
    Column::machine("for", "column-for"),
    Column::machine("note", "column-note"),
    Column::number("id", "column-id"),
    Column::text("source", "column-source"),
    Column::text("source_file", "column-source-file"),
    Column::number("source_row", "column-source-row"),
    Column::machine("source_sha256", "column-source-sha256"),
    Column::number("papers", "column-papers"),
];

/// The cells of a row with its source.
pub(super) fn cells<'row, 'a: 'row>(
    roll: &Roll<'a>,
    ledger: &Ledger,
    row: &'row HistoryRow<'_>,
) -> Result<Vec<Cell<'row>>> {
    let mut cells: Vec<Cell<'row>> = roll.cells(row).into();
    let text = |text: Option<String>| Cell::maybe(text, Cell::text);
    match ledger.source_of(row)? {
        None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
        Some((source, papers)) => cells.extend([
            sources::kind(&source),
            text(source.name),
            Cell::maybe(source.row, Cell::Count),
            text(source.sha256),
            if papers == 0 { Cell::Empty } else { Cell::Count(papers) },
        ]),
    }
    Ok(cells)
}
