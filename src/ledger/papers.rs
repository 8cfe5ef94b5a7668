//! Several papers of one visit: a receipt and a message or row that tell the same settlement are one.
//!
//! They are the same for certain where person, day, total, account and cash part agree and no institution
//! contradicts; the n-th equal receipt then belongs to the n-th equal settlement. The message or row has
//! more figures than the receipt, so its figures stand, whichever came first.

use rusqlite::{OptionalExtension, Row, params};

use super::Operation;
use super::failure::explain;
use super::figures::amounts;
use super::settlements::kept_field;
use super::settlements::{Booked, Booking};
use crate::error::Result;
use crate::model::account::Layer;
use crate::model::day::Moment;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, MONEY_FIELDS, TEXT_FIELDS, Told};

/// What a receipt recorded before says of another one with the same code and number. Its index holds only those
/// with a number, so the query must say that it asks for no other.
const NUMBERED: &str =
    "SELECT p.settlement_id, s.member_id = ?2 AND p.settled_at = ?3 AND p.total = ?4 AND p.fund = ?5
    AND p.account = ?6 AND p.cash = ?7, p.operation_id
  FROM paper p JOIN settlement s ON s.id = p.settlement_id
  WHERE p.receipt = ?1 AND p.receipt <> '' AND p.retired_by IS NULL";

/// Receipts without a number in other documents that print the same: which operation told each.
const UNNUMBERED: &str = "SELECT p.operation_id FROM paper p JOIN settlement s ON s.id = p.settlement_id
  WHERE s.member_id = ?1 AND s.settled_at >= substr(?2, 1, 10) AND s.settled_at < substr(?2, 1, 10) || '~'
    AND p.receipt = '' AND p.settled_at = ?2 AND p.total = ?3 AND p.fund = ?4 AND p.account = ?5 AND p.cash = ?6
    AND p.document_id <> ?7 AND p.retired_by IS NULL";

/// Settlements that may be the one of a paper: same person, kind, day and figures, and no institution that
/// contradicts. What follows says whether a receipt must be there or must not.
const SAME_VISIT: &str = "SELECT s.id FROM settlement s JOIN institution i ON i.id = s.institution_id
  WHERE s.member_id = ?1 AND s.kind = ?2 AND s.settled_at >= ?3 AND s.settled_at < ?4 AND s.total = ?5
    AND s.account = ?6 AND s.cash = ?7 AND (i.name = ?8 OR i.name = '' OR ?8 = '') AND s.retired_by IS NULL
    AND s.id <> ?9";
/// Whatever has no receipt yet.
const WITHOUT_RECEIPT: &str = "AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.settlement_id = s.id
    AND p.receipt IS NOT NULL AND p.retired_by IS NULL) ORDER BY i.name <> ?8, s.id LIMIT 1";
/// What a receipt alone has told so far.
const BY_RECEIPT_ALONE: &str = "AND EXISTS (SELECT 1 FROM paper p WHERE p.settlement_id = s.id
    AND p.receipt IS NOT NULL AND p.document_id = s.document_id AND p.document_row IS s.document_row
    AND p.retired_by IS NULL) ORDER BY i.name <> ?8, s.id LIMIT 1";

