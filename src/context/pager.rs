//! Long tables through the user's pager, on a terminal only: the one place that starts another program.
//!
//! What fits on the screen never gets there. A pager that cannot be started is no error, and leaving it early
//! is none either. Its words are taken as they stand, without a shell.

use std::io::{self, Write};
use std::process::{Child, Command, Stdio};

use super::interrupt;
use super::settings::PAGER;
use crate::error::{Error, Result};

/// A pager, and how many lines need none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The program and its arguments, separated by blanks.
    pub(super) command: String,
    /// Lines of the screen.
    pub(super) height: usize,
}

/// What the last line of `less` says to people who never saw one. Its older versions garble everything there
/// that is not ASCII, so this is the same in both languages.
const PROMPT: &str = "-Ps[space] >>   [q] quit";

/// Does the work with a stream that goes through the pager once it is longer than the screen.
///
/// # Errors
/// What the work returns; a closed pipe or a full disk behind `out`.
pub fn through<T>(
    pager: Option<Pager>,
    out: &mut dyn Write,
    work: impl FnOnce(&mut dyn Write) -> Result<T>,
) -> Result<T> {
    let Some(pager) = pager else { return work(out) };
    let mut paged = Paged { pager: Some(pager), out, held: Vec::new(), lines: 0, child: None };
    let done = work(&mut paged);
    let shown = paged.finish().map_err(|error| Error::output(&error));
    done.and_then(|done| shown.map(|()| done))
}

/// Holds back as much as the screen has room for.
struct Paged<'out> {
    pager: Option<Pager>,
    out: &'out mut dyn Write,
    held: Vec<u8>,
    lines: usize,
    child: Option<Child>,
}

impl Paged<'_> {
    /// Hands what was held back to the pager; to the terminal where there is none.
    fn open(&mut self, pager: &Pager) -> io::Result<()> {
        self.out.flush()?;
        let held = std::mem::take(&mut self.held);
        self.child = started(pager);
        if self.child.is_some() {
            // Ctrl-C belongs to the pager now; this program ends when the pager does.
            interrupt::watch();
        }
        self.write_all(&held)
    }

    fn finish(mut self) -> io::Result<()> {
        let Some(mut child) = self.child.take() else {
            self.out.write_all(&self.held)?;
            return self.out.flush();
        };
        drop(child.stdin.take());
        child.wait().map(drop)
    }
}

fn started(pager: &Pager) -> Option<Child> {
    let mut words = pager.command.split_whitespace();
    let mut program = Command::new(words.next()?);
    program.args(words).stdin(Stdio::piped());
    program.args((pager.command == PAGER).then_some(PROMPT));
    // What is printed is UTF-8, whatever the locale says.
    program.env("LESSCHARSET", "utf-8");
    program.spawn().ok()
}

impl Write for Paged<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(stdin) = self.child.as_mut().and_then(|child| child.stdin.as_mut()) {
            return stdin.write(bytes);
        }
        let Some(pager) = &self.pager else { return self.out.write(bytes) };
        self.held.extend_from_slice(bytes);
        self.lines += bytes.iter().filter(|byte| **byte == b'\n').count();
        if self.lines >= pager.height
            && let Some(pager) = self.pager.take()
        {
            self.open(&pager)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        match (self.child.as_mut().and_then(|child| child.stdin.as_mut()), &self.pager) {
            (Some(stdin), _) => stdin.flush(),
            (None, None) => self.out.flush(),
            (None, Some(_)) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(command: &str, lines: usize) -> String {
        let mut out = Vec::new();
        let pager = Pager { command: command.to_owned(), height: 10 };
        through(Some(pager), &mut out, |out| {
            for line in 0..lines {
                writeln!(out, "{line}").map_err(|error| Error::output(&error))?;
                out.flush().map_err(|error| Error::output(&error))?;
            }
            Ok(())
        })
        .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_fits_needs_no_pager_and_a_missing_one_is_no_error() {
        assert_eq!(printed("false", 9).lines().count(), 9);
        assert_eq!(printed("/nowhere/pager --flag", 500).lines().count(), 500);
        assert_eq!(printed("", 500).lines().count(), 500);
    }

    #[cfg(unix)]
    #[test]
    fn whoever_leaves_the_pager_early_has_not_failed() {
        let mut out = Vec::new();
        let pager = Pager { command: "true".to_owned(), height: 3 };
        let ended = through(Some(pager), &mut out, |out| {
            (0..100_000).try_for_each(|line| writeln!(out, "{line}").map_err(|error| Error::output(&error)))
        });
        assert!(ended.is_err_and(|error| error.kind.exit_code() == 0));
        assert!(out.is_empty());
    }
}
