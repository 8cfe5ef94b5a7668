//! Finding a topic by a word, and words in all topics.
//!
//! A topic is found by its code, its names, or a beginning that only one has; nothing is taken for another
//! word by itself. Search looks at both languages at once.

use super::page::{Section, Statement};
use super::{Page, Topic, page};
use crate::error::Result;
use crate::model::day::Day;
use crate::model::message::Words;
use crate::model::near::nearest;
use crate::model::typed::half_width;

/// What a word may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This topic.
    One(Topic),
    /// Several begin like this.
    Several(Vec<Topic>),
    /// None; these are near, the nearest first.
    Near(Vec<Topic>),
}

/// A place in which every word was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The topic.
    pub page: &'static Page,
    /// Where in it.
    pub place: Place,
}

/// Where in a topic something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In what it is called and what it answers.
    Head,
    /// In a statement.
    Statement {
        /// The section it stands in.
        section: &'static Section,
        /// The statement.
        statement: &'static Statement,
        /// Which side of a comparison.
        side: Option<usize>,
    },
}

/// As people type and as files write it, made equal.
fn plain(text: &str) -> String {
    half_width(text).to_lowercase()
}

/// The topic that a word means.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn find(word: &str) -> Result<Found> {
    let word = plain(word);
    let mut starting = Vec::new();
    for topic in Topic::ALL {
        let names = names(page(*topic)?);
        if names.contains(&word) {
            return Ok(Found::One(*topic));
        }
        if !word.is_empty() && names.iter().any(|name| name.starts_with(&word)) {
            starting.push(*topic);
        }
    }
    match starting.as_slice() {
        [one] => Ok(Found::One(*one)),
        [] => near(&[word]).map(Found::Near),
        _ => Ok(Found::Several(starting)),
    }
}

/// What a topic is called by.
fn names(page: &Page) -> [String; 3] {
    [page.topic.code().to_owned(), plain(&page.name.zh), plain(&page.name.en)]
}

/// How many topics are named where none was found.
const NAMED: usize = 4;

/// Topics with a name or keyword near to one of the words, or inside it, or around it; the nearest first.
fn near(words: &[String]) -> Result<Vec<Topic>> {
    let mut found = Vec::new();
    for topic in Topic::ALL {
        let page = page(*topic)?;
        let keywords: Vec<String> = page.keywords.iter().map(|word| plain(word)).collect();
        let distance = words.iter().filter_map(|word| distance(word, &names(page), &keywords)).min();
        found.extend(distance.map(|distance| (distance, *topic)));
    }
    found.sort_by_key(|(distance, _)| *distance);
    Ok(found.into_iter().take(NAMED).map(|(_, topic)| topic).collect())
}

/// How far a word is from a topic: a slip in a name, in a keyword, or a part of either.
fn distance(word: &str, names: &[String], keywords: &[String]) -> Option<u8> {
    let slips = |known: &[String]| nearest(word, known.iter().map(String::as_str)).is_some();
    let is_long = |text: &str| text.chars().count() > 1;
    let touches = |known: &String| {
        is_long(known) && is_long(word) && (known.contains(word) || word.contains(known.as_str()))
    };
    match (slips(names), slips(keywords)) {
        _ if word.is_empty() => None,
        (true, _) => Some(0),
        (false, true) => Some(1),
        (false, false) => names.iter().chain(keywords).any(touches).then_some(2),
    }
}

/// Every place in which all words stand, in the order of the topics: heads before statements. A statement is
/// found where one of the words stands in it and the others in it or in the head of its topic.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn search(words: &[String], today: Day) -> Result<Vec<Hit>> {
    let words: Vec<String> = words.iter().flat_map(|text| split(text)).collect();
    let (mut heads, mut statements) = (Vec::new(), Vec::new());
    if words.is_empty() {
        return Ok(heads);
    }
    for topic in Topic::ALL {
        let page = page(*topic)?;
        let head = head(page);
        if words.iter().all(|word| stands_in(&head, word)) {
            heads.push(Hit { page, place: Place::Head });
        }
        for section in &page.sections {
            for rule in section.current(today) {
                let statement = &rule.value;
                let has_all = |side: &Option<usize>| holds(&words, &head, &spoken(statement, *side));
                let place = |side| Place::Statement { section, statement, side };
                let found = statement.parts().into_iter().filter(has_all);
                statements.extend(found.map(|side| Hit { page, place: place(side) }));
            }
        }
    }
    heads.extend(statements);
    Ok(heads)
}

/// Whether one of the words stands in the text, and the others in it or in the head.
fn holds(words: &[String], head: &str, text: &str) -> bool {
    let inside = |word: &String| stands_in(text, word);
    words.iter().any(inside) && words.iter().all(|word| inside(word) || stands_in(head, word))
}

/// Whether a word stands in a text: a Chinese one anywhere, an English one where a word begins.
fn stands_in(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let begins = |at: usize| !text[..at].ends_with(is_letter) || !word.starts_with(is_letter);
    text.match_indices(word).any(|(at, _)| begins(at))
}

/// A statement, or one side of it with what it is about, made plain.
fn spoken(statement: &Statement, side: Option<usize>) -> String {
    let side = side.and_then(|at| statement.sides.get(at));
    said(&std::iter::once(&statement.text).chain(side).collect::<Vec<_>>())
}

/// Topics that may have been meant where nothing was found.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn near_topics(words: &[String]) -> Result<Vec<Topic>> {
    near(&words.iter().flat_map(|text| split(text)).collect::<Vec<_>>())
}

/// The words of what was typed, made plain.
fn split(text: &str) -> Vec<String> {
    plain(text).split_whitespace().map(str::to_owned).collect()
}

fn head(page: &Page) -> String {
    let mut head = said(&[&page.name, &page.answers]);
    head.push('\n');
    head.push_str(&plain(&page.keywords.join("\n")));
    head.push('\n');
    head.push_str(page.topic.code());
    head
}

/// Both languages, made plain.
fn said(words: &[&Words]) -> String {
    words.iter().map(|words| plain(&format!("{}\n{}", words.zh, words.en))).collect::<Vec<_>>().join("\n")
}
