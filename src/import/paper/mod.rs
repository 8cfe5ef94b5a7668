//! Files that hold the text of a paper: how it gets out, not what it says.
//!
//! [`pdf`] and [`ofd`] yield the lines of pages, [`einvoice`] the fields of the finance ministry's XML. Texts
//! with places become lines in [`lines`]; XML is read through [`xml`], which holds the bounds. Nothing here knows what a receipt is.

pub(super) mod einvoice;
mod lines;
pub(super) mod ofd;
pub(super) mod pdf;
mod xml;
