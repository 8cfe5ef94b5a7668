//! Values as text in a language: messages filled in, money with two decimals, lists joined.

use fluent_bundle::FluentValue;

use super::catalog::Catalog;
use super::clean::clean;
use crate::model::message::{Message, Value};
use crate::view::form::Language;
use crate::view::{AnyColumn, Cell, Heading};

/// Speaks one language.
pub(super) struct Words<'catalog> {
    pub(super) catalog: &'catalog Catalog,
}

impl<'catalog> Words<'catalog> {
    pub(super) fn new(catalog: &'catalog Catalog) -> Self {
        Self { catalog }
    }

    /// A message as a sentence.
    pub(super) fn message(&self, message: &Message) -> String {
        let args: Vec<_> = message.args.iter().map(|(name, value)| (*name, self.argument(value))).collect();
        self.catalog.text(message.id, &args)
    }

    /// A message without arguments.
    pub(super) fn plain(&self, id: &str) -> String {
        self.catalog.text(id, &[])
    }

    /// What heads a column: its message, or the name that the user gave it.
    pub(super) fn heading(&self, column: &AnyColumn<'_>) -> String {
        match column.heading {
            Heading::Message(id) => self.plain(id),
            Heading::Key => clean(column.key).into_owned(),
        }
    }

    /// A cell as people read it.
    pub(super) fn cell(&self, cell: &Cell<'_>) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Of(_, text) => clean(text).into_owned(),
            Cell::Code(code) => code.clone().into_owned(),
            Cell::Money(amount) => amount.to_string(),
            Cell::Count(count) => count.to_string(),
            Cell::Day(day) | Cell::Born(day) => day.to_string(),
            Cell::Term(_, message) | Cell::Message(message) => self.message(message),
        }
    }

    fn argument(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(self.value(other)),
        }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => clean(text).into_owned(),
            Value::Money(amount) => amount.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Count(count) => count.to_string(),
            Value::Message(message) => self.message(message),
            Value::Words { chinese, english } => match self.catalog.language() {
                Language::Chinese => clean(chinese).into_owned(),
                Language::English => clean(english).into_owned(),
            },
            Value::List(values) => {
                let separator = match self.catalog.language() {
                    Language::Chinese => "、",
                    Language::English => ", ",
                };
                values.iter().map(|value| self.value(value)).collect::<Vec<_>>().join(separator)
            }
        }
    }
}
