//! Both languages, word for word: same messages, same variables, nothing missing, nothing left over.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use medins::render::catalog::FILES;
use medins::view::form::Language;

use crate::shared::{LANGUAGES, command_line, files_below, is_chinese, read};

/// A message: its text with `{}` for everything put in, and the names of its variables.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Message {
    text: String,
    variables: BTreeSet<String>,
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => {
                self.text.push_str("{}");
                self.take_inline(inline);
            }
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                variants.iter().for_each(|variant| self.take(&variant.value));
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.take_inline(argument));
            }
            _ => {}
        }
    }
}

/// The messages of one source, by id.
fn messages(name: &str, source: &str) -> BTreeMap<String, Message> {
    let resource = fluent_syntax::parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{name}.ftl cannot be read: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut taken = Message::default();
        taken.take(message.value.as_ref().unwrap_or_else(|| panic!("{} says nothing", message.id.name)));
        let before = found.insert(message.id.name.to_owned(), taken);
        assert!(before.is_none(), "{name}.ftl has {} twice; the first is never shown", message.id.name);
    }
    found
}

/// Every message of a language.
fn all(language: Language) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for (name, chinese, english) in FILES {
        let source = if language == Language::Chinese { chinese } else { english };
        for (id, message) in messages(name, source) {
            let file = id.split('-').next().unwrap();
            assert_eq!(file, *name, "{id} stands in {name}.ftl, but the program looks for it in {file}.ftl");
            found.insert(id, message);
        }
    }
    found
}

fn report(broken: &[String], why: &str) {
    assert!(broken.is_empty(), "{why}\n{}\n", broken.join("\n"));
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (chinese, english) = (all(Language::Chinese), all(Language::English));
    let mut broken = Vec::new();
    for id in chinese.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        match (chinese.get(id), english.get(id)) {
            (None, _) => broken.push(format!("{id} is missing in Chinese")),
            (_, None) => broken.push(format!("{id} is missing in English")),
            (Some(zh), Some(en)) if zh.variables != en.variables => {
                broken
                    .push(format!("{id}: Chinese uses {:?}, English uses {:?}", zh.variables, en.variables));
            }
            _ => {}
        }
    }
    report(
        &broken,
        "Both languages say the same; a fact left out in one is a fact hidden from half the readers.",
    );
}

/// Codes that look like message ids.
const CODES: &[&str] = &[
    "backup-none",
    "backup-old",
    "account-balance",
    "account-and-fund",
    "account-balance-above-zero",
    "account-credit",
    "account-empty",
    "account-first",
    "account-layer",
    "account-uses",
    "balance-desc",
    "balance-desc-then-name",
    "balance-due",
    "benefit-year",
    "expense-ceiling",
    "family-doctor",
    "guide-list",
    "guide-search",
    "guide-topic",
    "policy-diff",
    "policy-lint",
    "policy-pin",
    "policy-show",
    "policy-test",
    "quota-resets",
    "report-tax",
    "waiting-ends",
    "quota-reset",
    "waiting-period",
];

/// Beginnings of ids that the program puts together at run time, and where.
const FAMILIES: &[(&str, &str)] = &[
    ("page-title-", "render/html/page.rs: page-title-<name of the document>"),
    ("help-", "cli/help.rs: help-<command>-<argument>"),
    ("term-grade-", "render: grades of evidence"),
    ("term-standing-", "render: standings of points"),
    ("region-", "policy/regions.rs: region-<code>"),
];

/// Every string literal of the sources, without comments.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files_below("src").into_iter().filter(|file| file.ends_with(".rs")) {
        let text = read(&file);
        let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        // Odd and even pieces both, because a quoted quotation mark would shift them: too many is harmless.
        found.extend(code.join("\n").split('"').map(str::to_owned));
    }
    found
}

/// String literals that have the form of a message id.
fn ids(literals: &BTreeSet<String>) -> BTreeSet<String> {
    let files: BTreeSet<&str> = FILES.iter().map(|(name, ..)| *name).collect();
    let has_form = |literal: &&String| {
        literal.split_once('-').is_some_and(|(first, rest)| files.contains(first) && !rest.is_empty())
            && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !literal.ends_with('-')
    };
    literals.iter().filter(has_form).cloned().collect()
}

/// Whether the sources hold the id, or two parts that a macro of a closed set puts together: `"policy-reach-"`
/// and `"city"`; `"class"` and `"retired"` for `term-class-retired`.
fn is_asked(id: &str, literals: &BTreeSet<String>) -> bool {
    let is_split = |at: usize| {
        let (start, end) = (&id[..=at], &id[at + 1..]);
        let of_term = start.trim_end_matches('-').strip_prefix("term-");
        literals.contains(end)
            && (literals.contains(start) || of_term.is_some_and(|kind| literals.contains(kind)))
    };
    literals.contains(id) || id.match_indices('-').any(|(at, _)| is_split(at))
}

