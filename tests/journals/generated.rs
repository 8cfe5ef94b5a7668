//! A ledger that strains a journal: thousands of bills with several payers, reversals, layers, every kind of entry,
//! balances that agree and that do not, and names that mean something to other programs. The same every time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use medins::model::day::Day;

use crate::common_ledger::{Home, fen, yuan};

/// Members with their relations. The last but one has printed balances and no opening, the last has neither.
pub const MEMBERS: [(&str, &str); 7] = [
    ("me", "self"),
    ("王 小:满", "child"),
    ("drop \"x\"|", "sibling"),
    ("me-1", "spouse"),
    ("Drop-x-3", "father"),
    ("买买提·吐尔逊", "mother"),
    ("😀 ; ", "other"),
];

const PLACES: [&str; 8] = [
    "江城第一医院",
    ";drop \"x\"| 药房",
    "(A) 诊所, payer: 我 [2026-01-01]",
    "* ! \\ 药房\\",
    "=SUM(A1)",
    "2026-01-01 open Assets:X",
    "药房\u{3000}😀  two  blanks",
    "",
];

const HEADING: &str = "settlement_id,settled_at,member,relation,region_code,institution,institution_level,med_type,total,\
    fund_pay,acct_pay,acct_mulaid_pay,cash_pay,hosp_part_amt,payer,kind,reverses,hifp_pay,hifob_pay,cvlserv_pay,\
    hifes_pay,hifmi_pay,maf_pay,oth_pay";

/// Numbers that look as if they were chosen by nobody.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn fen(&mut self, end: u64) -> i64 {
        i64::try_from(self.below(end)).unwrap()
    }
}

/// One bill; its number makes its id.
fn bill(number: u64, dice: &mut Dice) -> [String; 2] {
    let day = Day::parse("2023-01-02").unwrap().plus_days(number * 1300 / 10_000);
    let time = match dice.below(5) {
        0 => String::new(),
        _ => format!(" {:02}:{:02}:{:02}", 8 + dice.below(10), dice.below(60), dice.below(60)),
    };
    let who = usize::try_from(dice.below(7)).unwrap();
    let (name, relation) = MEMBERS[who];
    let [fund, own, cash, hospital] = [90_000, 40_000, 9_000, 3].map(|end| dice.fen(end));
    let first = usize::try_from(dice.below(6)).unwrap();
    let second = (first + 1) % 6;
    let (aid, payer) = match dice.below(6) {
        0 => (1 + dice.fen(500), String::new()),
        1 if first != who => (700, MEMBERS[first].0.to_owned()),
        2 if first != who && second != who => {
            (900, format!("{}=1.23;{}=7.77", MEMBERS[first].0, MEMBERS[second].0))
        }
        _ => (0, String::new()),
    };
    // A part of the fund that the interface tells fund by fund, sometimes wrongly.
    let large = fund / 3;
    let parts = match dice.below(4) {
        0 => ["", ""].map(str::to_owned),
        1 => [yuan(fund - large + 1), yuan(large)],
        _ => [yuan(fund - large), yuan(large)],
    };
    // A bill whose parts do not make its total.
    let lacking = if dice.below(50) == 0 { dice.fen(900) } else { 0 };
    let total = fund + own + aid + cash + hospital + lacking;
    let figures = [total, fund, own + aid, aid, cash, hospital];
    let place = PLACES[usize::try_from(dice.below(8)).unwrap()].replace('"', "\"\"");
    let med_type = ["11", "41", "", "11  \u{3000}x; y, z"][usize::try_from(number % 4).unwrap()];
    let med_type = format!("\"{med_type}\"");
    let row = |id: &str, sign: i64, payer: &str, rest: &str, parts: &[String]| {
        let rest_of_funds = if parts[0].is_empty() { ",,,," } else { "0.00,0.00,0.00,0.00,0.00" };
        format!(
            "{id},{day}{time},\"{}\",{relation},420100,\"{place}\",3,{med_type},{},\"{payer}\",{rest},{},{rest_of_funds}\n",
            name.replace('"', "\"\""),
            figures.map(|fen| yuan(sign * fen)).join(","),
            parts.join(",")
        )
    };
    let id = format!("G{number:06}");
    let settled = row(&id, 1, &payer.replace('"', "\"\""), "settlement,", &parts);
    let is_reversed = dice.below(20) == 0;
    let none = ["", ""].map(str::to_owned);
    let reversal =
        is_reversed.then(|| row(&format!("R{number:06}"), -1, "", &format!("reversal,{id}"), &none));
    [settled, reversal.unwrap_or_default()]
}

