//! What contradicts itself in a ledger, found while its facts pass by in order, with memory for the family only.
//!
//! [`bills::Bills`] looks at each settlement, [`account::Account`] at one account, [`coverage::spans`] at the
//! insurance of one member, and [`sums::Prints`] tells whether kept sums are those
//! of the facts. Everything found goes to a callback; nothing is kept but what the next fact needs.

pub mod account;
pub mod bills;
pub mod coverage;
pub mod sums;

use crate::error::Result;
use crate::model::check::Found;

/// Takes what is found, one find at a time.
pub type Each<'each> = &'each mut dyn FnMut(Found) -> Result<()>;
