//! A kept copy of a ledger: why it was made, what its file is called, and what it holds.
//!
//! A name says stem, moment and reason, so that a folder of copies can be read without any list of them. Reading
//! and writing files is the business of `ledger` and `commands`.

use std::collections::BTreeMap;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Somebody asked for it.
    ByHand,
    /// Before a large import.
    BeforeImport,
    /// Before another copy took the ledger's place.
    BeforeRestore,
    /// Before a large operation was taken back.
    BeforeUndo,
    /// Before an older file was brought up to date; such a copy lies beside the ledger.
    BeforeUpdate,
    /// A file that could not be used any more, kept byte for byte before another took its place.
    Damaged,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::ByHand,
        Self::BeforeImport,
        Self::BeforeRestore,
        Self::BeforeUndo,
        Self::BeforeUpdate,
        Self::Damaged,
    ];

    /// Its stable code, which is also its place in a file name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::BeforeImport => "before-import",
            Self::BeforeRestore => "before-restore",
            Self::BeforeUndo => "before-undo",
            Self::BeforeUpdate => "before-update",
            Self::Damaged => "damaged",
        }
    }

    /// The reason with a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What the name of a copy says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// When it was made: UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    pub at: String,
    /// Why.
    pub reason: Reason,
    /// 1, or the how-manieth of that second and reason it is.
    pub number: u32,
}

/// What every copy's name ends in.
const END: &str = ".medins";

impl Name {
    /// The file's name: `family-20261031T080000Z-before-import.medins`. A copy made by hand names no reason, and
    /// the second of one second has `-2` at its end.
    pub fn file(&self, stem: &str) -> String {
        let stamp: String = self.at.chars().filter(|c| !matches!(c, '-' | ':')).collect();
        let reason = match self.reason {
            Reason::ByHand => String::new(),
            reason => format!("-{}", reason.code()),
        };
        let number = if self.number > 1 { format!("-{}", self.number) } else { String::new() };
        format!("{stem}-{stamp}{reason}{number}{END}")
    }

    /// Reads the name of a copy of the ledger with this stem; nothing for any other file.
    pub fn parse(file: &str, stem: &str) -> Option<Self> {
        let rest = file.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(END)?;
        let (stamp, rest) = rest.split_at_checked(16)?;
        let at = moment(stamp)?;
        let last = rest.rsplit('-').next().filter(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        let number = last.and_then(|last| last.parse().ok()).filter(|number| *number > 1);
        let reason = match number {
            Some(number) => rest.strip_suffix(&format!("-{number}"))?,
            None => rest,
        };
        let reason = match reason.strip_prefix('-') {
            None if reason.is_empty() => Reason::ByHand,
            code => Reason::parse(code?).filter(|reason| *reason != Reason::ByHand)?,
        };
        Some(Self { at, reason, number: number.unwrap_or(1) })
    }
}

/// `20261031T080000Z` as `2026-10-31T08:00:00Z`.
fn moment(stamp: &str) -> Option<String> {
    let fits = stamp.bytes().enumerate().all(|(at, byte)| match at {
        8 => byte == b'T',
        15 => byte == b'Z',
        _ => byte.is_ascii_digit(),
    });
    let part = |from: usize, to: usize| stamp.get(from..to);
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (hour, minute, second) = (part(9, 11)?, part(11, 13)?, part(13, 15)?);
    fits.then(|| format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z"))
}

/// What a ledger file holds, whatever its pages look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Version of its schema.
    pub schema: i64,
    /// Number of its newest operation; 0 where there is none.
    pub operation: i64,
    /// When that was: UTC, ISO 8601.
    pub operation_at: String,
    /// Which ledger it is, whatever its file is called: a fingerprint of its first operation.
    pub family: String,
    /// Rows of every table.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 over schema and rows in a defined order, lower-case hex.
    pub sha256: String,
}

impl Contents {
    /// Rows of all tables together.
    pub fn all_rows(&self) -> u64 {
        self.rows.values().sum()
    }
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its name, without the folder.
    pub file: String,
    /// When it was made: UTC, ISO 8601.
    pub at: String,
    /// Why.
    pub reason: Reason,
    /// Its size.
    pub bytes: u64,
    /// What it holds, as checked when it was made; nothing for a file that could not be read.
    pub contents: Option<Contents>,
    /// When a trial restore of it last succeeded: UTC, ISO 8601.
    pub drilled_at: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_when_and_why_and_is_read_back() {
        let name = |reason, number| Name { at: "2026-10-31T08:00:09Z".to_owned(), reason, number };
        assert_eq!(name(Reason::ByHand, 1).file("family"), "family-20261031T080009Z.medins");
        assert_eq!(
            name(Reason::BeforeImport, 3).file("我-家"),
            "我-家-20261031T080009Z-before-import-3.medins"
        );
        for reason in Reason::ALL {
            for number in [1, 2, 40] {
                let name = name(reason, number);
                assert_eq!(Name::parse(&name.file("a-b"), "a-b"), Some(name));
            }
        }
    }

    #[test]
    fn names_of_other_files_are_not_ours() {
        for file in [
            "family.medins",
            "family-20261031T080009Z.medin",
            "family-20261031T080009Z-1.medins",
            "family-20261031T080009Z-by-hand.medins",
            "family-20261031T080009Z-because.medins",
            "family-20261031T080009Z-before-import-.medins",
            "family-2026103T1080009Z.medins",
            "family2-20261031T080009Z.medins",
            "family-20261031T08我9Z.medins",
            "family-20261031T080009Z-before-import-03.medins",
        ] {
            assert_eq!(Name::parse(file, "family"), None, "{file}");
        }
    }
}
