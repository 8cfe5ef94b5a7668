//! Tables: short markup (HTML lets rows and cells end by themselves), columns that people need, and classes
//! that say which columns hold numbers, for the style and for sorting.

use maud::{Markup, PreEscaped, Render, html};

use super::notes::Notes;
use super::page::Paper;
use crate::render::words::Words;
use crate::view::{Align, AnyColumn, Cell, Table};

/// Whether the rows are known when the table begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Known, so that columns without a value are left out already.
    Known,
    /// They follow; the script hides columns that stay empty.
    Follow,
}

/// How a table lies on paper.
pub(super) fn paper(table: &Table) -> Paper {
    Paper::of(shown(table).len())
}

/// The places of the columns that are not for machines only.
pub(super) fn for_people(columns: &[AnyColumn<'_>]) -> Vec<usize> {
    (0..columns.len()).filter(|at| columns[*at].align != Align::Machine).collect()
}

/// Those of them that have a value in some row.
fn shown(table: &Table) -> Vec<usize> {
    let is_used = |at: &usize| table.rows.iter().any(|row| !matches!(row.get(*at), None | Some(Cell::Empty)));
    for_people(table.columns).into_iter().filter(is_used).collect()
}

/// A whole table; the rules of a row are marked at its name.
pub(super) fn whole(words: &Words<'_>, table: &Table, heading: &str, notes: &mut Notes<'_>) -> Markup {
    let shown = shown(table);
    if shown.is_empty() {
        return Markup::default();
    }
    let mut body = open(words, table.columns, &shown, heading, Rows::Known).into_string();
    for (at, row) in table.rows.iter().enumerate() {
        let marks = table.citations.get(at).map(|cited| notes.marks(cited)).unwrap_or_default();
        for (nth, column) in shown.iter().enumerate() {
            let value = row.get(*column).unwrap_or(&Cell::Empty);
            body.push_str(if nth == 0 { "<tr><th scope=row" } else { "<td" });
            cell(words, value, &mut body);
            if nth == 0 {
                marks.render_to(&mut body);
            }
        }
        body.push('\n');
    }
    body.push_str(&close().into_string());
    PreEscaped(body)
}

/// The beginning of a table, with its headings.
pub(super) fn open(
    words: &Words<'_>,
    columns: &[AnyColumn<'_>],
    shown: &[usize],
    heading: &str,
    rows: Rows,
) -> Markup {
    let numbers = shown.iter().enumerate().filter(|(_, column)| columns[**column].align == Align::Right);
    let mut class = "grid".to_owned();
    if rows == Rows::Follow {
        class.push_str(" streamed");
    }
    numbers.for_each(|(nth, _)| class.push_str(&format!(" n{}", nth + 1)));
    html! {
        div.scroll;
        table class=(class) aria-labelledby=(heading);
        thead { tr { @for column in shown { th scope="col" { (words.heading(&columns[*column])) } } } }
        tbody;
        "\n"
    }
}

/// A row of a table whose rows follow one another.
pub(super) fn row(words: &Words<'_>, columns: &[AnyColumn<'_>], cells: &[Cell<'_>], buffer: &mut String) {
    buffer.push_str("<tr>");
    for (_, cell) in columns.iter().zip(cells).filter(|(column, _)| column.align != Align::Machine) {
        buffer.push_str("<td");
        self::cell(words, cell, buffer);
    }
    buffer.push('\n');
}

/// What stands in a cell, with the end of the tag before it. A day or time is never folded. Amounts are written
/// without a detour, because a table may have a million of them.
fn cell(words: &Words<'_>, cell: &Cell<'_>, buffer: &mut String) {
    let is_moment = |code: &str| code.len() <= 19 && code.starts_with(|c: char| c.is_ascii_digit());
    buffer.push_str(match cell {
        Cell::Day(_) | Cell::Born(_) => " class=d>",
        Cell::Code(code) if is_moment(code) => " class=d>",
        _ => ">",
    });
    match cell {
        Cell::Money(amount) => buffer.push_str(amount.write_to(&mut [0; 24])),
        cell => words.cell(cell).render_to(buffer),
    }
}

/// The end of a table.
pub(super) fn close() -> Markup {
    PreEscaped("</table></div>\n".to_owned())
}
