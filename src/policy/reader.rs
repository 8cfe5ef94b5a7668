//! From tables to rules: what stands around every clause (days, areas, proof), checked row by row.
//!
//! Nothing here knows what a table is about: a table brings a [`Clause`]. What is wrong is remembered with its
//! place, so that all of it can be said at once.

use std::ops::Range;

use super::rule::{Area, Grade, Proof, Rule, Start};
use crate::model::message::Message;
use crate::model::region::Region;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// A clause that can be read from a row.
pub(crate) trait Clause: Sized {
    /// How a row starts that does not say from when it holds; `None` where it has to say so.
    const UNDATED: Option<Start> = None;

    /// Reads it.
    fn read(row: &Fields<'_>) -> Result<Self, Wrong>;
}

/// Reads rows and remembers what is wrong.
pub(crate) struct Reader {
    /// The region whose pack is read.
    pub(crate) region: Region,
    /// What is wrong so far.
    pub(crate) wrongs: Vec<Wrong>,
    /// Every source id that a row names, with its place.
    pub(crate) named: Vec<(String, Range<usize>)>,
}

impl Reader {
    /// Remembers what is wrong; the value where nothing is.
    pub(crate) fn kept<T>(&mut self, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.wrongs.push(wrong)).ok()
    }

    /// A region code that must be there.
    pub(crate) fn code(&mut self, fields: &Fields<'_>, key: &'static str) -> Option<Region> {
        let text = self.kept(fields.needed(key))?;
        let region = Region::parse(text);
        if region.is_none() {
            let what = Message::new("policy-not-a-region").with("code", text);
            self.wrongs.push(Wrong::at(fields.place(key), what));
        }
        region
    }

    /// Every row of a table that can be used.
    pub(crate) fn rules<T: Clause>(&mut self, fields: &Fields<'_>, key: &'static str) -> Vec<Rule<T>> {
        let rows = self.kept(fields.tables(key)).unwrap_or_default();
        rows.iter().filter_map(|row| self.rule(row)).collect()
    }

    /// One row with everything around its clause.
    fn rule<T: Clause>(&mut self, row: &Fields<'_>) -> Option<Rule<T>> {
        let value = self.kept(T::read(row));
        let start = self.start(row, T::UNDATED);
        let until = self.kept(row.day("until")).flatten();
        let proof = self.proof(row);
        let areas = self.areas(row);
        let alternative = self.kept(row.flag("alternative")).unwrap_or_default();
        let note = self.kept(row.text("note")).flatten().map(str::to_owned);
        // A clause that could not be read has not asked for all its keys.
        if value.is_some() {
            row.finish(&mut self.wrongs);
        }
        let start = start?;
        if let (Start::On(from), Some(until)) = (start, until)
            && until <= from
        {
            let what = Message::new("policy-empty-period").with("from", from).with("until", until);
            self.wrongs.push(row.wrong(what));
        }
        let region = self.region;
        Some(Rule { region, value: value?, start, until, areas, proof: proof?, alternative, note })
    }

    /// When the row starts: exactly one way of saying it, or none where `undated` says what that means.
    fn start(&mut self, row: &Fields<'_>, undated: Option<Start>) -> Option<Start> {
        let wrongs = self.wrongs.len();
        let [from, after, by] = ["from", "after", "by"].map(|key| self.kept(row.day(key)).flatten());
        let precision = self.kept(row.word("precision")).flatten();
        let start = self.kept(row.text("start")).flatten();
        if self.wrongs.len() > wrongs {
            return None;
        }
        if let (Some(after), Some(by)) = (after, by)
            && by <= after
        {
            let what = Message::new("policy-empty-period").with("from", after).with("until", by);
            self.wrongs.push(row.wrong(what));
        }
        match (from, after.is_some() || by.is_some(), start, precision) {
            (Some(from), false, None, None) => Some(Start::On(from)),
            (Some(from), false, None, Some(precision)) => Some(Start::Within(from, precision)),
            (None, true, None, None) => Some(Start::Between { after, by }),
            (None, false, Some("unknown"), None) => Some(Start::Unknown),
            (None, false, None, None) if undated.is_some() => undated,
            (None, false, None, None) => {
                self.wrongs.push(row.wrong(Message::new("policy-no-start")));
                None
            }
            _ => {
                self.wrongs.push(row.wrong(Message::new("policy-two-starts")));
                None
            }
        }
    }

    /// What the row rests on: grade, day checked and sources are all required.
    fn proof(&mut self, row: &Fields<'_>) -> Option<Proof> {
        let grade = self.kept(row.needed_word::<Grade>("grade"));
        let weak = self.kept(row.flag("weak")).unwrap_or_default();
        let sources = self.kept(row.texts("sources")).unwrap_or_default();
        if sources.is_empty() {
            self.wrongs.push(row.wrong(missing("sources")));
        }
        let checked_on = self.kept(row.day("checked_on")).flatten();
        if checked_on.is_none() {
            self.wrongs.push(row.wrong(missing("checked_on")));
        }
        if weak && grade.is_some_and(|grade| grade != Grade::Unverified) {
            self.wrongs.push(row.wrong(Message::new("policy-weak-grade")));
        }
        let places = row.list("sources").into_iter().map(toml::Spanned::span);
        self.named.extend(sources.iter().cloned().zip(places));
        Some(Proof { grade: grade?, weak, checked_on: checked_on?, sources })
    }

    /// The parts of the region for which the row holds.
    fn areas(&mut self, row: &Fields<'_>) -> Vec<Area> {
        let tables = self.kept(row.tables("area")).unwrap_or_default();
        let mut areas = Vec::with_capacity(tables.len());
        for table in tables {
            let name = self.kept(table.needed("name"));
            let region = table.get("code").is_some().then(|| self.code(&table, "code")).flatten();
            table.finish(&mut self.wrongs);
            areas.extend(name.map(|name| Area { region, name: name.to_owned() }));
        }
        areas
    }
}
