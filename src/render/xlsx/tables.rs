//! Tables and what is drawn of them: filters, and Excel's own stacked charts where Excel has the same picture.

use rust_xlsxwriter::{Chart as Drawing, ChartType, XlsxError};

use super::Book;
use super::cells::Sheet;
use crate::view::chart::{Chart, Drawn};
use crate::view::{Align, Cell, Table};

/// A table on a sheet of its own.
pub(super) fn table(book: &mut Book<'_>, title: &str, table: &Table) -> Result<(), XlsxError> {
    sheet(book, title, table, None)
}

/// The same with the rules of its rows and, where Excel can, a chart beside it.
pub(super) fn chart(book: &mut Book<'_>, title: &str, chart: &Chart) -> Result<(), XlsxError> {
    let stacked = match chart.drawn {
        Drawn::Bars(parts) => Some((ChartType::BarStacked, parts)),
        Drawn::Columns(parts) => Some((ChartType::ColumnStacked, parts)),
        Drawn::Gauges { .. } | Drawn::Matrix { .. } | Drawn::Lines { .. } => None,
    };
    sheet(book, title, &chart.table, stacked)
}

fn sheet(
    book: &mut Book<'_>,
    title: &str,
    table: &Table,
    stacked: Option<(ChartType, &[usize])>,
) -> Result<(), XlsxError> {
    if table.rows.is_empty() {
        return Ok(());
    }
    let name = book.names.free(title);
    let shown: Vec<usize> =
        (0..table.columns.len()).filter(|at| table.columns[*at].align != Align::Machine).collect();
    let cited = &table.citations;
    let has_rules = cited.iter().any(|cited| !cited.is_empty());
    let mut sheet = Sheet::new(&book.formats, book.words, &name)?;
    let headings = shown.iter().map(|at| book.words.heading(&table.columns[*at]));
    let rules = has_rules.then(|| book.words.plain("page-column-rules"));
    sheet.headings(headings.chain(rules))?;
    for (at, row) in table.rows.iter().enumerate() {
        let value = |column: &usize| row.get(*column).cloned().unwrap_or(Cell::Empty);
        let mut cells: Vec<Cell<'static>> = shown.iter().map(value).collect();
        if has_rules {
            cells.push(book.rules.marks(cited.get(at).into_iter().flatten()));
        }
        sheet.row(&cells)?;
    }
    let columns = column(shown.len() + usize::from(has_rules))?;
    let last = sheet.next_row() - 1;
    sheet.inner.autofilter(0, 0, last, columns - 1)?;
    if let Some((kind, parts)) = stacked {
        let drawing = drawing(kind, &name, &shown, parts, last)?;
        sheet.inner.insert_chart(1, columns + 1, &drawing)?;
    }
    let finished = sheet.finish()?;
    book.sheets.push(finished);
    Ok(())
}

/// A stacked chart of these columns of the sheet.
fn drawing(
    kind: ChartType,
    name: &str,
    shown: &[usize],
    parts: &[usize],
    last: u32,
) -> Result<Drawing, XlsxError> {
    let mut drawing = Drawing::new(kind);
    for at in shown.iter().enumerate().filter(|(_, place)| parts.contains(place)).map(|(at, _)| at) {
        let at = column(at)?;
        let series = drawing.add_series();
        series
            .set_name((name, 0, at))
            .set_categories((name, 1, 0, last, 0))
            .set_values((name, 1, at, last, at));
    }
    drawing.title().set_name(name);
    drawing.set_width(760).set_height(380);
    Ok(drawing)
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}
