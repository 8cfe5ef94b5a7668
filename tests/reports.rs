//! What a report says equals what the plain rows say: sums by person, payer and month, balances at the end of each
//! month, the largest bills; and its files are what other programs read.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::BTreeMap;

use medins::model::day::Day;
use proptest::prelude::*;
use serde_json::Value;

use crate::common_ledger::{Home, TODAY, fen};
use crate::laws::family::{day, deed, grown};

type Row = BTreeMap<String, String>;

/// The five parts of a bill by whose money it was, in fen: funds, own account, relatives, cash, hospital.
fn parts(row: &Row) -> [i64; 5] {
    let of = |column: &str| row[column].as_str();
    let [fund, account, aid, cash, hospital] =
        ["fund_pay", "acct_pay", "acct_mulaid_pay", "cash_pay", "hosp_part_amt"]
            .map(|column| fen(of(column)));
    [fund, account - aid, aid, cash, hospital]
}

fn add(sums: &mut [i64; 5], parts: [i64; 5]) {
    sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
}

fn rows<'v>(report: &'v Value, key: &str) -> Vec<&'v Value> {
    report[key].as_array().into_iter().flatten().collect()
}

fn amount(row: &Value, column: &str) -> i64 {
    row[column].as_str().map_or(0, fen)
}

fn said(row: &Value) -> [i64; 5] {
    ["fund_pay", "own_acct_pay", "acct_mulaid_pay", "cash_pay", "hosp_part_amt"]
        .map(|column| amount(row, column))
}

/// Exported settlements of a span of days.
fn exported(home: &Home, from: &str, to: &str) -> Vec<Row> {
    let mut rows = home.exported("settlements");
    rows.retain(|row| (from..=to).contains(&&row["settled_at"][..10]));
    rows
}

fn people_agree(report: &Value, bills: &[Row]) {
    let mut people: BTreeMap<&str, ([i64; 5], i64)> = BTreeMap::new();
    for row in bills {
        let known = people.entry(&row["member"]).or_default();
        add(&mut known.0, parts(row));
        known.1 += if row["kind"] == "reversal" { -1 } else { 1 };
    }
    people.retain(|_, known| *known != ([0; 5], 0));
    for person in rows(report, "people").into_iter().filter(|row| row["member"] != "all") {
        let (sums, visits) = people.remove(person["member"].as_str().unwrap()).unwrap();
        assert_eq!((said(person), person["visits"].as_i64().unwrap()), (sums, visits), "{person}");
        assert_eq!(amount(person, "total"), sums.iter().sum::<i64>());
    }
    assert!(people.is_empty(), "left out: {people:?}");
}

fn sums_agree(report: &Value, bills: &[Row]) {
    let mut whole = [0; 5];
    bills.iter().for_each(|row| add(&mut whole, parts(row)));
    let mut months = [0; 5];
    rows(report, "months").into_iter().for_each(|month| add(&mut months, said(month)));
    if !rows(report, "months").is_empty() {
        assert_eq!(months, whole);
    }
    let mut paid: BTreeMap<&str, i64> = BTreeMap::new();
    for row in rows(report, "paid") {
        *paid.entry(row["member"].as_str().unwrap()).or_default() += amount(row, "amount");
    }
    for person in rows(report, "people").into_iter().filter(|row| row["member"] != "all") {
        let paid = paid.get(person["member"].as_str().unwrap()).copied().unwrap_or_default();
        assert_eq!(paid, amount(person, "total"), "{report}");
    }
}

fn balances_agree(report: &Value, home: &Home, to: &str) {
    for row in rows(report, "balances") {
        let month = Day::parse(&format!("{}-01", row["month"].as_str().unwrap())).unwrap();
        let end = month.plus_months(1).minus_days(1).min(Day::parse(to).unwrap());
        let known = home.balances(&end.to_string());
        let balance = known.get(row["member"].as_str().unwrap()).copied().flatten();
        assert_eq!(row["balance"].as_str().map(fen), balance, "{row}");
    }
}

