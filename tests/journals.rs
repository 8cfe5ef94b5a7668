//! Journals that the tools themselves read: hledger and Beancount accept them, and every account in them holds what
//! the ledger says, to the fen. Skipped, and said so, where a tool is not installed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

pub mod generated;

use std::collections::BTreeMap;
use std::process::Command;

use medins::model::member::MemberId;
use medins::view::journal::component;

use crate::common_ledger::{Home, fen, say_skipped};
use generated::strained;

/// A tool, with what makes it check a journal and print its balances.
struct Tool {
    name: &'static str,
    check: &'static [&'static str],
    balance: &'static [&'static str],
    query: &'static [&'static str],
}

const HLEDGER: Tool = Tool {
    name: "hledger",
    check: &["hledger", "check", "--strict", "-f"],
    balance: &["hledger", "balance", "--flat", "--empty", "--no-total", "--output-format", "csv", "-f"],
    query: &[],
};

const BEANCOUNT: Tool = Tool {
    name: "beancount",
    check: &["bean-check"],
    balance: &["bean-query", "--format", "csv"],
    query: &["SELECT account, sum(position) GROUP BY account"],
};

/// Runs a tool and returns its exit code and everything that it said.
fn tool(words: &[&str], rest: &[&str]) -> Option<(bool, String)> {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).args(rest).env("LC_ALL", "C.UTF-8");
    let ended = command.output().ok()?;
    let said = [ended.stdout, ended.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Some((ended.status.success(), said.concat()))
}

impl Tool {
    fn is_there(&self) -> bool {
        let is_there = tool(&[self.check[0], "--version"], &[]).is_some_and(|(done, _)| done);
        if !is_there {
            say_skipped(&format!("{} is not installed, so no journal was read by it", self.name));
        }
        is_there
    }

    /// Writes the journal of a ledger beside it and returns its path.
    fn journal(&self, home: &Home) -> String {
        let file = home.path(&format!("family.{}", self.name));
        home.ok(&["export", "--as", self.name, "--output", &file, "--overwrite"]);
        file
    }

    fn accepts(&self, file: &str) {
        let (accepted, said) = tool(self.check, &[file]).unwrap();
        assert!(accepted, "{}: {said}", self.name);
    }

    /// What the tool says of each account that does not hold nothing, in fen.
    fn balances(&self, file: &str) -> BTreeMap<String, i64> {
        let (done, said) = tool(self.balance, &[&[file], self.query].concat()).unwrap();
        assert!(done, "{}: {said}", self.name);
        let rows = csv::Reader::from_reader(said.as_bytes()).into_records().map(Result::unwrap);
        let amount = |text: &str| match text.trim().trim_end_matches("CNY").trim() {
            "" | "0" => 0,
            yuan => fen(yuan),
        };
        rows.map(|row| (row[0].trim().to_owned(), amount(&row[1]))).filter(|(_, fen)| *fen != 0).collect()
    }
}

