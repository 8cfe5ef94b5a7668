//! JSON as FHIR wants it: no nulls, nothing empty, decimals with their two digits.

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::model::money::Money;
use crate::render::clean::clean;

/// A value that is being put together. What is empty vanishes from what holds it.
pub(super) enum Json {
    Text(String),
    Money(Money),
    Count(i64),
    Bool(bool),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

/// Text, cleaned, with plain blanks only; an empty one is nothing.
pub(super) fn text(text: &str) -> Json {
    let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
    Json::Text(clean(text).trim().chars().map(plain).collect())
}

/// A code: text in which no two blanks stand together.
pub(super) fn code(code: &str) -> Json {
    Json::Text(clean(code).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Nothing: it vanishes.
pub(super) const fn nothing() -> Json {
    Json::List(Vec::new())
}

/// An amount as `Money` of FHIR.
pub(super) fn money(amount: Money) -> Json {
    Json::Object(vec![("value", Json::Money(amount)), ("currency", text("CNY"))])
}

impl Json {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Money(_) | Self::Count(_) | Self::Bool(_) => false,
            Self::List(values) => values.iter().all(Self::is_empty),
            Self::Object(fields) => fields.iter().all(|(_, value)| value.is_empty()),
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Money(amount) => {
                let digits = RawValue::from_string(amount.to_string()).map_err(S::Error::custom)?;
                digits.serialize(serializer)
            }
            Self::Count(count) => serializer.serialize_i64(*count),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::List(values) => serializer.collect_seq(values.iter().filter(|value| !value.is_empty())),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(None)?;
                for (key, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_empty_is_written() {
        let inner = Json::Object(vec![("code", text(" ")), ("list", Json::List(vec![nothing()]))]);
        let all =
            Json::Object(vec![("a", inner), ("b", money(Money::from_fen(-1230))), ("c", Json::Bool(false))]);
        let written = serde_json::to_string(&all).unwrap();
        assert_eq!(written, r#"{"b":{"value":-12.30,"currency":"CNY"},"c":false}"#);
    }
}
