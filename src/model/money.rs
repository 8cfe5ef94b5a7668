//! Money: whole fen in an `i64`, never a float.
//!
//! Amounts come in as yuan text with at most two decimals and go out the same way. Arithmetic is exact;
//! the bound of a single amount leaves room for the sum of ninety million of the largest ones.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount of renminbi in fen (1/100 yuan). A single amount that is read is at most
/// [`Money::LIMIT`] in either direction; sums may be larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Money(i64);

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMoney {
    /// Nothing was given.
    #[error("empty amount")]
    Empty,
    /// Something other than digits, one point and a leading minus; `1e3`, `NaN` and `1,5` are such.
    #[error("not an amount in yuan")]
    NotANumber,
    /// A fraction of a fen.
    #[error("more than two decimals")]
    TooPrecise,
    /// Beyond [`Money::LIMIT`].
    #[error("amount too large")]
    TooLarge,
}

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest single amount that is accepted: one thousand million yuan, in fen.
    pub const LIMIT: i64 = 100_000_000_000;

    /// An amount of whole fen.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// An amount of whole yuan.
    pub const fn from_yuan(yuan: i64) -> Self {
        Self(yuan * 100)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Whether the amount is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Reads yuan as machines write them: `-12.34`, `12.3`, `12`. Strict: ASCII, no separators, no
    /// exponent, at most two decimals (further zeros are accepted, since they say the same).
    ///
    /// # Errors
    /// [`NotMoney`] with the reason.
    pub fn parse(text: &str) -> Result<Self, NotMoney> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        let fen = parse_fen(digits)?;
        Ok(Self(if negative { -fen } else { fen }))
    }

    /// Writes the amount in yuan with two decimals into `buffer` without allocating, and returns it.
    pub fn write_to(self, buffer: &mut [u8; 24]) -> &str {
        let mut rest = self.0.unsigned_abs();
        let mut at = buffer.len();
        let mut written = 0;
        while rest > 0 || written < 3 {
            if written == 2 {
                at -= 1;
                buffer[at] = b'.';
            }
            at -= 1;
            buffer[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            written += 1;
        }
        if self.0 < 0 {
            at -= 1;
            buffer[at] = b'-';
        }
        std::str::from_utf8(&buffer[at..]).unwrap_or_default()
    }
}

/// Digits with at most one point, as fen.
fn parse_fen(digits: &[u8]) -> Result<i64, NotMoney> {
    if digits.is_empty() {
        return Err(NotMoney::Empty);
    }
    let (mut fen, mut decimals, mut seen) = (0i64, None::<u32>, false);
    for &byte in digits {
        match (byte, &mut decimals) {
            (b'.', None) if seen => decimals = Some(0),
            (b'0', Some(2)) => {}
            (b'1'..=b'9', Some(2)) => return Err(NotMoney::TooPrecise),
            (b'0'..=b'9', places) => {
                fen = fen * 10 + i64::from(byte - b'0');
                seen = true;
                if let Some(places) = places {
                    *places += 1;
                }
            }
            _ => return Err(NotMoney::NotANumber),
        }
        if fen > Money::LIMIT {
            return Err(NotMoney::TooLarge);
        }
    }
    let fen = match decimals {
        None => fen * 100,
        Some(0) => return Err(NotMoney::NotANumber),
        Some(1) => fen * 10,
        Some(_) => fen,
    };
    if fen > Money::LIMIT { Err(NotMoney::TooLarge) } else { Ok(fen) }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.write_to(&mut [0; 24]))
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_yuan_and_refuses_what_is_not() {
        for (text, fen) in [("0", 0), ("12", 1200), ("12.3", 1230), ("-0.05", -5), ("1.2300", 123)] {
            assert_eq!(Money::parse(text), Ok(Money(fen)), "{text}");
        }
        for (text, why) in [
            ("", NotMoney::Empty),
            ("-", NotMoney::Empty),
            ("1e3", NotMoney::NotANumber),
            ("1.", NotMoney::NotANumber),
            (".5", NotMoney::NotANumber),
            ("+1", NotMoney::NotANumber),
            ("1,000", NotMoney::NotANumber),
            ("NaN", NotMoney::NotANumber),
            ("1.234", NotMoney::TooPrecise),
            ("1000000000.01", NotMoney::TooLarge),
            ("99999999999999999999999", NotMoney::TooLarge),
        ] {
            assert_eq!(Money::parse(text), Err(why), "{text}");
        }
    }

    #[test]
    fn prints_two_decimals() {
        for (fen, text) in [
            (0, "0.00"),
            (5, "0.05"),
            (-5, "-0.05"),
            (123_456, "1234.56"),
            (i64::MIN, "-92233720368547758.08"),
        ] {
            assert_eq!(Money(fen).to_string(), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn round_trip(fen in -Money::LIMIT..=Money::LIMIT) {
            proptest::prop_assert_eq!(Money::parse(&Money(fen).to_string()), Ok(Money(fen)));
        }
    }
}
