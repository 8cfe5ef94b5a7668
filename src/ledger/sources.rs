//! One fact and everything that told it: for looking at it, not for reckoning with it.

use rusqlite::{OptionalExtension, Row, params};

use super::failure::explain;
use super::figures::amounts;
use super::{HistoryRow, Ledger, Verdict};
use crate::error::Result;
use crate::model::account::{EntryKind, Layer};
use crate::model::document::DocumentKind;
use crate::model::identities::Identity;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, MONEY_FIELDS, Origin, TEXT_FIELDS};

/// Where a fact came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Kind of paper.
    pub kind: DocumentKind,
    /// Name of the file, where it is one.
    pub name: Option<String>,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: Option<String>,
    /// Record of the file, from 1.
    pub row: Option<i64>,
    /// Number of the operation that recorded it.
    pub operation: i64,
    /// When it was recorded, UTC.
    pub recorded_at: String,
    /// Whether the paper itself is kept beside the ledger.
    pub kept: bool,
}

/// A settlement as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlementFact {
    /// Its number in this ledger.
    pub id: i64,
    /// `settlement` or `reversal`.
    pub kind: String,
    /// `setl_id`; empty where there is none.
    pub key: String,
    /// Whose bill.
    pub member: MemberId,
    /// When, as ISO text.
    pub at: String,
    /// Region code; empty where not told.
    pub region: String,
    /// Hospital or pharmacy; empty where not told.
    pub institution: String,
    /// Its raw level.
    pub level: String,
    /// Raw `med_type`.
    pub med_type: String,
    /// The figures.
    pub amounts: Amounts,
    /// The settlement id that it takes back; empty where it takes none back.
    pub reverses: String,
    /// Where the figures came from.
    pub source: Source,
}

/// What a further paper printed of a settlement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFact {
    /// Code and number of a receipt; empty where it prints none; `None` for another paper.
    pub receipt: Option<String>,
    /// When, as it prints it.
    pub at: String,
    /// Total, funds, account and cash; a receipt prints no more.
    pub amounts: Amounts,
    /// Where it came from.
    pub source: Source,
}

/// A further figure or code that a paper printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperField {
    /// The interface's name of the field.
    pub name: String,
    /// The figure, where it is one.
    pub amount: Option<Money>,
    /// The code, where it is one.
    pub text: Option<String>,
    /// Which paper.
    pub source: Source,
}

/// An account movement as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFact {
    /// Whose account.
    pub member: MemberId,
    /// Why; `None` where this program does not know the word.
    pub kind: Option<EntryKind>,
    /// Which layer.
    pub layer: Option<Layer>,
    /// The day, as ISO text.
    pub day: String,
    /// Signed amount.
    pub amount: Money,
    /// For whom.
    pub beneficiary: Option<MemberId>,
    /// A remark; empty where there is none.
    pub note: String,
    /// Where it came from.
    pub source: Source,
}

/// A row of a payment bill as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentFact {
    /// Its number in this ledger.
    pub id: i64,
    /// When, as ISO text.
    pub at: String,
    /// What was paid; negative for a refund.
    pub amount: Money,
    /// To whom; empty where not told.
    pub party: String,
    /// The bill's own number of the payment; empty where it has none.
    pub reference: String,
    /// Where it came from.
    pub source: Source,
}

/// Figures and codes by the interface's name of the field.
pub type Details = (Vec<(&'static str, Money)>, Vec<(&'static str, String)>);

/// A payer's part of a settlement and how it is known.
pub type PayerPart = (MemberId, Money, Option<Origin>);

/// The columns of [`Source`], from the tables `d` and `o` and the fact `f`.
const SOURCE: &str = "d.kind, d.name, d.sha256, f.document_row, f.operation_id, o.at,
  EXISTS (SELECT 1 FROM document same JOIN stored_document k ON k.document_id = same.id
    WHERE same.sha256 = d.sha256 AND k.retired_by IS NULL)";

/// The tables that [`SOURCE`] reads beside the fact.
const FROM: &str = "LEFT JOIN document d ON d.id = f.document_id JOIN operation o ON o.id = f.operation_id";

/// A source from seven columns in the order of [`SOURCE`], the first of them at `first`.
pub(super) fn source(row: &Row<'_>, first: usize) -> rusqlite::Result<Source> {
    let kind: Option<String> = row.get(first)?;
    Ok(Source {
        kind: kind.as_deref().and_then(DocumentKind::parse).unwrap_or(DocumentKind::Typed),
        name: row.get(first + 1)?,
        sha256: row.get(first + 2)?,
        row: row.get(first + 3)?,
        operation: row.get(first + 4)?,
        recorded_at: row.get(first + 5)?,
        kept: row.get(first + 6)?,
    })
}

