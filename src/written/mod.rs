//! How our own files are written: TOML tables with the place of every key, and what is wrong in them.
//!
//! Packs of rules and profiles of spreadsheets are read through [`fields::Fields`]; nothing here knows what a key
//! means. Whoever writes such a file is told line, column and what was expected, and all faults at once.

pub(crate) mod fields;
pub(crate) mod wrong;
