//! Tables stand straight and fit, whatever names are in them, and nothing from a file steers the terminal.

use medins::view::form::Language;
use unicode_width::UnicodeWidthStr;

use crate::shared::{LANGUAGES, World};

/// A name of 40 Chinese characters.
const LONG_NAME: &str = "欧阳慕容上官司马诸葛东方西门南宫北堂令狐皇甫尉迟公孙长孙宇文司徒轩辕钟离百里闻";

/// An institution of 60 characters.
const LONG_INSTITUTION: &str = "中华人民共和国湖北省武汉市东湖新技术开发区关东街道第一社区卫生服务中心暨江城大学附属综合医院光谷院区门诊部便民药房第十二窗口";

/// A name that would turn the terminal red and set its title, with zero-width and bidirectional characters.
/// Members cannot be called so, but institutions, reasons and remarks come from paper.
const HOSTILE: &str = "张\u{1b}[31m红\u{1b}[0m\u{1b}]0;title\u{7}\u{200b}三\u{202e}\u{feff}\u{9b}1m\r\n四";

/// Everything that prints tables.
const COMMANDS: &[&[&str]] = &[
    &["balance"],
    &["balance", "--on", "2026-11-22"],
    &["history"],
    &["history", "--group-by", "institution"],
    &["history", "--group-by", "member"],
    &["history", "--group-by", "payer"],
    &["history", "--only", "movements"],
    &["family", "list"],
    &["family", "show", "self"],
    &["family", "show", "father"],
    &["eligibility", "check", "--relation", "father"],
    &["demo"],
];

/// The demo's family with people and bills that strain a table.
fn strained(language: Language) -> World {
    let world = World::new(language).with_demo_family();
    let run = |args: &[&str]| {
        let ended = world.run(args);
        assert!(ended.code <= 1, "{args:?}: {ended:?}");
    };
    run(&["family", "edit", "王建国", "--name", LONG_NAME, "--born", "1950-01-01"]);
    assert_eq!(
        world.run(["family", "add", HOSTILE, "--relation", "sibling"]).code,
        4,
        "no name for a member"
    );
    let insured = ["--region", "420100", "--class", "in-service", "--no-bind"];
    run(&[&["family", "add", "+张三", "--relation", "sibling"][..], &insured].concat());
    run(&["account", "open", "+张三", "98765.12", "--on", "2026-01-01"]);
    run(&["account", "adjust", "+张三", "-0.01", "--reason", HOSTILE]);
    for member in [LONG_NAME, "+张三"] {
        let bill = ["--total", "98765.10", "--fund", "0.10", "--account", "30", "--mutual-aid", "30"];
        let place = ["--payer", "我", "--at", "2026-11-20", "--institution"];
        for institution in [LONG_INSTITUTION, HOSTILE] {
            run(&[&["record", "--member", member][..], &bill, &place, &[institution]].concat());
        }
    }
    world
}

/// The lines of a text that are rules below headings, and what stands around each.
fn rules(text: &str) -> Vec<(usize, Vec<&str>)> {
    let lines: Vec<&str> = text.lines().collect();
    let is_rule = |line: &str| !line.is_empty() && line.chars().all(|c| c == '─');
    (1..lines.len())
        .filter(|at| is_rule(lines[*at]))
        .map(|at| {
            let first = lines[..at].iter().rposition(|line| line.is_empty()).map_or(0, |blank| blank + 1);
            let last =
                lines[at..].iter().position(|line| line.is_empty()).map_or(lines.len(), |blank| at + blank);
            // Sentences below a table are not part of it.
            let is_note = |line: &&&str| line.ends_with(['.', '。']);
            (lines[at].width(), lines[first..last].iter().filter(|line| !is_note(line)).copied().collect())
        })
        .collect()
}

#[test]
fn tables_fit_and_stand_straight() {
    for (language, _) in LANGUAGES {
        let mut world = strained(language);
        for width in [60, 80, 100, 120] {
            world.width = width;
            let mut broken = Vec::new();
            for command in COMMANDS {
                let text = world.run(*command).out;
                for line in text.lines().filter(|line| line.width() > usize::from(width)) {
                    broken.push(format!("{command:?} at {width}: {} columns\n{line}", line.width()));
                }
                // A day broken over two lines is no day any more.
                let begins_day =
                    |line: &&str| line.starts_with("20") && line.as_bytes().get(4) == Some(&b'-');
                for line in text.lines().filter(begins_day) {
                    if line.get(..10).is_none_or(|day| day.matches('-').count() != 2) {
                        broken.push(format!("{command:?} at {width} breaks a day:\n{line}"));
                    }
                }
                for (rule, table) in rules(&text) {
                    for line in table.iter().filter(|line| line.width() > rule) {
                        broken.push(format!("{command:?} at {width}: wider than its rule of {rule}\n{line}"));
                    }
                }
            }
            assert!(broken.is_empty(), "{language:?}\n{}", broken.join("\n"));
        }
    }
}

