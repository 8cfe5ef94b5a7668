//! How much of a whole each row used: a filled track, and beside it used, whole, part and rest in words.

use maud::{Markup, html};

use super::bars::percent;
use super::name;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::render::html::notes::Notes;
use crate::render::words::Words;
use crate::view::Cell;
use crate::view::chart::Chart;

pub(super) fn draw(
    words: &Words<'_>,
    chart: &Chart,
    (used, whole): (usize, usize),
    notes: &mut Notes<'_>,
) -> Markup {
    html! {
        ul.rows.gauges {
            @for (at, row) in chart.table.rows.iter().enumerate() {
                @let gauge = Gauge { used: Chart::amount(row, used), whole: Chart::amount(row, whole) };
                @let said = said(words, &gauge, row.get(whole));
                li {
                    span.name { (name(words, row)) @if let Some(cited) = chart.table.citations.get(at) { (notes.marks(cited)) } }
                    svg role="img" {
                        title { (name(words, row)) }
                        desc { (said) }
                        rect.track width="100%" height="70%" y="15%" rx="4" {}
                        @if let Some(filled) = gauge.filled() {
                            rect class=(gauge.pattern()) width=(percent(filled)) height="70%" y="15%" rx="4" {}
                        }
                    }
                    span.value { (said) @for cell in rest(row, used, whole) { " · " (words.cell(cell)) } }
                }
            }
        }
    }
}

/// What else a row says, such as in what its figures are counted.
fn rest<'row>(row: &'row [Cell<'static>], used: usize, whole: usize) -> Vec<&'row Cell<'static>> {
    let others = row.iter().enumerate().skip(1).filter(|(at, _)| ![used, whole].contains(at));
    let said = |cell: &&Cell<'static>| matches!(cell, Cell::Term(..) | Cell::Message(_));
    others.map(|(_, cell)| cell).filter(said).collect()
}

/// The figures in words; where there are none, what stands in place of the whole, such as "unlimited".
fn said(words: &Words<'_>, gauge: &Gauge, whole: Option<&Cell<'static>>) -> String {
    match (gauge.used, whole) {
        (None, Some(term @ (Cell::Term(..) | Cell::Message(_)))) => words.cell(term),
        _ => words.message(&gauge.said()),
    }
}

struct Gauge {
    used: Option<Money>,
    whole: Option<Money>,
}

impl Gauge {
    /// Hundredths of a percent of the track that are filled; nothing where a figure is missing.
    fn filled(&self) -> Option<i64> {
        self.share(10_000).map(|share| share.clamp(0, 10_000))
    }

    /// Used by whole, of `of`, rounded down; nothing where it cannot be told.
    fn share(&self, of: i64) -> Option<i64> {
        let (used, whole) = (self.used?.fen(), self.whole?.fen());
        let exact = (whole > 0).then(|| i128::from(used) * i128::from(of) / i128::from(whole))?;
        i64::try_from(exact).ok()
    }

    /// A whole that is used up looks different, not only in its colour.
    fn pattern(&self) -> &'static str {
        if self.used > self.whole { "s2" } else { "s1" }
    }

    /// The figures in a sentence.
    fn said(&self) -> Message {
        match (self.used, self.whole) {
            (Some(used), Some(whole)) => {
                let (id, rest) = match used > whole {
                    true => ("page-gauge-over", used - whole),
                    false => ("page-gauge", whole - used),
                };
                let percent = self.share(100).map_or_else(|| "—".to_owned(), |share| format!("{share}%"));
                Message::new(id)
                    .with("used", used)
                    .with("whole", whole)
                    .with("rest", rest)
                    .with("percent", percent)
            }
            (Some(used), None) => Message::new("page-gauge-used").with("used", used),
            (None, Some(whole)) => Message::new("page-gauge-whole").with("whole", whole),
            (None, None) => Message::new("page-gauge-unknown"),
        }
    }
}
