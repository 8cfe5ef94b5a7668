//! What SQLite's refusals mean to the person at the keyboard.
//!
//! Each becomes an error with a next step; none is passed on as a bare code.

use std::path::Path;

use rusqlite::ErrorCode;

use crate::error::Error;
use crate::model::message::Message;

/// Turns a failure of SQLite into an error of the house.
#[allow(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(super) fn explain(error: rusqlite::Error) -> Error {
    let Some(code) = error.sqlite_error_code() else {
        return damaged(&error.to_string());
    };
    if is_moved(&error) {
        return Error::ledger(Message::new("ledger-moved")).hint(Message::new("ledger-moved-hint"));
    }
    match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
            Error::ledger(Message::new("ledger-locked")).hint(Message::new("ledger-locked-hint"))
        }
        ErrorCode::NotADatabase => {
            Error::ledger(Message::new("ledger-not-sqlite")).hint(Message::new("ledger-not-sqlite-hint"))
        }
        ErrorCode::DatabaseCorrupt => damaged(&error.to_string()),
        ErrorCode::DiskFull => {
            Error::ledger(Message::new("ledger-disk-full")).hint(Message::new("ledger-disk-full-hint"))
        }
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
            Error::ledger(Message::new("ledger-not-writable").with("why", error.to_string()))
                .hint(Message::new("ledger-not-writable-hint"))
        }
        ErrorCode::OperationInterrupted => {
            Error::new(crate::error::Kind::Interrupted, Message::new("error-interrupted"))
        }
        _ => Error::ledger(Message::new("ledger-refused").with("why", error.to_string()))
            .hint(Message::new("ledger-damaged-hint")),
    }
}

/// Whether another file took the place of the open one, as when a ledger is encrypted meanwhile. SQLite looks
/// before it writes, so nothing goes into a file that nobody will open again.
fn is_moved(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|why| why.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED)
}

/// The file is a ledger, but not whole.
pub(super) fn damaged(why: &str) -> Error {
    Error::ledger(Message::new("ledger-damaged").with("why", why)).hint(Message::new("ledger-damaged-hint"))
}

/// What SQLite complains of in one row of a look at the pages, line by line; without the heading that names the file,
/// of which there is only one.
pub(super) fn complaints(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| !line.starts_with("***"))
}

/// The same error with the ledger file as its place.
pub(super) fn in_file(mut error: Error, path: &Path) -> Error {
    let place = error.place.get_or_insert_default();
    place.file.get_or_insert_with(|| path.display().to_string());
    error
}
