//! Kept sums: their rows as they stand, and where they part from the facts.
//!
//! Comparing fact by fact sorts a whole table, so it is asked for only where the sums as a whole disagree.

use rusqlite::Row;

use super::{Each, Ledger};
use crate::error::Result;
use crate::ledger::counted::MAKE_VIEW;
use crate::ledger::failure::explain;
use crate::ledger::history::text;
use crate::model::check::{Code, Figure, Found, Kept, KeptRow};
use crate::model::member::MemberId;
use crate::model::money::Money;

/// A table of kept sums: its name, its rows, the same rows from the facts, and its figures.
struct Table {
    name: &'static str,
    rows: &'static str,
    facts: &'static str,
    figures: &'static [&'static str],
}

const fn table(kept: Kept) -> Table {
    match kept {
        Kept::AccountDay => Table {
            name: "kept_account_day",
            rows: "SELECT member_id, layer, day, amount FROM kept_account_day",
            facts: "SELECT member_id, layer, day, amount FROM account_movement",
            figures: &["amount"],
        },
        Kept::AccountMonth => Table {
            name: "kept_account_month",
            rows: "SELECT member_id, layer, month, amount FROM kept_account_month",
            facts: "SELECT member_id, layer, substr(day, 1, 7), amount FROM account_movement",
            figures: &["amount"],
        },
        Kept::Visits => Table {
            name: "kept_visits_month",
            rows: "SELECT member_id, '', month, visits, total, fund, account, mutual_aid, cash, hospital
                   FROM kept_visits_month",
            facts: "SELECT member_id, '', substr(settled_at, 1, 7),
                      CASE kind WHEN 'settlement' THEN 1 ELSE -1 END, total, fund, account, mutual_aid, cash,
                      hospital FROM settlement WHERE retired_by IS NULL",
            figures: &["visits", "total", "fund", "account", "mutual_aid", "cash", "hospital"],
        },
        Kept::Aid => Table {
            name: "kept_aid_month",
            rows: "SELECT payer_id, beneficiary_id || '', month, payments, amount FROM kept_aid_month",
            facts:
                "SELECT a.payer_id, s.member_id || '', substr(s.settled_at, 1, 7),
                      CASE WHEN a.amount < 0 THEN -1 ELSE 1 END, a.amount
                    FROM aid_payment a JOIN settlement s ON s.id = a.settlement_id WHERE s.retired_by IS NULL",
            figures: &["payments", "amount"],
        },
        Kept::Counted => Table {
            name: "kept_counted_day",
            rows:
                "SELECT member_id, med_type || '/' || insurance, day, visits, in_scope, without_scope, fund,
                     deductible, without_deductible, own FROM kept_counted_day",
            facts:
                "SELECT member_id, med_type || '/' || insurance, substr(settled_at, 1, 10), visits, in_scope,
                      without_scope, fund, deductible, without_deductible, own FROM settlement_counted",
            figures: &[
                "visits",
                "in_scope",
                "without_scope",
                "fund",
                "deductible",
                "without_deductible",
                "own",
            ],
        },
    }
}

/// Most figures that a row has.
const MOST: usize = 7;

impl Ledger {
    /// Hands every row of a table of kept sums to `each`.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn kept_rows(&self, kept: Kept, each: &mut dyn FnMut(&KeptRow<'_>) -> Result<()>) -> Result<()> {
        self.figures(table(kept).rows, table(kept).figures.len(), each)
    }

    /// Hands what every fact brings to a table of kept sums to `each`, in no order.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn fact_rows(&self, kept: Kept, each: &mut dyn FnMut(&KeptRow<'_>) -> Result<()>) -> Result<()> {
        self.connection.execute_batch(MAKE_VIEW).map_err(explain)?;
        self.figures(table(kept).facts, table(kept).figures.len(), each)
    }

    fn figures(
        &self,
        sql: &str,
        count: usize,
        each: &mut dyn FnMut(&KeptRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare(sql).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        let mut figures = [0; MOST];
        while let Some(row) = rows.next().map_err(explain)? {
            for (at, figure) in figures.iter_mut().take(count).enumerate() {
                *figure = row.get(at + 3).map_err(explain)?;
            }
            each(&KeptRow {
                member: MemberId(row.get(0).map_err(explain)?),
                part: text(row, 1)?,
                when: text(row, 2)?,
                figures: figures.get(..count).unwrap_or_default(),
            })?;
        }
        Ok(())
    }

    /// Every row of a table of kept sums that is not the sum of its facts, with the first figure that differs.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_kept(&self, kept: Kept, each: Each<'_>) -> Result<()> {
        self.connection.execute_batch(MAKE_VIEW).map_err(explain)?;
        let table = table(kept);
        let each_figure = |form: fn(usize) -> String, between: &str| {
            (0..table.figures.len()).map(form).collect::<Vec<_>>().join(between)
        };
        let sql = format!(
            "WITH sides(member, part, at, {figures}, kept) AS (
               SELECT *, 1 FROM ({rows}) UNION ALL SELECT *, 0 FROM ({facts}))
             SELECT member, part, at, {recorded}, {computed} FROM sides
             GROUP BY member, part, at HAVING {differ}",
            figures = each_figure(|at| format!("f{at}"), ", "),
            rows = table.rows,
            facts = table.facts,
            recorded = each_figure(|at| format!("sum(iif(kept, f{at}, 0))"), ", "),
            computed = each_figure(|at| format!("sum(iif(kept, 0, f{at}))"), ", "),
            differ = each_figure(|at| format!("sum(iif(kept, f{at}, -f{at})) <> 0"), " OR "),
        );
        self.find_rows(&sql, [], |row| differing(row, &table), each)
    }
}

/// A row of both sides as a find: the first figure that differs.
fn differing(row: &Row<'_>, table: &Table) -> rusqlite::Result<Found> {
    let count = table.figures.len();
    let part: String = row.get(1)?;
    let mut found = Found::new(Code::KeptSums).member(MemberId(row.get(0)?)).at(row.get::<_, String>(2)?);
    if let Ok(beneficiary) = part.parse() {
        found = found.relative(MemberId(beneficiary));
    }
    for (at, name) in table.figures.iter().enumerate() {
        let (kept, fact): (i64, i64) = (row.get(3 + at)?, row.get(3 + count + at)?);
        if kept == fact {
            continue;
        }
        let is_count = matches!(*name, "visits" | "payments" | "without_scope" | "without_deductible");
        let figure = |value| match is_count {
            true => Figure::Count(value),
            false => Figure::Money(Money::from_fen(value)),
        };
        found = found.about(format!("{}.{name}", table.name));
        (found.recorded, found.computed) = (Some(figure(kept)), Some(figure(fact)));
        break;
    }
    Ok(found)
}
