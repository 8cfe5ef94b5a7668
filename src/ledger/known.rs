//! Who and what a ledger of any version names: for hiding them. Only looks; migrates nothing.

use std::path::Path;

use rusqlite::{Connection, Row};

use super::failure::explain;
use super::open::{Access, connect};
use crate::error::Result;
use crate::model::day::Day;
use crate::model::key::Key;
use crate::model::member::MemberId;
use crate::model::relation::{Relation, Sex};

/// What stood in the profile of a member at some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Whose.
    pub member: MemberId,
    /// The name.
    pub name: String,
    /// What the member is to the owner.
    pub relation: Relation,
    /// Sex, where told.
    pub sex: Option<Sex>,
    /// Day of birth, where told.
    pub born: Option<Day>,
}

/// Everybody and every place that a ledger names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Every profile that ever was, the latest of a member last, members in the order they came.
    pub profiles: Vec<Profile>,
    /// Names of institutions, in the order they came.
    pub institutions: Vec<String>,
    /// The ledger's first rows, which never change.
    pub beginning: String,
}

/// Who is named in the ledger at `path`.
///
/// # Errors
/// A file that is no ledger, or cannot be read.
pub fn named(path: &Path, key: Option<&Key>) -> Result<Named> {
    let connection = connect(path, Access::Look, key)?;
    read(&connection).map_err(explain)
}

fn read(connection: &Connection) -> rusqlite::Result<Named> {
    let profiles = "SELECT member_id, name, relation, sex, born FROM member_profile ORDER BY member_id, id";
    let profiles = connection.prepare(profiles)?.query_map([], profile)?.collect::<rusqlite::Result<_>>()?;
    let institutions = "SELECT name FROM institution ORDER BY id";
    let mut institutions = connection.prepare(institutions)?;
    let institutions = institutions.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let beginning = "SELECT coalesce((SELECT at || version FROM operation ORDER BY id LIMIT 1), '')
        || coalesce((SELECT name || coalesce(born, '') || coalesce(id_tail, '') FROM member_profile
                      ORDER BY id LIMIT 1), '')
        || coalesce((SELECT settlement_key || total FROM settlement WHERE settlement_key IS NOT NULL
                      ORDER BY id LIMIT 1), '')";
    let beginning = connection.query_row(beginning, [], |row| row.get(0))?;
    Ok(Named { profiles, institutions, beginning })
}

fn profile(row: &Row<'_>) -> rusqlite::Result<Profile> {
    let relation: String = row.get(2)?;
    let sex: Option<i64> = row.get(3)?;
    let born: Option<String> = row.get(4)?;
    Ok(Profile {
        member: MemberId(row.get(0)?),
        name: row.get(1)?,
        relation: Relation::parse(&relation).map_or(Relation::Unspecified, |(relation, _)| relation),
        sex: sex.and_then(Sex::from_code),
        born: born.as_deref().and_then(Day::parse),
    })
}
