//! The drawing area of what follows in time: axes with round amounts, and labels below that never overlap.
//!
//! Places are tenths of a pixel in whole numbers; the drawing grows and shrinks with the page.

use std::fmt;

use maud::{Markup, Render, html};
use unicode_width::UnicodeWidthStr;

use super::scale::Scale;
use crate::model::money::Money;

/// Steps of the scale.
pub(super) const STEPS: i64 = 6;

/// The whole drawing.
const WIDTH: i64 = 9_600;
const HEIGHT: i64 = 3_480;

/// Room above and below the area.
const TOP: i64 = 120;
const BOTTOM: i64 = 380;

/// Room at the right, at least for half of the last label.
const RIGHT: i64 = 340;

/// What one column of a label takes, in large print.
const LETTER: i64 = 92;

/// Tenths of a pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Px(pub(super) i64);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        match self.0 % 10 {
            0 => write!(f, "{}", self.0 / 10),
            tenth => write!(f, "{sign}{}.{}", self.0.abs() / 10, tenth.abs()),
        }
    }
}

impl Render for Px {
    fn render_to(&self, buffer: &mut String) {
        super::plain(self).render_to(buffer);
    }
}

/// Where the figures are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    scale: Scale,
    left: i64,
}

impl Frame {
    /// A frame with room for the labels of its scale.
    pub(super) fn new(scale: Scale) -> Self {
        Self { scale, left: scale.longest_label() * LETTER + 140 }
    }

    /// Width of the area.
    pub(super) fn width(self) -> i64 {
        WIDTH - self.left - self.left.max(RIGHT)
    }

    /// A place along the area.
    pub(super) fn x(self, along: i64) -> Px {
        Px(self.left + along)
    }

    /// The height of an amount.
    pub(super) fn y(self, amount: Money) -> Px {
        let area = HEIGHT - TOP - BOTTOM;
        Px(TOP + area - self.scale.place(amount, area))
    }

    /// A drawing with its axes: `labels` are the names along the bottom with their places.
    pub(super) fn drawing(self, names: (&str, &str), labels: &[(i64, String)], content: &Markup) -> Markup {
        html! {
            div.plot-box {
                svg.plot role="img" viewBox={ "0 0 " (WIDTH / 10) " " (HEIGHT / 10) } {
                    title { (names.0) }
                    desc { (names.1) }
                    @for mark in self.scale.marks() { (self.rule(mark)) }
                    @for (along, label) in self.fitting(labels) {
                        text x=(self.x(along)) y=(Px(HEIGHT - BOTTOM + 280)) text-anchor="middle" { (label) }
                    }
                    (content)
                    line.zero x1=(self.x(0)) x2=(self.x(self.width())) y1=(self.y(Money::ZERO)) y2=(self.y(Money::ZERO)) {}
                }
            }
        }
    }

    fn rule(self, mark: Money) -> Markup {
        let y = self.y(mark);
        html! {
            line.rule-line x1=(self.x(0)) x2=(self.x(self.width())) y1=(y) y2=(y) {}
            text x=(Px(self.left - 80)) y=(Px(y.0 + 40)) text-anchor="end" { (self.scale.label(mark)) }
            // A phone begins at the newest end, where the labels at the left are out of sight.
            text.far x=(self.x(self.width() + 80)) y=(Px(y.0 + 40)) { (self.scale.label(mark)) }
        }
    }

    /// The labels that have room: every one, or every second, third, sixth, twelfth … of them, so that of months
    /// the Januaries stay.
    fn fitting(self, labels: &[(i64, String)]) -> Vec<(i64, String)> {
        let half = |label: &str| i64::try_from(label.width()).unwrap_or(0) * LETTER / 2;
        let fits = |shown: &[&(i64, String)]| {
            shown.windows(2).all(|pair| pair[0].0 + half(&pair[0].1) + LETTER <= pair[1].0 - half(&pair[1].1))
        };
        let every = (0..32).map(|twice| if twice < 2 { twice + 1 } else { 3 << (twice - 2) });
        let january = labels.iter().position(|(_, label)| label.ends_with("-01")).unwrap_or(0);
        let thinned =
            every.map(|step: usize| labels.iter().skip(january % step).step_by(step).collect::<Vec<_>>());
        let shown = thinned.into_iter().find(|shown| fits(shown)).unwrap_or_default();
        shown.into_iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_thinned_until_they_fit() {
        let frame = Frame::new(Scale::holding(std::iter::empty(), STEPS));
        let months = |count: i64| -> Vec<(i64, String)> {
            let place = |nth: i64| (nth * frame.width() / count, format!("2026-{nth:02}"));
            (0..count).map(place).collect()
        };
        assert_eq!(frame.fitting(&months(6)).len(), 6);
        assert_eq!(frame.fitting(&months(24)).len(), 8);
        assert!(frame.fitting(&months(240)).len() < 12);
        assert_eq!(frame.fitting(&[]).len(), 0);
    }

    #[test]
    fn tenths_of_a_pixel() {
        assert_eq!(
            [10, 15, 0, -5, -15].map(|tenths| Px(tenths).to_string()),
            ["1", "1.5", "0", "-0.5", "-1.5"]
        );
    }
}
