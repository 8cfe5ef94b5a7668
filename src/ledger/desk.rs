//! What booking remembers between the rows of a document, so that a row costs no lookup of what does not change.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::model::member::MemberId;
use crate::model::region::Region;
use crate::model::settlement::Told;

/// What the booking of one document remembers between rows.
#[derive(Default)]
pub(super) struct Desk {
    institutions: BTreeMap<String, i64>,
    key: String,
    region: Option<(Region, String)>,
    unnamed: BTreeSet<MemberId>,
}

impl Desk {
    /// The number of an institution, looked up once and then remembered.
    pub(super) fn institution(&mut self, connection: &Connection, told: &Told<'_>) -> rusqlite::Result<i64> {
        self.key.clear();
        self.key.push_str(told.institution);
        self.key.push('\u{1f}');
        self.key.push_str(told.institution_level);
        if let Some(id) = self.institutions.get(&self.key) {
            return Ok(*id);
        }
        let pair = params![told.institution, told.institution_level];
        connection
            .execute("INSERT INTO institution(name, level) VALUES (?1, ?2) ON CONFLICT DO NOTHING", pair)?;
        let sql = "SELECT id FROM institution WHERE name = ?1 AND level = ?2";
        let id = connection.query_row(sql, pair, |row| row.get(0))?;
        if self.institutions.len() > 10_000 {
            self.institutions.clear();
        }
        self.institutions.insert(self.key.clone(), id);
        Ok(id)
    }

    /// Whether it is the first time that no source named the payers of this member.
    pub(super) fn first_unnamed(&mut self, member: MemberId) -> bool {
        self.unnamed.insert(member)
    }

    /// The text of a region; rows of one place usually follow each other.
    pub(super) fn region(&mut self, region: Option<Region>) -> Option<&str> {
        let region = region?;
        if self.region.as_ref().is_none_or(|(known, _)| *known != region) {
            self.region = Some((region, region.to_string()));
        }
        self.region.as_ref().map(|(_, text)| text.as_str())
    }
}
