//! Electronic receipts as they are handed out: what stands on them, as text or as labelled fields.
//!
//! Nothing here knows what a settlement is. [`ofd`] yields the lines of pages, [`einvoice`] the fields of
//! the finance ministry's XML; both read XML through [`xml`], which holds the bounds.

pub(super) mod einvoice;
pub(super) mod ofd;
mod xml;
