//! Pairs of settlements that may be one and that nobody has decided about.

use rusqlite::Row;

use super::Each;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::check::{Code, Found};
use crate::model::member::MemberId;
use crate::model::money::Money;

/// They are few beside settlements: each is looked up, the settlements are not scanned.
const OPEN: &str = "SELECT a.id, b.id, a.member_id, a.settled_at, b.settled_at, i.name, j.name, a.total
  FROM open_double v
  CROSS JOIN settlement a ON a.id = v.settlement_id
  CROSS JOIN settlement b ON b.id = v.other_id
  CROSS JOIN institution i ON i.id = a.institution_id
  CROSS JOIN institution j ON j.id = b.institution_id";

impl Ledger {
    /// Suspected doubles, both in force, without a decision.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_doubles(&self, each: Each<'_>) -> Result<()> {
        self.find_rows(OPEN, [], pair, each)
    }
}

fn pair(row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut found = Found::new(Code::Double)
        .settlement(row.get(0)?)
        .other(row.get(1)?)
        .member(MemberId(row.get(2)?))
        .at(row.get::<_, String>(3)?)
        .until(row.get::<_, String>(4)?)
        .about(row.get::<_, String>(5)?)
        .amount(Money::from_fen(row.get(7)?));
    found.other_what = Some(row.get(6)?).filter(|name: &String| !name.is_empty());
    Ok(found)
}
