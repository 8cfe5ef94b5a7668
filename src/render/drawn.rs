//! Charts in a terminal: bars whose parts differ in shape and not in colour, gauges, small lines, grids.
//!
//! A picture is one more column of a table, so that it aligns with Chinese text and folds like everything else.
//! Lengths are reckoned in whole fen; what is drawn is rounded, what is written beside it is not.

use std::io::{self, Write};

use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use ratatui_core::widgets::Widget;
use ratatui_widgets::gauge::LineGauge;
use ratatui_widgets::sparkline::Sparkline;
use unicode_width::UnicodeWidthStr;

use super::layout::GAP;
use super::table::{Shown, print, rows};
use super::words::Words;
use crate::model::money::Money;
use crate::view::chart::{Chart, Drawn};
use crate::view::form::Look;
use crate::view::{Align, Cell};

/// Shapes of the parts of a bar, in the order of the parts.
const SHAPES: [&str; 6] = ["█", "▓", "▒", "░", "▞", "·"];

/// A bar is at most so wide, and nothing is drawn where there is less room than the least.
const WIDEST: usize = 48;
const LEAST: usize = 8;

/// Width of a gauge: how much in per cent, a blank, and ten steps.
const GAUGE: u16 = 15;

/// Points of a small line; of more, the last of each group is drawn.
const POINTS: usize = 36;

/// Draws a chart with its figures.
pub(super) fn chart(out: &mut dyn Write, words: &Words<'_>, look: &Look, chart: &Chart) -> io::Result<()> {
    let table = &chart.table;
    match chart.drawn {
        Drawn::Bars(parts) => {
            bars(out, words, look, chart, parts)?;
            writeln!(out)?;
            rows(out, words, look, table.columns, &table.rows)
        }
        Drawn::Columns(parts) => bars(out, words, look, chart, parts),
        Drawn::Gauges { used, whole } => gauges(out, words, look, chart, (used, whole)),
        Drawn::Matrix { column, value } => matrix(out, words, look, chart, (column, value)),
        Drawn::Lines { at, value, .. } => lines(out, words, look, chart, (at, value)),
    }
}

fn label(words: &Words<'_>, chart: &Chart) -> Shown {
    Shown::of(&chart.table.columns[0], words, chart.table.rows.iter().map(|row| &row[0]))
}

/// A bar for each row, its sum, and a heading that says which shape is what.
fn bars(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    chart: &Chart,
    parts: &[usize],
) -> io::Result<()> {
    let amounts: Vec<Vec<Money>> = chart.table.rows.iter().map(|row| of(row, parts)).collect();
    let sums: Vec<Money> = amounts.iter().map(|parts| parts.iter().copied().sum()).collect();
    let totals: Vec<Cell<'_>> = sums.iter().map(|sum| Cell::Money(*sum)).collect();
    let label = label(words, chart);
    let total = Shown::made(words.plain("column-total"), Align::Right, words, &totals);
    let taken = label.natural() + total.natural() + 2 * GAP;
    let room = usize::from(look.width).saturating_sub(taken).min(WIDEST);
    let mut shown = vec![label, total];
    if room >= LEAST {
        let single = chart.table.rows.iter().zip(&sums).filter(|(row, _)| !Chart::is_sum(row));
        let scale = single.map(|(_, sum)| *sum).max().unwrap_or_default();
        let drawn = chart.table.rows.iter().zip(&amounts);
        let bars = drawn
            .map(|(row, parts)| if Chart::is_sum(row) { String::new() } else { bar(parts, scale, room) });
        shown.push(Shown::drawn(legend(words, chart, parts), bars.collect()));
    }
    print(out, look, &mut shown, chart.table.rows.len())
}

