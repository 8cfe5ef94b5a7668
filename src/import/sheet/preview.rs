//! The first rows of a file that no profile knows yet, for somebody who says what they mean.

use super::find::{HEAD_ROWS, Head, SEPARATORS, cells_in, first_rows, likely};
use super::grid::Form;
use super::{bounds, is_workbook, objects, workbook};
use crate::error::{Error, Result};
use crate::import::flaw::place;
use crate::import::source::{Encoding, Source};
use crate::model::message::Message;

/// The beginning of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Rows from the beginning, at most 200: their lines and cells.
    pub rows: Vec<(u64, Vec<String>)>,
    /// Which row looks like the heading.
    pub heading: usize,
}

impl Preview {
    /// Looks at a file.
    ///
    /// # Errors
    /// It cannot be read, or holds no table.
    pub fn of(source: &mut Source) -> Result<Self> {
        let mut best: Option<(usize, Self)> = None;
        for form in forms(source)? {
            let rows = first_rows(source, form)?;
            let Some(heading) = likely(&rows) else { continue };
            let weight = cells_in(&rows);
            if best.as_ref().is_none_or(|(known, _)| weight > *known) {
                let rows = rows.into_iter().map(|Head { line, cells, .. }| (line, cells)).collect();
                best = Some((weight, Self { rows, heading }));
            }
        }
        let none = || Error::data(Message::new("sheet-no-table")).at(place(source.name(), None));
        best.map(|(_, preview)| preview).ok_or_else(none)
    }

    /// The names of the columns, if the row `at` is the heading.
    pub fn headings(&self, at: usize) -> Vec<String> {
        let cells = self.rows.get(at).map_or(&[][..], |(_, cells)| cells);
        cells.iter().map(|cell| cell.trim().to_owned()).collect()
    }

    /// Different texts of a column below the heading, in the order they are met.
    pub fn texts(&self, heading: usize, column: usize) -> Vec<String> {
        let mut texts = Vec::new();
        for (_, cells) in self.rows.iter().skip(heading + 1).take(HEAD_ROWS) {
            let text = cells.get(column).map_or("", |cell| super::cell::trimmed(cell));
            if !text.is_empty() && !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        texts
    }
}

/// The forms in which a file may hold a table.
fn forms(source: &mut Source) -> Result<Vec<Form>> {
    if let Encoding::Packed(_) = source.encoding() {
        if !is_workbook(source)? {
            return Ok(Vec::new());
        }
        bounds::check(source)?;
        return Ok((0..workbook::sheets(source)?.len()).map(Form::Workbook).collect());
    }
    let text = objects::whole(source)?.unwrap_or_default();
    if text.trim_start().starts_with(['{', '[']) {
        return Ok((0..objects::arrays(&text).len()).map(Form::Objects).collect());
    }
    Ok(SEPARATORS.map(Form::Text).into())
}
