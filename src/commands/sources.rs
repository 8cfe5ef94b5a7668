//! Where a fact came from, as people read it: the kind of paper, the file and the row in it.

use super::terms;
use crate::ledger::Source;
use crate::view::Cell;

/// The kind of paper as a term.
pub(super) fn kind(source: &Source) -> Cell<'static> {
    Cell::term(source.kind.code(), terms::document(source.kind))
}

/// [`place`] in a cell.
pub(super) fn place_cell(source: &Source) -> Cell<'static> {
    if source.name.is_some() { Cell::path(place(source)) } else { Cell::code(source.kind.code()) }
}

/// File and row in a few characters: `bill.csv:12`; the kind where it is no file.
pub(super) fn place(source: &Source) -> String {
    match (&source.name, source.row) {
        (Some(name), Some(row)) => format!("{name}:{row}"),
        (Some(name), None) => name.clone(),
        (None, _) => source.kind.code().to_owned(),
    }
}
