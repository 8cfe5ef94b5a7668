//! `medins policy test [FILE…]`: worked cases against the rules, exact to the fen.
//!
//! Without a file the cases that are compiled in and those of the user are run. Exit code 1 on any difference.

use std::path::PathBuf;

use super::{Exit, Session, first};
use crate::context::packs::{self, PackFile};
use crate::engine::cases::{self, Difference};
use crate::error::Result;
use crate::model::message::Message;
use crate::policy::cases::{Case, read};
use crate::policy::set::shipped_cases;
use crate::view::{Cell, Column, View};

/// Arguments of `policy test`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files of cases; all that there are if left out
    files: Vec<PathBuf>,
    /// Also list the cases that pass
    #[arg(long)]
    all: bool,
}

const RESULTS: &[Column] = &[
    Column::text("case", "column-case"),
    Column::text("result", "column-result"),
    Column::text("figure", "column-figure"),
    Column::text("expected", "column-expected"),
    Column::text("found", "column-found"),
    Column::text("file", "column-file").detail(),
    Column::text("line", "column-line").detail(),
];

/// Runs `policy test`.
///
/// # Errors
/// A file that cannot be read or understood, a pack that is wrong, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let files = match args.files.is_empty() {
        true => every(session)?,
        false => args.files.iter().map(|file| packs::read(file)).collect::<Result<_>>()?,
    };
    let policies = session.packs()?;
    let (mut rows, mut passed, mut failed) = (Vec::new(), 0usize, 0usize);
    for (file, text) in &files {
        for case in read(file, text).map_err(first)? {
            let differences = cases::run(&case, &policies, session.context.today)?;
            match differences.is_empty() {
                true => passed += 1,
                false => failed += 1,
            }
            if differences.is_empty() && args.all {
                rows.push(row(&case, None));
            }
            rows.extend(differences.iter().map(|difference| row(&case, Some(difference))));
        }
    }
    let mut view = View::new("policy-test");
    view.table("results", RESULTS, rows);
    view.note(Message::new("policy-test-summary").with("passed", passed).with("failed", failed));
    session.show(&view)?;
    Ok(if failed == 0 { Exit::Done } else { Exit::No })
}

/// The cases that are compiled in, and the user's.
fn every(session: &Session<'_>) -> Result<Vec<PackFile>> {
    let shipped = shipped_cases().iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    let mut files: Vec<_> = shipped.collect();
    files.extend(session.context.packs.cases()?);
    Ok(files)
}

fn row(case: &Case, difference: Option<&Difference>) -> Vec<Cell<'static>> {
    let (code, word) = match difference {
        None => ("pass", "policy-test-pass"),
        Some(_) => ("fail", "policy-test-fail"),
    };
    let text = |of: fn(&Difference) -> String| Cell::maybe(difference.map(of), Cell::rule);
    vec![
        Cell::rule(case.id.clone()),
        Cell::term(code, Message::new(word)),
        text(|difference| difference.what.to_owned()),
        text(|difference| difference.expected.clone()),
        text(|difference| difference.found.clone()),
        Cell::path(case.file.clone()),
        Cell::rule(case.line.to_string()),
    ]
}
