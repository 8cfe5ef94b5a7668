//! Where it is kept: one SQLite file, and the only room that knows SQL.
//!
//! [`Ledger::open`] and [`Ledger::create`] give a checked, current file. Reading is done by methods of
//! [`Ledger`]; every change goes through [`Ledger::operate`]: one command, one transaction, one operation.
//! Facts are added or retired, never altered; sums in `kept_*` follow them inside the same transaction.

mod abandoned;
pub mod backup;
mod balances;
mod bindings;
mod chain;
mod checks;
mod counted;
mod coverages;
mod decisions;
mod desk;
mod documents;
mod entries;
mod failure;
mod figures;
pub mod health;
mod history;
mod journal;
mod known;
mod largest;
mod log;
mod members;
mod occurrence;
mod open;
mod operation;
mod papers;
mod past;
mod payments;
pub mod query;
mod reversals;
mod schema;
mod seal;
mod settlements;
mod sources;
mod statements;
mod sums;
mod totals;
mod undo;
mod visits;
mod years;

use rusqlite::Connection;

use crate::model::key::Key;

pub use balances::{AccountBalance, Basis, Difference};
pub use checks::{Depth, StoredPaper};
pub use counted::CountedDay;
pub use decisions::{Pair, Verdict};
pub use documents::papers_folder;
pub use history::{HistoryRow, Only, Selection};
pub use journal::{Beginning, Event, FUNDS, FundParts, PrintedBalance, Start};
pub use known::{Named, Profile, named};
pub use largest::LargeBill;
pub use log::{FactCount, OperationRow};
pub use members::{check_word as check_member, names};
pub use open::Access;
pub use operation::{Operation, Wanted};
pub use reversals::LoneReversal;
pub use seal::{Proof, Rewriting, is_plain, is_wrong_key, not_built, plain_copies, salt_of};
pub use settlements::{Booked, Booking, Suspicion, Twins};
pub use sources::{
    Details, EntryFact, PaperFact, PaperField, PayerPart, PaymentFact, SettlementFact, Source,
};
pub use statements::StatementRow;
pub use totals::{GroupBy, GroupRow};
pub use undo::{Dependent, Reason};
pub use visits::VisitRow;
pub use years::{AidSums, MonthSums};

/// An open ledger file whose schema is current.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    key: Option<Key>,
}
