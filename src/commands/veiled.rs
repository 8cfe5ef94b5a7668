//! `--redact`: what there is to hide in this run, from the ledger and the home folder.
//!
//! A ledger that cannot be read names nobody: then everything is hidden that may be a name.

use std::path::PathBuf;
use std::sync::Arc;

use super::keyed;
use crate::context::{Context, Surroundings};
use crate::ledger::{self, Profile};
use crate::view::veil::{Known, Person, Veil};

/// A veil over everybody whom the ledger names.
pub fn over(context: &Context) -> Arc<Veil> {
    let named = ledger::named(&context.ledger, keyed::at_hand(&context.ledger).as_ref()).ok();
    let mut known = Known { home: text(context.outside.home.as_ref()), ..Known::default() };
    if let Some(named) = named {
        named.profiles.into_iter().for_each(|profile| add(&mut known.people, profile));
        known.institutions = named.institutions;
        known.secret = Some(named.beginning);
    }
    Arc::new(Veil::over(known))
}

/// A veil where it is not known which ledger was meant.
pub fn blind(surroundings: &Surroundings) -> Arc<Veil> {
    Arc::new(Veil::over(Known { home: text(surroundings.home.as_ref()), ..Known::default() }))
}

fn text(home: Option<&PathBuf>) -> Option<String> {
    home.map(|home| home.display().to_string())
}

/// Adds a profile to the member it is of. The latest says who the member is, all say how they were called.
fn add(people: &mut Vec<Person>, profile: Profile) {
    let Profile { member, name, relation, sex, born } = profile;
    if people.last().is_none_or(|last| last.id != member) {
        people.push(Person { id: member, names: Vec::new(), relation, sex, born: Vec::new() });
    }
    if let Some(person) = people.last_mut() {
        (person.relation, person.sex) = (relation, sex.or(person.sex));
        person.names.push(name);
        person.born.extend(born);
    }
}