#[test]
fn every_message_the_program_asks_for_exists() {
    let known = all(Language::English);
    let asked = ids(&literals());
    assert!(asked.len() > 300, "this test no longer finds the ids in the sources");
    let missing: Vec<String> =
        asked.into_iter().filter(|id| !known.contains_key(id) && !CODES.contains(&id.as_str())).collect();
    report(
        &missing,
        "A message that is not there is shown as its id. (A code that only looks like an id belongs in CODES.)",
    );
}

#[test]
fn no_message_is_left_over() {
    let literals = literals();
    let unused: Vec<String> = all(Language::English)
        .into_keys()
        .filter(|id| !is_asked(id, &literals) && !FAMILIES.iter().any(|(start, _)| id.starts_with(start)))
        .collect();
    report(&unused, "A message nobody asks for is translated, reviewed and never read.");
}

#[test]
fn english_is_english() {
    let mut broken = Vec::new();
    for (id, message) in all(Language::English) {
        // The Chinese name of a thing may follow in brackets: that is what stands on the office door.
        let mut text = message.text.clone();
        while let Some((before, rest)) = text.split_once('(') {
            let after = rest.split_once(')').map_or("", |(_, after)| after);
            text = format!("{before}{after}");
        }
        if text.chars().any(is_chinese) {
            broken.push(format!("{id} = {}", message.text));
        }
    }
    report(&broken, "Who chose English may not be able to read Chinese.");
}

#[test]
fn english_sentences_begin_with_a_capital() {
    let begins_small =
        |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase()) && !text.starts_with("medins ");
    let broken: Vec<String> = all(Language::English)
        .into_iter()
        .filter(|(id, message)| id.ends_with("-hint") && begins_small(&message.text))
        .map(|(id, message)| format!("{id} = {}", message.text))
        .collect();
    report(&broken, "A hint is a sentence of its own, on a line of its own.");
}

#[test]
fn chinese_is_chinese() {
    // Shell lines, names of formats and bare figures have no Chinese in them.
    let plain = |id: &str, text: &str| {
        let words = text.replace("{}", "");
        id.ends_with("-examples") || !words.chars().any(char::is_alphabetic)
    };
    let broken: Vec<String> = all(Language::Chinese)
        .into_iter()
        .filter(|(id, message)| !plain(id, &message.text) && !message.text.chars().any(is_chinese))
        .map(|(id, message)| format!("{id} = {}", message.text))
        .collect();
    report(&broken, "Who chose Chinese may not be able to read English.");
}

#[test]
fn chinese_help_fits_on_its_line() {
    let long: Vec<String> = all(Language::Chinese)
        .into_iter()
        .filter(|(id, _)| id.starts_with("help-") && !id.ends_with("-examples"))
        .filter(|(_, message)| message.text.chars().count() > 34)
        .map(|(id, message)| {
            format!("{id} has {} characters: {}", message.text.chars().count(), message.text)
        })
        .collect();
    report(&long, "clap does not wrap long Chinese lines.");
}

/// Calls `look` for every command of the tree with the id that its messages begin with.
fn walk(command: &clap::Command, id: &str, look: &mut dyn FnMut(&clap::Command, &str)) {
    look(command, id);
    for inner in command.get_subcommands() {
        walk(inner, &format!("{id}-{}", inner.get_name()), look);
    }
}

#[test]
fn every_command_and_argument_has_help_in_both_languages() {
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    let english = all(Language::English);
    for (language, _) in LANGUAGES {
        let command = command_line(language);
        walk(&command, "help", &mut |command, path| {
            let mut said = vec![(format!("{path}-about"), command.get_about().map(ToString::to_string))];
            for argument in command.get_arguments() {
                let name = argument.get_id().as_str().replace('_', "-");
                let id = if argument.is_global_set() || matches!(name.as_str(), "help" | "version") {
                    format!("help-{name}")
                } else {
                    format!("{path}-{name}")
                };
                said.push((id, argument.get_help().map(ToString::to_string)));
            }
            if language == Language::Chinese {
                seen.extend(said.iter().map(|(id, _)| id.clone()));
                seen.insert(format!("{path}-examples"));
            }
            for (id, text) in said {
                match (language, text) {
                    (_, None) => broken.push(format!("{language:?}: {id} has no help")),
                    (Language::Chinese, Some(text)) if !text.chars().any(is_chinese) => {
                        broken.push(format!("{id} has no Chinese help: {text:?}"));
                    }
                    (Language::English, Some(text))
                        if english.get(&id).map(|message| message.text.trim()) != Some(&text) =>
                    {
                        let listed = english.get(&id).map(|message| message.text.clone());
                        broken.push(format!("{id}: the code says {text:?}, en/help.ftl says {listed:?}"));
                    }
                    _ => {}
                }
            }
        });
    }
    let left_over = english.keys().filter(|id| {
        id.starts_with("help-")
            && !id.starts_with("help-heading-")
            && *id != "help-value-command"
            && !seen.contains(*id)
    });
    broken.extend(left_over.map(|id| format!("{id} is help for nothing")));
    report(&broken, "Help is where people learn what the program can do.");
}
