//! `medins family edit` and `remove`: what is known of a member changes; what was known stays in the file.

use super::{Exit, Person, Session, given, who};
use crate::error::{Error, Result};
use crate::ledger::Access;
use crate::model::member::NewMember;
use crate::model::message::Message;
use crate::model::relation::Relation;
use crate::view::View;

/// Arguments of `family edit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Whom: a name or a relation
    member: String,
    /// New short name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// New relation to the ledger's owner
    #[arg(long, value_name = "RELATION")]
    relation: Option<String>,
    #[command(flatten)]
    person: Person,
}

/// Arguments of `family remove`.
#[derive(Debug, clap::Args)]
pub struct RemoveArgs {
    /// Whom: a name or a relation
    member: String,
}

/// Runs `family edit`.
///
/// # Errors
/// An unknown member, a name that is taken, a value that cannot be understood.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let today = session.context.today;
    let relation = args.relation.as_deref().map(|text| given::relation("--relation", text)).transpose()?;
    let (sex, born, id_tail) = (args.person.sex()?, args.person.born(today)?, args.person.id_tail()?);
    let name = session.change("family edit", |operation| {
        let members = operation.ledger().members()?;
        let old = who::one(&members, &args.member)?;
        let new = NewMember {
            name: args.name.clone().unwrap_or_else(|| old.name.clone()),
            relation: relation.map_or(old.relation, |(relation, _)| relation),
            sex: sex.or(relation.and_then(|(_, sex)| sex)).or(old.sex),
            born: born.or(old.born),
            id_tail: id_tail.clone().or_else(|| old.id_tail.clone()),
        };
        let known = operation.ledger().coverage_on(old.id, today)?;
        let coverage = args.person.coverage(known.as_ref(), today)?;
        let unchanged = new.name == old.name
            && (new.relation, new.sex, new.born) == (old.relation, old.sex, old.born)
            && new.id_tail == old.id_tail;
        if unchanged && coverage.is_none() {
            return Err(Error::usage(Message::new("family-nothing-to-edit").with("name", &old.name)));
        }
        if !unchanged {
            operation.edit_member(old.id, &new)?;
        }
        if let Some(coverage) = coverage {
            operation.set_coverage(old.id, &coverage)?;
        }
        Ok(new.name)
    })?;
    let mut view = View::new("family");
    view.note(Message::new("family-edited").with("name", name));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Runs `family remove`.
///
/// # Errors
/// An unknown member, `member-in-use`, a question that was answered with no.
pub fn remove(args: &RemoveArgs, session: &mut Session<'_>) -> Result<Exit> {
    let members = session.ledger(Access::Read)?.members()?;
    let member = who::one(&members, &args.member)?;
    if member.relation == Relation::Oneself {
        return Err(Error::data(Message::new("family-owner-stays").with("name", &member.name)));
    }
    if !session.context.agreed {
        let question = session.words("prompt-remove").replace("{name}", &member.name);
        let agreed = session.context.interactive && session.asker().agree(&question)?;
        if !agreed {
            return Err(
                Error::usage(Message::new("error-not-agreed")).hint(Message::new("error-not-agreed-hint"))
            );
        }
    }
    session.change("family remove", |operation| operation.remove_member(member.id, &member.name))?;
    let mut view = View::new("family");
    view.note(Message::new("family-removed").with("name", &member.name));
    session.show(&view)?;
    Ok(Exit::Done)
}
