//! From raw rows to rules: what stands around every clause (days, areas, proof), checked row by row.
//!
//! Nothing here knows what a table is about: a table brings a [`Clause`]. What is wrong is remembered with its
//! place, so that all of it can be said at once.

use toml::Spanned;

use super::raw::{RawRule, RawValue};
use super::rule::{Area, Grade, Proof, Rule, Start, Words};
use super::terms::Term;
use super::wrong::Wrong;
use crate::model::message::{Message, Value};
use crate::model::region::Region;

/// A row at hand: what was written and where.
pub(super) struct Row<'raw> {
    /// What was written.
    pub(super) raw: &'raw RawRule,
    /// Where.
    pub(super) span: std::ops::Range<usize>,
}

/// A clause that can be read from a row.
pub(super) trait Clause: Sized {
    /// Whether the table keeps published lists, the only ones with `pools` and `whole`.
    const LISTS: bool = false;
    /// Reads it.
    fn read(row: &Row<'_>) -> Result<Self, Wrong>;
}

impl Row<'_> {
    /// Something wrong with this row.
    pub(super) fn wrong(&self, what: Message) -> Wrong {
        Wrong::at(self.span.clone(), what)
    }

    /// The value and its place.
    pub(super) fn value(&self) -> Result<(&RawValue, std::ops::Range<usize>), Wrong> {
        let written = self.raw.value.as_ref().ok_or_else(|| self.wrong(missing("value")))?;
        Ok((written.get_ref(), written.span()))
    }

    /// The words of both languages.
    pub(super) fn words(&self) -> Result<Words, Wrong> {
        self.raw.text.clone().ok_or_else(|| self.wrong(missing("text")))
    }

    /// The value as one or several texts.
    pub(super) fn texts(&self) -> Result<Vec<String>, Wrong> {
        let (written, span) = self.value()?;
        let text = |value: &RawValue| match value {
            RawValue::Text(text) => Ok(text.clone()),
            _ => Err(Wrong::at(span.clone(), Message::new("policy-not-text"))),
        };
        match written {
            RawValue::List(list) => list.iter().map(text).collect(),
            one => Ok(vec![text(one)?]),
        }
    }
}

/// "This field is missing."
pub(super) fn missing(field: &'static str) -> Message {
    Message::new("policy-missing-field").with("field", field)
}

/// "This word is not known here; these are."
pub(super) fn unknown<T: Term>(field: &'static str, word: &str) -> Message {
    let known = T::codes().into_iter().map(Value::from).collect::<Vec<_>>();
    Message::new("policy-unknown-word").with("field", field).with("word", word).with("known", known)
}

/// Reads rows and remembers what is wrong.
pub(super) struct Reader {
    /// The region whose pack is read.
    pub(super) region: Region,
    /// What is wrong so far.
    pub(super) wrongs: Vec<Wrong>,
    /// Every source id that a row names, with its place.
    pub(super) named: Vec<Spanned<String>>,
}

impl Reader {
    /// A region code.
    pub(super) fn code(&mut self, written: &Spanned<String>) -> Option<Region> {
        let region = Region::parse(written.get_ref());
        if region.is_none() {
            let what = Message::new("policy-not-a-region").with("code", written.get_ref());
            self.wrongs.push(Wrong::at(written.span(), what));
        }
        region
    }

    /// Every row of a table that can be used.
    pub(super) fn rules<T: Clause>(&mut self, rows: &[Spanned<RawRule>]) -> Vec<Rule<T>> {
        rows.iter().filter_map(|row| self.rule(row)).collect()
    }

    /// One row with everything around its clause.
    fn rule<T: Clause>(&mut self, written: &Spanned<RawRule>) -> Option<Rule<T>> {
        let row = Row { raw: written.get_ref(), span: written.span() };
        let value = T::read(&row).map_err(|wrong| self.wrongs.push(wrong)).ok();
        let pools = row.raw.pools.as_ref().map(Spanned::span).map(|span| ("pools", span));
        let whole = row.raw.whole.first().map(Spanned::span).map(|span| ("whole", span));
        for (field, span) in pools.into_iter().chain(whole).filter(|_| !T::LISTS) {
            self.wrongs.push(Wrong::at(span, Message::new("policy-not-here").with("field", field)));
        }
        let start = self.start(&row);
        let proof = self.proof(&row);
        let areas = self.areas(&row);
        let (start, until) = (start?, row.raw.until.map(|until| until.0));
        if let (Start::On(from), Some(until)) = (start, until)
            && until <= from
        {
            self.wrong(&row, Message::new("policy-empty-period").with("from", from).with("until", until));
        }
        let (region, note) = (self.region, row.raw.note.clone());
        Some(Rule { region, value: value?, start, until, areas, proof: proof?, note })
    }

    /// When the row starts: exactly one way of saying it.
    fn start(&mut self, row: &Row<'_>) -> Option<Start> {
        let raw = row.raw;
        let (after, by) = (raw.after.map(|day| day.0), raw.by.map(|day| day.0));
        if let (Some(after), Some(by)) = (after, by)
            && by <= after
        {
            self.wrong(row, Message::new("policy-empty-period").with("from", after).with("until", by));
        }
        let between = after.is_some() || by.is_some();
        match (raw.from, between, &raw.start) {
            (Some(from), false, None) => match &raw.precision {
                None => Some(Start::On(from.0)),
                Some(written) => {
                    self.word("precision", written).map(|precision| Start::Within(from.0, precision))
                }
            },
            (None, true, None) if raw.precision.is_none() => Some(Start::Between { after, by }),
            (None, false, Some(word)) if word.get_ref() == "unknown" => Some(Start::Unknown),
            (None, false, None) => {
                self.wrong(row, Message::new("policy-no-start"));
                None
            }
            _ => {
                self.wrong(row, Message::new("policy-two-starts"));
                None
            }
        }
    }

    /// What the row rests on: grade, day checked and sources are all required.
    fn proof(&mut self, row: &Row<'_>) -> Option<Proof> {
        let raw = row.raw;
        let grade = match &raw.grade {
            Some(written) => self.word::<Grade>("grade", written),
            None => {
                self.wrong(row, missing("grade"));
                None
            }
        };
        if raw.sources.is_empty() {
            self.wrong(row, missing("sources"));
        }
        if raw.checked_on.is_none() {
            self.wrong(row, missing("checked_on"));
        }
        if raw.weak && grade.is_some_and(|grade| grade != Grade::Unverified) {
            self.wrong(row, Message::new("policy-weak-grade"));
        }
        self.named.extend(raw.sources.iter().cloned());
        let sources = raw.sources.iter().map(|id| id.get_ref().clone()).collect();
        Some(Proof { grade: grade?, weak: raw.weak, checked_on: raw.checked_on?.0, sources })
    }

    /// The parts of the region for which the row holds.
    fn areas(&mut self, row: &Row<'_>) -> Vec<Area> {
        let area = |raw: &super::raw::RawArea| Area {
            region: raw.code.as_ref().and_then(|code| self.code(code)),
            name: raw.name.clone(),
        };
        row.raw.area.iter().map(area).collect()
    }

    /// A word of a closed set.
    pub(super) fn word<T: Term>(&mut self, field: &'static str, written: &Spanned<String>) -> Option<T> {
        let known = T::exactly(written.get_ref());
        if known.is_none() {
            self.wrongs.push(Wrong::at(written.span(), unknown::<T>(field, written.get_ref())));
        }
        known
    }

    /// Something wrong with a whole row.
    fn wrong(&mut self, row: &Row<'_>, what: Message) {
        self.wrongs.push(Wrong::at(row.span.clone(), what));
    }
}
