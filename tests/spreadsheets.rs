//! CSV that people open in a spreadsheet: text never runs as a formula, numbers stay numbers, marks and headings are
//! as asked for; of every kind of export and of the history.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use crate::common_ledger::{Home, rows_of};

/// Everything that has rows in which foreign text stands.
const COMMANDS: [&[&str]; 7] = [
    &["export"],
    &["export", "movements"],
    &["export", "statements"],
    &["export", "members"],
    &["export", "bindings"],
    &["history", "--csv"],
    &["history", "--csv", "--source"],
];

/// A ledger whose every text looks like a formula, and whose amounts are negative.
fn formulas() -> Home {
    let home = Home::owned_by("+2-3");
    home.ok(&["family", "add", "@sum", "--relation", "father", "--no-bind"]);
    home.ok(&["family", "bind", "@sum", "--from", "2026-01-01", "--anyway"]);
    home.ok(&["account", "open", "+2-3", "100", "--on", "2026-01-01"]);
    home.ok(&["account", "observe", "+2-3", "100", "--on", "2026-01-01"]);
    home.ok(&["account", "adjust", "+2-3", "-0.01", "--on", "2026-01-02", "--reason", "+1"]);
    let file = home.file(
        "+bills.csv",
        "settlement_id,settled_at,member,institution,total,fund_pay,acct_pay,acct_mulaid_pay,cash_pay,payer,kind,reverses\n\
         =1+1,2026-02-01,@sum,=SUM(A1),10.00,0.00,10.00,10.00,0.00,+2-3,,\n\
         +R,2026-02-02,@sum,'=x,-10.00,0.00,-10.00,-10.00,0.00,+2-3,reversal,=1+1\n",
    );
    home.ok(&["import", &file]);
    home
}

#[test]
fn text_never_runs_as_a_formula_and_numbers_stay_numbers() {
    let home = formulas();
    let (mut guarded, mut negative) = (0, 0);
    for command in COMMANDS {
        let rows = rows_of(&home.ok(command));
        assert!(!rows.is_empty(), "{command:?}");
        for (column, cell) in rows.iter().flatten() {
            if cell.starts_with(['=', '+', '-', '@']) {
                let digits = cell.trim_start_matches('-');
                assert!(
                    digits.chars().all(|c| c.is_ascii_digit() || c == '.'),
                    "{command:?} {column}: {cell}"
                );
                negative += 1;
            }
            guarded += usize::from(cell.starts_with('\''));
        }
    }
    assert!(guarded > 20 && negative > 5, "{guarded} guarded, {negative} negative");
}

#[test]
fn marks_and_headings_are_as_asked_for() {
    let home = formulas();
    for command in COMMANDS {
        let plain = home.ok(command);
        let marked = home.ok(&[command, &["--bom"]].concat());
        assert_eq!(marked.strip_prefix('\u{feff}'), Some(plain.as_str()), "{command:?}");
        let chinese = home.ok(&[command, &["--header", "zh", "--bom"]].concat());
        let chinese = chinese.strip_prefix('\u{feff}').unwrap();
        let [keys, headings] = [plain.as_str(), chinese].map(|text| text.lines().next().unwrap());
        assert!(keys.is_ascii(), "{command:?}: {keys}");
        assert!(headings.split(',').any(|heading| !heading.is_ascii()), "{command:?}: {headings}");
        assert_eq!(plain.lines().skip(1).collect::<Vec<_>>(), chinese.lines().skip(1).collect::<Vec<_>>());
        let file = home.path("out.csv");
        home.ok(&[command, &["--header", "zh", "--bom"]].concat());
        if command[0] == "export" {
            home.ok(&[command, &["--header", "zh", "--bom", "--output", &file, "--overwrite"]].concat());
            assert_eq!(std::fs::read_to_string(&file).unwrap(), format!("\u{feff}{chinese}"));
        }
    }
}
