//! Workbooks read back by another library: numbers, days, text that looks like a formula, names, order of bytes.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};

use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::render::workbook;
use crate::view::chart::{Chart, Drawn};
use crate::view::form::Language;
use crate::view::veil::Voice;
use crate::view::{Block, Cell, Cited, CitedSource, Column, Field, Point, Standing, Table, View};

const COLUMNS: &[Column] = &[
    Column::text("institution", "column-institution"),
    Column::text("from", "column-from"),
    Column::machine("settlement_id", "column-settlement-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::number("total", "column-total"),
    Column::number("visits", "column-visits"),
];

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn row(name: &str, fen: i64) -> Vec<Cell<'static>> {
    vec![
        Cell::text(name.to_owned()),
        Cell::Day(day("2024-02-29")),
        Cell::code("for machines"),
        Cell::code("2021-11-29 18:09:52"),
        Cell::Money(Money::from_fen(fen)),
        Cell::Count(-7),
    ]
}

fn cited() -> Cited {
    Cited {
        rule: Message::new("column-ceiling"),
        grade: "official",
        checked_on: day("2026-10-01"),
        sources: vec![CitedSource {
            title: "=HYPERLINK(\"http://example.org\")".to_owned(),
            issuer: "武汉市医疗保障局".to_owned(),
            url: "https://www.example.org/notice.html".to_owned(),
            published: "2023-01-30".to_owned(),
        }],
        note: None,
    }
}

fn view() -> View {
    let mut view = View::new("report");
    view.note(Message::new("note-supposed-place").with("name", "=1+1").with("region", "武汉市"));
    view.record("record", vec![Field::new("balance", "column-balance", Cell::Money(Money::from_fen(1)))]);
    view.title(Message::new("column-total"));
    let amounts = [10_000_000_001, -5, 0, 123_456_789, 99];
    let names = ["=cmd|' /C calc'!A0", "+1", "@x", "'99 诊所", "江城第一医院"];
    view.table("rows", COLUMNS, names.iter().zip(amounts).map(|(name, fen)| row(name, fen)).collect());
    view.title(Message::new("column-month"));
    let cited = vec![vec![], vec![cited()]];
    let table = Table::plain("months", COLUMNS, vec![row("2026-01", 5), row("2026-02", -6)]);
    let table = Table { citations: cited.clone(), ..table };
    view.blocks.push(Block::Chart(Chart { table, drawn: Drawn::Columns(&[4]) }));
    let [_, citations] = cited.try_into().unwrap();
    let message = Message::new("note-not-official");
    let point = Point { code: Some("f4"), standing: Standing::Fails, message, citations };
    view.blocks.push(Block::Points("points", vec![point]));
    view
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    let formulas = book.worksheet_formula(sheet).unwrap();
    assert!(formulas.used_cells().next().is_none(), "{sheet} holds a formula");
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn numbers_days_and_text_come_back_as_they_were() {
    let mut book = open(workbook(&view(), &Voice::plain(Language::English)).unwrap());
    let rows = cells(&mut book, "Total");
    assert_eq!(
        rows[0].iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["Institution", "From", "Settled", "Total", "Visits"]
    );
    let names: Vec<String> = rows[1..].iter().map(|row| row[0].to_string()).collect();
    assert_eq!(names, ["=cmd|' /C calc'!A0", "+1", "@x", "'99 诊所", "江城第一医院"]);
    assert!(rows[1..].iter().all(|row| row[0].is_string()));
    let amounts: Vec<String> = rows[1..].iter().map(|row| row[3].get_float().unwrap().to_string()).collect();
    assert_eq!(amounts, ["100000000.01", "-0.05", "0", "1234567.89", "0.99"]);
    assert_eq!(rows[1][4].get_float().unwrap().to_string(), "-7");
    let moment = |cell: &Data| {
        let (year, month, day, hour, minute, second, _) = cell.get_datetime().unwrap().to_ymd_hms_milli();
        format!("{year}-{month}-{day} {hour}:{minute}:{second}")
    };
    assert_eq!(moment(&rows[1][1]), "2024-2-29 0:0:0");
    assert_eq!(moment(&rows[1][2]), "2021-11-29 18:9:52");
}

#[test]
fn sentences_stand_first_and_rules_last() {
    let mut book = open(workbook(&view(), &Voice::plain(Language::Chinese)).unwrap());
    assert_eq!(book.sheet_names(), ["概要", "医疗费总额", "月份", "依据与来源"]);
    let summary = cells(&mut book, "概要");
    let said: Vec<Vec<String>> =
        summary.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(said[0][1], "假定=1+1在武汉市参保。");
    assert_eq!(said[1][..2], ["余额", "0.01"]);
    assert!(summary[1][1].is_float());
    assert_eq!([&said[3][0], &said[4][0], &said[4][2]], ["月份", "否 F4", "[1]"]);
    let months = cells(&mut book, "月份");
    assert_eq!([&months[0][5], &months[1][5], &months[2][5]].map(ToString::to_string), ["依据", "", "[1]"]);
    let rules = cells(&mut book, "依据与来源");
    let rule: Vec<String> = rules[1].iter().map(ToString::to_string).collect();
    assert_eq!(rule[..4], ["1", "限额", "官方", "=HYPERLINK(\"http://example.org\")"]);
    assert_eq!(rule[6], "https://www.example.org/notice.html");
    assert!(rules[1][7].is_datetime());
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(
        workbook(&view(), &Voice::plain(Language::English)).unwrap(),
        workbook(&view(), &Voice::plain(Language::English)).unwrap()
    );
}

#[test]
fn a_document_without_anything_is_still_a_workbook() {
    let book = open(workbook(&View::new("report"), &Voice::plain(Language::English)).unwrap());
    assert_eq!(book.sheet_names().len(), 1);
}

#[test]
fn months_are_drawn_by_excel_itself() {
    use std::io::Read;
    let bytes = workbook(&view(), &Voice::plain(Language::Chinese)).unwrap();
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut chart = String::new();
    parts.by_name("xl/charts/chart1.xml").unwrap().read_to_string(&mut chart).unwrap();
    assert!(chart.contains("stacked") && chart.contains("barDir val=\"col\""), "{chart}");
    for range in ["$A$2:$A$3", "$D$1", "$D$2:$D$3"] {
        assert!(chart.contains(&format!("<c:f>月份!{range}</c:f>")), "{range}: {chart}");
    }
    assert!(parts.by_name("xl/charts/chart2.xml").is_err(), "only months are drawn");
}
