//! Everything that moved money in one order of time, with what accounts began with and what was printed of them.
//!
//! Rows are lent one at a time, as in the history. What an account began with is worked out so that the sum of all
//! movements is the balance that [`Ledger::account_balances`] tells.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Row, Rows, params};

use super::failure::{damaged, explain};
use super::history::text;
use super::{HistoryRow, Ledger, Selection};
use crate::error::Result;
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::document::{Document, DocumentKind};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::FundPart;

/// Why an account begins with more or less than nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// The opening has its movements of before in it, so they are taken off again.
    BeforeOpening,
    /// There is no opening; this printed balance says what there must have been.
    Printed(Moment),
}

/// What an account begins with beside its opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Whose account.
    pub member: MemberId,
    /// At the beginning of this day.
    pub day: Day,
    /// Which layer.
    pub layer: Layer,
    /// Signed amount.
    pub amount: Money,
    /// Why.
    pub from: Beginning,
}

/// What was printed of an account at one moment; figures printed together are one, as in a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedBalance {
    /// Whose account.
    pub member: MemberId,
    /// When.
    pub at: Moment,
    /// The balance.
    pub balance: Money,
    /// The only layer that it is told of; whole where all are.
    pub layer: Layer,
    /// Number of the document that told it last, and the record in it.
    pub told_by: (Option<i64>, Option<i64>),
}

