//! E-receipts in the ledger: any order, repetition and overlap of the papers of a visit gives the same ledger.

use std::collections::BTreeMap;

use crate::common_ledger::{Home, samples};
use crate::shared::read;

const SUMMARY: [&str; 8] =
    ["new", "merged", "known", "previews", "papers", "papers_known", "left_out", "problems"];

/// A message of a visit on 2026-03-05.
fn message(id: &str, time: &str) -> String {
    format!(
        r#"{{"setlinfo":{{"setl_id":"{id}","psn_name":"我","setl_time":"2026-03-05 {time}","med_type":"11",
        "fixmedins_name":"江城第一医院","medfee_sumamt":100,"fund_pay_sumamt":60,"acct_pay":30,
        "acct_mulaid_pay":0,"psn_cash_pay":10,"psn_part_amt":40,"hosp_part_amt":0}}}}"#
    )
}

/// The receipt of such a visit.
fn receipt(number: &str, institution: &str) -> String {
    format!(
        "某市医疗门诊收费票据（电子）\n票据代码：42060126 票据号码：{number}\n交款人：我\n就诊日期：20260305\n\
         医保统筹基金支付：60.00 其他支付：0.00 个人账户支付：30.00 个人现金支付：10.00\n\
         收款单位（章）：{institution}\n(小写)100.00\n"
    )
}

/// Two equal visits of one day, each told by a message and a receipt, and a third one in the own CSV.
fn papers() -> [(&'static str, String); 5] {
    let row = "settled_at,member,institution,total,fund_pay,acct_pay,cash_pay\n2026-03-05,我,康宁大药房,100.00,60.00,35.00,5.00\n";
    [
        ("one.json", message("S1", "09:00:00")),
        ("two.json", message("S2", "15:00:00")),
        ("one.txt", receipt("0000000011", "")),
        ("two.txt", receipt("0000000012", "江城第一医院")),
        ("row.csv", row.to_owned()),
    ]
}

/// Settlements, balances, and receipts with whether a message told the same visit.
type Held = (Vec<BTreeMap<String, String>>, BTreeMap<String, Option<i64>>, Vec<String>);

/// What a ledger holds, whatever its rows are numbered.
fn held(home: &Home) -> Held {
    let mut rows = home.exported("settlements");
    rows.iter_mut().for_each(|row| drop(row.remove("id")));
    rows.sort();
    let database = home.database();
    let mut papers = database
        .prepare(
            "SELECT p.receipt || ' ' || (s.settlement_key IS NOT NULL) FROM paper p
             JOIN settlement s ON s.id = p.settlement_id
             WHERE p.retired_by IS NULL AND s.retired_by IS NULL ORDER BY 1",
        )
        .unwrap();
    let papers = papers.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    (rows, home.balances("2026-10-31"), papers)
}

fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut found = vec![vec![]];
    for next in 0..count {
        found = found
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                (0..=order.len()).map(move |at| {
                    let mut longer = order.clone();
                    longer.insert(at, next);
                    longer
                })
            })
            .collect();
    }
    found
}

/// Imports files one command each; checks that every row is counted.
fn import(home: &Home, files: &[String]) -> BTreeMap<&'static str, i64> {
    let mut counted: BTreeMap<&'static str, i64> = BTreeMap::new();
    for file in files {
        let said = home.json(&["import", file]);
        let count = |key: &str| said["summary"][key].as_i64().unwrap_or(0);
        assert_eq!(count("rows"), SUMMARY.iter().map(|key| count(key)).sum::<i64>(), "{said}");
        SUMMARY.iter().for_each(|key| *counted.entry(key).or_default() += count(key));
    }
    counted
}

#[test]
fn any_order_of_papers_gives_the_same_ledger() {
    let mut first = None;
    for order in orders(5) {
        let home = Home::owned_by("我");
        let written = papers();
        let files: Vec<String> = order.iter().map(|at| home.file(written[*at].0, &written[*at].1)).collect();
        let counted = import(&home, &files);
        assert_eq!((counted["new"], counted["merged"]), (3, 2), "{order:?}");
        let now = held(&home);
        assert_eq!(now.0.len(), 3, "{order:?}");
        assert_eq!(now.2, ["42060126-0000000011 1", "42060126-0000000012 1"], "{order:?}");
        assert_eq!(*first.get_or_insert_with(|| now.clone()), now, "{order:?}");

        let again = import(&home, &files);
        assert_eq!((again["new"], again["merged"], again["known"]), (0, 0, 5), "{order:?}");
        assert_eq!(held(&home), now, "{order:?}");
    }
}

