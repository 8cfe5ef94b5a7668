//! Laws that hold whatever the data: of importing in any order, of sums that are kept, of balances,
//! of going out and coming in again, and of commands that change nothing.
//!
//! Ledgers are grown by random commands ([`Deed`]); what the program answers is compared with a second
//! calculation over plain facts or exported rows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

pub mod family;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::common_ledger::{Home, fen, rows_of};
use family::{Bill, HEADING, NAMES, bills, csv, day, deed, family, grow, grown, imported};

/// Exported settlements without what depends on this ledger's own numbers, in a fixed order.
fn settlements(home: &Home) -> Vec<BTreeMap<String, String>> {
    let mut rows = home.exported("settlements");
    for row in &mut rows {
        row.remove("id");
        // A payer that was worked out from a binding is told by the export.
        row.remove("payer_origin");
        // Several payers stand in the order of their numbers, which differ between ledgers.
        let mut payers: Vec<&str> = row["payer"].split(';').collect();
        payers.sort_unstable();
        *row.get_mut("payer").unwrap() = payers.join(";");
    }
    rows.sort();
    rows
}

/// Everything the ledger answers that must not depend on how the rows came in.
fn answers(home: &Home) -> Vec<String> {
    let mut lines: Vec<String> = settlements(home).iter().map(|row| format!("{row:?}")).collect();
    for day in ["2024-02-15", "2024-12-31", "2026-10-31"] {
        let balance = home.json(&["balance", "--on", day]);
        for key in ["accounts", "year", "notes"] {
            let rows = balance[key].as_array().into_iter().flatten();
            lines.extend(rows.map(|row| format!("{day} {key} {row}")));
        }
    }
    for group in ["member", "month", "year", "institution", "payer"] {
        let groups = home.ok(&["history", "--csv", "--group-by", group]);
        lines.extend(groups.lines().map(|line| format!("{group} {line}")));
    }
    lines.sort();
    lines
}

/// What the kept sums should be, summed up from the facts once more.
const RECOMPUTED: [(&str, &str); 5] = [
    (
        "SELECT member_id, layer, day, amount FROM kept_account_day WHERE amount <> 0",
        "SELECT m, l, d, sum(f) AS f FROM (
           SELECT member_id m, layer l, day d, amount f FROM account_entry WHERE kind <> 'opening' AND retired_by IS NULL
           UNION ALL SELECT member_id, 'whole', substr(settled_at, 1, 10), mutual_aid - account FROM settlement
             WHERE retired_by IS NULL
           UNION ALL SELECT payer_id, 'whole', substr(settled_at, 1, 10), -amount FROM aid_payment
             JOIN settlement ON settlement.id = settlement_id WHERE retired_by IS NULL)
         GROUP BY m, l, d HAVING sum(f) <> 0",
    ),
    (
        "SELECT member_id, layer, month, amount FROM kept_account_month WHERE amount <> 0",
        "SELECT member_id, layer, substr(day, 1, 7) AS month, sum(amount) AS amount FROM kept_account_day
         GROUP BY 1, 2, 3 HAVING sum(amount) <> 0",
    ),
    (
        "SELECT member_id, month, visits, total, fund, account, mutual_aid, cash, hospital FROM kept_visits_month",
        "SELECT member_id, substr(settled_at, 1, 7), sum(iif(kind = 'reversal', -1, 1)), sum(total), sum(fund),
           sum(account), sum(mutual_aid), sum(cash), sum(hospital) FROM settlement WHERE retired_by IS NULL
         GROUP BY 1, 2",
    ),
    (
        "SELECT payer_id, beneficiary_id, month, payments, amount FROM kept_aid_month",
        "SELECT payer_id, member_id, substr(settled_at, 1, 7), sum(iif(amount < 0, -1, 1)), sum(amount)
         FROM aid_payment JOIN settlement ON settlement.id = settlement_id WHERE retired_by IS NULL
         GROUP BY 1, 2, 3",
    ),
    (
        "SELECT member_id, day, med_type, insurance, visits, in_scope, without_scope, fund, deductible,
           without_deductible, own FROM kept_counted_day",
        "SELECT member_id, substr(settled_at, 1, 10), med_type, i, sum(sign), coalesce(sum(scope), 0),
           sum(iif(scope IS NULL, sign, 0)), sum(fund), coalesce(sum(act_pay_dedc), 0),
           sum(iif(act_pay_dedc IS NULL, sign, 0)), sum(account + cash) FROM (
             SELECT *, iif(kind = 'reversal', -1, 1) AS sign, coalesce(insutype, '') AS i,
               coalesce(inscp_scp_amt, total - fulamt_ownpay_amt - overlmt_selfpay - preselfpay_amt) AS scope
             FROM settlement LEFT JOIN settlement_detail ON settlement_id = id WHERE retired_by IS NULL)
         GROUP BY 1, 2, 3, 4",
    ),
];