/// The ledger with so many bills.
pub fn strained(bills: u64) -> Home {
    let home = Home::owned_by("me");
    for (name, relation) in &MEMBERS[1..] {
        home.ok(&["family", "add", name.trim_end_matches(" ; "), "--relation", relation, "--no-bind"]);
    }
    let mut dice = Dice(7);
    let rows: String = (0..bills).flat_map(|number| bill(number, &mut dice)).collect();
    let file = home.file("bills; \"x\".csv", format!("{HEADING}\n{rows}").replace("😀 ; ", "😀"));
    home.ok(&["import", &file]);
    entries(&home);
    balances(&home);
    home
}

/// Openings in the middle of what happened, whole and in layers, and every other kind of entry.
fn entries(home: &Home) {
    home.ok(&["account", "open", "me", "1000000", "--on", "2024-01-01"]);
    home.ok(&["account", "open", "me-1", "500.05", "--on", "2024-03-01", "--layer", "current-year"]);
    home.ok(&["account", "open", "me-1", "1500", "--on", "2024-03-01", "--layer", "prior-years"]);
    home.ok(&["account", "open", "王 小:满", "0", "--on", "2022-12-01"]);
    home.ok(&["account", "open", "drop \"x\"|", "12.34", "--on", "2023-06-01"]);
    for (at, kind) in ["monthly-credit", "interest", "refund", "wallet-in"].into_iter().enumerate() {
        for month in 1..=9 {
            let (day, amount) = (format!("2024-0{month}-10"), format!("{}.0{at}", 30 + month));
            home.ok(&["account", "credit", "me", &amount, "--kind", kind, "--on", &day]);
        }
        home.ok(&["account", "credit", "me-1", "11", "--kind", kind, "--on", "2024-02-10"]);
        let layered = ["--layer", "current-year", "--on", "2024-04-10"];
        home.ok(&[&["account", "credit", "me-1", "12", "--kind", kind][..], &layered].concat());
    }
    for kind in ["own-payment", "mutual-aid", "premium", "long-term-care", "wallet-out"] {
        let pay = ["account", "pay", "me", "10.10", "--kind", kind, "--on", "2024-05-05"];
        let note = ["--for", "王 小:满", "--note", ";drop, \"x\"| date:2020-01-01 [2020-01-01] \\"];
        home.ok(&[&pay[..], &note].concat());
    }
    home.ok(&["account", "adjust", "me", "-0.01", "--on", "2024-05-05", "--reason", "账面 * 尾差"]);
}

/// What an account held at a moment, worked out from exported rows.
fn held(home: &Home, member: &str, (opening, from): (i64, &str), at: &str) -> i64 {
    let inside = |moment: &str| moment >= from && (moment <= at || moment.starts_with(at));
    let own = home.exported("settlements").into_iter().chain(home.exported("movements"));
    let mut held = opening;
    for row in own.filter(|row| inside(&row["settled_at"])) {
        if row["member"] == member && row["kind"] != "opening" {
            held += fen(&row["acct_change"]);
        }
        for part in row["payer"].split(';') {
            let (payer, amount) = part.split_once('=').unwrap_or((part, &row["acct_mulaid_pay"]));
            if payer == member {
                held -= fen(amount);
            }
        }
    }
    held
}

/// Printed balances of every kind: with and without a time, several on one day, right and wrong, before an opening,
/// of a layer alone, and of an account that was never opened.
fn balances(home: &Home) {
    let opening = (100_000_000, "2024-01-01");
    for at in
        ["2024-02-10", "2024-05-05 12:00:00", "2024-05-05 13:30:00", "2025-01-01", "2026-05-01 10:00:00"]
    {
        let right = held(home, "me", opening, at);
        assert!(right > 0, "{at}: {right}; choose a larger opening");
        home.ok(&["account", "observe", "me", &yuan(right), "--on", at]);
    }
    home.ok(&["account", "observe", "me", "1.00", "--on", "2024-06-06"]);
    home.ok(&["account", "observe", "me", "77.00", "--on", "2023-06-06"]);
    home.ok(&["account", "observe", "me-1", "5", "--on", "2024-06-06", "--layer", "current-year"]);
    home.ok(&["account", "observe", "买买提·吐尔逊", "321.09", "--on", "2024-07-01 11:11:11"]);
    home.ok(&["account", "observe", "买买提·吐尔逊", "4321.09", "--on", "2025-07-01 12:12:12"]);
}
