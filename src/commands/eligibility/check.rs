//! `medins eligibility check`: may this person's account pay for that relative? Yes, no, or cannot tell,
//! with the reasons, the rules behind them, and what to do next.

use super::super::rules::{self, Question};
use super::super::session::{Exit, Session};
use super::super::{given, terms, who};
use crate::engine::eligibility::{AidFacts, BindingFacts, Known, Party, Verdict};
use crate::error::{Error, Result};
use crate::ledger::{Access, Ledger};
use crate::model::coverage::{Coverage, Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::policy::PolicySet;
use crate::policy::uses::Use;
use crate::view::form::Format;
use crate::view::{Cell, View, eligibility as verdict_view};

/// Arguments of `eligibility check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// For whom: a member's name
    #[arg(long, value_name = "WHO", required_unless_present = "relation")]
    member: Option<String>,
    /// For whom: a relation, whether or not such a member is recorded
    #[arg(long, value_name = "RELATION", conflicts_with = "member")]
    relation: Option<String>,
    /// Whose account pays (default: the owner's)
    #[arg(long, value_name = "WHO")]
    payer: Option<String>,
    /// For what: care, outpatient, inpatient, pharmacy, resident-premium, long-term-care-premium, …
    #[arg(long = "use", value_name = "USE")]
    use_: Option<String>,
    /// On which day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// How much
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    amount: Option<String>,
    /// Where the relative is supposed to be insured, whatever the ledger says
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Where the payer is supposed to be insured, whatever the ledger says
    #[arg(long, value_name = "REGION")]
    payer_region: Option<String>,
    /// Show every rule with all its sources, addresses and remarks
    #[arg(long)]
    explain: bool,
}

/// Runs `eligibility check`.
///
/// # Errors
/// An unusable ledger, an unknown member or word, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    session.context.look.verbose |= args.explain;
    let on = match &args.on {
        None => session.context.today,
        Some(text) => given::day("--on", text)?,
    };
    let mut facts = match session.ledger(Access::Read) {
        Ok(ledger) => recorded(args, session, &ledger, on)?,
        Err(error) if error.what.id == "ledger-missing" => supposed(args, session, on, error)?,
        Err(error) => return Err(error),
    };
    let supposed = complete(args, &mut facts)?;
    let verdict = rules::judge(&facts, &session.policies()?)?;
    let mut view = View::new("eligibility");
    verdict_view::title(&mut view, &facts.payer.name, &facts.beneficiary.name, on);
    supposed.into_iter().for_each(|note| view.note(note));
    verdict_view::add(&mut view, &verdict)?;
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(super::exit(verdict.answer))
}

/// What the rules say of the owner's account and a member, for the demo.
pub(in crate::commands) fn verdict_of(
    ledger: &Ledger,
    members: &[Member],
    name: &str,
    on: Day,
) -> Result<Verdict> {
    let (payer, beneficiary) = (who::owner(members)?, who::one(members, name)?);
    let question = Question { payer, beneficiary, on, use_: None, amount: None };
    rules::judge(&rules::facts(ledger, members, &ledger.bindings()?, &question)?, &PolicySet::shipped())
}

fn use_(args: &Args) -> Result<Option<Use>> {
    args.use_.as_deref().map(|text| given::term("--use", text)).transpose()
}

