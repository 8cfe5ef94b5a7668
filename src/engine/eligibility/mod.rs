//! May this person's account pay for that relative, on that day, for that use? Yes, no, or cannot tell.
//!
//! Each file asks one question and adds reasons; here they are put together. One reason that fails makes
//! the answer no, one that is open makes it "cannot tell". Weak rules are shown and never decide.
//! Start with [`check`]; what goes in is [`facts`], what comes out is [`verdict`].

mod binding;
mod case;
pub mod facts;
mod guide;
#[cfg(test)]
mod limits;
mod money;
mod people;
mod place;
mod relation;
#[cfg(test)]
mod tests;
mod uses;
pub mod verdict;
mod wallet;
#[cfg(test)]
mod words;

pub use facts::{AidFacts, BindingFacts, Known, Party};
pub use verdict::{Answer, FailureCode, Listed, Reason, Standing, Verdict};

use crate::error::Result;
use crate::model::message::Message;
use crate::model::relation::Relation;
use crate::policy::PolicySet;
use case::{Case, Findings};

/// Whether the payer's account may pay for the relative, and why.
///
/// # Errors
/// What is wrong in a pack; missing facts and rules are answers, not errors.
pub fn check(facts: &AidFacts, policies: &PolicySet) -> Result<Verdict> {
    let case = Case::new(facts, policies)?;
    let mut findings = Findings::default();
    if facts.relation == Relation::Oneself {
        findings.holds(Message::new("eligibility-own-account").with("payer", &facts.payer.name), Vec::new());
        uses::check(&case, &mut findings);
        return Ok(findings.verdict(Vec::new(), Vec::new()));
    }
    relation::check(&case, &mut findings);
    people::check(&case, &mut findings);
    place::check(&case, &mut findings);
    uses::check(&case, &mut findings);
    binding::check(&case, &mut findings);
    money::check(&case, &mut findings)?;
    let (channels, materials) = (guide::channels(&case), guide::materials(&case));
    Ok(findings.verdict(channels, materials))
}
