//! A profile as it is written: TOML tables with the places of their keys, typed getters, no key left unread.
//!
//! Whoever reads a table asks for the keys it knows; [`Table::finish`] refuses the others and names the one that
//! was perhaps meant. What is wrong is gathered, so that all of it is said at once.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::{Error, Place};
use crate::model::message::{Message, Value};
use crate::model::quoted::shorten;

/// Lines longer than this are cut when they are shown.
const SHOWN: usize = 80;

/// What is wrong in one file so far.
#[derive(Debug, Default)]
pub(super) struct Wrongs(RefCell<Vec<(Range<usize>, Message)>>);

impl Wrongs {
    /// Notes something wrong at a place.
    pub(super) fn add(&self, at: Range<usize>, what: Message) {
        self.0.borrow_mut().push((at, what));
    }

    /// Whether nothing is wrong so far.
    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Every error with file, line, column and the line's text, in the order of the file.
    pub(super) fn errors(self, file: &str, text: &str) -> Vec<Error> {
        let mut wrongs = self.0.into_inner();
        wrongs.sort_by_key(|(at, _)| at.start);
        wrongs.into_iter().map(|(at, what)| Error::data(what).at(place(file, text, at.start))).collect()
    }
}

/// The place of a byte of the text.
fn place(file: &str, text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let shown = text.lines().nth(line).map(|line| line.chars().take(SHOWN).collect());
    let line = u64::try_from(line + 1).ok();
    Place { file: Some(file.to_owned()), line, column: Some(column.to_string()), text: shown }
}

/// One table at hand.
pub(super) struct Table<'t> {
    table: &'t DeTable<'t>,
    /// Where it stands.
    pub(super) span: Range<usize>,
    wrongs: &'t Wrongs,
    asked: RefCell<Vec<&'static str>>,
}

impl<'t> Table<'t> {
    /// The whole of a file.
    pub(super) fn of_file(file: &'t Spanned<DeTable<'t>>, wrongs: &'t Wrongs) -> Self {
        Self { table: file.get_ref(), span: 0..0, wrongs, asked: RefCell::default() }
    }

    /// Notes something wrong with the whole table.
    pub(super) fn wrong(&self, what: Message) {
        self.wrongs.add(self.span.clone(), what);
    }

