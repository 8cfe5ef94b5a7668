//! Settlements and account movements in order of time, row by row, never all in memory.
//!
//! A [`Selection`] becomes SQL made of fixed fragments with bound values. Rows are lent to the caller one
//! at a time, so that a million of them cost no more memory than one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::types::Value as SqlValue;
use rusqlite::{Row, Rows, params_from_iter};

use super::Ledger;
use super::failure::explain;
use super::figures::amounts;
use crate::error::Result;
use crate::model::day::Period;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, Origin};

/// Which kinds of rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// Settlements and account movements.
    #[default]
    Both,
    /// Settlements and reversals.
    Settlements,
    /// Account entries.
    Movements,
}

/// Which rows of the history are wanted; what is absent does not restrict.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Whose bills and accounts; empty for everybody.
    pub members: Vec<MemberId>,
    /// Whose account paid at least a part.
    pub payer: Option<MemberId>,
    /// Settled inside this half-open span.
    pub period: Option<Period>,
    /// `med_type` begins with one of these.
    pub types: Vec<String>,
    /// The institution's name contains this.
    pub institution: Option<String>,
    /// Total at least this.
    pub min: Option<Money>,
    /// Total at most this.
    pub max: Option<Money>,
    /// Kinds of rows.
    pub only: Only,
}

/// One row of the history, lent while it is handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow<'row> {
    /// Number of the settlement or entry in this ledger.
    pub id: i64,
    /// `settlement`, `reversal`, or the code of an entry's kind.
    pub kind: &'row str,
    /// `setl_id`; empty where there is none.
    pub key: &'row str,
    /// When, as ISO text.
    pub at: &'row str,
    /// Whose bill or account.
    pub member: MemberId,
    /// Region code; empty where not told.
    pub region: &'row str,
    /// Name of the institution; empty where not told.
    pub institution: &'row str,
    /// Raw level.
    pub level: &'row str,
    /// Raw `med_type`.
    pub med_type: &'row str,
    /// The figures; `None` for an entry.
    pub amounts: Option<Amounts>,
    /// Who paid the mutual-aid part: `number:fen:origin` for each, separated by blanks; empty where nobody
    /// is known.
    pub payers: &'row str,
    /// Layer of an entry; empty for a settlement.
    pub layer: &'row str,
    /// For whom an entry paid.
    pub beneficiary: Option<MemberId>,
    /// Remark of an entry; empty otherwise.
    pub note: &'row str,
    /// What the member's own account gained (negative: paid).
    pub change: Money,
    /// The settlement id that a reversal takes back; empty otherwise.
    pub reverses: &'row str,
    /// Number of the document that told it, and the record in it.
    pub told_by: (Option<i64>, Option<i64>),
}

impl HistoryRow<'_> {
    /// Whose accounts paid the mutual-aid part, how much, and how that is known.
    pub fn payer_parts(&self) -> impl Iterator<Item = (MemberId, Money, Origin)> {
        self.payers.split(' ').filter_map(|part| {
            let mut parts = part.split(':');
            let member = MemberId(parts.next()?.parse().ok()?);
            let amount = Money::from_fen(parts.next()?.parse().ok()?);
            Some((member, amount, Origin::parse(parts.next()?)?))
        })
    }
}

/// SQL fragments with the values bound to them, in order.
#[derive(Default)]
pub(super) struct Filter {
    pub(super) sql: String,
    pub(super) values: Vec<SqlValue>,
}

impl Filter {
    fn and(&mut self, fragment: &str, values: impl IntoIterator<Item = SqlValue>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(fragment);
        self.values.extend(values);
    }

    fn members(&mut self, column: &str, members: &[MemberId]) {
        if let [one] = members {
            self.and(&format!("{column} = ?"), [SqlValue::Integer(one.0)]);
        } else if !members.is_empty() {
            let marks = vec!["?"; members.len()].join(", ");
            let ids = members.iter().map(|member| SqlValue::Integer(member.0));
            self.and(&format!("{column} IN ({marks})"), ids);
        }
    }

    fn period(&mut self, column: &str, period: Option<Period>) {
        let Some(Period { from, until }) = period else { return };
        if let Some(from) = from {
            self.and(&format!("{column} >= ?"), [SqlValue::Text(from.to_string())]);
        }
        if let Some(until) = until {
            self.and(&format!("{column} < ?"), [SqlValue::Text(until.to_string())]);
        }
    }
}

impl Selection {
    /// Whether the kept month sums can answer for this selection: nothing but members and whole months.
    pub(super) fn is_by_month(&self) -> bool {
        let whole = |day: Option<crate::model::day::Day>| day.is_none_or(|day| day == day.first_of_month());
        self.payer.is_none()
            && self.types.is_empty()
            && self.institution.is_none()
            && self.min.is_none()
            && self.max.is_none()
            && self.period.is_none_or(|period| whole(period.from) && whole(period.until))
    }

