//! For browsers: a document as one self-contained page that asks for nothing, from nowhere.
//!
//! [`document`] writes a whole view; [`open_table`], [`row`] and [`close_table`] a table that comes row by row.
//! Markup is made by templates that escape, never by putting text together. The page is complete without
//! its script, which only adds sorting, filtering and large print. Start in `page.rs` (what stands around the
//! content), `blocks.rs` (its parts) and `chart/` (pictures).

mod blocks;
mod chart;
mod notes;
mod page;
mod table;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use maud::{Markup, html};

use super::words::Words;
use crate::view::form::Look;
use crate::view::{AnyColumn, Block, Cell, Sheet, View};
use notes::Notes;
use page::Paper;

/// Writes a document as a page.
pub(super) fn document(out: &mut dyn Write, words: &Words<'_>, look: &Look, view: &View) -> io::Result<()> {
    let (heading, rest) = heading(words, view);
    let sections = sections(rest);
    let first = sections.first().map_or(Paper::Upright, |first| paper(first));
    put(out, page::open(words, look, &heading, first))?;
    if rest.iter().any(|block| matches!(block, Block::Chart(_))) {
        put(out, chart::patterns())?;
    }
    let mut notes = Notes::new(words);
    for (number, blocks) in sections.into_iter().enumerate() {
        section(out, words, blocks, number, &mut notes)?;
    }
    put(out, notes.list())?;
    put(out, page::close(words, look))
}

/// What the page is called, and the blocks below it.
fn heading<'view>(words: &Words<'_>, view: &'view View) -> (String, &'view [Block]) {
    match (page::name(words, view.name), view.blocks.split_first()) {
        (Some(name), _) => (name, &view.blocks),
        (None, Some((Block::Title(title), rest))) => (words.message(title), rest),
        (None, _) => ("medins".to_owned(), &view.blocks),
    }
}

/// The blocks from each heading to the next.
fn sections(blocks: &[Block]) -> Vec<&[Block]> {
    let starts = |block: &Block| matches!(block, Block::Title(_));
    let parts = blocks.chunk_by(|_, next| !starts(next));
    parts.filter(|part| !part.is_empty()).collect()
}

/// How blocks lie on paper. The tables of pictures are folded away, so they do not count.
fn paper(blocks: &[Block]) -> Paper {
    let is_wide =
        |block: &Block| matches!(block, Block::Table(table) if table::paper(table) == Paper::Across);
    if blocks.iter().any(is_wide) { Paper::Across } else { Paper::Upright }
}

fn section(
    out: &mut dyn Write,
    words: &Words<'_>,
    blocks: &[Block],
    number: usize,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    let id = format!("s{number}");
    let (title, rest) = match blocks.split_first() {
        Some((Block::Title(title), rest)) => (Some(words.message(title)), rest),
        _ => (None, blocks),
    };
    // Without a heading of its own a part belongs to the page.
    let heading = if title.is_some() { &id } else { page::HEADING };
    let class = paper(rest).class();
    let opened = html! {
        section class=[class] aria-labelledby=(heading);
        @if let Some(title) = title { h2 id=(id) { (title) } }
        "\n"
    };
    put(out, opened)?;
    rest.iter().try_for_each(|block| put(out, blocks::block(words, block, heading, notes)))?;
    writeln!(out, "</section>")
}

/// Opens a page with one table whose rows follow.
pub(super) fn open_table(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    sheet: &Sheet<'_>,
) -> io::Result<()> {
    let heading = page::name(words, sheet.name).unwrap_or_else(|| "medins".to_owned());
    let shown = table::for_people(sheet.columns);
    let paper = Paper::of(shown.len());
    put(out, page::open(words, look, &heading, paper))?;
    put(out, html! { section class=[paper.class()] aria-labelledby=(page::HEADING); })?;
    put(out, table::open(words, sheet.columns, &shown, page::HEADING, table::Rows::Follow))
}

/// Writes one row of it, through a buffer whose memory is used again.
pub(super) fn row(
    out: &mut dyn Write,
    words: &Words<'_>,
    columns: &[AnyColumn<'_>],
    cells: &[Cell<'_>],
    buffer: &mut String,
) -> io::Result<()> {
    buffer.clear();
    table::row(words, columns, cells, buffer);
    out.write_all(buffer.as_bytes())
}

/// Closes the table and the page.
pub(super) fn close_table(out: &mut dyn Write, words: &Words<'_>, look: &Look) -> io::Result<()> {
    put(out, table::close())?;
    writeln!(out, "</section>")?;
    put(out, page::close(words, look))
}

fn put(out: &mut dyn Write, markup: Markup) -> io::Result<()> {
    out.write_all(markup.into_string().as_bytes())
}
