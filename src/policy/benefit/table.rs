//! Reading a decision table: its lines with their conditions, and the lines that would never speak.

use rust_decimal::Decimal;

use super::conditions::{Conditions, Line};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// An amount as a line gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// So much, in fen.
    Known(Money),
    /// None: nothing is limited.
    Unlimited,
    /// There is a figure and nobody has it.
    Unknown,
    /// Pages disagree.
    OneOf(Vec<Money>),
    /// A share of the reference wage times factors, rounded once, half up, to whole yuan.
    WageShare {
        /// The share in percent; may be above 100.
        percent: Decimal,
        /// What it is multiplied by.
        factors: Vec<Decimal>,
    },
}

/// The lines of `table`, each read by `gives`. A line that a wider one above it hides is refused.
pub(super) fn lines<T>(
    row: &Fields<'_>,
    gives: impl Fn(&Fields<'_>) -> Result<T, Wrong>,
) -> Result<Vec<Line<T>>, Wrong> {
    if row.get("table").is_none() {
        return Err(row.wrong(missing("table")));
    }
    let mut lines: Vec<Line<T>> = Vec::new();
    for line in row.tables("table")? {
        let when = Conditions::read(&line)?;
        let gives = gives(&line)?;
        line.whole_table()?;
        if let Some(above) = lines.iter().position(|above| above.when.include(&when)) {
            let what = Message::new("policy-unreachable").with("line", above + 1);
            return Err(line.wrong(what));
        }
        lines.push(Line { when, gives });
    }
    if lines.is_empty() { Err(row.wrong(missing("table"))) } else { Ok(lines) }
}

/// Exactly one of several keys; which one.
pub(super) fn exactly_one(line: &Fields<'_>, keys: &[&'static str]) -> Result<&'static str, Wrong> {
    let given: Vec<&'static str> = keys.iter().copied().filter(|key| line.get(key).is_some()).collect();
    match given.as_slice() {
        [one] => Ok(one),
        _ => {
            let known: Vec<_> = keys.iter().copied().map(Into::into).collect();
            Err(line.wrong(Message::new("policy-exactly-one").with("known", known)))
        }
    }
}

/// What must be there and was read as absent.
pub(super) fn there<T>(line: &Fields<'_>, key: &'static str, read: Option<T>) -> Result<T, Wrong> {
    read.ok_or_else(|| line.wrong(missing(key)))
}

/// `true` where a flag stands for a value of its own: `unknown = true`.
pub(super) fn set(line: &Fields<'_>, key: &'static str) -> Result<(), Wrong> {
    if line.flag(key)? { Ok(()) } else { Err(Wrong::at(line.place(key), Message::new("policy-only-true"))) }
}

impl Amount {
    /// Reads the amount of a line.
    pub(super) fn read(line: &Fields<'_>) -> Result<Self, Wrong> {
        let keys = ["yuan", "unlimited", "unknown", "one_of", "percent_of_wage"];
        match exactly_one(line, &keys)? {
            "yuan" => there(line, "yuan", line.money("yuan")?).map(Self::Known),
            "unlimited" => set(line, "unlimited").map(|()| Self::Unlimited),
            "unknown" => set(line, "unknown").map(|()| Self::Unknown),
            "one_of" => line.amounts("one_of").map(Self::OneOf),
            _ => Ok(Self::WageShare {
                percent: there(line, "percent_of_wage", line.decimals("percent_of_wage")?.first().copied())?,
                factors: line.decimals("factors")?,
            }),
        }
    }
}
