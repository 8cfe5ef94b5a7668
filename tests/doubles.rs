//! Suspected doubles: nothing is decided without the user, what was decided is remembered, and the files that
//! brought them up add nothing when they come again.

use crate::common_ledger::Home;

const HEADING: &str = "settled_at,member,institution,total,fund_pay,acct_pay,cash_pay,settlement_id\n";

/// A row with an id and one of the same day and total without; what they print differs.
fn pair() -> Home {
    let home = Home::owned_by("我");
    let with_id = home.file("id.csv", format!("{HEADING}2026-09-15,我,江城第二医院,100,60,40,0,K1\n"));
    let without = home.file("row.csv", format!("{HEADING}2026-09-15,我,江城二院,100,60,30,10,\n"));
    home.ok(&["import", &with_id]);
    home.ok(&["import", &without]);
    home
}

fn held(home: &Home) -> Vec<(String, String)> {
    let rows = home.exported("settlements");
    rows.into_iter().map(|row| (row["settlement_id"].clone(), row["acct_pay"].clone())).collect()
}

#[test]
fn a_pair_is_shown_side_by_side_and_both_stay_without_a_word() {
    let home = pair();
    let again = home.file("other.csv", format!("{HEADING}2026-09-15,我,,100,60,20,20,\n"));
    let report = home.json(&["import", &again, "--review"]);
    let rows = report["pairs"].as_array().unwrap();
    let ids: Vec<_> = rows.iter().map(|row| (row["pair"].as_i64(), row["acct_pay"].as_str())).collect();
    assert_eq!(ids, [(Some(1), Some("40.00")), (Some(1), Some("20.00"))]);
    assert_eq!(home.exported("settlements").len(), 3);
}

#[test]
fn the_same_counts_once_and_both_papers_stay_its_sources() {
    let home = pair();
    home.ok(&["reconcile", "--same", "1=2"]);
    assert_eq!(held(&home), [("K1".to_owned(), "40.00".to_owned())]);
    let shown = home.json(&["show", "K1"]);
    let sources = shown["sources"].as_array().unwrap();
    let files: Vec<_> = sources.iter().map(|row| row["source_file"].as_str().unwrap()).collect();
    assert_eq!(files, ["id.csv", "row.csv"]);
    assert_eq!(sources[1]["acct_pay"], "30.00");
    let notes: Vec<_> = shown["notes"].as_array().unwrap().iter().map(|note| note["id"].as_str()).collect();
    assert_eq!(notes, [Some("show-paper-differs"), Some("show-said-same")]);
    // The account of 40.00 is what moved, not 70.00.
    assert_eq!(home.json(&["history", "--group-by", "member"])["groups"][0]["own_acct_pay"], "40.00");

    let before = home.bytes();
    for file in ["row.csv", "id.csv"] {
        let report = home.json(&["import", &home.path(file)]);
        assert_eq!(
            (report["summary"]["known"].as_i64(), report["summary"]["new"].as_i64()),
            (Some(1), Some(0))
        );
    }
    assert!(before == home.bytes(), "a file that comes again changes nothing");
    assert_eq!(home.json(&["reconcile", "--doubles"])["pairs"], serde_json::Value::Null);
}

#[test]
fn two_settlements_stay_two_and_are_not_asked_for_again() {
    let home = pair();
    let waiting = home.run(&["reconcile", "--doubles", "--json"]);
    assert_eq!((waiting.code, waiting.json()["pairs"].as_array().unwrap().len()), (1, 2));
    home.ok(&["reconcile", "--different", "2=1"]);
    assert_eq!(held(&home).len(), 2);
    assert_eq!(home.json(&["reconcile", "--doubles"])["pairs"], serde_json::Value::Null);
    home.ok(&["import", &home.path("row.csv")]);
    assert_eq!(held(&home).len(), 2);
}

#[test]
fn a_receipt_that_is_the_same_keeps_its_number() {
    let home = Home::owned_by("我");
    let message = r#"{"setlinfo":{"setl_id":"S1","psn_name":"我","setl_time":"2026-03-05 09:00:00","med_type":"11",
        "medfee_sumamt":100,"fund_pay_sumamt":60,"acct_pay":40,"acct_mulaid_pay":0,"psn_cash_pay":0}}"#;
    let receipt = "某市医疗门诊收费票据（电子）\n票据代码：42060126 票据号码：0000000011\n交款人：我\n就诊日期：20260305\n\
                   医保统筹基金支付：60.00 其他支付：0.00 个人账户支付：30.00 个人现金支付：10.00\n\
                   医保范围内：88.00\n(小写)100.00\n";
    let (message, receipt) = (home.file("a.json", message), home.file("b.txt", receipt));
    home.ok(&["import", &receipt]);
    home.ok(&["import", &message]);
    assert_eq!(home.exported("settlements").len(), 2);
    home.ok(&["reconcile", "--same", "1=2"]);
    let shown = home.json(&["show", "42060126-0000000011"]);
    assert_eq!(shown["settlement"]["settlement_id"], "S1");
    let details = shown["details"].as_array().unwrap();
    assert!(
        details.iter().any(|row| row["field"] == "inscp_scp_amt" && row["value"] == "88.00"),
        "{details:?}"
    );
    assert_eq!(home.json(&["import", &receipt])["summary"]["known"], 1);
    assert_eq!(home.json(&["import", &message])["summary"]["known"], 1);
}

#[test]
fn numbers_that_are_no_pair_are_refused() {
    let home = pair();
    for (args, code) in [
        (["--same", "1=9"], "ledger-no-settlement"),
        (["--same", "1=1"], "review-not-a-pair"),
        (["--different", "x"], "review-pair-form"),
    ] {
        let before = home.bytes();
        let ended = home.run(&[&["reconcile", "--json"][..], &args[..]].concat());
        let error: serde_json::Value = serde_json::from_str(&ended.err).unwrap();
        assert_eq!(error["code"], code, "{args:?}");
        assert!(ended.code == 4 || ended.code == 2, "{args:?}: {}", ended.code);
        assert!(before == home.bytes());
    }
}
