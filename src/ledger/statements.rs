//! Statements: what official pages and messages printed. Kept beside the movements, changing none.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::failure::explain;
use super::{Ledger, Operation};
use crate::error::Result;
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::statement::{Measure, Statement};

/// A statement as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// Of whom.
    pub member: MemberId,
    /// What was printed.
    pub statement: Statement,
}

impl Ledger {
    /// The newest printed balance of every account up to and on `day`; layers printed together are added up.
    pub(super) fn newest_balances(&self, day: Day) -> Result<Vec<(MemberId, Moment, Money)>> {
        let sql = "SELECT m.id, (SELECT max(s.observed_at) FROM statement s
                     WHERE s.member_id = m.id AND s.measure = 'account-balance' AND s.observed_at < ?1
                       AND s.retired_by IS NULL) FROM member m";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = statement.query([day.plus_days(1).to_string()]).map_err(explain)?;
        let mut balances = Vec::new();
        while let Some(row) = rows.next().map_err(explain)? {
            let read =
                |row: &Row<'_>| -> rusqlite::Result<(i64, Option<String>)> { Ok((row.get(0)?, row.get(1)?)) };
            if let (member, Some(at)) = read(row).map_err(explain)? {
                let balance = self.printed_balance(MemberId(member), &at)?;
                balances.extend(Moment::parse(&at).map(|at| (MemberId(member), at, balance)));
            }
        }
        Ok(balances)
    }

    /// What was printed at exactly this moment. Layers are added up, and so are the insurances of a message;
    /// but of a whole balance and layers, of a typed figure and a message, and of two figures of one layer,
    /// those recorded last count alone.
    pub(super) fn printed_balance(&self, member: MemberId, at: &str) -> Result<Money> {
        let sql = "WITH printed AS (SELECT id, value, layer, layer <> 'whole' AS layered,
                     CASE layer WHEN 'whole' THEN insurance END AS insurance FROM statement
                     WHERE member_id = ?1 AND measure = 'account-balance' AND observed_at = ?2
                       AND retired_by IS NULL),
                   last AS (SELECT layered, insurance IS NULL AS typed FROM printed ORDER BY id DESC LIMIT 1)
                   SELECT sum(value) FROM printed WHERE id IN (
                     SELECT max(p.id) FROM printed p, last
                     WHERE p.layered = last.layered AND (p.insurance IS NULL) = last.typed
                     GROUP BY p.layer, p.insurance)";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        statement.query_row(params![member.0, at], |row| row.get(0).map(Money::from_fen)).map_err(explain)
    }

    /// The last balance that was printed of an account inside a half-open span of days.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn last_balance(
        &self,
        member: MemberId,
        (from, until): (Day, Day),
    ) -> Result<Option<(Moment, Money)>> {
        let sql = "SELECT observed_at FROM statement
                   WHERE member_id = ?1 AND measure = 'account-balance' AND observed_at >= ?2
                     AND observed_at < ?3 AND retired_by IS NULL ORDER BY observed_at DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let values = params![member.0, from.to_string(), until.to_string()];
        let at: Option<String> = statement.query_row(values, |row| row.get(0)).optional().map_err(explain)?;
        let Some(at) = at else { return Ok(None) };
        let balance = self.printed_balance(member, &at)?;
        Ok(Moment::parse(&at).map(|at| (at, balance)))
    }

    /// Hands every printed figure to `each`, oldest first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn statements(&self, each: &mut dyn FnMut(&StatementRow) -> Result<()>) -> Result<()> {
        let sql = format!(
            "SELECT {COLUMNS}, member_id FROM statement WHERE retired_by IS NULL
                           ORDER BY observed_at, id"
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let member = MemberId(row.get(7).map_err(explain)?);
            if let Some(statement) = told(row).map_err(explain)? {
                each(&StatementRow { member, statement })?;
            }
        }
        Ok(())
    }

    /// Year counters (5206 and the like) of a member, newest observation of each code first.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn counters(&self, member: MemberId) -> Result<Vec<Statement>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM statement
             WHERE member_id = ?1 AND measure <> 'account-balance' AND retired_by IS NULL
             ORDER BY observed_at DESC, code, id"
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let rows = statement.query_map([member.0], told).map_err(explain)?;
        rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>().map_err(explain)
    }
}

const COLUMNS: &str = "measure, layer, observed_at, value, insurance, code, year";

/// Balances that paper ?1 printed for its own moment, with the moment of settlement ?2 where that is told better.
/// A balance that another receipt of that moment printed too was recorded once; it goes with the last of them.
const PRINTED_BY: &str = "SELECT s.id, n.settled_at FROM paper p JOIN settlement n ON n.id = ?2
    LEFT JOIN paper_field b ON b.paper_id = p.id AND b.field = 'balc'
    JOIN statement s ON s.member_id = n.member_id AND s.measure = 'account-balance'
      AND s.observed_at = p.settled_at
  WHERE p.id = ?1 AND p.receipt IS NOT NULL AND s.retired_by IS NULL
    AND ((s.layer = 'whole' AND s.value = b.amount)
      OR (s.layer <> 'whole' AND s.document_id = p.document_id AND s.document_row IS p.document_row))
    AND n.settled_at <> p.settled_at AND length(n.settled_at) > 10 ORDER BY s.id";