    /// Whether a restriction excludes account entries altogether.
    fn excludes_entries(&self) -> bool {
        self.only == Only::Settlements
            || self.payer.is_some()
            || !self.types.is_empty()
            || self.institution.is_some()
            || self.min.is_some()
            || self.max.is_some()
    }

    /// The filter on settlements `s`.
    pub(super) fn of_settlements(&self) -> Filter {
        let mut filter = Filter { sql: " WHERE s.retired_by IS NULL".to_owned(), values: Vec::new() };
        filter.members("s.member_id", &self.members);
        filter.period("s.settled_at", self.period);
        if let Some(payer) = self.payer {
            let id = || SqlValue::Integer(payer.0);
            filter.and(
                "((s.member_id = ? AND s.account <> s.mutual_aid) OR EXISTS (SELECT 1 FROM aid_payment a
                   WHERE a.settlement_id = s.id AND a.payer_id = ?))",
                [id(), id()],
            );
        }
        if !self.types.is_empty() {
            let marks = vec!["substr(s.med_type, 1, length(?)) = ?"; self.types.len()].join(" OR ");
            let values = self.types.iter().flat_map(|kind| [kind.clone().into(), kind.clone().into()]);
            filter.and(&format!("({marks})"), values);
        }
        if let Some(institution) = &self.institution {
            filter.and(
                "s.institution_id IN (SELECT id FROM institution WHERE instr(name, ?) > 0)",
                [institution.clone().into()],
            );
        }
        if let Some(min) = self.min {
            filter.and("s.total >= ?", [SqlValue::Integer(min.fen())]);
        }
        if let Some(max) = self.max {
            filter.and("s.total <= ?", [SqlValue::Integer(max.fen())]);
        }
        filter
    }

    /// The filter on the kept month sums; only for selections that they can answer.
    pub(super) fn of_kept_months(&self) -> Filter {
        let mut filter = Filter { sql: " WHERE visits IS NOT NULL".to_owned(), values: Vec::new() };
        filter.members("member_id", &self.members);
        if let Some(Period { from, until }) = self.period {
            if let Some(from) = from {
                filter.and("month >= ?", [SqlValue::Text(from.month_key())]);
            }
            if let Some(until) = until {
                filter.and("month < ?", [SqlValue::Text(until.month_key())]);
            }
        }
        filter
    }

    fn of_entries(&self) -> Filter {
        let mut filter = Filter { sql: " WHERE retired_by IS NULL".to_owned(), values: Vec::new() };
        filter.members("member_id", &self.members);
        filter.period("day", self.period);
        filter
    }
}

const SETTLEMENTS: &str = "SELECT s.id, s.kind, s.settlement_key, s.settled_at, s.member_id, s.region_code,
    s.institution_id, s.med_type, s.total, s.fund, s.account, s.mutual_aid, s.cash, s.hospital, s.reverses_key,
    CASE WHEN s.mutual_aid <> 0 THEN (SELECT group_concat(a.payer_id || ':' || a.amount || ':' || a.origin, ' ') FROM aid_payment a
      WHERE a.settlement_id = s.id) END, s.document_id, s.document_row
    FROM settlement s";

const ENTRIES: &str =
    "SELECT id, kind, day, member_id, amount, coalesce(note, ''), layer, beneficiary_id, document_id, document_row
    FROM account_entry";

/// Newest-first or oldest-first.
fn order(newest: Option<u64>, column: &str) -> String {
    match newest {
        None => format!(" ORDER BY {column}, id"),
        Some(count) => format!(" ORDER BY {column} DESC, id DESC LIMIT {count}"),
    }
}

impl Ledger {
    /// Hands every selected row to `each`, oldest first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn history(
        &self,
        selection: &Selection,
        each: &mut dyn FnMut(&HistoryRow<'_>) -> Result<()>,
    ) -> Result<()> {
        self.merged(selection, None, each)
    }

    /// Hands the newest `count` selected rows to `each`, newest first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn newest_history(
        &self,
        selection: &Selection,
        count: u64,
        each: &mut dyn FnMut(&HistoryRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut left = count;
        self.merged(selection, Some(count), &mut |row| {
            if left == 0 {
                return Ok(());
            }
            left -= 1;
            each(row)
        })
    }

