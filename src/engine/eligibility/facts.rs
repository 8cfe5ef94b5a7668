//! What is known about a case: two people, their tie, the day, the use, and what is bound.
//!
//! Everything that may be unknown is an `Option`; an unknown fact is named in the verdict, never guessed.

use crate::model::binding::Binding;
use crate::model::coverage::Coverage;
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::relation::Relation;
use crate::policy::uses::Use;

/// The facts of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidFacts {
    /// The day of the care, purchase or premium.
    pub on: Day,
    /// For what; `None` asks in general.
    pub use_: Option<Use>,
    /// What the beneficiary is to the payer.
    pub relation: Relation,
    /// Whether the relation was worked out from what each is to the ledger's owner.
    pub relation_derived: bool,
    /// Whose account pays.
    pub payer: Party,
    /// For whom.
    pub beneficiary: Party,
    /// What is bound, as the family recorded it.
    pub bindings: BindingFacts,
    /// How much, where asked.
    pub amount: Option<Money>,
}

/// One of the two people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Name, for the sentences.
    pub name: String,
    /// The coverage that counts on the day; `None` where none is recorded for it.
    pub coverage: Option<Coverage>,
    /// Balance of the personal account on the day (the payer's only), where known.
    pub balance: Option<Money>,
    /// The part of the balance carried over from earlier years (历年), where the ledger knows layers.
    pub carried_over: Option<Money>,
    /// Whether records speak of this person, or what somebody supposes.
    pub known: Known,
}

/// Where the coverage of a person comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Known {
    /// The ledger records it (or records nothing).
    #[default]
    Recorded,
    /// The question supposes it: no sentence may claim it.
    Supposed,
}

/// The bindings that matter for one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BindingFacts {
    /// The binding of these two that covers the day.
    pub current: Option<Binding>,
    /// Periods of bindings of these two that do not cover the day.
    pub outside: Vec<Period>,
    /// Names of others whose account is bound to the beneficiary on the day.
    pub other_payers: Vec<String>,
    /// What the payer has paid for the beneficiary from the first day of `current` to the day asked about.
    pub paid: Money,
}

impl Party {
    /// A person of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), coverage: None, balance: None, carried_over: None, known: Known::Recorded }
    }
}

impl BindingFacts {
    /// What a ledger's bindings say about these two on that day; what was paid is left at nothing.
    pub fn of(
        bindings: &[Binding],
        payer: MemberId,
        beneficiary: MemberId,
        on: Day,
        name: impl Fn(MemberId) -> String,
    ) -> Self {
        let mut facts = Self::default();
        for binding in bindings.iter().filter(|binding| binding.beneficiary == beneficiary) {
            match (binding.payer == payer, binding.period.contains(on)) {
                (true, true) if facts.current.is_none() => facts.current = Some(binding.clone()),
                (true, false) => facts.outside.push(binding.period),
                (false, true) => facts.other_payers.push(name(binding.payer)),
                _ => {}
            }
        }
        facts.other_payers.sort();
        facts.other_payers.dedup();
        facts
    }
}
