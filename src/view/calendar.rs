//! Days for a calendar: each an event of a whole day, with a name that stays the same from one report to the next.

use crate::model::day::Day;
use crate::model::message::Message;

/// A day with something to do or to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What names it: the same thing of the same person is the same event, so that a calendar replaces it.
    pub key: String,
    /// When, all day.
    pub day: Day,
    /// What it is.
    pub summary: Message,
    /// What is behind it.
    pub description: Message,
}
