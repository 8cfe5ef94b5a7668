//! Tables that are written row by row, in every form, with memory for a few rows only.
//!
//! Tables for people are laid out in blocks of [`BLOCK`] rows; the other forms are written at once.

use std::io::{self, Write};

use super::catalog::Catalog;
use super::words::Words;
use super::{csv, html, json, table};
use crate::error::{Error, Result};
use crate::view::form::{Format, Look};
use crate::view::veil::Veil;
use crate::view::{AnyColumn, Cell, Heading, Sheet};

/// Rows that are laid out together in a table for people.
pub const BLOCK: usize = 500;

/// Writes the rows of a sheet.
pub struct SheetWriter<'out> {
    words: Words<'out>,
    look: Look,
    sheet: Sheet<'out>,
    veil: Option<&'out Veil>,
    state: State<'out>,
}

enum State<'out> {
    Table { out: &'out mut dyn Write, block: Vec<Vec<Cell<'static>>>, blocks: usize },
    Csv(Box<csv::Rows<'out>>),
    Json { out: &'out mut dyn Write, rows: u64 },
    Ndjson(&'out mut dyn Write),
    Html { out: &'out mut dyn Write, buffer: String },
}

impl<'out> State<'out> {
    fn begin(out: &'out mut dyn Write, words: &Words<'_>, look: Look, sheet: &Sheet<'_>) -> io::Result<Self> {
        Ok(match look.format {
            Format::Table => Self::Table { out, block: Vec::new(), blocks: 0 },
            Format::Csv => Self::Csv(Box::new(csv::Rows::begin(out, &look, sheet.columns)?)),
            Format::Json => {
                write!(out, "{{\n  \"schema\": \"medins.{}/1\",\n  \"{}\": [", sheet.name, sheet.key)?;
                Self::Json { out, rows: 0 }
            }
            Format::Ndjson => Self::Ndjson(out),
            Format::Html => {
                html::open_table(out, words, &look, sheet)?;
                Self::Html { out, buffer: String::new() }
            }
        })
    }
}

/// A row with nothing of the family in it. Columns that the user named are judged by their names.
fn veiled(veil: &Veil, columns: &[AnyColumn<'_>], cells: &[Cell<'_>]) -> Vec<Cell<'static>> {
    let one = |(column, cell): (&AnyColumn<'_>, &Cell<'_>)| match column.heading {
        Heading::Key => veil.answer(column.key, cell),
        Heading::Message(_) => veil.cell(cell),
    };
    columns.iter().zip(cells).map(one).collect()
}

impl<'out> SheetWriter<'out> {
    pub(super) fn begin(
        out: &'out mut dyn Write,
        catalog: &'out Catalog,
        look: Look,
        (sheet, veil): (Sheet<'out>, Option<&'out Veil>),
    ) -> Result<Self> {
        let words = Words::new(catalog);
        let state = State::begin(out, &words, look, &sheet).map_err(|error| Error::output(&error))?;
        Ok(Self { words, look, sheet, veil, state })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        let written = match self.veil {
            None => self.write(cells),
            Some(veil) => self.write(&veiled(veil, self.sheet.columns, cells)),
        };
        written.map_err(|error| Error::output(&error))
    }

    fn write(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        let columns = self.sheet.columns;
        match &mut self.state {
            State::Csv(rows) => rows.row(cells, Some(&self.words)),
            State::Ndjson(out) => {
                serde_json::to_writer(&mut **out, &json::row(columns, cells))?;
                out.write_all(b"\n")
            }
            State::Json { out, rows } => {
                out.write_all(if *rows == 0 { b"\n    " } else { b",\n    " })?;
                *rows += 1;
                serde_json::to_writer(&mut **out, &json::row(columns, cells)).map_err(io::Error::from)
            }
            State::Html { out, buffer } => html::row(*out, &self.words, columns, cells, buffer),
            State::Table { out, block, blocks } => {
                block.push(cells.iter().map(|cell| cell.clone().into_owned()).collect());
                if block.len() < BLOCK {
                    return Ok(());
                }
                *blocks += 1;
                table::rows(*out, &self.words, &self.look, columns, &std::mem::take(block))
            }
        }
    }

    /// Writes what is held back and closes the form.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn finish(self) -> Result<()> {
        self.close().map_err(|error| Error::output(&error))
    }

    fn close(self) -> io::Result<()> {
        let columns = self.sheet.columns;
        match self.state {
            State::Csv(rows) => rows.finish(),
            State::Ndjson(out) => out.flush(),
            State::Json { out, rows } => {
                writeln!(out, "{}]\n}}", if rows == 0 { "" } else { "\n  " })?;
                out.flush()
            }
            State::Html { out, .. } => {
                html::close_table(out, &self.words, &self.look)?;
                out.flush()
            }
            State::Table { out, block, blocks } => {
                if !block.is_empty() || blocks == 0 {
                    table::rows(out, &self.words, &self.look, columns, &block)?;
                }
                out.flush()
            }
        }
    }
}
