//! A family and what happens to it: random bills, and random deeds that a user does to a ledger.
//!
//! Numbers of bills are few and contents alike, so that rows meet again, contradict and equal each other.
//! A deed that fails must have changed no byte; [`grown`] sees to it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeMap;

use medins::model::day::Day;
use proptest::prelude::*;
use proptest::sample::select;

use crate::common_ledger::{Ended, Home, yuan};

pub const NAMES: [&str; 5] = ["我", "李静", "王建国", "周远", "吴桐 二"];
const RELATIONS: [&str; 5] = ["self", "spouse", "father", "", "sister"];
const PLACES: [&str; 5] = ["江城第一医院", "=SUM(A1) 药房", "'-康宁, \"大\"药房", "", "+86 诊所"];
pub const HEADING: &str = "settlement_id,settled_at,member,relation,institution,institution_level,med_type,total,\
                       fund_pay,acct_pay,acct_mulaid_pay,cash_pay,hosp_part_amt,payer,kind,reverses";

/// One bill; amounts in fen.
#[derive(Debug, Clone, PartialEq)]
pub struct Bill {
    pub id: Option<u8>,
    day: u16,
    time: Option<u8>,
    who: usize,
    place: usize,
    parts: [i64; 5],
    payer: Option<usize>,
    reversal: bool,
}

impl Bill {
    fn at(&self) -> String {
        let day = day(self.day);
        self.time.map_or(day.clone(), |time| format!("{day} {:02}:{:02}:00", time / 12, time % 12 * 5))
    }

    /// Total, fund, account, mutual aid, cash, hospital; negative in a reversal.
    fn figures(&self) -> [i64; 6] {
        let [fund, own, aid, cash, hospital] = self.parts;
        let figures = [fund + own + aid + cash + hospital, fund, own + aid, aid, cash, hospital];
        if self.reversal { figures.map(|fen| -fen) } else { figures }
    }

    /// The bill as a row of the template. A reversal in a file takes back the settlement of its number.
    pub fn row(&self) -> String {
        let id = self.id.map_or(String::new(), |id| format!("S{id}"));
        let [total, fund, account, aid, cash, hospital] = self.figures().map(yuan);
        let payer = self.payer.filter(|_| self.parts[2] != 0).map_or("", |payer| NAMES[payer]);
        let (kind, reverses) = if self.reversal { ("reversal", id.as_str()) } else { ("", "") };
        let (name, relation) = (NAMES[self.who], RELATIONS[self.who]);
        let place = PLACES[self.place].replace('"', "\"\"");
        format!(
            "{id},{},{name},{relation},\"{place}\",2,11,{total},{fund},{account},{aid},{cash},{hospital},\
             {payer},{kind},{reverses}",
            self.at()
        )
    }
}

/// The `number`-th day from the beginning of 2024 on.
pub fn day(number: u16) -> String {
    Day::new(2024, 1, 1).unwrap().plus_days(number.into()).to_string()
}

pub fn csv(bills: &[Bill]) -> String {
    let rows: Vec<String> = bills.iter().map(Bill::row).collect();
    format!("{HEADING}\n{}\n", rows.join("\n"))
}

fn numbered() -> impl Strategy<Value = Bill> {
    let amount = || prop_oneof![Just(0i64), 1..2_000i64, 1..9_000_000i64];
    let parts = [amount(), amount(), amount(), amount(), amount()];
    (0..40u8, 0..900u16, proptest::option::of(0..250u8), 0..5usize, 0..5usize, parts, 0..6usize).prop_map(
        |(id, day, time, who, place, parts, payer)| {
            let payer = Some(payer).filter(|payer| *payer < 5 && *payer != who);
            Bill { id: Some(id), day, time, who, place, parts, payer, reversal: false }
        },
    )
}

/// Bills without ids, so alike that equal ones occur.
fn nameless() -> impl Strategy<Value = Bill> {
    (0..2u16, 0..2usize, 0..3usize, 1..3i64, any::<bool>()).prop_map(|(day, who, place, cash, reversal)| {
        let parts = [100, 0, 0, cash, 0];
        Bill { id: None, day, time: None, who, place, parts, payer: None, reversal }
    })
}

/// Bills of one file: a number stands for one bill, and now and then for its reversal too.
pub fn bills(most: usize) -> impl Strategy<Value = Vec<Bill>> {
    let some = proptest::collection::vec((numbered(), 0..5u8), 0..most);
    (some, proptest::collection::vec(nameless(), 0..most / 2)).prop_map(|(numbered, nameless)| {
        let by_number: BTreeMap<_, _> = numbered.into_iter().map(|pair| (pair.0.id, pair)).collect();
        let mut all = nameless;
        for (bill, luck) in by_number.into_values() {
            if luck == 0 {
                all.push(Bill { reversal: true, day: bill.day + 3, ..bill.clone() });
            }
            all.push(bill);
        }
        all
    })
}

