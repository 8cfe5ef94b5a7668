//! Rows of text cells out of text with separators, workbooks and JSON, one at a time.
//!
//! Rows are pushed, since a workbook lends its cells only while it is read. Start with [`walk`].

use csv::StringRecord;

use super::{objects, workbook};
use crate::error::Result;
use crate::import::records::Records;
use crate::import::source::Source;

/// Columns of a workbook or JSON that are looked at.
pub(super) const MOST_COLUMNS: usize = 1000;

/// In what form a file holds its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Text whose cells are separated by this byte.
    Text(u8),
    /// The visible sheet of this number, from 0.
    Workbook(usize),
    /// The array of flat objects of this number in JSON, from 0.
    Objects(usize),
    /// Keys and values of flat objects in JSON, one pair a row.
    Pairs,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    On,
    Stop,
}

/// One row.
pub(super) struct Row<'r> {
    /// The line of the text or the row of the sheet, from 1.
    pub(super) line: u64,
    /// A key that stands in the object twice, so that the row is not certain.
    pub(super) doubled: Option<&'r str>,
    cells: Cells<'r>,
}

enum Cells<'r> {
    Record(&'r StringRecord),
    Texts(&'r [String]),
}

impl<'r> Row<'r> {
    /// A row of texts.
    pub(super) const fn of_texts(line: u64, cells: &'r [String], doubled: Option<&'r str>) -> Self {
        Self { line, doubled, cells: Cells::Texts(cells) }
    }

    /// A cell as it stands; empty beyond the last one.
    pub(super) fn get(&self, at: usize) -> &'r str {
        match self.cells {
            Cells::Record(record) => record.get(at).unwrap_or_default(),
            Cells::Texts(texts) => texts.get(at).map_or("", String::as_str),
        }
    }

    /// How many cells there are.
    pub(super) fn len(&self) -> usize {
        match self.cells {
            Cells::Record(record) => record.len(),
            Cells::Texts(texts) => texts.len(),
        }
    }

    /// Every cell.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'r str> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }
}

/// Hands every row to `take`, until it says stop.
///
/// # Errors
/// The file cannot be read to its end, or `take` fails.
pub(super) fn walk(
    source: &mut Source,
    form: Form,
    take: &mut dyn FnMut(&Row<'_>) -> Result<Step>,
) -> Result<()> {
    match form {
        Form::Text(separator) => text(source, separator, take),
        Form::Workbook(sheet) => workbook::walk(source, sheet, take),
        Form::Objects(array) => objects::walk(source, array, take),
        Form::Pairs => objects::pairs(source, take),
    }
}

fn text(source: &mut Source, separator: u8, take: &mut dyn FnMut(&Row<'_>) -> Result<Step>) -> Result<()> {
    let name = source.name().to_owned();
    records(Records::separated(source.text()?, &name, separator), take)
}

/// Hands over the rows of the beginning of a text; what is wrong at its end may be due to the cut.
pub(super) fn head(head: &str, separator: u8, take: &mut dyn FnMut(&Row<'_>) -> Result<Step>) {
    // A text that is cut off inside of quotes ends with an error that means nothing.
    let _ = records(Records::separated(head.as_bytes(), "", separator), take);
}

fn records<R: std::io::Read>(
    mut records: Records<'_, R>,
    take: &mut dyn FnMut(&Row<'_>) -> Result<Step>,
) -> Result<()> {
    let mut record = StringRecord::new();
    while records.read(&mut record)? {
        let row = Row { line: records.line(&record), doubled: None, cells: Cells::Record(&record) };
        if take(&row)? == Step::Stop {
            break;
        }
    }
    Ok(())
}
