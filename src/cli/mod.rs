//! What was typed: the command line as clap understands it, and its help and errors in two languages.
//!
//! A correct command line never pays for help or translation: those are made only when they are needed.

mod complaint;
pub mod complete;
mod help;

pub use help::localized;

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;
use clap::error::ErrorKind;
use complaint::Quoting;

use crate::context::{Surroundings, early_language};
use crate::render::catalog::Catalog;

/// Something to print instead of running a command: help, the version, or what is wrong.
pub struct Said {
    text: String,
    to_stderr: bool,
    code: u8,
}

impl Said {
    /// Prints it and returns the exit code.
    pub fn print(self, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
        let write =
            |stream: &mut dyn Write| stream.write_all(self.text.as_bytes()).and_then(|()| stream.flush());
        // Where nobody listens any more, the code still tells.
        let _ = if self.to_stderr { write(err) } else { write(out) };
        self.code
    }
}

/// Whether nothing but the version is asked for. Scripts ask this often: it is answered at once.
pub fn asks_version(args: &[OsString]) -> bool {
    matches!(args, [_, only] if only == "--version" || only == "-V")
}

/// The version line.
pub fn version() -> Said {
    let text = concat!("medins ", env!("CARGO_PKG_VERSION"), "\n").to_owned();
    Said { text, to_stderr: false, code: 0 }
}

/// Understands a command line.
///
/// # Errors
/// What to print instead: help or version (exit code 0), or what is wrong (exit code 2).
pub fn parse<Typed: Parser>(args: &[OsString], surroundings: &Surroundings) -> Result<Typed, Said> {
    Typed::try_parse_from(args).map_err(|error| {
        if error.kind() == ErrorKind::DisplayVersion {
            return version();
        }
        let words: Vec<String> = args.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        let catalog = Catalog::new(early_language(&words, surroundings));
        explain(Typed::command(), args, &catalog, surroundings.width)
    })
}

/// Understands the line once more, with the words of a language, to print what it deserves.
fn explain(command: clap::Command, args: &[OsString], catalog: &Catalog, width: u16) -> Said {
    let command = localized(command, catalog).term_width(usize::from(width));
    let Err(error) = command.try_get_matches_from(args) else {
        return Said { text: String::new(), to_stderr: true, code: 2 };
    };
    match error.kind() {
        ErrorKind::DisplayHelp => Said { text: error.render().to_string(), to_stderr: false, code: 0 },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Said { text: error.render().to_string(), to_stderr: true, code: 2 }
        }
        _ => {
            let quoting =
                if args.iter().any(|arg| arg == "--redact") { Quoting::Nothing } else { Quoting::Typed };
            let said = if wants_json(args) { complaint::json } else { complaint::text };
            Said { text: said(&error, catalog, quoting), to_stderr: true, code: 2 }
        }
    }
}

/// Whether the line asks for JSON, as far as a line that is not understood can tell.
fn wants_json(args: &[OsString]) -> bool {
    let asked = |word: &OsString| word == "--json" || word == "--format=json" || word == "--format=ndjson";
    let apart =
        args.windows(2).any(|pair| pair[0] == "--format" && (pair[1] == "json" || pair[1] == "ndjson"));
    apart || args.iter().any(asked)
}
