//! The six figures of a settlement's row, read in one place.

use rusqlite::Row;

use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// Six columns from `first` on, in fen: total, fund, account, mutual aid, cash, hospital.
pub(super) fn amounts(row: &Row<'_>, first: usize) -> rusqlite::Result<Amounts> {
    let money = |at: usize| row.get(first + at).map(Money::from_fen);
    Ok(Amounts {
        total: money(0)?,
        fund: money(1)?,
        account: money(2)?,
        mutual_aid: money(3)?,
        cash: money(4)?,
        hospital: money(5)?,
    })
}
