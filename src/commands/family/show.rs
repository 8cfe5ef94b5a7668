//! `medins family show WHO`: everything known of one member: insurance, account, bindings, counters.

use super::super::{balance, quota, terms};
use super::list::add_bindings;
use super::{Exit, Session, who};
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::coverage::Coverage;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::{Measure, Statement};
use crate::policy::benefit::words::Benefit;
use crate::view::quota as said;
use crate::view::{Block, Cell, Column, Field, Holds, View};

/// Arguments of `family show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Whom: a name or a relation
    member: String,
}

const COVERAGES: &[Column] = &[
    Column::text("insurance", "column-insurance"),
    Column::text("region", "column-region"),
    Column::text("class", "column-class"),
    Column::text("status", "column-status"),
    Column::text("from", "column-from"),
    Column::text("to", "column-to"),
    Column::text("plan", "column-plan").detail(),
    Column::number("base", "column-base").detail(),
    Column::text("first_insured", "column-first-insured").detail(),
];

const COUNTERS: &[Column] = &[
    Column::text("year", "column-year"),
    Column::text("measure", "column-measure"),
    Column::text("code", "column-code"),
    Column::number("value", "column-value"),
    Column::text("observed_at", "column-observed-at"),
];

/// Runs `family show`.
///
/// # Errors
/// An unusable ledger, an unknown member, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let today = session.context.today;
    let members = ledger.members()?;
    let member = who::one(&members, &args.member)?;
    let mut view = View::new("family");
    view.record("member", fields(member));
    add_coverages(&mut view, &ledger, member)?;
    let policies = session.policies()?;
    let balances = balance::view(&ledger, &members, &[member], (today, &policies))?;
    view.blocks.extend(balances.blocks);
    let asked = quota::Asked { on: today, benefit: Benefit::Outpatient, tier: None };
    let (lines, _) = quota::lines(&ledger, &[member], asked, &policies)?;
    said::add_short(&mut view, &lines);
    let bindings = ledger.bindings()?;
    let own: Vec<_> = bindings
        .iter()
        .filter(|binding| binding.payer == member.id || binding.beneficiary == member.id)
        .collect();
    add_bindings(&mut view, &members, &own);
    add_counters(&mut view, &ledger, member)?;
    session.show(&view)?;
    Ok(Exit::Done)
}

fn fields(member: &Member) -> Vec<Field> {
    vec![
        Field::new("name", "column-member", Cell::text(member.name.clone())),
        Field::new("relation", "column-relation", terms::relation_cell(member.relation, member.sex)),
        Field::new("sex", "column-sex", terms::sex_cell(member.sex)),
        Field::new("born", "column-born", Cell::maybe(member.born, Cell::Born)),
        Field::new(
            "id_tail",
            "column-id-tail",
            Cell::maybe(member.id_tail.clone(), |tail| Cell::of(Holds::Tail, tail)),
        ),
    ]
}

fn add_coverages(view: &mut View, ledger: &Ledger, member: &Member) -> Result<()> {
    let coverages = ledger.coverages(member.id)?;
    if coverages.is_empty() {
        view.note(Message::new("family-no-coverage").with("name", &member.name));
        return Ok(());
    }
    let row = |known: &Coverage| {
        vec![
            Cell::term(known.insurance.code(), terms::insurance(known.insurance)),
            terms::region_cell(known.region),
            Cell::term(known.class.code(), terms::class(known.class)),
            Cell::term(known.status.code(), terms::status(known.status)),
            Cell::maybe(known.period.from, Cell::Day),
            Cell::maybe(known.period.until, |until| Cell::Day(until.minus_days(1))),
            Cell::maybe(known.plan.clone(), |plan| Cell::of(Holds::System, plan)),
            Cell::maybe(known.base, Cell::Money),
            Cell::maybe(known.first_insured, Cell::Day),
        ]
    };
    view.table("coverages", COVERAGES, coverages.iter().map(row).collect());
    Ok(())
}

fn add_counters(view: &mut View, ledger: &Ledger, member: &Member) -> Result<()> {
    let counters = ledger.counters(member.id)?;
    if counters.is_empty() {
        return Ok(());
    }
    let row = |counter: &Statement| {
        let value = match counter.measure {
            Measure::Visits => Cell::Count(counter.value),
            _ => Cell::Money(Money::from_fen(counter.value)),
        };
        vec![
            Cell::maybe(counter.year, |year| Cell::rule(year.to_string())),
            Cell::term(counter.measure.code(), terms::measure(counter.measure)),
            Cell::maybe(counter.code.clone(), |code| Cell::of(Holds::System, code)),
            value,
            Cell::rule(counter.observed_at.to_string()),
        ]
    };
    view.blocks.push(Block::Title(Message::new("family-counters-title")));
    view.table("counters", COUNTERS, counters.iter().map(row).collect());
    Ok(())
}
