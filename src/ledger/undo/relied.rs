//! Which later operations stand in the way of an undo, and why.
//!
//! Four ties are followed, from operation to operation: a later one speaks of what the other added, replaced it,
//! left something out or derived it because of it, or recorded something in the very place of a fact that would
//! come back. An operation that is undone ties nothing. To take an undo back is narrower: nothing about the same
//! people may have come since, because what came was recorded without it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use super::facts::{FACTS, first_from, rows_of};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::ledger::failure::explain;

/// Why an operation cannot stay when another one is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It speaks of something that the other recorded.
    SpeaksOf,
    /// It replaced or retired something that the other recorded.
    Replaced,
    /// It left out rows that were known from the other, or derived a payer from it.
    LeansOn,
    /// It recorded something in the place of what would come back.
    SamePlace,
    /// It was recorded after the undo that is to be taken back, about the same people.
    SamePeople,
    /// It is an undo of its own, later than the one that is to be taken back: it must be taken back by itself first.
    LaterUndo,
}

/// A later operation that cannot stay when another one is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependent {
    /// The operation.
    pub operation: i64,
    /// On which one it depends: the one to be undone, or another dependent.
    pub on: i64,
    /// Why.
    pub reason: Reason,
}

/// Ties by which a later row speaks of an earlier one: the table that is read from its first later row on (as
/// `f`), where the other stands (`o`, with its operation), and how they meet.
const SPEAKS_OF: [(&str, &str, &str); 14] = [
    ("settlement", "member o", "o.id = f.member_id"),
    ("settlement", "aid_payment a CROSS JOIN member o", "a.settlement_id = f.id AND o.id = a.payer_id"),
    (
        "settlement",
        "settlement o",
        "f.kind = 'reversal' AND o.kind = 'settlement' AND o.settlement_key = f.reverses_key AND o.retired_by IS NULL",
    ),
    ("account_entry", "member o", "o.id = f.member_id"),
    ("account_entry", "member o", "o.id = f.beneficiary_id"),
    ("statement", "member o", "o.id = f.member_id"),
    ("coverage", "member o", "o.id = f.member_id"),
    ("binding", "member o", "o.id = f.payer_id"),
    ("binding", "member o", "o.id = f.beneficiary_id"),
    ("member_profile", "member o", "o.id = f.member_id"),
    ("paper", "settlement o", "o.id = f.settlement_id"),
    ("decision", "settlement o", "o.id = f.settlement_id"),
    ("decision", "settlement o", "o.id = f.other_id"),
    ("stored_document", "document o", "o.id = f.document_id"),
];

/// Facts that operation ?1 retired and did not add, as `r`; the rows of its log are ?2 to ?3.
const RETIRED: &str = "(SELECT fact_id FROM retirement WHERE id >= ?2 AND id < ?3 AND fact = '{fact}'
    AND action = 'retire') r CROSS JOIN {fact} f ON f.id = r.fact_id AND f.operation_id < ?1";

