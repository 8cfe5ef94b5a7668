//! One text, many receipts: where the next one begins.
//!
//! A receipt is complete when its identity, its total and a payment were printed; a title, 其他信息, or a
//! second identity after that begins the next one. Only one receipt is in memory at a time, and its labels are
//! looked for once.

use std::io::BufRead;

use super::labels::{Field, Label, find_labels};
use super::plain::plain;
use super::printed::is_heading;
use crate::error::{Error, Result};
use crate::import::flaw::{place, unwrap_io};
use crate::model::message::Message;

/// More text than this is no receipt.
const LONGEST: usize = 256 * 1024;

/// The text of one receipt in plain characters, its labels, and the line it begins in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Receipt {
    pub(super) line: u64,
    pub(super) text: String,
    pub(super) labels: Vec<Label>,
}

/// The receipts of a text, one after the other.
pub(super) struct Receipts<'name, R> {
    lines: R,
    name: &'name str,
    line: u64,
    /// The receipt at hand.
    open: Receipt,
    seen: Seen,
    /// Where, after everything needed was seen, a blank line or ruler stands: offset and line.
    gap: Option<(usize, u64)>,
}

/// What a receipt needs before another one may begin, and whether the one at hand printed it: identity, total,
/// a payment.
#[derive(Default)]
struct Seen([bool; 3]);

impl Seen {
    const fn is_complete(&self) -> bool {
        self.0[0] && self.0[1] && self.0[2]
    }

    const fn add(&mut self, field: Field) {
        match field {
            Field::Code | Field::Number => self.0[0] = true,
            Field::Total => self.0[1] = true,
            Field::Pooled | Field::Account | Field::Cash => self.0[2] = true,
            _ => {}
        }
    }
}

impl<'name, R: BufRead> Receipts<'name, R> {
    pub(super) fn new(lines: R, name: &'name str) -> Self {
        Self { lines, name, line: 0, open: Receipt::default(), seen: Seen::default(), gap: None }
    }

    /// The next receipt; `None` at the end of the text.
    pub(super) fn next_receipt(&mut self) -> Result<Option<Receipt>> {
        let mut line = String::new();
        loop {
            line.clear();
            let mut bounded = std::io::Read::take(&mut self.lines, LONGEST as u64 + 1);
            let length = bounded.read_line(&mut line).map_err(|error| unwrap_io(error, self.name))?;
            if length == 0 {
                let last = std::mem::take(&mut self.open);
                return Ok((!last.text.trim().is_empty()).then_some(last));
            }
            self.line += 1;
            if self.open.text.len() + length > LONGEST {
                let what = Message::new("import-receipt-too-long");
                let begins = if self.open.text.trim().is_empty() { self.line } else { self.open.line };
                return Err(Error::data(what).at(place(self.name, Some(begins))));
            }
            if let Some(receipt) = self.take(&line) {
                return Ok(Some(receipt));
            }
        }
    }

    /// Adds a line; gives back the receipt that it ends.
    fn take(&mut self, line: &str) -> Option<Receipt> {
        if self.open.text.trim().is_empty() {
            self.open.text.clear();
            self.open.line = self.line;
        }
        let from = self.open.text.len();
        let known = self.open.labels.len();
        plain(line, &mut self.open.text);
        let added = &self.open.text[from..];
        find_labels(added, from, &mut self.open.labels);
        let found = &self.open.labels[known..];
        let fresh = found.len();
        let mut ended = None;
        if self.seen.is_complete() {
            let is_second = found.iter().any(|label| matches!(label.field, Field::Code | Field::Number));
            if is_second || is_begin(added, found) {
                ended = Some(self.end(from));
            } else if is_gap(line) {
                self.gap.get_or_insert((from, self.line));
            }
        }
        let before = self.open.labels.len() - fresh;
        self.open.labels[before..].iter().for_each(|label| self.seen.add(label.field));
        ended
    }

    /// Cuts what is open at the first gap after everything needed, or before the line that begins at an offset.
    fn end(&mut self, from: usize) -> Receipt {
        let (at, mut line) = self.gap.take().unwrap_or((from, self.line));
        let mut begin = at;
        if self.open.text[at..from].trim().is_empty() {
            (begin, line) = (from, self.line);
        }
        // The next one is probably as long, so it is given that much room at once.
        let mut text = String::with_capacity(self.open.text.len());
        text.push_str(&self.open.text[begin..]);
        self.open.text.truncate(at);
        let cut = self.open.labels.partition_point(|label| label.from < begin);
        let mut labels = Vec::with_capacity(self.open.labels.len());
        labels.extend(self.open.labels.drain(cut..).map(|label| label.earlier_by(begin)));
        self.seen = Seen::default();
        std::mem::replace(&mut self.open, Receipt { line, text, labels })
    }
}

/// Whether a line that bears these labels is the first one of a receipt.
fn is_begin(line: &str, labels: &[Label]) -> bool {
    labels.is_empty() && (is_title(line) || line.trim() == "其他信息")
}

/// `江苏省医疗门诊收费票据（电子）` and the like.
fn is_title(line: &str) -> bool {
    is_heading(line) && line.contains("医疗")
}

/// An empty line, a new page, or a ruler.
fn is_gap(line: &str) -> bool {
    line.trim().chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '\u{c}' | '—' | '─'))
}
