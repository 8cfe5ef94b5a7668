//! `medins policy pin`: a value from the own app or bill, which outranks every pack of its region.
//!
//! It is kept as an ordinary pack in the folder of the user's packs, and read before it is written.

use super::{Exit, Session, benefit, insurance, region};
use crate::commands::given;
use crate::engine::reimburse::Rulebook;
use crate::error::{Error, Result};
use crate::model::coverage::{Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::rate::Rate;
use crate::model::region::Region;
use crate::policy::benefit::said::Said;
use crate::policy::benefit::words::{Basis, Benefit, CeilingPer, DeductiblePer, Tier};
use crate::policy::pins::{self, Pin, Pinned};
use crate::policy::terms::Term;
use crate::policy::{Hold, PolicySet, Rule, lint, regions};
use crate::view::{Cell, Column, View};

/// Arguments of `policy pin`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Region: code or name
    #[arg(required_unless_present = "list")]
    region: Option<String>,
    /// What is set: ceiling, deductible or ratio
    #[arg(required_unless_present_any = ["list", "remove"])]
    what: Option<String>,
    /// Yuan, or percent for a ratio
    #[arg(required_unless_present_any = ["list", "remove"])]
    value: Option<String>,
    /// Of which insurance: employee or resident
    #[arg(long, value_name = "INSURANCE", required_unless_present_any = ["list", "remove"])]
    insurance: Option<String>,
    /// For which benefit (default: outpatient)
    #[arg(long, value_name = "BENEFIT")]
    benefit: Option<String>,
    /// For this class of people only: in-service, retired, …
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// At this kind of institution only: primary, level2, pharmacy, …
    #[arg(long, value_name = "INSTITUTION")]
    institution: Option<String>,
    /// First day (default: the first of this year)
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// First day on which it no longer holds
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Where you saw it
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["list", "remove"])]
    note: Option<String>,
    /// List what was set
    #[arg(long, conflicts_with_all = ["what", "remove"])]
    list: bool,
    /// Remove what was set, by its number in the list
    #[arg(long, value_name = "N", conflicts_with = "what")]
    remove: Option<usize>,
}

const PINS: &[Column] = &[
    Column::text("code", "column-code"),
    Column::text("region", "column-region"),
    Column::number("number", "column-id"),
    Column::text("benefit", "column-benefit"),
    Column::text("insurance", "column-insurance"),
    Column::text("rule", "column-rule"),
    Column::text("says", "column-says"),
    Column::text("from", "column-from"),
    Column::text("to", "column-to"),
    Column::text("note", "column-note"),
];

/// Runs `policy pin`.
///
/// # Errors
/// An unknown region or word, a value that is none, a file that cannot be read or written.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let chosen = args.region.as_deref().map(region).transpose()?;
    match (chosen, args.remove) {
        (Some(region), Some(n)) => remove(region, n, session)?,
        (Some(region), None) if !args.list => set(region, args, session)?,
        (only, _) => return list(only, session),
    }
    list(chosen, session)
}

/// Lists what was set, for one region or all.
fn list(only: Option<Region>, session: &mut Session<'_>) -> Result<Exit> {
    let policies = session.policies()?;
    let mut rows = Vec::new();
    for region in policies.pinned().filter(|region| only.is_none_or(|only| only == *region)) {
        let Some(pack) = policies.pins(region)? else { continue };
        let first = rows.len();
        let benefits = &pack.benefits;
        benefits.ceiling.iter().for_each(|rule| rows.push(row(rule)));
        benefits.deductible.iter().for_each(|rule| rows.push(row(rule)));
        benefits.ratio.iter().for_each(|rule| rows.push(row(rule)));
        for (at, row) in rows[first..].iter_mut().enumerate() {
            row[2] = Cell::Count(i64::try_from(at + 1).unwrap_or(i64::MAX));
        }
    }
    let mut view = View::new("policy-pin");
    if rows.is_empty() {
        view.note(Message::new("policy-pin-none"));
    }
    view.table("pins", PINS, rows);
    session.show(&view)?;
    Ok(Exit::Done)
}

fn row<C: Said>(rule: &Rule<C>) -> Vec<Cell<'static>> {
    fn terms<T: Term>(words: &[T]) -> Cell<'static> {
        let words: Vec<_> = words.iter().map(|word| word.message().into()).collect();
        Cell::Message(Message::new("policy-list").with("items", words))
    }
    let bounds = rule.start.bounds(rule.proof.checked_on);
    let line = if rule.value.lines().is_empty() { None } else { Some(0) };
    vec![
        Cell::code(rule.region.to_string()),
        Cell::Message(regions::message(rule.region)),
        Cell::Empty,
        terms(&rule.value.scope().benefits),
        terms(&rule.value.scope().insurances),
        Cell::Message(rule.value.what()),
        Cell::Message(rule.value.line(line)),
        Cell::Day(bounds.1),
        Cell::maybe(rule.until, |until| Cell::Day(until.minus_days(1))),
        Cell::maybe(rule.note.clone(), Cell::text),
    ]
}

