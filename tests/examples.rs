//! The example scripts, run with the program, against sums that this file adds up on its own.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use crate::shared::{read, root};

/// Runs a script of `examples` with a ledger.
fn script(name: &str, args: &[&str], ledger: &Path) -> Output {
    Command::new("sh")
        .arg(root().join("examples").join(name))
        .args(args)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", ledger.parent().unwrap())
        .env("LANG", "en_GB.UTF-8")
        .env("MEDINS", env!("CARGO_BIN_EXE_medins"))
        .env("MEDINS_LEDGER", ledger)
        .env("MEDINS_CONFIG", "/nowhere/config.toml")
        .env("MEDINS_TODAY", "2026-11-22")
        .output()
        .expect("a POSIX shell named sh")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// One bill of `settlements.csv`. None of its cells is quoted.
struct Bill {
    day: String,
    member: String,
    payer: String,
    /// total, fund, account, mutual aid, cash, in fen.
    amounts: [i64; 5],
}

fn fen(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

fn yuan(fen: i64) -> String {
    format!("{}{}.{:02}", if fen < 0 { "-" } else { "" }, fen.abs() / 100, fen.abs() % 100)
}

fn bills() -> Vec<Bill> {
    let file = read("examples/family/settlements.csv");
    let mut lines = file.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let at = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let of = |line: &str| {
        assert!(!line.contains('"'), "this test does not read quoted cells");
        let cells: Vec<&str> = line.split(',').collect();
        Bill {
            day: cells[at("settled_at")][..10].to_owned(),
            member: cells[at("member")].to_owned(),
            payer: cells[at("payer")].to_owned(),
            amounts: ["total", "fund_pay", "acct_pay", "acct_mulaid_pay", "cash_pay"]
                .map(|name| fen(cells[at(name)])),
        }
    };
    lines.map(of).collect()
}

/// Count, total, fund, own account, mutual aid and cash of the bills that `pick` likes, by member.
fn totals(pick: impl Fn(&Bill) -> bool) -> BTreeMap<String, [i64; 6]> {
    let mut sums: BTreeMap<String, [i64; 6]> = BTreeMap::new();
    for bill in bills().iter().filter(|bill| pick(bill)) {
        let [total, fund, account, aid, cash] = bill.amounts;
        for who in [bill.member.as_str(), "sum"] {
            let sum = sums.entry(who.to_owned()).or_default();
            for (sum, part) in sum.iter_mut().zip([1, total, fund, account - aid, aid, cash]) {
                *sum += part;
            }
        }
    }
    sums
}

/// The family of `examples/family` in a ledger made by the script.
fn family(folder: &Path) -> std::path::PathBuf {
    let ledger = folder.join("family.medins");
    let output = script("setup-family.sh", &[ledger.to_str().unwrap()], &ledger);
    assert!(output.status.success(), "{output:?}");
    ledger
}

fn balances(ledger: &Path) -> BTreeMap<String, String> {
    let output = Command::new(env!("CARGO_BIN_EXE_medins"))
        .args(["balance", "--on", "2026-10-31", "--csv", "--ledger"])
        .arg(ledger)
        .env("MEDINS_TODAY", "2026-11-22")
        .output()
        .unwrap();
    let text = text(&output);
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let at = |name: &str| header.iter().position(|column| *column == name).unwrap();
    lines
        .map(|line| line.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[at("member")].to_owned(), cells[at("balance")].to_owned()))
        .collect()
}

#[test]
fn the_family_of_the_script_ends_where_its_readme_says() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = family(folder.path());
    let expected = [("我", "547.60"), ("李静", "2295.41"), ("王建国", "661.26"), ("刘玉梅", "493.59")];
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(name, balance)| ((*name).to_owned(), (*balance).to_owned())).collect();
    assert_eq!(balances(&ledger), expected);
    let readme = read("examples/family/README.md");
    for (name, balance) in &expected {
        assert!(readme.contains(&format!("{name} {balance}")), "examples/family/README.md: {name} {balance}");
    }
    the_other_scripts_agree_with_the_file(&ledger);
}

/// The scripts that only read share the ledger, which takes some seconds to make.
fn the_other_scripts_agree_with_the_file(ledger: &Path) {
    for year in ["2023", "2024", "2025", "2026"] {
        let output = script("member-totals.sh", &[year], ledger);
        assert!(output.status.success(), "{output:?}");
        let printed: BTreeMap<String, String> = text(&output)
            .lines()
            .skip(1)
            .map(|line| line.split_once(',').map(|(who, rest)| (who.to_owned(), rest.to_owned())).unwrap())
            .collect();
        let expected: BTreeMap<String, String> = totals(|bill| bill.day.starts_with(year))
            .into_iter()
            .map(|(who, [count, money @ ..])| (who, format!("{count},{}", money.map(yuan).join(","))))
            .collect();
        assert_eq!(printed, expected, "member totals of {year}");
    }
    let output = script("month-report.sh", &["2025-06"], ledger);
    let june = &totals(|bill| bill.day.starts_with("2025-06"))["sum"];
    assert!(text(&output).ends_with(&format!("sum,,,{}\n", yuan(june[1]))), "{output:?}");
    let low = script("low-balance.sh", &["500"], ledger);
    assert_eq!(low.status.code(), Some(1), "{low:?}");
    assert_eq!(text(&low).lines().count(), 1, "only 刘玉梅 has less than 500: {low:?}");
    assert_eq!(script("low-balance.sh", &["1.00"], ledger).status.code(), Some(0));
    assert_eq!(script("low-balance.sh", &["much"], ledger).status.code(), Some(2));
    let aid = text(&script("aid-check.sh", &[], ledger));
    assert_eq!(aid.lines().count(), 5, "one line for everybody but the owner: {aid}");
    assert!(aid.contains("李静: yes") && aid.contains("陈秀兰: yes") && aid.contains("刘玉梅: no"), "{aid}");
}

#[test]
fn the_demo_is_the_family_of_the_examples() {
    let folder = tempfile::tempdir().unwrap();
    let made = family(folder.path());
    let demo = folder.path().join("demo");
    let output = Command::new(env!("CARGO_BIN_EXE_medins")).arg("demo").arg(&demo).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let demo = demo.join("demo.medins");
    for what in ["settlements", "movements", "members", "bindings"] {
        let export = |ledger: &Path| {
            let program = Command::new(env!("CARGO_BIN_EXE_medins"))
                .args(["export", what, "--ledger"])
                .arg(ledger)
                .env("MEDINS_TODAY", "2026-11-22")
                .output();
            // The last column is the number in the ledger, which tells in what order things were typed.
            let mut rows: Vec<String> = text(&program.unwrap())
                .lines()
                .map(|line| match what {
                    "settlements" | "movements" => line.rsplit_once(',').unwrap().0.to_owned(),
                    _ => line.to_owned(),
                })
                .collect();
            rows.sort();
            rows
        };
        assert_eq!(export(&made), export(&demo), "{what} differ between setup-family.sh and medins demo");
    }
}

#[test]
fn bills_add_up_and_payers_are_named_where_somebody_else_paid() {
    for bill in bills() {
        let [total, fund, account, aid, cash] = bill.amounts;
        assert_eq!(total, fund + account + cash, "{} {}", bill.day, bill.member);
        assert!(aid <= account && (aid == 0) == bill.payer.is_empty(), "{} {}", bill.day, bill.member);
    }
}

#[test]
fn every_script_says_how_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["setup-family.sh", "member-totals.sh", "month-report.sh", "low-balance.sh"] {
        let output = script(name, &[], &folder.path().join("none.medins"));
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("usage: "), "{name}: {output:?}");
    }
}
