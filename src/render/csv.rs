//! For programs that read tables: RFC 4180, UTF-8, one header row with stable keys.
//!
//! Text cells that a spreadsheet would run as a formula are guarded with an apostrophe; amounts are left
//! alone, because guarding them corrupts negatives.

use std::borrow::Cow;
use std::io::{self, Write};

use super::clean::clean;
use super::words::Words;
use crate::view::form::{Header, Language, Look};
use crate::view::{AnyColumn, Block, Cell, Column, View};

/// Bytes gathered before they are written out.
const BUFFER: usize = 1 << 16;

/// Rows of CSV, written as they come.
pub(super) struct Rows<'out> {
    writer: csv::Writer<&'out mut dyn Write>,
    /// The row being written; kept, so that its memory is reused.
    record: csv::ByteRecord,
}

impl<'out> Rows<'out> {
    /// Writes the mark and the header row, as asked for.
    pub(super) fn begin(
        out: &'out mut dyn Write,
        look: &Look,
        columns: &[AnyColumn<'_>],
    ) -> io::Result<Self> {
        if look.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut writer = csv::WriterBuilder::new().buffer_capacity(BUFFER).from_writer(out);
        match look.header {
            Header::Keys => {
                writer
                    .write_record(columns.iter().map(|column| guarded(column.key).into_owned()))
                    .map_err(plain)?;
            }
            Header::Chinese => {
                let chinese = super::catalog::Catalog::new(Language::Chinese);
                let words = Words::new(&chinese);
                let headings = columns.iter().map(|column| words.heading(column));
                writer.write_record(headings).map_err(plain)?;
            }
        }
        Ok(Self { writer, record: csv::ByteRecord::new() })
    }

    /// Writes one row.
    pub(super) fn row(&mut self, cells: &[Cell<'_>], words: Option<&Words<'_>>) -> io::Result<()> {
        self.record.clear();
        for cell in cells {
            match cell {
                Cell::Empty => self.record.push_field(b""),
                Cell::Text(text) | Cell::Of(_, text) => self.record.push_field(guarded(text).as_bytes()),
                Cell::Code(code) => self.record.push_field(code.as_bytes()),
                Cell::Money(amount) => self.record.push_field(amount.write_to(&mut [0; 24]).as_bytes()),
                Cell::Count(count) => self.record.push_field(count.to_string().as_bytes()),
                Cell::Day(day) | Cell::Born(day) => self.record.push_field(day.to_string().as_bytes()),
                Cell::Term(code, _) => self.record.push_field(code.as_bytes()),
                Cell::Message(message) => {
                    let text = words.map_or_else(|| message.id.to_owned(), |words| words.message(message));
                    self.record.push_field(guarded(&text).as_bytes());
                }
            }
        }
        self.writer.write_byte_record(&self.record).map_err(plain)
    }

    /// Writes what is gathered.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// The I/O error inside an error of the CSV writer, so that a closed pipe is still known as one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Text that cannot steer a terminal nor run as a formula. Text that looks guarded already is guarded once
/// more, so that `import` can take exactly one guard off.
fn guarded(text: &str) -> Cow<'_, str> {
    let cleaned = clean(text);
    let is_formula = cleaned.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    if is_formula { Cow::Owned(format!("'{cleaned}")) } else { cleaned }
}

/// Prints the first table of a document; without one, its points; without those, its named values.
pub(super) fn document(out: &mut dyn Write, words: &Words<'_>, look: &Look, view: &View) -> io::Result<()> {
    if let Some(table) = view.first_table() {
        let mut rows = Rows::begin(out, look, table.columns)?;
        for row in &table.rows {
            rows.row(row, Some(words))?;
        }
        return rows.finish();
    }
    let points: Vec<_> = view.blocks.iter().filter_map(as_points).flatten().collect();
    if points.is_empty() { values(out, words, look, view) } else { sentences(out, words, look, &points) }
}

fn as_points(block: &Block) -> Option<&Vec<crate::view::Point>> {
    match block {
        Block::Points(_, points) => Some(points),
        _ => None,
    }
}

const POINT_COLUMNS: [Column; 3] = [
    Column::text("code", "column-code"),
    Column::text("standing", "column-standing"),
    Column::text("message", "column-message"),
];

fn sentences(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    points: &[&crate::view::Point],
) -> io::Result<()> {
    let mut rows = Rows::begin(out, look, &POINT_COLUMNS)?;
    for point in points {
        let code = point.code.map_or(Cell::Empty, Cell::code);
        let cells = [code, Cell::text(point.standing.code()), Cell::Message(point.message.clone())];
        rows.row(&cells, Some(words))?;
    }
    rows.finish()
}

fn values(out: &mut dyn Write, words: &Words<'_>, look: &Look, view: &View) -> io::Result<()> {
    let fields: Vec<_> = view.blocks.iter().filter_map(as_fields).flatten().collect();
    let columns: Vec<Column> = fields.iter().map(|field| Column::text(field.key, field.label)).collect();
    let mut rows = Rows::begin(out, look, &columns)?;
    let cells: Vec<_> = fields.iter().map(|field| field.cell.clone()).collect();
    rows.row(&cells, Some(words))?;
    rows.finish()
}

fn as_fields(block: &Block) -> Option<&Vec<crate::view::Field>> {
    match block {
        Block::Record(_, fields) => Some(fields),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_formulas_in_text_only() {
        assert_eq!(guarded("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(guarded("\t=1"), " =1");
        assert_eq!(guarded("'-1"), "''-1");
        assert_eq!(guarded("康宁大药房"), "康宁大药房");
        assert_eq!(guarded("'99 诊所"), "'99 诊所");
    }
}
