//! `medins undo`: takes an operation back by an operation of its own. Where later ones depend on it, they are listed
//! and nothing happens, unless they are to go with it.

use std::collections::BTreeSet;

use super::as_of::no_operation;
use super::log;
use super::session::{Exit, Session};
use crate::error::{Error, Result};
use crate::ledger::{Access, Dependent, FactCount, Ledger, Operation, OperationRow, Reason};
use crate::model::document::Document;
use crate::model::message::{Message, Value};
use crate::view::{Cell, Column, Field, View};

/// Arguments of `undo`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number of the operation; without it the newest that is not undone
    #[arg(value_name = "OP", value_parser = clap::value_parser!(i64).range(1..))]
    operation: Option<i64>,
    /// Take back the operations that depend on it as well
    #[arg(long)]
    with_dependents: bool,
    /// Say what would happen; change nothing
    #[arg(long)]
    dry_run: bool,
}

const DEPENDENTS: &[Column] = &[
    Column::number("operation", "column-operation"),
    Column::text("recorded_at", "column-recorded-at"),
    Column::text("command", "column-command"),
    Column::number("added", "column-added"),
    Column::text("because", "column-reason"),
];

/// What came of it.
enum Outcome {
    /// Taken back, by this operation.
    Undone { by: i64, targets: BTreeSet<i64>, counts: Vec<FactCount> },
    /// Others depend on it.
    Blocked { target: i64, dependents: Vec<(Dependent, OperationRow)> },
}

/// Runs `undo`.
///
/// # Errors
/// An operation that is not there or undone already, an unusable ledger, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let mut ledger = session.ledger(Access::Write)?;
    let (now, document) = (session.context.now.clone(), Document::typed());
    let change = |operation: &mut Operation<'_>| undo(args, operation);
    let outcome = match args.dry_run {
        true => ledger.rehearse("undo", &now, &document, change)?,
        false => ledger.operate("undo", &now, &document, change)?,
    };
    let (view, exit) = match outcome {
        Outcome::Undone { by, targets, counts } => (done(args, by, &targets, &counts), Exit::Done),
        Outcome::Blocked { target, dependents } => (blocked(target, &dependents), Exit::No),
    };
    session.show(&view)?;
    Ok(exit)
}

/// Finds what is meant and what hangs on it, and takes it back; adds nothing where something stands in the way.
fn undo(args: &Args, operation: &mut Operation<'_>) -> Result<Outcome> {
    let ledger = operation.ledger();
    let target = target(args, ledger, operation.id())?;
    let dependents = ledger.dependents(target)?;
    let stands_alone = dependents.iter().any(|dependent| dependent.reason == Reason::LaterUndo);
    if !dependents.is_empty() && (!args.with_dependents || stands_alone) {
        let mut listed = Vec::new();
        for dependent in dependents {
            if let Some(row) = ledger.operation(dependent.operation)? {
                listed.push((dependent, row));
            }
        }
        return Ok(Outcome::Blocked { target, dependents: listed });
    }
    let mut targets: BTreeSet<i64> = dependents.iter().map(|dependent| dependent.operation).collect();
    targets.insert(target);
    let counts = operation.undo(&targets)?;
    Ok(Outcome::Undone { by: operation.id(), targets, counts })
}

/// The operation that is meant; it is there and in force. `end` is the number of this undo.
fn target(args: &Args, ledger: &Ledger, end: i64) -> Result<i64> {
    let Some(id) = args.operation else {
        let nothing = || Error::data(Message::new("undo-nothing")).hint(Message::new("undo-nothing-hint"));
        return ledger.newest_undoable(end)?.ok_or_else(nothing);
    };
    if id >= end || ledger.operation(id)?.is_none() {
        return Err(no_operation(id));
    }
    match ledger.undone()?.get(&id) {
        None => Ok(id),
        Some(by) => {
            let undone = Message::new("undo-already").with("operation", id.to_string());
            let by = by.to_string();
            Err(Error::data(undone.with("by", by.clone()))
                .hint(Message::new("undo-already-hint").with("by", by)))
        }
    }
}

fn done(args: &Args, by: i64, targets: &BTreeSet<i64>, counts: &[FactCount]) -> View {
    let numbers: Vec<Value> = targets.iter().map(|target| target.to_string().into()).collect();
    let joined = targets.iter().map(i64::to_string).collect::<Vec<_>>().join(";");
    let mut view = View::new("undo");
    let id = if args.dry_run { "undo-would" } else { "undo-done" };
    view.title(Message::new(id).with("operations", numbers).with("count", targets.len()));
    view.record(
        "undo",
        vec![
            Field::new(
                "operation",
                "column-operation",
                if args.dry_run { Cell::Empty } else { Cell::Count(by) },
            ),
            Field::new("undoes", "column-undoes", Cell::code(joined)),
        ],
    );
    log::add_counts(&mut view, counts);
    view.note(match args.dry_run {
        true => Message::new("undo-dry-run"),
        false => Message::new("undo-take-back").with("by", by.to_string()),
    });
    view
}

fn blocked(target: i64, dependents: &[(Dependent, OperationRow)]) -> View {
    let mut view = View::new("undo");
    let number = target.to_string();
    view.title(
        Message::new("undo-blocked").with("operation", number.clone()).with("count", dependents.len()),
    );
    let row = |(dependent, operation): &(Dependent, OperationRow)| {
        vec![
            Cell::Count(operation.id),
            Cell::code(operation.at.clone()),
            Cell::code(operation.command.clone()),
            Cell::Count(operation.added),
            Cell::Message(because(dependent)),
        ]
    };
    view.table("dependents", DEPENDENTS, dependents.iter().map(row).collect());
    let undos: Vec<Value> = dependents
        .iter()
        .filter(|(dependent, _)| dependent.reason == Reason::LaterUndo)
        .map(|(dependent, _)| dependent.operation.to_string().into())
        .collect();
    view.note(match undos.is_empty() {
        true => Message::new("undo-blocked-next").with("operation", number),
        false => Message::new("undo-blocked-undos").with("operations", undos),
    });
    view
}

fn because(dependent: &Dependent) -> Message {
    let id = match dependent.reason {
        Reason::SpeaksOf => "undo-speaks-of",
        Reason::Replaced => "undo-replaced",
        Reason::LeansOn => "undo-leans-on",
        Reason::SamePlace => "undo-same-place",
        Reason::SamePeople => "undo-same-people",
        Reason::LaterUndo => "undo-later-undo",
    };
    Message::new(id).with("on", dependent.on.to_string())
}
