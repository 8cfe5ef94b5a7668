//! Worked cases as they are written: facts, the answer that is expected, and where it comes from.
//!
//! Read here, with the place of every mistake; run by `engine::cases`. The format stands in CONTRIBUTING.

use toml::de::DeTable;

use super::benefit::words::{Benefit, Item, Place, Tier};
use crate::error::Error;
use crate::model::coverage::Word;
use crate::model::coverage::{Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::rate::Rate;
use crate::model::region::Region;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// What a case asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What the fund pays.
    Reimbursement,
    /// Who pays the own share.
    MutualAid,
    /// How long to wait.
    WaitingPeriod,
    /// Which benefit year.
    BenefitYear,
    /// Which yearly ceiling, for each class.
    Ceiling,
    /// What is credited and debited.
    AccountCredit,
}

/// One case: facts as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// The file.
    pub file: String,
    /// The line on which it begins.
    pub line: u64,
    /// What it asks.
    pub question: Question,
    /// Where.
    pub region: Option<Region>,
    /// On which day.
    pub on: Option<Day>,
    /// Which insurance.
    pub insurance: Option<Insurance>,
    /// As what.
    pub class: Option<PersonClass>,
    /// In which plan.
    pub plan: Option<String>,
    /// How old.
    pub age: Option<u32>,
    /// Retired on.
    pub retired_on: Option<Day>,
    /// Which benefit, and for which disease.
    pub benefit: (Benefit, Option<String>),
    /// At what kind of institution.
    pub tier: Option<Tier>,
    /// What kind of institution prescribed.
    pub prescriber: Option<Tier>,
    /// Family doctor, referral, selected institution.
    pub flags: [Option<bool>; 3],
    /// Where the visit is.
    pub place: Option<Place>,
    /// Which item.
    pub item: Option<Item>,
    /// How-manyth visit, months insured, years missing from the contribution years.
    pub counts: [Option<u32>; 3],
    /// Contribution rate.
    pub contribution: Option<Rate>,
    /// Amounts by name, see [`AMOUNTS`] and [`COUNTERS`].
    pub amounts: Vec<(&'static str, Money)>,
    /// Payers: relation and balance.
    pub payers: Vec<(String, Money)>,
    /// Missed years, the year joined, missed years repaired.
    pub waiting: (Vec<i64>, Option<i64>, u32),
    /// What is expected, by name.
    pub expect: Vec<(&'static str, Expected)>,
}

/// An expected value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A text: an amount, a ratio, an answer.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(Day),
    /// Several texts.
    List(Vec<String>),
}

/// Amounts of a case.
pub const AMOUNTS: [&str; 11] = [
    "total",
    "out_of_scope",
    "over_limit",
    "first_self_pay",
    "in_scope",
    "own_account_balance",
    "own_share",
    "reference_wage",
    "base",
    "pension",
    "wallet",
];

/// What was counted before, under `ytd`.
pub const COUNTERS: [&str; 8] = [
    "in_scope",
    "fund",
    "deductible",
    "own",
    "month_fund",
    "quarter_fund",
    "month_deductible",
    "quarter_deductible",
];

/// What may be expected.
pub const EXPECTATIONS: [&str; 26] = [
    "fund",
    "person",
    "own_account",
    "cash",
    "current_year_account",
    "deductible",
    "payers",
    "account_left",
    "yearly_ceiling_left",
    "ytd_in_scope_after",
    "serious_illness_scope_after",
    "ratio",
    "ratio_with_family_doctor",
    "answer",
    "least",
    "most",
    "months",
    "benefits_from",
    "from",
    "until",
    "in_service",
    "retired",
    "resident",
    "credit",
    "debit",
    "wallet",
];

