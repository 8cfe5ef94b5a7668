//! Readings of a rule that can be understood in several ways: each is reckoned, one after the other.
//!
//! The reckoner asks [`Reading::choose`] wherever a figure has several values; [`Reading::next`] turns to the
//! next combination, like an odometer.

/// Why a rule has several readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// What is counted is not known.
    Basis,
    /// Only a span is published.
    Span,
    /// Publications disagree.
    Alternatives,
}

/// One combination of readings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    digits: Vec<(usize, usize, Doubt)>,
    asked: usize,
}

/// More combinations than these are not tried; the packs have a handful.
const MOST: usize = 64;

impl Reading {
    /// Which of `options` readings holds in this combination.
    pub fn choose(&mut self, options: usize, doubt: Doubt) -> usize {
        let at = self.asked;
        self.asked += 1;
        if at == self.digits.len() {
            self.digits.push((0, options.max(1), doubt));
        }
        self.digits.get(at).map_or(0, |(digit, ..)| *digit)
    }

    /// Whether publications disagree anywhere.
    pub fn disagrees(&self) -> bool {
        self.digits.iter().any(|(_, options, doubt)| *doubt == Doubt::Alternatives && *options > 1)
    }

    /// Turns to the next combination; `false` where there is none.
    fn next(&mut self) -> bool {
        self.digits.truncate(self.asked);
        self.asked = 0;
        while let Some((digit, options, _)) = self.digits.last_mut() {
            if *digit + 1 < *options {
                *digit += 1;
                return true;
            }
            self.digits.pop();
        }
        false
    }
}

/// The outcome of every combination.
pub fn all<T>(mut reckon: impl FnMut(&mut Reading) -> T) -> Vec<(T, Reading)> {
    let mut reading = Reading::default();
    let mut outcomes = Vec::new();
    loop {
        let outcome = reckon(&mut reading);
        outcomes.push((outcome, reading.clone()));
        if outcomes.len() >= MOST || !reading.next() {
            return outcomes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_is_tried_once() {
        let tried: Vec<_> = all(|reading| {
            let first = reading.choose(2, Doubt::Basis);
            let second = if first == 0 { reading.choose(3, Doubt::Span) } else { 9 };
            (first, second)
        })
        .into_iter()
        .map(|(tried, _)| tried)
        .collect();
        assert_eq!(tried, [(0, 0), (0, 1), (0, 2), (1, 9)]);
        assert_eq!(all(|_| ()).len(), 1);
    }
}
