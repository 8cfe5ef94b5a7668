//! The guide as people and machines read it: every topic, in both languages, in every form, and the way to it
//! from every refusal.

use std::collections::BTreeSet;

use medins::guide::{self, Body, Topic};
use medins::model::message::Words;
use medins::view::form::Language;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::shared::{LANGUAGES, World, command_line, is_chinese};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Text without what stands in brackets or quotation marks, where the name on the door may be Chinese.
fn unquoted(text: &str) -> String {
    let mut depth = 0_i32;
    let outside = |c: char| {
        match c {
            '(' | '“' => depth += 1,
            ')' | '”' => depth -= 1,
            _ => {}
        }
        depth == 0
    };
    text.chars()
        .filter({
            let mut outside = outside;
            move |c| outside(*c)
        })
        .collect()
}

/// Words of the guide and where they stand.
type Said = (String, &'static Words);

/// Every sentence and every table cell of the guide, each with its place.
fn said() -> (Vec<Said>, Vec<Said>) {
    let (mut sentences, mut cells) = (Vec::new(), Vec::new());
    for topic in Topic::ALL {
        let page = guide::page(*topic).unwrap();
        let place = |what: &str| format!("{}: {what}", topic.code());
        sentences.push((place("answers"), &page.answers));
        cells.push((place("name"), &page.name));
        for section in &page.sections {
            cells.push((place("title"), &section.title));
            for rule in &section.rows {
                match section.body {
                    Body::Points | Body::Steps => sentences.push((place("statement"), &rule.value.text)),
                    Body::Comparison(_) => cells.push((place("row"), &rule.value.text)),
                }
                cells.extend(rule.value.sides.iter().map(|side| (place("side"), side)));
            }
        }
    }
    (sentences, cells)
}

#[test]
fn every_statement_is_made_of_whole_sentences_in_both_languages() {
    let (sentences, cells) = said();
    assert!(sentences.len() > 100, "this test no longer finds the statements");
    let mut broken = Vec::new();
    for (place, words) in &sentences {
        let (zh, en) = (&words.zh, &words.en);
        if !zh.ends_with('。') || !zh.chars().any(is_chinese) {
            broken.push(format!("{place}: {zh}"));
        }
        if !en.ends_with('.') || !en.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            broken.push(format!("{place}: {en}"));
        }
    }
    for (place, words) in sentences.iter().chain(&cells) {
        if unquoted(&words.en).chars().any(is_chinese) {
            broken.push(format!("{place}: Chinese in English: {}", words.en));
        }
        if !words.zh.chars().any(is_chinese) {
            broken.push(format!("{place}: no Chinese: {}", words.zh));
        }
        if words.zh.chars().any(|c| matches!(c, ',' | ';' | '?' | '!' | ':')) {
            broken.push(format!("{place}: English punctuation in Chinese: {}", words.zh));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn sentences_are_short_enough_for_those_who_read_slowly() {
    let long = |words: &Words| {
        let zh = words.zh.split(['。', '；']).map(|part| part.chars().count()).max().unwrap_or(0);
        let en = words.en.split(['.', ':', ';', '?']).map(|part| part.split_whitespace().count()).max();
        zh > 60 || en.unwrap_or(0) > 32
    };
    let broken: Vec<_> = said().0.into_iter().filter(|(_, words)| long(words)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The own text of a page, without the titles of its sources and the rules of the place.
fn own_text(page: &str, language: Language) -> String {
    let (rules, sources) = match language {
        Language::English => ("The rules of", "\nRules and sources\n"),
        Language::Chinese => ("的规定\n", "\n依据\n"),
    };
    let page = page.split_once(sources).map_or(page, |(own, _)| own);
    page.split_once(rules).map_or(page, |(own, _)| own).to_owned()
}

#[test]
fn every_topic_is_shown_in_both_languages_and_fits() {
    for (language, word) in LANGUAGES {
        for width in [60, 80, 100] {
            let mut world = World::new(language);
            world.width = width;
            for topic in Topic::ALL {
                for region in [&[][..], &["--region", "420100"], &["--region", "320100"]] {
                    let shown = world.done([&["guide", topic.code()][..], region].concat());
                    let page = guide::page(*topic).unwrap();
                    let name = if word == "zh" { &page.name.zh } else { &page.name.en };
                    assert!(shown.starts_with(name.as_str()), "{}: {shown}", topic.code());
                    let own = own_text(&shown, language);
                    if language == Language::English {
                        let text = own.replace('\n', " ");
                        let foreign = unquoted(&text).chars().any(is_chinese);
                        assert!(!foreign, "{} in English:\n{own}", topic.code());
                    }
                    for line in shown.lines().filter(|line| !line.trim_start().starts_with("medins ")) {
                        let is_long = line.width() > usize::from(width) && line.contains(' ');
                        assert!(!is_long, "{} columns at {width}: {line}", line.width());
                    }
                }
            }
        }
    }
}

#[test]
fn every_form_holds_every_statement() {
    let world = World::new(Language::English);
    for topic in Topic::ALL {
        let page = guide::page(*topic).unwrap();
        let parts: usize = page.statements().map(|rule| rule.value.parts().len()).sum();
        let document = json(&world.done(["guide", topic.code(), "--region", "420100", "--json"]));
        assert_eq!(document["schema"], "medins.guide-topic/1");
        assert_eq!(document["topic"]["topic"], topic.code());
        let rows = document["statements"].as_array().unwrap();
        let own = rows.iter().filter(|row| row["standing"] != "rule" && row["standing"] != "claim").count();
        assert_eq!(own, parts, "{}", topic.code());
        let known: BTreeSet<&str> = document["sources"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|source| source["id"].as_str())
            .collect();
        for row in rows {
            assert!(row["grade"].is_string() && row["checked_on"].is_string(), "{row}");
            for id in row["sources"].as_str().unwrap().split(' ') {
                assert!(known.contains(id), "{id} of {row}");
            }
        }
        let lines = world.done(["guide", topic.code(), "--region", "420100", "--format", "ndjson"]);
        assert_eq!(lines.lines().count(), rows.len());
        let csv = world.done(["guide", topic.code(), "--region", "420100", "--csv"]);
        assert_eq!(csv.lines().count(), rows.len() + 1);
        let html = world.done(["guide", topic.code(), "--region", "420100", "--format", "html"]);
        for rule in page.statements() {
            assert!(html.contains(&rule.value.text.en.replace('"', "&quot;")), "{}", rule.value.text.en);
        }
    }
}

#[test]
fn the_weakest_grade_shows() {
    let world = World::new(Language::English);
    for (topic, grade) in
        [("code-sharing", "official"), ("never-paid", "secondary"), ("movements", "unverified")]
    {
        let document = json(&world.done(["guide", topic, "--json"]));
        assert_eq!(document["topic"]["grade"], grade, "{topic}");
    }
    assert!(world.done(["guide", "movements"]).contains("Take care"), "said in words, not only as a grade");
    assert!(world.done(["guide", "binding"]).contains("(not verified)"));
    let mut wide = World::new(Language::English);
    wide.width = 200;
    let compared = wide.done(["guide", "account-and-fund"]);
    assert!(
        compared.contains("Is it reset each year (not verified)"),
        "rows of a comparison too: {compared}"
    );
}

#[test]
fn what_is_out_of_force_is_not_shown() {
    let world = World::new(Language::English);
    let shown = |today: &str| world.done(["--today", today, "guide", "across-provinces"]);
    assert!(shown("2026-11-22").contains("With the quota"));
    assert!(!shown("2025-11-22").contains("With the quota"));
    assert!(!shown("2020-01-01").contains("With transfers"));
}

#[test]
fn every_command_that_a_topic_names_is_a_correct_command_line() {
    let mut seen = 0;
    for (language, word) in LANGUAGES {
        for topic in Topic::ALL {
            for line in &guide::page(*topic).unwrap().commands {
                let line = if word == "zh" { &line.zh } else { &line.en };
                let parsed = command_line(language).try_get_matches_from(line.split_whitespace());
                assert!(parsed.is_ok(), "{}: {line}: {}", topic.code(), parsed.unwrap_err());
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "this test no longer finds the commands");
}

#[test]
fn the_place_comes_from_the_flag_the_member_or_the_owner() {
    let world = World::new(Language::English).with_demo_family();
    let region = |args: &[&str]| {
        let all = [&["guide", "binding", "--json"][..], args].concat();
        json(&world.done(all))["topic"]["region"].as_str().map(str::to_owned)
    };
    let owner = region(&[]);
    assert!(owner.is_some(), "the ledger's owner is insured somewhere");
    assert_eq!(region(&["--region", "Shanghai"]).as_deref(), Some("310000"));
    assert!(region(&["--member", "王建国"]).is_some());
    assert_eq!(world.run(["guide", "binding", "--member", "nobody"]).code, 4);
    assert_eq!(world.run(["guide", "binding", "--region", "Nowhere"]).code, 4);
    let without = World::new(Language::English);
    assert!(without.done(["guide", "binding"]).contains("--region Wuhan"), "how to get one's own place");
    assert_eq!(without.run(["guide", "binding", "--member", "mother"]).code, 5);
}

#[test]
fn help_is_there_even_where_the_ledger_is_broken() {
    let world = World::new(Language::English).with_demo_family();
    std::fs::write(world.ledger(), "no ledger at all").unwrap();
    let ended = world.run(["guide", "balance"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(!ended.err.is_empty() && ended.out.contains("What to do first"));
}

/// The topics that a command line points to.
fn pointed(world: &World, args: &[&str]) -> (u8, Vec<String>) {
    let ended = world.run([args, &["--json"]].concat());
    let guide = json(&ended.out)["guide"].clone();
    let codes = guide.as_array().cloned().unwrap_or_default();
    (ended.code, codes.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[test]
fn every_no_and_every_cannot_tell_leads_to_its_topic() {
    let world = World::new(Language::English);
    let check = ["eligibility", "check", "--relation"];
    let expense = ["eligibility", "expense"];
    let waiting = ["eligibility", "waiting", "--joins-for", "2027", "--region"];
    for (args, code, topics) in [
        ([&check[..], &["spouse", "--region", "Wuhan"]].concat(), 0, &[][..]),
        ([&check[..], &["mother-in-law", "--region", "Wuhan"]].concat(), 1, &["relatives", "aid-failed"]),
        (
            [&check[..], &["spouse", "--region", "Wuhan", "--use", "fitness"]].concat(),
            1,
            &["account-uses", "aid-failed"],
        ),
        (
            [&check[..], &["parent", "--region", "Shanghai", "--payer-region", "Wuhan"]].concat(),
            3,
            &["across-provinces", "aid-failed"],
        ),
        ([&expense[..], &["outpatient", "--region", "Wuhan"]].concat(), 0, &[]),
        ([&expense[..], &["fitness", "--region", "Wuhan"]].concat(), 1, &["never-paid", "account-uses"]),
        (
            [&expense[..], &["work-injury", "--region", "Wuhan"]].concat(),
            3,
            &["never-paid", "account-uses", "misuse"],
        ),
        ([&waiting[..], &["Qingdao", "--missed", "2026"]].concat(), 0, &[]),
        ([&waiting[..], &["Wuhan", "--missed", "2025,2026"]].concat(), 3, &["waiting"]),
    ] {
        assert_eq!(
            pointed(&world, &args),
            (code, topics.iter().map(|code| (*code).to_owned()).collect()),
            "{args:?}"
        );
    }
}

#[test]
fn a_binding_that_is_refused_leads_to_its_topic() {
    let world = World::new(Language::English).with_demo_family();
    let add =
        ["family", "add", "Aunt", "--relation", "mother-in-law", "--region", "420100", "--class", "retired"];
    let (code, topics) = pointed(&world, &add);
    assert_eq!((code, topics.first().map(String::as_str)), (1, Some("relatives")));
    let (code, topics) = pointed(&world, &["family", "bind", "Aunt"]);
    assert_eq!((code, topics.first().map(String::as_str)), (1, Some("relatives")));
    let shown = world.run(["family", "bind", "Aunt"]);
    assert!(shown.out.contains("medins guide relatives"), "{}", shown.out);
}

#[test]
fn a_search_that_finds_nothing_says_so_and_names_what_is_near() {
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        let ended = world.run(["guide", "search", "zzzzzz"]);
        assert_eq!((ended.code, ended.err.as_str()), (1, ""));
        let ended = world.run(["guide", "search", "walet"]);
        assert_eq!(ended.code, 1);
        assert!(ended.out.contains("medins guide across-provinces"), "{}", ended.out);
        assert_eq!(world.run(["guide", "search"]).code, 2);
    }
    let world = World::new(Language::English);
    let hits = json(&world.done(["guide", "search", "wallet", "--json"]));
    assert!(hits["hits"].as_array().unwrap().iter().all(|hit| hit["command"].as_str().is_some()));
}

#[test]
fn a_slip_in_a_topic_is_answered_with_the_topic_that_was_meant() {
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        for (word, near) in [("balnce", "balance"), ("bindings", "binding"), ("共济扣", "")] {
            let ended = world.run(["guide", word]);
            match near {
                "" => assert_eq!(ended.code, 0, "a beginning is enough: {ended:?}"),
                near => assert!(ended.code == 4 && ended.err.contains(near), "{ended:?}"),
            }
        }
        let ended = world.run(["guide", "a"]);
        assert!(
            ended.code == 4 && ended.err.contains("aid-failed") && ended.err.contains("across-provinces")
        );
    }
}
