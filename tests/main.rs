//! Every integration test, linked once. Where to start:
//!
//! - what people see: [`transcripts`], [`gallery`], [`readme`], [`help`], [`guide`], [`words`], [`tables`], [`pages`],
//!   [`completions`], [`completing`], [`suggestions`], [`sql`]
//! - what must hold: [`house`], [`laws`], [`privacy`], [`canary`], [`sealed`], [`examples`]
//! - what goes out: [`journals`], [`fhir`], [`spreadsheets`]
//! - what must not go wrong: [`killed`], [`faults`], [`power`], [`offline`], [`crates`]
//! - what comes in: [`samples`], [`receipts`], [`sheets`], [`bad_input`]; what was kept: [`migrations`], [`backups`]
//!
//! `MEDINS_UPDATE=1 cargo test` rewrites the outputs in `tests/transcripts` and `tests/gallery` and the files in
//! `completions`; read the difference before you commit it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that cannot go on must say so loudly; clippy.toml allows this inside #[test] only"
)]

mod backups;
mod bad_input;
#[cfg(unix)]
mod browser;
mod canary;
mod common_ledger;
mod completing;
mod completions;
mod crates;
mod doubles;
mod examples;
#[cfg(unix)]
mod faults;
mod fhir;
mod gallery;
mod guide;
mod help;
mod house;
mod journals;
mod killed;
mod laws;
mod lines;
mod migrations;
#[cfg(unix)]
mod offline;
#[cfg(unix)]
mod pages;
mod papers;
mod play;
mod policies;
#[cfg(unix)]
mod power;
mod privacy;
mod readme;
mod receipts;
mod reimburse;
mod reports;
mod samples;
mod sealed;

mod shared;
mod sheets;
mod spreadsheets;
mod sql;
mod started;
mod suggestions;
mod tables;
mod transcripts;
mod undo;
mod words;
