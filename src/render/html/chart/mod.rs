//! Pictures of figures, as vector drawings inside the page.
//!
//! Rows that have names (bars, gauges) are a list with one drawing a row, so that long names fold like any
//! text; what follows in time (columns, lines) is one drawing with axes. Colours can be told apart by
//! colour-blind people, and every colour has a pattern or dashes of its own. Under each picture stands the
//! same as a table. Places are whole numbers throughout: money never becomes a float.

mod bars;
mod columns;
mod frame;
mod gauges;
mod lines;
mod matrix;
mod scale;

use maud::{Markup, PreEscaped, html};

use super::notes::Notes;
use super::table;
use crate::model::money::Money;
use crate::render::words::Words;
use crate::view::chart::{Chart, Drawn};
use crate::view::{Cell, Cited};

/// Colours and patterns; a part beyond them begins anew.
const SERIES: usize = 6;

/// A picture with its legend, the rules it rests on, and its figures as a table.
pub(super) fn figure(words: &Words<'_>, chart: &Chart, heading: &str, notes: &mut Notes<'_>) -> Markup {
    if chart.table.rows.is_empty() {
        return Markup::default();
    }
    let drawing = match chart.drawn {
        Drawn::Bars(parts) => bars::draw(words, chart, parts, notes),
        Drawn::Columns(parts) => columns::draw(words, chart, parts),
        Drawn::Gauges { used, whole } => gauges::draw(words, chart, (used, whole), notes),
        Drawn::Matrix { column, value } => matrix::draw(words, chart, (column, value)),
        Drawn::Lines { at, value, printed } => lines::draw(words, chart, (at, value, printed)),
    };
    let marks = rules(chart).into_iter().map(|cited| notes.mark(cited)).collect::<Vec<_>>();
    let is_marked = matches!(chart.drawn, Drawn::Bars(_) | Drawn::Gauges { .. });
    html! {
        figure role="group" aria-labelledby=(heading) {
            (drawing)
            @if !marks.is_empty() && !is_marked {
                p.small { (words.plain("page-rests-on")) @for mark in &marks { (mark) } }
            }
            details {
                summary { (words.plain("page-figures")) }
                (table::whole(words, &chart.table, heading, notes))
            }
        }
        "\n"
    }
}

/// Every rule of a chart once.
fn rules(chart: &Chart) -> Vec<&Cited> {
    let mut found: Vec<&Cited> = Vec::new();
    for cited in chart.table.citations.iter().flatten() {
        if !found.contains(&cited) {
            found.push(cited);
        }
    }
    found
}

/// The patterns that fill bars, once for the page.
pub(super) fn patterns() -> Markup {
    let drawn = [
        html! {},
        html! { path.hatch d="M-2 2L2 -2M-1 9L9 -1M6 10L10 6" {} },
        html! { circle.speck cx="4" cy="4" r="1.5" {} },
        html! { path.hatch d="M0 0L8 8M8 0L0 8" {} },
        html! { path.hatch d="M0 4H8" {} },
        html! { path.hatch d="M4 0V8" {} },
    ];
    html! {
        svg.defs width="0" height="0" aria-hidden="true" { defs {
            @for (at, pattern) in drawn.iter().enumerate() {
                pattern id={ "p" (at + 1) } width="8" height="8" patternUnits="userSpaceOnUse" {
                    rect class={ "b" (at + 1) } width="8" height="8" {}
                    (pattern)
                }
            }
        } }
        "\n"
    }
}

/// Which colour and pattern a part has.
fn series(part: usize) -> usize {
    part % SERIES + 1
}

/// What the patterns mean.
fn legend(words: &Words<'_>, chart: &Chart, parts: &[usize]) -> Markup {
    html! {
        ul.legend {
            @for (nth, part) in parts.iter().enumerate().filter(|(_, part)| chart.is_used(**part)) {
                li {
                    svg aria-hidden="true" { rect class={ "s" (series(nth)) } width="100%" height="100%" rx="2" {} }
                    (label(words, chart, *part))
                }
            }
        }
    }
}

/// The heading of a column.
fn label(words: &Words<'_>, chart: &Chart, column: usize) -> String {
    chart.table.columns.get(column).map(|column| words.heading(column)).unwrap_or_default()
}

/// The name of a row: its first cell.
fn name(words: &Words<'_>, row: &[Cell<'static>]) -> String {
    row.first().map(|cell| words.cell(cell)).unwrap_or_default()
}

/// What the parts of a row make together. Cells that are empty count as nothing.
fn total(row: &[Cell<'static>], parts: &[usize]) -> Money {
    parts.iter().filter_map(|part| Chart::amount(row, *part)).sum()
}

/// Parts of a row that are not zero, each with its place in the legend and where it begins and ends. Amounts
/// below zero (refunds) go the other way, so that they never hide what was paid.
fn stacked(row: &[Cell<'static>], parts: &[usize]) -> Vec<(usize, Money, Money, Money)> {
    let (mut above, mut below) = (Money::ZERO, Money::ZERO);
    let mut found = Vec::new();
    for (nth, part) in parts.iter().enumerate() {
        let amount = Chart::amount(row, *part).unwrap_or(Money::ZERO);
        let end = if amount.is_negative() { &mut below } else { &mut above };
        let start = *end;
        *end += amount;
        if !amount.is_zero() {
            found.push((nth, amount, start, *end));
        }
    }
    found
}

/// The scale on which all rows of stacked parts fit.
fn scale(chart: &Chart, parts: &[usize], steps: i64) -> scale::Scale {
    let single = chart.table.rows.iter().filter(|row| !Chart::is_sum(row));
    let ends = single.flat_map(|row| stacked(row, parts)).map(|(.., end)| end);
    scale::Scale::holding(ends, steps)
}

/// The parts of a row in a sentence.
fn said(words: &Words<'_>, chart: &Chart, row: &[Cell<'static>], parts: &[usize]) -> String {
    let part = |part: &usize| {
        Chart::amount(row, *part).map(|amount| format!("{} {amount}", label(words, chart, *part)))
    };
    parts.iter().filter_map(part).collect::<Vec<_>>().join(" · ")
}

/// A name on hover. Inside a drawing that is one image for a screen reader.
fn hint(text: &str) -> Markup {
    html! { title { (text) } }
}

/// Nothing to escape: a number that was reckoned here.
fn plain(text: impl std::fmt::Display) -> PreEscaped<String> {
    PreEscaped(text.to_string())
}