impl Ledger {
    /// A settlement in force by its number in this ledger.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn settlement_fact(&self, id: i64) -> Result<Option<SettlementFact>> {
        let sql = format!(
            "SELECT f.id, f.kind, coalesce(f.settlement_key, ''), f.member_id, f.settled_at,
               coalesce(f.region_code, ''), i.name, i.level, f.med_type, f.total, f.fund, f.account,
               f.mutual_aid, f.cash, f.hospital, coalesce(f.reverses_key, ''), {SOURCE}
             FROM settlement f JOIN institution i ON i.id = f.institution_id {FROM}
             WHERE f.id = ?1 AND f.retired_by IS NULL"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        select.query_row([id], settlement).optional().map_err(explain)
    }

    /// Numbers of the settlements in force with this settlement id or receipt number.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn settlements_named(&self, name: &str) -> Result<Vec<i64>> {
        let sql = "SELECT id FROM settlement WHERE settlement_key = ?1 AND retired_by IS NULL
                   UNION SELECT settlement_id FROM paper
                     WHERE receipt = ?1 AND receipt <> '' AND retired_by IS NULL ORDER BY 1";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let rows = select.query_map([name], |row| row.get(0)).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// What further papers printed of a settlement, in the order they came.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn papers_of(&self, settlement: i64) -> Result<Vec<PaperFact>> {
        let sql = format!(
            "SELECT f.receipt, f.settled_at, f.total, f.fund, f.account, 0, f.cash, 0, {SOURCE} FROM paper f {FROM}
             WHERE f.settlement_id = ?1 AND f.retired_by IS NULL ORDER BY f.id"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let paper = |row: &Row<'_>| {
            Ok(PaperFact {
                receipt: row.get(0)?,
                at: row.get(1)?,
                amounts: amounts(row, 2)?,
                source: source(row, 8)?,
            })
        };
        let rows = select.query_map([settlement], paper).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// What further papers printed of a settlement beyond its figures: file and row, field name and value.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn paper_fields_of(&self, settlement: i64) -> Result<Vec<PaperField>> {
        let sql = format!(
            "SELECT x.field, x.amount, x.text, {SOURCE} FROM paper f JOIN paper_field x ON x.paper_id = f.id {FROM}
             WHERE f.settlement_id = ?1 AND f.retired_by IS NULL ORDER BY x.field, f.id"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let field = |row: &Row<'_>| {
            Ok(PaperField {
                name: row.get(0)?,
                amount: row.get::<_, Option<i64>>(1)?.map(Money::from_fen),
                text: row.get(2)?,
                source: source(row, 3)?,
            })
        };
        let rows = select.query_map([settlement], field).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// The interface's further figures and codes of a settlement that were printed: field name and value.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn details_of(&self, settlement: i64) -> Result<Details> {
        let names: Vec<&str> = MONEY_FIELDS.into_iter().chain(TEXT_FIELDS).collect();
        let sql = format!("SELECT {} FROM settlement_detail WHERE settlement_id = ?1", names.join(", "));
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let printed = |row: &Row<'_>| {
            let (mut money, mut texts) = (Vec::new(), Vec::new());
            for (at, name) in MONEY_FIELDS.into_iter().enumerate() {
                money.extend(row.get::<_, Option<i64>>(at)?.map(|fen| (name, Money::from_fen(fen))));
            }
            for (at, name) in TEXT_FIELDS.into_iter().enumerate() {
                let text: Option<String> = row.get(MONEY_FIELDS.len() + at)?;
                texts.extend(text.map(|text| (name, text)));
            }
            Ok((money, texts))
        };
        Ok(select.query_row([settlement], printed).optional().map_err(explain)?.unwrap_or_default())
    }

    /// Where a settlement or, with a movement's kind, an account entry came from, and how many further papers
    /// tell of it.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn source_of(&self, row: &HistoryRow<'_>) -> Result<Option<(Source, i64)>> {
        let (table, papers) = match row.amounts {
            Some(_) => (
                "settlement",
                "(SELECT count(*) FROM paper p WHERE p.settlement_id = f.id AND p.retired_by IS NULL
                   AND (p.document_id <> f.document_id OR p.document_row IS NOT f.document_row))",
            ),
            None => ("account_entry", "0"),
        };
        let sql = format!("SELECT {papers}, {SOURCE} FROM {table} f {FROM} WHERE f.id = ?1");
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let read = |row: &Row<'_>| Ok((source(row, 1)?, row.get(0)?));
        select.query_row([row.id], read).optional().map_err(explain)
    }

    /// What does not add up in a settlement: the code of the identity, what was printed and what its parts make.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn differences_of(&self, settlement: i64) -> Result<Vec<(Identity, Money, Money)>> {
        let sql = "SELECT code, printed, computed FROM finding
                   WHERE settlement_id = ?1 AND printed IS NOT NULL ORDER BY code";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let read = |row: &Row<'_>| {
            let code: String = row.get(0)?;
            let (printed, computed) = (Money::from_fen(row.get(1)?), Money::from_fen(row.get(2)?));
            Ok(Identity::parse(&code).map(|identity| (identity, printed, computed)))
        };
        let rows = select.query_map([settlement], read).map_err(explain)?;
        rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// Whose accounts paid the mutual-aid part of a settlement.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn payers_of(&self, settlement: i64) -> Result<Vec<PayerPart>> {
        let sql =
            "SELECT payer_id, amount, origin FROM aid_payment WHERE settlement_id = ?1 ORDER BY payer_id";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let part = |row: &Row<'_>| {
            let origin: String = row.get(2)?;
            Ok((MemberId(row.get(0)?), Money::from_fen(row.get(1)?), Origin::parse(&origin)))
        };
        let rows = select.query_map([settlement], part).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// What the user said about a settlement and others: number of the other one and the word.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn decisions_of(&self, settlement: i64) -> Result<Vec<(i64, Verdict)>> {
        let sql =
            "SELECT CASE settlement_id WHEN ?1 THEN other_id ELSE settlement_id END, verdict FROM decision
                   WHERE (settlement_id = ?1 OR other_id = ?1) AND retired_by IS NULL ORDER BY id";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let word = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?));
        let rows = select.query_map(params![settlement], word).map_err(explain)?;
        let mut said = Vec::new();
        for row in rows {
            let (other, verdict) = row.map_err(explain)?;
            said.extend(Verdict::parse(&verdict).map(|verdict| (other, verdict)));
        }
        Ok(said)
    }

    /// An account movement in force by its number in this ledger.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn entry_fact(&self, id: i64) -> Result<Option<EntryFact>> {
        let sql = format!(
            "SELECT f.member_id, f.kind, f.layer, f.day, f.amount, f.beneficiary_id, coalesce(f.note, ''), {SOURCE}
             FROM account_entry f {FROM} WHERE f.id = ?1 AND f.retired_by IS NULL"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        select.query_row([id], entry).optional().map_err(explain)
    }

    /// A payment in force by its number in this ledger.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn payment_fact(&self, id: i64) -> Result<Option<PaymentFact>> {
        let sql = format!(
            "SELECT f.at, f.amount, f.party, coalesce(f.reference, ''), {SOURCE} FROM payment f {FROM}
             WHERE f.id = ?1 AND f.retired_by IS NULL"
        );
        let mut select = self.connection.prepare_cached(&sql).map_err(explain)?;
        let fact = |row: &Row<'_>| {
            Ok(PaymentFact {
                id,
                at: row.get(0)?,
                amount: Money::from_fen(row.get(1)?),
                party: row.get(2)?,
                reference: row.get(3)?,
                source: source(row, 4)?,
            })
        };
        select.query_row([id], fact).optional().map_err(explain)
    }
}

fn settlement(row: &Row<'_>) -> rusqlite::Result<SettlementFact> {
    Ok(SettlementFact {
        id: row.get(0)?,
        kind: row.get(1)?,
        key: row.get(2)?,
        member: MemberId(row.get(3)?),
        at: row.get(4)?,
        region: row.get(5)?,
        institution: row.get(6)?,
        level: row.get(7)?,
        med_type: row.get(8)?,
        amounts: amounts(row, 9)?,
        reverses: row.get(15)?,
        source: source(row, 16)?,
    })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<EntryFact> {
    let (kind, layer): (String, String) = (row.get(1)?, row.get(2)?);
    Ok(EntryFact {
        member: MemberId(row.get(0)?),
        kind: EntryKind::parse(&kind),
        layer: Layer::parse(&layer),
        day: row.get(3)?,
        amount: Money::from_fen(row.get(4)?),
        beneficiary: row.get::<_, Option<i64>>(5)?.map(MemberId),
        note: row.get(6)?,
        source: source(row, 7)?,
    })
}