/// One thing of the journal.
#[derive(Debug)]
pub enum Event<'row> {
    /// An account begins.
    Start(&'row Start),
    /// A settlement, reversal or account entry, openings among them.
    Row(&'row HistoryRow<'row>),
    /// A balance was printed; every row up to its moment came before.
    Printed(&'row PrintedBalance),
}

/// Balances printed at one moment, those of a day without a time last, as they stand behind its rows.
const PRINTED: &str =
    "SELECT member_id, observed_at, count(*), max(value), min(layer), count(DISTINCT layer), max(id)
  FROM statement WHERE measure = 'account-balance' AND retired_by IS NULL
  GROUP BY observed_at, member_id
  ORDER BY substr(observed_at, 1, 10), length(observed_at) = 10, observed_at, member_id";

/// What funds paid of a settlement, in the order of [`FUNDS`].
pub type FundParts = [Money; 7];

/// Interface names of the parts of what funds paid (identity I4).
pub const FUNDS: [&str; 7] =
    ["hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay"];

const PARTS: &str = "SELECT coalesce(hifp_pay, 0), coalesce(cvlserv_pay, 0), coalesce(hifes_pay, 0),
    coalesce(hifmi_pay, 0), coalesce(hifob_pay, 0), coalesce(maf_pay, 0), coalesce(oth_pay, 0)
  FROM settlement_detail WHERE settlement_id = ?1";

/// What stands beside the rows: beginnings and printed balances, each with the text that rows are compared with.
struct Beside<'l, 's> {
    ledger: &'l Ledger,
    starts: Vec<(String, Start)>,
    rows: Rows<'s>,
    printed: Option<(String, PrintedBalance)>,
}

impl Beside<'_, '_> {
    /// Hands over what comes before a row at `at`; everything that is left without one.
    fn hand(&mut self, at: Option<&str>, each: &mut dyn FnMut(Event<'_>) -> Result<()>) -> Result<()> {
        loop {
            let start = self.starts.last().map(|(key, _)| key.as_str());
            let printed = self.printed.as_ref().map(|(key, _)| key.as_str());
            let due = |key: &str| at.is_none_or(|at| key <= at);
            match (start, printed) {
                (Some(start), printed) if due(start) && printed.is_none_or(|printed| start <= printed) => {
                    if let Some((_, start)) = self.starts.pop() {
                        each(Event::Start(&start))?;
                    }
                }
                (_, Some(printed)) if due(printed) => {
                    if let Some((_, balance)) = self.printed.take() {
                        each(Event::Printed(&balance))?;
                    }
                    self.printed = self.ledger.next_balance(&mut self.rows)?;
                }
                _ => return Ok(()),
            }
        }
    }
}

impl Ledger {
    /// Hands everything that moved money, and what was printed of it, to `each`, oldest first. `today` bounds the
    /// printed balances that an account without an opening may begin with.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn journal(&self, today: Day, each: &mut dyn FnMut(Event<'_>) -> Result<()>) -> Result<()> {
        let mut starts: Vec<_> =
            self.starts(today)?.into_iter().map(|start| (start.day.to_string(), start)).collect();
        starts.sort_by(|(one, _), (other, _)| other.cmp(one));
        let mut select = self.connection.prepare_cached(PRINTED).map_err(explain)?;
        let mut rows = select.query([]).map_err(explain)?;
        let printed = self.next_balance(&mut rows)?;
        let mut beside = Beside { ledger: self, starts, rows, printed };
        self.history(&Selection::default(), &mut |row| {
            // A journal is text as it stands; what is no day, this program cannot have written.
            if Moment::parse(row.at).is_none() {
                let table = if row.amounts.is_some() { "settlement" } else { "account_entry" };
                return Err(damaged(&format!("{table} {}", row.id)));
            }
            beside.hand(Some(row.at), each)?;
            each(Event::Row(row))
        })?;
        beside.hand(None, each)
    }

    /// The next printed balance with the text that rows up to it stand before.
    fn next_balance(&self, rows: &mut Rows<'_>) -> Result<Option<(String, PrintedBalance)>> {
        while let Some(row) = rows.next().map_err(explain)? {
            let observed = text(row, 1)?;
            let Some(at) = Moment::parse(observed) else { continue };
            let member = MemberId(row.get(0).map_err(explain)?);
            let balance = match row.get(2).map_err(explain)? {
                1 => Money::from_fen(row.get(3).map_err(explain)?),
                _ => self.printed_balance(member, observed)?,
            };
            let layers: i64 = row.get(5).map_err(explain)?;
            let layer = Layer::parse(text(row, 4)?).filter(|_| layers == 1).unwrap_or(Layer::Whole);
            let told_by = self.statement_told_by(row.get(6).map_err(explain)?)?;
            let key = match at.time {
                Some(_) => format!("{at} "),
                None => at.day.plus_days(1).to_string(),
            };
            return Ok(Some((key, PrintedBalance { member, at, balance, layer, told_by })));
        }
        Ok(None)
    }

    fn statement_told_by(&self, id: i64) -> Result<(Option<i64>, Option<i64>)> {
        let sql = "SELECT document_id, document_row FROM statement WHERE id = ?1";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        select.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).map_err(explain)
    }

    /// What accounts begin with beside their openings.
    fn starts(&self, today: Day) -> Result<Vec<Start>> {
        let openings = self.openings()?;
        let mut starts = Vec::new();
        let mut opened = BTreeSet::new();
        for (member, _) in &openings {
            if opened.insert(*member) {
                let days = openings.iter().filter(|(whose, _)| whose == member).map(|(_, opening)| opening.1);
                starts
                    .extend(days.min().map(|day| self.before(*member, day)).transpose()?.unwrap_or_default());
            }
        }
        for (member, at, printed) in self.newest_balances(today)? {
            if !opened.contains(&member) {
                let day = self.first_moved(member)?.map_or(at.day, |first| first.min(at.day));
                let amount = printed - self.moved_until_moment(member, at)?;
                let from = Beginning::Printed(at);
                starts.push(Start { member, day, layer: Layer::Whole, amount, from });
            }
        }
        Ok(starts)
    }

    /// What moved before an account was opened, taken off layer by layer.
    fn before(&self, member: MemberId, day: Day) -> Result<Vec<Start>> {
        let mut starts = Vec::new();
        for layer in Layer::ALL.iter().copied() {
            let amount = -self.moved_until(member, Some(layer), day.minus_days(1))?;
            if !amount.is_zero() {
                starts.push(Start { member, day, layer, amount, from: Beginning::BeforeOpening });
            }
        }
        Ok(starts)
    }

    fn first_moved(&self, member: MemberId) -> Result<Option<Day>> {
        let sql = "SELECT min(day) FROM kept_account_day WHERE member_id = ?1";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let day: Option<String> = select.query_row([member.0], |row| row.get(0)).map_err(explain)?;
        Ok(day.as_deref().and_then(Day::parse))
    }

    /// Accounts whose balance can be told: opened, or printed up to and on `today`; with the first day from which
    /// printed balances are compared with them.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn accounts_counted(&self, today: Day) -> Result<Vec<(MemberId, Option<Day>)>> {
        let mut counted: Vec<(MemberId, Option<Day>)> = Vec::new();
        for (member, (_, day, _)) in self.openings()? {
            match counted.iter_mut().find(|(known, _)| *known == member) {
                Some((_, first)) => *first = (*first).min(Some(day)),
                None => counted.push((member, Some(day))),
            }
        }
        for (member, ..) in self.newest_balances(today)? {
            if counted.iter().all(|(known, _)| *known != member) {
                counted.push((member, None));
            }
        }
        Ok(counted)
    }

    /// Whether any settlement has more than the six figures.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn has_details(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM settlement_detail)";
        self.connection.query_row(sql, [], |row| row.get(0)).map_err(explain)
    }

    /// What each fund paid of a settlement, where its source said so.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn fund_parts(&self, settlement: i64) -> Result<Option<FundParts>> {
        let mut select = self.connection.prepare_cached(PARTS).map_err(explain)?;
        let parts = |row: &Row<'_>| {
            let mut parts = FundParts::default();
            for (at, part) in parts.iter_mut().enumerate() {
                *part = Money::from_fen(row.get(at)?);
            }
            Ok(parts)
        };
        select.query_row([settlement], parts).optional().map_err(explain)
    }

    /// Fund by fund what was paid of a settlement, as `setldetail` printed it.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn funds_of(&self, settlement: i64) -> Result<Vec<FundPart>> {
        let sql = "SELECT fund, name, amount FROM settlement_fund WHERE settlement_id = ?1 ORDER BY position";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let part = |row: &Row<'_>| {
            let amount = Money::from_fen(row.get(2)?);
            Ok(FundPart { fund: row.get(0)?, name: row.get(1)?, amount })
        };
        let rows = select.query_map([settlement], part).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }

    /// What reversals took back of the settlement with this id (negative); `None` where there are none.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn taken_back(&self, key: &str) -> Result<Option<Money>> {
        let sql = "SELECT sum(total) FROM settlement
                   WHERE kind = 'reversal' AND reverses_key = ?1 AND retired_by IS NULL";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let sum: Option<i64> = select.query_row([key], |row| row.get(0)).map_err(explain)?;
        Ok(sum.map(Money::from_fen))
    }

    /// A document by its number in this ledger.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn document(&self, id: i64) -> Result<Option<Document>> {
        let sql = "SELECT kind, name, sha256, bytes FROM document WHERE id = ?1";
        let mut select = self.connection.prepare_cached(sql).map_err(explain)?;
        let document = |row: &Row<'_>| {
            let kind: String = row.get(0)?;
            Ok(Document {
                kind: DocumentKind::parse(&kind).unwrap_or(DocumentKind::Typed),
                name: row.get(1)?,
                sha256: row.get(2)?,
                bytes: row.get::<_, Option<i64>>(3)?.and_then(|bytes| u64::try_from(bytes).ok()),
            })
        };
        select.query_row(params![id], document).optional().map_err(explain)
    }
}
