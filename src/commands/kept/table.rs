//! Copies as a table: the same columns wherever copies are shown.

use super::{Copy, Trust};
use crate::model::backup::Reason;
use crate::model::message::Message;
use crate::view::{Cell, Column};

/// One row a copy.
pub const COPIES: &[Column] = &[
    Column::number("number", "column-number"),
    Column::text("made_at", "column-made-at"),
    Column::text("reason", "column-why"),
    Column::number("operation", "column-operation"),
    Column::number("bytes", "column-bytes"),
    Column::text("trust", "column-trust"),
    Column::text("drilled_at", "column-drilled-at"),
    Column::machine("file", "column-file"),
    Column::machine("path", "column-file"),
    Column::machine("sha256", "column-content-sha256"),
];

/// The row of a copy with its number in the list.
pub fn row(number: usize, copy: &Copy) -> Vec<Cell<'static>> {
    let backup = &copy.backup;
    let contents = backup.contents.as_ref();
    vec![
        Cell::Count(i64::try_from(number).unwrap_or(i64::MAX)),
        Cell::code(backup.at.clone()),
        Cell::term(backup.reason.code(), reason(backup.reason)),
        Cell::maybe(copy.operation, Cell::Count),
        Cell::Count(i64::try_from(backup.bytes).unwrap_or(i64::MAX)),
        trust(copy.trust),
        Cell::maybe(backup.drilled_at.clone(), Cell::code),
        Cell::text(backup.file.clone()),
        Cell::text(copy.path.display().to_string()),
        Cell::maybe(contents.map(|held| held.sha256.clone()), Cell::code),
    ]
}

fn trust(trust: Trust) -> Cell<'static> {
    match trust {
        Trust::Checked => Cell::term("checked", Message::new("backup-trust-checked")),
        Trust::Changed => Cell::term("changed", Message::new("backup-trust-changed")),
        Trust::Unchecked => Cell::term("unchecked", Message::new("backup-trust-unchecked")),
    }
}

/// Why a copy was made, in words.
pub fn reason(reason: Reason) -> Message {
    Message::new(match reason {
        Reason::ByHand => "backup-reason-by-hand",
        Reason::BeforeImport => "backup-reason-before-import",
        Reason::BeforeRestore => "backup-reason-before-restore",
        Reason::BeforeUndo => "backup-reason-before-undo",
        Reason::BeforeUpdate => "backup-reason-before-update",
        Reason::Damaged => "backup-reason-damaged",
    })
}
