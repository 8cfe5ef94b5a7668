//! What follows from facts and rules: pure functions, no clock, no files, no words of any language.
//!
//! Every outcome carries the rules it rests on as citations. Start with [`eligibility::check`]; a balance
//! asks [`reserve::reserve`].

pub mod account;
pub mod audit;
pub mod cases;
pub mod cash;
mod ceiling;
pub mod chain;
pub mod check;
pub mod citation;
pub mod doctor;
pub mod eligibility;
pub mod expense;
pub mod forecast;
pub mod quota;
pub mod reimburse;
pub mod reserve;
pub mod rotation;
pub mod sharing;
pub mod tally;
pub mod tax;
pub mod told;
pub mod upcoming;
pub mod waiting;
pub mod year;

pub use ceiling::quota_ceiling;
pub use reserve::{Reserve, reserve};