fn query(home: &Home, sql: &str) -> Vec<String> {
    let database = home.database();
    let mut statement = database.prepare(sql).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cells = (0..width).map(|at| Ok(format!("{:?}", row.get::<_, rusqlite::types::Value>(at)?)));
        cells.collect::<rusqlite::Result<Vec<_>>>().map(|cells| cells.join(" "))
    });
    let mut rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
    rows.sort();
    rows
}

/// `opening + movements up to the day − movements before the opening`, from exported rows alone; nothing
/// before the opening, or without one.
fn balance_from_rows(home: &Home, name: &str, on: &str) -> Option<i64> {
    let mut moved = Vec::new();
    let mut opening = None;
    for row in home.exported("movements").iter().filter(|row| row["member"] == name) {
        match row["kind"].as_str() {
            "opening" => opening = Some((row["settled_at"].clone(), fen(&row["acct_change"]))),
            _ => moved.push((row["settled_at"].clone(), fen(&row["acct_change"]))),
        }
    }
    for row in home.exported("settlements") {
        let (day, aid) = (row["settled_at"][..10].to_owned(), fen(&row["acct_mulaid_pay"]));
        if row["member"] == name {
            moved.push((day.clone(), aid - fen(&row["acct_pay"])));
        }
        for payer in row["payer"].split(';').filter(|payer| !payer.is_empty()) {
            let (payer, part) =
                payer.split_once('=').map_or((payer, aid), |(payer, part)| (payer, fen(part)));
            if payer == name {
                moved.push((day.clone(), -part));
            }
        }
    }
    let (opened, held) = opening.filter(|(opened, _)| opened.as_str() <= on)?;
    let counted = moved.iter().map(|(day, fen)| match (day.as_str() <= on, day.as_str() < opened.as_str()) {
        (true, false) => *fen,
        (false, true) => -fen,
        _ => 0,
    });
    Some(held + counted.sum::<i64>())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Codes of `check` that no command may bring about, whatever it is given.
const OF_THE_FILE: [&str; 6] =
    ["damaged", "reference", "retired-mark", "kept-sums", "payer-self", "payer-sum"];

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn what_commands_leave_is_whole(
        first in proptest::collection::vec(deed(), 0..8),
        bound in (0..3usize, 0..3usize, 0..900u16),
        second in proptest::collection::vec(deed(), 0..8),
    ) {
        let home = grown(&first);
        let (payer, beneficiary, from) = bound;
        if payer != beneficiary {
            let (payer, from) = (NAMES[payer], day(from));
            home.run(&["family", "bind", NAMES[beneficiary], "--payer", payer, "--from", &from, "--anyway"]);
        }
        grow(&home, &second);
        let checked = home.run(&["check", "--all", "--thorough", "--csv"]);
        prop_assert!(checked.code <= 1, "{}", checked.err);
        let broken: Vec<_> = rows_of(&checked.out).into_iter().filter(|row| OF_THE_FILE.contains(&row["code"].as_str())).collect();
        prop_assert!(broken.is_empty(), "{:?}", broken);
    }

    #[test]
    fn no_split_order_or_repetition_of_an_import_matters(
        bills in bills(24),
        luck in proptest::collection::vec((0..4usize, any::<u32>()), 60),
        repeated in proptest::collection::vec(any::<Index>(), 0..4),
        together in any::<bool>(),
    ) {
        let plain = family();
        let whole = plain.file("whole.csv", csv(&bills));
        imported(&plain, std::slice::from_ref(&whole));

        // Equal rows without an id stay in one file; everything else goes anywhere.
        let file_of = |at: usize| match bills[at].id {
            None => luck[bills.iter().position(|other| *other == bills[at]).unwrap()].0,
            Some(_) => luck[at].0,
        };
        let mut parts: Vec<Vec<(u32, Bill)>> = vec![Vec::new(); 4];
        for (at, bill) in bills.iter().enumerate() {
            parts[file_of(at)].push((luck[at].1, bill.clone()));
        }
        let split = family();
        let mut files = Vec::new();
        for (at, mut part) in parts.into_iter().enumerate() {
            part.sort_by_key(|(key, _)| *key);
            let rows: Vec<Bill> = part.into_iter().map(|(_, bill)| bill).collect();
            files.push(split.file(&format!("{at}.csv"), csv(&rows)));
        }
        files.sort_by_key(|file| luck[usize::from(file.as_bytes()[file.len() - 5] - b'0')].1);
        let again: Vec<String> = repeated.iter().map(|at| at.get(&files).clone()).collect();
        files.extend(again);
        files.push(whole);
        if together {
            imported(&split, &files);
        } else {
            files.chunks(1).for_each(|file| drop(imported(&split, file)));
        }
        prop_assert_eq!(answers(&plain), answers(&split));
    }

    #[test]
    fn kept_sums_are_the_sums_of_the_facts(deeds in proptest::collection::vec(deed(), 1..14)) {
        let home = grown(&deeds);
        for (kept, facts) in RECOMPUTED {
            prop_assert_eq!(query(&home, kept), query(&home, facts));
        }
    }

    #[test]
    fn a_balance_follows_from_opening_and_rows(
        deeds in proptest::collection::vec(deed(), 1..12),
        days in proptest::collection::vec(0..1000u16, 6),
    ) {
        let home = grown(&deeds);
        for number in days {
            let balances = home.balances(&day(number));
            for name in &NAMES[..3] {
                let known = balances.get(*name).copied().flatten();
                prop_assert_eq!(known, balance_from_rows(&home, name, &day(number)), "{} on {}", name, day(number));
            }
        }
    }

    #[test]
    fn what_goes_out_comes_in_again(deeds in proptest::collection::vec(deed(), 1..10)) {
        let home = grown(&deeds);
        let file = home.file("export.csv", home.ok(&["export"]));
        let before = home.bytes();
        let summary = imported(&home, std::slice::from_ref(&file));
        prop_assert_eq!(&summary["summary"]["new"], 0, "{}", summary);
        prop_assert_eq!(&summary["summary"]["known"], &summary["summary"]["rows"]);
        prop_assert!(home.bytes() == before, "importing the own export changed the ledger");

        let fresh = Home::owned_by("我");
        imported(&fresh, &[file]);
        prop_assert_eq!(settlements(&fresh), settlements(&home));
    }

    #[test]
    fn every_row_read_is_accounted_for(
        good in bills(10),
        bad in proptest::collection::vec((select(BAD_ROWS.to_vec()), any::<Index>()), 0..6),
        messages in proptest::collection::vec(select(MESSAGES.to_vec()), 0..8),
        flags in proptest::sample::subsequence(vec!["--dry-run", "--create-members", "--skip-problems"], 0..=3),
    ) {
        let home = family();
        let mut rows: Vec<String> = good.iter().map(Bill::row).collect();
        for (row, at) in &bad {
            rows.insert(at.index(rows.len() + 1), (*row).to_owned());
        }
        let sheet = home.file("a.csv", format!("{HEADING}\n{}\n", rows.join("\n")));
        let stream = home.file("b.json", format!("[{}]", messages.join(",")));
        let before = home.bytes();
        let ended = home.run(&[&["import", "--json", &sheet, &stream][..], &flags[..]].concat());
        let summary = ended.json()["summary"].clone();
        let count = |key: &str| summary[key].as_i64().unwrap_or(0);
        let parts = [
            "new", "merged", "known", "movements", "payments", "previews", "papers", "papers_known",
            "passed_over", "left_out", "problems", "held_back",
        ];
        prop_assert_eq!(count("rows"), parts.map(count).iter().sum::<i64>(), "{}", summary);
        prop_assert_eq!(count("rows"), (rows.len() + messages.len()) as i64);
        let dry = flags.contains(&"--dry-run");
        let skips = flags.contains(&"--skip-problems") && !dry;
        let refused = if skips { 1 } else { 4 };
        prop_assert_eq!(ended.code, if count("problems") > 0 { refused } else { 0 });
        // A file with problems stays out, the other one goes in; with both refused nothing is changed.
        let stays = dry || count("files_refused") == 2;
        let booked = home.exported("settlements").len() as i64;
        prop_assert_eq!(booked, if stays { 0 } else { count("new") });
        if stays {
            prop_assert!(home.bytes() == before, "nothing was to be changed");
        }
    }
}

