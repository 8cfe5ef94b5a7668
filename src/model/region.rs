//! Regions by their six-digit code (admdvs, after GB/T 2260): province, city, and what they share.
//!
//! The first two digits are the province-level unit, the first four the prefecture. Codes that end in
//! `9900` or `99` are a unit's own level (省本级, 市本级). Names are data of `policy`, not of this room.

use std::fmt;

/// A six-digit region code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u32);

impl Region {
    /// The nation, `000000`.
    pub const NATION: Self = Self(0);

    /// Reads exactly six ASCII digits.
    pub fn parse(code: &str) -> Option<Self> {
        let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| code.parse().ok().map(Self))?
    }

    /// The province-level unit this region lies in: `420100` → `420000`.
    #[must_use]
    pub const fn province(self) -> Self {
        Self(self.0 / 10_000 * 10_000)
    }

    /// The prefecture this region lies in: `420106` → `420100`.
    #[must_use]
    pub const fn city(self) -> Self {
        Self(self.0 / 100 * 100)
    }

    /// Whether this is a municipality directly under the central government (one pooling area each).
    pub const fn is_municipality(self) -> bool {
        matches!(self.0 / 10_000, 11 | 12 | 31 | 50)
    }

    /// The pooling area (统筹区): the municipality, otherwise the prefecture. Counties that still pool on
    /// their own are not told apart.
    #[must_use]
    pub const fn pooling_area(self) -> Self {
        if self.is_municipality() { self.province() } else { self.city() }
    }

    /// This region and the ones it inherits from, nearest first: city, province, nation.
    pub fn lineage(self) -> Vec<Self> {
        let mut line = vec![self, self.city(), self.province(), Self::NATION];
        line.dedup();
        line
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:06}", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_nest() {
        let wuchang = Region::parse("420106").unwrap();
        let line: Vec<String> = wuchang.lineage().iter().map(Region::to_string).collect();
        assert_eq!(line, ["420106", "420100", "420000", "000000"]);
        assert_eq!(Region::parse("110105").unwrap().pooling_area(), Region::parse("110000").unwrap());
        for text in ["42010", "4201000", "42010a", "４２０１００", ""] {
            assert!(Region::parse(text).is_none(), "{text}");
        }
    }
}
