//! `medins`: the family's own ledger for China's basic medical insurance (医保).
//!
//! The map of the house, in the order data flows. Which room may import which stands in CONTRIBUTING;
//! `tests/house.rs` holds everybody to it.
//!
//! - [`cli`]: what was typed: the command line, its help and its errors in two languages.
//! - [`context`]: what the outside world gives: day, folders, language, terminal.
//! - [`commands`]: one file per command: arguments → facts → ledger and engine → a view.
//! - [`import`]: foreign paper → candidates. · [`ledger`]: where it is kept; the only room that knows SQL.
//! - [`policy`]: what the rules say. · [`guide`]: offline help with sources. · [`engine`]: what follows, purely.
//! - [`view`]: what is said, typed. · [`render`]: how it looks, in two languages and every form.
//! - [`model`]: what exists, plain values. · [`error`]: what goes wrong, and what to do next.

mod aside;
pub mod cli;
pub mod commands;
pub mod context;
pub mod engine;
pub mod error;
pub mod guide;
pub mod import;
pub mod ledger;
pub mod model;
pub mod policy;
pub mod render;
pub mod view;
mod written;

use std::ffi::OsString;
use std::io::Write;
use std::sync::Arc;

use clap::CommandFactory;
use commands::session::Session;
use context::{Context, Surroundings, pager};
use error::{Error, Kind};
use view::veil::{Veil, Voice};

/// Runs one command line and returns its exit code. Data goes to `out`, talk to `err`.
///
/// Can be called any number of times in one process; nothing is read but what `surroundings` gives and
/// files that the command line names or implies.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    surroundings: impl FnOnce() -> Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    if cli::asks_version(&args) {
        return cli::version().print(out, err);
    }
    let surroundings = &surroundings();
    if let Some(shell) = surroundings.variable(cli::complete::VARIABLE) {
        let around = (surroundings, commands::complete::vocabulary as cli::complete::Vocabulary);
        cli::complete::answer(shell, commands::Typed::command(), &args, around, out);
        return 0;
    }
    let typed = match cli::parse::<commands::Typed>(&args, surroundings) {
        Ok(typed) => typed,
        Err(said) => return said.print(out, err),
    };
    let redacted = typed.globals.redact || typed.command.hides();
    let mut veil = None;
    let ended = Context::decide(&typed.globals, surroundings).and_then(|mut context| {
        if redacted {
            context.voice.veil = Some(commands::veiled::over(&context));
            veil.clone_from(&context.voice.veil);
        }
        let pager = context.pager.clone().filter(|_| typed.command.may_be_long());
        pager::through(pager, out, |out| typed.command.run(&mut Session::new(context, out, err)))
    });
    match ended {
        Ok(exit) => exit.code(),
        Err(error) => {
            let veil = veil.or_else(|| redacted.then(|| commands::veiled::blind(surroundings)));
            complain(&error, &typed.globals, surroundings, (err, veil))
        }
    }
}

/// Says what went wrong, in the language and form that were asked for as far as they are known.
fn complain(
    error: &Error,
    globals: &context::Globals,
    surroundings: &Surroundings,
    (err, veil): (&mut dyn Write, Option<Arc<Veil>>),
) -> u8 {
    if error.kind != Kind::ClosedPipe {
        let (language, look) = context::for_errors(globals, surroundings);
        // An error that cannot be said still has its exit code.
        let _ = render::trouble::print(err, &Voice { language, veil }, &look, error);
    }
    error.kind.exit_code()
}
