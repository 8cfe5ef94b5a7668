//! Completions that are asked for while somebody types: commands and flags from clap, and what this family's
//! ledger and rules know.
//!
//! The script of `medins completions SHELL --dynamic` calls this program with [`VARIABLE`] set. Which words can
//! stand where is said in `commands/complete.rs`. Whatever fails completes nothing: a shell is no place for
//! errors.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::sync::Arc;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;

use crate::commands::complete::{self, Around, Kind};
use crate::context::{Surroundings, early_language, early_ledger};
use crate::render::catalog::Catalog;

/// The variable that the script sets; its value is the name of the shell.
pub const VARIABLE: &str = "MEDINS_COMPLETE";

/// The script that asks for completions; nothing for a shell that has none.
///
/// # Errors
/// A closed pipe.
pub fn register(shell: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else { return Ok(()) };
    let mut script = Vec::new();
    shell.write_registration(VARIABLE, "medins", "medins", "medins", &mut script)?;
    out.write_all(&script)
}

/// Answers the script: `medins -- WORDS`, the last of which is being typed.
pub fn answer(
    shell: &str,
    command: Command,
    args: &[OsString],
    surroundings: &Surroundings,
    out: &mut dyn Write,
) {
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else { return };
    let words: Vec<OsString> = args.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    if words.is_empty() {
        return;
    }
    let read: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let around =
        Around { language: early_language(&read, surroundings), ledger: early_ledger(&read, surroundings) };
    let command = super::localized(command, &Catalog::new(around.language));
    let mut command = knowing(command, &Arc::new(around));
    command.build();
    let mut found = Vec::new();
    if shell.write_complete(&mut command, words, None, &mut found).is_ok() {
        // Where nobody listens, nothing is completed.
        let _ = out.write_all(&found).and_then(|()| out.flush());
    }
}

/// The command with words of the family at every argument that takes them, and all commands below it.
fn knowing(mut command: Command, around: &Arc<Around>) -> Command {
    let below: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in below {
        command = command.mut_subcommand(name, |inner| knowing(inner, around));
    }
    let name = command.get_name().to_owned();
    command.mut_args(|arg| match kind(&name, &arg) {
        Some(kind) => arg.add(completer(kind, around.clone())),
        None => arg,
    })
}

fn kind(command: &str, arg: &Arg) -> Option<Kind> {
    let value = arg.get_value_names()?.first()?;
    complete::kind(command, value)
}

fn completer(kind: Kind, around: Arc<Around>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let words = complete::words(kind, &typed.to_string_lossy(), &around);
        let candidate = |(word, help): (String, Option<String>)| {
            CompletionCandidate::new(word).help(help.map(Into::into))
        };
        words.into_iter().map(candidate).collect()
    })
}
