//! `medins backup --drill`: a copy is restored into a scratch file and compared with the ledger, fact by fact.
//!
//! A copy that nobody has ever restored is a hope. What the ledger got since the copy was made is counted, not
//! called a difference.

use std::path::{Path, PathBuf};

use super::super::kept::{Shelf, table};
use super::super::session::{Exit, Session};
use crate::error::{Error, Place, Result};
use crate::ledger::Access;
use crate::ledger::backup::{Compared, Different, KeptFile, What};
use crate::model::backup::Contents;
use crate::model::message::Message;
use crate::view::{Cell, Column, Field, View};

const DIFFERENCES: &[Column] = &[
    Column::text("table", "column-table"),
    Column::text("row", "column-row"),
    Column::text("difference", "column-difference"),
    Column::text("column", "column-column"),
];

/// What came of a trial.
struct Tried {
    path: PathBuf,
    contents: Contents,
    compared: Compared,
    /// Whether the list remembers another content.
    is_changed: bool,
}

/// Tries a restore of the copy that was named, or of the newest.
pub(super) fn run(named: Option<&Path>, session: &mut Session<'_>) -> Result<Exit> {
    let (mut shelf, path) = chosen(named, session)?;
    let backup = session.keyed(&path, KeptFile::open).map_err(useless)?;
    let ledger = session.ledger(Access::Read)?;
    let scratch = backup.scratch(&session.context.ledger).map_err(useless)?;
    if scratch.contents.family != ledger.family()? {
        return Err(Error::data(Message::new("backup-stranger"))
            .at(Place { file: Some(path.display().to_string()), ..Place::default() })
            .hint(Message::new("restore-hint")));
    }
    let compared = ledger.compare(&scratch)?;
    let contents = scratch.contents.clone();
    drop(scratch);
    let remembered = shelf.known(&path).and_then(|copy| copy.backup.contents.as_ref());
    let is_changed = remembered.is_some_and(|held| held.sha256 != contents.sha256);
    let is_good = compared.different == 0 && !is_changed;
    let tried = Tried { path, contents, compared, is_changed };
    if is_good {
        shelf.drilled(&tried.path, &session.context.now, &tried.contents);
    }
    session.show(&view(&shelf, &tried))?;
    Ok(if is_good { Exit::Done } else { Exit::No })
}

/// The copy that was named by its folder, file or number; the newest of the folder otherwise.
fn chosen(named: Option<&Path>, session: &Session<'_>) -> Result<(Shelf, PathBuf)> {
    let context = &session.context;
    match named {
        Some(folder) if folder.is_dir() => {
            let shelf = Shelf::at(folder, &context.ledger);
            shelf.find("latest").map(|path| (shelf, path))
        }
        None => {
            let shelf = Shelf::of(context);
            shelf.find("latest").map(|path| (shelf, path))
        }
        Some(file) => {
            let shelf = Shelf::of(context).with_copies_before_updates();
            let path = shelf.find(&file.to_string_lossy())?;
            let beside = path.parent().filter(|_| shelf.known(&path).is_none());
            let shelf = beside.map(|folder| Shelf::at(folder, &context.ledger)).unwrap_or(shelf);
            Ok((shelf, path))
        }
    }
}

/// The error of a copy that cannot be restored, unless it is the place that is at fault.
fn useless(error: Error) -> Error {
    let is_place = matches!(error.what.id, "backup-not-writable" | "ledger-disk-full" | "ledger-locked");
    if is_place { error } else { error.hint(Message::new("backup-useless-hint")) }
}

fn view(shelf: &Shelf, tried: &Tried) -> View {
    let Tried { path, contents, compared, is_changed } = tried;
    let mut view = View::new("drill");
    let known = shelf.known(path).map(|copy| &copy.backup);
    let count = |number: u64| Cell::Count(i64::try_from(number).unwrap_or(i64::MAX));
    view.record(
        "drill",
        vec![
            Field::new("file", "column-file", Cell::text(path.display().to_string())),
            Field::new(
                "made_at",
                "column-made-at",
                Cell::maybe(known.map(|backup| backup.at.clone()), Cell::code),
            ),
            Field::new(
                "reason",
                "column-why",
                Cell::maybe(known, |backup| Cell::term(backup.reason.code(), table::reason(backup.reason))),
            ),
            Field::new("operation", "column-operation", Cell::Count(contents.operation)),
            Field::new("rows", "column-rows-compared", count(compared.rows)),
            Field::new("added_later", "column-added-later", count(compared.added_later)),
            Field::new("retired_later", "column-retired-later", count(compared.retired_later)),
            Field::new("different", "column-different", count(compared.different)),
        ],
    );
    if !compared.first.is_empty() {
        view.table("differences", DIFFERENCES, compared.first.iter().map(difference).collect());
    }
    if *is_changed {
        view.note(Message::new("backup-drill-changed"));
    }
    let said = match compared.different {
        0 if *is_changed => "backup-drill-look",
        0 => "backup-drill-good",
        _ => "backup-drill-differs",
    };
    view.note(Message::new(said).with("count", i64::try_from(compared.different).unwrap_or(i64::MAX)));
    view
}

fn difference(one: &Different) -> Vec<Cell<'static>> {
    let (code, said, column) = match &one.what {
        What::OnlyInCopy => ("only-in-copy", "backup-only-in-copy", Cell::Empty),
        What::OnlyInLedger => ("only-in-ledger", "backup-only-in-ledger", Cell::Empty),
        What::Column(column) => ("value", "backup-other-value", Cell::text(column.clone())),
    };
    let what = Cell::term(code, Message::new(said));
    vec![Cell::text(one.table.clone()), Cell::text(one.row.clone()), what, column]
}
