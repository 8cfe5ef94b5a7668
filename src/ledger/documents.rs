//! Documents: where facts came from.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};

use super::Operation;
use super::failure::explain;
use crate::error::Result;
use crate::model::document::Document;
use crate::model::quoted::kept;

/// Records a document of an operation and returns its number.
pub(super) fn insert(connection: &Connection, document: &Document, operation: i64) -> Result<i64> {
    let bytes = document.bytes.and_then(|bytes| i64::try_from(bytes).ok());
    connection
        .execute(
            "INSERT INTO document(kind, name, sha256, bytes, operation_id) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                document.kind.code(),
                document.name.as_deref().map(kept),
                document.sha256,
                bytes,
                operation
            ],
        )
        .map_err(explain)?;
    Ok(connection.last_insert_rowid())
}

/// The folder beside a ledger where papers are kept: its own name with `.papers` at the end.
pub fn papers_folder(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(".papers");
    PathBuf::from(name)
}

impl Operation<'_> {
    /// Says that the bytes of the current document are kept beside the ledger, in the file of this name; not
    /// twice where they are kept already.
    ///
    /// # Errors
    /// A failure to write.
    pub fn store_document(&mut self, sha256: &str, file: &str) -> Result<()> {
        let added = self
            .connection()
            .execute(
                "INSERT INTO stored_document(document_id, file, operation_id) SELECT ?1, ?2, ?3
                 WHERE NOT EXISTS (SELECT 1 FROM document d JOIN stored_document k ON k.document_id = d.id
                   WHERE d.sha256 = ?4 AND k.retired_by IS NULL)",
                params![self.document(), file, self.id(), sha256],
            )
            .map_err(explain)?;
        if added > 0 {
            self.added("stored_document");
            return Ok(());
        }
        let sql = "SELECT k.operation_id FROM document d JOIN stored_document k ON k.document_id = d.id
                    WHERE d.sha256 = ?1 AND k.retired_by IS NULL";
        self.rely_on_those(sql, [sha256]).map_err(explain)
    }
}
