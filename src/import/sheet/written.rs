//! The tables of a profile: what is wrong in one of them is noted, and reading goes on, so that all is said at once.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::DeTable;

use crate::error::Error;
use crate::model::coverage::Word;
use crate::model::message::{Message, Words};
use crate::written::fields::{self, Fields, missing, unknown};
use crate::written::wrong::Wrong;

/// What is wrong in one file so far.
#[derive(Debug, Default)]
pub(super) struct Wrongs(RefCell<Vec<Wrong>>);

impl Wrongs {
    /// Notes something wrong.
    pub(super) fn add(&self, wrong: Wrong) {
        self.0.borrow_mut().push(wrong);
    }

    /// Whether nothing is wrong so far.
    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Every error with its place, in the order of the file.
    pub(super) fn errors(self, file: &str, text: &str) -> Vec<Error> {
        let mut wrongs = self.0.into_inner();
        wrongs.sort_by_key(|wrong| wrong.span.start);
        wrongs.into_iter().map(|wrong| wrong.place_in(file, text)).collect()
    }
}

/// One table at hand.
pub(super) struct Table<'t> {
    fields: Fields<'t>,
    wrongs: &'t Wrongs,
}

impl<'t> Table<'t> {
    /// The whole of a file.
    pub(super) fn of_file(file: &'t Spanned<DeTable<'t>>, wrongs: &'t Wrongs) -> Self {
        Self { fields: Fields::new(file.get_ref(), 0..0), wrongs }
    }

    /// The value where nothing is wrong; otherwise that is noted.
    fn kept<T>(&self, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.wrongs.add(wrong)).ok()
    }

    /// Notes something wrong with the whole table.
    pub(super) fn wrong(&self, what: Message) {
        self.wrongs.add(self.fields.wrong(what));
    }

    /// Notes that a key is missing.
    pub(super) fn missing(&self, key: &'static str) {
        self.wrong(missing(key));
    }

    /// Notes something wrong with the value of a key, or with the table where it has none.
    pub(super) fn wrong_at(&self, key: &'static str, what: Message) {
        self.wrongs.add(Wrong::at(self.fields.place(key), what));
    }

    /// A text that must be there.
    pub(super) fn needed(&self, key: &'static str) -> Option<&'t str> {
        self.kept(self.fields.needed(key))
    }

    /// One text, or a list of them. An empty one would fit every empty cell, so it is refused.
    pub(super) fn texts(&self, key: &'static str) -> Vec<String> {
        let texts = self.kept(self.fields.texts(key)).unwrap_or_default();
        self.filled(texts, || Wrong::at(self.fields.place(key), Message::new("sheet-profile-blank")))
    }

    fn filled(&self, texts: Vec<String>, blank: impl FnOnce() -> Wrong) -> Vec<String> {
        if texts.iter().any(|text| text.trim().is_empty()) {
            self.wrongs.add(blank());
        }
        texts
    }

    /// `true` or `false`; `false` where the key is not there.
    pub(super) fn holds(&self, key: &'static str) -> bool {
        self.kept(self.fields.flag(key)).unwrap_or_default()
    }

    /// A word of a closed set.
    pub(super) fn word<T: Word>(&self, key: &'static str) -> Option<T> {
        self.kept(self.fields.word(key)).flatten()
    }

    /// A word of a closed set that must be there.
    pub(super) fn needed_word<T: Word>(&self, key: &'static str) -> Option<T> {
        self.kept(self.fields.needed_word(key))
    }

    /// Several words of a closed set.
    pub(super) fn words<T: Word>(&self, key: &'static str) -> Vec<T> {
        self.kept(self.fields.words(key)).unwrap_or_default()
    }

    /// A text that is the same in both languages, or `{ zh = "…", en = "…" }`.
    pub(super) fn both(&self, key: &'static str) -> Option<Words> {
        let written = self.fields.get(key);
        if let Some(text) = written.and_then(|written| written.get_ref().as_str()) {
            return Some(Words { zh: text.to_owned(), en: text.to_owned() });
        }
        if written.is_none() {
            self.missing(key);
        }
        self.kept(self.fields.both(key)).flatten()
    }

    /// A table below a key.
    pub(super) fn table(&self, key: &'static str) -> Option<Self> {
        self.tables(key).into_iter().next()
    }

    /// One table or several below a key.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Self> {
        let tables = self.kept(self.fields.tables(key)).unwrap_or_default();
        tables.into_iter().map(|fields| Self { fields, wrongs: self.wrongs }).collect()
    }

    /// The texts of every key, for a table whose keys are words of a closed set; other keys are refused.
    pub(super) fn by_word<T: Word>(&self) -> Vec<(T, Vec<String>)> {
        self.by_key(|key| T::exactly(key).ok_or_else(|| unknown::<T>(key, key)))
    }

    /// The texts of every key that `of` understands; what it says of the others is noted.
    pub(super) fn by_key<T>(&self, of: impl Fn(&'t str) -> Result<T, Message>) -> Vec<(T, Vec<String>)> {
        let mut found = Vec::new();
        for (key, written) in self.fields.entries() {
            match of(key) {
                Ok(word) => {
                    let texts = self.kept(fields::texts(key, written)).unwrap_or_default();
                    let blank = || Wrong::at(written.span(), Message::new("sheet-profile-blank"));
                    found.push((word, self.filled(texts, blank)));
                }
                Err(what) => self.wrongs.add(Wrong::at(written.span(), what)),
            }
        }
        found
    }

    /// Refuses every key that nobody asked for.
    pub(super) fn finish(&self) {
        let mut wrongs = Vec::new();
        self.fields.finish(&mut wrongs);
        wrongs.into_iter().for_each(|wrong| self.wrongs.add(wrong));
    }
}
