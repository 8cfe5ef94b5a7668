//! The finance ministry's XML of an e-receipt (`EInvoice`) → its fields, under the labels of the paper.
//!
//! Only what is written is handed on: leaf elements in document order, figures and days as they stand.
//! What a label means is for the reader of printed receipts, which takes these fields like printed ones.

pub(in crate::import) mod names;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::super::flaw::{place, shorten};
use super::xml::{Bad, Step, Walk, Walked, in_utf8};
use crate::error::{Error, Result};
use crate::model::message::Message;
use names::printed;

/// How many leaf elements a receipt may have.
const MOST_FIELDS: usize = 10_000;
/// The label of a line of charges; its text is the name, a tab and the amount.
const CHARGE: &str = "收费项目";
/// The label of a line that details a charge (`AuxDetails`): its amount is part of a charge, not added to it.
const CHARGE_DETAIL: &str = "费用明细";

/// The filled leaf elements of an `EInvoice` (UTF-8, or GB18030 where it declares that) as label and text, in document order.
///
/// Elements with a printed counterpart bear its label, others their local name. In `MainExt`, a name or code
/// with a value of the same stem (`Name`/`Value`, `FieldCode`/`FieldValue`), or alone with a value, is one field. In `Details` and
/// `AuxDetails`, a name and an amount (`ItemName`/`ItemAmount`) are one field, `收费项目` or `费用明细`, with
/// a tab between them. Empty elements are left out: nothing was filled in.
///
/// # Errors
/// It is no XML within the bounds of [`super::xml`], has another outermost element, no filled leaf or more
/// than 10,000 leaves.
pub(in crate::import) fn fields(bytes: &[u8], name: &str) -> Result<Vec<(String, String)>> {
    match read(&in_utf8(bytes)) {
        Ok(fields) if fields.is_empty() => {
            Err(Error::data(Message::new("import-xml-empty")).at(place(name, None)))
        }
        Ok(fields) => Ok(fields),
        Err(Bad { why, line }) => Err(Error::data(why).at(place(name, Some(line)))),
    }
}

/// The fields, before it is known what the file is called.
fn read(bytes: &[u8]) -> Walked<Vec<(String, String)>> {
    let mut walk = Walk::new(bytes)?;
    let mut reading = Reading::default();
    while let Some(step) = walk.next()? {
        match step {
            Step::Open(start) => {
                let name = start.local_name().as_ref().to_owned();
                if reading.open.is_empty() && name != "EInvoice" {
                    let why = Message::new("import-xml-not-a-receipt").with("root", shorten(&name));
                    return Err(walk.bad_because(why));
                }
                reading.open(name);
            }
            Step::Text(text) => reading.text(&text),
            Step::Close => reading.close(),
        }
        if reading.leaves > MOST_FIELDS {
            return Err(walk.bad("import-xml-too-many"));
        }
    }
    Ok(reading.fields)
}

/// In which part of a receipt an element stands; decides how its leaves are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Header and main block: one element, one field.
    Main,
    /// What a field of care adds (`MainExt`): also names with values.
    Extension,
    /// Lines of charges.
    Charges,
    /// Lines that detail charges.
    ChargeDetails,
}

impl Part {
    /// The part that an element inside this one opens.
    fn inner(self, name: &str) -> Self {
        match name {
            "MainExt" => Self::Extension,
            "Details" => Self::Charges,
            "AuxDetails" => Self::ChargeDetails,
            _ => self,
        }
    }

    /// The label of an element that is a field by itself. The remark of a line is not that of the receipt.
    fn label(self, name: &str) -> &str {
        match self {
            Self::Main | Self::Extension => printed(name).unwrap_or(name),
            Self::Charges | Self::ChargeDetails => name,
        }
    }