/// Whether another receipt that no message has joined printed balance ?1.
const PRINTED_TOO: &str = "SELECT EXISTS (SELECT 1 FROM statement s
    JOIN settlement o ON o.member_id = s.member_id AND o.settled_at = s.observed_at AND o.retired_by IS NULL
    JOIN settlement_detail d ON d.settlement_id = o.id AND d.balc = s.value
    JOIN paper p ON p.settlement_id = o.id AND p.receipt IS NOT NULL AND p.retired_by IS NULL
  WHERE s.id = ?1 AND s.layer = 'whole' AND o.id <> ?2)";

/// Statement ?1 once more, for the moment ?2, unless that is recorded already.
const MOVED: &str =
    "INSERT INTO statement(member_id, measure, layer, observed_at, value, insurance, code, year,
    document_id, document_row, operation_id)
  SELECT member_id, measure, layer, ?2, value, insurance, code, year, document_id, document_row, ?3
    FROM statement s WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM statement k
      WHERE k.member_id = s.member_id AND k.measure = s.measure AND k.observed_at = ?2 AND k.layer = s.layer
        AND k.value = s.value AND k.insurance IS s.insurance AND k.retired_by IS NULL)";

/// Who recorded what statement ?1 says, for the moment ?2.
const TOLD_THERE: &str =
    "SELECT k.operation_id FROM statement s JOIN statement k ON k.member_id = s.member_id
    AND k.measure = s.measure AND k.observed_at = ?2 AND k.layer = s.layer AND k.value = s.value
    AND k.insurance IS s.insurance AND k.retired_by IS NULL WHERE s.id = ?1";

/// A row as a statement; `None` where a code or day is not one of ours.
fn told(row: &Row<'_>) -> rusqlite::Result<Option<Statement>> {
    let text = |column| row.get::<_, String>(column);
    let parsed = (Measure::parse(&text(0)?), Layer::parse(&text(1)?), Moment::parse(&text(2)?));
    let (Some(measure), Some(layer), Some(observed_at)) = parsed else { return Ok(None) };
    Ok(Some(Statement {
        measure,
        layer,
        observed_at,
        value: row.get(3)?,
        insurance: row.get(4)?,
        code: row.get(5)?,
        year: row.get(6)?,
    }))
}

/// The operation that recorded the very same figure, where one did.
fn told_before(connection: &Connection, member: MemberId, new: &Statement) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT operation_id FROM statement WHERE member_id = ?1 AND measure = ?2 AND observed_at = ?3
               AND layer = ?4 AND value = ?5 AND insurance IS ?6 AND code IS ?7 AND year IS ?8
               AND retired_by IS NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let values = params![
        member.0,
        new.measure.code(),
        new.observed_at.to_string(),
        new.layer.code(),
        new.value,
        new.insurance,
        new.code,
        new.year,
    ];
    statement.query_row(values, |row| row.get(0)).optional()
}

impl Operation<'_> {
    /// Records a statement; one that says exactly what is recorded already adds nothing.
    /// Returns whether it was new.
    ///
    /// # Errors
    /// A failure to write.
    pub fn add_statement(&mut self, member: MemberId, new: &Statement) -> Result<bool> {
        if let Some(operation) = told_before(self.connection(), member, new).map_err(explain)? {
            self.rely_on(operation);
            return Ok(false);
        }
        let mut insert = self
            .connection()
            .prepare_cached(
                "INSERT INTO statement(member_id, measure, layer, observed_at, value, insurance, code, year,
                 document_id, document_row, operation_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )
            .map_err(explain)?;
        insert
            .execute(params![
                member.0,
                new.measure.code(),
                new.layer.code(),
                new.observed_at.to_string(),
                new.value,
                new.insurance,
                new.code,
                new.year,
                self.document(),
                self.row(),
                self.id(),
            ])
            .map_err(explain)?;
        drop(insert);
        self.added("statement");
        Ok(true)
    }

    /// Balances that a receipt printed follow it to the settlement that it turned out to belong to: a receipt
    /// tells when somebody came, but the balance is that after the payment.
    pub(super) fn move_balances(&mut self, paper: i64, (from, to): (i64, i64)) -> Result<()> {
        let told: Vec<(i64, String)> = self
            .connection()
            .prepare_cached(PRINTED_BY)
            .and_then(|mut select| {
                let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
                select.query_map([paper, to], read)?.collect()
            })
            .map_err(explain)?;
        for (id, at) in told {
            let too: bool = self
                .connection()
                .prepare_cached(PRINTED_TOO)
                .and_then(|mut select| select.query_row([id, from], |row| row.get(0)))
                .map_err(explain)?;
            let copied = self
                .connection()
                .prepare_cached(MOVED)
                .and_then(|mut copy| copy.execute(params![id, at, self.id()]))
                .map_err(explain)?;
            if copied > 0 {
                self.added("statement");
            } else {
                self.rely_on_those(TOLD_THERE, params![id, at]).map_err(explain)?;
            }
            if !too {
                self.retire("statement", id)?;
            }
        }
        Ok(())
    }

    /// When a settlement was settled.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn settled_at(&self, settlement: i64) -> Result<Option<Moment>> {
        let at: String = self
            .connection()
            .prepare_cached("SELECT settled_at FROM settlement WHERE id = ?1")
            .and_then(|mut select| select.query_row([settlement], |row| row.get(0)))
            .map_err(explain)?;
        Ok(Moment::parse(&at))
    }
}
