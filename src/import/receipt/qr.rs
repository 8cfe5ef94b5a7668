//! The text of a receipt's QR code: an address that names code, number and check code. It is never opened.
//!
//! Seen: `…/d?…&d=CODE_NUMBER_CHECK[_AMOUNT]_YYYYMMDD`, `…?invoice_code=…&invoice_number=…`, and
//! `…/page/CODE/NUMBER/CHECK`.

use std::io::{BufRead, BufReader, Read};

use crate::error::{Error, Result};
use crate::import::Sink;
use crate::import::flaw::{place, unwrap_io};
use crate::import::source::Source;
use crate::import::{Problem, ToldMark};
use crate::model::message::Message;

/// A longer line is no address.
const LONGEST: u64 = 4096;

/// Whether the beginning of a text is such an address.
pub(in crate::import) fn is_address(head: &str) -> bool {
    let first = head
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or_default();
    mark(first).is_some()
}

/// Reads one address a line; says how many there were.
pub(in crate::import) fn read<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    let mut lines = BufReader::new(source.text()?);
    let (mut row, mut number, mut line) = (0, 0, String::new());
    loop {
        line.clear();
        let length = Read::take(&mut lines, LONGEST).read_line(&mut line);
        if length.map_err(|error| unwrap_io(error, &name))? == 0 {
            return Ok(row);
        }
        number += 1;
        if line.len() as u64 == LONGEST {
            return Err(Error::data(Message::new("import-qr-unknown")).at(place(&name, Some(number))));
        }
        let text = line.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        row += 1;
        match mark(text) {
            Some(mark) => sink.receipt_mark(row, number, &mark)?,
            None => {
                let place = place(&name, Some(number));
                sink.problem(Problem { place, why: Message::new("import-qr-unknown") })?;
            }
        }
    }
}

/// Code and number of an address.
fn mark(text: &str) -> Option<ToldMark> {
    let address = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let value = |key: &str| {
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=').filter(|value| !value.is_empty()))
    };
    let (code, number) = if let (Some(code), Some(number)) = (value("invoice_code"), value("invoice_number"))
    {
        (code, number)
    } else if let Some(joined) = value("d") {
        let mut parts = joined.split('_');
        (parts.next()?, parts.next()?)
    } else {
        let mut parts = path.split_once("/page/")?.1.split('/');
        (parts.next()?, parts.next()?)
    };
    let is_number =
        |text: &str| (4..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(code) && is_number(number)).then(|| ToldMark { receipt: format!("{code}-{number}") })
}
