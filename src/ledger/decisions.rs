//! Suspected doubles, and what the user said about them: the same settlement, or two.
//!
//! Of two that are the same the stronger one stays (an id is stronger than a receipt, a receipt than a row, and
//! of equals the one recorded first); the other retires, and what its paper printed stays as a source.

use rusqlite::{OptionalExtension, params};

use super::failure::explain;
use super::settlements::Booking;
use super::{Ledger, Operation};
use crate::error::{Error, Result};
use crate::model::coverage::terms;
use crate::model::message::Message;

/// Two settlements that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The one that was recorded later.
    pub later: i64,
    /// The one that was there.
    pub earlier: i64,
}

/// What the user says about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// One settlement, told twice.
    Same,
    /// Two settlements.
    Different,
}

terms!(Verdict, Same = "same" | "同一笔", Different = "different" | "两笔");

/// Pairs about which nothing was said; `?1` is the first operation whose pairs are wanted.
const OPEN: &str = "SELECT v.settlement_id, v.other_id FROM open_double v
    JOIN settlement s ON s.id = v.settlement_id
  WHERE s.operation_id >= ?1 ORDER BY s.settled_at, s.id LIMIT ?2";

/// How strong what tells of a settlement is: 0 an id, 1 a numbered receipt, 2 any receipt, 3 a row.
const STRENGTH: &str = "SELECT CASE WHEN s.settlement_key IS NOT NULL THEN 0 ELSE
      coalesce((SELECT min(CASE p.receipt WHEN '' THEN 2 ELSE 1 END) FROM paper p
        WHERE p.settlement_id = s.id AND p.receipt IS NOT NULL AND p.retired_by IS NULL), 3) END
    FROM settlement s WHERE s.id = ?1 AND s.retired_by IS NULL";

/// Rows whose settlement retired because the user said that another one is the same.
const DECIDED: &str = "SELECT count(*) FROM settlement s JOIN paper p ON p.settlement_id = s.id
  WHERE s.member_id = ?1 AND s.settled_at >= substr(?2, 1, 10) AND s.settled_at < substr(?2, 1, 10) || '~'
    AND p.receipt IS NULL AND p.settled_at = ?2 AND p.total = ?3 AND p.fund = ?4 AND p.account = ?5
    AND p.cash = ?6 AND p.document_id <> ?7 AND p.retired_by IS NULL";

impl Ledger {
    /// Pairs that wait for a word of the user, in order of time, at most `limit`.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn undecided(&self, limit: u32) -> Result<Vec<Pair>> {
        undecided(self, 0, limit)
    }

    /// How many pairs wait for a word of the user, and how many bills do not add up.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn waiting(&self) -> Result<(i64, i64)> {
        let sql = "SELECT (SELECT count(*) FROM open_double),
                     (SELECT count(DISTINCT f.settlement_id) FROM finding f
                        JOIN settlement s ON s.id = f.settlement_id
                       WHERE f.code <> 'double' AND s.retired_by IS NULL)";
        self.connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(explain)
    }
}

fn undecided(ledger: &Ledger, since: i64, limit: u32) -> Result<Vec<Pair>> {
    let mut select = ledger.connection.prepare_cached(OPEN).map_err(explain)?;
    let rows = select
        .query_map(params![since, limit], |row| Ok(Pair { later: row.get(0)?, earlier: row.get(1)? }))
        .map_err(explain)?;
    rows.collect::<rusqlite::Result<_>>().map_err(explain)
}

impl Operation<'_> {
    /// Pairs that this operation brought up, in order of time, at most `limit`.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn undecided(&self, limit: u32) -> Result<Vec<Pair>> {
        undecided(self.ledger(), self.id(), limit)
    }

    /// Writes down what the user said about a pair. Of the same one the weaker retires; the number of the one
    /// that stays is returned.
    ///
    /// # Errors
    /// `ledger-no-settlement` where one of the two is not in force; a failure to write.
    pub fn decide(&mut self, pair: Pair, verdict: Verdict) -> Result<i64> {
        let (earlier, later) = (self.strength(pair.earlier)?, self.strength(pair.later)?);
        self.connection()
            .execute(
                "INSERT INTO decision(settlement_id, other_id, verdict, operation_id) VALUES (?1, ?2, ?3, ?4)",
                params![pair.later, pair.earlier, verdict.code(), self.id()],
            )
            .map_err(explain)?;
        self.added("decision");
        self.decisions = Some(true);
        let (stays, goes) =
            if later < earlier { (pair.later, pair.earlier) } else { (pair.earlier, pair.later) };
        if verdict == Verdict::Same {
            self.keep_as_source(goes)?;
            self.take_over(goes, stays)?;
        }
        Ok(stays)
    }

    fn strength(&self, settlement: i64) -> Result<i64> {
        let found = self
            .connection()
            .query_row(STRENGTH, [settlement], |row| row.get(0))
            .optional()
            .map_err(explain)?;
        found.ok_or_else(|| Error::data(Message::new("ledger-no-settlement").with("id", settlement)))
    }

    /// The row that a settlement was booked from becomes a paper of it, unless it is one already; so it follows
    /// the other papers.
    fn keep_as_source(&mut self, goes: i64) -> Result<()> {
        let added = self
            .connection()
            .execute(
                "INSERT INTO paper(settlement_id, receipt, settled_at, total, fund, account, cash, document_id,
                   document_row, operation_id)
                 SELECT id, NULL, settled_at, total, fund, account, cash, document_id, document_row, ?2
                   FROM settlement s WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM paper p
                     WHERE p.settlement_id = s.id AND p.document_id = s.document_id
                       AND p.document_row IS s.document_row AND p.retired_by IS NULL)",
                params![goes, self.id()],
            )
            .map_err(explain)?;
        if added > 0 {
            self.added("paper");
        }
        Ok(())
    }

    /// How many rows like this one were said to be the same as another settlement. Whether anything was said at
    /// all is asked once, then remembered.
    pub(super) fn decided_before(&mut self, booking: &Booking<'_>, moment: &str) -> rusqlite::Result<i64> {
        let any = match self.decisions {
            Some(known) => known,
            None => {
                let sql = "SELECT EXISTS (SELECT 1 FROM decision WHERE retired_by IS NULL)";
                self.connection().query_row(sql, [], |row| row.get(0))?
            }
        };
        self.decisions = Some(any);
        if !any {
            return Ok(0);
        }
        let amounts = booking.told.amounts;
        self.connection().prepare_cached(DECIDED)?.query_row(
            params![
                booking.member.0,
                moment,
                amounts.total.fen(),
                amounts.fund.fen(),
                amounts.account.fen(),
                amounts.cash.fen(),
                self.document()
            ],
            |row| row.get(0),
        )
    }
}