/// What every account should hold, from what the ledger answers and exports; accounts that hold nothing left out.
fn expected(home: &Home) -> BTreeMap<String, i64> {
    let database = home.database();
    let mut members =
        database.prepare("SELECT member_id, name FROM member_profile WHERE retired_by IS NULL").unwrap();
    let members: BTreeMap<String, i64> =
        members.query_map([], |row| Ok((row.get(1)?, row.get(0)?))).unwrap().map(Result::unwrap).collect();
    let part = |name: &str| component(name, MemberId(members[name]));
    let mut held: BTreeMap<String, i64> = BTreeMap::new();
    for (name, balance) in home.balances("2026-10-31") {
        let moved = "SELECT coalesce(sum(amount), 0) FROM account_movement WHERE member_id = ?1";
        let balance =
            balance.unwrap_or_else(|| database.query_row(moved, [members[&name]], |row| row.get(0)).unwrap());
        held.insert(format!("Assets:Medical:Account:{}", part(&name)), balance);
    }
    let mut add = |account: String, fen: i64| *held.entry(account).or_default() += fen;
    for row in home.exported("settlements") {
        let figure = |name: &str| fen(&row[name]);
        add(format!("Expenses:Medical:Treatment:{}", part(&row["member"])), figure("total"));
        add("Income:Medical:Fund".to_owned(), -figure("fund_pay"));
        add("Assets:Cash".to_owned(), -figure("cash_pay"));
        add("Income:Medical:Hospital".to_owned(), -figure("hosp_part_amt"));
        let paid = ["fund_pay", "acct_pay", "cash_pay", "hosp_part_amt"].map(figure).iter().sum::<i64>();
        add("Equity:Medical:Does-Not-Add-Up".to_owned(), paid - figure("total"));
        if row["payer"].is_empty() {
            let unknown = format!("Assets:Medical:Payer-Unknown:{}", part(&row["member"]));
            add(unknown, -figure("acct_mulaid_pay"));
        }
    }
    for row in home.exported("movements") {
        let whose = if row["for"].is_empty() { &row["member"] } else { &row["for"] };
        let account = match row["kind"].as_str() {
            "monthly-credit" => format!("Income:Medical:Monthly-Credit:{}", part(&row["member"])),
            "interest" => format!("Income:Medical:Interest:{}", part(&row["member"])),
            "refund" => format!("Income:Medical:Refund:{}", part(&row["member"])),
            "correction" => format!("Equity:Medical:Correction:{}", part(&row["member"])),
            "wallet-in" | "wallet-out" => format!("Assets:Medical:Wallet:{}", part(whose)),
            "own-payment" => format!("Expenses:Medical:Own-Payment:{}", part(whose)),
            "mutual-aid" => format!("Expenses:Medical:Mutual-Aid:{}", part(whose)),
            "premium" => format!("Expenses:Medical:Premium:{}", part(whose)),
            "long-term-care" => format!("Expenses:Medical:Long-Term-Care:{}", part(whose)),
            "opening" => continue,
            other => panic!("no account is expected for {other}"),
        };
        add(account, -fen(&row["acct_change"]));
    }
    held.retain(|_, fen| *fen != 0);
    held
}

/// Balances with layers and funds added to the account above them, and without what makes everything nothing.
fn gathered(balances: BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let mut gathered: BTreeMap<String, i64> = BTreeMap::new();
    for (account, fen) in balances {
        let above = match account.split_once("Income:Medical:Fund") {
            Some(_) => "Income:Medical:Fund",
            None => account.trim_end_matches(":Current-Year").trim_end_matches(":Prior-Years"),
        };
        *gathered.entry(above.to_owned()).or_default() += fen;
    }
    gathered.retain(|account, fen| *fen != 0 && account != "Equity:Opening-Balances");
    gathered
}

/// The demo's family.
fn demo() -> Home {
    let home = Home::empty();
    home.ok(&["demo", &home.path("kept")]);
    std::fs::create_dir_all(home.ledger.parent().unwrap()).unwrap();
    std::fs::copy(home.path("kept/demo.medins"), &home.ledger).unwrap();
    home
}

#[test]
fn tools_read_the_demo_and_find_what_the_ledger_says() {
    let home = demo();
    for tool in [HLEDGER, BEANCOUNT] {
        if tool.is_there() {
            let file = tool.journal(&home);
            tool.accepts(&file);
            assert_eq!(gathered(tool.balances(&file)), expected(&home), "{}", tool.name);
        }
    }
}

#[test]
fn tools_read_ten_thousand_bills_and_find_what_the_ledger_says() {
    let home = strained(10_000);
    let expected = expected(&home);
    for tool in [HLEDGER, BEANCOUNT] {
        if tool.is_there() {
            let file = tool.journal(&home);
            tool.accepts(&file);
            assert_eq!(gathered(tool.balances(&file)), expected, "{}", tool.name);
        }
    }
}