    /// Two ordered cursors, merged by time.
    fn merged(
        &self,
        selection: &Selection,
        newest: Option<u64>,
        each: &mut dyn FnMut(&HistoryRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let visits = selection.of_settlements();
        let sql =
            format!("{SETTLEMENTS}{}{}", visits.sql, order(newest, "s.settled_at").replace(", id", ", s.id"));
        let mut visits_statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let mut visit_rows = visits_statement.query(params_from_iter(visits.values)).map_err(explain)?;
        let entries = selection.of_entries();
        let sql = format!("{ENTRIES}{}{}", entries.sql, order(newest, "day"));
        let mut entries_statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let mut entry_rows = entries_statement.query(params_from_iter(entries.values)).map_err(explain)?;
        let mut entry = if selection.excludes_entries() { None } else { next_entry(&mut entry_rows)? };
        let mut institutions = Institutions::default();
        if selection.only != Only::Movements {
            while let Some(row) = visit_rows.next().map_err(explain)? {
                let at = text(row, 3)?;
                while let Some(held) = entry.take_if(|held| held.comes_before(at, newest)) {
                    held.hand_to(each)?;
                    entry = next_entry(&mut entry_rows)?;
                }
                let institution = row.get(6).map_err(explain)?;
                each(&visit(row, institutions.get(self, institution)?)?)?;
            }
        }
        while let Some(held) = entry {
            held.hand_to(each)?;
            entry = next_entry(&mut entry_rows)?;
        }
        Ok(())
    }
}

/// An entry held back until its turn.
struct HeldEntry {
    id: i64,
    kind: String,
    day: String,
    member: i64,
    amount: i64,
    note: String,
    layer: String,
    beneficiary: Option<i64>,
    told_by: (Option<i64>, Option<i64>),
}

impl HeldEntry {
    fn comes_before(&self, at: &str, newest: Option<u64>) -> bool {
        if newest.is_some() { self.day.as_str() > at } else { self.day.as_str() <= at }
    }

    fn hand_to(&self, each: &mut dyn FnMut(&HistoryRow<'_>) -> Result<()>) -> Result<()> {
        each(&HistoryRow {
            id: self.id,
            kind: &self.kind,
            key: "",
            at: &self.day,
            member: MemberId(self.member),
            region: "",
            institution: "",
            level: "",
            med_type: "",
            amounts: None,
            payers: "",
            layer: &self.layer,
            beneficiary: self.beneficiary.map(MemberId),
            note: &self.note,
            change: Money::from_fen(self.amount),
            reverses: "",
            told_by: self.told_by,
        })
    }
}

fn next_entry(rows: &mut Rows<'_>) -> Result<Option<HeldEntry>> {
    let Some(row) = rows.next().map_err(explain)? else { return Ok(None) };
    let read = |row: &Row<'_>| {
        Ok(HeldEntry {
            id: row.get(0)?,
            kind: row.get(1)?,
            day: row.get(2)?,
            member: row.get(3)?,
            amount: row.get(4)?,
            note: row.get(5)?,
            layer: row.get(6)?,
            beneficiary: row.get(7)?,
            told_by: (row.get(8)?, row.get(9)?),
        })
    };
    read(row).map(Some).map_err(explain)
}

/// Text of a column without copying; empty for NULL.
pub(super) fn text<'row>(row: &'row Row<'_>, column: usize) -> Result<&'row str> {
    let value = row.get_ref(column).map_err(explain)?;
    Ok(value.as_str_or_null().ok().flatten().unwrap_or(""))
}

fn visit<'row>(row: &'row Row<'_>, (institution, level): (&'row str, &'row str)) -> Result<HistoryRow<'row>> {
    let amounts = amounts(row, 8).map_err(explain)?;
    Ok(HistoryRow {
        id: row.get(0).map_err(explain)?,
        kind: text(row, 1)?,
        key: text(row, 2)?,
        at: text(row, 3)?,
        member: MemberId(row.get(4).map_err(explain)?),
        region: text(row, 5)?,
        institution,
        level,
        med_type: text(row, 7)?,
        amounts: Some(amounts),
        payers: text(row, 15)?,
        layer: "",
        beneficiary: None,
        note: "",
        change: -amounts.own_account(),
        reverses: text(row, 14)?,
        told_by: (row.get(16).map_err(explain)?, row.get(17).map_err(explain)?),
    })
}

/// Institutions by number, looked up once and then remembered; forgotten when there are too many.
#[derive(Default)]
pub(super) struct Institutions {
    known: BTreeMap<i64, (String, String)>,
}

impl Institutions {
    /// Name and level of an institution.
    pub(super) fn get(&mut self, ledger: &Ledger, id: i64) -> Result<(&str, &str)> {
        if self.known.len() > 10_000 {
            self.known.clear();
        }
        let entry = match self.known.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => {
                let sql = "SELECT name, level FROM institution WHERE id = ?1";
                let mut statement = ledger.connection.prepare_cached(sql).map_err(explain)?;
                let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
                vacant.insert(statement.query_row([id], read).map_err(explain)?)
            }
        };
        Ok((&entry.0, &entry.1))
    }
}
