//! Rows without an id: known by what they say, and counted.
//!
//! The n-th equal row of a document is known if n equal rows came from elsewhere before, so a file can be
//! imported again in any cut and order, and two equal rows of one file both stay.

use rusqlite::params;

use super::Operation;
use super::settlements::Booking;
use crate::model::settlement::Amounts;

/// How often a row without an id was met.
pub(super) enum Occurrence {
    First,
    Known,
    Again(i64),
}

/// What makes two rows without an id the same.
pub(super) struct Content<'row> {
    pub(super) booking: &'row Booking<'row>,
    pub(super) institution: i64,
    pub(super) moment: &'row str,
}

impl Content<'_> {
    fn key(&self) -> String {
        let told = self.booking.told;
        let Amounts { total, fund, account, mutual_aid, cash, .. } = told.amounts;
        format!(
            "{}|{}|{}|{}|{}|{}|{}|{}|{}",
            self.booking.member.0,
            self.moment,
            told.kind.code(),
            self.institution,
            total.fen(),
            fund.fen(),
            account.fen(),
            mutual_aid.fen(),
            cash.fen()
        )
    }
}

impl Operation<'_> {
    /// How often the current document held this content so far, this time included.
    pub(super) fn times_met(&mut self, content: &str) -> rusqlite::Result<i64> {
        if !std::mem::replace(&mut self.counts_rows, true) {
            self.connection().execute_batch(
                "CREATE TEMP TABLE IF NOT EXISTS seen (content TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID;
                 DELETE FROM temp.seen;",
            )?;
        }
        let mut count = self.connection().prepare_cached(
            "INSERT INTO temp.seen(content, times) VALUES (?1, 1)
             ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times",
        )?;
        count.query_row([content], |row| row.get(0))
    }

    /// How often this content was met: in other documents, and in this one.
    pub(super) fn occurrence(&mut self, content: &Content<'_>) -> rusqlite::Result<Occurrence> {
        self.unnumbered = Some(true);
        let times = self.times_met(&content.key())?;
        let amounts = content.booking.told.amounts;
        let mut select = self.connection().prepare_cached(
            "SELECT count(*) FILTER (WHERE document_id <> ?10), max(id) FROM settlement
             WHERE member_id = ?1 AND settled_at = ?2 AND kind = ?3 AND institution_id = ?4 AND total = ?5
               AND fund = ?6 AND account = ?7 AND mutual_aid = ?8 AND cash = ?9
               AND settlement_key IS NULL AND retired_by IS NULL",
        )?;
        let decided = self.decided_before(content.booking, content.moment)?;
        let (before, newest): (i64, Option<i64>) = select.query_row(
            params![
                content.booking.member.0,
                content.moment,
                content.booking.told.kind.code(),
                content.institution,
                amounts.total.fen(),
                amounts.fund.fen(),
                amounts.account.fen(),
                amounts.mutual_aid.fen(),
                amounts.cash.fen(),
                self.document(),
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(match newest {
            _ if times <= before + decided => Occurrence::Known,
            Some(other) => Occurrence::Again(other),
            None => Occurrence::First,
        })
    }

    /// Leans on every operation that told such a row before, those included whose row was said to be the same as
    /// another settlement.
    pub(super) fn rely_on_equal_rows(&mut self, content: &Content<'_>) -> rusqlite::Result<()> {
        let amounts = content.booking.told.amounts;
        let values = params![
            content.booking.member.0,
            content.moment,
            amounts.total.fen(),
            amounts.fund.fen(),
            amounts.account.fen(),
            amounts.cash.fen(),
            self.document(),
        ];
        self.rely_on_those(
            "SELECT operation_id FROM settlement
              WHERE member_id = ?1 AND settled_at = ?2 AND total = ?3 AND fund = ?4 AND account = ?5 AND cash = ?6
                AND document_id <> ?7 AND settlement_key IS NULL AND retired_by IS NULL
             UNION SELECT p.operation_id FROM settlement s JOIN paper p ON p.settlement_id = s.id
              WHERE s.member_id = ?1 AND s.settled_at >= substr(?2, 1, 10)
                AND s.settled_at < substr(?2, 1, 10) || '~' AND p.receipt IS NULL AND p.settled_at = ?2
                AND p.total = ?3 AND p.fund = ?4 AND p.account = ?5 AND p.cash = ?6 AND p.document_id <> ?7
                AND p.retired_by IS NULL",
            values,
        )
    }
}
