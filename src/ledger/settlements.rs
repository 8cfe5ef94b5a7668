//! Booking settlements: the hot path of an import. A row is new, already known, or contradicts one.
//!
//! Identity is the settlement id where the source has one. Without one it is the content, counted: the
//! n-th equal row of a document is known if n equal rows came from elsewhere before.

use std::borrow::Cow;
use std::sync::LazyLock;

use rusqlite::{OptionalExtension, params};

use super::desk::Desk;
use super::failure::explain;
use super::occurrence::{Content, Occurrence};
use super::{Operation, counted};
use crate::error::Result;
use crate::model::document::Document;
use crate::model::identities::Finding;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::quoted::kept;
use crate::model::settlement::{
    AidPayment, Amounts, Detail, MONEY_FIELDS, Origin, SettlementKind, TEXT_FIELDS, Told,
};

/// A settlement whose people are known.
#[derive(Debug, Clone, Copy)]
pub struct Booking<'row> {
    /// Whose bill.
    pub member: MemberId,
    /// What the source said.
    pub told: &'row Told<'row>,
    /// Which accounts paid the mutual-aid part; empty where nobody knows.
    pub payers: &'row [AidPayment],
    /// Identities the figures violate.
    pub findings: &'row [Finding],
    /// What an equal row without an id means.
    pub twins: Twins,
}

/// What it means that an equal settlement without an id is recorded already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twins {
    /// It is the same one, met again, unless one document holds it several times.
    Same,
    /// The user says that it is another one.
    Another,
}

/// Why two recorded settlements may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suspicion {
    /// The same document holds an equal row, and no id tells them apart.
    EqualRow,
    /// A settlement of the same person, day and total is recorded, and only one of the two has an id.
    SameDayAndTotal,
}

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booked {
    /// Recorded, under this number; perhaps a double of another one, which is recorded as a finding.
    New(i64, Option<(Suspicion, i64)>),
    /// Another paper of a settlement that was recorded before (under this number, which may be new because
    /// this paper tells more); no visit was added.
    Merged(i64),
    /// Recorded before; nothing was added.
    Known,
    /// The same settlement or receipt is recorded with other figures (under this number); nothing was added.
    Contradicts(i64),
}

impl<'ledger> Operation<'ledger> {
    /// Starts another document of the same operation: its rows are counted afresh.
    ///
    /// # Errors
    /// A failure to write.
    pub fn open_document(&mut self, document: &Document) -> Result<()> {
        let id = super::documents::insert(self.connection(), document, self.id())?;
        self.counts_rows = false;
        self.switch_document(id);
        Ok(())
    }

    /// Records a settlement with everything its source said, unless it is known already.
    ///
    /// # Errors
    /// A failure to write.
    pub fn book(&mut self, booking: &Booking<'_>) -> Result<Booked> {
        let mut desk = std::mem::take(&mut self.desk);
        let booked = match kept(booking.told.institution) {
            Cow::Borrowed(_) => self.book_at(&mut desk, booking),
            Cow::Owned(institution) => {
                let told = Told { institution: &institution, ..booking.told.clone() };
                self.book_at(&mut desk, &Booking { told: &told, ..*booking })
            }
        };
        self.desk = desk;
        booked
    }

    fn book_at(&mut self, desk: &mut Desk, booking: &Booking<'_>) -> Result<Booked> {
        let mut buffer = [0; 19];
        let moment = booking.told.settled_at.write_to(&mut buffer);
        // What no receipt told of that day: most receipts meet nothing there, which one look tells.
        let mut near = None;
        if let Some(receipt) = booking.told.receipt {
            if let Some(known) = self.receipt_known(booking, receipt, moment).map_err(explain)? {
                return Ok(known);
            }
            if is_numbered(booking) {
                near = self.same_day_and_total(booking, 0).map_err(explain)?;
            }
            let may_be_told = near.is_some() || !is_numbered(booking);
            if may_be_told && let Some(visit) = self.visit_of_receipt(booking).map_err(explain)? {
                let paper = self.insert_paper(visit, booking.told).map_err(explain)?;
                self.insert_paper_fields(paper, booking.told).map_err(explain)?;
                self.count_anew(visit).map_err(explain)?;
                return Ok(Booked::Merged(visit));
            }
        }
        let (booked, receipt_only) = self.book_new(desk, booking, moment, near).map_err(explain)?;
        let Booked::New(id, _) = booked else { return Ok(booked) };
        if booking.told.receipt.is_some() {
            self.insert_paper(id, booking.told).map_err(explain)?;
        }
        self.take_over_entries(booking, receipt_only)?;
        let Some(receipt_only) = receipt_only else { return Ok(booked) };
        self.take_over(receipt_only, id)?;
        Ok(Booked::Merged(id))
    }

