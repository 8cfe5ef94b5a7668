//! Rules as data: every worked case comes out to the fen, every shipped pack is clean, and a region that the
//! program has never heard of works from one text file; a broken one is refused with its place.

use std::path::Path;

use medins::engine::cases;
use medins::model::day::Day;
use medins::policy::cases::{Case, read};
use medins::policy::set::shipped_cases;
use medins::policy::{PolicySet, lint};
use medins::view::form::Language;
use serde_json::Value;

use crate::common_ledger::{say_skipped, shared_folder};
use crate::shared::{Ended, LANGUAGES, World};

/// A city that does not exist.
const MADE_UP: &str = include_str!("policies/420999-made-up.toml");
/// Its worked cases.
const MADE_UP_CASES: &str = include_str!("policies/420999-made-up.cases.toml");

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The cases of a file that come out differently.
fn differing(file: &str, text: &str) -> (usize, Vec<String>) {
    let policies = PolicySet::shipped();
    let cases = read(file, text).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let differs = |case: &Case| {
        let found = cases::run(case, &policies, day("2026-11-22")).unwrap();
        (!found.is_empty()).then(|| format!("{file}:{} {}: {found:?}", case.line, case.id))
    };
    (cases.len(), cases.iter().filter_map(differs).collect())
}

#[test]
fn every_shipped_case_comes_out_to_the_fen() {
    let mut ids = Vec::new();
    for (file, text) in shipped_cases() {
        let (count, differing) = differing(file, text);
        assert!(count > 0, "{file} holds no case");
        assert!(differing.is_empty(), "{}", differing.join("\n"));
        ids.extend(read(file, text).unwrap().into_iter().map(|case| case.id));
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "two cases have the same id: a failure would not say which");
}

#[test]
fn the_cases_collected_beside_the_project_come_out_to_the_fen() {
    let Some(folder) = shared_folder("facts") else {
        return say_skipped("no facts lie beside the project; their worked cases are not run");
    };
    let Ok(text) = std::fs::read_to_string(folder.join("cases.toml")) else {
        return say_skipped("there is no cases.toml among the facts beside the project");
    };
    let (count, differing) = differing("cases.toml", &text);
    assert!(count > 20 && differing.is_empty(), "of {count} cases differ:\n{}", differing.join("\n"));
}

#[test]
fn every_shipped_pack_is_clean_and_overlaps_are_declared() {
    let policies = PolicySet::shipped();
    let nation = policies.nation().unwrap();
    for region in policies.regions() {
        let (file, text) = policies.text(region).unwrap();
        if let Err(errors) = lint::check(file, text, Some(nation)) {
            panic!("{file}: {errors:#?}");
        }
    }
}

/// A world whose user has these packs.
fn with_packs(language: Language, files: &[(&str, &str)]) -> World {
    let world = World::new(language);
    std::fs::create_dir_all(world.packs()).unwrap();
    for (name, text) in files {
        std::fs::write(world.packs().join(name), text).unwrap();
    }
    world
}