fn largest_agree(report: &Value, bills: &[Row]) {
    let taken_back = |row: &Row| {
        bills.iter().any(|other| {
            other["kind"] == "reversal"
                && !row["settlement_id"].is_empty()
                && other["reverses"] == row["settlement_id"]
        })
    };
    let known = bills.iter().filter(|row| row["kind"] == "settlement" && !taken_back(row));
    let mut totals: Vec<i64> = known.map(|row| fen(&row["total"])).collect();
    totals.sort_unstable_by_key(|total| -total);
    totals.truncate(5);
    let said: Vec<i64> = rows(report, "largest").iter().map(|row| amount(row, "total")).collect();
    assert_eq!(said, totals);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_report_says_what_the_rows_say(
        deeds in prop::collection::vec(deed(), 1..12), first in 0_u16..800, length in 0_u16..500,
    ) {
        let home = grown(&deeds);
        let (from, to) = (day(first), day(first + length).min(TODAY.to_owned()));
        prop_assume!(from <= to);
        let report = home.json(&["report", "--from", &from, "--to", &to]);
        let bills = exported(&home, &from, &to);
        people_agree(&report, &bills);
        sums_agree(&report, &bills);
        balances_agree(&report, &home, &to);
        // A reversal after the span takes its bill back as well.
        let until_now = exported(&home, &from, "9999-12-31");
        let inside = |row: &Row| row["kind"] == "reversal" || row["settled_at"][..10] <= *to;
        largest_agree(&report, &until_now.into_iter().filter(inside).collect::<Vec<_>>());
    }
}

fn demo() -> Home {
    let home = Home::empty();
    home.ok(&["demo", &home.path("ledger")]);
    std::fs::rename(home.path("ledger/demo.medins"), &home.ledger).unwrap();
    home
}

#[test]
fn files_are_new_for_their_owner_and_stay_unless_told_otherwise() {
    let home = demo();
    let path = home.path("days.ics");
    assert_eq!(home.ok(&["report", "--ics", &path]), "", "the report itself was printed as well");
    let before = std::fs::read_to_string(&path).unwrap();
    let ended = home.run(&["report", "--ics", &path, "--json"]);
    assert_eq!(ended.code, 4, "{}", ended.err);
    assert!(ended.err.contains("export-exists"), "{}", ended.err);
    home.ok(&["report", "--ics", &path, "--overwrite"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before, "the same report is another file");
    let ledger = home.ledger.display().to_string();
    assert_eq!(home.run(&["report", "--ics", &ledger, "--overwrite"]).code, 4);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_calendar_has_whole_days_with_lasting_names() {
    let home = demo();
    let path = home.path("days.ics");
    home.ok(&["report", "--ics", &path]);
    let calendar = std::fs::read_to_string(&path).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270101\r\nSUMMARY"), "{calendar}");
    assert!(calendar.contains("DTEND;VALUE=DATE:20270102\r\n"));
    let names = |text: &str| {
        let mut names: Vec<String> =
            text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
        names.sort();
        names
    };
    home.ok(&["--today", "2026-11-20", "report", "--ics", &path, "--overwrite"]);
    let later = names(&std::fs::read_to_string(&path).unwrap());
    let resets = |names: &[String]| names.iter().filter(|name| later.contains(name)).count();
    assert!(resets(&names(&calendar)) >= 1, "no event of the first file is replaced by the second");
}

#[test]
fn days_of_the_future_are_refused_and_days_before_have_nothing() {
    let home = demo();
    let ended = home.run(&["report", "2027", "--json"]);
    assert_eq!((ended.code, ended.err.contains("error-day-future")), (4, true), "{}", ended.err);
    let empty = home.json(&["report", "2001"]);
    assert_eq!(empty["notes"][0]["id"], "report-empty");
    assert!(rows(&empty, "people").is_empty() && rows(&empty, "dates").is_empty());
    let csv = [home.ok(&["report", "2001", "--csv"]), home.ok(&["report", "2025", "--csv"])];
    let [none, some] = csv.each_ref().map(|text| text.lines().next().unwrap());
    assert_eq!(none, some, "the columns of the CSV depend on what is in it");
    assert_eq!(home.run(&["report", "2025", "--year", "2024"]).code, 2);
}

#[test]
fn the_worksheet_counts_what_bills_say_and_both_bounds_of_what_they_do_not() {
    let home = Home::owned_by("我");
    let message = |id: &str, own: &str, outside: &str| {
        format!("{id},2026-03-01,我,本院,3,21,90000.00,40000.00,0.00,0.00,{own},{outside}")
    };
    let heading = "settlement_id,settled_at,member,institution,institution_level,med_type,total,fund_pay,acct_pay,\
                   acct_mulaid_pay,cash_pay,fulamt_ownpay_amt";
    let csv = [heading, &message("A", "50000.00", "10000.00"), &message("B", "50000.00", "")].join("\n");
    home.ok(&["import", &home.file("bills.csv", csv)]);
    let tax = &home.json(&["report", "--tax"])["tax"][0];
    let told = |column: &str| amount(tax, column) / 100;
    assert_eq!((told("own_share"), told("outside"), told("open")), (100_000, 10_000, 50_000));
    assert_eq!((told("inside_least"), told("inside_most")), (40_000, 90_000));
    assert_eq!((told("deduct_least"), told("deduct_most")), (25_000, 75_000));
    let before = home.json(&["report", "2015", "--tax"]);
    assert_eq!(before["notes"][0]["id"], "report-empty");
}
