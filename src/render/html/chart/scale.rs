//! A scale in whole fen with round ends, and where an amount stands on it.
//!
//! Steps are 1, 2 or 5 with zeros behind. Zero is always on the scale, so that bars never lie about size.

use crate::model::money::Money;

/// From where to where, in steps of what; all in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    from: i64,
    to: i64,
    step: i64,
}

impl Scale {
    /// The scale that holds zero and all these amounts, in about `steps` steps.
    pub(super) fn holding(amounts: impl Iterator<Item = Money>, steps: i64) -> Self {
        let (least, most) =
            amounts.map(Money::fen).fold((0, 0), |(least, most), fen| (fen.min(least), fen.max(most)));
        let step = round_step(most.saturating_sub(least), steps);
        let from = least.div_euclid(step).saturating_mul(step);
        let over = most.rem_euclid(step);
        let to = if over == 0 { most } else { most.saturating_add(step - over) };
        Self { from, to: to.max(from.saturating_add(step)), step }
    }

    /// How far from the beginning of the scale an amount stands, of a whole of `length`.
    pub(super) fn place(self, amount: Money, length: i64) -> i64 {
        let (part, whole) =
            (i128::from(amount.fen()) - i128::from(self.from), i128::from(self.to) - i128::from(self.from));
        let exact = part * i128::from(length) / whole;
        i64::try_from(exact).unwrap_or(length).clamp(0, length)
    }

    /// The round amounts, from the lowest.
    pub(super) fn marks(self) -> impl Iterator<Item = Money> {
        let count = (self.to - self.from) / self.step;
        (0..=count).map(move |nth| Money::from_fen(self.from + nth * self.step))
    }

    /// An amount of [`Scale::marks`] as a label: without fen where no mark has any.
    pub(super) fn label(self, mark: Money) -> String {
        let text = mark.to_string();
        match self.step % 100 {
            0 => text.trim_end_matches(".00").to_owned(),
            _ => text,
        }
    }

    /// Characters of the longest label.
    pub(super) fn longest_label(self) -> i64 {
        let longest = self.marks().map(|mark| self.label(mark).len()).max();
        longest.and_then(|longest| i64::try_from(longest).ok()).unwrap_or(0)
    }
}

/// The smallest round step that gets over `span` in at most `steps` steps.
fn round_step(span: i64, steps: i64) -> i64 {
    let mut unit = 1_i64;
    loop {
        for step in [1, 2, 5].map(|factor| unit.saturating_mul(factor)) {
            if step.saturating_mul(steps) >= span {
                return step;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(fen: &[i64]) -> Scale {
        Scale::holding(fen.iter().map(|fen| Money::from_fen(*fen)), 5)
    }

    fn labels(scale: Scale) -> Vec<String> {
        scale.marks().map(|mark| scale.label(mark)).collect()
    }

    #[test]
    fn marks_are_round_and_hold_zero() {
        assert_eq!(labels(scale(&[1_018_604])), ["0", "5000", "10000", "15000"]);
        assert_eq!(labels(scale(&[7, 3])), ["0.00", "0.02", "0.04", "0.06", "0.08"]);
        assert_eq!(labels(scale(&[-12_300, 45_600])), ["-200", "0", "200", "400", "600"]);
        assert_eq!(labels(scale(&[])), ["0.00", "0.01"]);
    }

    #[test]
    fn amounts_stand_where_they_belong() {
        let with_refund = scale(&[-12_300, 45_600]);
        let places = [-20_000, 0, 20_000, 60_000].map(|fen| with_refund.place(Money::from_fen(fen), 8_000));
        assert_eq!(places, [0, 2_000, 4_000, 8_000]);
    }

    proptest::proptest! {
        #[test]
        fn every_amount_fits(fen in proptest::collection::vec(i64::MIN..=i64::MAX, 0..9), length in 1_i64..10_000) {
            let scale = scale(&fen.iter().map(|fen| fen / 8).collect::<Vec<_>>());
            proptest::prop_assert!(scale.marks().count() <= 8, "{scale:?}");
            proptest::prop_assert!(scale.from <= 0 && scale.to >= 0 && scale.to - scale.from >= scale.step);
            for fen in fen {
                let fen = fen / 8;
                proptest::prop_assert!(scale.from <= fen && fen <= scale.to, "{scale:?} {fen}");
                let place = scale.place(Money::from_fen(fen), length);
                proptest::prop_assert!((0..=length).contains(&place));
            }
        }
    }
}
