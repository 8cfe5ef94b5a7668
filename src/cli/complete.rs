//! Completions that are asked for while somebody types: commands and flags from clap, and what this family's
//! ledger and rules know.
//!
//! The script of `medins completions SHELL --dynamic` calls this program with [`VARIABLE`] set. Which words can
//! stand where is said by a [`Vocabulary`], which comes from `commands/complete.rs`. Whatever fails completes
//! nothing: a shell is no place for errors.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;

use crate::context::{Surroundings, early_language, early_ledger};
use crate::render::catalog::Catalog;
use crate::view::form::Language;

/// The variable that the script sets; its value is the name of the shell.
pub const VARIABLE: &str = "MEDINS_COMPLETE";

/// What completions may know of the outside.
#[derive(Debug, Clone)]
pub struct Around {
    /// Language of people.
    pub language: Language,
    /// The ledger file, where one is known.
    pub ledger: Option<PathBuf>,
}

/// Words that begin with what is typed, each with what it is where that says more.
pub type Offer = Box<dyn Fn(&str, &Around) -> Vec<(String, Option<String>)> + Send + Sync>;

/// What an argument takes, by the command's name and the argument's value name; `None` where nothing more than
/// clap knows.
pub type Vocabulary = fn(command: &str, value: &str) -> Option<Offer>;

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
    (surroundings, vocabulary): (&Surroundings, Vocabulary),
    out: &mut dyn Write,
) {
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else { return };
    let words: Vec<OsString> = args.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    if words.is_empty() {
        return;
    }
    let read: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    // What is typed comes back in front of what completes it; nothing of ours has such characters.
    if read.iter().any(|word| word.contains(char::is_control)) {
        return;
    }
    let around =
        Around { language: early_language(&read, surroundings), ledger: early_ledger(&read, surroundings) };
    let command = super::localized(command, &Catalog::new(around.language));
    let mut command = knowing(command, vocabulary, &Arc::new(around));
    command.build();
    let mut found = Vec::new();
    if shell.write_complete(&mut command, words, None, &mut found).is_ok() {
        // Where nobody listens, nothing is completed.
        let _ = out.write_all(&found).and_then(|()| out.flush());
    }
}

/// The command with words of the family at every argument that takes them, and all commands below it.
fn knowing(mut command: Command, vocabulary: Vocabulary, around: &Arc<Around>) -> Command {
    let below: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in below {
        command = command.mut_subcommand(name, |inner| knowing(inner, vocabulary, around));
    }
    let name = command.get_name().to_owned();
    let offer = |arg: &Arg| vocabulary(&name, arg.get_value_names()?.first()?);
    command.mut_args(|arg| match offer(&arg) {
        Some(offer) => arg.add(completer(offer, around.clone())),
        None => arg,
    })
}

fn completer(offer: Offer, around: Arc<Around>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let words = offer(&typed.to_string_lossy(), &around);
        let candidate = |(word, help): (String, Option<String>)| {
            CompletionCandidate::new(word).help(help.map(Into::into))
        };
        words.into_iter().map(candidate).collect()
    })
}
