//! What exists: plain values of the field, each checked when it is made.
//!
//! Nothing here reads files, clocks or databases, and nothing here knows how a value is printed.
//! Start with [`money`], [`day`] and [`settlement`]; [`message`] is how every other room says something.

pub mod account;
pub mod backup;
pub mod binding;
pub mod care;
pub mod chain;
pub mod check;
pub mod counted;
pub mod coverage;
pub mod day;
pub mod document;
pub mod failure;
pub mod id_number;
pub mod identities;
pub mod key;
pub mod member;
pub mod message;
pub mod money;
pub mod near;
pub mod payment;
pub mod quoted;
pub mod rate;
pub mod recovery;
pub mod region;
pub mod relation;
pub mod settlement;
pub mod statement;
pub mod typed;