fn of(row: &[Cell<'static>], parts: &[usize]) -> Vec<Money> {
    parts.iter().map(|part| Chart::amount(row, *part).unwrap_or_default()).collect()
}

/// Which shape is what, of those that are drawn.
fn legend(words: &Words<'_>, chart: &Chart, parts: &[usize]) -> String {
    let drawn = parts.iter().enumerate().filter(|(_, part)| chart.is_used(**part));
    let named = drawn.map(|(at, part)| {
        format!("{} {}", SHAPES[at % SHAPES.len()], words.heading(&chart.table.columns[*part]))
    });
    named.collect::<Vec<_>>().join("  ")
}

/// The parts one after the other; each ends where its share of the scale ends, so that no rounding adds up.
fn bar(parts: &[Money], scale: Money, width: usize) -> String {
    let scale = i128::from(scale.fen().max(1));
    let (mut bar, mut drawn, mut sum) = (String::new(), 0_usize, 0_i128);
    for (at, part) in parts.iter().enumerate() {
        sum += i128::from(part.fen().max(0));
        let end = (sum * width as i128 + scale / 2) / scale;
        let end = usize::try_from(end).unwrap_or(width).min(width);
        bar.push_str(&SHAPES[at % SHAPES.len()].repeat(end.saturating_sub(drawn)));
        drawn = drawn.max(end);
    }
    if bar.is_empty() && sum > 0 { "▏".to_owned() } else { bar }
}

/// A gauge beside the figures of each row.
fn gauges(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    chart: &Chart,
    (used, whole): (usize, usize),
) -> io::Result<()> {
    let table = &chart.table;
    let gauge = |row: &Vec<Cell<'static>>| {
        let amounts = Chart::amount(row, used).zip(Chart::amount(row, whole));
        amounts.map_or_else(String::new, |(used, whole)| gauge(percent(used, whole)))
    };
    let drawn = Shown::drawn(words.plain("column-progress"), table.rows.iter().map(gauge).collect());
    let mut shown = Shown::all(table.columns, words, &table.rows);
    shown.insert(2.min(shown.len()), drawn);
    print(out, look, &mut shown, table.rows.len())
}

/// How much of the whole is used, in whole per cent from 0 to 100.
fn percent(used: Money, whole: Money) -> u16 {
    let (used, whole) = (i128::from(used.fen().max(0)), i128::from(whole.fen().max(1)));
    u16::try_from((used * 100 / whole).min(100)).unwrap_or(100)
}

fn gauge(percent: u16) -> String {
    let area = Rect::new(0, 0, GAUGE, 1);
    #[allow(
        clippy::float_arithmetic,
        clippy::disallowed_types,
        reason = "a length on the screen, taken from whole per cent; no money"
    )]
    let ratio = f64::from(percent) / 100.0;
    let widget = LineGauge::default().ratio(ratio).label(format!("{percent:>3}%"));
    line(area, widget.filled_symbol("█").unfilled_symbol("·"))
}

/// A widget of one line as text.
fn line(area: Rect, widget: impl Widget) -> String {
    let mut buffer = Buffer::empty(area);
    widget.render(area, &mut buffer);
    buffer.content().iter().map(ratatui_core::buffer::Cell::symbol).collect()
}

/// Names across and down; the plain table where there is no room for that.
fn matrix(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    chart: &Chart,
    (column, value): (usize, usize),
) -> io::Result<()> {
    let grid = chart.grid(column, value);
    let heads: Vec<Cell<'static>> = grid.rows.iter().map(|(head, _)| head.clone()).collect();
    let mut shown = vec![Shown::of(&chart.table.columns[0], words, heads.iter())];
    for (at, name) in grid.columns.iter().enumerate() {
        let cells: Vec<Cell<'_>> =
            grid.rows.iter().map(|(_, amounts)| Cell::maybe(amounts[at], Cell::Money)).collect();
        shown.push(Shown::made(words.cell(name), Align::Right, words, &cells));
    }
    let natural: usize = shown.iter().map(|column| column.natural() + GAP).sum();
    if natural > usize::from(look.width) + GAP {
        return rows(out, words, look, chart.table.columns, &chart.table.rows);
    }
    print(out, look, &mut shown, heads.len())
}

