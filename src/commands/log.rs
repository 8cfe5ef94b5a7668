//! `medins log`: every operation, newest first; and one operation in full, for `medins show operation:12`.

use std::collections::BTreeMap;

use super::as_of::no_operation;
use super::limit::Limit;
use super::session::{Exit, Session};
use super::{sources, terms};
use crate::error::Result;
use crate::ledger::{Access, FactCount, Ledger, OperationRow, Source};
use crate::model::message::Message;
use crate::view::{Cell, Column, Field, View};

/// Arguments of `log`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    limit: Limit,
}

const OPERATIONS: &[Column] = &[
    Column::number("operation", "column-operation"),
    Column::text("recorded_at", "column-recorded-at"),
    Column::text("command", "column-command"),
    Column::number("added", "column-added"),
    Column::number("retired", "column-retired"),
    Column::text("undoes", "column-undoes"),
    Column::text("undone_by", "column-undone-by"),
    Column::machine("version", "column-version"),
];

const FACTS: &[Column] = &[
    Column::text("fact", "column-fact"),
    Column::number("added", "column-added"),
    Column::number("retired", "column-retired"),
];

const FILES: &[Column] = &[
    Column::text("source", "column-source"),
    Column::text("source_file", "column-source-file"),
    Column::machine("source_sha256", "column-source-sha256"),
    Column::machine("kept", "column-kept"),
];

const SETTLEMENTS: &[Column] = &[
    Column::number("id", "column-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::text("institution", "column-institution"),
    Column::number("total", "column-total"),
    Column::number("cash_pay", "column-cash-pay"),
];

/// Settlements of an operation that are shown.
const SHOWN: u32 = 10;

/// Runs `log`.
///
/// # Errors
/// An unusable ledger, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let limit = args.limit.rows(&session.context.look);
    let (operations, undone) = (ledger.operations(limit.unwrap_or(u64::MAX))?, ledger.undone()?);
    let mut view = View::new("log");
    let shown = operations.len();
    view.table("operations", OPERATIONS, operations.iter().map(|one| row(one, &undone)).collect());
    let all = ledger.operation_count()?;
    if shown == 0 {
        view.note(Message::new("log-empty"));
    } else if usize::try_from(all).is_ok_and(|all| all > shown) {
        view.note(Message::new("log-shown").with("shown", shown).with("all", all));
    }
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Numbers of operations in one cell: `12;13`.
fn numbers(operations: &[i64]) -> Cell<'static> {
    let numbers: Vec<String> = operations.iter().map(i64::to_string).collect();
    if numbers.is_empty() { Cell::Empty } else { Cell::code(numbers.join(";")) }
}

fn row(operation: &OperationRow, undone: &BTreeMap<i64, i64>) -> Vec<Cell<'static>> {
    vec![
        Cell::Count(operation.id),
        Cell::code(operation.at.clone()),
        Cell::code(operation.command.clone()),
        Cell::Count(operation.added),
        Cell::Count(operation.retired),
        numbers(&operation.undoes),
        Cell::maybe(undone.get(&operation.id), |by| Cell::code(by.to_string())),
        Cell::code(operation.version.clone()),
    ]
}

/// One operation: what it did, from which files, and what depends on it.
///
/// # Errors
/// A number that no operation has, a ledger that cannot be read.
pub(super) fn page(ledger: &Ledger, id: i64) -> Result<View> {
    let operation = ledger.operation(id)?.ok_or_else(|| no_operation(id))?;
    let undone = ledger.undone()?;
    let mut view = View::new("operation");
    view.title(Message::new("log-operation").with("operation", id.to_string()));
    view.record("operation", figures(&operation, &undone));
    add_counts(&mut view, &ledger.counts_of(id)?);
    add_files(&mut view, ledger, id)?;
    add_settlements(&mut view, ledger, id)?;
    if let Some(by) = undone.get(&id) {
        view.note(Message::new("log-is-undone").with("by", by.to_string()));
        return Ok(view);
    }
    let dependents: Vec<_> =
        ledger.dependents(id)?.into_iter().map(|dependent| dependent.operation.to_string().into()).collect();
    view.note(match dependents.is_empty() {
        true => Message::new("log-free").with("operation", id.to_string()),
        false => Message::new("log-depended-on").with("operations", dependents),
    });
    Ok(view)
}

fn figures(operation: &OperationRow, undone: &BTreeMap<i64, i64>) -> Vec<Field> {
    vec![
        Field::new("operation", "column-operation", Cell::Count(operation.id)),
        Field::new("recorded_at", "column-recorded-at", Cell::code(operation.at.clone())),
        Field::new("command", "column-command", Cell::code(operation.command.clone())),
        Field::new("version", "column-version", Cell::code(operation.version.clone())),
        Field::new("undoes", "column-undoes", numbers(&operation.undoes)),
        Field::new(
            "undone_by",
            "column-undone-by",
            Cell::maybe(undone.get(&operation.id), |by| Cell::Count(*by)),
        ),
    ]
}

/// How many facts of one kind, as a row.
fn fact(count: &FactCount) -> Vec<Cell<'static>> {
    let word = match terms::fact(&count.fact) {
        Some(word) => Cell::term(count.fact.clone(), word),
        None => Cell::code(count.fact.clone()),
    };
    vec![word, Cell::Count(count.added), Cell::Count(count.retired)]
}

/// How many facts of every kind an operation added and retired, as a table.
pub(super) fn add_counts(view: &mut View, counts: &[FactCount]) {
    view.table("facts", FACTS, counts.iter().map(fact).collect());
}

fn add_files(view: &mut View, ledger: &Ledger, id: i64) -> Result<()> {
    let files = ledger.files_of(id)?;
    if files.is_empty() {
        return Ok(());
    }
    let row = |source: &Source| {
        vec![
            sources::kind(source),
            Cell::maybe(source.name.clone(), Cell::text),
            Cell::maybe(source.sha256.clone(), Cell::code),
            Cell::code(if source.kept { "yes" } else { "no" }),
        ]
    };
    view.title(Message::new("log-files"));
    view.table("files", FILES, files.iter().map(row).collect());
    Ok(())
}

/// The first settlements that the operation recorded and that are in force.
fn add_settlements(view: &mut View, ledger: &Ledger, id: i64) -> Result<()> {
    let members = ledger.members()?;
    let mut rows = Vec::new();
    for number in ledger.settlements_of(id, SHOWN)? {
        let Some(fact) = ledger.settlement_fact(number)? else { continue };
        let member = members.iter().find(|member| member.id == fact.member);
        rows.push(vec![
            Cell::Count(fact.id),
            Cell::code(fact.at),
            Cell::maybe(member, |member| Cell::text(member.name.clone())),
            Cell::text(fact.institution),
            Cell::Money(fact.amounts.total),
            Cell::Money(fact.amounts.cash),
        ]);
    }
    if !rows.is_empty() {
        view.title(Message::new("log-settlements").with("count", rows.len()));
        view.table("settlements", SETTLEMENTS, rows);
    }
    Ok(())
}
