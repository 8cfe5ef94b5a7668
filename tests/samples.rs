//! Messages of the settlement interface, from made-up ones of every kind and from real ones where they lie
//! beside the project, against a second calculation over the same JSON.
//!
//! The second calculation ([`Bill::all`]) shares no code with the program: it walks the values and adds.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::common_ledger::{Home, fen, samples, say_skipped, yuan};

/// What one `setlinfo` says, in fen.
#[derive(Debug, Clone, PartialEq)]
struct Bill {
    name: String,
    is_preview: bool,
    total: i64,
    fund: i64,
    account: i64,
    aid: i64,
    cash: i64,
}

impl Bill {
    /// Every bill of a message that can be booked or shown; those without their figures are left out.
    fn all(message: &Value) -> Vec<Self> {
        let output = ["response", "output"].iter().fold(message, |at, key| at.get(key).unwrap_or(at));
        let list = match &output["setlinfo"] {
            Value::Array(list) => list.clone(),
            one => vec![one.clone()],
        };
        let answered = message.get("response").unwrap_or(message).get("respond_time");
        list.iter().filter_map(|setlinfo| Self::read(setlinfo, answered)).collect()
    }

    fn read(setlinfo: &Value, answered: Option<&Value>) -> Option<Self> {
        let cash = ["psn_cash_pay", "cash_payamt"].iter().find_map(|key| amount(&setlinfo[key]))?;
        Some(Self {
            name: setlinfo["psn_name"].as_str().unwrap_or_default().to_owned(),
            is_preview: !setlinfo["setl_id"].is_string()
                || (!setlinfo["setl_time"].is_string() && answered.is_none()),
            total: amount(&setlinfo["medfee_sumamt"])?,
            fund: amount(&setlinfo["fund_pay_sumamt"])?,
            account: amount(&setlinfo["acct_pay"])?,
            aid: amount(&setlinfo["acct_mulaid_pay"]).unwrap_or(0),
            cash,
        })
    }
}

/// A number or text of yuan as fen, by its digits.
fn amount(value: &Value) -> Option<i64> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits = format!("{whole}{decimals:0<2}");
    if value.is_null() { None } else { digits.parse().ok() }
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The sums that must come of bills: number of visits, total, fund, own account, mutual aid, cash.
fn sums(bills: &[Bill]) -> [i64; 6] {
    let booked = || bills.iter().filter(|bill| !bill.is_preview);
    let sum = |figure: fn(&Bill) -> i64| booked().map(figure).sum::<i64>();
    let visits = booked().map(|bill| if bill.total < 0 { -1 } else { 1 }).sum();
    let own = sum(|bill| bill.account - bill.aid);
    [visits, sum(|b| b.total), sum(|b| b.fund), own, sum(|b| b.aid), sum(|b| b.cash)]
}

/// The same sums as `history` gives them, by member.
fn history(home: &Home) -> BTreeMap<String, [i64; 6]> {
    let groups = home.json(&["history", "--group-by", "member"]);
    let row = |group: &Value| {
        let money = |key: &str| fen(group[key].as_str().unwrap());
        let [total, fund] = ["total", "fund_pay"].map(money);
        let [own, aid, cash] = ["own_acct_pay", "acct_mulaid_pay", "cash_pay"].map(money);
        let visits = group["visits"].as_i64().unwrap();
        (group["group"].as_str().unwrap().to_owned(), [visits, total, fund, own, aid, cash])
    };
    groups["groups"].as_array().unwrap().iter().map(row).collect()
}

fn by_member(bills: &[Bill]) -> BTreeMap<String, [i64; 6]> {
    let booked: Vec<&Bill> = bills.iter().filter(|bill| !bill.is_preview).collect();
    let of = |name: &str| {
        sums(&booked.iter().filter(|bill| bill.name == name).map(|bill| (*bill).clone()).collect::<Vec<_>>())
    };
    booked.iter().map(|bill| (bill.name.clone(), of(&bill.name))).collect()
}

/// Ids of the notes of an import.
fn notes(summary: &Value) -> Vec<String> {
    let notes = summary["notes"].as_array().into_iter().flatten();
    notes.map(|note| note["id"].as_str().unwrap().to_owned()).collect()
}

const FIXTURES: [&str; 8] = ["1101", "2206", "2207", "2208", "2304", "5203", "5206", "5261"];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format!("{name}.json"))
}

