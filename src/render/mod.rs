//! How it looks: the only room that formats values, speaks a language and cleans foreign text.
//!
//! [`Renderer::view`] prints a finished document, [`Renderer::sheet`] a table row by row, [`workbook`] makes a
//! file for spreadsheets. Each form has a file or folder of its own; none of them knows a command.

mod beancount;
mod calendar;
pub mod catalog;
mod clean;
mod csv;
mod drawn;
pub mod fhir;
mod hledger;
mod html;
pub mod journal;
mod json;
mod layout;
pub mod sheet;
mod table;
mod tree;
pub mod trouble;
mod words;
mod xlsx;

use std::io::Write;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::model::message::Message;
use crate::view::calendar::Event;
use crate::view::form::{Format, Look};
use crate::view::journal::Tool;
use crate::view::veil::{Veil, Voice};
use crate::view::{Sheet, View};
use catalog::Catalog;
pub use clean::clean;

/// A message as text, for prompts and for remarks that are recorded.
pub fn text(voice: &Voice, message: &Message) -> String {
    let veiled = voice.veil.as_ref().map(|veil| veil.talk(message));
    words::Words::new(&Catalog::new(voice.language)).message(veiled.as_ref().unwrap_or(message))
}

/// Writes days as a calendar (iCalendar, RFC 5545); `now` is the moment of writing, in UTC.
///
/// # Errors
/// A closed pipe or a full disk behind `out`.
pub fn calendar(out: &mut dyn Write, voice: &Voice, now: &str, events: &[Event]) -> Result<()> {
    let catalog = Catalog::new(voice.language);
    let veiled: Option<Vec<Event>> =
        voice.veil.as_ref().map(|veil| events.iter().map(|event| veil.event(event)).collect());
    let events = veiled.as_deref().unwrap_or(events);
    calendar::events(out, &words::Words::new(&catalog), now, events).map_err(|error| Error::output(&error))
}

/// A document as the bytes of a workbook (`.xlsx`), each table on a sheet of its own.
///
/// # Errors
/// A table with more rows or columns than a sheet can hold.
pub fn workbook(view: &View, voice: &Voice) -> Result<Vec<u8>> {
    let catalog = Catalog::new(voice.language);
    let veiled = voice.veil.as_ref().map(|veil| veil.view(view));
    let made = xlsx::workbook(&words::Words::new(&catalog), veiled.as_ref().unwrap_or(view));
    made.map_err(|error| Error::output(&std::io::Error::other(error.to_string())))
}

/// Writes views in one language and look, and hides the family where that was asked for.
pub struct Renderer<'out> {
    out: &'out mut dyn Write,
    catalog: Catalog,
    look: Look,
    veil: Option<Arc<Veil>>,
}

impl<'out> Renderer<'out> {
    /// A renderer that writes to `out`.
    pub fn new(out: &'out mut dyn Write, voice: &Voice, look: Look) -> Self {
        Self { out, catalog: Catalog::new(voice.language), look, veil: voice.veil.clone() }
    }

    /// Prints a whole document.
    ///
    /// # Errors
    /// A closed pipe or a full disk behind `out`.
    pub fn view(&mut self, view: &View) -> Result<()> {
        let veiled = self.veil.as_ref().map(|veil| veil.view(view));
        let view = veiled.as_ref().unwrap_or(view);
        let words = words::Words::new(&self.catalog);
        let written = match self.look.format {
            Format::Table => table::document(self.out, &words, &self.look, view),
            Format::Csv => csv::document(self.out, &words, &self.look, view),
            Format::Json => json::document(self.out, view),
            Format::Ndjson => json::lines(self.out, view),
            Format::Html => html::document(self.out, &words, &self.look, view),
        };
        written.and_then(|()| self.out.flush()).map_err(|error| Error::output(&error))
    }

    /// Prints a document below what was printed before, with a line between.
    ///
    /// # Errors
    /// A closed pipe or a full disk behind `out`.
    pub fn below(&mut self, view: &View) -> Result<()> {
        writeln!(self.out).map_err(|error| Error::output(&error))?;
        self.view(view)
    }

    /// Begins a table whose rows follow one by one.
    ///
    /// # Errors
    /// A closed pipe or a full disk behind `out`.
    pub fn sheet<'run>(&'run mut self, sheet: Sheet<'run>) -> Result<sheet::SheetWriter<'run>> {
        sheet::SheetWriter::begin(self.out, &self.catalog, self.look, (sheet, self.veil.as_deref()))
    }

    /// Names of columns that the user gave, as they may be printed.
    pub fn named(&self, names: Vec<String>) -> Vec<String> {
        match &self.veil {
            None => names,
            Some(veil) => names.iter().map(|name| veil.system(name)).collect(),
        }
    }

    /// Begins a collection of FHIR resources that follow one by one.
    ///
    /// # Errors
    /// A closed pipe or a full disk behind `out`.
    pub fn fhir(&mut self) -> Result<fhir::FhirWriter<'_>> {
        fhir::FhirWriter::begin(self.out, &self.catalog, self.look, self.veil.as_deref())
    }

    /// Begins a journal whose items follow one by one.
    ///
    /// # Errors
    /// A closed pipe or a full disk behind `out`.
    pub fn journal(&mut self, tool: Tool) -> Result<journal::JournalWriter<'_>> {
        journal::JournalWriter::begin(self.out, &self.catalog, tool, self.veil.as_deref())
    }
}
