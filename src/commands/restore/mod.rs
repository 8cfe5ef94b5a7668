//! `medins restore [FILE]`: puts a copy in the ledger's place, or lists the copies there are.
//!
//! The copy is checked before anybody is asked, and the current file is kept before it is replaced. How that
//! survives a kill stands in `ledger/backup/replace.rs`; what is said beforehand in `plan`.

mod plan;

use std::path::{Path, PathBuf};

use super::kept::{Shelf, table};
use super::session::{Exit, Session};
use crate::error::{Error, Place, Result};
use crate::ledger::backup::{self, Current, Keeping, KeptFile, Target};
use crate::model::backup::{Backup, Reason};
use crate::model::message::Message;
use crate::view::View;

/// Arguments of `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The copy: its file, its number in the list, or latest; without it, the list
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: Option<String>,
    /// Say what would change; change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Runs `restore`.
///
/// # Errors
/// A file that is no ledger, is damaged, newer, or the ledger itself; a ledger that somebody else uses; a question
/// that was answered with no.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    match &args.file {
        Some(named) => restore(named, args, session),
        None => list(session),
    }
}

fn list(session: &mut Session<'_>) -> Result<Exit> {
    let shelf = Shelf::of(&session.context).with_copies_before_updates();
    let mut view = View::new("backups");
    let rows = shelf.copies.iter().enumerate().map(|(at, copy)| table::row(at + 1, copy));
    view.table("backups", table::COPIES, rows.collect());
    let folder = shelf.folder.display().to_string();
    let said = if shelf.copies.is_empty() { "restore-none" } else { "restore-list" };
    view.note(Message::new(said).with("folder", folder));
    session.show(&view)?;
    Ok(Exit::Done)
}

fn restore(named: &str, args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.context.ledger.clone();
    let shelf = Shelf::of(&session.context).with_copies_before_updates();
    let file = shelf.find(named)?;
    if is_same(&file, &ledger) {
        return Err(refused("restore-itself", &file));
    }
    let copy = checked(&file, &shelf, session)?;
    let current = current(&ledger, session)?;
    let mut view = plan::view(&copy, &current)?;
    if args.dry_run {
        view.note(Message::new("restore-dry-run"));
        session.show(&view)?;
        return Ok(Exit::Done);
    }
    let was_shown = agree(&view, session)?;
    let kept = put_in_place(&copy, (&ledger, current), &shelf, session)?;
    let mut done = if was_shown { View::new("restore") } else { view };
    done.note(Message::new("restore-done").with("file", file.display().to_string()));
    if let Some(kept) = kept {
        let made = Shelf::of(&session.context).add(kept, Some(&file));
        let path = made.copy.path.display().to_string();
        let said = match made.copy.backup.reason {
            Reason::Damaged => "restore-kept-damaged",
            _ => "restore-kept",
        };
        done.note(Message::new(said).with("path", path));
    }
    if copy.is_older() {
        done.note(Message::new("restore-older").with("version", copy.version()));
    }
    session.show(&done)?;
    Ok(Exit::Done)
}

/// Opens the copy and looks at all of it.
fn checked(file: &Path, shelf: &Shelf, session: &Session<'_>) -> Result<KeptFile> {
    let hinted = |error: Error| error.hint(Message::new("restore-hint"));
    let copy = session.keyed(file, KeptFile::open).map_err(hinted)?;
    copy.check().map_err(hinted)?;
    let remembered = shelf.known(file).and_then(|copy| copy.backup.contents.as_ref());
    if let Some(remembered) = remembered
        && remembered.sha256 != copy.contents().map_err(hinted)?.sha256
    {
        return Err(refused("restore-changed", file));
    }
    Ok(copy)
}

/// What lies in the ledger's place. One whose key nobody has is kept as it is, like one that is damaged.
fn current(ledger: &Path, session: &Session<'_>) -> Result<Current> {
    match session.keyed(ledger, Current::of) {
        Err(error) if error.what.id.starts_with("seal-") => Ok(Current::Unusable(error)),
        looked => looked,
    }
}

fn refused(why: &'static str, file: &Path) -> Error {
    let place = Place { file: Some(file.display().to_string()), ..Place::default() };
    Error::data(Message::new(why)).at(place).hint(Message::new("restore-hint"))
}

/// Whether both paths lead to one file, by whatever way.
fn is_same(a: &Path, b: &Path) -> bool {
    #[cfg(unix)]
    if let (Ok(a), Ok(b)) = (a.metadata(), b.metadata()) {
        use std::os::unix::fs::MetadataExt;
        return (a.dev(), a.ino()) == (b.dev(), b.ino());
    }
    a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}

/// Asks, after showing what would change. Returns whether it was shown.
fn agree(view: &View, session: &mut Session<'_>) -> Result<bool> {
    if session.context.agreed {
        return Ok(false);
    }
    session.show_before_asking(view)?;
    let agreed = session.context.interactive && session.asker().agree(&session.words("restore-ask"))?;
    if agreed {
        return Ok(true);
    }
    Err(Error::usage(Message::new("error-not-agreed")).hint(Message::new("error-not-agreed-hint")))
}

/// Replaces the ledger; returns the copy of the one before, where there was one.
fn put_in_place(
    copy: &KeptFile,
    (ledger, current): (&PathBuf, Current),
    shelf: &Shelf,
    session: &Session<'_>,
) -> Result<Option<Backup>> {
    let mut kept = None;
    backup::replace(copy, (ledger, current), |old| {
        let reason = match old {
            Keeping::Whole(_) => Reason::BeforeRestore,
            Keeping::AsItIs(_) => Reason::Damaged,
        };
        kept =
            Some(old.keep(&Target { folder: &shelf.folder, ledger, now: &session.context.now, reason })?);
        Ok(())
    })?;
    Ok(kept)
}
