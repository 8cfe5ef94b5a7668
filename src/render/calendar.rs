//! For calendars: days as events of iCalendar (RFC 5545), all day, without an alarm.
//!
//! The names of events say what they are about, so that a newer file replaces the events of an older one.

use std::io::{self, Write};

use icalendar::{Calendar, Component, Event as Entry};

use super::words::Words;
use crate::model::day::Day;
use crate::view::calendar::Event;

/// Writes the events.
pub(super) fn events(out: &mut dyn Write, words: &Words<'_>, now: &str, events: &[Event]) -> io::Result<()> {
    let mut calendar = Calendar::new();
    calendar.name(&words.plain("report-calendar"));
    for event in events {
        let mut entry = Entry::new();
        entry
            .uid(&format!("{}@medins", event.key.replace(' ', "-")))
            .add_property("DTSTAMP", stamp(now))
            .summary(&words.message(&event.summary))
            .description(&words.message(&event.description));
        add_days(&mut entry, event.day);
        calendar.push(entry.done());
    }
    write!(out, "{calendar}")
}

/// The whole day, as its own and the next day's date.
fn add_days(entry: &mut Entry, day: Day) {
    for (property, day) in [("DTSTART", day), ("DTEND", day.plus_days(1))] {
        let mut date = icalendar::Property::new(property, plain(&day.to_string()));
        date.add_parameter("VALUE", "DATE");
        entry.append_property(date.done());
    }
}

fn plain(text: &str) -> String {
    text.replace('-', "")
}

/// `YYYY-MM-DDTHH:MM:SSZ` as iCalendar writes it.
fn stamp(now: &str) -> String {
    plain(now).replace(':', "")
}