#[test]
fn all_papers_in_one_command_or_one_text_are_the_same() {
    let home = Home::owned_by("我");
    let files: Vec<String> = papers().iter().map(|(name, text)| home.file(name, text)).collect();
    import(&home, &files);

    let other = Home::owned_by("我");
    let [one, two, three, four, row] = papers().map(|(_, text)| text);
    let joined = [
        other.file("all.txt", format!("{four}\n\n{three}")),
        other.file("all.json", format!("[{two},{one}]")),
        other.file("row.csv", row),
    ];
    other.ok(&["import", &joined[0], &joined[1], &joined[2]]);
    assert_eq!(held(&other), held(&home));
}

#[test]
fn another_institution_is_another_visit_and_said_to_be_near() {
    let home = Home::owned_by("我");
    let file = home.file("one.json", message("S1", "09:00:00"));
    let other = home.file("other.txt", receipt("0000000013", "百草堂药房"));
    home.ok(&["import", &file]);
    let said = home.json(&["import", &other]);
    assert_eq!((&said["summary"]["new"], &said["summary"]["suspected"]), (&1.into(), &1.into()));
    assert_eq!(home.exported("settlements").len(), 2);
}

#[test]
fn a_receipt_with_other_figures_than_before_changes_nothing() {
    let home = Home::owned_by("我");
    home.ok(&["import", &home.file("one.txt", receipt("0000000011", ""))]);
    let before = home.bytes();
    let other = receipt("0000000011", "")
        .replace("个人账户支付：30.00 个人现金支付：10.00", "个人账户支付：20.00 个人现金支付：20.00");
    let ended = home.run(&["import", &home.file("other.txt", other)]);
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("Receipt 42060126-0000000011 is recorded already"), "{}", ended.err);
    assert_eq!(home.bytes(), before);
}

#[test]
fn a_typed_settlement_joins_its_receipt_unless_it_is_another_one() {
    let home = Home::owned_by("我");
    home.ok(&["import", &home.file("one.txt", receipt("0000000011", ""))]);
    let figures = ["--total", "100", "--fund", "60", "--account", "30"];
    let typed = [&["record", "--at", "2026-03-05", "--institution", "江城第一医院"][..], &figures].concat();
    assert!(home.ok(&typed).contains("A receipt had told of this visit already"));
    assert_eq!(home.exported("settlements").len(), 1);
    home.ok(&[&typed[..], &["--again"]].concat());
    assert_eq!(home.exported("settlements").len(), 2);
}

