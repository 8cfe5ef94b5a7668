//! What one receipt prints: the values of its labels, and its charges.
//!
//! A value stands behind its label and ends where the next one begins or the line ends; some stand below.

use std::borrow::Cow;

use super::labels::{Field, Label, field_of, find_labels, free_labels};
use super::plain::plain;
use super::split::Receipt;

/// Kinds of cost that receipts add up (收费大项); their amounts make the total.
const CHARGES: &[&str] = &[
    "床位费",
    "诊察费",
    "检查费",
    "化验费",
    "治疗费",
    "手术费",
    "护理费",
    "卫生材料费",
    "西药费",
    "中药饮片",
    "中药饮片费",
    "中成药费",
    "中成药",
    "中草药费",
    "一般诊疗费",
    "挂号费",
    "药事服务费",
    "诊查费",
    "放射费",
    "输血费",
    "输氧费",
    "麻醉费",
    "其他费",
    "其他费用",
    "其他门诊费",
    "其他门急诊费",
    "其他住院费",
];

/// How files with named fields call the heading.
const TITLE: &str = "票据名称";
/// How they call a line of charges.
const CHARGE: &str = "收费项目";

/// Bytes of a remark that is read; a longer one is none.
const LONGEST_REMARK: usize = 16 * 1024;

/// What a receipt prints: fields in the order met, and the charges.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in crate::import) struct Printed<'text> {
    values: Vec<(Field, Cow<'text, str>)>,
    /// Which of the values were printed empty: at most one of each field.
    empty: Vec<(Field, usize)>,
    /// Kind of cost and the text behind it.
    charges: Vec<(Cow<'text, str>, Cow<'text, str>)>,
}

impl<'text> Printed<'text> {
    /// Reads one receipt of a text.
    pub(super) fn read(receipt: &'text Receipt) -> Self {
        let mut printed = Self::default();
        let (mut open, mut in_remark) = (None, false);
        let mut labels = receipt.labels.as_slice();
        let (text, mut from) = (receipt.text.as_str(), 0);
        while from < text.len() {
            let next = text[from..].find('\n').map_or(text.len(), |length| from + length + 1);
            let here = labels.partition_point(|label| label.from < next);
            let (found, rest) = labels.split_at(here);
            let line = text[from..next].trim();
            labels = rest;
            if found.is_empty() && is_heading(line) {
                printed.add(Field::Title, Cow::Borrowed(line));
            }
            if let (Some(field), [], false) = (open.take(), found, line.is_empty()) {
                printed.add(field, Cow::Borrowed(line));
                from = next;
                continue;
            }
            if !printed.has_total() {
                printed.charges(&text[from..found.first().map_or(next, |label| label.from)]);
            }
            in_remark = in_remark && found.is_empty() && !line.is_empty();
            if in_remark {
                printed.free(line);
            }
            for (at, label) in found.iter().enumerate() {
                let until = found.get(at + 1).map_or(next, |next| next.from);
                let value = text[label.until..until].trim();
                printed.add(label.field, Cow::Borrowed(value));
                open = value.is_empty().then_some(label.field).filter(|field| follows_below(*field));
                in_remark = in_remark || label.field == Field::Remark;
                if in_remark {
                    printed.free(value);
                }
            }
            from = next;
        }
        printed
    }

    /// Takes fields that a file names by their printed labels; a charge is its kind, a tab and its amount.
    pub(super) fn of_fields(fields: &[(String, String)]) -> Self {
        let mut printed = Self::default();
        for (label, text) in fields {
            let mut plainer = String::with_capacity(text.len());
            plain(&text.replace('\t', "\u{1f}"), &mut plainer);
            let text = plainer.replace('\u{1f}', "\t");
            if let (CHARGE, Some((kind, amount))) = (label.as_str(), text.split_once('\t')) {
                printed.charges.push((Cow::Owned(kind.to_owned()), Cow::Owned(amount.to_owned())));
            } else if label == TITLE {
                printed.add(Field::Title, Cow::Owned(text.trim().to_owned()));
            } else if let Some(field) = field_of(label) {
                printed.add(field, Cow::Owned(text.trim().to_owned()));
            }
        }
        printed.remark();
        printed
    }