/// Facts from the ledger, for a member or for a relation that nobody in it has.
fn recorded(args: &Args, session: &Session<'_>, ledger: &Ledger, on: Day) -> Result<AidFacts> {
    let members = ledger.members()?;
    let payer = match &args.payer {
        None => who::owner(&members)?,
        Some(word) => who::one(&members, word)?,
    };
    let known: Option<&Member> = match (&args.member, &args.relation) {
        (Some(word), _) => Some(who::one(&members, word)?),
        (None, Some(word)) => {
            parse_relation(word)?;
            let related = who::all(&members, word).unwrap_or_default();
            match related.as_slice() {
                [one] => Some(*one),
                _ => None,
            }
        }
        (None, None) => None,
    };
    let amount = args.amount.as_deref().map(|text| given::amount("--amount", text)).transpose()?;
    if let Some(beneficiary) = known {
        let question = Question { payer, beneficiary, on, use_: use_(args)?, amount };
        return rules::facts(ledger, &members, &ledger.bindings()?, &question);
    }
    let (relation, name) = supposed_relative(args, session)?;
    Ok(AidFacts {
        on,
        use_: use_(args)?,
        relation: Relation::between(payer.relation, relation),
        relation_derived: payer.relation != Relation::Oneself,
        payer: rules::party(ledger, payer, on)?,
        beneficiary: Party { known: Known::Supposed, ..Party::named(name) },
        bindings: BindingFacts::default(),
        amount,
    })
}

/// Facts without a ledger: a relation and the places that the flags name.
fn supposed(args: &Args, session: &Session<'_>, on: Day, missing: Error) -> Result<AidFacts> {
    if args.relation.is_none() || (args.region.is_none() && args.payer_region.is_none()) {
        return Err(missing);
    }
    let (relation, name) = supposed_relative(args, session)?;
    Ok(AidFacts {
        on,
        use_: use_(args)?,
        relation,
        relation_derived: false,
        payer: Party { known: Known::Supposed, ..Party::named(session.words("term-relation-self")) },
        beneficiary: Party { known: Known::Supposed, ..Party::named(name) },
        bindings: BindingFacts::default(),
        amount: args.amount.as_deref().map(|text| given::amount("--amount", text)).transpose()?,
    })
}

fn parse_relation(word: &str) -> Result<(Relation, Option<crate::model::relation::Sex>)> {
    given::relation("--relation", word)
}

/// A relative that is not recorded: the relation, and a word for the person.
fn supposed_relative(args: &Args, session: &Session<'_>) -> Result<(Relation, String)> {
    let (relation, sex) = parse_relation(args.relation.as_deref().unwrap_or_default())?;
    let for_people = matches!(session.context.look.format, Format::Table | Format::Html);
    let name = match terms::relation_cell(relation, sex) {
        Cell::Term(_, word) if for_people => session.words(word.id),
        _ => relation.code().to_owned(),
    };
    Ok((relation, name))
}

/// Puts in the places that the flags name, and says what is thereby supposed. What the ledger knows of
/// class and status stays.
fn complete(args: &Args, facts: &mut AidFacts) -> Result<Vec<Message>> {
    let place =
        |flag, text: &Option<String>| text.as_deref().map(|text| given::region(flag, text)).transpose();
    let relative = place("--region", &args.region)?;
    let unknown_payer = relative.filter(|_| facts.payer.coverage.is_none());
    let payer = place("--payer-region", &args.payer_region)?.or(unknown_payer);
    let mut notes = Vec::new();
    if let Some(region) = payer {
        notes.push(suppose(&mut facts.payer, region, PersonClass::InService));
    }
    if let Some(region) = relative {
        notes.push(suppose(&mut facts.beneficiary, region, PersonClass::Unknown));
    }
    Ok(notes)
}

/// Supposes that a person is insured in a region; returns the sentence that says so.
fn suppose(party: &mut Party, region: Region, class: PersonClass) -> Message {
    let note = match &mut party.coverage {
        Some(known) => {
            known.region = region;
            "note-supposed-place"
        }
        None => {
            party.coverage = Some(supposed_coverage(region, class));
            party.known = Known::Supposed;
            "note-supposed-insured"
        }
    };
    Message::new(note).with("name", &party.name).with("region", terms::region(region))
}

/// Insured there as the flags suppose, in good standing.
fn supposed_coverage(region: Region, class: PersonClass) -> Coverage {
    Coverage::in_good_standing(class.insurance().unwrap_or(Insurance::Resident), region, class)
}
