//! What people type after a flag, turned into values, with an error that names the flag.

use super::terms;
use crate::error::{Error, Place, Result};
use crate::model::coverage::Spoken;
use crate::model::day::{Day, Moment};
use crate::model::message::{Message, Value};
use crate::model::money::{Money, NotMoney};
use crate::model::near::nearest;
use crate::model::region::Region;
use crate::model::relation::{Relation, Sex};
use crate::model::typed;
use crate::policy::regions;

fn place(flag: &str, text: &str) -> Place {
    Place { column: Some(flag.to_owned()), text: Some(text.to_owned()), ..Place::default() }
}

/// Why an amount was refused, as a message id.
fn money_reason(why: NotMoney) -> &'static str {
    match why {
        NotMoney::Empty => "error-money-empty",
        NotMoney::NotANumber => "error-money-number",
        NotMoney::TooPrecise => "error-money-decimals",
        NotMoney::TooLarge => "error-money-large",
    }
}

/// An amount of any sign.
///
/// # Errors
/// `error-money-…` with the flag.
pub(super) fn signed_amount(flag: &str, text: &str) -> Result<Money> {
    typed::money(text).map_err(|why| {
        Error::data(Message::new(money_reason(why)).with("text", text))
            .at(place(flag, text))
            .hint(Message::new("error-money-hint"))
    })
}

/// An amount that is not negative.
///
/// # Errors
/// `error-money-…` with the flag.
pub(super) fn amount(flag: &str, text: &str) -> Result<Money> {
    let amount = signed_amount(flag, text)?;
    if amount.is_negative() {
        return Err(Error::data(Message::new("error-money-negative").with("text", text))
            .at(place(flag, text))
            .hint(Message::new("error-money-hint")));
    }
    Ok(amount)
}

/// A day.
///
/// # Errors
/// `error-day` with the flag.
pub(super) fn day(flag: &str, text: &str) -> Result<Day> {
    typed::day(text).ok_or_else(|| {
        Error::data(Message::new("error-day").with("text", text))
            .at(place(flag, text))
            .hint(Message::new("error-day-hint"))
    })
}

/// A day up to and including today, or today where none was given.
///
/// # Errors
/// `error-day`, or `error-day-future`, with the flag.
pub(super) fn past_day(flag: &str, text: Option<&str>, today: Day) -> Result<Day> {
    let Some(text) = text else { return Ok(today) };
    let day = day(flag, text)?;
    if day > today {
        return Err(Error::data(Message::new("error-day-future").with("day", day).with("today", today))
            .at(place(flag, text)));
    }
    Ok(day)
}

/// A day with or without a time, up to and including today.
///
/// # Errors
/// `error-day`, or `error-day-future`, with the flag.
pub(super) fn past_moment(flag: &str, text: Option<&str>, today: Day) -> Result<Moment> {
    let plain = text.map(typed::half_width).map(|plain| match plain.matches(':').count() {
        1 => plain + ":00",
        _ => plain,
    });
    match plain.as_deref().and_then(Moment::parse) {
        Some(moment) if moment.day <= today => Ok(moment),
        Some(moment) => past_day(flag, Some(&moment.day.to_string()), today).map(Moment::of_day),
        None => past_day(flag, text, today).map(Moment::of_day),
    }
}

/// A region by code or name.
///
/// # Errors
/// `error-region` with the flag.
pub(super) fn region(flag: &str, text: &str) -> Result<Region> {
    let plain = typed::half_width(text);
    let known = |region: &Region| regions::province_known(*region);
    regions::find(&plain).filter(known).ok_or_else(|| {
        Error::data(Message::new("error-region").with("text", text))
            .at(place(flag, text))
            .hint(region_hint(&plain))
    })
}

/// The regions that were perhaps meant, otherwise how a region is written.
fn region_hint(text: &str) -> Message {
    let near = regions::near(text).into_iter().filter_map(regions::RegionName::region);
    let near: Vec<Value> = near.map(|region| terms::region(region).into()).collect();
    if near.is_empty() {
        return Message::new("error-region-hint");
    }
    Message::new("error-region-near-hint").with("near", near)
}

