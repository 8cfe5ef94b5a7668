//! Which rows belong to an operation, without an index for it: operations are written one after the other, so in
//! every table the numbers of rows and of operations rise together, and the rows of one lie side by side.

use std::ops::Range;

use rusqlite::{Connection, OptionalExtension};

/// Tables of facts that are in force or not.
pub(in crate::ledger) const FACTS: [&str; 10] = [
    "member_profile",
    "coverage",
    "account_entry",
    "statement",
    "binding",
    "settlement",
    "paper",
    "payment",
    "decision",
    "stored_document",
];

/// The number of the first row of `table` that `operation` or a later one wrote; one past the last row where
/// there is none.
pub(in crate::ledger) fn first_from(
    connection: &Connection,
    table: &str,
    operation: i64,
) -> rusqlite::Result<i64> {
    let newest = format!("SELECT coalesce(max(id), 0) FROM {table}");
    let probe = format!("SELECT id, operation_id FROM {table} WHERE id >= ?1 ORDER BY id LIMIT 1");
    let mut probe = connection.prepare_cached(&probe)?;
    let mut end: i64 = connection.prepare_cached(&newest)?.query_row([], |row| row.get(0))?;
    end += 1;
    let mut start = 1;
    while start < end {
        let middle = start + (end - start) / 2;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        match probe.query_row([middle], read).optional()? {
            Some((id, by)) if by < operation => start = id + 1,
            _ => end = middle,
        }
    }
    Ok(start)
}

/// The numbers of the rows of `table` that `operation` wrote.
pub(in crate::ledger) fn rows_of(
    connection: &Connection,
    table: &str,
    operation: i64,
) -> rusqlite::Result<Range<i64>> {
    Ok(first_from(connection, table, operation)?..first_from(connection, table, operation + 1)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_of_an_operation_are_found_as_a_search_through_all_finds_them(
            steps in proptest::collection::vec((0_i64..3, 1_i64..4), 0..40),
            asked in 0_i64..60,
        ) {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch("CREATE TABLE fact(id INTEGER PRIMARY KEY, operation_id INTEGER)").unwrap();
            let (mut id, mut operation, mut expected) = (0, 1, Vec::new());
            for (new, gap) in steps {
                (id, operation) = (id + gap, operation + new);
                connection.execute("INSERT INTO fact VALUES (?1, ?2)", [id, operation]).unwrap();
                if operation == asked {
                    expected.push(id);
                }
            }
            let rows = rows_of(&connection, "fact", asked).unwrap();
            let sql = "SELECT id FROM fact WHERE id >= ?1 AND id < ?2";
            let mut found = connection.prepare(sql).unwrap();
            let found: Vec<i64> =
                found.query_map([rows.start, rows.end], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
