//! After a slip of the hand the word that was perhaps meant is named, in both languages and in JSON; nothing is
//! ever taken for another word.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use medins::view::form::Language;

use crate::common_ledger::{Home, run_with};

/// A line with a slip in it, its exit code, and what must be named.
const SLIPS: &[(&[&str], u8, &str)] = &[
    (&["balence"], 2, "balance"),
    (&["history", "--membr", "我"], 2, "--member"),
    (&["balance", "--color", "alway"], 2, "always"),
    (&["balance", "李敬"], 4, "“李静”"),
    (&["balance", "spuose"], 4, "“spouse”"),
    (&["history", "--payer", "配藕"], 4, "“配偶”"),
    (&["eligibility", "expense", "premium", "--region", "武汗"], 4, "420100"),
    (&["eligibility", "expense", "premium", "--region", "42010"], 4, "420100"),
    (&["eligibility", "expense", "premium", "--region", "吉林市"], 4, "220000"),
    (&["eligibility", "expense", "premum"], 4, "“premium”"),
    (&["family", "add", "小明", "--relation", "儿字"], 4, "“儿子”"),
    (&["history", "--group-by", "moth"], 4, "“month”"),
    (&["quota", "--benefit", "门真"], 4, "“门诊”"),
    (&["account", "credit", "我", "1", "--kind", "montly-credit"], 4, "“monthly-credit”"),
];

#[test]
fn a_slip_is_told_in_both_languages_and_in_json() {
    let home = Home::owned_by("我");
    home.ok(&["family", "add", "李静", "--relation", "spouse"]);
    let before = home.bytes();
    for (line, code, meant) in SLIPS {
        for language in [Language::Chinese, Language::English] {
            let ended = run_with(&home.ledger, language, line);
            assert_eq!(ended.code, *code, "{line:?}: {}{}", ended.out, ended.err);
            assert!(ended.err.contains(meant), "{line:?} does not name {meant}: {}", ended.err);
            let ended = run_with(&home.ledger, language, &[line, &["--json"][..]].concat());
            let said: serde_json::Value = serde_json::from_str(&ended.err).unwrap();
            assert!(said["hint"].as_str().unwrap_or_default().contains(meant), "{line:?}: {said}");
        }
    }
    assert!(home.bytes() == before, "a slip changed the ledger");
}

#[test]
fn what_is_near_to_nothing_names_nothing() {
    let home = Home::owned_by("我");
    for line in [&["balance", "祖冲之"][..], &["eligibility", "expense", "premium", "--region", "Atlantis"]]
    {
        let said = home.run(line).err;
        assert!(!said.contains("Perhaps"), "{said}");
    }
}