/// Reads every case of a file.
///
/// # Errors
/// Everything that is wrong, each with file, line and column.
pub fn read(file: &str, text: &str) -> Result<Vec<Case>, Vec<Error>> {
    let root = DeTable::parse(text).map_err(|error| {
        let what = Message::new("policy-bad-toml").with("why", error.message());
        vec![Wrong::at(error.span().unwrap_or_default(), what).place_in(file, text)]
    })?;
    let fields = Fields::new(root.get_ref(), 0..0);
    let mut wrongs = Vec::new();
    let rows = fields.tables("case").map_err(|wrong| vec![wrong.place_in(file, text)])?;
    fields.finish(&mut wrongs);
    let mut cases = Vec::new();
    for row in rows {
        let line = text[..row.span.start.min(text.len())].matches('\n').count() as u64 + 1;
        match case(&row, file, line) {
            Ok(case) => cases.push(case),
            Err(wrong) => wrongs.push(wrong),
        }
    }
    if wrongs.is_empty() {
        Ok(cases)
    } else {
        Err(wrongs.into_iter().map(|wrong| wrong.place_in(file, text)).collect())
    }
}

/// A word of a closed set, written with `-` or `_`.
fn word<T: Copy>(
    row: &Fields<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    (all, code): (&[T], impl Fn(T) -> &'static str),
) -> Result<Option<T>, Wrong> {
    let Some(text) = row.text(key)? else { return Ok(None) };
    parse(text).map(Some).ok_or_else(|| {
        let what = Message::new("written-unknown-word").with("field", key).with("word", text);
        let known: Vec<Value> = all.iter().map(|value| code(*value).into()).collect();
        Wrong::at(row.place(key), what.with("known", known))
    })
}

fn case(row: &Fields<'_>, file: &str, line: u64) -> Result<Case, Wrong> {
    let flag = |key: &'static str| row.get(key).is_some().then(|| row.flag(key)).transpose();
    let region = match row.text("region")? {
        None => None,
        Some(code) => Some(Region::parse(code).ok_or_else(|| {
            Wrong::at(row.place("region"), Message::new("policy-not-a-region").with("code", code))
        })?),
    };
    let nth = row.count("nth_admission")?.or(row.count("nth")?);
    let mut amounts = Vec::new();
    for key in AMOUNTS {
        amounts.extend(row.money(key)?.map(|amount| (key, amount)));
    }
    for key in ["rule_text", "kind", "source", "note"] {
        row.text(key)?;
    }
    let case = Case {
        id: row.needed("id")?.to_owned(),
        file: file.to_owned(),
        line,
        question: question(row)?,
        region,
        on: row.day("on")?,
        insurance: word(row, "insurance", Insurance::parse, (Insurance::ALL, Insurance::code))?,
        class: word(row, "class", PersonClass::parse, (PersonClass::ALL, PersonClass::code))?,
        plan: row.text("plan")?.map(str::to_owned),
        age: row.count("age")?,
        retired_on: row.day("retired_on")?,
        benefit: benefit(row)?,
        tier: word(row, "tier", Tier::parse, (Tier::ALL, Tier::code))?,
        prescriber: word(row, "prescriber", Tier::parse, (Tier::ALL, Tier::code))?,
        flags: [flag("family_doctor")?, flag("referral")?, flag("selected")?],
        place: word(row, "place", Place::parse, (Place::ALL, Place::code))?,
        item: word(row, "item", Item::parse, (Item::ALL, Item::code))?,
        counts: [nth, row.count("months_insured")?, row.count("missing_years")?],
        contribution: row.percent("contribution_percent")?,
        amounts: with_counters(row, amounts)?,
        payers: payers(row)?,
        waiting: (years(row)?, row.whole("joins_for")?, row.count("repaired")?.unwrap_or(0)),
        expect: expect(row)?,
    };
    row.whole_table()?;
    Ok(case)
}

fn question(row: &Fields<'_>) -> Result<Question, Wrong> {
    Ok(match row.text("question")? {
        None | Some("reimbursement") => Question::Reimbursement,
        Some("mutual-aid") => Question::MutualAid,
        Some("waiting-period") => Question::WaitingPeriod,
        Some("benefit-year") => Question::BenefitYear,
        Some("ceiling") => Question::Ceiling,
        Some("account-credit") => Question::AccountCredit,
        Some(other) => {
            let known = ["mutual-aid", "waiting-period", "benefit-year", "ceiling", "account-credit"];
            let what = Message::new("written-unknown-word").with("field", "question").with("word", other);
            let known: Vec<Value> = known.into_iter().map(Value::from).collect();
            return Err(Wrong::at(row.place("question"), what.with("known", known)));
        }
    })
}

/// `outpatient`, `inpatient`, or `chronic/` and the disease.
fn benefit(row: &Fields<'_>) -> Result<(Benefit, Option<String>), Wrong> {
    let Some(text) = row.text("benefit")? else { return Ok((Benefit::Outpatient, None)) };
    let (word, disease) = match text.split_once('/') {
        Some((word, disease)) => (word, Some(disease.to_owned())),
        None => (text, None),
    };
    let benefit = Benefit::exactly(word).ok_or_else(|| {
        Wrong::at(row.place("benefit"), crate::written::fields::unknown::<Benefit>("benefit", word))
    })?;
    Ok((benefit, disease))
}

/// The amounts of `ytd` (as `ytd.fund`) and `own_account` (as `current_year`) beside the plain ones.
fn with_counters(
    row: &Fields<'_>,
    mut amounts: Vec<(&'static str, Money)>,
) -> Result<Vec<(&'static str, Money)>, Wrong> {
    const COUNTED: [&str; 8] = [
        "ytd.in_scope",
        "ytd.fund",
        "ytd.deductible",
        "ytd.own",
        "ytd.month_fund",
        "ytd.quarter_fund",
        "ytd.month_deductible",
        "ytd.quarter_deductible",
    ];
    for table in row.tables("ytd")? {
        for (key, name) in COUNTERS.into_iter().zip(COUNTED) {
            amounts.extend(table.money(key)?.map(|amount| (name, amount)));
        }
        table.whole_table()?;
    }
    for table in row.tables("own_account")? {
        for key in ["current_year", "prior_years"] {
            amounts.extend(table.money(key)?.map(|amount| (key, amount)));
        }
        table.whole_table()?;
    }
    Ok(amounts)
}

fn payers(row: &Fields<'_>) -> Result<Vec<(String, Money)>, Wrong> {
    let payer = |table: &Fields<'_>| {
        let balance = table.money("balance")?.ok_or_else(|| table.wrong(missing("balance")))?;
        let read = (table.needed("relation")?.to_owned(), balance);
        table.whole_table()?;
        Ok(read)
    };
    row.tables("payers")?.iter().map(payer).collect()
}

fn years(row: &Fields<'_>) -> Result<Vec<i64>, Wrong> {
    let year = |written| {
        let number = crate::written::fields::whole(written);
        number.ok_or_else(|| {
            let what = Message::new("written-not-number").with("field", "missed_years");
            Wrong::at(written.span(), what)
        })
    };
    row.list("missed_years").into_iter().map(year).collect()
}

fn expect(row: &Fields<'_>) -> Result<Vec<(&'static str, Expected)>, Wrong> {
    let tables = row.tables("expect")?;
    let Some(table) = tables.first() else { return Err(row.wrong(missing("expect"))) };
    let mut expect = Vec::new();
    for key in EXPECTATIONS {
        let Some(written) = table.get(key) else { continue };
        let value = written.get_ref();
        expect.push((
            key,
            match (value.as_str(), crate::written::fields::whole(written), value.as_array()) {
                (Some(text), ..) => Expected::Text(text.to_owned()),
                (_, Some(number), _) => Expected::Number(number),
                (.., Some(_)) => Expected::List(table.texts(key)?),
                _ => Expected::Day(table.day(key)?.ok_or_else(|| table.wrong(missing(key)))?),
            },
        ));
    }
    table.whole_table()?;
    Ok(expect)
}

impl Case {
    /// An amount of the case.
    pub fn amount(&self, name: &str) -> Option<Money> {
        self.amounts.iter().find(|(known, _)| *known == name).map(|(_, amount)| *amount)
    }
}