/// A family of three whose accounts were opened, one of them with a binding.
pub fn family() -> Home {
    let home = Home::owned_by("我");
    for (name, relation) in [("李静", "spouse"), ("王建国", "father")] {
        home.ok(&["family", "add", name, "--relation", relation, "--no-bind"]);
    }
    home.ok(&["family", "bind", "王建国", "--from", "2024-06-01", "--anyway"]);
    home.ok(&["account", "open", "我", "2400", "--on", "2024-03-01"]);
    home.ok(&["account", "open", "李静", "310.55", "--on", "2023-12-31"]);
    home
}

pub fn import(home: &Home, files: &[String]) -> Ended {
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    home.run(&[&["import", "--create-members", "--json"], &files[..]].concat())
}

pub fn imported(home: &Home, files: &[String]) -> serde_json::Value {
    let ended = import(home, files);
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    ended.json()
}

/// Something that a user does to a ledger.
#[derive(Debug, Clone)]
pub enum Deed {
    Record(Bill, Option<i64>),
    Import(Vec<Bill>),
    Account(&'static str, usize, i64, u16),
    Open(usize, i64, u16),
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let verb = select(vec!["credit", "pay", "adjust"]);
    prop_oneof![
        4 => (numbered(), proptest::option::of(1..500i64)).prop_map(|(bill, split)| Deed::Record(bill, split)),
        2 => bills(12).prop_map(Deed::Import),
        4 => (verb, 0..3usize, 1..500_000i64, 0..900u16).prop_map(|(verb, who, fen, day)| Deed::Account(verb, who, fen, day)),
        1 => (2..3usize, 0..500_000i64, 0..900u16).prop_map(|(who, fen, day)| Deed::Open(who, fen, day)),
    ]
}

impl Deed {
    fn run(&self, home: &Home) -> Ended {
        match self {
            Self::Record(bill, split) => record(home, bill, *split),
            Self::Import(bills) => import(home, &[home.file("deed.csv", csv(bills))]),
            Self::Account(verb, who, fen, number) => {
                let amount = yuan(if *verb == "adjust" { 100_000 - fen } else { *fen });
                let line = ["account", verb, NAMES[*who], &amount, "--on", &day(*number)];
                let reason = if *verb == "adjust" { &["--reason", "x"][..] } else { &[] };
                home.run(&[&line, reason].concat())
            }
            Self::Open(who, fen, number) => {
                home.run(&["account", "open", NAMES[*who], &yuan(*fen), "--on", &day(*number)])
            }
        }
    }
}

/// Types a bill in; with a `split` two accounts share its mutual-aid part.
fn record(home: &Home, bill: &Bill, split: Option<i64>) -> Ended {
    let bill = Bill { who: bill.who.min(2), ..bill.clone() };
    let [total, fund, account, aid, cash, hospital] = bill.figures().map(yuan);
    let id = format!("S{}", bill.id.unwrap());
    let at = bill.at();
    let mut line = vec!["record", "--member", NAMES[bill.who], "--at", &at, "--id", &id, "--total", &total];
    line.extend(["--fund", &fund, "--account", &account, "--mutual-aid", &aid, "--cash", &cash]);
    line.extend(["--hospital", &hospital, "--institution", PLACES[bill.place]]);
    let others: Vec<&str> = NAMES[..3].iter().copied().filter(|name| *name != NAMES[bill.who]).collect();
    let first = split.filter(|first| *first < bill.parts[2]);
    let payers = match first {
        Some(first) => vec![
            format!("{}={}", others[0], yuan(first)),
            format!("{}={}", others[1], yuan(bill.parts[2] - first)),
        ],
        None => bill.payer.iter().map(|_| others[0].to_owned()).collect(),
    };
    line.extend(payers.iter().flat_map(|payer| ["--payer", payer]));
    home.run(&line)
}

/// A family after some deeds; a deed that fails must have changed no byte.
pub fn grown(deeds: &[Deed]) -> Home {
    let home = family();
    grow(&home, deeds);
    home
}

/// Does some deeds to a family; one that fails must have changed no byte.
pub fn grow(home: &Home, deeds: &[Deed]) {
    for deed in deeds {
        let before = home.bytes();
        let ended = deed.run(home);
        match ended.code {
            0 => {}
            4 => assert!(home.bytes() == before, "{deed:?} failed and changed the ledger"),
            code => panic!("{deed:?} ended with {code}: {}", ended.err),
        }
        assert_eq!(home.files(), ["family.medins"]);
    }
}