/// The family of the fixtures, with openings that their printed balances follow from.
fn family() -> Home {
    let home = Home::owned_by("周明");
    home.ok(&["family", "add", "林岚", "--relation", "spouse", "--no-bind"]);
    home.ok(&["family", "add", "周国强", "--relation", "father", "--no-bind"]);
    home.ok(&["family", "bind", "周国强", "--from", "2024-01-01", "--anyway"]);
    for (name, balance, day) in
        [("周明", "2000", "2024-03-01"), ("林岚", "1000", "2024-06-01"), ("周国强", "4700", "2024-05-01")]
    {
        home.ok(&["account", "open", name, balance, "--on", day]);
    }
    home
}

#[test]
fn every_kind_of_message_is_booked_or_left_with_a_reason() {
    let paths = FIXTURES.map(|name| fixture(name).display().to_string());
    let bills: Vec<Bill> = FIXTURES.iter().flat_map(|name| Bill::all(&read(&fixture(name)))).collect();
    let mut orders = [paths.clone(), paths.clone(), paths];
    orders[1].reverse();
    orders[2].rotate_left(3);
    for paths in orders {
        let home = family();
        for path in paths.iter().chain(&paths) {
            home.ok(&["import", path]);
        }
        assert_eq!(history(&home), by_member(&bills));
        let expected = [("周明", 120_000), ("周国强", 430_000), ("林岚", 85_500)];
        let expected = expected.map(|(name, fen)| (name.to_owned(), Some(fen)));
        assert_eq!(home.balances("2026-10-31"), expected.into());
        assert_eq!(home.balances("2024-03-06")["周明"], Some(193_000));
        assert_eq!(home.balances("2024-03-08")["周明"], Some(200_000));
        let noted = notes(&home.json(&["balance"]));
        assert!(!noted.contains(&"balance-difference".to_owned()), "the printed balances chain: {noted:?}");
        let paid = home.exported("settlements").into_iter().find(|row| row["member"] == "周国强").unwrap();
        assert_eq!((paid["payer"].as_str(), paid["settled_at"].as_str()), ("周明", "2024-05-20 10:30:15"));
    }
}

#[test]
fn what_each_message_comes_to_is_counted() {
    let home = family();
    for (name, expected, noted) in [
        ("1101", "papers 1, statements 1", &[][..]),
        ("2206", "previews 1", &["import-preview"]),
        ("2208", "new 1, statements 1", &["import-reversal-alone"]),
        ("2207", "new 1, statements 1", &[]),
        ("2304", "new 1, statements 1, payers_derived 1", &[]),
        ("5203", "new 2, statements 2", &["import-remark"]),
        ("5206", "papers 1, statements 3", &[]),
        ("5261", "new 1", &[]),
        ("2207", "known 1", &[]),
        ("5206", "papers_known 1", &[]),
    ] {
        let summary = home.json(&["import", &fixture(name).display().to_string()]);
        let counts = summary["summary"].as_object().unwrap().iter();
        let mut counts: Vec<String> = counts
            .filter(|(key, count)| *key != "rows" && **count != 0)
            .map(|(key, count)| format!("{key} {count}"))
            .collect();
        let mut expected: Vec<&str> = expected.split(", ").collect();
        counts.sort();
        expected.sort_unstable();
        assert_eq!(
            (counts, notes(&summary)),
            (
                expected.into_iter().map(str::to_owned).collect(),
                noted.iter().map(|id| (*id).to_owned()).collect()
            ),
            "{name}"
        );
    }
}

#[test]
fn a_balance_said_more_than_once_for_one_moment_counts_once() {
    let home = Home::owned_by("周明");
    let observe = |amount: &str, layer: &str| {
        home.ok(&["account", "observe", "周明", amount, "--on", "2024-03-31", "--layer", layer]);
        home.balances("2026-10-31")["周明"]
    };
    assert_eq!(observe("1900", "whole"), Some(190_000));
    assert_eq!(observe("1950", "whole"), Some(195_000), "a figure typed again takes the place of the first");
    home.ok(&["import", &fixture("1101").display().to_string()]);
    assert_eq!(home.balances("2026-10-31")["周明"], Some(200_000));
    assert_eq!(observe("800", "current-year"), Some(80_000));
    assert_eq!(observe("1200", "prior-years"), Some(200_000), "layers are added up");
    assert_eq!(observe("1960", "whole"), Some(196_000));
}

#[test]
fn two_bills_of_one_list_differ_only_in_what_they_say() {
    let home = Home::owned_by("林岚");
    home.ok(&["import", &fixture("5203").display().to_string()]);
    let rows = home.exported("settlements");
    let places: Vec<&str> = rows.iter().map(|row| row["institution"].as_str()).collect();
    assert_eq!(places, ["安和大药房", "东城第二医院"]);
    assert_eq!(home.balances("2024-06-10")["林岚"], Some(95_500));
    assert_eq!(home.balances("2026-10-31")["林岚"], Some(85_500));
}

