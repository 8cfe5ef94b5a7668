//! A line for each name over time; what was printed officially is a dot, and a gap is a gap.

use maud::{Markup, html};

use super::frame::{Frame, Px, STEPS};
use super::scale::Scale;
use super::{hint, label, name, series};
use crate::model::day::Day;
use crate::model::money::Money;
use crate::render::words::Words;
use crate::view::Cell;
use crate::view::chart::Chart;

pub(super) fn draw(words: &Words<'_>, chart: &Chart, (at, value, printed): (usize, usize, usize)) -> Markup {
    let amounts =
        chart.table.rows.iter().flat_map(|row| [value, printed].map(|column| Chart::amount(row, column)));
    let frame = Frame::new(Scale::holding(amounts.flatten(), STEPS));
    let times = Times::of(words, chart, at);
    let place = |row: &[Cell<'static>]| times.place(words, row, at, frame.width());
    let lines = chart.lines();
    let content = html! {
        @for (nth, line) in lines.iter().enumerate() {
            @for piece in pieces(line, value) { (path(frame, &place, &piece, (nth, value))) }
            @for row in line { (dot(words, row, (at, printed), (frame, place(row)), nth)) }
        }
    };
    let names: Vec<String> = lines.iter().map(|line| name(words, line[0])).collect();
    html! {
        ul.legend {
            @for (nth, name) in names.iter().enumerate() {
                li { svg aria-hidden="true" { (sample(nth)) } (name) }
            }
            li { svg aria-hidden="true" viewBox="0 0 27 16" { (shape(0, 13, 8)) } (label(words, chart, printed)) }
        }
        (frame.drawing((&label(words, chart, value), &names.join(" · ")), &times.labels(frame.width()), &content))
    }
}

/// The moments of a chart in order. Days keep their distance; anything else stands in equal steps.
struct Times {
    known: Vec<(String, Option<Day>)>,
}

impl Times {
    fn of(words: &Words<'_>, chart: &Chart, at: usize) -> Self {
        let mut known: Vec<(String, Option<Day>)> = Vec::new();
        for cell in chart.table.rows.iter().filter_map(|row| row.get(at)) {
            let text = words.cell(cell);
            if !known.iter().any(|(seen, _)| *seen == text) {
                let day = day(cell, &text);
                known.push((text, day));
            }
        }
        // Days in writing sort as they follow one another.
        known.sort();
        Self { known }
    }

    /// Where the `nth` moment stands along `width`.
    fn along(&self, nth: usize, width: i64) -> i64 {
        let ends =
            (self.known.first().and_then(|(_, day)| *day), self.known.last().and_then(|(_, day)| *day));
        let (part, whole) = match (ends, self.known.get(nth).and_then(|(_, day)| *day)) {
            ((Some(first), Some(last)), Some(day)) => (day.days_since(first), last.days_since(first)),
            _ => (i64::try_from(nth).unwrap_or(0), i64::try_from(self.known.len()).unwrap_or(1) - 1),
        };
        // Room at both ends, so that labels in the middle of their moments stay inside.
        let room = width / 20;
        if whole == 0 { width / 2 } else { room + part * (width - 2 * room) / whole }
    }

    fn place(&self, words: &Words<'_>, row: &[Cell<'static>], at: usize, width: i64) -> i64 {
        let text = row.get(at).map(|cell| words.cell(cell)).unwrap_or_default();
        let nth = self.known.iter().position(|(known, _)| *known == text);
        self.along(nth.unwrap_or(0), width)
    }

    fn labels(&self, width: i64) -> Vec<(i64, String)> {
        self.known.iter().enumerate().map(|(nth, (text, _))| (self.along(nth, width), text.clone())).collect()
    }
}

/// The day of a moment: a day, or the first of a month.
fn day(cell: &Cell<'static>, text: &str) -> Option<Day> {
    match cell {
        Cell::Day(day) => Some(*day),
        _ => Day::parse(text).or_else(|| Day::parse(&format!("{text}-01"))),
    }
}

/// The rows of a line from each gap to the next.
fn pieces<'row>(line: &[&'row [Cell<'static>]], value: usize) -> Vec<Vec<&'row [Cell<'static>]>> {
    let known = |row: &&[Cell<'static>]| Chart::amount(row, value).is_some();
    line.split(|row| !known(row)).filter(|piece| !piece.is_empty()).map(<[_]>::to_vec).collect()
}

/// One unbroken piece of a line. A piece of one point is a short stroke, since a line has no points.
fn path(
    frame: Frame,
    place: &dyn Fn(&[Cell<'static>]) -> i64,
    piece: &[&[Cell<'static>]],
    (nth, value): (usize, usize),
) -> Markup {
    let point = |row: &&[Cell<'static>]| {
        let amount = Chart::amount(row, value).unwrap_or(Money::ZERO);
        (frame.x(place(row)), frame.y(amount))
    };
    let mut points: Vec<(Px, Px)> = piece.iter().map(point).collect();
    if let [(x, y)] = points[..] {
        points = vec![(Px(x.0 - 40), y), (Px(x.0 + 40), y)];
    }
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! { polyline class={ "line l" (series(nth)) } points=(points.join(" ")) {} }
}

/// What was printed, as a shape of its own for each line.
fn dot(
    words: &Words<'_>,
    row: &[Cell<'static>],
    (at, printed): (usize, usize),
    (frame, along): (Frame, i64),
    nth: usize,
) -> Markup {
    let Some(amount) = Chart::amount(row, printed) else { return Markup::default() };
    let when = row.get(at).map(|cell| words.cell(cell)).unwrap_or_default();
    html! {
        g transform={ "translate(" (frame.x(along)) " " (frame.y(amount)) ")" } {
            (hint(&format!("{}, {when}: {amount}", name(words, row))))
            (shape(nth, 0, 0))
        }
    }
}

/// A circle, square, diamond, triangle … around a point.
fn shape(nth: usize, x: i64, y: i64) -> Markup {
    let class = format!("dot b{}", series(nth));
    let outline = match nth % 4 {
        0 => return html! { circle class=(class) cx=(x) cy=(y) r="5" {} },
        1 => "M-4.5 -4.5H4.5V4.5H-4.5Z",
        2 => "M0 -6L6 0L0 6L-6 0Z",
        _ => "M0 -6L5.5 4.5H-5.5Z",
    };
    html! { path class=(class) d=(outline) {} }
}

/// A line in the legend.
fn sample(nth: usize) -> Markup {
    html! {
        line class={ "line l" (series(nth)) } x1="1" x2="26" y1="8" y2="8" {}
    }
}
