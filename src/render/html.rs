//! For browsers: the same document as one self-contained page, without scripts and without links out.

use std::io::{self, Write};

use super::words::Words;
use crate::view::form::Language;
use crate::view::{Align, AnyColumn, Block, Cell, View};

const STYLE: &str = "body{font:16px/1.6 system-ui,'Noto Sans CJK SC','PingFang SC',sans-serif;margin:2rem auto;\
max-width:72rem;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;margin:1rem 0}\
th,td{padding:.3rem .8rem;text-align:left;border-bottom:1px solid #8886;vertical-align:top}\
.n{text-align:right;font-variant-numeric:tabular-nums}dt{font-weight:600}dd{margin:0 0 .4rem}\
.rule{color:#777;font-size:.9em}";

/// Prints a document as a page.
pub(super) fn document(out: &mut dyn Write, words: &Words<'_>, view: &View) -> io::Result<()> {
    begin(out, words, view.name)?;
    for block in &view.blocks {
        match block {
            Block::Title(message) => writeln!(out, "<h2>{}</h2>", escaped(&words.message(message)))?,
            Block::Note(message) => writeln!(out, "<p>{}</p>", escaped(&words.message(message)))?,
            Block::Record(_, fields) => {
                writeln!(out, "<dl>")?;
                for field in fields.iter().filter(|field| field.cell != Cell::Empty) {
                    let (label, value) = (words.plain(field.label), words.cell(&field.cell));
                    writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(&label), escaped(&value))?;
                }
                writeln!(out, "</dl>")?;
            }
            Block::Table(table) => {
                head(out, words, table.columns)?;
                for cells in &table.rows {
                    row(out, words, table.columns, cells)?;
                }
                foot(out)?;
            }
            Block::Points(_, points) => points_list(out, words, points)?,
            Block::Trace(_, node) => {
                writeln!(out, "<ul>")?;
                trace(out, words, node)?;
                writeln!(out, "</ul>")?;
            }
            Block::Steps(_, steps) => {
                writeln!(out, "<ol>")?;
                for step in steps {
                    writeln!(out, "<li>{}</li>", escaped(&words.message(step)))?;
                }
                writeln!(out, "</ol>")?;
            }
            Block::Choices(_, choices) => {
                writeln!(out, "<ol>")?;
                for choice in choices {
                    writeln!(out, "<li>{}", escaped(&words.message(&choice.message)))?;
                    for command in &choice.commands {
                        writeln!(out, "<pre>{}</pre>", escaped(&words.cell(command)))?;
                    }
                    writeln!(out, "</li>")?;
                }
                writeln!(out, "</ol>")?;
            }
        }
    }
    end(out)
}

fn points_list(out: &mut dyn Write, words: &Words<'_>, points: &[crate::view::Point]) -> io::Result<()> {
    writeln!(out, "<ul>")?;
    for point in points {
        let code = point.code.map(|code| format!("{} ", code.to_uppercase())).unwrap_or_default();
        let standing = words.plain(&format!("term-standing-{}", point.standing.code()));
        let sentence = escaped(&words.message(&point.message));
        writeln!(out, "<li><strong>{code}{}</strong> {sentence}", escaped(&standing))?;
        for cited in &point.citations {
            let grade = words.plain(&format!("term-grade-{}", cited.grade));
            let titles: Vec<_> = cited.sources.iter().map(|source| escaped(&source.title)).collect();
            let rule = escaped(&words.message(&cited.rule));
            writeln!(out, "<div class=\"rule\">{rule} [{}] {}</div>", escaped(&grade), titles.join("; "))?;
        }
        writeln!(out, "</li>")?;
    }
    writeln!(out, "</ul>")
}

/// A tree as nested lists.
fn trace(out: &mut dyn Write, words: &Words<'_>, node: &crate::view::trace::Node) -> io::Result<()> {
    writeln!(out, "<li>{}", escaped(&words.message(&node.said)))?;
    if let Some(cited) = &node.rule {
        let grade = words.plain(&format!("term-grade-{}", cited.grade));
        let titles: Vec<_> = cited.sources.iter().map(|source| escaped(&source.title)).collect();
        let rule = escaped(&words.message(&cited.rule));
        writeln!(out, "<div class=\"rule\">{rule} [{}] {}</div>", escaped(&grade), titles.join("; "))?;
    }
    if !node.children.is_empty() {
        writeln!(out, "<ul>")?;
        node.children.iter().try_for_each(|child| trace(out, words, child))?;
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</li>")
}

/// Opens the page.
pub(super) fn begin(out: &mut dyn Write, words: &Words<'_>, title: &str) -> io::Result<()> {
    let language = match words.catalog.language() {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>medins {title}</title>\
         <style>{STYLE}</style></head><body>"
    )
}

/// Opens a table.
pub(super) fn head(out: &mut dyn Write, words: &Words<'_>, columns: &[AnyColumn<'_>]) -> io::Result<()> {
    write!(out, "<table><thead><tr>")?;
    for column in columns {
        let class = if column.align == Align::Right { " class=\"n\"" } else { "" };
        write!(out, "<th{class}>{}</th>", escaped(&words.heading(column)))?;
    }
    writeln!(out, "</tr></thead><tbody>")
}

/// One row of a table.
pub(super) fn row(
    out: &mut dyn Write,
    words: &Words<'_>,
    columns: &[AnyColumn<'_>],
    cells: &[Cell<'_>],
) -> io::Result<()> {
    write!(out, "<tr>")?;
    for (column, cell) in columns.iter().zip(cells) {
        let class = if column.align == Align::Right { " class=\"n\"" } else { "" };
        write!(out, "<td{class}>{}</td>", escaped(&words.cell(cell)))?;
    }
    writeln!(out, "</tr>")
}

/// Closes a table.
pub(super) fn foot(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</tbody></table>")
}

/// Closes the page.
pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</body></html>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
