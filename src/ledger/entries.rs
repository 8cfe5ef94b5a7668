//! Account entries: movements of personal accounts that no settlement records.

use rusqlite::{OptionalExtension, Row, params};

use super::failure::explain;
use super::{Ledger, Operation};
use crate::error::{Error, Result};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::quoted::kept;

/// An opening: the layer, the day at whose beginning it counts, and the balance then.
pub(super) type Opening = (Layer, Day, Money);

impl Ledger {
    /// What entries of one kind come to between two days, both included; `None` where there are none.
    ///
    /// # Errors
    /// A failure to read.
    pub fn entry_sum(
        &self,
        member: MemberId,
        kind: EntryKind,
        (from, to): (Day, Day),
    ) -> Result<Option<Money>> {
        let sql = "SELECT sum(amount) FROM account_entry
                   WHERE member_id = ?1 AND kind = ?2 AND day BETWEEN ?3 AND ?4 AND retired_by IS NULL";
        let given = params![member.0, kind.code(), from.to_string(), to.to_string()];
        let sum: Option<i64> = self.connection.query_row(sql, given, |row| row.get(0)).map_err(explain)?;
        Ok(sum.map(Money::from_fen))
    }

    /// Openings of every account, one for each layer that has one.
    pub(super) fn openings(&self) -> Result<Vec<(MemberId, Opening)>> {
        let sql = "SELECT member_id, layer, day, amount FROM account_entry
                   WHERE kind = 'opening' AND retired_by IS NULL ORDER BY member_id, layer";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        let mut openings = Vec::new();
        while let Some(row) = rows.next().map_err(explain)? {
            let read = |row: &Row<'_>| -> rusqlite::Result<(i64, String, String, i64)> {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            };
            let (member, layer, day, amount) = read(row).map_err(explain)?;
            if let Some((layer, day)) = Layer::parse(&layer).zip(Day::parse(&day)) {
                openings.push((MemberId(member), (layer, day, Money::from_fen(amount))));
            }
        }
        Ok(openings)
    }
}

/// Movements of an account and day with this amount that are recorded already, by the operation of each: entries
/// of other documents, and what settlements moved. ?1 member, ?2 day, ?3 the day after, ?4 amount, ?5 document.
const RECORDED: &str =
    "SELECT operation_id FROM account_entry WHERE member_id = ?1 AND day = ?2 AND amount = ?4
       AND kind <> 'opening' AND document_id IS NOT ?5 AND retired_by IS NULL
  UNION ALL SELECT operation_id FROM settlement WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?3
       AND mutual_aid - account = ?4 AND retired_by IS NULL
  UNION ALL SELECT s.operation_id FROM settlement s JOIN aid_payment a ON a.settlement_id = s.id
      WHERE s.settled_at >= ?2 AND s.settled_at < ?3 AND a.payer_id = ?1 AND a.amount = -?4
        AND s.retired_by IS NULL";

/// An entry that only a page told, of this member, day and amount.
const TOLD_BY_PAGE: &str = "SELECT e.id, e.layer FROM account_entry e JOIN document d ON d.id = e.document_id
  WHERE e.member_id = ?1 AND e.day = ?2 AND e.amount = ?3 AND d.kind = 'movements-page' AND e.retired_by IS NULL
  ORDER BY e.id LIMIT 1";

