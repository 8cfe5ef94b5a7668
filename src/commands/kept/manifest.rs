//! The list beside the copies: what each held when it was checked, and when a trial restore of it succeeded.
//!
//! It remembers what would take long to find out again. The files themselves are what counts: a list that is
//! missing or damaged is made anew from them, and nothing fails because of it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::context::folder;
use crate::error::Result;
use crate::model::backup::{Backup, Contents, Reason};

/// What the file begins with.
const HEAD: &str =
    "# Copies of a ledger of medins. Made anew from the files where it is missing or damaged.\n\n";

/// The format of this file.
const FORMAT: &str = "medins.backups/1";

#[derive(Debug, Default, Serialize, Deserialize)]
struct Written {
    format: String,
    #[serde(default)]
    backup: Vec<Line>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    file: String,
    made_at: String,
    reason: String,
    bytes: u64,
    schema: Option<i64>,
    operation: Option<i64>,
    operation_at: Option<String>,
    family: Option<String>,
    sha256: Option<String>,
    drilled_at: Option<String>,
    #[serde(default)]
    rows: BTreeMap<String, u64>,
}

/// Reads the list; nothing where there is none that can be understood.
pub(super) fn read(path: &Path) -> Vec<Backup> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let written: Written = toml::from_str(&text).unwrap_or_default();
    let known = Some(written.backup).filter(|_| written.format == FORMAT);
    known.unwrap_or_default().into_iter().filter_map(backup).collect()
}

/// Writes the list aside and puts it in place.
///
/// # Errors
/// A folder that cannot be written.
pub(super) fn write<'a>(path: &Path, backups: impl Iterator<Item = &'a Backup>) -> Result<()> {
    let written = Written { format: FORMAT.to_owned(), backup: backups.map(line).collect() };
    let text = toml::to_string(&written).unwrap_or_default();
    folder::write_with(path, |file| {
        file.write_all([HEAD, &text].concat().as_bytes()).map_err(|error| folder::unwritable(path, &error))
    })
}

fn backup(line: Line) -> Option<Backup> {
    let contents = || {
        Some(Contents {
            schema: line.schema?,
            operation: line.operation?,
            operation_at: line.operation_at?,
            family: line.family?,
            rows: line.rows,
            sha256: line.sha256?,
        })
    };
    Some(Backup {
        reason: Reason::parse(&line.reason)?,
        file: line.file,
        at: line.made_at,
        bytes: line.bytes,
        drilled_at: line.drilled_at,
        contents: contents(),
    })
}

fn line(backup: &Backup) -> Line {
    let held = backup.contents.as_ref();
    Line {
        file: backup.file.clone(),
        made_at: backup.at.clone(),
        reason: backup.reason.code().to_owned(),
        bytes: backup.bytes,
        schema: held.map(|held| held.schema),
        operation: held.map(|held| held.operation),
        operation_at: held.map(|held| held.operation_at.clone()),
        family: held.map(|held| held.family.clone()),
        sha256: held.map(|held| held.sha256.clone()),
        drilled_at: backup.drilled_at.clone(),
        rows: held.map(|held| held.rows.clone()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_what_is_broken_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inner/family.backups.toml");
        let contents = Contents {
            schema: 5,
            operation: 12,
            operation_at: "2026-10-31T08:00:00Z".to_owned(),
            family: "0123456789abcdef".to_owned(),
            rows: BTreeMap::from([("member".to_owned(), 6), ("operation".to_owned(), 12)]),
            sha256: "ab".repeat(32),
        };
        let one = |file: &str, contents, drilled_at| Backup {
            file: file.to_owned(),
            at: "2026-10-31T08:00:01Z".to_owned(),
            reason: Reason::BeforeImport,
            bytes: 4096,
            contents,
            drilled_at,
        };
        let backups =
            [one("a.medins", Some(contents), Some("2026-11-01".to_owned())), one("b.medins", None, None)];
        write(&path, backups.iter()).unwrap();
        assert_eq!(read(&path), backups);
        let text = std::fs::read_to_string(&path).unwrap();
        for broken in ["", "format = 3", &text[..text.len() / 2], &text.replace("/1", "/2"), "\u{0}"] {
            std::fs::write(&path, broken).unwrap();
            assert_eq!(read(&path), [], "{broken}");
        }
    }
}
