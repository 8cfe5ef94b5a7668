//! A pack as it is written: serde types that mirror the TOML and nothing else.
//!
//! Unknown keys are refused here; what the values mean is checked in `pack` and `aid`. Every field that a
//! reader may get wrong keeps its place in the text.

use serde::de::{Deserializer, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, de};
use toml::Spanned;
use toml::value::Datetime;

use super::rule::Words;
use crate::model::day::Day;

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPack {
    pub(super) format: Spanned<String>,
    pub(super) code: Spanned<String>,
    pub(super) name: Words,
    pub(super) parent: Option<Spanned<String>>,
    pub(super) checked_on: RawDay,
    #[serde(default)]
    pub(super) gaps: Vec<String>,
    #[serde(default)]
    pub(super) source: Vec<Spanned<RawSource>>,
    #[serde(default)]
    pub(super) aid: RawAid,
}

/// `[[source]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) issuer: String,
    pub(super) url: String,
    pub(super) published: String,
    pub(super) kind: String,
    pub(super) grade: Spanned<String>,
    #[serde(default)]
    pub(super) weak: bool,
    pub(super) note: Option<String>,
}

/// `[[aid.…]]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawAid {
    pub(super) relations: Vec<Spanned<RawRule>>,
    pub(super) scope: Vec<Spanned<RawRule>>,
    pub(super) wallet: Vec<Spanned<RawRule>>,
    pub(super) order: Vec<Spanned<RawRule>>,
    pub(super) cap: Vec<Spanned<RawRule>>,
    #[serde(rename = "use")]
    pub(super) uses: Vec<Spanned<RawRule>>,
    pub(super) condition: Vec<Spanned<RawRule>>,
    pub(super) channel: Vec<Spanned<RawRule>>,
    pub(super) material: Vec<Spanned<RawRule>>,
    pub(super) snapshot: Vec<Spanned<RawRule>>,
}

/// One row of a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    pub(super) kind: Option<Spanned<String>>,
    pub(super) value: Option<Spanned<RawValue>>,
    pub(super) text: Option<Words>,
    #[serde(default)]
    pub(super) area: Vec<RawArea>,
    pub(super) pools: Option<Spanned<i64>>,
    #[serde(default)]
    pub(super) whole: Vec<Spanned<String>>,
    pub(super) from: Option<RawDay>,
    pub(super) precision: Option<Spanned<String>>,
    pub(super) after: Option<RawDay>,
    pub(super) by: Option<RawDay>,
    pub(super) start: Option<Spanned<String>>,
    pub(super) until: Option<RawDay>,
    pub(super) grade: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) weak: bool,
    pub(super) checked_on: Option<RawDay>,
    #[serde(default)]
    pub(super) sources: Vec<Spanned<String>>,
    pub(super) note: Option<String>,
}

/// A part of a province.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawArea {
    pub(super) code: Option<Spanned<String>>,
    pub(super) name: String,
}

/// A text, a whole number, or a list of either.
#[derive(Debug, Clone)]
pub(super) enum RawValue {
    Text(String),
    Number(i64),
    List(Vec<RawValue>),
}

/// A bare TOML date.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawDay(pub(super) Day);

impl<'de> Deserialize<'de> for RawDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Datetime::deserialize(deserializer)?;
        let day = match (written.date, written.time) {
            (Some(date), None) => Day::new(i32::from(date.year), u32::from(date.month), u32::from(date.day)),
            _ => None,
        };
        day.map(Self).ok_or_else(|| D::Error::custom("expected a day such as 2024-10-01, without a time"))
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

/// Reads a [`RawValue`] and keeps the places of errors, which an untagged enum would lose.
struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text, a whole number, or a list of either")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_owned()))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = rows.next_element()? {
            list.push(value);
        }
        Ok(RawValue::List(list))
    }
}
