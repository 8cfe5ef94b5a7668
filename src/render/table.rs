//! For people: aligned tables, labelled values, marked sentences, folded to the terminal's width.
//!
//! Widths are display widths, so that Chinese text aligns. Colour only repeats what words and marks say.

use std::fmt::Write as _;
use std::io::{self, Write};

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table as Grid,
    TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use super::layout::{self, GAP, Need};
use super::words::Words;
use crate::model::message::Message;
use crate::view::form::Look;
use crate::view::{
    Align, AnyColumn, Block, Cell, Choice, Cited, CitedSource, Field, Heading, Point, Rank, Reading,
    Standing, Table, View,
};

/// A rule under the headings, nothing else.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// Prints a document.
pub(super) fn document(out: &mut dyn Write, words: &Words<'_>, look: &Look, view: &View) -> io::Result<()> {
    let mut notes = Vec::new();
    let for_people = |column: &AnyColumn<'_>| column.align != Align::Machine;
    let is_empty = |block: &&Block| {
        block.as_table().is_some_and(|table| table.rows.is_empty() || !table.columns.iter().any(for_people))
    };
    let blocks: Vec<&Block> = view.blocks.iter().filter(|block| !is_empty(block)).collect();
    for (at, block) in blocks.iter().enumerate() {
        let follows_note = at > 0 && matches!(blocks[at - 1], Block::Note(_));
        if at > 0 && !(follows_note && matches!(block, Block::Note(_))) {
            writeln!(out)?;
        }
        match block {
            Block::Title(message) => {
                for line in folded(&words.message(message), usize::from(look.width)) {
                    writeln!(out, "{}", bold(look, &line))?;
                }
            }
            Block::Note(message) => fold(out, look, "", &words.message(message))?,
            Block::Record(_, fields) => record(out, words, look, fields)?,
            Block::Table(table) => grid(out, words, look, table, &mut notes)?,
            Block::Chart(chart) => super::drawn::chart(out, words, look, chart)?,
            Block::Points(_, list) => points(out, words, look, list, &mut notes)?,
            Block::Trace(_, node) => super::tree::print(out, words, look, node, &mut notes)?,
            Block::Steps(_, steps) => {
                for (number, step) in steps.iter().enumerate() {
                    let text = noted(words, look, (&step.message, &step.citations), &mut notes);
                    fold(out, look, &format!("{}. ", number + 1), &text)?;
                }
            }
            Block::Choices(_, choices) => choices_list(out, words, look, choices)?,
            Block::Guide(list) => readings(out, words, look, list)?,
        }
    }
    footnotes(out, words, look, &notes)
}

/// Prints possibilities with their command lines, which stay whole so that they can be pasted.
fn choices_list(out: &mut dyn Write, words: &Words<'_>, look: &Look, choices: &[Choice]) -> io::Result<()> {
    for (number, choice) in choices.iter().enumerate() {
        let first = format!("{}. ", number + 1);
        fold(out, look, &first, &words.message(&choice.message))?;
        for command in &choice.commands {
            writeln!(out, "{}{}", " ".repeat(first.len()), words.cell(command))?;
        }
    }
    Ok(())
}

/// Prints topics to read on: what to type, and what it answers.
fn readings(out: &mut dyn Write, words: &Words<'_>, look: &Look, readings: &[Reading]) -> io::Result<()> {
    let widest = readings.iter().map(|reading| reading.command.width()).max().unwrap_or(0);
    for reading in readings {
        let first = format!("{:widest$}  ", reading.command);
        fold(out, look, &first, &words.message(&reading.message))?;
    }
    Ok(())
}

