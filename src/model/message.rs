//! A sentence before it has a language: an id of `locales/` and the values that belong in it.
//!
//! Every room speaks in these; only `render` turns them into words. The values stay typed, so that a
//! table aligns money, JSON keeps it exact and each language places it where its grammar wants it.

use super::day::Day;
use super::money::Money;

/// One value inside a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text that is shown as it is (after cleaning): names, file names, codes, quoted titles.
    Text(String),
    /// An amount, shown in yuan with two decimals.
    Money(Money),
    /// A calendar day, shown as ISO 8601.
    Day(Day),
    /// How many of something.
    Count(i64),
    /// A term of the field or a part sentence that has its own translation.
    Message(Box<Message>),
    /// The same words in both languages, as a policy pack gives them.
    Words {
        /// Chinese.
        chinese: String,
        /// English.
        english: String,
    },
    /// Several values, joined the way the language joins a list.
    List(Vec<Value>),
}

/// The same words in both languages, as files of ours give them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A message id with its arguments, in the order they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Id of the message in `locales/`; the part before the first `-` names the file it lives in.
    pub id: &'static str,
    /// Named arguments.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Money> for Value {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Self::List(values)
    }
}