    /// Notes something wrong with the value of a key, or with the table where it has none.
    pub(super) fn wrong_at(&self, key: &str, what: Message) {
        let at = self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span);
        self.wrongs.add(at, what);
    }

    fn get(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn expected(&self, key: &str, at: Range<usize>, expected: &'static str) {
        let what = Message::new("sheet-profile-expected").with("key", key);
        self.wrongs.add(at, what.with("expected", Message::new(expected)));
    }

    /// A text; empty ones are refused.
    pub(super) fn text(&self, key: &'static str) -> Option<&'t str> {
        let written = self.get(key)?;
        let text = written.get_ref().as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.expected(key, written.span(), "sheet-expected-text");
        }
        text
    }

    /// A text that must be there.
    pub(super) fn needed(&self, key: &'static str) -> Option<&'t str> {
        if self.table.get(key).is_none() {
            self.wrong(Message::new("sheet-profile-missing").with("key", key));
        }
        self.text(key)
    }

    /// One text, or a list of them.
    pub(super) fn texts(&self, key: &'static str) -> Vec<String> {
        self.asked.borrow_mut().push(key);
        self.texts_of(key)
    }

    /// The same for a key that is not known beforehand.
    pub(super) fn texts_of(&self, key: &str) -> Vec<String> {
        let Some(written) = self.table.get(key) else { return Vec::new() };
        let list = match written.get_ref().as_array() {
            Some(array) => array.iter().collect(),
            None => vec![written],
        };
        let mut texts = Vec::with_capacity(list.len());
        for one in list {
            match one.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty()) {
                Some(text) => texts.push(text.to_owned()),
                None => self.expected(key, one.span(), "sheet-expected-texts"),
            }
        }
        texts
    }

    /// `true` or `false`; `false` where the key is not there.
    pub(super) fn holds(&self, key: &'static str) -> bool {
        let Some(written) = self.get(key) else { return false };
        let flag = written.get_ref().as_bool();
        if flag.is_none() {
            self.expected(key, written.span(), "sheet-expected-flag");
        }
        flag.unwrap_or_default()
    }

    /// A word of a closed set.
    pub(super) fn word<T>(
        &self,
        key: &'static str,
        of: impl Fn(&str) -> Option<T>,
        known: &[&'static str],
    ) -> Option<T> {
        let text = self.text(key)?;
        let word = of(text);
        if word.is_none() {
            self.wrong_at(key, unknown(text, known));
        }
        word
    }

    /// Several words of a closed set.
    pub(super) fn words<T>(
        &self,
        key: &'static str,
        of: impl Fn(&str) -> Option<T>,
        known: &[&'static str],
    ) -> Vec<T> {
        let texts = self.texts(key);
        let read = texts.iter().map(|text| of(text).ok_or_else(|| unknown(text, known)));
        read.filter_map(|word| word.map_err(|what| self.wrong_at(key, what)).ok()).collect()
    }

    /// A text that is the same in both languages, or `{ zh = "…", en = "…" }`.
    pub(super) fn both(&self, key: &'static str) -> Option<(String, String)> {
        let Some(written) = self.get(key) else {
            self.wrong(Message::new("sheet-profile-missing").with("key", key));
            return None;
        };
        if let Some(text) = written.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty()) {
            return Some((text.to_owned(), text.to_owned()));
        }
        let Some(table) = written.get_ref().as_table() else {
            self.expected(key, written.span(), "sheet-expected-words");
            return None;
        };
        let inner = self.inner(table, written.span());
        let words = (inner.needed("zh"), inner.needed("en"));
        inner.finish();
        Some((words.0?.to_owned(), words.1?.to_owned()))
    }

    /// A table below a key.
    pub(super) fn table(&self, key: &'static str) -> Option<Self> {
        let written = self.get(key)?;
        let Some(table) = written.get_ref().as_table() else {
            self.expected(key, written.span(), "sheet-expected-table");
            return None;
        };
        Some(self.inner(table, written.span()))
    }

    /// One table or several below a key.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Self> {
        let Some(written) = self.get(key) else { return Vec::new() };
        let list = match written.get_ref().as_array() {
            Some(array) => array.iter().collect(),
            None => vec![written],
        };
        let mut tables = Vec::with_capacity(list.len());
        for one in list {
            match one.get_ref().as_table() {
                Some(table) => tables.push(self.inner(table, one.span())),
                None => self.expected(key, one.span(), "sheet-expected-table"),
            }
        }
        tables
    }

    fn inner(&self, table: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { table, span, wrongs: self.wrongs, asked: RefCell::default() }
    }

    /// Every key of the table as it is written.
    pub(super) fn keys(&self) -> Vec<String> {
        self.table.keys().map(|key| key.get_ref().as_ref().to_owned()).collect()
    }

    /// Refuses every key that nobody asked for.
    pub(super) fn finish(&self) {
        let mut known = self.asked.borrow().clone();
        known.sort_unstable();
        known.dedup();
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            self.wrongs.add(key.span(), unknown(key.get_ref(), &known));
        }
    }
}

/// "This word is not known here", with the one that was perhaps meant, or all that are.
pub(super) fn unknown(word: &str, known: &[&'static str]) -> Message {
    let typed: String = word.chars().take(64).flat_map(char::to_lowercase).collect();
    let near = known.iter().map(|known| (strsim::levenshtein(&typed, known), *known));
    let near = near.filter(|(edits, known)| *edits * 3 <= known.chars().count() + 1).min();
    match near {
        Some((_, near)) => {
            Message::new("sheet-profile-unknown-near").with("word", shorten(word)).with("near", near)
        }
        None => {
            let known: Vec<Value> = known.iter().map(|known| Value::from(*known)).collect();
            Message::new("sheet-profile-unknown").with("word", shorten(word)).with("known", known)
        }
    }
}