/// Prints one table; the rules behind a row become footnotes of its first cell.
fn grid(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    table: &Table,
    notes: &mut Vec<Footnote>,
) -> io::Result<()> {
    if table.citations.is_empty() {
        return rows(out, words, look, table.columns, &table.rows);
    }
    let mut cited = table.rows.clone();
    for (row, citations) in cited.iter_mut().zip(&table.citations) {
        if let Some(first) = row.first_mut() {
            let mut text = words.cell(first);
            for rule in citations {
                let _ = write!(text, " [{}]", footnote(words, look, rule, notes));
            }
            *first = Cell::text(text);
        }
    }
    rows(out, words, look, table.columns, &cited)
}

/// A sentence with the numbers of the rules behind it.
fn noted(
    words: &Words<'_>,
    look: &Look,
    (message, citations): (&Message, &[Cited]),
    notes: &mut Vec<Footnote>,
) -> String {
    let mut text = words.message(message);
    for cited in citations {
        let _ = write!(text, " [{}]", footnote(words, look, cited, notes));
    }
    text
}

/// Prints rows under their headings, as wide as the terminal allows. Columns that are empty in every row
/// are left out; where the columns do not fit side by side, each row is stacked.
pub(super) fn rows(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    columns: &[AnyColumn<'_>],
    rows: &[Vec<Cell<'_>>],
) -> io::Result<()> {
    print(out, look, &mut Shown::all(columns, words, rows), rows.len())
}

/// Prints columns side by side, without details where there is little room; otherwise each row stacked.
pub(super) fn print(out: &mut dyn Write, look: &Look, shown: &mut Vec<Shown>, rows: usize) -> io::Result<()> {
    let room = usize::from(look.width);
    let fit =
        |shown: &[Shown]| layout::widths(&shown.iter().map(|column| column.need).collect::<Vec<_>>(), room);
    let mut widths = fit(shown);
    while widths.is_none() {
        let Some(detail) = shown.iter().position(|shown| shown.rank == Rank::Detail) else { break };
        shown.remove(detail);
        widths = fit(shown);
    }
    match widths {
        Some(widths) => side_by_side(out, shown, rows, &widths),
        None => stacked(out, look, shown, rows),
    }
}

/// A column as it will be printed.
pub(super) struct Shown {
    align: Align,
    rank: Rank,
    heading: String,
    texts: Vec<String>,
    need: Need,
}

impl Shown {
    /// Every column of a table that people see and that is not empty in every row.
    pub(super) fn all(columns: &[AnyColumn<'_>], words: &Words<'_>, rows: &[Vec<Cell<'_>>]) -> Vec<Self> {
        let filled = |at: usize| rows.iter().any(|row| !matches!(row.get(at), None | Some(Cell::Empty)));
        // Who names a column wants to see it.
        let used = |at: usize| columns[at].heading == Heading::Key || filled(at);
        let seen = columns.iter().enumerate();
        seen.filter(|(at, column)| column.align != Align::Machine && used(*at))
            .map(|(at, column)| Self::of(column, words, rows.iter().map(|row| &row[at])))
            .collect()
    }

    /// A column of a table.
    pub(super) fn of<'row>(
        column: &AnyColumn<'_>,
        words: &Words<'_>,
        cells: impl Iterator<Item = &'row Cell<'row>>,
    ) -> Self {
        let texts = cells.map(|cell| words.cell(cell)).collect();
        Self { rank: column.rank, ..Self::texts(words.heading(column), column.align, texts) }
    }

    /// A column that no table has.
    pub(super) fn made(heading: String, align: Align, words: &Words<'_>, cells: &[Cell<'_>]) -> Self {
        Self::texts(heading, align, cells.iter().map(|cell| words.cell(cell)).collect())
    }

    /// A picture; it never folds.
    pub(super) fn drawn(heading: String, pictures: Vec<String>) -> Self {
        let need = Need::of(&heading, pictures.iter().map(String::as_str), || true);
        Self { align: Align::Left, rank: Rank::Needed, heading, texts: pictures, need }
    }

    fn texts(heading: String, align: Align, texts: Vec<String>) -> Self {
        let need = Need::of(&heading, texts.iter().map(String::as_str), || align == Align::Right);
        Self { align, rank: Rank::Needed, heading, texts, need }
    }

    /// The width at which nothing folds.
    pub(super) const fn natural(&self) -> usize {
        self.need.natural()
    }
}

/// The usual table.
fn side_by_side(out: &mut dyn Write, shown: &[Shown], rows: usize, widths: &[usize]) -> io::Result<()> {
    let mut grid = Grid::new();
    grid.load_style(STYLE).set_content_arrangement(ContentArrangement::Disabled);
    grid.set_header(shown.iter().map(|column| column.heading.as_str()));
    for row in 0..rows {
        grid.add_row(shown.iter().zip(widths).map(|(column, width)| whole_words(&column.texts[row], *width)));
    }
    let last = widths.len().saturating_sub(1);
    for (at, width) in widths.iter().enumerate() {
        if let Some(column) = grid.column_mut(at) {
            // The grid itself puts one blank between two columns.
            let gap = if at == last { 0 } else { GAP - 1 };
            column.set_padding((0, u16::try_from(gap).unwrap_or(0)));
            let whole = u16::try_from(width + gap).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
            if shown[at].align == Align::Right {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    for line in grid.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A text with its line breaks, so that no date or word is cut where it would fit on a line of its own.
fn whole_words(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    // Room for punctuation that hangs is kept only where some would.
    let full = folded(text, width + 2);
    let lines = if full.iter().all(|line| line.width() <= width) { full } else { folded(text, width) };
    lines.join("\n")
}

/// One labelled line for each cell, a blank line between rows: for narrow terminals.
fn stacked(out: &mut dyn Write, look: &Look, shown: &[Shown], rows: usize) -> io::Result<()> {
    let widest = shown.iter().map(|column| column.heading.width()).max().unwrap_or(0);
    for row in 0..rows {
        if row > 0 {
            writeln!(out)?;
        }
        for column in shown.iter().filter(|column| !column.texts[row].is_empty()) {
            let gap = " ".repeat(widest - column.heading.width() + GAP);
            fold(out, look, &format!("{}{gap}", column.heading), &column.texts[row])?;
        }
    }
    Ok(())
}

/// Labels and values, the values in one column.
fn record(out: &mut dyn Write, words: &Words<'_>, look: &Look, fields: &[Field]) -> io::Result<()> {
    let labels: Vec<String> = fields.iter().map(|field| words.plain(field.label)).collect();
    let widest = labels.iter().map(|label| label.width()).max().unwrap_or(0);
    for (field, label) in fields.iter().zip(&labels) {
        if field.cell != Cell::Empty {
            let gap = " ".repeat(widest - label.width() + 2);
            fold(out, look, &format!("{label}{gap}"), &words.cell(&field.cell))?;
        }
    }
    Ok(())
}

/// Sentences with their marks; the rules behind them become footnotes.
fn points(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    points: &[Point],
    notes: &mut Vec<Footnote>,
) -> io::Result<()> {
    for point in points {
        let (mark, color) = match point.standing {
            Standing::Holds => ("✓", "32"),
            Standing::Fails => ("✗", "31"),
            Standing::Open => ("?", "33"),
            Standing::Advice => ("·", "36"),
        };
        let code = point.code.map(|code| format!("{} ", code.to_uppercase())).unwrap_or_default();
        let first = format!("{} {code}", painted(look, color, mark));
        let text = noted(words, look, (&point.message, &point.citations), notes);
        fold(out, look, &first, &text)?;
    }
    Ok(())
}

/// A rule with its grade, and where it was read.
#[derive(PartialEq, Eq)]
pub(super) struct Footnote {
    rule: String,
    sources: Vec<String>,
}

/// The number of a rule's footnote; the same rule has one footnote however often it is cited.
pub(super) fn footnote(words: &Words<'_>, look: &Look, cited: &Cited, notes: &mut Vec<Footnote>) -> usize {
    let grade = words.plain(&format!("term-grade-{}", cited.grade));
    let source = |source: &CitedSource| {
        let parts = [&source.issuer, &source.published];
        let known: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let origin = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
        let address = if look.verbose { format!(" {}", source.url) } else { String::new() };
        super::clean(&format!("{}{origin}{address}", source.title)).trim_end().to_owned()
    };
    let remark = cited.note.iter().filter(|_| look.verbose).map(|note| super::clean(note).into_owned());
    let note = Footnote {
        rule: format!("{} · {grade}", words.message(&cited.rule)),
        sources: cited.sources.iter().map(source).chain(remark).collect(),
    };
    let known = notes.iter().position(|known| *known == note);
    known.unwrap_or_else(|| {
        notes.push(note);
        notes.len() - 1
    }) + 1
}

/// The footnotes of the whole document.
fn footnotes(out: &mut dyn Write, words: &Words<'_>, look: &Look, notes: &[Footnote]) -> io::Result<()> {
    if !notes.is_empty() {
        writeln!(out, "\n{}", bold(look, &words.plain("citation-rules-title")))?;
    }
    for (number, note) in notes.iter().enumerate() {
        let first = format!("[{}] ", number + 1);
        fold(out, look, &first, &note.rule)?;
        for source in &note.sources {
            fold(out, look, &" ".repeat(first.len()), source)?;
        }
    }
    Ok(())
}

fn bold(look: &Look, text: &str) -> String {
    painted(look, "1", text)
}

fn painted(look: &Look, code: &str, text: &str) -> String {
    if look.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Prints text folded to the width; further lines stand under the first character after `first`.
pub(super) fn fold(out: &mut dyn Write, look: &Look, first: &str, text: &str) -> io::Result<()> {
    let indent = console::measure_text_width(first);
    let room = usize::from(look.width).saturating_sub(indent).max(20);
    for (number, line) in folded(text, room).into_iter().enumerate() {
        match number {
            0 => writeln!(out, "{first}{line}")?,
            _ => writeln!(out, "{}{line}", " ".repeat(indent))?,
        }
    }
    Ok(())
}

/// Punctuation that may not begin a line.
const NEVER_FIRST: &str = "，。、；：？！）》」』”’,.;:?!)]}%";

/// Punctuation that may not end a line.
const NEVER_LAST: &str = "（《「『“‘([{";

/// Breaks text into lines of at most `room` columns: at blanks, or between wide characters. Two columns are
/// kept free for punctuation that may not begin the next line.
pub(super) fn folded(text: &str, room: usize) -> Vec<String> {
    let room = room.saturating_sub(2);
    let mut lines = Vec::new();
    let (mut line, mut width) = (String::new(), 0);
    for piece in pieces(text) {
        let piece_width = piece.width();
        let hangs = piece.trim_end().chars().all(|c| NEVER_FIRST.contains(c)) && width <= room;
        if width + piece.trim_end().width() > room && width > 0 && !hangs {
            lines.push(line.trim_end().to_owned());
            (line, width) = (String::new(), 0);
            if piece == " " {
                continue;
            }
        }
        line.push_str(piece);
        width += piece_width;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Pieces between which a line may break: words with their blank, and single wide characters.
fn pieces(text: &str) -> Vec<&str> {
    let is_wide = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(2);
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map(|(_, next)| *next);
        let may_break = c == ' ' || is_wide(c) || next.is_some_and(is_wide);
        if (may_break && !NEVER_LAST.contains(c)) || next.is_none() {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_by_display_width() {
        assert_eq!(folded("医保个人账户可以给家人用。", 12), ["医保个人账", "户可以给家", "人用。"]);
        assert_eq!(folded("one two three", 10), ["one two", "three"]);
        assert_eq!(folded("账户有 2400.00 元", 12), ["账户有", "2400.00 元"]);
        assert_eq!(folded("", 10), [""]);
    }
}
