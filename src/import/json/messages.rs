//! Cuts a stream of JSON into its messages: values behind each other, and the elements of top-level arrays.
//!
//! Only brackets and quotes are looked at here; whether a message is right JSON is found out when it is
//! read. One message of at most 4 MiB is in memory, whatever the file holds.

use std::io::Read;

use crate::error::{Error, Place, Result};
use crate::import::bytes::HEAD;
use crate::import::flaw::unwrap_io;
use crate::model::message::Message;

/// The longest message, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// One message and where it begins; lines and columns count from 1, columns in characters.
pub(in crate::import) struct Found<'text> {
    pub(in crate::import) text: &'text str,
    pub(in crate::import) line: u64,
    column: u64,
}

impl Found<'_> {
    /// Where in the file an error in this message stands.
    pub(in crate::import) fn position(&self, error: &serde_json::Error) -> (u64, u64) {
        let (above, before, _) = self.split_at(error);
        let column = before.chars().count() as u64;
        if above == 0 { (self.line, self.column + column) } else { (self.line + above, column + 1) }
    }

    /// The rest of the line from the error on.
    pub(in crate::import) fn text_at(&self, error: &serde_json::Error) -> Option<&str> {
        Some(self.split_at(error).2).filter(|text| !text.is_empty())
    }

    /// How many lines stand above the error, and its line before and behind it. What is right JSON but no
    /// message is wrong from its beginning.
    fn split_at(&self, error: &serde_json::Error) -> (u64, &str, &str) {
        let (above, column) = match error.is_data() {
            true => (0, 0),
            false => (error.line().saturating_sub(1), error.column().saturating_sub(1)),
        };
        let line = self.text.split('\n').nth(above).unwrap_or_default();
        let (before, behind) = line.split_at_checked(column).unwrap_or((line, ""));
        (above as u64, before, behind)
    }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// A value, an array of values, or the end of the file.
    Anything,
    /// The first element of an array, or its end.
    FirstElement,
    /// An element, after a comma.
    Element,
    /// A comma or the end of the array.
    Comma,
}

/// The messages of one file.
pub(in crate::import) struct Messages<'file, R> {
    text: R,
    file: &'file str,
    chunk: Vec<u8>,
    at: usize,
    end: usize,
    line: u64,
    column: u64,
    expected: Expected,
    message: Vec<u8>,
}

impl<'file, R: Read> Messages<'file, R> {
    /// Reads the text of a file.
    pub(in crate::import) fn new(text: R, file: &'file str) -> Self {
        let chunk = vec![0; HEAD];
        let expected = Expected::Anything;
        Self { text, file, chunk, at: 0, end: 0, line: 1, column: 1, expected, message: Vec::new() }
    }

    /// The next message; `None` at the end.
    ///
    /// # Errors
    /// The file cannot be read, ends inside a value, has something between its values, or a message is
    /// longer than 4 MiB.
    pub(in crate::import) fn next(&mut self) -> Result<Option<Found<'_>>> {
        loop {
            let Some(byte) = self.peek()? else {
                return match self.expected {
                    Expected::Anything => Ok(None),
                    _ => Err(self.refusal("import-json-cut", self.line, self.column)),
                };
            };
            match (byte, self.expected) {
                (b' ' | b'\t' | b'\r' | b'\n', _) => self.advance(),
                (b'[', Expected::Anything) => self.step(Expected::FirstElement),
                (b']', Expected::FirstElement | Expected::Comma) => self.step(Expected::Anything),
                (b',', Expected::Comma) => self.step(Expected::Element),
                (b'{', Expected::Anything) => return self.cut(Expected::Anything).map(Some),
                (b',' | b']' | b'}' | b':', _) | (_, Expected::Anything | Expected::Comma) => {
                    return Err(self.refusal("import-json-unexpected", self.line, self.column));
                }
                (_, Expected::FirstElement | Expected::Element) => {
                    return self.cut(Expected::Comma).map(Some);
                }
            }
        }
    }

    /// Takes one byte, after which something else is expected.
    fn step(&mut self, expected: Expected) {
        self.advance();
        self.expected = expected;
    }

    /// Takes a whole value.
    fn cut(&mut self, then: Expected) -> Result<Found<'_>> {
        let (line, column) = (self.line, self.column);
        self.value(line, column)?;
        self.expected = then;
        let text = std::str::from_utf8(&self.message)
            .map_err(|_| self.refusal("import-utf8-damaged", line, column))?;
        Ok(Found { text, line, column })
    }

    /// Copies the bytes of a value that begins in `line` and `column` into `message`.
    fn value(&mut self, line: u64, column: u64) -> Result<()> {
        self.message.clear();
        let mut shape = Shape::default();
        let mut step = Step::Inside;
        while step == Step::Inside {
            if self.peek()?.is_none() {
                return Err(self.refusal("import-json-cut", self.line, self.column));
            }
            let from = self.at;
            while step == Step::Inside && self.at < self.end {
                step = shape.take(self.chunk[self.at]);
                if step != Step::Behind {
                    self.advance();
                }
            }
            self.message.extend_from_slice(&self.chunk[from..self.at]);
            if self.message.len() > LONGEST {
                return Err(self.refusal("import-json-too-long", line, column));
            }
        }
        Ok(())
    }

    /// The next byte; `None` at the end.
    fn peek(&mut self) -> Result<Option<u8>> {
        while self.at == self.end {
            match self.text.read(&mut self.chunk) {
                Ok(0) => return Ok(None),
                Ok(length) => (self.at, self.end) = (0, length),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(unwrap_io(error, self.file)),
            }
        }
        Ok(Some(self.chunk[self.at]))
    }

    /// Goes one byte on.
    fn advance(&mut self) {
        match self.chunk[self.at] {
            b'\n' => (self.line, self.column) = (self.line + 1, 1),
            0x80..=0xbf => {}
            _ => self.column += 1,
        }
        self.at += 1;
    }

    /// An error at a place of the file.
    fn refusal(&self, id: &'static str, line: u64, column: u64) -> Error {
        let place = Place {
            file: Some(self.file.to_owned()),
            line: Some(line),
            column: Some(column.to_string()),
            text: None,
        };
        Error::data(Message::new(id)).at(place)
    }
}