    /// Adds what the remark of named fields tells beside what the other fields tell.
    fn remark(&mut self) {
        let remark = self.text(Field::Remark).filter(|remark| remark.len() <= LONGEST_REMARK);
        let Some(remark) = remark.map(str::to_owned) else { return };
        let mut told: Vec<(Field, String)> = Vec::new();
        for line in remark.lines() {
            let mut labels: Vec<Label> = Vec::new();
            find_labels(line, 0, &mut labels);
            let ends = labels.iter().skip(1).map(|next| next.from).chain([line.len()]);
            for (label, until) in labels.iter().zip(ends) {
                told.push((label.field, line[label.until..until].trim().to_owned()));
            }
            let free = free_labels(line).into_iter();
            told.extend(free.map(|label| (label.field, line[label.until..].to_owned())));
        }
        told.retain(|(field, _)| is_remarked(*field) && self.text(*field).is_none());
        told.into_iter().for_each(|(field, value)| self.add(field, Cow::Owned(value)));
    }

    /// Adds what a remark tells without colons.
    fn free(&mut self, text: &'text str) {
        for label in free_labels(text) {
            self.add(label.field, Cow::Borrowed(&text[label.until..]));
        }
    }

    /// Adds a value; one that was printed empty before is filled.
    fn add(&mut self, field: Field, value: Cow<'text, str>) {
        let before = self.empty.iter().position(|(known, _)| *known == field);
        match (before, value.is_empty()) {
            (Some(_), true) => {}
            (Some(place), false) => self.values[self.empty.swap_remove(place).1].1 = value,
            (None, is_empty) => {
                if is_empty {
                    self.empty.push((field, self.values.len()));
                }
                self.values.push((field, value));
            }
        }
    }

    fn has_total(&self) -> bool {
        self.text(Field::Total).is_some() || self.text(Field::TotalInWords).is_some()
    }

    /// The charges of a part of a line: a kind of cost at its beginning, or after a blank or a digit.
    fn charges(&mut self, line: &'text str) {
        let mut starts: Vec<(usize, &'static str)> = Vec::new();
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            let may_begin = before.is_whitespace() || before.is_ascii_digit();
            before = c;
            if may_begin && !c.is_ascii() {
                let begun = CHARGES.iter().filter(|charge| line[at..].starts_with(**charge));
                starts.extend(begun.max_by_key(|charge| charge.len()).map(|charge| (at, *charge)));
            }
        }
        for (place, (at, charge)) in starts.iter().enumerate() {
            let until = starts.get(place + 1).map_or(line.len(), |(next, _)| *next);
            let behind = line[at + charge.len()..until].trim();
            self.charges.push((Cow::Borrowed(*charge), Cow::Borrowed(behind)));
        }
    }

    /// The first value of a field that is not empty.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        self.all(field).next()
    }

    /// Every value of a field that is not empty.
    pub(super) fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        self.values
            .iter()
            .filter(move |(known, text)| *known == field && !text.is_empty())
            .map(|(_, text)| text.as_ref())
    }

    /// Whether the label was printed, with a value or without.
    pub(super) fn has(&self, field: Field) -> bool {
        self.values.iter().any(|(known, _)| *known == field)
    }

    /// Kinds of cost with the text behind each.
    pub(super) fn charge_lines(&self) -> &[(Cow<'text, str>, Cow<'text, str>)] {
        &self.charges
    }
}

/// Whether a line says what kind of receipt it is. A short text is found faster than a long one.
pub(super) fn is_heading(line: &str) -> bool {
    line.contains("收费") && line.contains("收费票据") && !line.contains(':')
}

/// What a remark may tell that no other field does.
const fn is_remarked(field: Field) -> bool {
    matches!(
        field,
        Field::InScope
            | Field::PooledScope
            | Field::OutOfScope
            | Field::Deductible
            | Field::Balance
            | Field::ExtraFund
    )
}

/// Values that OCR and layout sometimes put below their label.
const fn follows_below(field: Field) -> bool {
    matches!(
        field,
        Field::Total
            | Field::Pooled
            | Field::Account
            | Field::Cash
            | Field::Issued
            | Field::Visited
            | Field::Stay
    )
}
