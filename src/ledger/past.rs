//! The ledger as it was when an operation had ended.
//!
//! Nothing is written to the file: while the past is looked at, tables of facts and kept sums are shadowed by
//! temporary views and tables of the same names, which SQLite finds first. What changed since is worked out from
//! the log, so the cost follows the changes, not the size of the ledger.

use rusqlite::Connection;

use super::Ledger;
use super::counted::{FROM_FACTS, MAKE_VIEW};
use super::failure::explain;
use super::undo::facts::{FACTS, first_from};
use super::undo::sums::{ENTRIES_TURNED, FORGET_EMPTY, PREPARE, SETTLEMENTS_TURNED, SUM_UP_MOVED};
use crate::error::Result;

/// Kept sums, copied to be reckoned back; they are small.
const COPIES: &str = "
CREATE TEMP TABLE kept_account_day AS SELECT * FROM main.kept_account_day;
CREATE UNIQUE INDEX temp.past_account_day ON kept_account_day(member_id, layer, day);
CREATE TEMP TABLE kept_account_month AS SELECT * FROM main.kept_account_month;
CREATE UNIQUE INDEX temp.past_account_month ON kept_account_month(member_id, layer, month);
CREATE TEMP TABLE kept_visits_month AS SELECT * FROM main.kept_visits_month;
CREATE UNIQUE INDEX temp.past_visits_month ON kept_visits_month(member_id, month);
CREATE TEMP TABLE kept_aid_month AS SELECT * FROM main.kept_aid_month;
CREATE UNIQUE INDEX temp.past_aid_month ON kept_aid_month(payer_id, beneficiary_id, month);";

impl Ledger {
    /// From now on this ledger answers as it did when `operation` had ended. Meant for reading: a change through it
    /// would fail.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn go_back_to(&self, operation: i64) -> Result<()> {
        go_back(&self.connection, operation).map_err(explain)
    }
}

fn go_back(connection: &Connection, operation: i64) -> rusqlite::Result<()> {
    connection.execute_batch(&[PREPARE, COPIES].concat())?;
    let later = first_from(connection, "retirement", operation + 1)?;
    let mut views = Vec::new();
    for table in FACTS {
        let end = first_from(connection, table, operation + 1)?;
        note_turned(connection, table, (end, later))?;
        turn_back(connection, table, end)?;
        views.push(shadow(connection, table, end)?);
    }
    views.extend(own_views(connection)?);
    // What settlements count hangs on their papers too; it is not reckoned back but counted from what stood.
    views.push(MAKE_VIEW.to_owned());
    views.push(format!("CREATE TEMP VIEW kept_counted_day AS {FROM_FACTS} GROUP BY 1, 2, 3, 4;\n"));
    connection.execute_batch(SUM_UP_MOVED)?;
    connection.execute_batch(&views.concat())?;
    connection.execute_batch(FORGET_EMPTY)
}

/// Writes down which facts below `end` were retired or put back since, and how they stood before: the last word
/// of the log before row `later` tells, and a fact that it never spoke of was in force.
fn note_turned(connection: &Connection, table: &str, (end, later): (i64, i64)) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "CREATE TEMP TABLE past_{table} (id INTEGER PRIMARY KEY, stood INTEGER NOT NULL)"
    ))?;
    let sql = format!(
        "INSERT INTO temp.past_{table} SELECT DISTINCT r.fact_id, coalesce((SELECT b.action = 'restore'
             FROM main.retirement b WHERE b.fact = r.fact AND b.fact_id = r.fact_id AND b.id < ?2
             ORDER BY b.id DESC LIMIT 1), 1)
           FROM main.retirement r WHERE r.id >= ?2 AND r.fact = '{table}' AND r.fact_id < ?1"
    );
    connection.execute(&sql, [end, later])?;
    Ok(())
}

/// Reckons the copies of the kept sums back.
fn turn_back(connection: &Connection, table: &str, end: i64) -> rusqlite::Result<()> {
    let follow = match table {
        "settlement" => SETTLEMENTS_TURNED,
        "account_entry" => ENTRIES_TURNED,
        _ => return Ok(()),
    };
    connection.execute("DELETE FROM temp.turned", [])?;
    let turned = format!(
        "INSERT INTO temp.turned SELECT id, -1 FROM main.{table} WHERE id >= ?1 AND retired_by IS NULL
         UNION ALL SELECT p.id, CASE p.stood WHEN 1 THEN 1 ELSE -1 END FROM temp.past_{table} p
           CROSS JOIN main.{table} f ON f.id = p.id WHERE p.stood = (f.retired_by IS NOT NULL)"
    );
    connection.execute(&turned, [end])?;
    connection.execute_batch(follow)
}

/// The view that stands for a table of facts: those that there were, each in force or not as it stood.
fn shadow(connection: &Connection, table: &str, end: i64) -> rusqlite::Result<String> {
    let mut select = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let columns = select.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let any = format!("SELECT EXISTS (SELECT 1 FROM temp.past_{table})");
    let turned: bool = connection.query_row(&any, [], |row| row.get(0))?;
    // Where nothing turned, the mark itself stays, and with it the indexes that know it.
    let mark = match turned {
        false => "f.retired_by".to_owned(),
        true => format!(
            "CASE (SELECT p.stood FROM temp.past_{table} p WHERE p.id = f.id)
               WHEN 1 THEN NULL WHEN 0 THEN coalesce(f.retired_by, f.operation_id) ELSE f.retired_by END"
        ),
    };
    let columns = columns.iter().map(|name| match name.as_str() {
        "retired_by" => format!("{mark} AS retired_by"),
        name => format!("f.{name}"),
    });
    let columns = columns.collect::<Vec<_>>().join(", ");
    Ok(format!("CREATE TEMP VIEW {table} AS SELECT {columns} FROM main.{table} f WHERE f.id < {end};\n"))
}

/// The ledger's own views once more, so that they look at what shadows their tables.
fn own_views(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid";
    let mut select = connection.prepare(sql)?;
    let made = select.query_map([], |row| row.get::<_, String>(0))?;
    made.map(|sql| Ok(format!("{};\n", sql?.replacen("CREATE VIEW", "CREATE TEMP VIEW", 1)))).collect()
}
