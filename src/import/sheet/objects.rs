//! JSON as rows: arrays of flat objects, or the pairs of keys and values of flat objects.
//!
//! Account pages answer so: `{"account":"…","record":[{"date":"2016/02/02","amountInclude":"94.18"}]}`. Numbers
//! stay as they are written. A file of at most 16 MiB is in memory as a whole.

use std::io::Read;

use serde_json::value::RawValue;

use super::grid::{MOST_COLUMNS, Row, Step};
use crate::error::{Error, Result};
use crate::import::flaw::{place, unwrap_io};
use crate::import::json::object::Pairs;
use crate::import::source::Source;
use crate::model::message::Message;

/// How long a file may be.
const LONGEST: u64 = 16 << 20;
/// How deep an array may lie.
const DEEPEST: u32 = 4;
/// How many arrays are looked at.
const MOST_ARRAYS: usize = 20;

/// One array of objects.
pub(super) struct Array {
    /// Every key of its objects.
    pub(super) keys: Vec<String>,
    rows: Vec<Object>,
}

/// One object: its line and its values in the order of the keys.
struct Object {
    line: u64,
    values: Vec<String>,
    doubled: Option<String>,
}

/// The whole text; `None` where it is too long to be a page.
pub(super) fn whole(source: &mut Source) -> Result<Option<String>> {
    let name = source.name().to_owned();
    let mut text = String::new();
    let read = source.text()?.take(LONGEST + 1).read_to_string(&mut text);
    match read {
        // Cut at the bound, perhaps inside of a character.
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => Ok(None),
        Err(error) => Err(unwrap_io(error, &name)),
        Ok(length) => Ok((length as u64 <= LONGEST).then_some(text)),
    }
}

/// Every array of objects in a text, outer ones first; none where it is no JSON.
pub(super) fn arrays(text: &str) -> Vec<Array> {
    let mut found = Found { lines: Lines::of(text), arrays: Vec::new(), pairs: Vec::new() };
    found.value(text, 0);
    found.arrays
}

