//! What the fund pays of a bill: facts × rules → outcome, with every step that led there.
//!
//! [`facts`] go in; [`find`] looks for the rules that speak, [`choose`] takes all a visit needs, [`reckon`]
//! computes one reading of them, [`outcome`] weighs the readings. [`steps`] remembers the way, so that
//! `explain` can say why. No clock, no files, no words. Start with [`estimate`].

mod bands;
pub mod choose;
pub mod cite;
mod deductible;
pub mod facts;
pub mod find;
pub mod fit;
mod limits;
pub mod outcome;
mod reading;
pub mod reckon;
pub mod rejected;
pub mod steps;

pub use choose::{Cited, Needed};
pub(in crate::engine) use deductible::of_wage;
pub use facts::{Bill, Counters, NoBill, Payer, Person, Tally, Visit};
pub use find::{Found, Rulebook, Slot};
pub use fit::{Fact, Supposed, Supposition};
pub use outcome::{Answer, Outcome, OutcomeKind, Untellable, estimate};
pub use reckon::Reckoning;
pub use steps::{Proviso, Step};