/// Whether a byte belongs to a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Inside,
    Last,
    Behind,
}

/// Follows brackets and quotes.
#[derive(Default)]
struct Shape {
    depth: u32,
    quoted: bool,
    escaped: bool,
}

impl Shape {
    /// Takes the next byte.
    fn take(&mut self, byte: u8) -> Step {
        let closed = match byte {
            _ if self.quoted => {
                let closes = byte == b'"' && !self.escaped;
                self.escaped = byte == b'\\' && !self.escaped;
                self.quoted = !closes;
                closes
            }
            b',' | b'}' | b']' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Step::Behind,
            b'"' => {
                self.quoted = true;
                false
            }
            b'{' | b'[' => {
                self.depth += 1;
                false
            }
            b'}' | b']' => {
                self.depth -= 1;
                true
            }
            _ => false,
        };
        if closed && self.depth == 0 { Step::Last } else { Step::Inside }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every message, and the error the reading ended with: id, line, column.
    fn all(text: &str) -> (Vec<String>, Option<(&'static str, u64, String)>) {
        let mut messages = Messages::new(text.as_bytes(), "a.json");
        let mut seen = Vec::new();
        loop {
            match messages.next() {
                Ok(Some(found)) => seen.push(found.text.to_owned()),
                Ok(None) => return (seen, None),
                Err(error) => {
                    let place = error.place.unwrap();
                    return (seen, Some((error.what.id, place.line.unwrap(), place.column.unwrap())));
                }
            }
        }
    }

    #[test]
    fn brackets_and_quotes_inside_strings_do_not_count() {
        let one = r#"{"a":"}\"]\\","b":[{}]}"#;
        assert_eq!(all(one), (vec![one.to_owned()], None));
        assert_eq!(all("[1,\"a,]\" , null]").0, ["1", "\"a,]\"", "null"]);
    }

    #[test]
    fn what_is_cut_off_or_left_over_has_a_place() {
        for (text, id, line, column) in [
            ("{\"a\":1,\n\"医保\":", "import-json-cut", 2, "6"),
            ("[{}", "import-json-cut", 1, "4"),
            ("[{},", "import-json-cut", 1, "5"),
            ("{\"a", "import-json-cut", 1, "4"),
            ("{}\nabc", "import-json-unexpected", 2, "1"),
            ("[{} {}]", "import-json-unexpected", 1, "5"),
            ("[{},]", "import-json-unexpected", 1, "5"),
            ("{}]", "import-json-unexpected", 1, "3"),
        ] {
            assert_eq!(all(text).1, Some((id, line, column.to_owned())), "{text}");
        }
    }

    #[test]
    fn an_endless_message_is_refused() {
        let mut messages = Messages::new(b"[{}, {\"".chain(std::io::repeat(b'x')), "a.json");
        assert_eq!(messages.next().unwrap().unwrap().text, "{}");
        assert_eq!(messages.next().err().unwrap().what.id, "import-json-too-long");
    }
}
