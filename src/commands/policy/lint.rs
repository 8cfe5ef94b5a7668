//! `medins policy lint [FILE…]`: what is wrong in packs, and what should be looked at.
//!
//! Problems end with exit code 4, mere warnings with 1. Without a file the compiled-in packs and those of the
//! user are checked.

use std::path::PathBuf;

use super::{Exit, Session};
use crate::context::packs;
use crate::error::{Error, Kind, Result};
use crate::model::message::Message;
use crate::model::region::Region;
use crate::policy::{Pack, PolicySet, lint};
use crate::view::{Cell, Column, View};

/// Arguments of `policy lint`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The packs; all of them if left out
    files: Vec<PathBuf>,
}

const PROBLEMS: &[Column] = &[
    Column::text("severity", "column-severity"),
    Column::text("file", "column-file"),
    Column::text("line", "column-line"),
    Column::text("column", "column-column"),
    Column::text("problem", "column-problem"),
];

/// Runs `policy lint`.
///
/// # Errors
/// A file that cannot be read, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let shipped = PolicySet::shipped();
    let nation = shipped.nation()?;
    let files = match args.files.is_empty() {
        true => all(session, &shipped)?,
        false => args.files.iter().map(|file| packs::read(file)).collect::<Result<_>>()?,
    };
    let (mut rows, mut wrong) = (Vec::new(), 0);
    for (file, text) in &files {
        match lint::check(file, text, Some(nation)) {
            Ok(pack) => rows.extend(warnings(&pack, text, session)),
            Err(errors) => {
                wrong += errors.len();
                rows.extend(errors.iter().map(problem));
            }
        }
    }
    let warned = rows.len() - wrong;
    let mut view = View::new("policy-lint");
    view.table("problems", PROBLEMS, rows);
    let summary = Message::new("policy-lint-summary").with("files", files.len());
    view.note(summary.with("wrong", wrong).with("warned", warned));
    session.show(&view)?;
    match (wrong, warned) {
        (0, 0) => Ok(Exit::Done),
        (0, _) => Ok(Exit::No),
        _ => Err(Error::new(Kind::BadData, Message::new("policy-lint-failed").with("wrong", wrong))),
    }
}

/// Every pack: compiled in, and in the user's folder.
fn all(session: &Session<'_>, shipped: &PolicySet) -> Result<Vec<packs::PackFile>> {
    let text = |region: Region| shipped.text(region);
    let texts = shipped.regions().filter_map(text);
    let mut files: Vec<_> = texts.map(|(file, text)| (file.to_owned(), text.to_owned())).collect();
    files.extend(session.context.packs.packs()?);
    Ok(files)
}

/// What should be looked at in a sound pack.
fn warnings(pack: &Pack, text: &str, session: &Session<'_>) -> Vec<Vec<Cell<'static>>> {
    let today = session.context.today;
    lint::warnings(pack, text, today).iter().map(|error| row("warning", error)).collect()
}

fn problem(error: &Error) -> Vec<Cell<'static>> {
    row("error", error)
}

fn row(severity: &'static str, error: &Error) -> Vec<Cell<'static>> {
    let place = error.place.as_deref();
    let word = match severity {
        "error" => Message::new("policy-severity-error"),
        _ => Message::new("policy-severity-warning"),
    };
    vec![
        Cell::term(severity, word),
        Cell::maybe(place.and_then(|place| place.file.clone()), Cell::path),
        Cell::maybe(place.and_then(|place| place.line), |line| Cell::rule(line.to_string())),
        Cell::maybe(place.and_then(|place| place.column.clone()), Cell::rule),
        Cell::Message(error.what.clone()),
    ]
}