/// Rows that cannot be booked, or that have no place among settlements.
const BAD_ROWS: [&str; 8] = [
    "X1,2024-02-30,我,,,,,1.00,0,0,0,1.00,,,,",
    "X2,2030-01-01,我,,,,,1.00,0,0,0,1.00,,,,",
    "X3,2024-01-01,,,,,,1.00,0,0,0,1.00,,,,",
    "X4,2024-01-01,我,,,,,1e3,0,0,0,1.00,,,,",
    "X5,2024-01-01,陌生人,,,,,1.00,0,0,0,1.00,,,,",
    "too,short",
    ",2024-01-01,我,,,,,,,,,,,,monthly-credit,",
    "X6,2024-01-01,李静,self,,,,1.00,0,0,0,1.00,,不认识,,",
];

/// Messages of every kind, good and bad.
const MESSAGES: [&str; 7] = [
    r#"{"setlinfo":{"psn_name":"我","medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"psn_cash_pay":2}}"#,
    r#"{"setlinfo":{"psn_name":"我","setl_id":"J1","setl_time":"2024-05-06","medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"psn_cash_pay":2}}"#,
    r#"{"respond_time":"20240507080910123","output":{"baseinfo":{"psn_name":"李静"},"insuinfo":[{"insutype":"310","balc":7}]}}"#,
    r#"{"respond_time":"20240507080910123","output":{"psn_name":"我","cuminfo":[{"cum_type_code":"D1","cum":5}]}}"#,
    r#"{"det_item_fee_sumamt":1}"#,
    r#"{"setlinfo":{"medfee_sumamt":1}}"#,
    r#"[7]"#,
];

