//! The rows of a JSON file: messages one by one, each counted, and what is no message reported with its place.

use super::messages::Messages;
use super::not_a_message;
use super::object::Pairs;
use crate::error::Result;
use crate::import::Sink;
use crate::import::flaw::Flaw;
use crate::import::source::Source;
use crate::model::message::Message;

/// Where the rows of one file are handed over.
pub(in crate::import) struct Desk<'file, S: ?Sized> {
    pub(in crate::import) file: &'file str,
    pub(in crate::import) sink: &'file mut S,
    /// Number of the row handed over last.
    pub(in crate::import) row: u64,
    /// The line in which the message at hand begins.
    pub(in crate::import) line: u64,
}

/// Reads a file to its end and hands every message to `open`; says how many rows that made.
///
/// # Errors
/// The file cannot be read; what `open` or the sink returns.
pub(in crate::import) fn read<S: Sink + ?Sized>(
    source: &mut Source,
    sink: &mut S,
    mut open: impl FnMut(Pairs<'_>, &mut Desk<'_, S>) -> Result<()>,
) -> Result<u64> {
    let name = source.name().to_owned();
    let mut messages = Messages::new(source.text()?, &name);
    let mut desk = Desk { file: &name, sink, row: 0, line: 1 };
    while let Some(found) = messages.next()? {
        desk.line = found.line;
        match Pairs::parse(found.text) {
            Ok(pairs) => open(pairs, &mut desk)?,
            Err(error) => {
                desk.row += 1;
                desk.sink.problem(not_a_message(&error, &found, &name))?;
            }
        }
    }
    Ok(desk.row)
}

impl<S: Sink + ?Sized> Desk<'_, S> {
    /// The number of the next row.
    pub(in crate::import) fn next_row(&mut self) -> u64 {
        self.row += 1;
        self.row
    }

    /// Hands over a row that cannot be used.
    pub(in crate::import) fn problem(&mut self, flaw: Flaw) -> Result<()> {
        self.row += 1;
        self.sink.problem(flaw.at(self.file, self.line))
    }

    /// Hands over a row that a ledger has no place for.
    pub(in crate::import) fn left_out(&mut self, why: Message) -> Result<()> {
        let row = self.next_row();
        self.sink.left_out(row, why)
    }
}
