//! CSV records one by one, with the line each stands in, and a bound on what one record may hold.
//!
//! A quote that is opened and never closed would swallow the rest of the file: a mark put behind the text
//! shows that it did, and a record of more than 1 MiB is refused while it is being read.

use std::io::{self, Read};

use csv::{Reader, ReaderBuilder, StringRecord, Terminator};

use super::bytes::newlines;
use super::flaw::{place, unwrap_io};
use crate::error::{Error, Result};
use crate::model::message::Message;

/// The longest record, in bytes.
const LONGEST: u64 = 1024 * 1024;
/// Bytes the CSV reader reads ahead.
const AHEAD: usize = 128 * 1024;
/// What is put behind the text: a record of its own, unless a quote is still open.
const END: &[u8] = b"\n\x1e\n";

/// Reads records. Blank lines are none.
pub(super) struct Records<'source, R> {
    reader: Reader<Bounded<R>>,
    file: &'source str,
}

impl<'source, R: Read> Records<'source, R> {
    /// Reads the text of a file whose cells are separated by commas.
    pub(super) fn new(text: R, file: &'source str) -> Self {
        Self::separated(text, file, b',')
    }

    /// The same with another separator.
    pub(super) fn separated(text: R, file: &'source str, separator: u8) -> Self {
        let bounded = Bounded { text, handed_out: 0, limit: 0, ended: false };
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .buffer_capacity(AHEAD)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(bounded);
        Self { reader, file }
    }

    /// Reads the next record into `record`; `false` at the end.
    ///
    /// # Errors
    /// The file cannot be read, a record is too long, or a quote is never closed.
    pub(super) fn read(&mut self, record: &mut StringRecord) -> Result<bool> {
        loop {
            let start = self.reader.position().byte();
            self.reader.get_mut().limit = start + LONGEST + AHEAD as u64;
            let line = self.reader.position().line();
            let more = self.reader.read_record(record).map_err(|error| self.trouble(error, line))?;
            if more && self.at_end() {
                return if record.len() == 1 && &record[0] == "\x1e" {
                    Ok(false)
                } else {
                    Err(self.refusal("import-quote-open", self.end_line() - newlines_in(record)))
                };
            }
            if record.as_slice().len() as u64 > LONGEST {
                return Err(self.refusal("import-record-too-long", self.line(record)));
            }
            if !more || record.len() > 1 || !matches!(&record[0], "" | "\r") {
                return Ok(more);
            }
        }
    }

    /// The line in which the record that was read last begins. Every record ends with a line end.
    pub(super) fn line(&self, record: &StringRecord) -> u64 {
        self.end_line().saturating_sub(1 + newlines_in(record)).max(1)
    }

    /// The line after the last record.
    fn end_line(&self) -> u64 {
        self.reader.position().line()
    }

    /// Whether all text and the mark behind it have been taken.
    fn at_end(&self) -> bool {
        let bounded = self.reader.get_ref();
        bounded.ended && self.reader.position().byte() == bounded.handed_out
    }

    /// An error of the whole file at a line.
    fn refusal(&self, id: &'static str, line: u64) -> Error {
        Error::data(Message::new(id)).at(place(self.file, Some(line)))
    }

    /// What an error of the CSV reader means for the record that begins in `line`.
    fn trouble(&self, error: csv::Error, line: u64) -> Error {
        match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                self.refusal("import-record-too-long", line)
            }
            csv::ErrorKind::Io(error) => unwrap_io(error, self.file),
            _ => self.refusal("import-utf8-damaged", line),
        }
    }
}

/// How many line ends the cells of a record hold.
fn newlines_in(record: &StringRecord) -> u64 {
    newlines(record.as_slice().as_bytes())
}

/// Text with a mark behind it, and with a limit that the reader moves along.
struct Bounded<R> {
    text: R,
    handed_out: u64,
    limit: u64,
    ended: bool,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.ended {
            return Ok(0);
        }
        if self.handed_out > self.limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut length = self.text.read(buffer)?;
        if length == 0 && buffer.len() >= END.len() {
            buffer[..END.len()].copy_from_slice(END);
            length = END.len();
            self.ended = true;
        }
        self.handed_out += length as u64;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every record with its line, and the error the reading ended with.
    fn all(text: &str) -> (Vec<(u64, String)>, Option<Error>) {
        let mut records = Records::new(text.as_bytes(), "a.csv");
        let (mut record, mut seen) = (StringRecord::new(), Vec::new());
        loop {
            match records.read(&mut record) {
                Ok(true) => seen.push((records.line(&record), record.iter().collect::<Vec<_>>().join("|"))),
                Ok(false) => return (seen, None),
                Err(error) => return (seen, Some(error)),
            }
        }
    }

    #[test]
    fn lines_are_the_lines_of_the_file() {
        for end in ["\n", "\r\n"] {
            let text = ["a,b", "1,\"x", "y\"", "", "2,z", "", "3,w"].join(end);
            for text in [text.clone(), text + end] {
                let (records, error) = all(&text);
                assert_eq!(
                    records.iter().map(|(line, _)| *line).collect::<Vec<_>>(),
                    [1, 2, 5, 7],
                    "{text:?}"
                );
                assert_eq!(error, None);
            }
        }
        assert_eq!(all("").0, []);
        assert_eq!(all("a,\"b\"").0, [(1, "a|b".to_owned())]);
    }

    #[test]
    fn an_open_quote_is_named_by_the_line_where_it_began() {
        for text in [
            "a,b\n1,2\n3,\"x\n4,5\n6,7",
            "a,b\n1,2\n3,\"x\n",
            "a,b\n1,2\n3,\"x",
            "a,b\r\n\r\n3,\"x\r\n4,5\r\n",
        ] {
            let error = all(text).1.unwrap();
            assert_eq!(
                (error.what.id, error.place.unwrap().line),
                ("import-quote-open", Some(3)),
                "{text:?}"
            );
        }
    }

    #[test]
    fn an_endless_record_is_refused_before_it_is_held() {
        struct Endless(u64);
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.0 += buffer.len() as u64;
                assert!(self.0 < 4 * LONGEST);
                buffer.fill(b'x');
                Ok(buffer.len())
            }
        }
        let mut records = Records::new(b"a\n\"b".chain(Endless(0)), "a.csv");
        let mut record = StringRecord::new();
        assert_eq!(records.read(&mut record), Ok(true));
        let error = records.read(&mut record).unwrap_err();
        assert_eq!((error.what.id, error.place.unwrap().line), ("import-record-too-long", Some(2)));
        let long = format!("a\n{}\n", "x".repeat(LONGEST as usize + 1));
        assert_eq!(all(&long).1.unwrap().what.id, "import-record-too-long");
    }

    #[test]
    fn the_mark_inside_a_file_is_an_ordinary_record() {
        assert_eq!(all("\x1e\na\n\x1e").0.len(), 3);
    }
}
