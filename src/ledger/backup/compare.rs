//! A restored copy beside the ledger it was made of, fact by fact.
//!
//! Both are read side by side in the order of their keys. What the ledger has got since the copy was made is counted
//! and no difference: rows of later operations, and marks that later operations set or took away.

use std::cell::RefCell;
use std::cmp::Ordering;

use rusqlite::types::Value;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Rows};

use super::content::{self, Shape, quoted};
use super::{Ledger, Scratch};
use crate::error::Result;
use crate::ledger::failure::explain;

/// Differences that are named.
const NAMED: usize = 20;

/// Sums that follow from the facts: they are of today, so they are compared only with a copy of today.
const SUMS: &str = "kept_";

/// What a comparison found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Rows of the copy.
    pub rows: u64,
    /// Rows of the ledger that later operations added.
    pub added_later: u64,
    /// Facts that later operations retired or put back.
    pub retired_later: u64,
    /// Rows that differ, are missing, or are there without a reason.
    pub different: u64,
    /// The first of them.
    pub first: Vec<Different>,
}

/// One row that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Different {
    /// Its table.
    pub table: String,
    /// Its number, or the parts of its key.
    pub row: String,
    /// What differs.
    pub what: What,
}

/// How a row differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The copy has it, the ledger does not.
    OnlyInCopy,
    /// The ledger has it, the copy does not, and no later operation added it.
    OnlyInLedger,
    /// This column has another value.
    Column(String),
}

impl Ledger {
    /// Compares a restored copy with this ledger as it was at the copy's newest operation.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn compare(&self, copy: &Scratch) -> Result<Compared> {
        let mut found = Compared::default();
        let until = copy.contents.operation;
        let is_newest = content::newest_operation(&self.connection)?.0 == until;
        for shape in content::tables(&self.connection)? {
            if is_newest || !shape.name.starts_with(SUMS) {
                let connections = (&copy.ledger.connection, &self.connection);
                table(connections, &Later::of(&self.connection, &shape, until)?, &mut found)?;
            }
        }
        Ok(found)
    }
}

/// One row: the values of the key, then of every column.
struct Line {
    key: Vec<Value>,
    values: Vec<Value>,
}

fn next(rows: &mut Rows<'_>, shape: &Shape) -> Result<Option<Line>> {
    let Some(row) = rows.next().map_err(explain)? else { return Ok(None) };
    let values: rusqlite::Result<Vec<Value>> = (0..shape.columns.len()).map(|at| row.get(at)).collect();
    let values = values.map_err(explain)?;
    let place = |name: &String| shape.columns.iter().position(|column| column == name).unwrap_or_default();
    let key = shape.key.iter().map(|name| values[place(name)].clone()).collect();
    Ok(Some(Line { key, values }))
}

fn table(
    (copy, ledger): (&Connection, &Connection),
    later: &Later<'_, '_>,
    found: &mut Compared,
) -> Result<()> {
    let sql = later.shape.select();
    let mut mine = copy.prepare(&sql).map_err(explain)?;
    let mut mine = mine.query([]).map_err(explain)?;
    let mut theirs = ledger.prepare(&sql).map_err(explain)?;
    let mut theirs = theirs.query([]).map_err(explain)?;
    let (mut a, mut b) = (next(&mut mine, later.shape)?, next(&mut theirs, later.shape)?);
    let mut last = None;
    loop {
        let order = match (&a, &b) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => order(&a.key, &b.key),
        };
        found.rows += u64::from(order != Ordering::Greater);
        match (order, &a, &b) {
            (Ordering::Equal, Some(copy), Some(ledger)) => later.same_key(copy, ledger, found)?,
            (Ordering::Less, Some(copy), _) => later.differs(copy, What::OnlyInCopy, found),
            (_, _, Some(ledger)) if later.is_added(ledger, last.as_ref())? => found.added_later += 1,
            (_, _, Some(ledger)) => later.differs(ledger, What::OnlyInLedger, found),
            (..) => {}
        }
        if order != Ordering::Greater {
            last = a.take();
            a = next(&mut mine, later.shape)?;
        }
        if order != Ordering::Less {
            b = next(&mut theirs, later.shape)?;
        }
    }
}

/// As SQLite puts values in order: nothing, numbers, texts, bytes.
fn order(a: &[Value], b: &[Value]) -> Ordering {
    let rank = |value: &Value| match value {
        Value::Null => 0,
        Value::Integer(_) | Value::Real(_) => 1,
        Value::Text(_) => 2,
        Value::Blob(_) => 3,
    };
    let one = |(a, b): (&Value, &Value)| match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Real(a), Value::Real(b)) => a.total_cmp(b),
        (Value::Text(a), Value::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Blob(a), Value::Blob(b)) => a.cmp(b),
        _ => rank(a).cmp(&rank(b)),
    };
    a.iter().zip(b).map(one).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// What came after an operation, for the rows of one table.
