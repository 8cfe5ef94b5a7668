//! Offline help: what families ask about looking up, binding and paying, as dated, sourced, graded statements.
//!
//! One TOML file a topic in `topics/`, read through `policy`'s reader of dated rows; regional rules stay in
//! the packs, a topic only names which of them it shows. Nothing here knows the family, and nothing is worded
//! in code. Start with [`Topic`], then [`page`].

mod find;
mod page;
mod signpost;
mod topic;

pub use find::{Found, Hit, Place, find, near_topics, search};
pub use page::{Body, Comparison, Mark, Page, Section, Statement, is_uncertain, lint};
pub use signpost::{for_expense, for_failure, for_waiting};
pub use topic::Topic;

use std::sync::OnceLock;

use crate::error::{Error, Result};
use crate::written::fields::missing;

// `SHIPPED_TOPICS`: name and text of every file of `topics/`, listed by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/topics.rs"));

/// Name and text of every topic that is compiled in.
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    SHIPPED_TOPICS
}

/// A page that may not have been read yet.
type Shelf = OnceLock<Result<Page>>;

/// The page of a topic, read when it is first asked for.
///
/// # Errors
/// What is wrong in its file; the tests see to it that nothing is.
pub fn page(topic: Topic) -> Result<&'static Page> {
    static PAGES: [Shelf; Topic::ALL.len()] = [const { OnceLock::new() }; Topic::ALL.len()];
    let read = || {
        let is_asked = |(file, _): &&(&str, &str)| file.strip_suffix(".toml") == Some(topic.code());
        let shipped = SHIPPED_TOPICS.iter().find(is_asked);
        let (file, text) = shipped.ok_or_else(|| Error::data(missing("topic")))?;
        Page::read(file, text).map_err(page::first)
    };
    let shelf = PAGES.get(topic as usize).ok_or_else(|| Error::data(missing("topic")))?;
    shelf.get_or_init(read).as_ref().map_err(Clone::clone)
}

#[cfg(test)]
mod tests;
