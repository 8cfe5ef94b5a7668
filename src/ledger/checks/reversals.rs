//! Reversals: without their original, not its mirror, or the second of the same one.
//!
//! A reversal that names no settlement is matched by person and total, counted: the n-th equal reversal needs
//! an n-th equal settlement.

use rusqlite::Row;

use super::Each;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::ledger::failure::explain;
use crate::ledger::figures::amounts;
use crate::model::check::{Code, Found, Named, What};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// Reversals that name their original, each with it where it is in force.
const NAMING: &str =
    "SELECT r.id, r.member_id, r.settled_at, r.reverses_key, s.id, s.member_id, s.settled_at,
    r.total, r.fund, r.account, r.mutual_aid, r.cash, r.hospital,
    s.total, s.fund, s.account, s.mutual_aid, s.cash, s.hospital
  FROM settlement r LEFT JOIN settlement s ON s.settlement_key = r.reverses_key AND s.kind = 'settlement'
    AND s.settlement_key IS NOT NULL AND s.retired_by IS NULL
  WHERE r.kind = 'reversal' AND r.reverses_key IS NOT NULL AND r.retired_by IS NULL
  ORDER BY r.reverses_key, r.id";

const ANY_NAMELESS: &str = "SELECT EXISTS (SELECT 1 FROM settlement
  WHERE kind = 'reversal' AND reverses_key IS NULL AND retired_by IS NULL)";

/// Nameless reversals beyond the number of settlements that they could take back. The settlements are read
/// once, each beside the few totals that are asked for.
const NAMELESS: &str = "WITH lone AS MATERIALIZED (
    SELECT id, member_id, settled_at, total,
      row_number() OVER (PARTITION BY member_id, total ORDER BY settled_at, id) AS nth
    FROM settlement WHERE kind = 'reversal' AND reverses_key IS NULL AND retired_by IS NULL),
  asked AS MATERIALIZED (SELECT DISTINCT member_id, total FROM lone),
  there AS MATERIALIZED (
    SELECT a.member_id, a.total, count(*) AS times
    FROM settlement s CROSS JOIN asked a ON a.member_id = s.member_id AND a.total = -s.total
    WHERE s.kind = 'settlement' AND s.retired_by IS NULL GROUP BY 1, 2)
  SELECT l.id, l.member_id, l.settled_at, l.total
  FROM lone l LEFT JOIN there t ON t.member_id = l.member_id AND t.total = l.total
  WHERE l.nth > coalesce(t.times, 0) ORDER BY l.id";

impl Ledger {
    /// Reversals in force that take back nothing, something else, or the same once more.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn check_reversals(&self, each: Each<'_>) -> Result<()> {
        let mut statement = self.connection.prepare(NAMING).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        let mut before: Option<(String, i64)> = None;
        while let Some(row) = rows.next().map_err(explain)? {
            let naming = Naming::read(row).map_err(explain)?;
            if let Some((key, first)) = &before
                && *key == naming.key
            {
                each(naming.again(*first))?;
                continue;
            }
            if let Some(found) = naming.found() {
                each(found)?;
            }
            before = Some((naming.key, naming.id));
        }
        let any = self.connection.query_row(ANY_NAMELESS, [], |row| row.get(0)).map_err(explain)?;
        if any { self.find_rows(NAMELESS, [], nameless, each) } else { Ok(()) }
    }
}

fn nameless(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found::new(Code::ReversalAlone)
        .settlement(row.get(0)?)
        .member(MemberId(row.get(1)?))
        .at(row.get::<_, String>(2)?)
        .amount(Money::from_fen(row.get(3)?)))
}

/// A reversal that names its original, and that original.
struct Naming {
    id: i64,
    member: MemberId,
    at: String,
    key: String,
    amounts: Amounts,
    original: Option<(i64, MemberId, String, Amounts)>,
}

impl Naming {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let original = match row.get::<_, Option<i64>>(4)? {
            None => None,
            Some(id) => Some((id, MemberId(row.get(5)?), row.get(6)?, amounts(row, 13)?)),
        };
        Ok(Self {
            id: row.get(0)?,
            member: MemberId(row.get(1)?),
            at: row.get(2)?,
            key: row.get(3)?,
            amounts: amounts(row, 7)?,
            original,
        })
    }

    fn place(&self, code: Code) -> Found {
        Found::new(code).settlement(self.id).member(self.member).at(self.at.clone())
    }

    fn again(&self, first: i64) -> Found {
        self.place(Code::ReversalTwice).other(first).about(self.key.clone()).amount(self.amounts.total)
    }

    /// What is wrong with it, if anything: the first figure that is no mirror.
    fn found(&self) -> Option<Found> {
        let Some((id, member, at, original)) = &self.original else {
            let alone = self.place(Code::ReversalAlone).about(self.key.clone());
            return Some(alone.amount(self.amounts.total));
        };
        let differs = || self.place(Code::ReversalDiffers).other(*id).until(at.clone());
        if *member != self.member {
            return Some(differs().relative(*member).of(What::Named(Named::Member)));
        }
        let (own, mirrored) = (figures(&self.amounts), figures(original));
        let unlike = own.into_iter().zip(mirrored).find(|((_, own), (_, other))| *own != -*other);
        unlike.map(|((named, own), (_, other))| differs().of(What::Named(named)).amounts(own, -other))
    }
}

fn figures(amounts: &Amounts) -> [(Named, Money); 6] {
    [
        (Named::Total, amounts.total),
        (Named::Fund, amounts.fund),
        (Named::Account, amounts.account),
        (Named::MutualAid, amounts.mutual_aid),
        (Named::Cash, amounts.cash),
        (Named::Hospital, amounts.hospital),
    ]
}
