//! Damaged files: cut off anywhere, and single bits that are wrong.

use std::collections::BTreeMap;

use super::family;
use crate::common_ledger::{Ended, Home};
use crate::started::{Dice, asked, seed};

/// Every command family, as one question or change.
const FAMILIES: [&[&str]; 16] = [
    &["balance"],
    &["history"],
    &["family", "list"],
    &["eligibility", "check", "--member", "王建国"],
    &["estimate", "--member", "我", "--total", "500"],
    &["quota"],
    &["audit"],
    &["reconcile"],
    &["check"],
    &["record", "--total", "5", "--cash", "5"],
    &["account", "credit", "我", "5"],
    &["show", "1"],
    &["report"],
    &["export"],
    &["sql", "SELECT * FROM settlements"],
    &["family", "add", "王小满", "--relation", "son", "--no-bind"],
];

fn times(usual: u64) -> u64 {
    asked("MEDINS_FAULTS").unwrap_or(usual)
}

/// The made-up family of `medins demo`.
fn demo() -> Home {
    let home = Home::empty();
    let made = home.path("made");
    home.ok(&["demo", &made]);
    std::fs::create_dir(home.ledger.parent().unwrap()).unwrap();
    std::fs::rename(format!("{made}/demo.medins"), &home.ledger).unwrap();
    home
}

/// A documented code, no more than one error, and no panic (which would end the test).
fn documented(line: &[&str], ended: &Ended) {
    assert!(matches!(ended.code, 0..=5), "{line:?}: {}", ended.code);
    assert!(ended.err.matches("error: ").count() <= 1, "{line:?}: {}", ended.err);
    let is_refusal = matches!(ended.code, 4 | 5);
    assert_eq!(ended.err.contains("error: "), is_refusal || ended.err.contains("error: "), "{line:?}");
}

#[test]
fn a_ledger_cut_off_anywhere_is_refused_by_every_command_and_left_as_it_is() {
    let home = demo();
    let whole = home.bytes();
    let mut dice = Dice::new(seed());
    for number in 0..times(1000) {
        // A cut may also fall behind the last page, where nothing is lost.
        let length = 1 + dice.below(whole.len() as u64 + 64) as usize;
        let mut bytes = whole.clone();
        bytes.resize(length.max(1), 0);
        std::fs::write(&home.ledger, &bytes).unwrap();
        let line = FAMILIES[number as usize % FAMILIES.len()];
        let ended = home.run(line);
        documented(line, &ended);
        if length < whole.len() {
            assert_eq!(ended.code, 5, "{line:?}, {length} bytes: {}{}", ended.out, ended.err);
            assert!(ended.err.lines().count() > 1, "no next step: {}", ended.err);
            assert!(home.bytes() == bytes, "{line:?} changed what is left of the file");
        } else {
            assert_ne!(ended.code, 5, "{line:?}: {}", ended.err);
        }
        assert_eq!(home.files(), ["family.medins"]);
    }
}

/// What a person would be told about their money.
fn answers(home: &Home) -> Vec<Ended> {
    [&["balance", "--csv"][..], &["history", "--csv"]].map(|line| home.run(line)).into()
}

fn same(one: &[Ended], other: &[Ended]) -> bool {
    one.iter().zip(other).all(|(one, other)| (one.code, &one.out) == (other.code, &other.out))
}

/// Cells of money that differ between two tables of the same shape; `None` where the shape differs.
fn amounts_differ(one: &str, other: &str) -> Option<bool> {
    let rows = |text: &str| -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let (one, other) = (rows(one), rows(other));
    let is_shaped =
        one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one.len() == other.len());
    let is_money = |cell: &str| cell.len() > 3 && cell.as_bytes()[cell.len() - 3] == b'.';
    let cells = one.iter().flatten().zip(other.iter().flatten());
    is_shaped.then(|| {
        cells.filter(|(one, other)| one != other).any(|(one, other)| is_money(one) || is_money(other))
    })
}

#[test]
fn a_wrong_bit_is_refused_found_by_check_or_changes_no_amount() {
    let home = demo();
    let whole = home.bytes();
    let right = answers(&home);
    let found = home.run(&["check", "--thorough", "--all", "--csv"]);
    let mut dice = Dice::new(seed());
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    let mut unseen = Vec::new();
    for _ in 0..times(400) {
        let (at, bit) = (dice.below(whole.len() as u64) as usize, dice.below(8));
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        std::fs::write(&home.ledger, &bytes).unwrap();
        let told = answers(&home);
        let checked = home.run(&["check", "--thorough", "--all", "--csv"]);
        for (line, ended) in [("balance", &told[0]), ("history", &told[1]), ("check", &checked)] {
            documented(&[line], ended);
        }
        let kind = if told.iter().any(|ended| ended.code == 5) {
            "refused"
        } else if (checked.code, &checked.out) != (found.code, &found.out) {
            if same(&told, &right) {
                "same answer, and check finds it"
            } else {
                "another answer, and check finds it"
            }
        } else if same(&told, &right) {
            "same answer, unseen"
        } else {
            unseen.push((at, bit));
            let differ = |at: usize| amounts_differ(&told[at].out, &right[at].out);
            assert_eq!(
                (differ(0), differ(1)),
                (Some(false), Some(false)),
                "byte {at}, bit {bit}: an amount is wrong, unseen"
            );
            "another word or day, unseen"
        };
        *counts.entry(kind).or_default() += 1;
        std::fs::write(&home.ledger, &whole).unwrap();
    }
    println!("wrong bits: {counts:?}; unseen at {unseen:?}");
    assert!(counts.len() > 2, "{counts:?}: these bits show nothing");
}

#[test]
fn a_cut_journal_of_a_killed_command_never_panics() {
    let copy = family();
    let folder = copy.unpack();
    let ledger = folder.path().join(crate::started::LEDGER);
    let mut dice = Dice::new(seed());
    for _ in 0..20 {
        let journal = ledger.with_extension("medins-journal");
        let junk: Vec<u8> = (0..dice.below(5000)).map(|_| dice.below(256) as u8).collect();
        let head = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
        std::fs::write(&journal, [&head[..], &junk].concat()).unwrap();
        let ended = crate::started::program(folder.path(), &["balance".to_owned()]).output().unwrap();
        assert!(matches!(ended.status.code(), Some(0 | 5)), "{ended:?}");
        let _ = std::fs::remove_file(journal);
    }
}
