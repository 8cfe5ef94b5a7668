//! Spreadsheets of any layout: bills of payment services, account pages, and what people keep themselves.
//!
//! A `profile` says which headings mean what; `grid` gets rows of text out of CSV, workbooks and JSON;
//! `find` tells by which profile a file can be read, and `desk` hands its rows to the reader of their kind.
//! Nothing is known by line numbers: headings are found by their names.

mod balances;
mod bounds;
mod cell;
mod desk;
pub mod draft;
mod field;
mod figures;
mod find;
mod grid;
mod heading;
mod movements;
mod objects;
mod payments;
pub mod preview;
pub mod profile;
mod profiles;
#[cfg(test)]
mod sample;
mod settlements;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trials;
mod workbook;
mod written;

pub use field::{Field, Kind};
pub use profiles::Profiles;

pub(super) use bounds::is_workbook;
pub(super) use desk::read;
pub(super) use find::{figures_of_text, json, table_of_text, unknown, workbook_sheet};

use crate::model::day::Day;
use crate::model::document::DocumentKind;
use grid::Form;

/// What is known from outside when files are read: profiles, and the day of pages that print none.
#[derive(Debug, Default)]
pub struct Guide {
    /// The profiles by which sheets are known.
    pub profiles: Profiles,
    /// The day of a page of figures that prints none.
    pub on: Option<Day>,
}

impl Guide {
    /// The profiles that are compiled in, and no day.
    pub fn shipped() -> Self {
        Self { profiles: Profiles::shipped(), on: None }
    }
}

/// A sheet that a profile fits: which one, in what form, and where its heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    profile: usize,
    kind: Kind,
    form: Form,
    /// The line of the heading.
    line: u64,
}

impl Sheet {
    /// The kind of document it is.
    pub const fn document_kind(self) -> DocumentKind {
        self.kind.document_kind()
    }

    /// What its rows are.
    pub const fn kind(self) -> Kind {
        self.kind
    }
}
