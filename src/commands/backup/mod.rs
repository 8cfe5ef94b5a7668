//! `medins backup [DIR]`: a checked copy of the ledger, and which older ones go; `--drill` tries a restore.
//!
//! How a copy is made stands in `ledger::backup`, where copies lie and which are kept in `commands::kept`.

mod drill;

use std::path::PathBuf;

use super::kept::{Made, Shelf, table};
use super::session::{Exit, Session};
use crate::error::{Error, Result};
use crate::ledger::{Access, papers_folder};
use crate::model::backup::Reason;
use crate::model::message::{Message, Value};
use crate::view::View;

/// Arguments of `backup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder for the copy; with --drill the copy to try, its number, or its folder
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::AnyPath)]
    place: Option<PathBuf>,
    /// Restore a copy into a scratch file and compare it with the ledger, fact by fact
    #[arg(long)]
    drill: bool,
}

/// Runs `backup`.
///
/// # Errors
/// An unusable ledger, a folder that cannot be written, a copy that cannot be restored.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    if args.drill { drill::run(args.place.as_deref(), session) } else { make(args, session) }
}

fn make(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let context = &session.context;
    let shelf = match &args.place {
        None => Shelf::of(context),
        Some(place) if place.is_file() => {
            let path = place.display().to_string();
            return Err(Error::usage(Message::new("backup-no-folder").with("path", path))
                .hint(Message::new("backup-no-folder-hint")));
        }
        Some(place) => Shelf::at(place, &context.ledger),
    };
    let ledger = session.ledger(Access::Read)?;
    let made = shelf.make(&ledger, &context.now, Reason::ByHand)?;
    let has_papers = papers_folder(&context.ledger).is_dir();
    session.show(&view(&made, has_papers.then(|| papers_folder(&session.context.ledger))))?;
    Ok(Exit::Done)
}

fn view(made: &Made, papers: Option<PathBuf>) -> View {
    let mut view = View::new("backup");
    let contents = made.copy.backup.contents.as_ref();
    let done = Message::new("backup-made")
        .with("operation", contents.map_or(0, |held| held.operation))
        .with("rows", contents.map_or(0, |held| held.all_rows()))
        .with("path", made.copy.path.display().to_string())
        .with("left", made.left);
    view.table("backup", table::COPIES, vec![table::row(1, &made.copy)]);
    view.note(done);
    if !made.removed.is_empty() {
        let files: Vec<Value> = made.removed.iter().map(Value::from).collect();
        view.note(Message::new("backup-removed").with("count", made.removed.len()).with("files", files));
    }
    if let Some(papers) = papers {
        view.note(Message::new("backup-papers").with("path", papers.display().to_string()));
    }
    view
}