    /// Endings of elements that name a value, the better one first, and of those that hold it.
    const fn endings(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Main => (&[], &[]),
            Self::Extension => (&["Name", "Code"], &["Value"]),
            Self::Charges | Self::ChargeDetails => (&["Name"], &["Amount", "Amt"]),
        }
    }

    /// The field that a name and its value make.
    fn pair(self, name: &str, value: &str) -> (String, String) {
        let line = |label: &str| (label.to_owned(), format!("{}\t{value}", name.replace('\t', " ")));
        match self {
            Self::Main | Self::Extension => (self.label(name).to_owned(), value.to_owned()),
            Self::Charges => line(CHARGE),
            Self::ChargeDetails => line(CHARGE_DETAIL),
        }
    }
}

/// An element that is still open.
struct Element {
    name: String,
    text: String,
    part: Part,
    /// Whether elements stand in it.
    branch: bool,
    /// The leaves in it that are not yet fields, since they may belong together.
    leaves: Vec<(String, String)>,
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    open: Vec<Element>,
    fields: Vec<(String, String)>,
    /// How many leaves there were, filled or not.
    leaves: usize,
}

impl Reading {
    /// An element begins. So the one around it is no leaf, and what stood before that one is complete.
    fn open(&mut self, name: String) {
        let outer = self.open.len().checked_sub(2);
        if let Some(parent) = self.open.last_mut().filter(|parent| !parent.branch) {
            parent.branch = true;
            if let Some(element) = outer.and_then(|at| self.open.get_mut(at)) {
                let leaves = std::mem::take(&mut element.leaves);
                gather(element.part, &leaves, &mut self.fields);
            }
        }
        let part = self.open.last().map_or(Part::Main, |parent| parent.part).inner(&name);
        self.open.push(Element { name, text: String::new(), part, branch: false, leaves: Vec::new() });
    }

    /// Text of the innermost element.
    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
        }
    }

    /// The innermost element ends.
    fn close(&mut self) {
        let Some(element) = self.open.pop() else { return };
        if element.branch {
            gather(element.part, &element.leaves, &mut self.fields);
            return;
        }
        self.leaves += 1;
        if let Some(parent) = self.open.last_mut() {
            parent.leaves.push((element.name, element.text.trim().to_owned()));
        }
    }
}

/// Makes fields of leaves that stand beside each other, in their order.
fn gather(part: Part, leaves: &[(String, String)], fields: &mut Vec<(String, String)>) {
    let taken = pairs(part, leaves);
    for (at, (name, text)) in leaves.iter().enumerate() {
        match taken.get(&at) {
            Some(Some(label)) if !text.is_empty() => fields.push(part.pair(&leaves[*label].1, text)),
            Some(_) => {}
            None if text.is_empty() => {}
            None => fields.push((part.label(name).to_owned(), text.clone())),
        }
    }
}

/// Which leaves belong to pairs: a value with the leaf that names it, and the names themselves with nothing.
fn pairs(part: Part, leaves: &[(String, String)]) -> BTreeMap<usize, Option<usize>> {
    let (naming, holding) = part.endings();
    let mut taken = BTreeMap::new();
    // By stem, the leaves that name the next value of that stem, by their rank.
    let mut waiting: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
    for (at, (name, text)) in leaves.iter().enumerate() {
        let named = naming.iter().enumerate().find_map(|(rank, end)| Some((rank, name.strip_suffix(end)?)));
        if let Some((rank, stem)) = named.filter(|_| !text.is_empty()) {
            waiting.entry(stem).or_default().insert(rank, at);
        } else if let Some(stem) = holding.iter().find_map(|end| name.strip_suffix(end)) {
            let names = match waiting.remove(stem) {
                None if leaves.len() == 2 => waiting.pop_last().map(|(_, names)| names),
                found => found,
            }
            .unwrap_or_default();
            if let Some(best) = names.values().next() {
                taken.insert(at, Some(*best));
                taken.extend(names.values().map(|name| (*name, None)));
            }
        }
    }
    taken
}
