//! One JSON object whose leaves are read leniently: numbers or strings, and null, "" and absent alike.
//!
//! Values stay the text they are in the file until one is asked for, so that no amount is ever a float.
//! Each object knows its key path, which is what a problem quotes.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::import::flaw::{Checked, Flaw, not_money};
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::money::Money;

/// Keys and values of an object, in the order of the keys.
pub(in crate::import) struct Pairs<'text>(Vec<(Cow<'text, str>, &'text RawValue)>);

/// A key, borrowed where it has no escapes.
#[derive(serde::Deserialize)]
struct Key<'text>(#[serde(borrow)] Cow<'text, str>);

impl<'text> Pairs<'text> {
    /// Reads the text of an object; nested values are only skipped over.
    pub(in crate::import) fn parse(text: &'text str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// Every key with its value.
    pub(in crate::import) fn iter(&self) -> impl Iterator<Item = (&str, &'text RawValue)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), *value))
    }
}

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

/// Collects [`Pairs`].
struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
        let mut pairs = Vec::with_capacity(48);
        while let Some((Key(key), value)) = map.next_entry()? {
            pairs.push((key, value));
        }
        pairs.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Ok(Pairs(pairs))
    }
}

/// An object with its key path.
pub(in crate::import) struct Object<'text> {
    pairs: Vec<(Cow<'text, str>, &'text RawValue)>,
    path: String,
}

/// A value of an array, with its key path.
pub(in crate::import) struct Item<'text> {
    value: &'text RawValue,
    path: String,
}

impl<'text> Item<'text> {
    /// The item as an object.
    pub(in crate::import) fn object(self) -> Checked<Object<'text>> {
        match Pairs::parse(self.value.get()) {
            Ok(pairs) => Object::new(pairs, self.path),
            Err(_) => {
                let why = Message::new("import-json-not-an-object");
                Err(Flaw::cell(self.path, self.value.get(), why))
            }
        }
    }
}

impl<'text> Object<'text> {
    /// An object at a key path; a key that stands in it twice leaves open which value is meant.
    pub(in crate::import) fn new(pairs: Pairs<'text>, path: String) -> Checked<Self> {
        let object = Self { pairs: pairs.0, path };
        let doubled = object.pairs.windows(2).find(|pair| pair[0].0 == pair[1].0);
        match doubled {
            None => Ok(object),
            Some(pair) => {
                let key = crate::import::flaw::shorten(&pair[0].0);
                Err(object.flaw(&key, "", Message::new("import-json-doubled")))
            }
        }
    }

    /// The key path of a key of this object.
    pub(in crate::import) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// A flaw of one of its values.
    pub(in crate::import) fn flaw(&self, key: &str, text: &str, why: Message) -> Box<Flaw> {
        Flaw::cell(self.path_of(key), text, why)
    }