/// Hands over the objects of an array: a row of keys, then a row for each.
pub(super) fn walk(
    source: &mut Source,
    array: usize,
    take: &mut dyn FnMut(&Row<'_>) -> Result<Step>,
) -> Result<()> {
    let Some(array) = whole(source)?.and_then(|text| arrays(&text).into_iter().nth(array)) else {
        return Err(Error::data(Message::new("import-json-syntax")).at(place(source.name(), None)));
    };
    let first = array.rows.first().map_or(1, |object| object.line);
    if take(&Row::of_texts(first, &array.keys, None))? == Step::Stop {
        return Ok(());
    }
    for object in &array.rows {
        let row = Row::of_texts(object.line, &object.values, object.doubled.as_deref());
        if take(&row)? == Step::Stop {
            break;
        }
    }
    Ok(())
}

/// Hands over every pair of a key and a flat value.
pub(super) fn pairs(source: &mut Source, take: &mut dyn FnMut(&Row<'_>) -> Result<Step>) -> Result<()> {
    let Some(text) = whole(source)? else {
        return Err(Error::data(Message::new("import-json-syntax")).at(place(source.name(), None)));
    };
    pairs_of(&text, take)
}

/// The same of a text.
pub(super) fn pairs_of(text: &str, take: &mut dyn FnMut(&Row<'_>) -> Result<Step>) -> Result<()> {
    let mut found = Found { lines: Lines::of(text), arrays: Vec::new(), pairs: Vec::new() };
    found.value(text, 0);
    for (line, pair) in &found.pairs {
        if take(&Row::of_texts(*line, pair, None))? == Step::Stop {
            break;
        }
    }
    Ok(())
}

/// Offsets at which lines begin.
struct Lines<'text> {
    text: &'text str,
    starts: Vec<usize>,
}

impl<'text> Lines<'text> {
    fn of(text: &'text str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { text, starts: ends.map(|(at, _)| at + 1).collect() }
    }

    /// The line of a part of the text.
    fn line(&self, part: &str) -> u64 {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        1 + self.starts.partition_point(|start| *start <= offset) as u64
    }
}

struct Found<'text> {
    lines: Lines<'text>,
    arrays: Vec<Array>,
    pairs: Vec<(u64, Vec<String>)>,
}

impl<'text> Found<'text> {
    /// Looks for arrays and pairs in a value.
    fn value(&mut self, text: &'text str, depth: u32) {
        let text = text.trim_start();
        if depth > DEEPEST {
            return;
        }
        if text.starts_with('[') {
            let Ok(items) = serde_json::from_str::<Vec<&'text RawValue>>(text) else { return };
            if !items.is_empty() && items.iter().all(|item| item.get().starts_with('{')) {
                self.array(&items);
            }
            items.iter().take(MOST_ARRAYS).for_each(|item| self.value(item.get(), depth + 1));
        } else if text.starts_with('{') {
            let Ok(pairs) = Pairs::parse(text) else { return };
            for (key, value) in pairs.iter() {
                if value.get().starts_with(['{', '[']) {
                    self.value(value.get(), depth + 1);
                } else {
                    let pair = vec![key.to_owned(), plain(value)];
                    self.pairs.push((self.lines.line(value.get()), pair));
                }
            }
        }
    }

    /// Takes an array in which every item is an object.
    fn array(&mut self, items: &[&'text RawValue]) {
        if self.arrays.len() == MOST_ARRAYS {
            return;
        }
        let mut array = Array { keys: Vec::new(), rows: Vec::with_capacity(items.len()) };
        for item in items {
            let Ok(pairs) = Pairs::parse(item.get()) else { return };
            let mut object = Object { line: self.lines.line(item.get()), values: Vec::new(), doubled: None };
            let mut last: Option<&str> = None;
            for (key, value) in pairs.iter() {
                if last == Some(key) {
                    object.doubled = Some(key.to_owned());
                }
                last = Some(key);
                let known = array.keys.iter().position(|known| known == key);
                let Some(at) =
                    known.or_else(|| (array.keys.len() < MOST_COLUMNS).then_some(array.keys.len()))
                else {
                    continue;
                };
                if known.is_none() {
                    array.keys.push(key.to_owned());
                }
                if object.values.len() <= at {
                    object.values.resize(at + 1, String::new());
                }
                object.values[at] = plain(value);
            }
            array.rows.push(object);
        }
        self.arrays.push(array);
    }
}

/// A value as text: strings without quotes, null as nothing, everything else as it is written.
fn plain(value: &RawValue) -> String {
    let text = value.get();
    match text.starts_with('"') {
        true => serde_json::from_str(text).unwrap_or_default(),
        false if text == "null" => String::new(),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_of_objects_wherever_they_lie() {
        let text = "{\"a\":1,\"data\":{\"list\":[{\"x\":\"1\\u5143\",\"y\":2.50},\n{\"y\":null,\"z\":true,\"x\":-0.10}]},\"n\":[1]}";
        let arrays = arrays(text);
        assert_eq!(arrays.len(), 1);
        assert_eq!(arrays[0].keys, ["x", "y", "z"]);
        let rows: Vec<_> = arrays[0].rows.iter().map(|row| (row.line, row.values.join("|"))).collect();
        assert_eq!(rows, [(1, "1元|2.50".to_owned()), (2, "-0.10||true".to_owned())]);
        assert!(super::arrays("[{\"a\":1},2]").is_empty() && super::arrays("{\"a\":[{}").is_empty());
        let twice = super::arrays("[{\"a\":1,\"b\":2,\"a\":3}]");
        assert_eq!(twice[0].rows[0].doubled.as_deref(), Some("a"));
    }

    #[test]
    fn deep_nesting_and_many_objects_are_no_danger() {
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(arrays(&deep).is_empty());
        let wide: String = (0..5000).map(|n| format!("\"k{n}\":1,")).collect();
        assert_eq!(arrays(&format!("[{{{wide}\"z\":1}}]"))[0].keys.len(), MOST_COLUMNS);
    }
}
