//! A table as it is written: keys with their places, typed getters, and no key left unread.
//!
//! Whoever reads a table asks for the keys it knows; [`Fields::finish`] refuses the others and names those
//! that were expected. Nothing here knows what a key means. The text is borrowed, not copied.

use std::cell::RefCell;
use std::ops::Range;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::wrong::Wrong;
use crate::model::coverage::Word;
use crate::model::day::Day;
use crate::model::message::{Message, Value, Words};
use crate::model::money::Money;
use crate::model::near::nearest;
use crate::model::rate::Rate;

/// A value with its place.
pub(crate) type Written<'t> = &'t Spanned<DeValue<'t>>;

/// One table at hand.
pub(crate) struct Fields<'t> {
    table: &'t DeTable<'t>,
    /// Where the table stands.
    pub(crate) span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

/// "This field is missing."
pub(crate) fn missing(field: &'static str) -> Message {
    Message::new("written-missing-field").with("field", field)
}

/// "This word is not known here; these are."
pub(crate) fn unknown<T: Word>(field: &str, word: &str) -> Message {
    let known = T::codes();
    let what = match nearest(word, known.iter().copied()) {
        Some(near) => Message::new("written-unknown-word-near").with("near", near),
        None => Message::new("written-unknown-word").with("known", listed(known)),
    };
    what.with("field", field).with("word", word)
}

/// "This key is not known here; these are."
pub(crate) fn unknown_key(key: &str, known: Vec<&'static str>) -> Message {
    let what = match nearest(key, known.iter().copied()) {
        Some(near) => Message::new("written-unknown-key-near").with("near", near),
        None => Message::new("written-unknown-key").with("known", listed(known)),
    };
    what.with("key", key)
}

fn listed(words: Vec<&'static str>) -> Vec<Value> {
    words.into_iter().map(Value::from).collect()
}

/// "Something else was expected here."
fn expected(id: &'static str, field: &str, at: Range<usize>) -> Wrong {
    Wrong::at(at, Message::new(id).with("field", field))
}

impl<'t> Fields<'t> {
    /// A table and where it stands.
    pub(crate) fn new(table: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { table, span, asked: RefCell::default() }
    }

    /// Something wrong with the whole table.
    pub(crate) fn wrong(&self, what: Message) -> Wrong {
        Wrong::at(self.span.clone(), what)
    }

