//! `medins demo`: a made-up family with three years of bills in a throw-away ledger, and the main answers.
//!
//! The data is the family of `examples/family`; nothing of the user's own ledger is touched.

use std::path::PathBuf;

use super::session::{Exit, Session};
use super::{balance, eligibility, history, import};
use crate::error::{Error, Result};
use crate::ledger::{Access, GroupBy, Ledger, Operation, Selection};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::binding::{Binding, Mode};
use crate::model::coverage::{Coverage, Insurance, PersonClass};
use crate::model::day::{Day, Period};
use crate::model::document::{Document, DocumentKind};
use crate::model::member::{MemberId, NewMember};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::policy::PolicySet;
use crate::view::{Block, View, eligibility as eligibility_view};

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Keep the demo ledger in this folder
    folder: Option<PathBuf>,
}

/// The family's bills, as anybody could import them.
const SETTLEMENTS: &str = include_str!("../../examples/family/settlements.csv");

/// Name, relation, class, opening balance and monthly credit in fen. Made up.
const FAMILY: [(&str, &str, PersonClass, i64, i64); 6] = [
    ("我", "self", PersonClass::InService, 240_000, 12_800),
    ("李静", "spouse", PersonClass::InService, 310_000, 14_200),
    ("王建国", "father", PersonClass::Retired, 180_000, 8_300),
    ("陈秀兰", "mother", PersonClass::ResidentAdult, 0, 0),
    ("王小满", "child", PersonClass::StudentOrChild, 0, 0),
    ("刘玉梅", "mother-in-law", PersonClass::Retired, 95_000, 7_800),
];

/// Payer, beneficiary and first day of each binding.
const BINDINGS: [(&str, &str, (i32, u32)); 5] = [
    ("我", "陈秀兰", (2023, 11)),
    ("我", "王建国", (2023, 11)),
    ("我", "王小满", (2023, 11)),
    ("李静", "刘玉梅", (2024, 6)),
    ("李静", "王小满", (2025, 1)),
];

/// The last day the data speaks of; the demo answers as of this day.
const LAST: (i32, u32, u32) = (2026, 10, 31);

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::new(year, month, day).unwrap_or_else(|| unreachable!("the constants of this file are days"))
}

/// Runs `demo`.
///
/// # Errors
/// A folder that cannot be written, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let scratch = tempfile::tempdir().map_err(|error| Error::output(&error))?;
    let folder = args.folder.clone().unwrap_or_else(|| scratch.path().to_owned());
    session.context.ledger = folder.join("demo.medins");
    session.context.today = day(LAST.0, LAST.1, LAST.2);
    session.context.look.today = session.context.today;
    let now = session.context.now.clone();
    if session.context.ledger.exists() {
        let path = session.context.ledger.display().to_string();
        return Err(Error::data(Message::new("demo-exists").with("path", path))
            .hint(Message::new("demo-exists-hint")));
    }
    let mut ledger = Ledger::create(&session.context.ledger)?;
    let document = Document { kind: DocumentKind::Demo, ..Document::typed() };
    ledger.operate("demo", &now, &document, |operation| found(operation, session))?;
    drop(ledger);
    let view = answers(session, args)?;
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Founds the family and takes in its bills.
fn found(operation: &mut Operation<'_>, session: &Session<'_>) -> Result<()> {
    let first = day(2023, 11, 1);
    let mut ids: Vec<(&str, MemberId)> = Vec::new();
    for (name, word, class, opening, credit) in FAMILY {
        let (relation, sex) = Relation::parse(word).unwrap_or((Relation::Other, None));
        let id = operation.add_member(&NewMember { sex, ..NewMember::named(name, relation) })?;
        ids.push((name, id));
        operation.set_coverage(id, &coverage(class))?;
        if opening > 0 {
            open_account(operation, id, name, first, (opening, credit))?;
        }
    }
    let id = |name: &str| ids.iter().find(|(known, _)| *known == name).map_or(MemberId(0), |(_, id)| *id);
    for (payer, beneficiary, (year, month)) in BINDINGS {
        operation.add_binding(&Binding {
            id: 0,
            payer: id(payer),
            beneficiary: id(beneficiary),
            mode: Mode::OnDemand,
            period: Period::since(day(year, month, 1)),
            order: None,
            cap_per_payment: None,
            cap_total: None,
        })?;
    }
    import::take_in_text(operation, SETTLEMENTS, session)
}

fn coverage(class: PersonClass) -> Coverage {
    let wuhan = Region::parse("420100").unwrap_or(Region::NATION);
    Coverage::in_good_standing(class.insurance().unwrap_or(Insurance::Employee), wuhan, class)
}

/// An opening and a credit on the 10th of each of 36 months.
fn open_account(
    operation: &mut Operation<'_>,
    id: MemberId,
    name: &str,
    first: Day,
    (opening, credit): (i64, i64),
) -> Result<()> {
    let entry = |kind, day, fen| Entry {
        kind,
        layer: Layer::Whole,
        day,
        amount: Money::from_fen(fen),
        beneficiary: None,
        note: None,
    };
    operation.add_entry(id, name, &entry(EntryKind::Opening, first, opening))?;
    for month in 0..36 {
        let tenth = first.plus_months(month).plus_days(9);
        operation.add_entry(id, name, &entry(EntryKind::MonthlyCredit, tenth, credit))?;
    }
    Ok(())
}

/// The four main answers: what is left, who spent it, who paid for whom, who may be bound.
fn answers(session: &mut Session<'_>, args: &Args) -> Result<View> {
    let ledger = session.ledger(Access::Read)?;
    let today = session.context.today;
    let members = ledger.members()?;
    let mut view = View::new("demo");
    view.note(Message::new("demo-intro").with("day", today));
    let everybody: Vec<_> = members.iter().collect();
    view.blocks.extend(balance::view(&ledger, &members, &everybody, (today, &PolicySet::shipped()))?.blocks);
    let year =
        Period { from: Some(today.first_of_year()), until: Some(today.first_of_year().plus_months(12)) };
    let selection = Selection { period: Some(year), ..Selection::default() };
    view.title(Message::new("demo-history-title"));
    let all = Selection::default();
    view.blocks.push(history::group_table("spent", &ledger, &members, &all, GroupBy::Year)?);
    view.title(Message::new("demo-payers-title").with("year", today.year().to_string()));
    view.blocks.push(history::group_table("paid", &ledger, &members, &selection, GroupBy::Payer)?);
    for name in ["李静", "刘玉梅"] {
        let verdict = eligibility::verdict_of(&ledger, &members, name, today)?;
        eligibility_view::title(&mut view, "我", name, today);
        eligibility_view::add_short(&mut view, &verdict);
    }
    let next = if args.folder.is_some() { "demo-kept" } else { "demo-next" };
    view.blocks
        .push(Block::Note(Message::new(next).with("path", session.context.ledger.display().to_string())));
    Ok(view)
}