fn made_up(language: Language) -> World {
    with_packs(language, &[("420999-made-up.toml", MADE_UP), ("420999-made-up.cases.toml", MADE_UP_CASES)])
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// An estimate for somebody employed at a hospital of level 2.
fn estimate(world: &World, region: &str, more: &[&str]) -> Ended {
    let asked = ["estimate", "--region", region, "--insurance", "employee", "--class", "in-service"];
    let visit = ["--benefit", "outpatient", "--tier", "level2", "--on", "2026-05-01", "--in-scope", "1000"];
    world.run(asked.iter().chain(&visit).chain(more).copied())
}

#[test]
fn a_city_nobody_has_heard_of_needs_one_text_file() {
    let world = made_up(Language::English);
    let before = json(&World::new(Language::English).done(["policy", "test", "--all", "--json"]));
    let after = json(&world.done(["policy", "test", "--all", "--json"]));
    let count = |report: &Value| report["results"].as_array().unwrap().len();
    let own = read("420999-made-up.cases.toml", MADE_UP_CASES).unwrap().len();
    assert!(own >= 4);
    assert_eq!(count(&after), count(&before) + own, "the cases beside the pack are run with the others");
    for (language, word) in LANGUAGES {
        let world = made_up(language);
        let ended = estimate(&world, "420999", &["--lang", word]);
        assert_eq!(ended.code, 0, "{ended:?}");
        // (1000 - 300) x 70 %
        for expected in ["490.00", "510.00", "虚构市职工门诊待遇通知", "虚构医保局"] {
            assert!(ended.out.contains(expected), "{expected} is not in\n{}", ended.out);
        }
    }
}

#[test]
fn an_answer_of_a_users_pack_names_its_sources() {
    let world = made_up(Language::English);
    let answer = estimate(&world, "420999", &["--explain", "--json"]).out;
    for named in ["虚构市职工门诊待遇通知", "https://example.org/made-up"] {
        assert!(answer.contains(named), "{named} is not in {answer}");
    }
    let ended = estimate(&world, "420999", &["--compare-tier", "--json"]);
    let funds: Vec<Value> =
        json(&ended.out)["tiers"].as_array().unwrap().iter().map(|row| row["fund"].clone()).collect();
    assert_eq!(funds[1..4], ["560.00", "490.00", "420.00"], "80, 70 and 60 % of 700");
}

/// A change that breaks the pack: what is replaced, by what, the message, and the text the place points at.
const BROKEN: [(&str, &str, &str, &str); 6] = [
    ("combine = \"top-up\"", "combyne = \"top-up\"", "written-unknown-key", "combyne"),
    ("yuan = 300 }", "yuan = \"300 元\" }", "written-not-money", "\"300 元\""),
    ("percent = 70 }", "percent = 700 }", "written-not-percent", "700"),
    (
        "grade = \"official\"\nchecked_on = 2026-11-22\nsources = [\"mu-1\"]\nnote = \"first\"",
        "checked_on = 2026-11-22\nsources = [\"mu-1\"]\nnote = \"first\"",
        "written-missing-field",
        "[[deductible]]",
    ),
    (
        "  { institution = \"level1\", percent = 80 },",
        "  { percent = 80 },",
        "policy-unreachable",
        "{ institution = \"level2\"",
    ),
    ("from = 2027-01-01", "from = 2026-01-01", "policy-overlap", "[[ceiling]]"),
];

/// Line and column of the last place where a text stands.
fn place_of(text: &str, wanted: &str) -> (String, String) {
    let at = text.rfind(wanted).unwrap_or_else(|| panic!("{wanted:?} is not in the pack"));
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line.to_string(), column.to_string())
}

#[test]
fn a_broken_pack_is_refused_with_its_place_and_takes_no_other_region_down() {
    for (from, to, id, place) in BROKEN {
        let text = MADE_UP.replacen(from, to, 1);
        assert_ne!(text, MADE_UP, "{from}");
        let world = with_packs(Language::English, &[("420999-made-up.toml", &text)]);
        let file = world.packs().join("420999-made-up.toml").display().to_string();
        let linted = world.run(["policy", "lint", &file, "--json"]);
        assert_eq!(linted.code, 4, "{id}: {linted:?}");
        let problems = json(&linted.out)["problems"].clone();
        let first = &problems[0];
        let (line, column) = place_of(&text, place);
        let found = ["file", "line", "column"].map(|key| first[key].as_str().unwrap_or_default());
        assert_eq!(found, [file.as_str(), &line, &column], "{id}: {problems:#}");
        assert!(first["problem"].to_string().contains(id), "{id}: {problems:#}");
        if id != "policy-overlap" {
            let refused = estimate(&world, "420999", &[]);
            assert_eq!(refused.code, 4, "{id}: {refused:?}");
            assert!(
                refused.err.contains(&format!("{file}:{line}")) || refused.err.contains(&line),
                "{refused:?}"
            );
        }
        let other = estimate(&world, "420100", &[]);
        assert_eq!(other.code, 0, "{id}: {other:?}");
        assert!(other.out.contains("650.00"), "{other:?}");
    }
}

