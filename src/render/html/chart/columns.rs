//! A column for each row, beside each other in order of time, made of parts.

use maud::{Markup, html};

use super::frame::{Frame, Px, STEPS};
use super::{hint, label, legend, name, said, scale, series, stacked, total};
use crate::model::money::Money;
use crate::render::words::Words;
use crate::view::Cell;
use crate::view::chart::Chart;

/// So many columns can still be told apart; of more, the newest are drawn and it is said.
const MOST: usize = 240;

/// The widest column, in tenths of a pixel.
const WIDEST: i64 = 600;

pub(super) fn draw(words: &Words<'_>, chart: &Chart, parts: &[usize]) -> Markup {
    let rows = &chart.table.rows;
    let drawn = &rows[rows.len().saturating_sub(MOST)..];
    let frame = Frame::new(scale(chart, parts, STEPS));
    let count = i64::try_from(drawn.len()).unwrap_or(1).max(1);
    let slot = |nth: usize| i64::try_from(nth).unwrap_or(0) * frame.width() / count;
    let middle = |nth: usize| i64::midpoint(slot(nth), slot(nth + 1));
    let labels: Vec<(i64, String)> =
        drawn.iter().enumerate().map(|(nth, row)| (middle(nth), name(words, row))).collect();
    let content = html! {
        @for (nth, row) in drawn.iter().enumerate() {
            (column(words, chart, parts, row, (frame, slot(nth), slot(nth + 1))))
        }
    };
    let ends = [drawn.first(), drawn.last()].map(|row| row.map(|row| name(words, row)).unwrap_or_default());
    let names = parts.iter().map(|part| label(words, chart, *part)).collect::<Vec<_>>().join(" · ");
    let span = ends.join(" – ");
    html! {
        (legend(words, chart, parts))
        (frame.drawing((&names, &span), &labels, &content))
        @if drawn.len() < rows.len() { p.small { (cut(words, drawn.len(), rows.len())) } }
    }
}

/// One column, and its figures for whoever rests on it.
fn column(
    words: &Words<'_>,
    chart: &Chart,
    parts: &[usize],
    row: &[Cell<'static>],
    (frame, from, to): (Frame, i64, i64),
) -> Markup {
    let gap = ((to - from) / 5).max(4);
    let width = (to - from - gap).clamp(4, WIDEST);
    let left = i64::midpoint(from, to) - width / 2;
    let hint_text =
        format!("{}: {} ({})", name(words, row), total(row, parts), said(words, chart, row, parts));
    html! {
        g {
            (hint(&hint_text))
            @for (nth, _, start, end) in stacked(row, parts) { (block(frame, (left, width), (start, end), nth)) }
        }
    }
}

/// One part of a column.
fn block(frame: Frame, (left, width): (i64, i64), (start, end): (Money, Money), nth: usize) -> Markup {
    let (start, end) = (frame.y(start), frame.y(end));
    let (top, height) = (start.min(end), Px((end.0 - start.0).abs()));
    html! { rect class={ "s" (series(nth)) } x=(frame.x(left)) y=(top) width=(Px(width)) height=(height) {} }
}

fn cut(words: &Words<'_>, drawn: usize, all: usize) -> String {
    words.catalog.text("page-newest", &[("drawn", drawn.into()), ("all", all.into())])
}