/// What lies in the place of a fact that would come back: its table, and which facts `o` of later operations lie
/// there. The place of money is a person's day.
const PLACES: [(&str, &str); 16] = [
    ("settlement", "settlement o ON o.member_id = f.member_id AND o.settled_at >= substr(f.settled_at, 1, 10)
        AND o.settled_at < substr(f.settled_at, 1, 10) || '~'"),
    ("settlement", "settlement o ON o.settlement_key = f.settlement_key AND o.kind = f.kind AND o.retired_by IS NULL"),
    ("settlement", "account_entry o ON o.day = substr(f.settled_at, 1, 10) AND (o.member_id = f.member_id
        OR o.member_id IN (SELECT payer_id FROM aid_payment WHERE settlement_id = f.id))"),
    ("settlement", "statement o ON o.member_id = f.member_id AND o.observed_at >= substr(f.settled_at, 1, 10)
        AND o.observed_at < substr(f.settled_at, 1, 10) || '~'"),
    ("account_entry", "account_entry o ON o.member_id = f.member_id AND (o.day = f.day
        OR (o.kind = 'opening' AND f.kind = 'opening'))"),
    ("account_entry", "settlement o ON o.settled_at >= f.day AND o.settled_at < f.day || '~'
        AND (o.member_id = f.member_id OR EXISTS (SELECT 1 FROM aid_payment a
          WHERE a.settlement_id = o.id AND a.payer_id = f.member_id))"),
    ("statement", "statement o ON o.member_id = f.member_id AND substr(o.observed_at, 1, 10) = substr(f.observed_at, 1, 10)"),
    ("paper", "paper o ON o.receipt = f.receipt AND o.receipt <> ''"),
    ("paper", "settlement s ON s.id = f.settlement_id CROSS JOIN settlement o ON o.member_id = s.member_id
        AND o.settled_at >= substr(f.settled_at, 1, 10) AND o.settled_at < substr(f.settled_at, 1, 10) || '~'"),
    ("paper", "settlement s ON s.id = f.settlement_id CROSS JOIN settlement n ON n.member_id = s.member_id
        AND n.settled_at >= substr(f.settled_at, 1, 10) AND n.settled_at < substr(f.settled_at, 1, 10) || '~'
        CROSS JOIN paper o ON o.settlement_id = n.id"),
    ("binding", "binding o ON o.payer_id = f.payer_id AND o.beneficiary_id = f.beneficiary_id"),
    ("binding", "settlement o ON o.member_id = f.beneficiary_id AND o.mutual_aid <> 0"),
    ("coverage", "coverage o ON o.member_id = f.member_id AND o.insurance = f.insurance
        AND coalesce(o.valid_from, '') < coalesce(f.valid_until, '~')
        AND coalesce(f.valid_from, '') < coalesce(o.valid_until, '~')"),
    ("member_profile", "member_profile o ON o.name = f.name OR (o.relation = 'self' AND f.relation = 'self')"),
    ("decision", "decision o ON o.settlement_id = f.settlement_id AND o.other_id = f.other_id"),
    ("payment", "payment o ON o.at = f.at OR o.reference = f.reference"),
];

/// People that a fact `f` of a table speaks of.
const PEOPLE: [(&str, &str); 13] = [
    ("member_profile", "SELECT f.member_id FROM {f}"),
    ("coverage", "SELECT f.member_id FROM {f}"),
    ("account_entry", "SELECT f.member_id FROM {f}"),
    ("account_entry", "SELECT f.beneficiary_id FROM {f} WHERE f.beneficiary_id IS NOT NULL"),
    ("statement", "SELECT f.member_id FROM {f}"),
    ("binding", "SELECT f.payer_id FROM {f}"),
    ("binding", "SELECT f.beneficiary_id FROM {f}"),
    ("settlement", "SELECT f.member_id FROM {f}"),
    ("settlement", "SELECT a.payer_id FROM {f} CROSS JOIN aid_payment a ON a.settlement_id = f.id"),
    ("paper", "SELECT s.member_id FROM {f} CROSS JOIN settlement s ON s.id = f.settlement_id"),
    ("decision", "SELECT s.member_id FROM {f} CROSS JOIN settlement s ON s.id = f.settlement_id"),
    // Payments and kept papers are nobody's in particular.
    ("payment", "SELECT 0 FROM {f}"),
    ("stored_document", "SELECT 0 FROM {f}"),
];

impl Ledger {
    /// Every operation in force that cannot stay when `target` is undone, oldest first, each with one reason.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn dependents(&self, target: i64) -> Result<Vec<Dependent>> {
        let undone = self.undone()?;
        let later = self.later(target).map_err(explain)?;
        let in_force: BTreeMap<i64, bool> =
            later.into_iter().filter(|(operation, _)| !undone.contains_key(operation)).collect();
        if in_force.is_empty() {
            return Ok(Vec::new());
        }
        let is_undo = self.is_undo(target).map_err(explain)?;
        let found = match is_undo {
            true => self.about_the_same_people(target, &in_force),
            false => self.tied(target, &in_force),
        };
        found.map_err(explain)
    }

    /// Operations after this one, and whether each is an undo.
    fn later(&self, target: i64) -> rusqlite::Result<Vec<(i64, bool)>> {
        let sql = "SELECT id, EXISTS (SELECT 1 FROM undone u WHERE u.operation_id = o.id)
                     FROM operation o WHERE id > ?1 ORDER BY id";
        let mut select = self.connection.prepare_cached(sql)?;
        select.query_map([target], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    }

    fn is_undo(&self, operation: i64) -> rusqlite::Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM undone WHERE operation_id = ?1)";
        self.connection.query_row(sql, [operation], |row| row.get(0))
    }

    /// Follows the ties from the target on. What an undo did is none: it cancels an operation that is not asked.
    fn tied(&self, target: i64, in_force: &BTreeMap<i64, bool>) -> rusqlite::Result<Vec<Dependent>> {
        let ties = self.ties(target)?;
        let stands = |operation: i64| in_force.get(&operation) == Some(&false);
        let mut found: BTreeMap<i64, Dependent> = BTreeMap::new();
        let mut waiting = vec![target];
        while let Some(on) = waiting.pop() {
            let own = ties.iter().filter(|tie| tie.on == on).copied();
            for tie in own.chain(self.same_place(on)?) {
                if tie.operation > on && stands(tie.operation) && !found.contains_key(&tie.operation) {
                    found.insert(tie.operation, tie);
                    waiting.push(tie.operation);
                }
            }
        }
        Ok(found.into_values().collect())
    }

    /// Ties between the target and later operations, and among these.
    fn ties(&self, target: i64) -> rusqlite::Result<BTreeSet<Dependent>> {
        let mut ties = BTreeSet::new();
        for (table, other, meet) in SPEAKS_OF {
            let first = first_from(&self.connection, table, target + 1)?;
            let sql = format!(
                "SELECT DISTINCT f.operation_id, o.operation_id FROM {table} f CROSS JOIN {other} ON {meet}
                  WHERE f.id >= ?1 AND o.operation_id >= ?2 AND o.operation_id < f.operation_id"
            );
            self.collect(&sql, (first, target), Reason::SpeaksOf, &mut ties)?;
        }
        let first = first_from(&self.connection, "retirement", target + 1)?;
        for table in FACTS {
            let sql = format!(
                "SELECT DISTINCT r.operation_id, f.operation_id FROM retirement r CROSS JOIN {table} f
                   ON f.id = r.fact_id WHERE r.id >= ?1 AND r.fact = '{table}' AND f.operation_id >= ?2
                   AND f.operation_id < r.operation_id"
            );
            self.collect(&sql, (first, target), Reason::Replaced, &mut ties)?;
        }
        let needs = "SELECT operation_id, needed_id FROM need WHERE operation_id > ?1 AND needed_id >= ?2";
        self.collect(needs, (target, target), Reason::LeansOn, &mut ties)?;
        Ok(ties)
    }

    fn collect(
        &self,
        sql: &str,
        values: (i64, i64),
        reason: Reason,
        into: &mut BTreeSet<Dependent>,
    ) -> rusqlite::Result<()> {
        let mut select = self.connection.prepare_cached(sql)?;
        let read =
            |row: &rusqlite::Row<'_>| Ok(Dependent { operation: row.get(0)?, on: row.get(1)?, reason });
        for tie in select.query_map(params![values.0, values.1], read)? {
            into.insert(tie?);
        }
        Ok(())
    }

    /// Later operations that recorded something in the place of what would come back if `operation` were undone.
    fn same_place(&self, operation: i64) -> rusqlite::Result<BTreeSet<Dependent>> {
        let mut found = BTreeSet::new();
        let logged = rows_of(&self.connection, "retirement", operation)?;
        if logged.is_empty() {
            return Ok(found);
        }
        for (fact, place) in PLACES {
            let retired = RETIRED.replace("{fact}", fact);
            let sql = format!(
                "SELECT DISTINCT o.operation_id FROM {retired} CROSS JOIN {place} WHERE o.operation_id > ?1"
            );
            let mut select = self.connection.prepare_cached(&sql)?;
            let later = select.query_map([operation, logged.start, logged.end], |row| row.get(0))?;
            for later in later {
                found.insert(Dependent { operation: later?, on: operation, reason: Reason::SamePlace });
            }
        }
        Ok(found)
    }

    /// Whatever came after an undo and speaks of the people that it touched, other undos included.
    fn about_the_same_people(
        &self,
        target: i64,
        in_force: &BTreeMap<i64, bool>,
    ) -> rusqlite::Result<Vec<Dependent>> {
        let mut touched = self.people(target)?;
        let same_place: BTreeSet<i64> =
            self.same_place(target)?.into_iter().map(|tie| tie.operation).collect();
        let mut found = Vec::new();
        for (operation, is_undo) in in_force {
            let people = self.people(*operation)?;
            let leans = "SELECT EXISTS (SELECT 1 FROM need WHERE operation_id = ?1)";
            let leans: bool = self.connection.query_row(leans, [*operation], |row| row.get(0))?;
            if leans || same_place.contains(operation) || !people.is_disjoint(&touched) {
                let reason = if *is_undo { Reason::LaterUndo } else { Reason::SamePeople };
                found.push(Dependent { operation: *operation, on: target, reason });
                touched.extend(people);
            }
        }
        Ok(found)
    }

    /// The people that an operation speaks of: by what it added, and by what it retired and put back.
    fn people(&self, operation: i64) -> rusqlite::Result<BTreeSet<i64>> {
        let mut people = BTreeSet::new();
        let logged = rows_of(&self.connection, "retirement", operation)?;
        for (table, speaks_of) in PEOPLE {
            let added = rows_of(&self.connection, table, operation)?;
            let facts = format!(
                "(SELECT * FROM {table} WHERE id >= ?1 AND id < ?2 UNION ALL SELECT t.* FROM retirement r
                   CROSS JOIN {table} t ON t.id = r.fact_id WHERE r.id >= ?3 AND r.id < ?4 AND r.fact = '{table}') f"
            );
            let sql = speaks_of.replace("{f}", &facts);
            let mut select = self.connection.prepare_cached(&sql)?;
            let found =
                select.query_map([added.start, added.end, logged.start, logged.end], |row| row.get(0))?;
            for person in found {
                people.insert(person?);
            }
        }
        Ok(people)
    }
}
