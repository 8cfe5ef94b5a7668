//! A rule as an outcome quotes it: what it says, since when, how well it is known, and where it was read.
//!
//! A citation is a copy, so that an outcome outlives the rules it was drawn from.

use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::policy::aid::Shown;
use crate::policy::rule::{Area, Wording};
use crate::policy::{Grade, PolicySet, Rule, Source, Start};

/// A quoted rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The region whose pack says it.
    pub region: Region,
    /// What the value describes.
    pub what: Message,
    /// What it says.
    pub said: Wording,
    /// From when.
    pub start: Start,
    /// First day on which it no longer holds, where one was printed.
    pub until: Option<Day>,
    /// The parts of the region for which it holds; empty means all of it.
    pub areas: Vec<Area>,
    /// How well it is known.
    pub grade: Grade,
    /// Only unreliable pages: a claim that decides nothing.
    pub weak: bool,
    /// The day somebody last checked it.
    pub checked_on: Day,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// A remark.
    pub note: Option<String>,
}

impl Citation {
    /// Quotes a rule with its sources.
    pub fn of<T: Shown>(rule: &Rule<T>, policies: &PolicySet) -> Self {
        Self::saying(rule, (rule.value.what(), rule.value.said()), policies)
    }

    /// Quotes a rule in the words that are given.
    pub fn saying<T>(rule: &Rule<T>, (what, said): (Message, Wording), policies: &PolicySet) -> Self {
        let source = |id: &String| policies.source(rule.region, id).cloned();
        Self {
            region: rule.region,
            what,
            said,
            start: rule.start,
            until: rule.until,
            areas: rule.areas.clone(),
            grade: rule.proof.grade,
            weak: rule.proof.weak,
            checked_on: rule.proof.checked_on,
            sources: rule.proof.sources.iter().filter_map(source).collect(),
            note: rule.note.clone(),
        }
    }
}