/// Removes the n-th value of a region.
fn remove(region: Region, n: usize, session: &mut Session<'_>) -> Result<()> {
    let code = region.to_string();
    let (_, text) = session.context.packs.pins_of(&code)?;
    let left = pins::without(&text, n).ok_or_else(|| {
        Error::data(Message::new("policy-pin-no-such").with("number", n))
            .hint(Message::new("policy-pin-no-such-hint"))
    })?;
    session.context.packs.write_pins(&code, &left)?;
    session.say(&Message::new("policy-pin-removed").with("number", n));
    Ok(())
}

/// Sets a value, after the file with it was read like any pack.
fn set(region: Region, args: &Args, session: &mut Session<'_>) -> Result<()> {
    let code = region.to_string();
    let policies = session.policies()?;
    let pin = pin(region, args, &policies, session.context.today)?;
    let (file, text) = session.context.packs.pins_of(&code)?;
    let text = pins::with(&text, region, &pin);
    lint::read(&file, &text, Some(policies.nation()?)).map_err(super::first)?;
    session.context.packs.write_pins(&code, &text)?;
    session.say(&Message::new("policy-pin-set").with("file", file));
    Ok(())
}

/// What was typed, as a row; what a value counts and over which span is taken from the rule in force.
fn pin(region: Region, args: &Args, policies: &PolicySet, today: Day) -> Result<Pin> {
    let typed = |text: &Option<String>| text.clone().unwrap_or_default();
    let what = given::term("WHAT", &typed(&args.what))?;
    let insurance = insurance(&typed(&args.insurance))?;
    let benefit = args.benefit.as_deref().map_or(Ok(Benefit::Outpatient), benefit)?;
    let from = args.from.as_deref().map_or(Ok(today.first_of_year()), |text| given::day("--from", text))?;
    let until = args.until.as_deref().map(|text| given::day("--until", text)).transpose()?;
    let book = Rulebook::of(region, policies)?;
    let mut scope = vec![("benefit", benefit.code()), ("insurance", insurance.code())];
    scope.extend(around(what, (benefit, insurance), &book, from.max(today)));
    let mut when = Vec::new();
    if let Some(text) = &args.class {
        when.push(("class", given::term::<PersonClass>("--class", text)?.code()));
    }
    match &args.institution {
        Some(text) => {
            when.push(("institution", given::term::<Tier>("--institution", text)?.code()));
        }
        None if what == Pinned::Ratio => {}
        None => when.push(("institution", Tier::Any.code())),
    }
    let (value, note) = (value(what, &typed(&args.value))?, typed(&args.note));
    Ok(Pin { what, scope, when, value, from, until, checked_on: today, note })
}

/// Yuan or percent, as packs write them.
fn value(what: Pinned, text: &str) -> Result<String> {
    if what != Pinned::Ratio {
        return given::amount("VALUE", text).map(|amount| amount.to_string());
    }
    let plain = crate::model::typed::half_width(text);
    let number = plain.trim_end_matches('%').parse::<rust_decimal::Decimal>().ok();
    let rate = number.and_then(Rate::from_percent);
    rate.map(|rate| rate.percent().to_string())
        .ok_or_else(|| Error::data(Message::new("policy-pin-percent").with("text", text)))
}

/// Basis and span of the rule in force; where there is none, the year and what is not known.
fn around(
    what: Pinned,
    (benefit, insurance): (Benefit, Insurance),
    book: &Rulebook<'_>,
    on: Day,
) -> Vec<(&'static str, &'static str)> {
    match what {
        Pinned::Ratio => Vec::new(),
        Pinned::Ceiling => {
            let rules = book.rules(|b| &b.ceiling).filter(|rule| rule.hold(on) == Hold::InForce);
            let main = rules.filter(|rule| {
                let scope = &rule.value.scope;
                scope.is_about(benefit, insurance) && scope.name.is_none() && scope.layer == 1
            });
            let best = main.min_by_key(|rule| (rule.value.per != CeilingPer::Year, rule.proof.weak));
            let (basis, per) =
                best.map_or((Basis::Unknown, CeilingPer::Year), |rule| (rule.value.basis, rule.value.per));
            vec![("basis", basis.code()), ("per", per.code())]
        }
        Pinned::Deductible => {
            let rules = book.rules(|b| &b.deductible).filter(|rule| rule.hold(on) == Hold::InForce);
            let main = rules.filter(|rule| {
                let scope = &rule.value.scope;
                let main = scope.name.is_none() && scope.layer == 1;
                main && scope.is_about(benefit, insurance) && rule.value.per != DeductiblePer::None
            });
            let best = main.min_by_key(|rule| rule.proof.weak);
            let per = best.map_or(DeductiblePer::Year, |rule| rule.value.per);
            vec![("per", per.code())]
        }
    }
}
