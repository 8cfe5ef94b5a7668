//! `medins family add --relation spouse`: registers, checks the rules, records the binding unless the
//! answer is no, and says what has to be done officially, where and with which papers.

use super::super::rules::{self, Question};
use super::super::terms;
use super::{Exit, Person, Session, given, who};
use crate::engine::eligibility::{Answer, Verdict};
use crate::error::Result;
use crate::ledger::{Ledger, Operation};
use crate::model::binding::{Binding, Mode};
use crate::model::coverage::Coverage;
use crate::model::day::{Day, Period};
use crate::model::member::{Member, NewMember};
use crate::model::message::Message;
use crate::model::relation::{Relation, Sex};
use crate::policy::PolicySet;
use crate::view::{Cell, Field, View, eligibility as verdict_view};

/// Arguments of `family add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Short name (default: the word for the relation)
    name: Option<String>,
    /// What the person is to the ledger's owner: spouse, father, mother, child, …
    #[arg(long, value_name = "RELATION", required = true)]
    relation: String,
    /// Whose account shall pay (default: the owner's)
    #[arg(long, value_name = "WHO")]
    payer: Option<String>,
    /// From when the binding holds (default: today)
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Only register; record no binding
    #[arg(long)]
    no_bind: bool,
    #[command(flatten)]
    person: Person,
}

/// Runs `family add`.
///
/// # Errors
/// A name that is taken, a value that cannot be understood, an unusable ledger.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let (plan, policies) = (plan(args, session)?, session.policies()?);
    let (view, exit) = session.change("family add", |operation| {
        let id = operation.add_member(&plan.new)?;
        if let Some(coverage) = &plan.coverage {
            operation.set_coverage(id, coverage)?;
        }
        let members = operation.ledger().members()?;
        let member = who::one(&members, &plan.new.name)?;
        let mut view = View::new("family");
        view.record("member", member_fields(member, plan.coverage.as_ref()));
        let exit = match plan.bind_from {
            None => Exit::Done,
            Some(from) => check_and_bind(args, operation, &members, member, (from, &policies), &mut view)?,
        };
        Ok((view, exit))
    })?;
    session.show(&view)?;
    Ok(exit)
}

/// What the flags mean together.
struct Plan {
    new: NewMember,
    coverage: Option<Coverage>,
    bind_from: Option<Day>,
}

fn plan(args: &Args, session: &Session<'_>) -> Result<Plan> {
    let (relation, told_sex) = given::relation("--relation", &args.relation)?;
    let today = session.context.today;
    let from = match &args.from {
        None => today,
        Some(text) => given::day("--from", text)?,
    };
    Ok(Plan {
        new: NewMember {
            name: name(args, relation, told_sex, session),
            relation,
            sex: args.person.sex()?.or(told_sex),
            born: args.person.born(today)?,
            id_tail: args.person.id_tail()?,
        },
        coverage: args.person.coverage(None, today)?,
        bind_from: (!args.no_bind && relation != Relation::Oneself).then_some(from),
    })
}

/// The given name, or the word for the relation.
fn name(args: &Args, relation: Relation, sex: Option<Sex>, session: &Session<'_>) -> String {
    let given = args.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let own_word = Some(args.relation.trim()).filter(|word| !word.is_ascii());
    given.or(own_word).map_or_else(
        || match terms::relation_cell(relation, sex) {
            Cell::Term(_, word) => session.words(word.id),
            _ => relation.code().to_owned(),
        },
        str::to_owned,
    )
}

fn member_fields(member: &Member, coverage: Option<&Coverage>) -> Vec<Field> {
    let region = Cell::maybe(coverage, |coverage| terms::region_cell(coverage.region));
    let class = Cell::maybe(coverage, |known| Cell::term(known.class.code(), terms::class(known.class)));
    vec![
        Field::new("name", "column-member", Cell::text(member.name.clone())),
        Field::new("relation", "column-relation", terms::relation_cell(member.relation, member.sex)),
        Field::new("region", "column-region", region),
        Field::new("class", "column-class", class),
    ]
}

/// Asks the rules; records the binding unless they say no.
fn check_and_bind(
    args: &Args,
    operation: &mut Operation<'_>,
    members: &[Member],
    member: &Member,
    (from, policies): (Day, &PolicySet),
    view: &mut View,
) -> Result<Exit> {
    let payer = match &args.payer {
        None => who::owner(members)?,
        Some(word) => who::one(members, word)?,
    };
    let verdict =
        verdict_view::for_binding(ask(operation.ledger(), members, payer, member, (from, policies))?);
    verdict_view::title(view, &payer.name, &member.name, from);
    verdict_view::add(view, &verdict)?;
    if verdict_view::forbids_binding(&verdict) {
        view.note(Message::new("family-not-bound").with("name", &member.name).with("payer", &payer.name));
        return Ok(Exit::No);
    }
    operation.add_binding(&Binding {
        id: 0,
        payer: payer.id,
        beneficiary: member.id,
        mode: Mode::OnDemand,
        period: Period::since(from),
        order: None,
        cap_per_payment: None,
        cap_total: None,
    })?;
    view.note(bound_note(payer, member, from, verdict.answer));
    view.note(Message::new("note-not-official"));
    Ok(Exit::Done)
}

/// What the rules say of a binding between two members from a day on.
pub(super) fn ask(
    ledger: &Ledger,
    members: &[Member],
    payer: &Member,
    beneficiary: &Member,
    (on, policies): (Day, &PolicySet),
) -> Result<Verdict> {
    let question = Question { payer, beneficiary, on, use_: None, amount: None };
    rules::judge(&rules::facts(ledger, members, &ledger.bindings()?, &question)?, policies)
}

/// The sentence that a binding was recorded here, and what that is worth.
pub(super) fn bound_note(payer: &Member, beneficiary: &Member, from: Day, answer: Answer) -> Message {
    let id = match answer {
        Answer::Yes => "family-bound",
        Answer::No => "family-bound-no-payment",
        Answer::CannotTell => "family-bound-open",
    };
    Message::new(id).with("payer", &payer.name).with("beneficiary", &beneficiary.name).with("day", from)
}