#[test]
fn what_was_exported_adds_nothing_and_takes_nothing() {
    let home = Home::owned_by("我");
    let detailed = receipt("0000000011", "江城第一医院").replace("收款", "医保范围内：80.00\n收款");
    home.ok(&["import", &home.file("papers.txt", detailed + &receipt("0000000012", ""))]);
    let in_scope = || -> i64 {
        let sql =
            "SELECT sum(inscp_scp_amt) FROM settlement_detail d JOIN settlement s ON s.id = d.settlement_id
                   WHERE s.retired_by IS NULL";
        home.database().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let (before, held_before) = (in_scope(), held(&home));
    let exported = home.file("out.csv", home.ok(&["export", "settlements"]));
    let said = home.json(&["import", &exported]);
    assert_eq!((&said["summary"]["known"], &said["summary"]["new"]), (&2.into(), &0.into()), "{said}");
    assert_eq!((in_scope(), held(&home)), (before, held_before));
}

#[test]
fn receipts_without_a_number_are_known_again_and_counted() {
    let home = Home::owned_by("我");
    let masked = receipt("0000000000", "");
    let twice = home.file("twice.txt", masked.repeat(2));
    assert_eq!(home.json(&["import", &twice])["summary"]["new"], 2);
    assert_eq!(home.json(&["import", &twice])["summary"]["known"], 2);
    assert_eq!(home.json(&["import", &home.file("once.txt", &masked)])["summary"]["known"], 1);
    let thrice = home.file("thrice.txt", masked.repeat(3));
    assert_eq!(home.json(&["import", &thrice])["summary"]["new"], 1);
    let said = home.json(&["import", &home.file("one.json", message("S1", "09:00:00"))]);
    assert_eq!(said["summary"]["merged"], 1);
    assert_eq!(home.json(&["import", &thrice])["summary"]["known"], 3);
    assert_eq!(home.exported("settlements").len(), 3);
}

#[test]
fn a_verified_receipt_is_the_same_one_and_can_be_taken_back() {
    let answer = |number: &str, sign: &str, more: &str| {
        format!(
            r#"{{"code":0,"data":{{"eInvoiceCode":"42060126","eInvoiceNumber":"{number}","payerPartyName":"我",
            "medicalDate":"20260305","totalAmount":"{sign}100.00","fundPayAmount":{sign}60,"otherPayAmount":null,
            "accountPayAmount":"{sign}30.00","ownPayAmount":"{sign}10"{more}}}}}"#
        )
    };
    let home = Home::owned_by("我");
    home.ok(&["import", &home.file("one.txt", receipt("0000000011", ""))]);
    let verified = home.file("one.json", answer("0000000011", "", ""));
    assert_eq!(home.json(&["import", &verified])["summary"]["known"], 1);

    let named = |number: &str| {
        let more = format!(r#","relatedInvoiceCode":"42060126","relatedInvoiceNumber":"{number}""#);
        answer("0000000012", "-", &more)
    };
    let alone = home.ok(&["import", "--dry-run", &home.file("alone.json", named("0000000099"))]);
    assert!(alone.contains("(42060126-0000000099)"), "{alone}");
    let said = home.ok(&["import", &home.file("back.json", named("0000000011"))]);
    assert!(!said.contains("takes back"), "{said}");
    let sum: i64 = home
        .database()
        .query_row("SELECT sum(account) FROM settlement WHERE retired_by IS NULL", [], |row| row.get(0))
        .unwrap();
    assert_eq!((sum, home.exported("settlements").len()), (0, 2));
}

#[test]
fn a_qr_code_says_whether_its_receipt_is_recorded() {
    let home = Home::owned_by("我");
    let codes = "http://example.invalid/page/42060126/0000000011/abc\nhttp://example.invalid/page/42060126/0000000012/abc\n";
    home.ok(&["import", &home.file("one.txt", receipt("0000000011", ""))]);
    let said = home.json(&["import", &home.file("codes.txt", codes)]);
    assert_eq!((&said["summary"]["known"], &said["summary"]["left_out"]), (&1.into(), &1.into()));
}

#[test]
fn the_example_papers_are_one_visit() {
    let home = Home::owned_by("我");
    home.ok(&["family", "add", "李静", "--relation", "spouse", "--no-bind"]);
    let [receipt, message] =
        ["receipt.txt", "message.json"].map(|name| home.file(name, read(&format!("examples/papers/{name}"))));
    assert_eq!(home.json(&["import", &receipt])["summary"]["new"], 1);
    assert_eq!(home.json(&["import", &message])["summary"]["merged"], 1);
    assert_eq!(home.exported("settlements").len(), 1);
    assert_eq!(home.balances("2026-10-31")["李静"], Some(120_455));
}

#[test]
fn real_receipts_go_in_or_say_why_not() {
    let Some(folder) = samples("receipts") else { return };
    let home = Home::owned_by("我");
    for (name, code, said) in [
        ("R1_jiangsu_outpatient_2023.txt", 0, "New settlements                1"),
        ("R2_beijing_outpatient_2025.txt", 0, "Printed balances and counters  2"),
        ("R3_shanghai_inpatient_2021_ocr.txt", 0, "Printed balances and counters  2"),
        ("R5_guangdong_outpatient_selfpaid_2025_ocr.txt", 0, "New settlements  1"),
        ("QR_URL_SHAPES.txt", 0, "Left out"),
    ] {
        let file = folder.join(name).display().to_string();
        let ended = home.run(&["import", &file, "--member", "我"]);
        assert_eq!(ended.code, code, "{name}: {}{}", ended.out, ended.err);
        assert!(ended.out.contains(said), "{name}: {}", ended.out);
    }
}
