//! A bar for each row, made of parts; the sum stands at its end.

use maud::{Markup, html};

use super::scale::Scale;
use super::{hint, legend, name, plain, said, scale, series, stacked, total};
use crate::model::money::Money;
use crate::render::html::notes::Notes;
use crate::render::words::Words;
use crate::view::chart::Chart;

/// The whole width, in hundredths of a percent.
const WIDTH: i64 = 10_000;

/// Steps of the scale: few enough that their labels fit on a phone.
const STEPS: i64 = 4;

pub(super) fn draw(words: &Words<'_>, chart: &Chart, parts: &[usize], notes: &mut Notes<'_>) -> Markup {
    let scale = scale(chart, parts, STEPS);
    let drawn = chart.table.rows.iter().enumerate().filter(|(_, row)| !Chart::is_sum(row));
    html! {
        (legend(words, chart, parts))
        ul.rows {
            @for (at, row) in drawn {
                li {
                    span.name { (name(words, row)) @if let Some(cited) = chart.table.citations.get(at) { (notes.marks(cited)) } }
                    svg role="img" {
                        title { (name(words, row)) }
                        desc { (said(words, chart, row, parts)) }
                        (rules(scale))
                        @for (nth, amount, start, end) in stacked(row, parts) {
                            (bar(scale, (start, end), nth, &format!("{} {amount}", super::label(words, chart, parts[nth]))))
                        }
                        (line(scale, Money::ZERO, "zero"))
                    }
                    span.value { (total(row, parts).to_string()) }
                }
            }
            (axis(scale))
        }
    }
}

/// One part of a bar.
fn bar(scale: Scale, (start, end): (Money, Money), nth: usize, hint_text: &str) -> Markup {
    let (start, end) = (scale.place(start, WIDTH), scale.place(end, WIDTH));
    let (left, width) = (start.min(end), (end - start).abs());
    html! {
        rect class={ "s" (series(nth)) } x=(percent(left)) width=(percent(width)) y="15%" height="70%" {
            (hint(hint_text))
        }
    }
}

/// A thin line at every mark.
fn rules(scale: Scale) -> Markup {
    html! { @for mark in scale.marks() { (line(scale, mark, "rule-line")) } }
}

fn line(scale: Scale, mark: Money, class: &str) -> Markup {
    let x = percent(scale.place(mark, WIDTH));
    html! { line class=(class) x1=(x) x2=(x) y1="0" y2="100%" {} }
}

/// The marks with their amounts, below all bars. On a phone every second one has room; zero is among them.
fn axis(scale: Scale) -> Markup {
    let last = scale.marks().count().saturating_sub(1);
    let zero = scale.marks().position(Money::is_zero).unwrap_or(0);
    html! {
        li.axis aria-hidden="true" {
            span {}
            svg {
                @for (nth, mark) in scale.marks().enumerate() {
                    @let anchor = if nth == 0 { "start" } else if nth == last { "end" } else { "middle" };
                    text class=[(nth.abs_diff(zero) % 2 == 1).then_some("odd")] x=(percent(scale.place(mark, WIDTH))) y="14"
                        text-anchor=(anchor) { (scale.label(mark)) }
                }
            }
            span {}
        }
    }
}

/// Hundredths of a percent as an attribute.
pub(super) fn percent(hundredths: i64) -> String {
    plain(format_args!("{}.{:02}%", hundredths / 100, hundredths % 100)).into_string()
}
