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

impl Operation<'_> {
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
                    entry.note,
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
