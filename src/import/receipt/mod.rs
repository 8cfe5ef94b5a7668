//! Medical e-receipts (医疗收费电子票据) as text: pasted, read by OCR, or taken out of a PDF or OFD file.
//!
//! Labels are printed in any order and glued to values, so a receipt is read by its labels, not by its layout.
//! Start with [`read`]: [`split`] cuts a text into receipts by the [`labels`] in it, [`printed`] holds what stands
//! behind them, [`figures`] reads amounts and days, [`bill`] makes a settlement of it and checks what must add
//! up. [`answer`] reads the same out of a verification service's JSON.

pub(super) mod answer;
mod bill;
mod figures;
mod labels;
mod plain;
mod printed;
pub(super) mod qr;
mod split;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};

use super::flaw::{place, unwrap_io};
use super::paper::{einvoice, ofd, pdf};
use super::source::Source;
use super::{Problem, Sink};
use crate::error::{Error, Place, Result};
use crate::model::message::Message;
use bill::Bill;
pub(super) use bill::{id_tail, level};
use labels::{Field, find_labels};
use plain::plain;
use printed::Printed;
use split::Receipts;

/// Fields that no other paper prints with these labels; so many different ones make a text a receipt.
const ENOUGH_FIELDS: usize = 3;

/// Bytes of XML that are read; more than its reader allows.
const LARGEST_XML: u64 = (16 << 20) + 1;

/// Whether the beginning of a text is that of a receipt.
pub(super) fn is_receipt(head: &str) -> bool {
    let telling = |field: &Field| {
        matches!(
            field,
            Field::Code
                | Field::Number
                | Field::Payer
                | Field::Total
                | Field::Pooled
                | Field::Account
                | Field::Cash
        )
    };
    let (mut plainer, mut labels) = (String::new(), Vec::new());
    for line in head.lines() {
        plainer.clear();
        plain(line, &mut plainer);
        find_labels(&plainer, 0, &mut labels);
    }
    let found: BTreeSet<Field> = labels.into_iter().map(|label| label.field).filter(telling).collect();
    found.len() >= ENOUGH_FIELDS
}

/// Reads every receipt of a text; says how many there were.
pub(super) fn read<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    read_lines(BufReader::new(source.text()?), &name, sink)
}

/// Reads every receipt in the text layer of a PDF; says how many there were.
pub(super) fn read_pdf<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    let pages = pdf::text(source.file(), &name)?;
    read_pages(&pages, &name, sink)
}

/// Reads the receipt of an OFD file: its attached XML where that is complete, otherwise its pages.
pub(super) fn read_ofd<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    let opened = ofd::text(source.file(), &name)?;
    let printed = opened.structured.and_then(|xml| einvoice::fields(&xml, &name).ok());
    let printed = printed.map(|fields| Printed::of_fields(&fields));
    let rows = match printed.filter(|printed| Bill::read(printed).is_ok()) {
        Some(printed) => hand_over(1, 1, &name, &printed, sink).map(|()| 1)?,
        None => read_pages(&opened.pages, &name, sink)?,
    };
    sink.remark(rows, Message::new("import-receipt-ofd"))?;
    Ok(rows)
}

/// Reads the one receipt of an XML file; says that it was one.
pub(super) fn read_xml<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    let mut bytes = Vec::new();
    let read = Read::take(source.text()?, LARGEST_XML).read_to_end(&mut bytes);
    read.map_err(|error| unwrap_io(error, &name))?;
    let printed = Printed::of_fields(&einvoice::fields(&bytes, &name)?);
    hand_over(1, 1, &name, &printed, sink)?;
    Ok(1)
}

/// Reads every receipt of pages, of which there must be one.
fn read_pages<S: Sink + ?Sized>(pages: &[String], name: &str, sink: &mut S) -> Result<u64> {
    let text = pages.join("\n\u{c}\n");
    if !is_receipt(&text) {
        return Err(Error::data(Message::new("import-receipt-none")).at(place(name, None)));
    }
    read_lines(text.as_bytes(), name, sink)
}

/// Reads every receipt of lines.
pub(super) fn read_lines<S: Sink + ?Sized>(lines: impl BufRead, name: &str, sink: &mut S) -> Result<u64> {
    let mut receipts = Receipts::new(lines, name);
    let mut row = 0;
    while let Some(receipt) = receipts.next_receipt()? {
        row += 1;
        hand_over(row, receipt.line, name, &Printed::read(&receipt), sink)?;
    }
    Ok(row)
}

/// Hands one receipt to the sink: a settlement with what else it prints, or a problem.
pub(super) fn hand_over<S: Sink + ?Sized>(
    row: u64,
    line: u64,
    name: &str,
    printed: &Printed<'_>,
    sink: &mut S,
) -> Result<()> {
    let bill = match Bill::read(printed) {
        Ok(bill) => bill,
        Err(flaw) => {
            let place =
                Place { file: Some(name.to_owned()), line: Some(line), column: flaw.column, text: flaw.text };
            return sink.problem(Problem { place, why: flaw.why });
        }
    };
    let who = bill.who(line);
    sink.settlement(row, &who, &bill.told(), None)?;
    let statements = bill.statements();
    if !statements.is_empty() {
        sink.printed(&who, &statements)?;
    }
    for why in bill.remarks() {
        sink.remark(row, why)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
