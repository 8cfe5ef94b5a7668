//! Errors and notes on stderr: one sentence, the place, the next step; an object in JSON mode.

use std::io::{self, Write};

use serde_json::json;

use super::catalog::Catalog;
use super::words::Words;
use super::{clean, json};
use crate::error::{Error, Place};
use crate::model::message::Message;
use crate::model::quoted::hidden;
use crate::view::form::{Format, Look};
use crate::view::veil::Voice;

/// Prints an error.
///
/// # Errors
/// A closed stderr.
pub fn print(out: &mut dyn Write, voice: &Voice, look: &Look, error: &Error) -> io::Result<()> {
    let veiled = voice.veil.as_ref().map(|veil| veil.error(error));
    let error = veiled.as_ref().unwrap_or(error);
    let catalog = Catalog::new(voice.language);
    let words = Words::new(&catalog);
    if matches!(look.format, Format::Json | Format::Ndjson) {
        return machine(out, &words, error);
    }
    let label = words.plain("error-label");
    let label = if look.color { format!("\u{1b}[31;1m{label}\u{1b}[0m") } else { label };
    writeln!(out, "{label}{}", hidden(&words.message(&error.what)))?;
    if let Some(place) = &error.place {
        for line in place_lines(&words, place, &error.what) {
            writeln!(out, "  {}", hidden(&line))?;
        }
    }
    for line in &error.details {
        writeln!(out, "  {}", hidden(&words.message(line)))?;
    }
    if let Some(hint) = &error.hint {
        writeln!(out, "{}{}", words.plain("error-hint-label"), hidden(&words.message(hint)))?;
    }
    Ok(())
}

/// Prints a sentence for the person at the terminal.
///
/// # Errors
/// A closed stderr.
pub fn say(out: &mut dyn Write, voice: &Voice, message: &Message) -> io::Result<()> {
    writeln!(out, "{}", super::text(voice, message))
}

/// Where it is; the wrong text too, unless the sentence quotes it already.
fn place_lines(words: &Words<'_>, place: &Place, what: &Message) -> Vec<String> {
    let is_quoted = what.args.iter().any(|(name, _)| *name == "text");
    let mut lines = Vec::new();
    let mut at = Message::new(match (&place.line, &place.column) {
        (Some(_), Some(_)) => "error-place-line-column",
        (Some(_), None) => "error-place-line",
        (None, Some(_)) => "error-place-column",
        (None, None) => "error-place-file",
    });
    at = at.with("file", place.file.clone().unwrap_or_default());
    at = at.with("line", place.line.map(|line| line.to_string()).unwrap_or_default());
    at = at.with("column", place.column.clone().unwrap_or_default());
    if place.file.is_some() || place.line.is_some() || place.column.is_some() {
        lines.push(words.message(&at));
    }
    if let Some(text) = place.text.as_ref().filter(|_| !is_quoted) {
        lines.push(words.message(&Message::new("error-place-text").with("text", text)));
    }
    lines
}

fn machine(out: &mut dyn Write, words: &Words<'_>, error: &Error) -> io::Result<()> {
    let place = error.place.as_ref().map(|place| {
        json!({
            "file": place.file.as_deref().map(clean),
            "line": place.line,
            "column": place.column.as_deref().map(clean),
            "text": place.text.as_deref().map(clean),
        })
    });
    let object = json!({
        "code": error.what.id,
        "message": words.message(&error.what),
        "hint": error.hint.as_ref().map(|hint| words.message(hint)),
        "place": place,
        "details": error.details.iter().map(json::message).collect::<Vec<_>>(),
    });
    writeln!(out, "{}", hidden(&object.to_string()))
}
