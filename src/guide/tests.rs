//! What topics may say and what may not be said in them; how they are found and searched.

use std::collections::BTreeSet;

use super::*;
use crate::model::coverage::Word;
use crate::model::day::Day;
use crate::model::failure::FailureCode;
use crate::policy::benefit::words::{Expense, Purse};
use crate::policy::{Grade, PolicySet};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn today() -> Day {
    day("2026-11-22")
}

fn pages() -> Vec<&'static Page> {
    Topic::ALL.iter().map(|topic| page(*topic).unwrap()).collect()
}

#[test]
fn every_topic_has_one_file_of_its_name_and_every_file_a_topic() {
    let files: BTreeSet<&str> =
        shipped().iter().map(|(file, _)| file.strip_suffix(".toml").unwrap()).collect();
    assert_eq!(files, Topic::codes().into_iter().collect());
    for (topic, page) in Topic::ALL.iter().zip(pages()) {
        assert_eq!(*topic, page.topic, "a file speaks of another topic than its name says");
    }
}

#[test]
fn shipped_topics_are_sound() {
    let policies = PolicySet::shipped();
    for (file, text) in shipped() {
        if let Err(errors) = lint(file, text, policies.nation().unwrap()) {
            panic!("{errors:#?}");
        }
    }
}

#[test]
fn what_was_recalled_is_never_graded_better_than_unverified() {
    let policies = PolicySet::shipped();
    let nation = policies.nation().unwrap();
    for page in pages() {
        for rule in page.statements() {
            let sources: Vec<_> = rule.proof.sources.iter().map(|id| page.source(id, nation)).collect();
            assert!(sources.iter().all(Option::is_some), "{:?}", rule.proof.sources);
            let recalled = sources.iter().flatten().any(|source| source.is_recollection());
            assert!(!recalled || rule.proof.grade == Grade::Unverified, "{}", rule.value.text.en);
        }
    }
}

#[test]
fn every_topic_can_be_reached_from_another() {
    let pages = pages();
    for page in &pages {
        assert!(!page.keywords.is_empty() && !page.see.contains(&page.topic), "{}", page.topic.code());
        let begins_with_steps = page.sections[0].body == Body::Steps;
        assert!(begins_with_steps, "{} does not say first what to do", page.topic.code());
        let leads_here = |other: &&Page| other.see.contains(&page.topic);
        assert!(pages.iter().any(leads_here), "nothing leads to {}", page.topic.code());
    }
}

#[test]
fn names_are_different_so_that_each_is_understood() {
    let mut names = BTreeSet::new();
    for page in pages() {
        for name in [page.topic.code(), &page.name.zh, &page.name.en] {
            assert_eq!(find(name).unwrap(), Found::One(page.topic), "{name}");
            names.insert(name.to_owned());
        }
    }
    assert!(names.len() > Topic::ALL.len() * 2, "names in both languages");
}

const SOUND: &str = r#"format = "medins.guide/1"
topic = "balance"
name = { zh = "余额", en = "Balance" }
answers = { zh = "余额在哪里查。", en = "Where to look." }
keywords = ["余额"]

[[section]]
title = { zh = "先这样做", en = "First" }

[[section.row]]
text = { zh = "打开APP。", en = "Open the app." }
from = 2025-01-01
until = 2026-01-01
grade = "secondary"
checked_on = 2026-11-22
sources = ["fail-zjg"]
"#;

/// What is said about the sound topic after one change, with the line.
fn complaint(from: &str, to: &str) -> (&'static str, u64) {
    assert!(SOUND.contains(from), "{from}");
    let policies = PolicySet::shipped();
    let text = SOUND.replacen(from, to, 1);
    let errors = lint("balance.toml", &text, policies.nation().unwrap()).expect_err(to);
    let place = errors[0].place.as_deref().unwrap();
    assert_eq!(place.file.as_deref(), Some("balance.toml"));
    (errors[0].what.id, place.line.unwrap())
}

#[test]
fn lint_names_what_is_wrong_and_where() {
    for (from, to, id, line) in [
        ("keywords", "keyword", "written-unknown-key-near", 5),
        ("topic = \"balance\"", "topic = \"balanse\"", "written-unknown-word-near", 2),
        ("medins.guide/1", "medins.guide/2", "policy-unknown-format", 1),
        (", en = \"Where to look.\"", "", "written-missing-field", 4),
        (", en = \"Open the app.\"", "", "written-missing-field", 11),
        ("from = 2025-01-01", "from = 2026-01-01", "policy-empty-period", 10),
        ("until = 2026-01-01", "until = \"2026\"", "written-not-day", 13),
        ("sources = [\"fail-zjg\"]", "sources = [\"fail-zgj\"]", "policy-unknown-source", 16),
        ("sources = [\"fail-zjg\"]", "", "written-missing-field", 10),
        ("checked_on = 2026-11-22\n", "", "written-missing-field", 10),
        ("grade = \"secondary\"", "grade = \"sure\"", "written-unknown-word", 14),
        ("sources = [\"fail-zjg\"]", "sources = [\"model\"]", "policy-grade-above-sources", 11),
        ("title = { zh", "form = \"code-and-aid\"\ntitle = { zh", "written-missing-field", 11),
        ("grade =", "code = { zh = \"码\", en = \"code\" }\ngrade =", "written-unknown-key", 14),
        ("grade =", "mark = \"may\"\ngrade =", "written-unknown-word", 14),
        ("[[section.row]]", "[[section.rows]]", "written-unknown-key-near", 10),
    ] {
        let (found, at) = complaint(from, to);
        assert_eq!((found, at), (id, line), "{from} → {to}");
    }
    let policies = PolicySet::shipped();
    assert!(lint("balance.toml", SOUND, policies.nation().unwrap()).is_ok());
}

