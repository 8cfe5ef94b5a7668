//! One text, many receipts: where the next one begins.
//!
//! A receipt is complete when its identity, its total and a payment were printed; a title, 其他信息, or a
//! second identity after that begins the next one. Only one receipt is in memory at a time.

use std::collections::BTreeSet;
use std::io::BufRead;

use super::labels::{Field, fields_of};
use super::plain::plain;
use crate::error::{Error, Result};
use crate::import::flaw::{place, unwrap_io};
use crate::model::message::Message;

/// More text than this is no receipt.
const LONGEST: usize = 256 * 1024;

/// The text of one receipt in plain characters, and the line it begins in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Receipt {
    pub(super) line: u64,
    pub(super) text: String,
}

/// The receipts of a text, one after the other.
pub(super) struct Receipts<'name, R> {
    lines: R,
    name: &'name str,
    line: u64,
    /// The text that belongs to the receipt at hand, and the line it begins in.
    open: String,
    begins: u64,
    seen: Seen,
    /// Where, after everything needed was seen, a blank line or ruler stands: offset and line.
    gap: Option<(usize, u64)>,
}

/// What a receipt needs before another one may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Identity,
    Total,
    Payment,
}

/// Which of them were printed of the receipt at hand.
#[derive(Default)]
struct Seen(BTreeSet<Part>);

impl Seen {
    fn is_complete(&self) -> bool {
        self.0.len() == 3
    }

    fn add(&mut self, field: Field) {
        self.0.extend(match field {
            Field::Code | Field::Number => Some(Part::Identity),
            Field::Total => Some(Part::Total),
            Field::Pooled | Field::Account | Field::Cash => Some(Part::Payment),
            _ => None,
        });
    }
}

impl<'name, R: BufRead> Receipts<'name, R> {
    pub(super) fn new(lines: R, name: &'name str) -> Self {
        Self { lines, name, line: 0, open: String::new(), begins: 1, seen: Seen::default(), gap: None }
    }

    /// The next receipt; `None` at the end of the text.
    pub(super) fn next_receipt(&mut self) -> Result<Option<Receipt>> {
        let mut line = String::new();
        loop {
            line.clear();
            let mut bounded = std::io::Read::take(&mut self.lines, LONGEST as u64 + 1);
            let length = bounded.read_line(&mut line).map_err(|error| unwrap_io(error, self.name))?;
            if length == 0 {
                let text = std::mem::take(&mut self.open);
                return Ok((!text.trim().is_empty()).then_some(Receipt { line: self.begins, text }));
            }
            self.line += 1;
            if self.open.len() + length > LONGEST {
                let what = Message::new("import-receipt-too-long");
                return Err(Error::data(what).at(place(self.name, Some(self.begins))));
            }
            if let Some(receipt) = self.take(&line) {
                return Ok(Some(receipt));
            }
        }
    }

    /// Adds a line; gives back the receipt that it ends.
    fn take(&mut self, line: &str) -> Option<Receipt> {
        let plain = plain(line);
        let fields = fields_of(&plain);
        let is_begin = is_title(&plain) || plain.trim() == "其他信息";
        let is_second = fields.iter().any(|field| matches!(field, Field::Code | Field::Number));
        let ended = (self.seen.is_complete() && (is_begin || is_second)).then(|| self.end());
        if self.open.trim().is_empty() {
            self.open.clear();
            self.begins = self.line;
        }
        if self.seen.is_complete() && is_gap(line) {
            self.gap.get_or_insert((self.open.len(), self.line));
        }
        self.open.push_str(&plain);
        fields.iter().for_each(|field| self.seen.add(*field));
        ended
    }

    /// Cuts what is open at the first gap after everything needed, or where it ends.
    fn end(&mut self) -> Receipt {
        let (at, line) = self.gap.take().unwrap_or((self.open.len(), self.line));
        let rest = self.open.split_off(at);
        let text = std::mem::replace(&mut self.open, rest);
        self.seen = Seen::default();
        let receipt = Receipt { line: self.begins, text };
        self.begins = line;
        receipt
    }
}

/// `江苏省医疗门诊收费票据（电子）` and the like.
fn is_title(line: &str) -> bool {
    line.contains("收费票据") && line.contains("医疗") && !line.contains(':')
}

/// An empty line, a new page, or a ruler.
fn is_gap(line: &str) -> bool {
    line.trim().chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '\u{c}' | '—' | '─'))
}
