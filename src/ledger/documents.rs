//! Documents: where facts came from.

use rusqlite::{Connection, params};

use super::failure::explain;
use crate::error::Result;
use crate::model::document::Document;

/// Records a document of an operation and returns its number.
pub(super) fn insert(connection: &Connection, document: &Document, operation: i64) -> Result<i64> {
    let bytes = document.bytes.and_then(|bytes| i64::try_from(bytes).ok());
    connection
        .execute(
            "INSERT INTO document(kind, name, sha256, bytes, operation_id) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![document.kind.code(), document.name, document.sha256, bytes, operation],
        )
        .map_err(explain)?;
    Ok(connection.last_insert_rowid())
}