#[test]
fn amounts_stand_below_each_other_behind_chinese_names() {
    for (language, _) in LANGUAGES {
        let mut world = World::new(language).with_demo_family();
        world.width = 200;
        let bills = ["history", "--only", "settlements", "--limit", "40"];
        for command in [&["balance"][..], &bills, &["history", "--group-by", "institution"]] {
            let text = world.done(command);
            for (_, table) in rules(&text) {
                // Where an amount ends, in columns, counted from the left; the first amount of each row.
                let ends: std::collections::BTreeSet<usize> = table
                    .iter()
                    .filter_map(|line| {
                        let point = line.match_indices('.').map(|(at, _)| at).find(|at| {
                            let digits = line
                                .get(at + 1..at + 3)
                                .is_some_and(|cents| cents.bytes().all(|b| b.is_ascii_digit()));
                            digits && line[..*at].ends_with(|c: char| c.is_ascii_digit())
                        })?;
                        Some(line[..point].width())
                    })
                    .collect();
                assert!(
                    ends.len() <= 1,
                    "{command:?}: the first amounts end in columns {ends:?}:\n{}",
                    table.join("\n")
                );
            }
        }
    }
}

#[test]
fn nothing_from_a_file_steers_the_terminal() {
    for (language, _) in LANGUAGES {
        let world = strained(language);
        for format in ["table", "csv", "json", "ndjson", "html"] {
            for command in COMMANDS.iter().filter(|command| command[0] != "demo") {
                let ended = world.run(command.iter().copied().chain(["--format", format]));
                for stream in [&ended.out, &ended.err] {
                    let steering = stream.chars().find(|c| {
                        (c.is_control() && !matches!(c, '\n' | '\r')) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
                    });
                    assert_eq!(steering, None, "{command:?} --format {format} prints {steering:?}");
                    assert!(
                        format == "csv" || !stream.contains('\r'),
                        "{command:?} --format {format} prints a CR"
                    );
                }
            }
        }
    }
}

#[test]
fn hostile_names_in_errors_are_harmless_too() {
    for (language, _) in LANGUAGES {
        let world = strained(language);
        for args in [
            &["balance", HOSTILE][..],
            &["history", "--member", "\u{1b}[2Jnobody"],
            &["balance", "--on", "\u{1b}[2J2026"],
            &["\u{1b}[2J"],
            &["--\u{1b}[2J"],
            &["import", "\u{1b}[2J.csv"],
            &["--ledger", "\u{1b}[2J/x", "balance"],
            &["--format", "\u{1b}[2J", "balance"],
        ] {
            for mode in [None, Some("--json")] {
                let ended = world.run(args.iter().copied().chain(mode));
                let text = format!("{}{}", ended.out, ended.err);
                let steering = text.chars().find(|c| c.is_control() && *c != '\n');
                assert_eq!(steering, None, "{args:?} {mode:?} prints {steering:?} in {text:?}");
            }
        }
    }
}

#[test]
fn html_is_a_page_of_its_own() {
    let world = strained(Language::Chinese);
    let ended =
        world.run(["family", "add", "<script>alert(1)</script>", "--relation", "sibling", "--no-bind"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    for command in [
        &["balance"][..],
        &["history"],
        &["family", "list"],
        &["eligibility", "check", "--relation", "father"],
    ] {
        let page = world.run(command.iter().copied().chain(["--format", "html"])).out;
        assert!(
            page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"),
            "{command:?}: {page:.80}"
        );
        assert!(page.trim_end().ends_with("</html>"), "{command:?} leaves its page open");
        for forbidden in ["<script>alert", "src=", "http-equiv=\"refresh\"", "@import", "<link"] {
            assert!(
                !page.contains(forbidden),
                "{command:?}: a page of the family's health has no {forbidden}"
            );
        }
        assert_eq!(
            page.matches("<script>").count(),
            1,
            "{command:?}: one script, which the policy names by its hash"
        );
        // Rows and cells end by themselves; everything that holds them is closed.
        for tag in
            ["table", "thead", "div", "section", "ul", "li", "dl", "p", "h1", "h2", "ol", "main", "footer"]
        {
            let opened =
                page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            let closed = page.matches(&format!("</{tag}>")).count();
            assert_eq!(opened, closed, "{command:?}: <{tag}> is opened {opened} and closed {closed} times");
        }
    }
}

#[test]
fn json_is_the_same_in_both_languages() {
    let worlds = LANGUAGES.map(|(language, _)| World::new(language).with_demo_family());
    for command in [
        &["balance"][..],
        &["history"],
        &["history", "--group-by", "month"],
        &["family", "list"],
        &["family", "show", "我"],
        &["eligibility", "check", "--member", "刘玉梅"],
        &["eligibility", "check", "--member", "陈秀兰", "--use", "pharmacy"],
        &["export", "members"],
    ] {
        let [english, chinese] =
            [0, 1].map(|at| worlds[at].run(command.iter().copied().chain(["--json"])).out);
        assert_eq!(english, chinese, "{command:?}: a program reads the same, whoever runs it");
        let value: serde_json::Value =
            serde_json::from_str(&english).unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let schema = value["schema"].as_str().unwrap_or_default();
        assert!(schema.starts_with("medins.") && schema.ends_with("/1"), "{command:?}: {schema:?}");
        assert_eq!(money_that_is_a_number(&value), None, "{command:?}: money is text with two decimals");
    }
}

/// The first JSON number with a fraction, if there is one.
fn money_that_is_a_number(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Number(number) if !number.is_i64() => Some(number.to_string()),
        serde_json::Value::Array(values) => values.iter().find_map(money_that_is_a_number),
        serde_json::Value::Object(values) => values.values().find_map(money_that_is_a_number),
        _ => None,
    }
}
