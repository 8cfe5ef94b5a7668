//! What a ledger file holds: rows of every table, and one hash over all of them.
//!
//! The hash is taken over the schema and over every row in the order of its key, each value with its kind and its
//! length. So it is the same for the same content whatever the pages look like, and another for any other content.
//! One row is in memory at a time.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::ledger::failure::{complaints, damaged, explain};
use crate::model::backup::Contents;

/// Bytes gathered before they are hashed.
const PIECE: usize = 1 << 16;

/// A table, its columns in order, and the columns that put its rows in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) key: Vec<String>,
}

impl Shape {
    /// Every row with every column, in the order of the key.
    pub(super) fn select(&self) -> String {
        let list = |names: &[String]| names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
        format!("SELECT {} FROM {} ORDER BY {}", list(&self.columns), quoted(&self.name), list(&self.key))
    }
}

/// A name as SQL takes it, whatever letters are in it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Every table of a file, by name.
pub(super) fn tables(connection: &Connection) -> Result<Vec<Shape>> {
    const NAMES: &str = "SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let mut statement = connection.prepare(NAMES).map_err(explain)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(explain)?;
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>().map_err(explain)?;
    names.into_iter().map(|name| shape(connection, name)).collect()
}

fn shape(connection: &Connection, name: String) -> Result<Shape> {
    let mut statement =
        connection.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid").map_err(explain)?;
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let columns = statement.query_map([&name], read).map_err(explain)?;
    let columns: Vec<(String, i64)> = columns.collect::<rusqlite::Result<_>>().map_err(explain)?;
    let mut key: Vec<_> = columns.iter().filter(|(_, place)| *place > 0).cloned().collect();
    key.sort_by_key(|(_, place)| *place);
    let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
    let key =
        if key.is_empty() { columns.clone() } else { key.into_iter().map(|(column, _)| column).collect() };
    Ok(Shape { name, columns, key })
}

/// Counts and hashes everything in a file. The caller sees to it that nobody writes in between.
pub(in crate::ledger) fn contents(connection: &Connection) -> Result<Contents> {
    let mut hash = Hash::default();
    let schema: i64 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(explain)?;
    hash.whole(schema);
    let text = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
    rows(connection, text, 3, &mut hash)?;
    let mut counts = std::collections::BTreeMap::new();
    for table in tables(connection)? {
        hash.text(table.name.as_bytes());
        let count = rows(connection, &table.select(), table.columns.len(), &mut hash)?;
        counts.insert(table.name, count);
    }
    let (operation, operation_at) = newest_operation(connection)?;
    let family = family(connection)?;
    Ok(Contents { schema, operation, operation_at, family, rows: counts, sha256: hash.hex() })
}

fn rows(connection: &Connection, sql: &str, columns: usize, hash: &mut Hash) -> Result<u64> {
    let mut statement = connection.prepare(sql).map_err(explain)?;
    let mut rows = statement.query([]).map_err(explain)?;
    let mut count = 0;
    while let Some(row) = rows.next().map_err(explain)? {
        for at in 0..columns {
            hash.value(row.get_ref(at).map_err(explain)?);
        }
        count += 1;
    }
    hash.whole(i64::try_from(count).unwrap_or(i64::MAX));
    Ok(count)
}

/// Number and moment of the newest operation; 0 where there is none.
pub(super) fn newest_operation(connection: &Connection) -> Result<(i64, String)> {
    let newest = "SELECT id, at FROM operation ORDER BY id DESC LIMIT 1";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let found = connection.query_row(newest, [], read).optional().map_err(explain)?;
    Ok(found.unwrap_or_default())
}

/// A fingerprint of the first operation and the people it brought: it stays the same as long as the ledger lives,
/// and tells two ledgers apart that have the same file name.
pub(super) fn family(connection: &Connection) -> Result<String> {
    let mut hash = Hash::default();
    rows(connection, "SELECT at, command, version FROM operation WHERE id = 1", 3, &mut hash)?;
    let people = "SELECT id, name FROM member_profile WHERE operation_id = 1 ORDER BY id";
    rows(connection, people, 2, &mut hash)?;
    Ok(hash.hex().chars().take(16).collect())
}