#[test]
fn lint_ends_with_what_it_found() {
    let world = made_up(Language::English);
    let file = world.packs().join("420999-made-up.toml").display().to_string();
    let code = |today: &str, file: &str| world.run(["policy", "lint", file, "--today", today]).code;
    assert_eq!(code("2026-11-22", &file), 0);
    assert_eq!(code("2028-01-01", &file), 1, "nobody has checked it for more than a year");
    assert_eq!(code("2026-11-22", &Path::new(&file).with_extension("gone").display().to_string()), 4);
    let warned = json(&world.run(["policy", "lint", &file, "--today", "2028-01-01", "--json"]).out);
    assert_eq!(warned["problems"][0]["severity"], "warning");
    assert!(warned["problems"][0]["problem"].to_string().contains("policy-stale"), "{warned:#}");
    for (language, word) in LANGUAGES {
        let shown = world.run(["policy", "lint", &file, "--today", "2028-01-01", "--lang", word]).out;
        let expected = if language == Language::Chinese { "提醒" } else { "warning" };
        assert!(shown.contains(expected) && shown.contains("2026-11-22"), "{shown}");
    }
}

#[test]
fn a_case_that_differs_is_shown_with_both_figures() {
    let world = made_up(Language::English);
    let wrong = MADE_UP_CASES.replacen("fund = \"490.00\"", "fund = \"491.00\"", 1);
    let file = world.packs().join("mine.cases.toml");
    std::fs::write(&file, wrong).unwrap();
    let ended = world.run(["policy", "test", &file.display().to_string(), "--json"]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let row = &json(&ended.out)["results"][0];
    let figures = ["figure", "expected", "found"].map(|key| row[key].as_str().unwrap_or_default());
    assert_eq!(figures, ["fund", "491.00", "490.00"]);
}

#[test]
fn what_makes_no_difference_is_neither_supposed_nor_rounded() {
    let world = World::new(Language::English);
    let told = estimate(&world, "420100", &["--ytd-fund", "100"]);
    assert!(!told.out.contains("Supposed") && !told.out.contains("assumed"), "{told:?}");
    let silent = estimate(&world, "420100", &[]);
    assert!(silent.out.contains("nothing was counted before"), "{silent:?}");
}

#[test]
fn a_case_with_a_word_that_is_none_is_told_the_words_that_are() {
    let world = World::new(Language::English);
    let file = world.folder().join("mine.cases.toml");
    std::fs::write(&file, MADE_UP_CASES.replacen("tier = \"level2\"", "tier = \"level9\"", 1)).unwrap();
    let ended = world.run(["policy", "test", &file.display().to_string()]);
    assert_eq!(ended.code, 4, "{ended:?}");
    assert!(ended.err.contains("line 10, column 8") && ended.err.contains("level1, level2"), "{ended:?}");
}

#[test]
fn cases_with_absurd_figures_are_refused_or_answered() {
    let policies = PolicySet::shipped();
    for (file, text) in shipped_cases() {
        for figure in ["0", "4294967295", "9223372036854775807"] {
            let absurd: String = text.lines().map(|line| absurd(line, figure)).collect();
            for row in absurd.split("[[case]]").skip(1) {
                for case in read(file, &format!("[[case]]{row}")).unwrap_or_default() {
                    cases::run(&case, &policies, day("2026-11-22")).unwrap();
                }
            }
        }
    }
}

/// A line of a case with other figures: amounts as dear as they can be, and another whole number.
fn absurd(line: &str, figure: &str) -> String {
    let (key, value) = line.split_once(" = ").unwrap_or((line, ""));
    let whole = !value.is_empty() && value.chars().all(|c| c.is_ascii_digit());
    let amount =
        ["in_scope", "total", "base", "pension", "own_account_balance", "reference_wage"].contains(&key);
    match (whole, amount) {
        (true, _) => format!("{key} = {figure}\n"),
        (_, true) => format!("{key} = \"999999999.99\"\n"),
        _ => format!("{line}\n"),
    }
}