/// A word of a closed set, as its code or in either language.
///
/// # Errors
/// `error-word` with the flag, the codes there are, and the word that was perhaps meant.
pub(super) fn term<T: Spoken>(flag: &str, text: &str) -> Result<T> {
    among(flag, text, |_| true)
}

/// A word of a closed set of which only some are allowed here.
///
/// # Errors
/// As [`term`].
pub(super) fn among<T: Spoken>(flag: &str, text: &str, allowed: impl Fn(T) -> bool) -> Result<T> {
    let fits = |word: &str| T::spoken(word).filter(|value| allowed(*value));
    let codes = || T::codes().into_iter().filter(|code| fits(code).is_some());
    let spelled = || T::spellings().into_iter().filter(|word| fits(word).is_some());
    fits(&typed::half_width(text)).ok_or_else(|| not_a_word(flag, text, codes(), spelled()))
}

/// A relation, with the sex that its word tells.
///
/// # Errors
/// `error-word` with the flag, the codes there are, and the word that was perhaps meant.
pub(super) fn relation(flag: &str, text: &str) -> Result<(Relation, Option<Sex>)> {
    let codes = || Relation::ALL.iter().map(|relation| relation.code());
    let found = Relation::parse(&typed::half_width(text));
    found.ok_or_else(|| not_a_word(flag, text, codes(), Relation::words()))
}

/// A word of a set that has no words in other languages; `known` lists it.
///
/// # Errors
/// `error-word` with the flag, the words there are, and the one that was perhaps meant.
pub(super) fn word<T>(
    flag: &str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    known: impl IntoIterator<Item = &'static str>,
) -> Result<T> {
    parse(&typed::half_width(text)).ok_or_else(|| {
        let known: Vec<&'static str> = known.into_iter().collect();
        not_a_word(flag, text, known.iter().copied(), known.iter().copied())
    })
}

/// `listed` is what the message shows, `spelled` what is understood.
fn not_a_word(
    flag: &str,
    text: &str,
    listed: impl Iterator<Item = &'static str>,
    spelled: impl Iterator<Item = &'static str>,
) -> Error {
    let known: Vec<Value> = listed.map(Value::from).collect();
    let refused = Error::data(Message::new("error-word").with("text", text).with("known", known));
    let refused = refused.at(place(flag, text));
    match nearest(&typed::half_width(text).replace('_', "-"), spelled) {
        Some(near) => refused.hint(Message::new("error-word-hint").with("near", near)),
        None => refused,
    }
}

/// The first day of a calendar year of four digits.
///
/// # Errors
/// `error-year` with the flag.
pub(super) fn year(flag: &str, text: &str) -> Result<Day> {
    let plain = typed::half_width(text);
    let plain = plain.strip_suffix('年').unwrap_or(&plain);
    Day::parse(&format!("{plain}-01-01"))
        .ok_or_else(|| Error::data(Message::new("error-year").with("text", text)).at(place(flag, text)))
}

/// Raw codes that a kind of visit stands for: a known word, or a code of digits.
///
/// # Errors
/// `error-word` with the flag and the words there are.
pub(super) fn med_type(flag: &str, text: &str) -> Result<Vec<String>> {
    let parse = |word: &str| {
        let codes = terms::med_type_codes(word);
        codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_digit())).then_some(codes)
    };
    word(flag, text, parse, ["outpatient", "emergency", "chronic", "inpatient", "pharmacy", "maternity"])
}

/// Level of an institution: 1, 2, 3, P, or a two-digit code of the interface (`hosp_lv`).
///
/// # Errors
/// `error-word` with the levels there are.
pub(super) fn level(text: &str) -> Result<String> {
    let parse = |word: &str| {
        let word = word.to_uppercase();
        let raw = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        (raw || matches!(word.as_str(), "1" | "2" | "3" | "P")).then_some(word)
    };
    word("--level", text, parse, ["1", "2", "3", "P"])
}

/// A required flag that was not given where nobody can be asked.
pub(super) fn missing(flag: &str) -> Error {
    Error::usage(Message::new("error-flag-missing").with("flag", flag))
        .hint(Message::new("error-flag-missing-hint"))
}