/// Two purchases on one day, told apart by an id only, or by nothing at all.
fn purchases(first: &str, second: &str) -> String {
    let row = |id| format!("{id},2024-05-06,我,,康宁大药房,,41,30.00,0,30.00,0,0,,,,");
    format!("{HEADING}\n{}\n{}\n", row(first), row(second))
}

#[test]
fn equal_purchases_with_different_ids_both_stay() {
    let home = family();
    let file = home.file("a.csv", purchases("P1", "P2"));
    let summary = imported(&home, std::slice::from_ref(&file));
    assert_eq!((&summary["summary"]["new"], &summary["summary"]["suspected"]), (&2.into(), &().into()));
    assert_eq!(imported(&home, &[file])["summary"]["new"], 0);
    assert_eq!(settlements(&home).len(), 2);
}

#[test]
fn twins_without_an_id_both_stay_and_are_reported_once() {
    let home = family();
    let file = home.file("a.csv", purchases("", ""));
    let summary = imported(&home, std::slice::from_ref(&file));
    assert_eq!((&summary["summary"]["new"], &summary["summary"]["suspected"]), (&2.into(), &1.into()));
    assert_eq!(summary["notes"][0]["id"], "import-suspected-equal");
    for files in [vec![file.clone()], vec![file.clone(), file.clone()]] {
        let again = imported(&home, &files);
        assert_eq!((&again["summary"]["new"], &again["summary"]["suspected"]), (&0.into(), &().into()));
    }
    assert_eq!(settlements(&home).len(), 2);
    let exported = home.file("export.csv", home.ok(&["export"]));
    assert_eq!(imported(&home, &[exported])["summary"]["new"], 0);
}