    /// What pages of accounts told before of this settlement gives way to it; not a second time where a receipt
    /// told the same movement.
    fn take_over_entries(&mut self, booking: &Booking<'_>, receipt_only: Option<i64>) -> Result<()> {
        let day = booking.told.settled_at.day;
        let own = booking.told.amounts.own_account();
        let told_before = match receipt_only {
            Some(receipt) => self.own_account_of(receipt).map_err(explain)? == own,
            None => false,
        };
        if !told_before {
            self.take_over_entry(booking.member, day, -own)?;
        }
        for payment in booking.payers {
            self.take_over_entry(payment.payer, day, -payment.amount)?;
        }
        Ok(())
    }

    /// What the patient's own account paid of a recorded settlement.
    fn own_account_of(&self, settlement: i64) -> rusqlite::Result<Money> {
        let sql = "SELECT account - mutual_aid FROM settlement WHERE id = ?1";
        self.connection().prepare_cached(sql)?.query_row([settlement], |row| row.get(0)).map(Money::from_fen)
    }

    /// Books what no receipt tied to a recorded settlement; `near` is what was recorded of a numbered receipt's
    /// day. Beside the outcome stands the settlement that a receipt alone told of the same visit, where there
    /// is one.
    fn book_new(
        &mut self,
        desk: &mut Desk,
        booking: &Booking<'_>,
        moment: &str,
        near: Option<i64>,
    ) -> rusqlite::Result<(Booked, Option<i64>)> {
        let institution = desk.institution(self.connection(), booking.told)?;
        let region = desk.region(booking.told.region);
        let is_receipt = booking.told.receipt.is_some();
        let mut twin = None;
        if booking.told.settlement_id.is_none() && !is_receipt {
            let content = Content { booking, institution, moment };
            match self.occurrence(&content)? {
                Occurrence::Known if booking.twins == Twins::Same => {
                    self.rely_on_equal_rows(&content)?;
                    return Ok((Booked::Known, None));
                }
                Occurrence::Known => {}
                Occurrence::First => {}
                Occurrence::Again(other) => twin = Some((Suspicion::EqualRow, other)),
            }
        }
        let Some(id) = self.insert_settlement(booking, (institution, region), moment)? else {
            return Ok((self.known_or_contradicting(booking, moment)?, None));
        };
        let may_merge = !is_receipt && booking.twins == Twins::Same;
        let receipt_only = if may_merge { self.receipt_of_visit(booking, id)? } else { None };
        let suspicion = match (twin, receipt_only) {
            (_, Some(_)) => None,
            (None, None) if is_numbered(booking) => near.map(|other| (Suspicion::SameDayAndTotal, other)),
            (None, None) => {
                self.same_day_and_total(booking, id)?.map(|other| (Suspicion::SameDayAndTotal, other))
            }
            (twin, None) => twin,
        };
        self.rely_on_bindings(desk, booking)?;
        self.insert_rest(booking, id, suspicion)?;
        self.sum_up(booking);
        if self.sums.is_full() {
            let mut sums = std::mem::take(&mut self.sums);
            sums.write(self.connection())?;
            self.sums = sums;
        }
        if is_receipt {
            self.unnumbered = Some(true);
        }
        Ok((Booked::New(id, suspicion), receipt_only))
    }

