//! `medins`: the family's own ledger for China's basic medical insurance (医保).

pub mod engine;
pub mod error;
pub mod import;
pub mod ledger;
pub mod model;
pub mod policy;