#[test]
fn a_trial_run_and_every_question_change_no_byte() {
    let home = family();
    let file = home.file("a.csv", purchases("", "P2"));
    imported(&home, &[home.file("b.csv", purchases("P3", "P4"))]);
    let before = home.bytes();
    let shown = home.run(&["import", "--dry-run", "--json", &file]);
    assert_eq!((shown.code, &shown.json()["summary"]["new"]), (0, &2.into()));
    for line in [
        &["balance"][..],
        &["history"],
        &["history", "--group-by", "payer"],
        &["export", "statements"],
        &["family", "list"],
        &["family", "show", "我"],
        &["eligibility", "check", "--member", "王建国"],
    ] {
        home.run(line);
    }
    assert!(home.bytes() == before);
    assert_eq!(home.files(), ["family.medins"]);
}

#[test]
fn the_csv_of_history_is_the_export() {
    let home = family();
    imported(&home, &[home.file("a.csv", purchases("", "P2"))]);
    let history = rows_of(&home.ok(&["history", "--csv", "--only", "settlements"]));
    assert_eq!(history, home.exported("settlements"));
}

#[test]
fn several_payers_of_one_bill_go_out_and_come_in_with_their_parts() {
    let home = family();
    let line = ["record", "--member", "王建国", "--total", "50", "--account", "50", "--mutual-aid", "50"];
    let parts = ["--payer", "我=10", "--payer", "李静=35.50", "--payer", "self=4.50"];
    home.ok(&[&line[..], &parts].concat());
    for header in ["en", "zh"] {
        let file = home.file("export.csv", home.ok(&["export", "--header", header, "--bom"]));
        assert_eq!(imported(&home, std::slice::from_ref(&file))["summary"]["known"], 1);
        let fresh = Home::owned_by("我");
        imported(&fresh, &[file]);
        assert_eq!(settlements(&fresh)[0]["payer"], "我=14.50;李静=35.50");
        let payers = fresh.ok(&["history", "--csv", "--group-by", "payer"]);
        assert_eq!(
            payers.lines().skip(1).collect::<Vec<_>>(),
            ["我,1,0.00,14.50,14.50", "李静,1,0.00,35.50,35.50"]
        );
        assert_eq!(fresh.exported("members").len(), 3);
    }
    let paid_by = |number: &str, payers: &str| {
        let row = format!("{number},2024-05-06,王建国,,,,,9.00,0,9.00,9.00,0,,{payers},,");
        home.file("paid.csv", format!("{HEADING}\n{row}\n"))
    };
    imported(&home, &[paid_by("P8", "我=5.00;李静=3.00;我=1.00")]);
    assert!(settlements(&home).iter().any(|row| row["payer"] == "我=6.00;李静=3.00"));
    for short in ["我=5.00;李静=3.00", "我=8.00;王建国=1.00"] {
        let ended = home.run(&["import", &paid_by("P9", short)]);
        assert_eq!(ended.code, 4);
        assert!(ended.err.contains("8.00 yuan") && ended.err.contains("9.00 yuan"), "{}", ended.err);
    }
}