    /// Its keys, sorted.
    pub(in crate::import) fn keys(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(key, _)| key.as_ref())
    }

    /// Its first keys, to say what was found.
    pub(in crate::import) fn some_keys(&self) -> Vec<String> {
        self.pairs.iter().take(6).map(|(key, _)| crate::import::flaw::shorten(key)).collect()
    }

    /// Whether the key is there, even with null.
    pub(in crate::import) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// The value of a key, null or not.
    fn find(&self, key: &str) -> Option<&'text RawValue> {
        let at = self.pairs.binary_search_by(|(known, _)| known.as_ref().cmp(key)).ok()?;
        Some(self.pairs[at].1)
    }

    /// The value of a key; `None` where it is absent, null or "".
    pub(in crate::import) fn given(&self, key: &str) -> Option<&'text RawValue> {
        self.find(key).filter(|value| !matches!(value.get(), "null" | "\"\""))
    }

    /// The text of a string, number or truth value, trimmed; `None` where nothing is in it.
    pub(in crate::import) fn text(&self, key: &str) -> Checked<Option<Cow<'text, str>>> {
        let Some(value) = self.given(key) else { return Ok(None) };
        let raw = value.get();
        let text = match raw.as_bytes() {
            [b'"', ..] if !raw.contains('\\') => Cow::Borrowed(raw[1..raw.len() - 1].trim()),
            [b'"', ..] => match serde_json::from_str::<String>(raw) {
                Ok(text) => Cow::Owned(text.trim().to_owned()),
                Err(_) => return Err(self.flaw(key, raw, Message::new("import-json-syntax"))),
            },
            [b'{' | b'[', ..] => return Err(self.flaw(key, raw, Message::new("import-json-not-a-value"))),
            _ => Cow::Borrowed(raw),
        };
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The text of the first of several keys that is given.
    pub(in crate::import) fn first_text(&self, keys: &[&str]) -> Checked<Option<Cow<'text, str>>> {
        for key in keys {
            if let Some(text) = self.text(key)? {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    /// An amount in yuan, exact.
    pub(in crate::import) fn money(&self, key: &str) -> Checked<Option<Money>> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        Money::parse(&text).map(Some).map_err(|why| self.flaw(key, &text, not_money(why)))
    }

    /// The first of several amounts that is given.
    pub(in crate::import) fn first_money(&self, keys: &[&str]) -> Checked<Option<Money>> {
        for key in keys {
            if let Some(amount) = self.money(key)? {
                return Ok(Some(amount));
            }
        }
        Ok(None)
    }

    /// A moment such as `setl_time`.
    pub(in crate::import) fn moment(&self, key: &str) -> Checked<Option<Moment>> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let wrong = || self.flaw(key, &text, Message::new("import-cell-not-a-time"));
        Moment::parse(&text).map(Some).ok_or_else(wrong)
    }

    /// A day such as `psn_insu_date`, with or without a time.
    pub(in crate::import) fn day(&self, key: &str) -> Checked<Option<Day>> {
        Ok(self.moment(key)?.map(|moment| moment.day))
    }

    /// An object inside this one.
    pub(in crate::import) fn child(&self, key: &str) -> Checked<Option<Self>> {
        let Some(value) = self.given(key) else { return Ok(None) };
        Item { value, path: self.path_of(key) }.object().map(Some)
    }

    /// The elements of an array; a value that is no array counts as an array of one.
    pub(in crate::import) fn items(&self, key: &str) -> Vec<Item<'text>> {
        let Some(value) = self.given(key) else { return Vec::new() };
        let path = self.path_of(key);
        match serde_json::from_str::<Vec<&'text RawValue>>(value.get()) {
            Ok(values) => {
                let item = |(at, value)| Item { value, path: format!("{path}[{at}]") };
                values.into_iter().enumerate().map(item).collect()
            }
            Err(_) => vec![Item { value, path }],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Object<'_> {
        Object::new(Pairs::parse(text).unwrap(), "output".to_owned()).unwrap()
    }

    #[test]
    fn amounts_are_numbers_or_strings_and_never_floats() {
        let json = object(
            r#"{"a":0.1,"b":"-12.30","c":null,"d":"","e":1e3,"f":"NaN","g":[1],"h":99999999999999999999,"i":0.10000}"#,
        );
        let fen = |key| json.money(key).map(|amount| amount.map(Money::fen)).map_err(|flaw| flaw.why.id);
        for (key, expected) in [
            ("a", Ok(Some(10))),
            ("b", Ok(Some(-1230))),
            ("c", Ok(None)),
            ("d", Ok(None)),
            ("absent", Ok(None)),
            ("e", Err("import-amount-not-a-number")),
            ("f", Err("import-amount-not-a-number")),
            ("g", Err("import-json-not-a-value")),
            ("h", Err("import-amount-too-large")),
            ("i", Ok(Some(10))),
        ] {
            assert_eq!(fen(key), expected, "{key}");
        }
        assert_eq!(json.money("e").unwrap_err().column.as_deref(), Some("output.e"));
    }

    #[test]
    fn escapes_are_read_and_broken_ones_refused() {
        let json = object(r#"{"\u0061":"\u533b\u4fdd ","b":"\ud800"}"#);
        assert_eq!(json.text("a").unwrap().as_deref(), Some("医保"));
        assert_eq!(json.text("b").unwrap_err().why.id, "import-json-syntax");
    }

    #[test]
    fn one_and_many_are_both_lists() {
        let json = object(r#"{"one":{"x":1},"many":[{"x":1},{"x":2}],"none":[],"null":null}"#);
        let paths = |key| json.items(key).into_iter().map(|item| item.path).collect::<Vec<_>>();
        assert_eq!(paths("one"), ["output.one"]);
        assert_eq!(paths("many"), ["output.many[0]", "output.many[1]"]);
        assert!(paths("none").is_empty() && paths("null").is_empty());
    }
}
