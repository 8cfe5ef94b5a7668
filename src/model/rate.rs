//! Rates: exact decimals between 0 and 1, for ratios such as a fund's share.
//!
//! A rate is read from text and never from a float; multiplying money by one names its rounding.

use rust_decimal::prelude::{Decimal, RoundingStrategy, ToPrimitive};

use super::money::Money;

/// A ratio from 0 to 1 inclusive, exact to the decimals it was written with (at most 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

/// How a fraction of a fen is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// 四舍五入: half a fen goes up (away from zero).
    HalfUp,
    /// Fractions of a fen are dropped (toward zero).
    Down,
}

impl Rate {
    /// Reads `0.65`. Exponents, signs and values above 1 are refused.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let value = Decimal::from_str_exact(text).ok().filter(|_| plain)?;
        (value <= Decimal::ONE && value.scale() <= 8).then_some(Self(value.normalize()))
    }

    /// The whole: 100 %.
    pub const ONE: Self = Self(Decimal::ONE);

    /// A percentage from 0 to 100, exact: `93.5` is 0.935. `None` outside these bounds.
    pub fn from_percent(percent: Decimal) -> Option<Self> {
        let value = percent.checked_div(Decimal::ONE_HUNDRED)?;
        let fits = value >= Decimal::ZERO && value <= Decimal::ONE && value.scale() <= 8;
        fits.then_some(Self(value.normalize()))
    }

    /// The rate as an exact number from 0 to 1.
    pub const fn exact(self) -> Decimal {
        self.0
    }

    /// The rate in percent: 0.935 is `93.5`.
    pub fn percent(self) -> Decimal {
        (self.0 * Decimal::ONE_HUNDRED).normalize()
    }

    /// The rate with so many points (hundredths) more or less, never below 0 or above 1.
    #[must_use]
    pub fn plus_points(self, points: Decimal) -> Self {
        let moved = self.0.saturating_add(points.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default());
        Self(moved.clamp(Decimal::ZERO, Decimal::ONE).normalize())
    }

    /// The rate multiplied by a factor, never above 1.
    #[must_use]
    pub fn times(self, factor: Self) -> Self {
        Self((self.0 * factor.0).normalize())
    }

    /// `amount × rate`, rounded to the fen as named. Saturates at the bounds of [`Money`].
    pub fn of(self, amount: Money, rounding: Rounding) -> Money {
        let product = Decimal::from(amount.fen()).checked_mul(self.0);
        product.map_or(Money::from_fen(i64::MAX), |exact| rounding.to_fen(exact))
    }
}

impl Rounding {
    /// An exact number of fen as whole fen. Saturates at the bounds of [`Money`].
    pub fn to_fen(self, exact_fen: Decimal) -> Money {
        let strategy = match self {
            Self::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Self::Down => RoundingStrategy::ToZero,
        };
        let fen = exact_fen.round_dp_with_strategy(0, strategy).to_i64();
        Money::from_fen(fen.unwrap_or(i64::MAX))
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_its_rounding() {
        let rate = Rate::parse("0.05").unwrap();
        // 4.52 × 5 % = 0.226: the first self-pay of a real class-B fee line is 0.23.
        assert_eq!(rate.of(Money::from_fen(452), Rounding::HalfUp), Money::from_fen(23));
        assert_eq!(rate.of(Money::from_fen(452), Rounding::Down), Money::from_fen(22));
        assert_eq!(
            Rate::parse("0.5").unwrap().of(Money::from_fen(-5), Rounding::HalfUp),
            Money::from_fen(-3)
        );
    }

    #[test]
    fn refuses_what_is_not_a_rate() {
        for text in ["1e-1", "1.01", "-0.1", "", "65%", "0.123456789"] {
            assert!(Rate::parse(text).is_none(), "{text}");
        }
    }
}
