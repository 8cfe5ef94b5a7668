//! What is kept for a bad day: the copies of the ledger, the newest of them, and when a restore was last tried.

use crate::commands::kept;
use crate::context::Context;
use crate::engine::doctor::Keeping;
use crate::model::day::Day;

/// The copies of the ledger that a command works on.
pub(super) fn seen(context: &Context) -> Keeping {
    let status = kept::status(context);
    let day = |at: &str| at.get(..10).and_then(Day::parse);
    Keeping {
        count: status.copies,
        newest: status.newest_at.as_deref().and_then(day).map(|day| ("latest".to_owned(), day)),
        folder: status.folder.display().to_string(),
        drilled: status.drilled_at.as_deref().and_then(day),
    }
}