impl<'ledger> Operation<'ledger> {
    /// The settlement that a receipt told, by its code and number joined with a hyphen.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn settlement_of_receipt(&self, receipt: &str) -> Result<Option<i64>> {
        self.connection()
            .prepare_cached(
                "SELECT settlement_id FROM paper WHERE receipt = ?1 AND receipt <> '' AND retired_by IS NULL",
            )
            .and_then(|mut select| select.query_row([receipt], |row| row.get(0)).optional())
            .map_err(explain)
    }

    /// What is recorded of a receipt already: nothing, the same, or something else. One without a number is
    /// known by what it prints, counted: the n-th equal one of a document is known if n came from elsewhere.
    pub(super) fn receipt_known(
        &mut self,
        booking: &Booking<'_>,
        receipt: &str,
        moment: &str,
    ) -> rusqlite::Result<Option<Booked>> {
        let Amounts { total, fund, account, cash, .. } = booking.told.amounts;
        let (total, fund, account, cash) = (total.fen(), fund.fen(), account.fen(), cash.fen());
        let member = booking.member.0;
        if receipt.is_empty() {
            let content = format!("receipt|{member}|{moment}|{total}|{fund}|{account}|{cash}");
            let times = self.times_met(&content)?;
            let mut count = self.connection().prepare_cached(UNNUMBERED)?;
            let values = params![member, moment, total, fund, account, cash, self.document()];
            let before =
                count.query_map(values, |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
            drop(count);
            if times > i64::try_from(before.len()).unwrap_or(i64::MAX) {
                return Ok(None);
            }
            before.into_iter().for_each(|operation| self.rely_on(operation));
            return Ok(Some(Booked::Known));
        }
        let mut select = self.connection().prepare_cached(NUMBERED)?;
        let values = params![receipt, member, moment, total, fund, account, cash];
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let known: Option<(i64, bool, i64)> = select.query_row(values, read).optional()?;
        drop(select);
        Ok(known.map(|(id, equal, told_by)| {
            self.rely_on(told_by);
            if equal { Booked::Known } else { Booked::Contradicts(id) }
        }))
    }

    /// The settlement recorded from another paper that this receipt belongs to.
    pub(super) fn visit_of_receipt(&self, booking: &Booking<'_>) -> rusqlite::Result<Option<i64>> {
        self.same_visit(booking, WITHOUT_RECEIPT, 0)
    }

    /// The settlement that a receipt told alone and that the new settlement `own` tells better.
    pub(super) fn receipt_of_visit(
        &mut self,
        booking: &Booking<'_>,
        own: i64,
    ) -> rusqlite::Result<Option<i64>> {
        if !self.has_receipts()? {
            return Ok(None);
        }
        self.same_visit(booking, BY_RECEIPT_ALONE, own)
    }

    fn same_visit(&self, booking: &Booking<'_>, receipt: &str, except: i64) -> rusqlite::Result<Option<i64>> {
        let told = booking.told;
        let day = told.settled_at.day;
        let values = params![
            booking.member.0,
            told.kind.code(),
            day.to_string(),
            day.plus_days(1).to_string(),
            told.amounts.total.fen(),
            told.amounts.account.fen(),
            told.amounts.cash.fen(),
            told.institution,
            except
        ];
        let mut select = self.connection().prepare_cached(&[SAME_VISIT, receipt].join(" "))?;
        select.query_row(values, |row| row.get(0)).optional()
    }

    /// Whether any receipt is in force; asked once, then remembered.
    fn has_receipts(&mut self) -> rusqlite::Result<bool> {
        if let Some(known) = self.receipts {
            return Ok(known);
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM paper WHERE receipt IS NOT NULL AND retired_by IS NULL)";
        let found = self.connection().query_row(sql, [], |row| row.get(0))?;
        self.receipts = Some(found);
        Ok(found)
    }

    /// Writes down what the current paper told of a settlement; returns its number.
    pub(super) fn insert_paper(&mut self, settlement: i64, told: &Told<'_>) -> rusqlite::Result<i64> {
        let mut buffer = [0; 19];
        let moment = told.settled_at.write_to(&mut buffer);
        let Amounts { total, fund, account, cash, .. } = told.amounts;
        self.connection()
            .prepare_cached(
                "INSERT INTO paper(settlement_id, receipt, settled_at, total, fund, account, cash, document_id,
                 document_row, operation_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                settlement,
                told.receipt,
                moment,
                total.fen(),
                fund.fen(),
                account.fen(),
                cash.fen(),
                self.document(),
                self.row(),
                self.id()
            ])?;
        if told.receipt.is_some() {
            self.receipts = Some(true);
        }
        self.added("paper");
        Ok(self.connection().last_insert_rowid())
    }

    /// Writes down what a paper prints beyond the settlement that it joined.
    pub(super) fn insert_paper_fields(&self, paper: i64, told: &Told<'_>) -> rusqlite::Result<()> {
        let Some(detail) = told.detail else { return Ok(()) };
        let amounts = MONEY_FIELDS.into_iter().zip(detail.amounts).map(|(name, amount)| (name, amount, None));
        let texts =
            TEXT_FIELDS.into_iter().zip(&detail.texts).map(|(name, text)| (name, None, text.as_deref()));
        for (name, amount, text) in amounts.chain(texts) {
            let text = kept_field(name, text);
            if amount.is_some() || text.is_some() {
                self.insert_paper_field(paper, name, amount, text.as_deref())?;
            }
        }
        Ok(())
    }

    fn insert_paper_field(
        &self,
        paper: i64,
        name: &str,
        amount: Option<Money>,
        text: Option<&str>,
    ) -> rusqlite::Result<()> {
        self.connection()
            .prepare_cached("INSERT INTO paper_field(paper_id, field, amount, text) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![paper, name, amount.map(Money::fen), text])?;
        Ok(())
    }

    /// What a paper printed follows it to its new place: the fields of the paper, and for the one that its
    /// settlement was booked from, those of the settlement.
    fn move_fields(&self, (settlement, paper): (i64, i64), moved: i64) -> Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT INTO paper_field SELECT ?2, field, amount, text FROM paper_field WHERE paper_id = ?1",
            )
            .and_then(|mut copy| copy.execute([paper, moved]))
            .map_err(explain)?;
        let is_own = "SELECT EXISTS (SELECT 1 FROM paper p JOIN settlement s ON s.id = p.settlement_id
            WHERE p.id = ?1 AND p.document_id = s.document_id AND p.document_row IS s.document_row)";
        let own: bool = self
            .connection()
            .prepare_cached(is_own)
            .and_then(|mut select| select.query_row([paper], |row| row.get(0)))
            .map_err(explain)?;
        if !own {
            return Ok(());
        }
        let (money, texts) = self.ledger().details_of(settlement)?;
        for (name, amount) in money {
            self.insert_paper_field(moved, name, Some(amount), None).map_err(explain)?;
        }
        for (name, text) in texts {
            self.insert_paper_field(moved, name, None, Some(&text)).map_err(explain)?;
        }
        Ok(())
    }

    /// Puts `better` in the place of a settlement that only a receipt told: its papers move, it retires.
    pub(super) fn take_over(&mut self, receipt_only: i64, better: i64) -> Result<()> {
        let papers = self.papers_in_force(receipt_only).map_err(explain)?;
        for paper in papers {
            self.retire("paper", paper)?;
            self.connection()
                .prepare_cached(
                    "INSERT INTO paper(settlement_id, receipt, settled_at, total, fund, account, cash,
                       document_id, document_row, operation_id)
                     SELECT ?2, receipt, settled_at, total, fund, account, cash, document_id, document_row, ?3
                       FROM paper WHERE id = ?1",
                )
                .and_then(|mut copy| copy.execute(params![paper, better, self.id()]))
                .map_err(explain)?;
            self.added("paper");
            let moved = self.connection().last_insert_rowid();
            self.move_fields((receipt_only, paper), moved)?;
            self.move_balances(moved, (receipt_only, better))?;
        }
        self.count_anew(better).map_err(explain)?;
        self.retire_settlement(receipt_only)
    }

    fn papers_in_force(&self, settlement: i64) -> rusqlite::Result<Vec<i64>> {
        let sql = "SELECT id FROM paper WHERE settlement_id = ?1 AND retired_by IS NULL ORDER BY id";
        let mut select = self.connection().prepare_cached(sql)?;
        select.query_map([settlement], |row| row.get(0))?.collect()
    }

    /// Takes a settlement out of force; the kept sums follow.
    pub(super) fn retire_settlement(&mut self, id: i64) -> Result<()> {
        let (member, day, count, amounts) = self
            .connection()
            .query_row(
                "SELECT member_id, settled_at, CASE kind WHEN 'settlement' THEN 1 ELSE -1 END, total, fund,
                   account, mutual_aid, cash, hospital FROM settlement WHERE id = ?1",
                [id],
                booked,
            )
            .map_err(explain)?;
        let payments: Vec<(i64, i64)> = self
            .connection()
            .prepare_cached("SELECT payer_id, amount FROM aid_payment WHERE settlement_id = ?1")
            .and_then(|mut select| select.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
            .map_err(explain)?;
        self.retire("settlement", id)?;
        self.sums.count_anew(member, &day);
        let Some(day) = Moment::parse(&day).map(|moment| moment.day) else { return Ok(()) };
        self.sums.visit(member, day, -count, &negative(&amounts));
        self.sums.account(member, Layer::Whole, day, amounts.own_account());
        for (payer, amount) in payments {
            self.sums.aid(MemberId(payer), member, day, -Money::from_fen(amount));
        }
        Ok(())
    }
}

/// Member, moment, count and figures of a settlement's row.
fn booked(row: &Row<'_>) -> rusqlite::Result<(MemberId, String, i64, Amounts)> {
    Ok((MemberId(row.get(0)?), row.get(1)?, row.get(2)?, amounts(row, 3)?))
}

/// The figures with the other sign.
fn negative(amounts: &Amounts) -> Amounts {
    Amounts {
        total: -amounts.total,
        fund: -amounts.fund,
        account: -amounts.account,
        mutual_aid: -amounts.mutual_aid,
        cash: -amounts.cash,
        hospital: -amounts.hospital,
    }
}
