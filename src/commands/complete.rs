//! Which words can stand where, for completions: members of the family, relations, regions and closed sets.
//!
//! Of the ledger only the names of members are read, and nothing is written or migrated for it.

use std::path::Path;

use super::keyed;
use crate::cli::complete::{Around, Offer};
use crate::engine::expense::Asked;
use crate::guide::{self, Topic};
use crate::ledger;
use crate::model::coverage::{Insurance, PersonClass, Spoken, Status, Word};
use crate::model::relation::Relation;
use crate::policy::benefit::words::Benefit;
use crate::policy::regions::REGIONS;
use crate::view::form::{Format, Language};

/// What an argument takes.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A member, by name or relation.
    Who,
    /// A relation.
    Relation,
    /// A region, by name or code.
    Region,
    /// A topic of the guide, by code or name.
    Topic,
    /// A word of a closed set.
    Set(fn() -> Vec<&'static str>, fn() -> Vec<&'static str>),
}

/// What an argument takes, for whoever completes it.
pub fn vocabulary(command: &str, value: &str) -> Option<Offer> {
    let kind = kind(command, value)?;
    Some(Box::new(move |typed, around| words(kind, typed, around)))
}

/// What the argument with this value name takes; `None` where nothing more than clap knows.
fn kind(command: &str, value: &str) -> Option<Kind> {
    match (command, value) {
        (_, "WHO" | "MEMBER") => Some(Kind::Who),
        (_, "RELATION") => Some(Kind::Relation),
        (_, "REGION") => Some(Kind::Region),
        (_, "TOPIC") => Some(Kind::Topic),
        (_, "CLASS") => Some(set::<PersonClass>()),
        (_, "INSURANCE") => Some(set::<Insurance>()),
        (_, "BENEFIT") => Some(set::<Benefit>()),
        (_, "STATUS") => Some(set::<Status>()),
        (_, "FORMAT") => Some(set::<Format>()),
        (_, "LANG") => Some(set::<Language>()),
        ("expense", "WHAT") => Some(set::<Asked>()),
        _ => None,
    }
}

fn set<T: Spoken + Word>() -> Kind {
    Kind::Set(T::codes, T::spellings)
}

/// Words that begin with what is typed, each with what it is where that says more.
fn words(kind: Kind, typed: &str, around: &Around) -> Vec<(String, Option<String>)> {
    let begins = |word: &str| word.to_lowercase().starts_with(&typed.to_lowercase());
    let plain =
        |words: Vec<String>| words.into_iter().filter(|word| begins(word)).map(|word| (word, None)).collect();
    match kind {
        Kind::Who => plain(who(typed, around)),
        Kind::Relation => plain(relations(typed, around.language)),
        Kind::Region => regions(typed, around.language),
        Kind::Topic => topics(typed, around.language).into_iter().filter(|(word, _)| begins(word)).collect(),
        Kind::Set(codes, spellings) => {
            let words = if typed.is_ascii() { codes() } else { spellings() };
            plain(words.into_iter().map(str::to_owned).collect())
        }
    }
}

/// Names first; relations once something is typed that begins none of them.
fn who(typed: &str, around: &Around) -> Vec<String> {
    let names = around.ledger.as_deref().map(names).unwrap_or_default();
    let is_name = names.iter().any(|name| name.starts_with(typed));
    if is_name || typed.is_empty() { names } else { relations(typed, around.language) }
}

/// The names of an encrypted ledger only where its key is at hand: nobody is asked while typing.
fn names(path: &Path) -> Vec<String> {
    match (ledger::salt_of(path), keyed::at_hand(path)) {
        (Some(_), None) => Vec::new(),
        (_, key) => ledger::names(path, key.as_ref()),
    }
}

/// In the letters that are typed; in the user's language where nothing is.
fn relations(typed: &str, language: Language) -> Vec<String> {
    let wants_ascii = if typed.is_empty() { language == Language::English } else { typed.is_ascii() };
    Relation::words().filter(|word| word.is_ascii() == wants_ascii).map(str::to_owned).collect()
}

/// Codes in Latin letters, names in Chinese, each with what it is.
fn topics(typed: &str, language: Language) -> Vec<(String, Option<String>)> {
    let by_code = if typed.is_empty() { language == Language::English } else { typed.is_ascii() };
    let pages = Topic::ALL.iter().filter_map(|topic| guide::page(*topic).ok());
    let word = |page: &guide::Page| match (by_code, language) {
        (true, Language::English) => (page.topic.code().to_owned(), Some(page.name.en.clone())),
        (true, Language::Chinese) => (page.topic.code().to_owned(), Some(page.name.zh.clone())),
        (false, _) => (page.name.zh.clone(), None),
    };
    pages.map(word).collect()
}

/// Codes after digits, names otherwise: in the letters that are typed, each with the other way to write it.
fn regions(typed: &str, language: Language) -> Vec<(String, Option<String>)> {
    let by_code = typed.starts_with(|c: char| c.is_ascii_digit());
    let english = if typed.is_empty() { language == Language::English } else { typed.is_ascii() };
    let typed = typed.to_lowercase();
    let named = REGIONS.iter().filter(|name| name.code != "000000").map(|name| match (by_code, english) {
        (true, _) if language == Language::English => (name.code, name.en),
        (true, _) => (name.code, name.zh),
        (false, true) => (name.en, name.code),
        (false, false) => (name.short_zh(), name.code),
    });
    let begun = named.filter(|(word, _)| word.to_lowercase().starts_with(&typed));
    begun.map(|(word, help)| (word.to_owned(), Some(help.to_owned()))).collect()
}