/// Layers are told apart, and so are funds where their parts make what the fund paid.
#[test]
fn layers_and_funds_have_accounts_of_their_own() {
    let home = strained(300);
    let layers = home.json(&["balance", "--on", "2026-10-31"]);
    let layers = layers["accounts"].as_array().unwrap().iter();
    let layers: Vec<_> = layers.filter(|row| row["layer"] == "current-year").cloned().collect();
    assert_eq!(layers.len(), 1, "{layers:?}");
    let balance = fen(layers[0]["balance"].as_str().unwrap());
    for tool in [HLEDGER, BEANCOUNT] {
        if tool.is_there() {
            let held = tool.balances(&tool.journal(&home));
            let current = held.iter().find(|(account, _)| account.ends_with(":Current-Year")).unwrap();
            assert_eq!(*current.1, balance, "{}: {held:?}", tool.name);
            assert!(held.contains_key("Income:Medical:Fund:Pooled"), "{held:?}");
            assert!(held.contains_key("Income:Medical:Fund"), "{held:?}");
        }
    }
}

/// What was printed is asserted where the ledger agrees: a journal in which it does not is refused.
#[test]
fn printed_balances_are_asserted_where_the_ledger_agrees() {
    let home = strained(2_000);
    for (tool, begins, count) in [(HLEDGER, "=* ", 6), (BEANCOUNT, " balance ", 5)] {
        let file = tool.journal(&home);
        let text = std::fs::read_to_string(&file).unwrap();
        let is_asserted = |line: &&str| line.contains(begins) && !line.starts_with(';');
        let asserted: Vec<&str> = text.lines().filter(is_asserted).collect();
        assert_eq!(asserted.len(), count, "{}\n{}", tool.name, asserted.join("\n"));
        assert!(text.contains("difference: "), "a balance that differs says by how much");
        if tool.is_there() {
            tool.accepts(&file);
            for line in asserted {
                let wrong = line.replacen("  ", "   ", 1);
                let cut = wrong.rfind(" CNY").unwrap();
                let digits = if tool.name == "beancount" { wrong.rfind(" ~").unwrap() } else { cut };
                let wrong = format!("{}9{}", &wrong[..digits], &wrong[digits..]);
                let broken = home.file("broken.journal", text.replacen(line, &wrong, 1));
                let (accepted, said) = crate::journals::tool(tool.check, &[&broken]).unwrap();
                assert!(!accepted, "{} accepts {wrong}: {said}", tool.name);
            }
        }
    }
}

/// The same ledger gives the same journal, whatever the language, but for what is said to people.
#[test]
fn accounts_and_tags_are_the_same_in_every_language() {
    let home = strained(200);
    for tool in ["hledger", "beancount"] {
        let said = ["zh", "en"].map(|language| home.ok(&["--lang", language, "export", "--as", tool]));
        let plain = |text: &str| -> Vec<String> {
            let is_said = |line: &&str| match line.split(' ').nth(1) {
                Some("open" | "balance") => false,
                _ => line.starts_with([';', '2']),
            };
            text.lines().filter(|line| !is_said(line)).map(str::to_owned).collect()
        };
        assert_eq!(plain(&said[0]), plain(&said[1]));
        assert_ne!(said[0], said[1]);
    }
}

/// A ledger with an owner and nothing else is a journal with nothing in it.
#[test]
fn an_empty_ledger_is_an_empty_journal() {
    let home = Home::owned_by("我");
    for tool in [HLEDGER, BEANCOUNT] {
        if tool.is_there() {
            let file = tool.journal(&home);
            tool.accepts(&file);
            assert_eq!(tool.balances(&file), BTreeMap::new());
        }
    }
}

#[test]
fn what_is_no_day_is_damage_and_never_stands_in_a_journal() {
    let home = Home::owned_by("我");
    home.ok(&["record", "--total", "9", "--cash", "9", "--at", "2025-02-10"]);
    let tampered = "DROP TRIGGER settlement_stays; UPDATE settlement SET settled_at = '2\u{1b}25-02-10';";
    rusqlite::Connection::open(&home.ledger).unwrap().execute_batch(tampered).unwrap();
    for tool in ["hledger", "beancount"] {
        let ended = home.run(&["export", "--as", tool, "--json"]);
        assert!(!ended.out.contains('\u{1b}') && !ended.err.contains('\u{1b}'), "{tool}");
        assert!(
            ended.code == 5 && ended.err.contains("ledger-damaged"),
            "{tool}: {} {}",
            ended.code,
            ended.err
        );
    }
}