    /// Inserts the settlement row; `None` where its id is taken.
    fn insert_settlement(
        &mut self,
        booking: &Booking<'_>,
        (institution, region): (i64, Option<&str>),
        moment: &str,
    ) -> rusqlite::Result<Option<i64>> {
        let Booking { member, told, .. } = booking;
        let Amounts { total, fund, account, mutual_aid, cash, hospital } = told.amounts;
        let mut insert = self.connection().prepare_cached(
            "INSERT INTO settlement(kind, settlement_key, member_id, settled_at, region_code, institution_id,
             med_type, total, fund, account, mutual_aid, cash, hospital, reverses_key, document_id,
             document_row, operation_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT DO NOTHING",
        )?;
        let added = insert.execute(params![
            told.kind.code(),
            told.settlement_id,
            member.0,
            moment,
            region,
            institution,
            told.med_type,
            total.fen(),
            fund.fen(),
            account.fen(),
            mutual_aid.fen(),
            cash.fen(),
            hospital.fen(),
            told.reverses,
            self.document(),
            self.row(),
            self.id(),
        ])?;
        drop(insert);
        if added == 0 {
            return Ok(None);
        }
        self.added("settlement");
        Ok(Some(self.connection().last_insert_rowid()))
    }

    /// The recorded settlement of the same id: equal, or in contradiction.
    fn known_or_contradicting(&mut self, booking: &Booking<'_>, moment: &str) -> rusqlite::Result<Booked> {
        let told = booking.told;
        let amounts = told.amounts;
        let mut select = self.connection().prepare_cached(
            "SELECT id, member_id = ?3 AND settled_at = ?4 AND total = ?5 AND fund = ?6 AND account = ?7
                    AND mutual_aid = ?8 AND cash = ?9, operation_id FROM settlement
             WHERE settlement_key = ?1 AND kind = ?2 AND settlement_key IS NOT NULL AND retired_by IS NULL",
        )?;
        let (id, equal, told_by): (i64, bool, i64) = select.query_row(
            params![
                told.settlement_id,
                told.kind.code(),
                booking.member.0,
                moment,
                amounts.total.fen(),
                amounts.fund.fen(),
                amounts.account.fen(),
                amounts.mutual_aid.fen(),
                amounts.cash.fen(),
            ],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        drop(select);
        self.rely_on(told_by);
        Ok(if equal { Booked::Known } else { Booked::Contradicts(id) })
    }

    /// Payers that no source named stand and fall with the bindings that they were derived from, or could not be.
    fn rely_on_bindings(&mut self, desk: &mut Desk, booking: &Booking<'_>) -> rusqlite::Result<()> {
        let told = booking.payers.iter().filter(|payment| payment.origin == Origin::Told);
        let named: Money = told.map(|payment| payment.amount).sum();
        if named == booking.told.amounts.mutual_aid || !desk.first_unnamed(booking.member) {
            return Ok(());
        }
        let sql = "SELECT operation_id FROM binding WHERE beneficiary_id = ?1 AND retired_by IS NULL";
        self.rely_on_those(sql, [booking.member.0])
    }

    /// A recorded settlement of the same person, day, kind and total where one of the two has no id.
    fn same_day_and_total(&mut self, booking: &Booking<'_>, own: i64) -> rusqlite::Result<Option<i64>> {
        let told = booking.told;
        let sql = if is_numbered(booking) {
            "SELECT id FROM settlement WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?3
             AND total = ?4 AND kind = ?5 AND retired_by IS NULL AND id <> ?6
             AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.settlement_id = settlement.id
               AND p.receipt IS NOT NULL AND p.retired_by IS NULL) LIMIT 1"
        } else if told.settlement_id.is_some() {
            if !self.has_unnumbered()? {
                return Ok(None);
            }
            "SELECT id FROM settlement WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?3
             AND total = ?4 AND kind = ?5 AND settlement_key IS NULL AND retired_by IS NULL AND id <> ?6 LIMIT 1"
        } else {
            "SELECT id FROM settlement WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?3
             AND total = ?4 AND kind = ?5 AND retired_by IS NULL AND id <> ?6
             LIMIT 1"
        };
        let day = told.settled_at.day;
        let mut select = self.connection().prepare_cached(sql)?;
        select
            .query_row(
                params![
                    booking.member.0,
                    day.to_string(),
                    day.plus_days(1).to_string(),
                    told.amounts.total.fen(),
                    told.kind.code(),
                    own
                ],
                |row| row.get(0),
            )
            .optional()
    }

