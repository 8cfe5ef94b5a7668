//! Help of every command, and what is said about wrong command lines, in both languages.

use medins::render::catalog::Catalog;
use unicode_width::UnicodeWidthStr;

use crate::shared::{LANGUAGES, World, command_line, command_paths};

/// Columns that nothing in help may exceed.
const WIDTH: usize = 100;

#[test]
fn help_begins_with_what_it_is_and_shows_examples_before_usage() {
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        let heading = |id: &str| Catalog::new(language).text(id, &[]);
        let (examples, usage) = (heading("help-heading-examples"), heading("help-heading-usage"));
        for path in command_paths() {
            let args: Vec<&str> = path[1..].iter().map(String::as_str).chain(["--help"]).collect();
            let text = world.done(&args);
            let mut command = command_line(language);
            for name in &path[1..] {
                command = command.find_subcommand(name).unwrap().clone();
            }
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            let first = text.lines().next().unwrap_or_default();
            assert!(
                !about.is_empty() && about.starts_with(first),
                "{path:?} begins with {first:?}, not {about:?}"
            );
            let at =
                |word: &str| text.find(word).unwrap_or_else(|| panic!("{path:?} has no {word:?}:\n{text}"));
            assert!(
                at(&examples) < at(&usage),
                "{path:?}: people copy an example before they read a synopsis"
            );
            let example = text[at(&examples)..].lines().nth(1).unwrap_or_default();
            assert!(
                example.trim_start().starts_with("medins"),
                "{path:?}: no example below the heading: {example:?}"
            );
            for line in text.lines() {
                assert!(line.width() <= WIDTH, "{path:?} has a line of {} columns:\n{line}", line.width());
            }
        }
    }
}

#[test]
fn every_example_of_help_is_a_correct_command_line() {
    for (language, _) in LANGUAGES {
        let catalog = Catalog::new(language);
        for path in command_paths() {
            let id = format!("help-{}", path[1..].join("-")).trim_end_matches('-').to_owned();
            let examples = catalog
                .find(&format!("{id}-examples"), &[])
                .unwrap_or_else(|| panic!("{path:?} has no examples"));
            for line in examples.lines() {
                let typed = line.split(" > ").flat_map(|part| part.split(" < ")).next().unwrap_or(line);
                let words = words(typed);
                let parsed = command_line(language).try_get_matches_from(&words);
                assert!(parsed.is_ok(), "{path:?} shows {line:?}, which is wrong: {}", parsed.unwrap_err());
                assert!(line.width() <= WIDTH - 2, "{line:?} is too wide for a screen");
            }
        }
    }
}

/// Splits a line as a shell would, as far as the examples need it.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn short_help_is_the_same_as_long_help() {
    let world = World::new(LANGUAGES[0].0);
    assert_eq!(world.done(["balance", "-h"]), world.done(["balance", "--help"]));
}

#[test]
fn a_language_flag_beats_the_locale_for_help_and_errors() {
    let world = World::new(LANGUAGES[0].0);
    assert!(world.done(["--lang", "zh", "balance", "--help"]).contains("用法"));
    assert!(world.done(["balance", "--help", "--lang=zh"]).contains("用法"));
    assert!(world.run(["balence", "--lang", "zh"]).err.starts_with("错误："));
}

/// A wrong command line, and what must be said about it in English and in Chinese.
const WRONG: &[(&[&str], &[&str], &[&str])] = &[
    (&["balance", "--memer", "x"], &["--memer"], &["--memer"]),
    (&["history", "--memer", "x"], &["--memer", "--member"], &["--memer", "是不是 --member？"]),
    (&["balence"], &["balence", "balance"], &["balence", "是不是 balance？"]),
    (&["family", "lst"], &["lst", "list"], &["lst", "list"]),
    (&["family", "add"], &["--relation"], &["缺少：", "--relation"]),
    (&["import"], &["<FILE>"], &["缺少：", "<FILE>"]),
    (&["history", "--csv", "--json"], &["--csv", "--json"], &["--csv", "--json", "不能"]),
    (&["history", "--payer", "x", "--paid-by-me"], &["--payer", "--paid-by-me"], &["--payer", "不能"]),
    (&["history", "--limit", "many"], &["--limit", "many"], &["--limit", "many"]),
    (&["history", "--limit"], &["--limit"], &["--limit", "需要一个值"]),
    (&["family", "bind", "x", "--order", "0"], &["--order", "0"], &["--order", "0"]),
    (&["completions", "tcsh"], &["tcsh", "bash"], &["tcsh", "bash"]),
    (&["--color", "blue", "balance"], &["blue", "never"], &["blue", "never"]),
    (&["balance", "a", "b"], &["b"], &["b"]),
];

#[test]
fn a_wrong_command_line_is_explained_in_the_language_of_the_user() {
    for (language, word) in LANGUAGES {
        let world = World::new(language);
        for (args, english, chinese) in WRONG {
            let ended = world.run(*args);
            assert_eq!(ended.code, 2, "{args:?}: wrong usage is 2: {ended:?}");
            assert_eq!(ended.out, "", "{args:?}: complaints are talk, not data");
            for expected in if word == "zh" { *chinese } else { *english } {
                assert!(ended.err.contains(expected), "{args:?} should say {expected:?}:\n{}", ended.err);
            }
            assert!(ended.err.contains("--help"), "{args:?} does not say where help is:\n{}", ended.err);
            let foreign = if word == "zh" { "error:" } else { "错误" };
            assert!(
                !ended.err.contains(foreign),
                "{args:?} is explained in the wrong language:\n{}",
                ended.err
            );
        }
    }
}

#[test]
fn nothing_typed_is_answered_with_help_on_stderr() {
    for (language, _) in LANGUAGES {
        let ended = World::new(language).run::<[&str; 0]>([]);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""));
        assert!(ended.err.contains("medins demo"), "{}", ended.err);
    }
}

#[test]
fn the_version_is_one_line() {
    let line = format!("medins {}\n", env!("CARGO_PKG_VERSION"));
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        for args in [&["--version"][..], &["-V"], &["--lang", "zh", "--version"]] {
            assert_eq!(world.done(args), line, "{args:?}");
        }
    }
}
