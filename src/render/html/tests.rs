//! What must be true of a page without a browser; `tests/pages.rs` looks at pages in one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::render::Renderer;
use crate::view::form::{Format, Header, Language, Look};
use crate::view::veil::Voice;
use crate::view::{Cell, Column, Field, Sheet, View};

const COLUMNS: &[Column] = &[
    Column::text("at", "column-settled-at"),
    Column::machine("settlement_id", "column-settlement-id"),
    Column::number("total", "column-total"),
];

fn look() -> Look {
    Look {
        format: Format::Html,
        width: 80,
        color: false,
        verbose: false,
        bom: false,
        header: Header::Keys,
        today: Day::parse("2026-10-31").unwrap(),
    }
}

fn page(view: &View) -> String {
    let mut out = Vec::new();
    Renderer::new(&mut out, &Voice::plain(Language::English), look()).view(view).unwrap();
    String::from_utf8(out).unwrap()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn the_policy_allows_this_style_and_this_script_and_nothing_else() {
    let page = page(&View::new("balance"));
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let style = hash(between(&page, "<style>", "</style>"));
    let script = hash(between(&page, "<script>", "</script>"));
    assert_eq!(
        between(&page, "Content-Security-Policy\" content=\"", "\""),
        format!(
            "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; \
             base-uri 'none'; form-action 'none'"
        )
    );
    let head = between(&page, "<head>", "<style>");
    assert!(head.find("Content-Security-Policy").unwrap() < head.find("<title>").unwrap());
}

#[test]
fn a_document_is_called_by_its_name_and_its_parts_by_their_titles() {
    let mut view = View::new("balance");
    view.title(Message::new("column-total"));
    view.record("record", vec![Field::new("cash", "column-cash-pay", Cell::text("<b>"))]);
    view.note(Message::new("note-not-official"));
    let page = page(&view);
    assert!(page.contains("<h1 id=\"page\">What is left and what was paid</h1>"));
    assert!(page.contains("<section aria-labelledby=\"s0\"><h2 id=\"s0\">Total</h2>\n"));
    assert!(page.contains("<dt>Cash</dt><dd>&lt;b&gt;</dd>"));
    assert_eq!(page.matches("only the insurance agency").count(), 1, "the foot says it already");
}

#[test]
fn rows_that_come_one_by_one_are_written_at_once() {
    let mut out = Vec::new();
    let mut renderer = Renderer::new(&mut out, &Voice::plain(Language::English), look());
    let mut sheet = renderer.sheet(Sheet::new("history", "rows", COLUMNS)).unwrap();
    sheet.row(&[Cell::code("2026-01-02"), Cell::code("secret"), Cell::Money(Money::from_yuan(-1))]).unwrap();
    sheet.row(&[Cell::text("a & b"), Cell::Empty, Cell::Empty]).unwrap();
    sheet.finish().unwrap();
    let page = String::from_utf8(out).unwrap();
    assert_eq!(
        between(&page, "<tbody>", "</table>"),
        "\n<tr><td class=d>2026-01-02<td>-1.00\n<tr><td>a &amp; b<td>\n"
    );
    assert!(page.contains("<table class=\"grid streamed n2\""));
    assert!(page.ends_with("</body></html>\n"));
}