    /// Whether any settlement without an id is in force; asked once, then remembered.
    fn has_unnumbered(&mut self) -> rusqlite::Result<bool> {
        if let Some(known) = self.unnumbered {
            return Ok(known);
        }
        let found = self.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM settlement WHERE settlement_key IS NULL AND retired_by IS NULL)",
            [],
            |row| row.get(0),
        )?;
        self.unnumbered = Some(found);
        Ok(found)
    }

    fn insert_rest(
        &mut self,
        booking: &Booking<'_>,
        id: i64,
        suspicion: Option<(Suspicion, i64)>,
    ) -> rusqlite::Result<()> {
        for AidPayment { payer, amount, origin } in booking.payers {
            self.connection()
                .prepare_cached(
                    "INSERT INTO aid_payment(settlement_id, payer_id, amount, origin) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![id, payer.0, amount.fen(), origin.code()])?;
        }
        for finding in booking.findings {
            let sides = (Some(finding.printed.fen()), Some(finding.computed.fen()));
            self.insert_finding(id, finding.identity.code(), sides, None)?;
        }
        if let Some((_, other)) = suspicion {
            self.insert_finding(id, "double", (None, None), Some(other))?;
        }
        match booking.told.detail {
            Some(detail) if !detail.is_empty() => self.insert_detail(id, detail),
            _ => Ok(()),
        }
    }

    fn insert_finding(
        &self,
        id: i64,
        code: &str,
        sides: (Option<i64>, Option<i64>),
        other: Option<i64>,
    ) -> rusqlite::Result<()> {
        self.connection()
            .prepare_cached(
                "INSERT INTO finding(settlement_id, code, printed, computed, other_id)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![id, code, sides.0, sides.1, other])?;
        Ok(())
    }

    fn insert_detail(&self, id: i64, detail: &Detail) -> rusqlite::Result<()> {
        let mut insert = self.connection().prepare_cached(&INSERT_DETAIL)?;
        insert.raw_bind_parameter(1, id)?;
        for (at, amount) in detail.amounts.iter().enumerate() {
            insert.raw_bind_parameter(2 + at, amount.map(Money::fen))?;
        }
        for (at, text) in detail.texts.iter().enumerate() {
            insert.raw_bind_parameter(
                2 + MONEY_FIELDS.len() + at,
                kept_field(TEXT_FIELDS[at], text.as_deref()),
            )?;
        }
        insert.raw_execute()?;
        for (position, part) in detail.funds.iter().enumerate() {
            self.connection()
                .prepare_cached(
                    "INSERT INTO settlement_fund(settlement_id, position, fund, name, amount)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![id, position as i64, part.fund, part.name, part.amount.fen()])?;
        }
        Ok(())
    }

    /// Lets the kept sums follow a new settlement.
    fn sum_up(&mut self, booking: &Booking<'_>) {
        let (told, day) = (booking.told, booking.told.settled_at.day);
        let count = if told.kind == SettlementKind::Reversal { -1 } else { 1 };
        self.sums.visit(booking.member, day, count, &told.amounts);
        let insurance = told.detail.and_then(|detail| detail.text("insutype")).unwrap_or_default();
        self.sums.count((booking.member, day), (told.med_type, insurance), &counted::told(told));
        let own = -told.amounts.own_account();
        self.sums.account(booking.member, crate::model::account::Layer::Whole, day, own);
        for payment in booking.payers {
            self.sums.aid(payment.payer, booking.member, day, payment.amount);
        }
    }
}

/// Whether it is a receipt that prints its number.
fn is_numbered(booking: &Booking<'_>) -> bool {
    booking.told.receipt.is_some_and(|receipt| !receipt.is_empty())
}

/// `INSERT` over every field of the detail table, in the order of the field lists.
static INSERT_DETAIL: LazyLock<String> = LazyLock::new(|| {
    let names: Vec<&str> = MONEY_FIELDS.into_iter().chain(TEXT_FIELDS).collect();
    let marks = vec!["?"; names.len() + 1].join(", ");
    format!("INSERT INTO settlement_detail(settlement_id, {}) VALUES ({marks})", names.join(", "))
});

/// A text of a settlement as it is kept. Ids are long numbers by nature; what people wrote loses such.
pub(super) fn kept_field<'t>(field: &str, text: Option<&'t str>) -> Option<Cow<'t, str>> {
    text.map(|text| if field == "dise_name" { kept(text) } else { Cow::Borrowed(text) })
}