/// Real messages, by name; nothing where they are not there.
fn real() -> Vec<(String, PathBuf)> {
    let Some(folder) = samples("setlinfo") else {
        say_skipped("no real samples at ../shared/samples/setlinfo; MEDINS_SHARED names another folder");
        return Vec::new();
    };
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut named: Vec<_> =
        paths.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path)).collect();
    named.sort();
    assert!(named.len() >= 14, "some of the samples are missing: {named:?}");
    named
}

/// A ledger whose owner had 3,000 yuan before the first sample.
fn opened() -> Home {
    let home = Home::owned_by("我");
    home.ok(&["account", "open", "我", "3000", "--on", "2021-01-01"]);
    home
}

#[test]
fn each_real_sample_goes_in_or_is_refused_with_a_reason() {
    for (name, path) in real() {
        let bills = Bill::all(&read(&path));
        let file = path.display().to_string();
        let home = opened();
        let ended = home.run(&["import", &file, "--member", "我", "--json"]);
        let summary = ended.json();
        let count = |key: &str| summary["summary"][key].as_i64().unwrap_or(0);
        let expected = match &name[..4] {
            _ if name.contains("truncated") => ("problems", 4),
            "1101" | "1161" => ("papers", 0),
            "2206" | "2303" => ("previews", 0),
            "2207" | "2208" | "2305" => ("new", 0),
            _ => ("left_out", 0),
        };
        assert_eq!((count(expected.0), ended.code), (1, expected.1), "{name}: {summary}{}", ended.err);
        if ended.code != 0 {
            assert!(ended.err.contains("fund_pay_sumamt"), "{}", ended.err);
        }
        if matches!(&name[..4], "2208" | "2305") {
            assert_eq!(notes(&summary)[0], "import-reversal-alone-unnamed", "{name}");
        }
        let [_, total, _, own, ..] = sums(&bills);
        let booked: i64 = home.exported("settlements").iter().map(|row| fen(&row["total"])).sum();
        assert_eq!(yuan(booked), yuan(total), "{name}");
        assert_eq!(home.balances("2026-10-31")["我"], Some(300_000 - own), "{name}");
        assert_eq!(home.balances("2021-01-01")["我"], Some(300_000), "{name}");
    }
}

#[test]
fn all_real_samples_together_make_the_same_sums_in_any_order() {
    let samples = real();
    if samples.is_empty() {
        return;
    }
    let bills: Vec<Bill> = samples.iter().flat_map(|(_, path)| Bill::all(&read(path))).collect();
    let mut paths: Vec<String> = samples.iter().map(|(_, path)| path.display().to_string()).collect();
    for _ in 0..3 {
        paths.rotate_left(5);
        let files: Vec<&str> = paths.iter().map(String::as_str).collect();
        let home = opened();
        let line = [&["import", "--member", "我", "--skip-problems", "--json"], &files[..]].concat();
        let summary = home.run(&line).json();
        let counts =
            ["rows", "new", "previews", "left_out", "problems"].map(|key| summary["summary"][key].clone());
        assert_eq!(counts, [14, 3, 2, 3, 1].map(Value::from));
        assert_eq!(history(&home)["我"], sums(&bills));
        let [_, _, _, own, ..] = sums(&bills);
        assert_eq!(home.balances("2026-10-31")["我"], Some(300_000 - own));
        let before = home.exported("settlements");
        assert_eq!(home.run(&line).json()["summary"]["known"], 3);
        assert_eq!(home.exported("settlements"), before);
    }
}

#[test]
fn real_samples_create_the_person_they_name_and_refuse_to_guess_another() {
    let samples = real();
    for (name, path) in samples {
        let home = Home::owned_by("我");
        let ended = home.run(&["import", "--create-members", &path.display().to_string()]);
        let members: Vec<String> =
            home.exported("members").iter().map(|member| member["name"].clone()).collect();
        let bills = Bill::all(&read(&path));
        let nobody = bills.first().is_some_and(|bill| bill.name.is_empty());
        match (nobody || name.contains("truncated"), &name[..2]) {
            (true, _) => {
                assert_eq!((ended.code, members.len()), (4, 1), "{name}");
                assert!(
                    ended.err.contains("--member") || name.contains("truncated"),
                    "{name}: {}",
                    ended.err
                );
            }
            (false, "11") => assert_eq!(members, ["我", "测试甲"], "{name}"),
            (false, _) => {
                assert_eq!(ended.code, 0, "{name}: {}", ended.err);
                assert_eq!(history(&home), by_member(&bills), "{name}");
            }
        }
    }
}
