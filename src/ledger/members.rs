//! Members: adding, editing, removing and finding them. A member's past profiles stay in the file.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::failure::explain;
use super::open::{Access, connect};
use super::{Ledger, Operation};
use crate::error::{Error, Result};
use crate::model::day::Day;
use crate::model::key::Key;
use crate::model::member::{Member, MemberId, NewMember};
use crate::model::message::Message;
use crate::model::quoted::{holds_long_number, shorten};
use crate::model::relation::{Relation, Sex};

const SELECT: &str = "SELECT member_id, name, relation, sex, born, id_tail FROM member_profile
                      WHERE retired_by IS NULL";

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    let relation: String = row.get(2)?;
    let born: Option<String> = row.get(4)?;
    Ok(Member {
        id: MemberId(row.get(0)?),
        name: row.get(1)?,
        relation: Relation::parse(&relation).map_or(Relation::Unspecified, |(relation, _)| relation),
        sex: row.get::<_, Option<i64>>(3)?.and_then(Sex::from_code),
        born: born.as_deref().and_then(Day::parse),
        id_tail: row.get(5)?,
    })
}

impl Ledger {
    /// Every member, the owner first, then in the order they were added.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn members(&self) -> Result<Vec<Member>> {
        let sql = format!("{SELECT} ORDER BY relation <> 'self', member_id");
        let mut statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let rows = statement.query_map([], member).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }
}

/// The names of the members of a ledger, for completions: nothing is migrated, written or waited for, and a file
/// that cannot be read has no names.
pub fn names(path: &Path, key: Option<&Key>) -> Vec<String> {
    let read = |connection: Connection| {
        connection.busy_timeout(Duration::ZERO)?;
        let mut statement =
            connection.prepare(&format!("{SELECT} ORDER BY relation <> 'self', member_id"))?;
        let rows = statement.query_map([], |row| row.get(1))?;
        rows.collect::<rusqlite::Result<Vec<String>>>()
    };
    connect(path, Access::Look, key).ok().and_then(|connection| read(connection).ok()).unwrap_or_default()
}

/// A name must be something people can type and files can carry, and may not mean somebody else.
///
/// # Errors
/// `member-name-bad`.
pub fn check_word(new: &NewMember) -> Result<()> {
    let plain = |c: char| !c.is_control() && !matches!(c, '=' | ';');
    let means_owner = matches!(Relation::parse(&new.name), Some((Relation::Oneself, _)));
    let fits = !new.name.trim().is_empty()
        && new.name.chars().count() <= 64
        && new.name.chars().all(plain)
        && !holds_long_number(&new.name);
    if fits && (!means_owner || new.relation == Relation::Oneself) {
        return Ok(());
    }
    Err(Error::data(Message::new("member-name-bad").with("name", shorten(&new.name)))
        .hint(Message::new("member-name-bad-hint")))
}

impl Operation<'_> {
    /// Adds a member to the family.
    ///
    /// # Errors
    /// `member-name-taken`, `member-owner-taken`, or a failure to write.
    pub fn add_member(&mut self, new: &NewMember) -> Result<MemberId> {
        check_word(new)?;
        self.check_name(&new.name, None)?;
        self.check_owner(new.relation, None)?;
        self.connection()
            .execute("INSERT INTO member(operation_id) VALUES (?1)", [self.id()])
            .map_err(explain)?;
        let id = MemberId(self.connection().last_insert_rowid());
        self.insert_profile(id, new)?;
        Ok(id)
    }

    /// Replaces what is known of a member.
    ///
    /// # Errors
    /// `member-name-taken`, or a failure to write.
    pub fn edit_member(&mut self, id: MemberId, new: &NewMember) -> Result<()> {
        check_word(new)?;
        self.check_name(&new.name, Some(id))?;
        self.check_owner(new.relation, Some(id))?;
        self.retire_profile(id)?;
        self.insert_profile(id, new)
    }

    /// Takes a member out of the family. Only a member nothing else speaks of can go.
    ///
    /// # Errors
    /// `member-in-use` with how many facts speak of the member, or a failure to write.
    pub fn remove_member(&mut self, id: MemberId, name: &str) -> Result<()> {
        let facts: i64 = self
            .connection()
            .query_row(
                "SELECT (SELECT count(*) FROM settlement WHERE member_id = ?1 AND retired_by IS NULL)
                      + (SELECT count(*) FROM account_entry WHERE member_id = ?1 AND retired_by IS NULL)
                      + (SELECT count(*) FROM statement WHERE member_id = ?1 AND retired_by IS NULL)
                      + (SELECT count(*) FROM binding
                          WHERE (payer_id = ?1 OR beneficiary_id = ?1) AND retired_by IS NULL)
                      + (SELECT count(*) FROM aid_payment WHERE payer_id = ?1)",
                [id.0],
                |row| row.get(0),
            )
            .map_err(explain)?;
        if facts > 0 {
            let used = Message::new("member-in-use").with("name", name).with("facts", facts);
            return Err(Error::data(used).hint(Message::new("member-in-use-hint")));
        }
        self.retire_coverages(id)?;
        self.retire_profile(id)
    }

    fn check_name(&self, name: &str, own: Option<MemberId>) -> Result<()> {
        let holder: Option<i64> = self
            .connection()
            .query_row(
                "SELECT member_id FROM member_profile WHERE name = ?1 AND retired_by IS NULL",
                [name],
                |row| row.get(0),
            )
            .optional()
            .map_err(explain)?;
        match holder {
            Some(id) if own != Some(MemberId(id)) => {
                Err(Error::data(Message::new("member-name-taken").with("name", name))
                    .hint(Message::new("member-name-taken-hint")))
            }
            _ => Ok(()),
        }
    }

    /// A ledger has one owner, from whom relations count.
    fn check_owner(&self, relation: Relation, own: Option<MemberId>) -> Result<()> {
        let members = self.ledger().members()?;
        let owner = members.iter().find(|known| known.relation == Relation::Oneself);
        let Some(owner) = owner else { return Ok(()) };
        let id = match (relation == Relation::Oneself, own == Some(owner.id)) {
            (true, false) => "member-owner-taken",
            (false, true) => "member-owner-stays",
            _ => return Ok(()),
        };
        let error = Error::data(Message::new(id).with("name", &owner.name));
        let taken = id == "member-owner-taken";
        Err(if taken { error.hint(Message::new("member-owner-taken-hint")) } else { error })
    }

    fn retire_profile(&mut self, id: MemberId) -> Result<()> {
        let profile: Option<i64> = self
            .connection()
            .query_row(
                "SELECT id FROM member_profile WHERE member_id = ?1 AND retired_by IS NULL",
                [id.0],
                |row| row.get(0),
            )
            .optional()
            .map_err(explain)?;
        profile.map_or(Ok(()), |profile| self.retire("member_profile", profile))
    }

    fn insert_profile(&mut self, id: MemberId, new: &NewMember) -> Result<()> {
        self.connection()
            .execute(
                "INSERT INTO member_profile(member_id, name, relation, sex, born, id_tail, document_id,
                 document_row, operation_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    id.0,
                    new.name,
                    new.relation.code(),
                    new.sex.map(Sex::code),
                    new.born.map(|day| day.to_string()),
                    new.id_tail,
                    self.document(),
                    self.row(),
                    self.id(),
                ],
            )
            .map_err(explain)?;
        self.added("member_profile");
        Ok(())
    }
}
