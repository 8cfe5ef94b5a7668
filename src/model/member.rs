//! A member of the family, as the ledger knows it.
//!
//! A member is known by a short name; the full ID number is never here, only its last four characters.

use super::day::Day;
use super::relation::{Relation, Sex};

/// The number of a member in one ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub i64);

/// A person of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Number in this ledger.
    pub id: MemberId,
    /// Short name, unique in the ledger.
    pub name: String,
    /// What this person is to the ledger's owner.
    pub relation: Relation,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth date, where known.
    pub born: Option<Day>,
    /// Last four characters of the ID number, where given.
    pub id_tail: Option<String>,
}

/// What a new member is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// Short name, unique in the ledger.
    pub name: String,
    /// What this person is to the ledger's owner.
    pub relation: Relation,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth date, where known.
    pub born: Option<Day>,
    /// Last four characters of the ID number, where given.
    pub id_tail: Option<String>,
}

impl NewMember {
    /// A member of whom only name and relation are known.
    pub fn named(name: impl Into<String>, relation: Relation) -> Self {
        Self { name: name.into(), relation, sex: None, born: None, id_tail: None }
    }
}
