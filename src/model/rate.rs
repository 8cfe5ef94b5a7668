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

    /// `amount × rate`, rounded to the fen as named. Saturates at the bounds of [`Money`].
    pub fn of(self, amount: Money, rounding: Rounding) -> Money {
        let strategy = match rounding {
            Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Rounding::Down => RoundingStrategy::ToZero,
        };
        let product = Decimal::from(amount.fen()).checked_mul(self.0);
        let fen = product.and_then(|exact| exact.round_dp_with_strategy(0, strategy).to_i64());
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
