//! `medins config`: every setting with its value and where it comes from, and where the config file is.
//!
//! What beats what is decided in `context/settings.rs`; here it is only said.

use std::path::PathBuf;

use super::session::{Exit, Session};
use crate::context::settings::{Origin, Setting};
use crate::error::{Error, Result};
use crate::model::message::Message;
use crate::model::typed;
use crate::view::form::Format;
use crate::view::{Cell, Column, Field, View};

/// What can be asked about settings.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Every setting with its value and where it comes from
    List,
    /// Where the config file is, or would be
    Path,
}

const SETTINGS: &[Column] = &[
    Column::text("setting", "column-setting"),
    Column::text("value", "column-set-value"),
    Column::text("origin", "column-set-by"),
    Column::machine("origin_name", "column-set-by"),
];

/// Runs `config`.
///
/// # Errors
/// A closed pipe.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit> {
    match command {
        Command::List => list(session),
        Command::Path => path(session),
    }
}

fn list(session: &mut Session<'_>) -> Result<Exit> {
    let set = &session.context.settings;
    let file = set.config.value.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let row = |name: &'static str, value: Cell<'static>, origin: &Origin| {
        let (code, by) = (code(origin), named(origin, &file));
        let name_of = match origin {
            _ if by.is_empty() => Cell::Empty,
            Origin::File => Cell::path(by.clone()),
            _ => Cell::rule(by.clone()),
        };
        vec![Cell::code(name), value, Cell::term(code, said(origin, by)), name_of]
    };
    let place = |setting: &Setting<Option<PathBuf>>| {
        Cell::maybe(setting.value.as_ref(), |path| Cell::path(path.display().to_string()))
    };
    let pager = match &set.pager.value {
        Some(command) => Cell::command(command.clone()),
        None => Cell::term("off", Message::new("config-off")),
    };
    let before_import = match set.backup_before_import.value {
        Some(0) => Cell::term("always", Message::new("config-always")),
        Some(bytes) => Cell::code(typed::size(bytes)),
        None => Cell::term("never", Message::new("config-never")),
    };
    let rows = vec![
        row("config", place(&set.config), &set.config.origin),
        row("ledger", Cell::path(set.ledger.value.display().to_string()), &set.ledger.origin),
        row("key_file", place(&set.key_file), &set.key_file.origin),
        row("today", Cell::Day(set.today.value), &set.today.origin),
        row("lang", Cell::code(set.lang.value.code()), &set.lang.origin),
        row("format", Cell::code(set.format.value.code()), &set.format.origin),
        row("color", Cell::code(set.color.value.code()), &set.color.origin),
        row("pager", pager, &set.pager.origin),
        row("packs", place(&set.packs), &set.packs.origin),
        row("profiles", place(&set.profiles), &set.profiles.origin),
        row("backups", Cell::text(set.backups.value.display().to_string()), &set.backups.origin),
        row("backup_before_import", before_import, &set.backup_before_import.origin),
    ];
    let mut view = View::new("config");
    view.table("settings", SETTINGS, rows);
    view.note(Message::new("config-order"));
    session.show(&view)?;
    Ok(Exit::Done)
}

const fn code(origin: &Origin) -> &'static str {
    match origin {
        Origin::Flag(_) => "flag",
        Origin::Variable(_) => "environment",
        Origin::File => "file",
        Origin::System => "system",
        Origin::Default => "default",
    }
}

/// The flag, the variable or the file.
fn named(origin: &Origin, file: &str) -> String {
    match origin {
        Origin::Flag(name) | Origin::Variable(name) => (*name).to_owned(),
        Origin::File => file.to_owned(),
        Origin::System | Origin::Default => String::new(),
    }
}

fn said(origin: &Origin, name: String) -> Message {
    match origin {
        Origin::Flag(_) => Message::new("config-origin-flag").with("name", name),
        Origin::Variable(_) => Message::new("config-origin-variable").with("name", name),
        Origin::File => Message::new("config-origin-file").with("file", name),
        Origin::System => Message::new("config-origin-system"),
        Origin::Default => Message::new("config-origin-default"),
    }
}

/// The path alone where people or scripts read it, so that an editor can be given it.
fn path(session: &mut Session<'_>) -> Result<Exit> {
    let path = session.context.settings.config.value.clone();
    let exists = path.as_ref().is_some_and(|path| path.exists());
    let text = path.map(|path| path.display().to_string()).unwrap_or_default();
    if session.context.look.format == Format::Table {
        let text = session.context.voice.path(&text);
        writeln!(session.out, "{}", crate::render::clean(&text)).map_err(|error| Error::output(&error))?;
    } else {
        let code = if exists { "yes" } else { "no" };
        let mut view = View::new("config");
        view.record(
            "config",
            vec![
                Field::new("path", "column-set-value", Cell::path(text)),
                Field::new("exists", "column-set-by", Cell::code(code)),
            ],
        );
        session.show(&view)?;
    }
    if !exists {
        session.say(&Message::new("config-missing"));
    }
    Ok(Exit::Done)
}
