//! What is written as CSV is read back equal, by any reader of CSV and by `import`.
//!
//! The first byte chooses mark and headings; then one settlement a line, its cells separated by 0x1f.
#![no_main]

use csv::ReaderBuilder;
use medins::model::day::Day;
use medins::model::money::Money;
use medins::render::{Renderer, clean};
use medins::view::veil::Voice;
use medins::view::form::{Format, Header, Language, Look};
use medins::view::{Cell, Column, View};

const COLUMNS: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("payer", "column-payer"),
    Column::machine("settlement_id", "column-settlement-id"),
    Column::text("institution", "column-institution"),
    Column::machine("institution_level", "column-institution-level"),
    Column::text("med_type", "column-med-type"),
    Column::number("total", "column-total"),
    Column::text("settled_at", "column-settled-at"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("acct_pay", "column-acct-pay"),
    Column::number("cash_pay", "column-cash-pay"),
];

fn look(kind: u8) -> Look {
    Look {
        format: Format::Csv,
        width: 100,
        color: false,
        verbose: false,
        bom: kind & 1 == 1,
        header: if kind & 2 == 0 { Header::Keys } else { Header::Chinese },
        today: Day::new(2026, 11, 22).expect("a day"),
    }
}

/// As the ledger keeps words: cleaned of what cannot be printed, trimmed; an id of zeros is none.
fn kept(words: &str, at: usize) -> String {
    let kept = clean(words.trim()).trim().to_owned();
    if at == 2 && kept.bytes().all(|byte| byte == b'0') { String::new() } else { kept }
}

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(kind) = text.bytes().next().filter(u8::is_ascii) else { return };
    let mut told: Vec<[String; 7]> = Vec::new();
    for (row, line) in text[1..].split('\u{1e}').enumerate() {
        let mut cells = line.split('\u{1f}');
        let words: [String; 6] = std::array::from_fn(|at| kept(cells.next().unwrap_or_default(), at));
        let [member, payer, id, institution, level, med_type] = words;
        let member = if member.is_empty() { "我".to_owned() } else { member };
        let fen = cells.next().and_then(|fen| fen.parse::<i64>().ok()).unwrap_or(row as i64);
        let total = Money::from_fen(fen.rem_euclid(Money::LIMIT) * fen.signum());
        told.push([member, payer, id, institution, level, med_type, total.to_string()]);
    }
    let row = |told: &[String; 7]| {
        let total = Money::parse(&told[6]).expect("an amount");
        let mut cells: Vec<Cell<'static>> = told[..6].iter().map(|words| Cell::text(words.clone())).collect();
        cells.extend([Cell::Money(total), Cell::code("2024-03-01"), Cell::Money(total), Cell::Money(Money::ZERO)]);
        cells.push(Cell::Money(Money::ZERO));
        cells
    };
    let mut view = View::new("fuzz");
    view.table("rows", COLUMNS, told.iter().map(row).collect());
    let mut csv = Vec::new();
    Renderer::new(&mut csv, &Voice::plain(Language::English), look(kind)).view(&view).expect("room for it");

    assert_eq!(csv.starts_with("\u{feff}".as_bytes()), kind & 1 == 1);
    let text = csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&csv);
    let mut rows = ReaderBuilder::new().has_headers(true).from_reader(text);
    let mut count = 0;
    for (record, told) in rows.records().zip(&told) {
        let record = record.expect("as wide as the heading");
        count += 1;
        for (at, cell) in record.iter().enumerate().take(6) {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?} would run");
            assert!(cell == told[at] || cell.strip_prefix('\'') == Some(&told[at]), "{cell:?} {:?}", told[at]);
        }
        assert_eq!(record[6], told[6]);
    }
    assert_eq!(count, told.len());
    assert_eq!(medins_fuzz::settlements(&csv), told);
});
