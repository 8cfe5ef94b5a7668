//! Accounts, waiting periods, what is never paid, misuse, and remarks that nothing can be reckoned from.
//!
//! Each type is the clause of one table of a pack, checked.

use super::super::terms::Subject;
use super::conditions::{Line, Scope};
use super::table::{exactly_one, lines, set, there};
use super::words::{Benefit, DebitKind, Expense, LayerUse, MissedCounting, Misuse, Often, Purse, Unless};
use crate::model::account::Layer;
use crate::model::coverage::Insurance;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::rate::Rate;
use crate::policy::reader::Clause;
use crate::policy::rule::Words;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// How much is credited or debited each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flow {
    /// Nothing.
    None,
    /// A flat sum.
    Sum(Money),
    /// A share of the contribution base.
    OfBase(Rate),
    /// A share of the person's own pension.
    OfPension(Rate),
    /// A share of the reference pension.
    OfAveragePension(Rate),
    /// A share of the reference wage.
    OfWage(Rate),
    /// A sum fixed for each person, known to the person.
    Frozen,
    /// Not known.
    Unknown,
}

/// One line of `[[account.credit]]` or `[[account.debit]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowLine {
    /// How much.
    pub flow: Flow,
    /// Pro rata: months paid of so many.
    pub months_of: Option<u32>,
}

/// `[[account.credit]]`: what goes into a personal account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Whose: employee insurance, whatever the benefit.
    pub scope: Scope,
    /// How often.
    pub per: Often,
    /// Month and day of a yearly credit, where known.
    pub credited_on: Option<(u32, u32)>,
    /// The lines.
    pub lines: Vec<Line<FlowLine>>,
}

/// `[[account.debit]]`: what is taken from it by schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debit {
    /// Whose; named after what it is for, so that several hold together.
    pub scope: Scope,
    /// For what.
    pub what: DebitKind,
    /// How often.
    pub per: Often,
    /// The lines.
    pub lines: Vec<Line<FlowLine>>,
}

/// `[[account.layer]]`: accounts that are split into this year's and earlier years' money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layers {
    /// Month and day on which this year's money becomes earlier years', where known.
    pub rolls: Option<(u32, u32)>,
    /// What each layer pays.
    pub layers: Vec<(Layer, Vec<LayerUse>)>,
}

/// `[[waiting]]`: the waiting period of somebody who joins late or missed years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Whose.
    pub insurances: Vec<Insurance>,
    /// The fixed part, in months.
    pub fixed_months: u32,
    /// Months for each missed year.
    pub months_per_missed_year: u32,
    /// How missed years are counted.
    pub counts: MissedCounting,
    /// Months that a missed year paid later takes off.
    pub repair_months_per_year: u32,
    /// Least months in all after repair, and from how many missed years on.
    pub least: Option<(u32, u32)>,
    /// Years before this one do not count.
    pub first_missed_year: Option<i32>,
}

/// `[[transfer]]`: a gap between two insurances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Whose.
    pub insurances: Vec<Insurance>,
    /// A gap of up to so many months means no waiting.
    pub free_months: u32,
    /// The longest waiting after a longer gap.
    pub waiting_most_months: Option<u32>,
}

/// `[[enrolment]]`: when residents enrol for a year (集中参保缴费期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The year of insurance.
    pub year: i32,
    /// The first day.
    pub opens: Day,
    /// The last day.
    pub closes: Day,
}

/// `[[expense]]`: what is not paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpenseRule {
    /// Which expense.
    pub what: Expense,
    /// Who does not pay it.
    pub payers: Vec<Purse>,
    /// Except.
    pub unless: Option<Unless>,
    /// The rule in words.
    pub text: Words,
}

/// `[[misuse]]`: what nobody may do, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MisuseRule {
    /// What.
    pub what: Misuse,
    /// What follows.
    pub text: Words,
}

/// `[[remark]]`: what is known and cannot be reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// About which benefits; empty means all.
    pub benefits: Vec<Benefit>,
    /// About which insurances; empty means all.
    pub insurances: Vec<Insurance>,
    /// Which question of the guide it answers, where it answers one.
    pub about: Option<Subject>,
    /// The remark.
    pub text: Words,
}

/// Whose accounts a row is about: those of employee insurance unless it says otherwise.
fn accounts(row: &Fields<'_>, name: Option<&str>) -> Result<Scope, Wrong> {
    let insurances = match row.get("insurance") {
        None => vec![Insurance::Employee],
        Some(_) => row.words("insurance")?,
    };
    Ok(Scope { benefits: Benefit::ALL.to_vec(), insurances, name: name.map(str::to_owned), layer: 1 })
}

