//! Places and the six numbers that move, stretch and turn them, in millionths and without floats.

use super::object::{Object, UNIT};

/// Nothing on a page is farther away than this, in millionths of a point.
const FARTHEST: i128 = 1_000_000_000_000_000;

/// The product of two numbers in millionths.
pub(super) fn mul(one: i64, other: i64) -> i64 {
    narrow(i128::from(one) * i128::from(other) / i128::from(UNIT))
}

fn narrow(wide: i128) -> i64 {
    i64::try_from(wide.clamp(-FARTHEST, FARTHEST)).unwrap_or(0)
}

/// `[a b c d e f]` as PDF writes it: x′ = ax + cy + e, y′ = bx + dy + f.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Matrix([i64; 6]);

impl Matrix {
    /// Leaves everything where it is.
    pub(super) const SAME: Self = Self([UNIT, 0, 0, UNIT, 0, 0]);

    /// Moves to the right and up.
    pub(super) const fn moved(right: i64, up: i64) -> Self {
        Self([UNIT, 0, 0, UNIT, right, up])
    }

    /// Turns by quarters, clockwise.
    pub(super) const fn turned(quarters: usize) -> Self {
        match quarters % 4 {
            1 => Self([0, -UNIT, UNIT, 0, 0, 0]),
            2 => Self([-UNIT, 0, 0, -UNIT, 0, 0]),
            3 => Self([0, UNIT, -UNIT, 0, 0, 0]),
            _ => Self::SAME,
        }
    }

    /// Six operands; missing ones are as in [`Matrix::SAME`].
    pub(super) fn of(operands: &[Object]) -> Self {
        let mut numbers = Self::SAME.0;
        for (number, operand) in numbers.iter_mut().zip(operands) {
            *number = narrow(operand.number().unwrap_or(0).into());
        }
        Self(numbers)
    }

    /// First this, then the other.
    pub(super) fn then(&self, next: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let (a, b) = next.turn(a, b);
        let (c, d) = next.turn(c, d);
        let (e, f) = next.point(e, f);
        Self([a, b, c, d, e, f])
    }

    /// Where a point comes to lie.
    pub(super) fn point(&self, x: i64, y: i64) -> (i64, i64) {
        let (right, up) = self.turn(x, y);
        (right.saturating_add(self.0[4]), up.saturating_add(self.0[5]))
    }

    fn turn(&self, x: i64, y: i64) -> (i64, i64) {
        let [a, b, c, d, ..] = self.0;
        (mul(x, a).saturating_add(mul(y, c)), mul(x, b).saturating_add(mul(y, d)))
    }

    /// By how much heights grow.
    pub(super) fn height(&self) -> i64 {
        self.0[2].saturating_abs().max(self.0[3].saturating_abs())
    }
}
