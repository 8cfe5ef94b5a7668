//! Workbooks (.xlsx): the cells of one sheet, row by row, as text.
//!
//! Memory holds the texts that cells share and one row. Cells that are dates become ISO text, numbers the decimal
//! that they print as; nothing is computed. [`super::bounds`] has looked at the file before.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufReader, Seek};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::grid::{MOST_COLUMNS, Row, Step};
use crate::error::{Error, Result};
use crate::import::flaw::{place, unwrap_io};
use crate::import::source::Source;
use crate::model::message::Message;

/// Digits that a spreadsheet keeps of a number; what is behind them comes of its own arithmetic.
const DIGITS: usize = 15;

type Open<'source> = Xlsx<BufReader<&'source mut File>>;

/// Opens the workbook.
fn open(source: &mut Source) -> Result<(Open<'_>, String)> {
    let name = source.name().to_owned();
    let file = source.file();
    file.rewind().map_err(|error| unwrap_io(error, &name))?;
    let book = Xlsx::new(BufReader::new(file)).map_err(|error| trouble(error, &name))?;
    Ok((book, name))
}

/// What an error of the reader means.
fn trouble(error: XlsxError, file: &str) -> Error {
    let what = match error {
        XlsxError::Io(error) => return unwrap_io(error, file),
        XlsxError::Password => Message::new("sheet-encrypted"),
        error => Message::new("sheet-damaged-because").with("why", error.to_string()),
    };
    Error::data(what).at(place(file, None))
}

/// Names of the sheets that can be seen.
pub(super) fn sheets(source: &mut Source) -> Result<Vec<String>> {
    let (book, _) = open(source)?;
    Ok(names(&book))
}

fn names(book: &Open<'_>) -> Vec<String> {
    let is_read = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    book.sheets_metadata().iter().filter(is_read).map(|sheet| sheet.name.clone()).collect()
}

/// Hands over the rows of a sheet in which something stands.
pub(super) fn walk(
    source: &mut Source,
    sheet: usize,
    take: &mut dyn FnMut(&Row<'_>) -> Result<Step>,
) -> Result<()> {
    let (mut book, file) = open(source)?;
    let Some(name) = names(&book).into_iter().nth(sheet) else { return Ok(()) };
    let mut reader = book.worksheet_cells_reader(&name).map_err(|error| trouble(error, &file))?;
    let (mut cells, mut line) = (Vec::<String>::new(), 0);
    while let Some(cell) = reader.next_cell().map_err(|error| trouble(error, &file))? {
        let (row, column) = cell.get_position();
        if u64::from(row) + 1 != line {
            if !cells.is_empty() && take(&Row::of_texts(line, &cells, None))? == Step::Stop {
                return Ok(());
            }
            cells.clear();
            line = u64::from(row) + 1;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS || matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text(cell.get_value());
    }
    if !cells.is_empty() {
        take(&Row::of_texts(line, &cells, None))?;
    }
    Ok(())
}

/// A cell as text.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(&number.to_string(), || format!("{number:.*e}", DIGITS - 1)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, millis) = moment.to_ymd_hms_milli();
            let mut text = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute, second, millis) != (0, 0, 0, 0) {
                let _ = write!(text, " {hour:02}:{minute:02}:{second:02}");
            }
            text
        }
    }
}

/// The shortest decimal of a number; where it has more digits than a spreadsheet keeps, the one with those.
fn decimal(shortest: &str, rounded: impl Fn() -> String) -> String {
    let digits = shortest.bytes().filter(u8::is_ascii_digit).count();
    let leading = shortest.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if digits.min(leading) <= DIGITS {
        return shortest.to_owned();
    }
    plain(&rounded()).unwrap_or_else(|| shortest.to_owned())
}

/// `1.23e-1` without its exponent: the point is moved, nothing is computed.
fn plain(text: &str) -> Option<String> {
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let (whole, rest) = match usize::try_from(exponent) {
        Ok(more) if more + 1 >= digits.len() => {
            (format!("{digits:0<width$}", width = more + 1), String::new())
        }
        Ok(more) => (digits[..=more].to_owned(), digits[more + 1..].to_owned()),
        Err(_) => ("0".to_owned(), format!("{}{digits}", "0".repeat(exponent.unsigned_abs() as usize - 1))),
    };
    let rest = rest.trim_end_matches('0');
    Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_a_spreadsheet_shows() {
        for (value, shown) in [
            (28.16, "28.16"),
            (0.1 + 0.2, "0.3"),
            (-30.270_000_000_000_003, "-30.27"),
            (43_734.0, "43734"),
            (0.05, "0.05"),
            (1e15, "1000000000000000"),
            (123_456_789_012_345_680.0, "123456789012346000"),
            (0.001_234_567_890_123_456_7, "0.00123456789012346"),
        ] {
            assert_eq!(text(&DataRef::Float(value)), shown);
        }
    }
}