/// A small line for each name, with its first and last value.
fn lines(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    chart: &Chart,
    (at, value): (usize, usize),
) -> io::Result<()> {
    let lines = chart.lines();
    let names: Vec<Cell<'_>> = lines.iter().map(|line| line[0][0].clone()).collect();
    let edge = |pick: fn(&[Cell<'static>], usize) -> Cell<'static>, column: usize| {
        let edges = lines.iter().map(|line| {
            let known = line.iter().filter(|row| row[value] != Cell::Empty);
            known.clone().next().map_or(Cell::Empty, |row| pick(row, column))
        });
        edges.collect::<Vec<_>>()
    };
    let pick = |row: &[Cell<'static>], column: usize| row[column].clone();
    let (since, first) = (edge(pick, at), edge(pick, value));
    let last: Vec<Cell<'_>> =
        lines.iter().map(|line| line.last().map_or(Cell::Empty, |row| row[value].clone())).collect();
    let spark = |line: &Vec<&[Cell<'static>]>| {
        sparkline(&line.iter().map(|row| Chart::amount(row, value)).collect::<Vec<_>>())
    };
    let mut shown = vec![
        Shown::of(&chart.table.columns[0], words, names.iter()),
        Shown::made(words.plain("column-since"), Align::Left, words, &since),
        Shown::made(words.plain("column-then"), Align::Right, words, &first),
        Shown::drawn(words.plain("column-course"), lines.iter().map(spark).collect()),
        Shown::made(words.heading(&chart.table.columns[value]), Align::Right, words, &last),
    ];
    print(out, look, &mut shown, lines.len())
}

/// Values as heights above zero; what is not known leaves a gap.
fn sparkline(values: &[Option<Money>]) -> String {
    let group = values.len().div_ceil(POINTS).max(1);
    let height = |value: &Money| u64::try_from(value.fen()).unwrap_or(0);
    let points: Vec<Option<u64>> =
        values.rchunks(group).rev().map(|group| group.last().and_then(Option::as_ref).map(height)).collect();
    let area = Rect::new(0, 0, u16::try_from(points.len()).unwrap_or(0), 1);
    if area.width == 0 {
        return String::new();
    }
    let most = points.iter().flatten().copied().max().unwrap_or(0).max(1);
    let drawn = line(area, Sparkline::default().data(points.clone()).max(most).absent_value_symbol("·"));
    // The lowest step would vanish; a small rest is drawn as the smallest step.
    let seen = drawn.chars().zip(&points).map(|(symbol, point)| match (symbol, point) {
        (' ', Some(_)) => '▁',
        (symbol, _) => symbol,
    });
    let text: String = seen.collect();
    debug_assert_eq!(text.width(), points.len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_sum() {
        let yuan = |parts: &[i64]| parts.iter().map(|part| Money::from_yuan(*part)).collect::<Vec<_>>();
        let bar = |parts: &[i64], scale, width| bar(&yuan(parts), Money::from_yuan(scale), width);
        assert_eq!(bar(&[5, 3, 2], 10, 10), "█████▓▓▓▒▒");
        assert_eq!(bar(&[1, 1, 1], 9, 10), "█▓▒", "three ninths of ten are three");
        assert_eq!(bar(&[0, 0, 10], 20, 10), "▒▒▒▒▒");
        assert_eq!(bar(&[1], 1_000_000, 10), "▏", "a little is not nothing");
        assert_eq!((bar(&[0], 10, 10), bar(&[-5], 10, 10)), (String::new(), String::new()));
        assert_eq!(bar(&[30], 10, 4), "████", "no bar leaves its room");
    }

    #[test]
    fn gauges_and_lines_keep_their_width() {
        for percent in [0, 1, 50, 99, 100] {
            assert_eq!(gauge(percent).width(), usize::from(GAUGE), "{percent}");
        }
        assert_eq!((gauge(0).as_str(), gauge(100).as_str()), ("  0% ··········", "100% ██████████"));
        assert_eq!(gauge(57), " 57% █████·····");
        let values = [None, Some(0), Some(400), Some(800), Some(-3)].map(|value| value.map(Money::from_fen));
        assert_eq!(sparkline(&values), "·▁▄█▁");
        let many: Vec<_> = (0..100).map(|fen| Some(Money::from_fen(fen))).collect();
        assert_eq!(sparkline(&many).chars().count(), 34);
    }
}