struct Later<'c, 's> {
    shape: &'s Shape,
    until: i64,
    /// Where the number of the operation stands that added a row.
    operation: Option<usize>,
    /// Where a row names another, and what asks for the operation that added that one.
    parents: Vec<(usize, RefCell<CachedStatement<'c>>)>,
    /// Where the mark stands.
    mark: Option<usize>,
    log: RefCell<CachedStatement<'c>>,
}

impl<'c, 's> Later<'c, 's> {
    fn of(ledger: &'c Connection, shape: &'s Shape, until: i64) -> Result<Self> {
        let place = |name: &str| shape.columns.iter().position(|column| column == name);
        let operation = if shape.name == "operation" { place("id") } else { place("operation_id") };
        let mut parents = Vec::new();
        if operation.is_none() {
            const NAMED: &str = "SELECT f.\"table\", f.\"from\" FROM pragma_foreign_key_list(?1) f
               WHERE EXISTS (SELECT 1 FROM pragma_table_info(f.\"table\") WHERE name = 'operation_id')";
            let mut named = ledger.prepare(NAMED).map_err(explain)?;
            let named = named
                .query_map([&shape.name], |row| Ok((row.get(0)?, row.get(1)?)))
                .map_err(explain)?
                .collect::<rusqlite::Result<Vec<(String, String)>>>()
                .map_err(explain)?;
            for (parent, column) in named {
                let asked = format!("SELECT operation_id FROM {} WHERE id = ?1", quoted(&parent));
                let asked = ledger.prepare_cached(&asked).map_err(explain)?;
                parents.extend(place(&column).map(|at| (at, RefCell::new(asked))));
            }
        }
        let log = "SELECT 1 FROM retirement WHERE fact = ?1 AND fact_id = ?2 AND operation_id > ?3 LIMIT 1";
        let log = RefCell::new(ledger.prepare_cached(log).map_err(explain)?);
        Ok(Self { shape, until, operation, parents, mark: place("retired_by"), log })
    }

    /// Whether a later operation added a row of the ledger. Where a table says nothing of operations, numbers tell
    /// that follow the copy's last one.
    fn is_added(&self, row: &Line, last: Option<&Line>) -> Result<bool> {
        if let Some(at) = self.operation {
            return Ok(matches!(row.values[at], Value::Integer(id) if id > self.until));
        }
        for (at, asked) in &self.parents {
            let id = asked.borrow_mut().query_row([&row.values[*at]], |row| row.get::<_, i64>(0)).optional();
            if id.map_err(explain)?.is_some_and(|id| id > self.until) {
                return Ok(true);
            }
        }
        let follows = |at: i64| last.and_then(number).is_none_or(|last| at > last);
        Ok(self.parents.is_empty() && number(row).is_some_and(follows))
    }

    /// Compares two rows of one key.
    fn same_key(&self, copy: &Line, ledger: &Line, found: &mut Compared) -> Result<()> {
        for (at, column) in self.shape.columns.iter().enumerate() {
            if copy.values[at] == ledger.values[at] {
                continue;
            }
            if Some(at) == self.mark && self.is_marked_later(ledger, at)? {
                found.retired_later += 1;
                continue;
            }
            self.differs(ledger, What::Column(column.clone()), found);
            return Ok(());
        }
        Ok(())
    }

    fn is_marked_later(&self, row: &Line, mark: usize) -> Result<bool> {
        if matches!(row.values[mark], Value::Integer(id) if id > self.until) {
            return Ok(true);
        }
        let Some(id) = number(row) else { return Ok(false) };
        let mut log = self.log.borrow_mut();
        let logged = log.exists(rusqlite::params![self.shape.name, id, self.until]);
        logged.map_err(explain)
    }

    fn differs(&self, row: &Line, what: What, found: &mut Compared) {
        found.different += 1;
        if found.first.len() < NAMED {
            let row = row.key.iter().map(said).collect::<Vec<_>>().join(" · ");
            found.first.push(Different { table: self.shape.name.clone(), row, what });
        }
    }
}

/// The number of a row whose key is a number.
fn number(row: &Line) -> Option<i64> {
    match row.key.as_slice() {
        [Value::Integer(number)] => Some(*number),
        _ => None,
    }
}

/// A part of a key. Texts of keys are words of ours, days and months, never what somebody typed.
fn said(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        _ => String::from("?"),
    }
}