#[test]
fn a_source_that_nothing_rests_on_is_found() {
    let spare = "\n[[source]]\nid = \"spare\"\ntitle = \"t\"\nissuer = \"i\"\nurl = \"\"\npublished = \"\"\n\
                 kind = \"news\"\ngrade = \"secondary\"\n";
    let policies = PolicySet::shipped();
    let errors = lint("balance.toml", &format!("{SOUND}{spare}"), policies.nation().unwrap()).unwrap_err();
    assert_eq!(errors[0].what.id, "guide-unread-source");
}

#[test]
fn a_statement_is_shown_while_it_holds_and_advice_always() {
    let page = Page::read("balance.toml", SOUND).unwrap();
    let shown = |on: &str| page.sections[0].current(day(on)).count();
    assert_eq!(
        (shown("2024-12-31"), shown("2025-01-01"), shown("2025-12-31"), shown("2026-01-01")),
        (0, 1, 1, 0)
    );
    let advice = SOUND.replace("from = 2025-01-01\nuntil = 2026-01-01\n", "");
    let page = Page::read("balance.toml", &advice).unwrap();
    let rule = &page.sections[0].rows[0];
    assert!(
        page.sections[0].current(day("2010-01-01")).count() == 1 && !is_uncertain(rule, day("2010-01-01"))
    );
    let month = SOUND.replace("from = 2025-01-01", "from = 2025-01-01\nprecision = \"month\"");
    let page = Page::read("balance.toml", &month).unwrap();
    assert!(is_uncertain(&page.sections[0].rows[0], day("2025-01-15")));
    assert!(!is_uncertain(&page.sections[0].rows[0], day("2025-02-01")));
}

#[test]
fn a_topic_is_found_by_code_name_or_a_beginning_that_only_one_has() {
    for (word, topic) in [
        ("balance", Topic::Balance),
        ("BALANCE", Topic::Balance),
        ("bal", Topic::Balance),
        ("余额", Topic::Balance),
        ("余", Topic::Balance),
        ("Ｂalance", Topic::Balance),
        ("个人账户", Topic::AccountAndFund),
        ("跨省", Topic::AcrossProvinces),
        ("failed", Topic::AidFailed),
        ("safe", Topic::Safety),
    ] {
        assert_eq!(find(word).unwrap(), Found::One(topic), "{word}");
    }
    assert_eq!(find("a").unwrap(), Found::Several(all_beginning_with("a")));
    for (word, topic) in
        [("balnce", Topic::Balance), ("余额在哪里看", Topic::Balance), ("wallet", Topic::AcrossProvinces)]
    {
        let Found::Near(near) = find(word).unwrap() else { panic!("{word}") };
        assert!(near.contains(&topic), "{word}: {near:?}");
    }
    for word in ["e", "zzzzzz", "", " "] {
        assert_eq!(find(word).unwrap(), Found::Near(Vec::new()), "{word:?}");
    }
}

fn all_beginning_with(start: &str) -> Vec<Topic> {
    Topic::ALL.iter().copied().filter(|topic| topic.code().starts_with(start)).collect()
}

fn found(words: &[&str], on: Day) -> Vec<(Topic, bool)> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let hits = search(&words, on).unwrap();
    hits.into_iter().map(|hit| (hit.page.topic, hit.place == Place::Head)).collect()
}

#[test]
fn search_finds_all_words_in_both_languages() {
    let wallet = found(&["钱包"], today());
    assert_eq!(wallet[0], (Topic::AcrossProvinces, true), "heads come first");
    assert!(wallet.contains(&(Topic::AidFailed, false)));
    assert_eq!(found(&["WALLET"], today()), found(&["ｗａｌｌｅｔ"], today()));
    assert!(!found(&["wal"], today()).is_empty() && found(&["allet"], today()).is_empty(), "from its start");
    assert!(found(&["kiosk 余额"], today()).contains(&(Topic::Channels, true)));
    assert_eq!(found(&["钱包", "12393"], today()), [], "no statement and no head has both");
    assert!(found(&["自助机", "打印"], today()).contains(&(Topic::Channels, false)));
    assert_eq!((found(&[""], today()), found(&["没有这样的词"], today())), (Vec::new(), Vec::new()));
}

#[test]
fn search_leaves_out_what_does_not_hold_on_the_day() {
    let resold = |on: &str| found(&["长期护理保险"], day(on)).len();
    assert_eq!(resold("2024-12-31") + 1, resold("2026-11-22"));
}

#[test]
fn every_cause_of_failure_has_its_topic_and_is_explained() {
    let causes: Vec<FailureCode> =
        page(Topic::AidFailed).unwrap().statements().filter_map(|rule| rule.value.cause).collect();
    assert_eq!(causes, FailureCode::ALL, "each cause once, in order");
    for cause in FailureCode::ALL {
        assert!(page(for_failure(*cause)).is_ok(), "{cause:?}");
    }
    assert!(page(for_waiting()).is_ok());
}

#[test]
fn every_expense_that_is_not_paid_has_its_topics() {
    let expenses = Expense::ALL.iter().copied().map(Some).chain([None]);
    for expense in expenses {
        for unpaid in [&[Purse::Fund][..], &[Purse::Account], &[Purse::Fund, Purse::Account]] {
            let topics = for_expense(expense, unpaid);
            assert!(topics.len() >= unpaid.len(), "{expense:?} {unpaid:?}");
            assert!(topics.iter().all(|topic| page(*topic).is_ok()));
        }
    }
}
