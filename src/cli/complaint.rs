//! What is wrong with a command line, in the user's language, with the nearest right word.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use fluent_bundle::FluentValue;

use crate::model::quoted::hidden;
use crate::render::catalog::Catalog;
use crate::render::clean;

/// Whether what was typed may be repeated; with `--redact` only flags and names of arguments are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoting {
    Typed,
    Nothing,
}

/// The text in which only flags and placeholders are left.
fn unquoted(text: &str) -> String {
    let plain = |word: &&str| {
        let name = word.trim_start_matches(['-', '<', '[']).trim_end_matches(['>', ']', '.', ',']);
        name.len() < word.len() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let shown = |word| if plain(&word) { word } else { "[***]" };
    text.split(' ').map(shown).collect::<Vec<_>>().join(" ")
}

/// The message id of each kind of mistake.
fn id(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::MissingSubcommand => "cli-missing-command",
        ErrorKind::InvalidValue => "cli-invalid-value",
        ErrorKind::ValueValidation => "cli-refused-value",
        ErrorKind::ArgumentConflict => "cli-conflict",
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "cli-missing-value",
        ErrorKind::TooManyValues => "cli-too-many-values",
        ErrorKind::InvalidUtf8 => "cli-not-utf8",
        _ => "cli-not-understood",
    }
}

/// The complaint as an object, for those who asked for JSON.
pub(super) fn json(error: &Error, catalog: &Catalog, quoting: Quoting) -> String {
    let whole = text(error, catalog, quoting);
    let mut lines = whole.lines().map(str::to_owned);
    let message = lines.next().unwrap_or_default();
    let message = message.strip_prefix(&catalog.text("error-label", &[])).unwrap_or(&message).to_owned();
    let hint = lines.collect::<Vec<_>>().join(" ");
    serde_json::json!({ "code": id(error.kind()), "message": message, "hint": hint }).to_string() + "\n"
}

/// The whole complaint: what is wrong, what was meant perhaps, and where help is.
pub(super) fn text(error: &Error, catalog: &Catalog, quoting: Quoting) -> String {
    let value = |kind| {
        let text = error.get(kind).map(said).filter(|text| !text.is_empty())?;
        let typed = matches!(
            kind,
            ContextKind::InvalidArg | ContextKind::InvalidSubcommand | ContextKind::InvalidValue
        );
        Some(if typed && quoting == Quoting::Nothing { unquoted(&text) } else { text })
    };
    let argument = value(ContextKind::InvalidArg).or_else(|| value(ContextKind::InvalidSubcommand));
    let invalid = value(ContextKind::InvalidValue);
    // clap calls a value that is not there invalid.
    let absent = error.kind() == ErrorKind::InvalidValue && invalid.is_none();
    let id = if absent { "cli-missing-value" } else { id(error.kind()) };
    let args = [
        ("argument", FluentValue::from(argument.unwrap_or_default())),
        ("value", FluentValue::from(invalid.unwrap_or_default())),
        ("other", FluentValue::from(value(ContextKind::PriorArg).unwrap_or_default())),
    ];
    let mut lines = vec![format!("{}{}", catalog.text("error-label", &[]), catalog.text(id, &args))];
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(value);
    if let Some(suggestion) = suggestion {
        lines.push(catalog.text("cli-suggestion", &[("word", FluentValue::from(suggestion))]));
    }
    if let Some(valid) = value(ContextKind::ValidValue) {
        lines.push(catalog.text("cli-valid-values", &[("values", FluentValue::from(valid))]));
    }
    lines.push(catalog.text("cli-help-hint", &[]));
    lines.join("\n") + "\n"
}

fn said(value: &ContextValue) -> String {
    let text = match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    };
    hidden(&clean(&text))
}