impl Operation<'_> {
    /// Records a movement that a page of an account shows, unless it is recorded already: by a settlement, by
    /// hand, or from another page. Counted: the n-th equal row of a page is known if n are recorded. Returns
    /// whether it was new.
    ///
    /// # Errors
    /// A failure to write.
    pub fn book_movement(&mut self, member: MemberId, name: &str, entry: &Entry) -> Result<bool> {
        let (day, next) = (entry.day.to_string(), entry.day.plus_days(1).to_string());
        let content = format!("movement|{}|{day}|{}", member.0, entry.amount.fen());
        let times = self.times_met(&content).map_err(explain)?;
        let recorded: Vec<i64> = self
            .connection()
            .prepare_cached(RECORDED)
            .and_then(|mut select| {
                let values = params![member.0, day, next, entry.amount.fen(), self.document()];
                select.query_map(values, |row| row.get(0))?.collect()
            })
            .map_err(explain)?;
        if times <= i64::try_from(recorded.len()).unwrap_or(i64::MAX) {
            recorded.into_iter().for_each(|operation| self.rely_on(operation));
            return Ok(false);
        }
        self.add_entry(member, name, entry)?;
        self.page_entries = Some(true);
        Ok(true)
    }

    /// A settlement tells what an account moved better than the page that told it first: the entry of the page
    /// retires.
    pub(super) fn take_over_entry(&mut self, member: MemberId, day: Day, amount: Money) -> Result<()> {
        if amount.is_zero() || !self.has_page_entries().map_err(explain)? {
            return Ok(());
        }
        let found: Option<(i64, String)> = self
            .connection()
            .prepare_cached(TOLD_BY_PAGE)
            .and_then(|mut select| {
                let values = params![member.0, day.to_string(), amount.fen()];
                select.query_row(values, |row| Ok((row.get(0)?, row.get(1)?))).optional()
            })
            .map_err(explain)?;
        let Some((id, layer)) = found else { return Ok(()) };
        self.retire("account_entry", id)?;
        let layer = Layer::parse(&layer).unwrap_or(Layer::Whole);
        self.sums.account(member, layer, day, -amount);
        Ok(())
    }

    /// Whether pages have told entries that are in force; asked once, then remembered.
    fn has_page_entries(&mut self) -> rusqlite::Result<bool> {
        if let Some(known) = self.page_entries {
            return Ok(known);
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM account_entry e JOIN document d ON d.id = e.document_id
                    WHERE d.kind = 'movements-page' AND e.retired_by IS NULL)";
        let found = self.connection().query_row(sql, [], |row| row.get(0))?;
        self.page_entries = Some(found);
        Ok(found)
    }

    /// Records a movement of a member's account.
    ///
    /// # Errors
    /// `account-opened` where a second opening of the same layer is given; a failure to write.
    pub fn add_entry(&mut self, member: MemberId, name: &str, entry: &Entry) -> Result<()> {
        if entry.kind == EntryKind::Opening {
            self.check_not_opened(member, name, entry.layer)?;
        } else {
            self.sums.account(member, entry.layer, entry.day, entry.amount);
        }
        self.connection()
            .execute(
                "INSERT INTO account_entry(member_id, kind, layer, day, amount, beneficiary_id, note,
                 document_id, document_row, operation_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                params![
                    member.0,
                    entry.kind.code(),
                    entry.layer.code(),
                    entry.day.to_string(),
                    entry.amount.fen(),
                    entry.beneficiary.map(|member| member.0),
                    entry.note.as_deref().map(kept),
                    self.document(),
                    self.row(),
                    self.id(),
                ],
            )
            .map_err(explain)?;
        self.added("account_entry");
        Ok(())
    }

    fn check_not_opened(&self, member: MemberId, name: &str, layer: Layer) -> Result<()> {
        let opened: Option<(String, i64)> = self
            .connection()
            .query_row(
                "SELECT day, amount FROM account_entry
                 WHERE member_id = ?1 AND kind = 'opening' AND retired_by IS NULL
                   AND (layer = ?2 OR layer = 'whole' OR ?2 = 'whole')",
                params![member.0, layer.code()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()
            .map_err(explain)?;
        let Some((day, amount)) = opened else { return Ok(()) };
        let message = Message::new("account-opened")
            .with("name", name)
            .with("day", day)
            .with("amount", Money::from_fen(amount));
        Err(Error::data(message).hint(Message::new("account-opened-hint")))
    }
}
