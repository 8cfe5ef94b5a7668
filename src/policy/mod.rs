//! What the rules say, as data: dated, sourced, graded values in packs, one TOML file per region.
//!
//! [`PolicySet`] finds the pack of a region and reads it only when it is asked for; [`lint`] refuses what a
//! pack may not say. Nothing here reads files, clocks or settings. Start with [`rule`], then [`aid`].
//! How a pack is written: `packs/420000-hubei.toml` is an ordinary one; [`rule`] tells what days mean.

pub mod aid;
pub mod benefit;
pub mod cases;
pub mod lint;
pub mod pack;
pub mod pins;
pub(crate) mod reader;
pub mod regions;
pub mod rule;
pub mod set;
pub mod terms;
pub mod uses;

pub use pack::{FORMAT, Pack, Source};
pub use rule::{Grade, Hold, Rule, Start};
pub use set::{Origin, PolicySet};