    /// The value of a key, which is thereby known.
    pub(crate) fn get(&self, key: &'static str) -> Option<Written<'t>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    /// Where a key's value stands; the whole table where it has none.
    pub(crate) fn place(&self, key: &'static str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Every key with its value, for a table whose keys are not known beforehand.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'t str, Written<'t>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), value))
    }

    /// Every key that nobody asked for.
    pub(crate) fn finish(&self, wrongs: &mut Vec<Wrong>) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let mut known = asked.clone();
            known.sort_unstable();
            wrongs.push(Wrong::at(key.span(), unknown_key(key.get_ref(), known)));
        }
    }

    /// A text.
    pub(crate) fn text(&self, key: &'static str) -> Result<Option<&'t str>, Wrong> {
        let Some(written) = self.get(key) else { return Ok(None) };
        written.get_ref().as_str().map(Some).ok_or_else(|| expected("written-not-text", key, written.span()))
    }

    /// A text that must be there.
    pub(crate) fn needed(&self, key: &'static str) -> Result<&'t str, Wrong> {
        self.text(key)?.ok_or_else(|| self.wrong(missing(key)))
    }

    /// A word of a closed set.
    pub(crate) fn word<T: Word>(&self, key: &'static str) -> Result<Option<T>, Wrong> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let known = T::exactly(text).map(Some);
        known.ok_or_else(|| Wrong::at(self.place(key), unknown::<T>(key, text)))
    }

    /// A word of a closed set that must be there.
    pub(crate) fn needed_word<T: Word>(&self, key: &'static str) -> Result<T, Wrong> {
        self.word(key)?.ok_or_else(|| self.wrong(missing(key)))
    }

    /// One or several values; none where the key is not there.
    pub(crate) fn list(&self, key: &'static str) -> Vec<Written<'t>> {
        self.get(key).map(several).unwrap_or_default()
    }

    /// One or several texts.
    pub(crate) fn texts(&self, key: &'static str) -> Result<Vec<String>, Wrong> {
        self.get(key).map_or(Ok(Vec::new()), |written| texts(key, written))
    }

    /// One or several words of a closed set.
    pub(crate) fn words<T: Word>(&self, key: &'static str) -> Result<Vec<T>, Wrong> {
        let word = |written: Written<'t>| {
            let text = written.get_ref().as_str();
            let text = text.ok_or_else(|| expected("written-not-text", key, written.span()))?;
            T::exactly(text).ok_or_else(|| Wrong::at(written.span(), unknown::<T>(key, text)))
        };
        self.list(key).into_iter().map(word).collect()
    }

    /// A whole number.
    pub(crate) fn whole(&self, key: &'static str) -> Result<Option<i64>, Wrong> {
        let Some(written) = self.get(key) else { return Ok(None) };
        whole(written).map(Some).ok_or_else(|| expected("written-not-number", key, written.span()))
    }

    /// A whole number that is not negative and not large: years, months, how-manyth.
    pub(crate) fn count(&self, key: &'static str) -> Result<Option<u32>, Wrong> {
        let Some(number) = self.whole(key)? else { return Ok(None) };
        let count = u32::try_from(number).ok().filter(|count| *count <= 10_000).map(Some);
        count.ok_or_else(|| expected("written-not-number", key, self.place(key)))
    }

    /// `true` or `false`; `false` where the key is not there.
    pub(crate) fn flag(&self, key: &'static str) -> Result<bool, Wrong> {
        let Some(written) = self.get(key) else { return Ok(false) };
        written.get_ref().as_bool().ok_or_else(|| expected("written-not-flag", key, written.span()))
    }

    /// A bare day.
    pub(crate) fn day(&self, key: &'static str) -> Result<Option<Day>, Wrong> {
        let Some(written) = self.get(key) else { return Ok(None) };
        let day = written.get_ref().as_datetime().and_then(|written| match (written.date, written.time) {
            (Some(date), None) => Day::new(i32::from(date.year), u32::from(date.month), u32::from(date.day)),
            _ => None,
        });
        day.map(Some).ok_or_else(|| expected("written-not-day", key, written.span()))
    }

    /// An amount in yuan: a whole number, or a text with decimals.
    pub(crate) fn money(&self, key: &'static str) -> Result<Option<Money>, Wrong> {
        let Some(written) = self.get(key) else { return Ok(None) };
        money(written).map(Some).ok_or_else(|| expected("written-not-money", key, written.span()))
    }

    /// One or several amounts in yuan.
    pub(crate) fn amounts(&self, key: &'static str) -> Result<Vec<Money>, Wrong> {
        let read = |written: Written<'t>| {
            money(written).ok_or_else(|| expected("written-not-money", key, written.span()))
        };
        self.list(key).into_iter().map(read).collect()
    }

    /// A percentage from 0 to 100: a whole number, or a text with decimals.
    pub(crate) fn percent(&self, key: &'static str) -> Result<Option<Rate>, Wrong> {
        Ok(self.percents(key)?.into_iter().next())
    }

    /// One or several percentages.
    pub(crate) fn percents(&self, key: &'static str) -> Result<Vec<Rate>, Wrong> {
        let read = |written: Written<'t>| {
            let exact = decimal(written).and_then(Rate::from_percent);
            exact.ok_or_else(|| expected("written-not-percent", key, written.span()))
        };
        self.list(key).into_iter().map(read).collect()
    }

    /// One or several exact numbers of any sign.
    pub(crate) fn decimals(&self, key: &'static str) -> Result<Vec<Decimal>, Wrong> {
        let read = |written: Written<'t>| {
            decimal(written).ok_or_else(|| expected("written-not-number", key, written.span()))
        };
        self.list(key).into_iter().map(read).collect()
    }

    /// Words in Chinese and in English, `{ zh = "…", en = "…" }`.
    pub(crate) fn both(&self, key: &'static str) -> Result<Option<Words>, Wrong> {
        let Some(written) = self.get(key) else { return Ok(None) };
        let Some(table) = written.get_ref().as_table() else {
            return Err(expected("written-not-words", key, written.span()));
        };
        let inner = Fields::new(table, written.span());
        let words = Words { zh: inner.needed("zh")?.to_owned(), en: inner.needed("en")?.to_owned() };
        inner.whole_table()?;
        Ok(Some(words))
    }

    /// One table or several.
    pub(crate) fn tables(&self, key: &'static str) -> Result<Vec<Self>, Wrong> {
        let table = |written: Written<'t>| match written.get_ref().as_table() {
            Some(table) => Ok(Self::new(table, written.span())),
            None => Err(expected("written-not-table", key, written.span())),
        };
        self.list(key).into_iter().map(table).collect()
    }

    /// The first key that nobody asked for, as an error.
    pub(crate) fn whole_table(&self) -> Result<(), Wrong> {
        let mut wrongs = Vec::new();
        self.finish(&mut wrongs);
        wrongs.into_iter().next().map_or(Ok(()), Err)
    }
}

/// The values of a list, or the one value.
fn several<'t>(written: Written<'t>) -> Vec<Written<'t>> {
    match written.get_ref().as_array() {
        Some(array) => array.iter().collect(),
        None => vec![written],
    }
}

/// One or several texts of a key.
pub(crate) fn texts(key: &str, written: Written<'_>) -> Result<Vec<String>, Wrong> {
    let text = |written: Written<'_>| {
        let text = written.get_ref().as_str().map(str::to_owned);
        text.ok_or_else(|| expected("written-not-text", key, written.span()))
    };
    several(written).into_iter().map(text).collect()
}

/// A whole number in base ten.
pub(crate) fn whole(written: Written<'_>) -> Option<i64> {
    let number = written.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Whole yuan, or a text with decimals.
fn money(written: Written<'_>) -> Option<Money> {
    let read = match written.get_ref().as_str() {
        Some(text) => Money::parse(text).ok(),
        None => whole(written).filter(|yuan| *yuan <= Money::LIMIT / 100).map(Money::from_yuan),
    };
    read.filter(|amount| !amount.is_negative())
}

/// A whole number, or a text with decimals; never a float, which would not be exact.
fn decimal(written: Written<'_>) -> Option<Decimal> {
    match written.get_ref().as_str() {
        Some(text) => Decimal::from_str_exact(text).ok().filter(|_| !text.contains(['e', 'E', '_'])),
        None => whole(written).map(Decimal::from),
    }
}
