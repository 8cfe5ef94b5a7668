//! `medins export WHAT`: the ledger's facts as CSV or NDJSON, to a pipe or a file of the owner's own.
//!
//! Exported settlements have the columns of the import template and can be imported again.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::family::{binding_rows, member_rows};
use super::history;
use super::session::{Exit, Session};
use super::{given, terms};
use crate::error::{Error, Place, Result};
use crate::ledger::{Access, Ledger, Only, Selection};
use crate::model::coverage::terms as closed_set;
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::Measure;
use crate::render::Renderer;
use crate::view::form::Format;
use crate::view::{Cell, Column, Sheet};

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// settlements, movements, statements, members or bindings
    #[arg(default_value = "settlements", hide_default_value = true)]
    what: String,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long)]
    overwrite: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Settlements,
    Movements,
    Statements,
    Members,
    Bindings,
}

closed_set!(
    What,
    Settlements = "settlements" | "结算",
    Movements = "movements" | "变动",
    Statements = "statements" | "对账",
    Members = "members" | "成员",
    Bindings = "bindings" | "绑定",
);

const STATEMENTS: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("measure", "column-measure"),
    Column::text("layer", "column-layer"),
    Column::text("observed_at", "column-observed-at"),
    Column::number("value", "column-value"),
    Column::text("insurance", "column-insurance"),
    Column::text("code", "column-code"),
    Column::text("year", "column-year"),
];

/// Runs `export`.
///
/// # Errors
/// An unusable ledger, a file that is there already or cannot be written, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let what = given::term("WHAT", &args.what)?;
    let ledger = session.ledger(Access::Read)?;
    let today = session.context.today;
    if session.context.look.format == Format::Table {
        session.context.look.format = Format::Csv;
    }
    let Some(path) = &args.output else {
        let mut renderer = session.renderer();
        write(what, &ledger, today, &mut renderer)?;
        return Ok(Exit::Done);
    };
    let failed = |error: std::io::Error| cannot_write(path, &error);
    refuse_taken(args, path, &session.context.ledger)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let named = |error: std::io::Error| failed(std::io::Error::from(error.kind()));
    let mut aside = tempfile::NamedTempFile::new_in(folder).map_err(named)?;
    let mut buffered = BufWriter::new(aside.as_file_mut());
    write(
        what,
        &ledger,
        today,
        &mut Renderer::new(&mut buffered, session.context.language, session.context.look),
    )?;
    buffered.flush().map_err(failed)?;
    drop(buffered);
    aside.as_file().sync_all().map_err(failed)?;
    aside.persist(path).map_err(|error| cannot_write(path, &error.error))?;
    session.say(&Message::new("export-done").with("file", path.display().to_string()));
    Ok(Exit::Done)
}

/// Refuses to write onto the ledger, and onto a file that is there unless it shall be replaced.
fn refuse_taken(args: &Args, path: &Path, ledger: &Path) -> Result<()> {
    let is_ledger = path.canonicalize().is_ok_and(|path| ledger.canonicalize().is_ok_and(|own| own == path));
    let (what, hint) = match is_ledger {
        true => ("export-onto-ledger", "export-onto-ledger-hint"),
        false if path.exists() && !args.overwrite => ("export-exists", "export-exists-hint"),
        false => return Ok(()),
    };
    Err(Error::data(Message::new(what))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
        .hint(Message::new(hint)))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    Error::data(Message::new("error-output").with("why", error.to_string()))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
}

fn write(what: What, ledger: &Ledger, today: Day, renderer: &mut Renderer<'_>) -> Result<()> {
    let members = ledger.members()?;
    let only = |only| Selection { only, ..Selection::default() };
    match what {
        What::Settlements => history::stream(ledger, &members, &only(Only::Settlements), renderer),
        What::Movements => history::stream(ledger, &members, &only(Only::Movements), renderer),
        What::Statements => statements(ledger, &members, renderer),
        What::Members => member_rows(ledger, &members, today, renderer),
        What::Bindings => binding_rows(ledger, &members, renderer),
    }
}

fn statements(ledger: &Ledger, members: &[Member], renderer: &mut Renderer<'_>) -> Result<()> {
    let mut writer = renderer.sheet(Sheet::new("export", "statements", STATEMENTS))?;
    ledger.statements(&mut |row| {
        let member = members.iter().find(|member| member.id == row.member);
        let told = &row.statement;
        let text = |text: &Option<String>| Cell::maybe(text.clone(), Cell::text);
        writer.row(&[
            Cell::maybe(member, |member| Cell::text(member.name.clone())),
            Cell::term(told.measure.code(), terms::measure(told.measure)),
            Cell::term(told.layer.code(), terms::layer(told.layer)),
            Cell::text(told.observed_at.to_string()),
            match told.measure {
                Measure::Visits => Cell::Count(told.value),
                _ => Cell::Money(Money::from_fen(told.value)),
            },
            text(&told.insurance),
            text(&told.code),
            Cell::maybe(told.year, |year| Cell::text(year.to_string())),
        ])
    })?;
    writer.finish()
}
