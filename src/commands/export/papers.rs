//! Which paper told a fact, as tags; documents are looked up once and then remembered.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::document::Document;
use crate::view::Cell;
use crate::view::journal::Tag;

/// Documents remembered at most; then it begins anew.
const MOST: usize = 10_000;

/// Documents by number.
#[derive(Default)]
pub(super) struct Papers {
    known: BTreeMap<i64, Option<Document>>,
}

impl Papers {
    /// The document with a number.
    pub(super) fn get(&mut self, ledger: &Ledger, id: i64) -> Result<Option<&Document>> {
        if !self.known.contains_key(&id) {
            if self.known.len() >= MOST {
                self.known.clear();
            }
            self.known.insert(id, ledger.document(id)?);
        }
        Ok(self.known.get(&id).and_then(Option::as_ref))
    }

    /// Kind of paper, name of the file and record in it.
    pub(super) fn tags<'a>(
        &'a mut self,
        ledger: &Ledger,
        (document, row): (Option<i64>, Option<i64>),
        tags: &mut Vec<Tag<'a>>,
    ) -> Result<()> {
        let Some(id) = document else { return Ok(()) };
        let Some(document) = self.get(ledger, id)? else { return Ok(()) };
        tags.push(Tag { key: "source", value: Cell::code(document.kind.code()) });
        if let Some(name) = document.name.as_deref() {
            tags.push(Tag { key: "source-file", value: Cell::path(name) });
        }
        if let Some(row) = row {
            tags.push(Tag { key: "source-row", value: Cell::Count(row) });
        }
        Ok(())
    }
}
