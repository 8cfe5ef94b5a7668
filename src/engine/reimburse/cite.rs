//! A rule that an answer rests on, quoted: what it says in the line that speaks, since when, by which source.

use super::choose::Cited;
use crate::engine::citation::Citation;
use crate::model::message::Message;
use crate::policy::benefit::said::{Said, reference};
use crate::policy::rule::Wording;
use crate::policy::{PolicySet, Rule};

/// Quotes a rule with a line of it. A weak rule is quoted as a rule, not as a mere claim: where no better one
/// speaks it decides, and its grade shows.
pub fn quote<C: Said>(rule: &Rule<C>, line: Option<usize>, policies: &PolicySet) -> Citation {
    let said = (rule.value.what(), Wording::Term(rule.value.line(line)));
    Citation { weak: false, ..Citation::saying(rule, said, policies) }
}

impl Cited<'_> {
    /// What the rule is about.
    pub fn what(&self) -> Message {
        match self {
            Self::Institution(rule, _) => rule.value.what(),
            Self::Stage(rule) => rule.value.what(),
            Self::Deductible(rule, _) => rule.value.what(),
            Self::Ratio(rule, _) => rule.value.what(),
            Self::Ceiling(rule, _) => rule.value.what(),
            Self::Adjust(rule, _) => rule.value.what(),
            Self::Reference(rule) => reference(&rule.value).0,
        }
    }

    /// The rule, quoted with its sources.
    pub fn citation(&self, policies: &PolicySet) -> Citation {
        match self {
            Self::Institution(rule, line) => quote(rule, Some(*line), policies),
            Self::Stage(rule) => quote(rule, None, policies),
            Self::Deductible(rule, line) => quote(rule, *line, policies),
            Self::Ratio(rule, line) => quote(rule, *line, policies),
            Self::Ceiling(rule, line) => quote(rule, *line, policies),
            Self::Adjust(rule, line) => quote(rule, Some(*line), policies),
            Self::Reference(rule) => {
                let (what, figure) = reference(&rule.value);
                Citation::saying(rule, (what, Wording::Term(figure)), policies)
            }
        }
    }
}