/// A month and day such as `07-01`.
fn month_day(row: &Fields<'_>, key: &'static str) -> Result<Option<(u32, u32)>, Wrong> {
    let Some(text) = row.text(key)? else { return Ok(None) };
    let day = Day::parse(&format!("2024-{text}"));
    let parts = day.and_then(|day| Some((day.month(), text.get(3..)?.parse().ok()?)));
    parts.map(Some).ok_or_else(|| Wrong::at(row.place(key), Message::new("policy-not-month-day")))
}

fn flow(line: &Fields<'_>) -> Result<FlowLine, Wrong> {
    const KEYS: [&str; 8] = [
        "none",
        "yuan",
        "percent_of_base",
        "percent_of_pension",
        "percent_of_average_pension",
        "percent_of_wage",
        "frozen",
        "unknown",
    ];
    let rate = |key| there(line, key, line.percent(key)?);
    let flow = match exactly_one(line, &KEYS)? {
        "none" => set(line, "none").map(|()| Flow::None)?,
        "yuan" => Flow::Sum(there(line, "yuan", line.money("yuan")?)?),
        "percent_of_base" => Flow::OfBase(rate("percent_of_base")?),
        "percent_of_pension" => Flow::OfPension(rate("percent_of_pension")?),
        "percent_of_average_pension" => Flow::OfAveragePension(rate("percent_of_average_pension")?),
        "percent_of_wage" => Flow::OfWage(rate("percent_of_wage")?),
        "frozen" => set(line, "frozen").map(|()| Flow::Frozen)?,
        _ => set(line, "unknown").map(|()| Flow::Unknown)?,
    };
    Ok(FlowLine { flow, months_of: line.count("months_of")? })
}

impl Clause for Credit {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self {
            scope: accounts(row, None)?,
            per: row.needed_word("per")?,
            credited_on: month_day(row, "credited_on")?,
            lines: lines(row, flow)?,
        })
    }
}

impl Clause for Debit {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let what: DebitKind = row.needed_word("what")?;
        let scope = accounts(row, Some(what.code()))?;
        Ok(Self { scope, what, per: row.needed_word("per")?, lines: lines(row, flow)? })
    }
}

impl Clause for Layers {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let layer = |line: &Fields<'_>| {
            let read = (line.needed_word("layer")?, line.words("pays")?);
            line.whole_table()?;
            Ok(read)
        };
        let layers = row.tables("table")?.iter().map(layer).collect::<Result<Vec<_>, _>>()?;
        if layers.is_empty() {
            return Err(row.wrong(missing("table")));
        }
        Ok(Self { rolls: month_day(row, "rolls")?, layers })
    }
}

/// The insurances of a row, which must be there.
fn insurances(row: &Fields<'_>) -> Result<Vec<Insurance>, Wrong> {
    let insurances = row.words("insurance")?;
    if insurances.is_empty() { Err(row.wrong(missing("insurance"))) } else { Ok(insurances) }
}

impl Clause for Waiting {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let least = (row.count("least_months_after_repair")?, row.count("least_from_missed_years")?);
        let first = row.whole("first_missed_year")?.and_then(|year| i32::try_from(year).ok());
        Ok(Self {
            insurances: insurances(row)?,
            fixed_months: there(row, "fixed_months", row.count("fixed_months")?)?,
            months_per_missed_year: row.count("months_per_missed_year")?.unwrap_or(0),
            counts: row.word("counts")?.unwrap_or(MissedCounting::Unknown),
            repair_months_per_year: row.count("repair_months_per_year")?.unwrap_or(0),
            least: least.0.zip(least.1),
            first_missed_year: first,
        })
    }
}

impl Clause for Transfer {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self {
            insurances: insurances(row)?,
            free_months: there(row, "free_months", row.count("free_months")?)?,
            waiting_most_months: row.count("waiting_most_months")?,
        })
    }
}

impl Clause for Enrolment {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let year = there(row, "year", row.whole("year")?)?;
        let opens = there(row, "opens", row.day("opens")?)?;
        let closes = there(row, "closes", row.day("closes")?)?;
        let year = i32::try_from(year).ok().filter(|_| opens <= closes);
        let year =
            year.ok_or_else(|| Wrong::at(row.place("closes"), Message::new("policy-enrolment-days")))?;
        Ok(Self { year, opens, closes })
    }
}

impl Clause for ExpenseRule {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let payers: Vec<Purse> = row.words("payer")?;
        if payers.is_empty() {
            return Err(row.wrong(missing("payer")));
        }
        let text = there(row, "text", row.both("text")?)?;
        Ok(Self { what: row.needed_word("what")?, payers, unless: row.word("unless")?, text })
    }
}

impl Clause for MisuseRule {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self { what: row.needed_word("what")?, text: there(row, "text", row.both("text")?)? })
    }
}

impl Clause for Remark {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self {
            benefits: row.words("benefit")?,
            insurances: row.words("insurance")?,
            about: row.word("about")?,
            text: there(row, "text", row.both("text")?)?,
        })
    }
}
