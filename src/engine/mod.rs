//! What follows from facts and rules: pure functions, no clock, no files, no words of any language.
//!
//! Every outcome carries the rules it rests on as citations. Start with [`eligibility::check`]; a balance
//! asks [`reserve::reserve`].

pub mod citation;
pub mod eligibility;
pub mod reserve;

pub use reserve::{Reserve, reserve};
