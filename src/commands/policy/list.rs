//! `medins policy list`: every region that has a pack, and what the pack speaks of.

use super::{Exit, Session};
use crate::error::Result;
use crate::model::coverage::Insurance;
use crate::model::message::{Message, Value};
use crate::policy::benefit::Table;
use crate::policy::benefit::words::Benefit;
use crate::policy::{Origin, Pack, Rule, lint, regions};
use crate::view::{Cell, Column, View};

/// Arguments of `policy list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

const PACKS: &[Column] = &[
    Column::text("code", "column-code"),
    Column::text("region", "column-region"),
    Column::text("has", "column-has"),
    Column::number("rules", "column-rules"),
    Column::text("checked_on", "column-checked-on"),
    Column::text("origin", "column-origin"),
    Column::number("own_values", "column-own-values"),
];

/// Runs `policy list`. A pack that is wrong is said and listed without what it holds.
///
/// # Errors
/// A folder that cannot be read, a closed pipe.
pub fn run(_: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let policies = session.policies()?;
    let mut rows = Vec::new();
    for region in policies.regions() {
        let read = policies.pack(region);
        if let Err(error) = &read {
            session.say(&error.what);
        }
        let pack = read.ok().flatten();
        let own = policies.pins(region).ok().flatten().map_or(0, |pins| lint::proofs(pins).len());
        rows.push(vec![
            Cell::code(region.to_string()),
            Cell::Message(regions::message(region)),
            Cell::maybe(pack, |pack| Cell::Message(has(pack))),
            Cell::maybe(pack, |pack| count(lint::proofs(pack).len())),
            Cell::maybe(pack, |pack| Cell::Day(pack.checked_on)),
            match policies.origin(region) {
                Some(Origin::User) => Cell::term("own", Message::new("policy-origin-own")),
                _ => Cell::term("built-in", Message::new("policy-origin-built-in")),
            },
            if own == 0 { Cell::Empty } else { count(own) },
        ]);
    }
    let mut view = View::new("policy-list");
    let regions = rows.len();
    view.table("packs", PACKS, rows);
    view.note(Message::new("policy-list-count").with("regions", regions));
    session.show(&view)?;
    Ok(Exit::Done)
}

fn count(number: usize) -> Cell<'static> {
    Cell::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What a pack speaks of.
fn has(pack: &Pack) -> Message {
    fn about<C: Table>(rules: &[Rule<C>], benefit: Benefit, insurance: Insurance) -> bool {
        rules.iter().any(|rule| rule.value.scope().is_about(benefit, insurance))
    }
    let benefits = &pack.benefits;
    let care = |benefit: Benefit, insurance: Insurance| {
        about(&benefits.ratio, benefit, insurance) || about(&benefits.ceiling, benefit, insurance)
    };
    let either = |benefit| care(benefit, Insurance::Employee) || care(benefit, Insurance::Resident);
    let aid = &pack.aid;
    let parts = [
        (!(aid.relations.is_empty() && aid.scope.is_empty() && aid.wallet.is_empty()), "policy-about-aid"),
        (care(Benefit::Outpatient, Insurance::Employee), "policy-has-outpatient-employee"),
        (care(Benefit::Outpatient, Insurance::Resident), "policy-has-outpatient-resident"),
        (either(Benefit::Chronic), "policy-has-chronic"),
        (either(Benefit::Inpatient), "policy-has-inpatient"),
        (!(benefits.credit.is_empty() && benefits.debit.is_empty()), "policy-has-account"),
    ];
    let there = parts.into_iter().filter(|(there, _)| *there);
    let parts: Vec<Value> = there.map(|(_, id)| Message::new(id).into()).collect();
    Message::new("policy-list").with("items", parts)
}