/// Looks at every page, index and reference.
///
/// # Errors
/// `ledger-damaged` with the first fault.
pub(in crate::ledger) fn check(connection: &Connection) -> Result<()> {
    let said: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(explain)?;
    if said != "ok" {
        return Err(damaged(complaints(&said).next().unwrap_or(&said)));
    }
    let dangling = |row: &Row<'_>| {
        let (table, number, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{table} {} → {parent}", number.map(|number| number.to_string()).unwrap_or_default()))
    };
    let found = connection.query_row("PRAGMA foreign_key_check", [], dangling).optional().map_err(explain)?;
    found.map_or(Ok(()), |found| Err(damaged(&found)))
}

/// SHA-256 over values, fed in large pieces.
#[derive(Default)]
struct Hash {
    hash: Sha256,
    piece: Vec<u8>,
}

impl Hash {
    fn value(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.piece.push(0),
            ValueRef::Integer(number) => self.whole(number),
            ValueRef::Real(number) => self.tagged(2, &number.to_bits().to_le_bytes()),
            ValueRef::Text(text) => self.text(text),
            ValueRef::Blob(bytes) => self.long(4, bytes),
        }
        if self.piece.len() >= PIECE {
            self.feed();
        }
    }

    fn whole(&mut self, number: i64) {
        self.tagged(1, &number.to_le_bytes());
    }

    fn text(&mut self, text: &[u8]) {
        self.long(3, text);
    }

    fn long(&mut self, kind: u8, bytes: &[u8]) {
        self.tagged(kind, &(bytes.len() as u64).to_le_bytes());
        self.piece.extend_from_slice(bytes);
    }

    fn tagged(&mut self, kind: u8, bytes: &[u8]) {
        self.piece.push(kind);
        self.piece.extend_from_slice(bytes);
    }

    fn feed(&mut self) {
        self.hash.update(&self.piece);
        self.piece.clear();
    }

    fn hex(mut self) -> String {
        self.feed();
        self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &str =
        "CREATE TABLE operation(id INTEGER PRIMARY KEY, at TEXT, command TEXT, version TEXT);
      CREATE TABLE member_profile(id INTEGER PRIMARY KEY, name TEXT, operation_id INTEGER);
      CREATE TABLE pair(a TEXT, b TEXT, PRIMARY KEY (b, a)) WITHOUT ROWID;
      INSERT INTO operation VALUES (1, '2026-01-01T00:00:00Z', 'init', '0');";

    fn of(sql: &str) -> Contents {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(TABLES).unwrap();
        connection.execute_batch(sql).unwrap();
        contents(&connection).unwrap()
    }

    #[test]
    fn the_same_rows_in_another_layout_have_the_same_hash() {
        let there = "INSERT INTO pair VALUES ('a', 'b'), ('c', 'd'), ('e', 'a')";
        let detour =
            "INSERT INTO pair VALUES ('x', 'y'), ('e', 'a'), ('c', 'd'); DELETE FROM pair WHERE a = 'x';
          INSERT INTO pair VALUES ('a', 'b'); PRAGMA page_size = 8192; VACUUM;";
        assert_eq!(of(there), of(detour));
        assert_eq!(of(there).rows["pair"], 3);
        assert_eq!((of(there).operation, of(there).operation_at.as_str()), (1, "2026-01-01T00:00:00Z"));
    }

    #[test]
    fn any_other_content_has_another_hash() {
        let rows = [
            "",
            "INSERT INTO pair VALUES ('a', 'bc')",
            "INSERT INTO pair VALUES ('ab', 'c')",
            "INSERT INTO pair VALUES ('a', 'bc'), ('', '')",
            "INSERT INTO pair VALUES (x'61', 'bc')",
            "INSERT INTO pair VALUES ('1', 'bc')",
            "INSERT INTO pair VALUES (NULL, 'bc')",
            "CREATE TABLE empty(a)",
            "CREATE INDEX by_b ON pair(b)",
            "PRAGMA user_version = 7",
        ];
        let rows = rows.into_iter().filter(|sql| !sql.contains("NULL"));
        let hashes: std::collections::BTreeSet<String> = rows.clone().map(|sql| of(sql).sha256).collect();
        assert_eq!(hashes.len(), rows.count());
    }

    #[test]
    fn a_ledger_is_told_from_another_and_stays_itself() {
        let named = |name: &str| format!("INSERT INTO member_profile VALUES (1, '{name}', 1);");
        let later = "INSERT INTO operation VALUES (2, '2026-01-02T00:00:00Z', 'record', '0');
          INSERT INTO member_profile VALUES (2, '母亲', 2);";
        assert_eq!(of(&named("我")).family, of(&(named("我") + later)).family);
        assert_ne!(of(&named("我")).family, of(&named("李静")).family);
    }
}
