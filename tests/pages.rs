//! Pages in a real browser: they render, sort and filter, print, need nobody, and fit a phone.
//!
//! Where no Chromium is installed these tests say that they were skipped.

use std::path::{Path, PathBuf};
use std::process::Command;

use medins::model::day::Day;
use medins::model::message::Message;
use medins::model::money::Money;
use medins::render::Renderer;
use medins::render::catalog::Catalog;
use medins::view::chart::{Chart, Drawn};
use medins::view::form::{Format, Header, Language, Look};
use medins::view::veil::Voice;
use medins::view::{Block, Cell, Cited, CitedSource, Column, Point, Standing, Table, View};
use serde_json::json;

use crate::browser::{Browser, is_installed};
use crate::shared::{LANGUAGES, World};

/// Text that would do harm if it became markup, script or a terminal command.
const HOSTILE: &str =
    "<img src=http://hostile.example/x onerror=alert(1)>\u{1b}[31m\u{202e}</style></script>\"'&";

const LONG_NAME: &str =
    "中华人民共和国湖北省武汉市东湖新技术开发区关东街道第一社区卫生服务中心暨江城大学附属综合医院";

const PARTS: &[Column] = &[
    Column::text("name", "column-member"),
    Column::number("fund", "column-fund-pay"),
    Column::number("account", "column-own-acct-pay"),
    Column::number("aid", "column-aided"),
    Column::number("cash", "column-cash-pay"),
];

const GAUGE: &[Column] = &[
    Column::text("member", "column-member"),
    Column::number("used", "column-ceiling-used"),
    Column::number("whole", "column-ceiling"),
    Column::text("grade", "column-grade"),
];

const BALANCES: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("month", "column-month"),
    Column::number("balance", "column-balance"),
    Column::number("printed", "column-printed"),
];

fn yuan(yuan: i64) -> Cell<'static> {
    Cell::Money(Money::from_yuan(yuan))
}

fn cited(grade: &'static str, url: &str) -> Cited {
    Cited {
        rule: Message::new("column-ceiling"),
        grade,
        checked_on: Day::new(2026, 10, 1).unwrap(),
        sources: vec![CitedSource {
            title: format!("关于普通门诊统筹的通知 {HOSTILE}"),
            issuer: "武汉市医疗保障局".to_owned(),
            url: url.to_owned(),
            published: "2023-01-30".to_owned(),
        }],
        note: None,
    }
}

fn bars() -> Chart {
    let row = |name: &str, parts: [i64; 4]| {
        let mut row = vec![Cell::text(name.to_owned())];
        row.extend(parts.map(|fen| Cell::Money(Money::from_fen(fen))));
        row
    };
    let rows = vec![
        row("李静", [879_487, 139_117, 0, 0]),
        row("陈秀兰", [26_657, 0, 44_308, 10_529]),
        row(LONG_NAME, [-123_456, 20_000, 100, -7]),
        row(HOSTILE, [0, 0, 0, 0]),
    ];
    Chart { table: Table::plain("bars", PARTS, rows), drawn: Drawn::Bars(&[1, 2, 3, 4]) }
}

/// So many months from 2006 on, one of them with a refund only.
fn months(count: u32) -> Chart {
    let month = |nth: u32| {
        let mut row = vec![Cell::code(format!("{}-{:02}", 2006 + nth / 12, nth % 12 + 1))];
        let fund = if nth % 17 == 5 { -300 } else { i64::from(nth * 37 % 900) };
        row.extend([yuan(fund), yuan(i64::from(nth * 11 % 300)), yuan(i64::from(nth % 50)), Cell::Empty]);
        row
    };
    let table = Table::plain("months", PARTS, (0..count).map(month).collect());
    Chart { table, drawn: Drawn::Columns(&[1, 2, 3, 4]) }
}

fn gauges() -> Chart {
    let grade = || Cell::term("secondary", Message::new("term-grade-secondary"));
    let rows = vec![
        vec![Cell::text("我"), yuan(458), yuan(3500), grade()],
        vec![Cell::text("李静"), yuan(4100), yuan(4000), grade()],
        vec![Cell::text("王小满"), yuan(-20), yuan(400), grade()],
        vec![Cell::text("刘玉梅"), Cell::Empty, yuan(400), grade()],
        vec![Cell::text(LONG_NAME), yuan(100), yuan(0), grade()],
    ];
    let first = cited("secondary", "https://www.example.org/notice.html");
    let other = cited("unverified", "javascript:alert(1)");
    let cited = vec![vec![first.clone()], vec![first.clone(), other], vec![], vec![first], vec![]];
    let table = Table { citations: cited, ..Table::plain("gauges", GAUGE, rows) };
    Chart { table, drawn: Drawn::Gauges { used: 1, whole: 2 } }
}

fn lines() -> Chart {
    let mut rows = Vec::new();
    for (nth, name) in ["我", "李静", "王建国"].into_iter().enumerate() {
        for month in 0..30_u32 {
            let when = Cell::code(format!("{}-{:02}", 2024 + month / 12, month % 12 + 1));
            let has_gap = nth == 1 && (8..12).contains(&month);
            let amount = 500 * (nth as i64 + 1) + i64::from(month) * 80 - i64::from(month % 5) * 190;
            let value = if has_gap { Cell::Empty } else { yuan(amount) };
            let printed = if month % 9 == 4 { yuan(amount + 12) } else { Cell::Empty };
            rows.push(vec![Cell::text(name), when, value, printed]);
        }
    }
    let table = Table::plain("balances", BALANCES, rows);
    Chart { table, drawn: Drawn::Lines { at: 1, value: 2, printed: 3 } }
}

/// A document with every kind of picture, rules behind figures, and texts that strain or attack it.
fn every_kind() -> View {
    let mut view = View::new("report");
    view.note(Message::new("note-supposed-place").with("name", HOSTILE).with("region", "武汉市"));
    for (title, chart) in [
        ("column-fund-pay", bars()),
        ("column-month", months(34)),
        ("column-year", months(250)),
        ("column-ceiling-left", gauges()),
        ("column-balance", lines()),
    ] {
        view.title(Message::new(title));
        view.blocks.push(Block::Chart(chart));
    }
    view.title(Message::new("column-reason"));
    let message = Message::new("note-supposed-insured").with("name", HOSTILE).with("region", "武汉市");
    let citations = vec![cited("secondary", "https://www.example.org/notice.html")];
    let point = |standing| Point {
        code: Some("f4"),
        standing,
        message: message.clone(),
        citations: citations.clone(),
    };
    let points = [Standing::Holds, Standing::Fails, Standing::Open, Standing::Advice].map(point);
    view.blocks.push(Block::Points("points", points.into()));
    view
}

fn page(view: &View, language: Language) -> String {
    let look = Look {
        format: Format::Html,
        width: 100,
        color: false,
        verbose: false,
        bom: false,
        header: Header::Keys,
        today: Day::new(2026, 10, 31).unwrap(),
    };
    let mut out = Vec::new();
    Renderer::new(&mut out, &Voice::plain(language), look).view(view).unwrap();
    String::from_utf8(out).unwrap()
}

/// Pages of commands and of every picture, as files of a folder.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for (language, code) in LANGUAGES {
        let world = World::new(language).with_demo_family();
        let mut add = |name: &str, text: &str| {
            let file = folder.join(format!("{name}-{code}.html"));
            std::fs::write(&file, text).unwrap();
            files.push(file);
        };
        for (name, args) in [
            ("demo", &["demo"][..]),
            ("history", &["history"]),
            ("check", &["check"]),
            ("balance", &["balance"]),
            ("quota", &["quota"]),
            ("report", &["report"]),
            ("years", &["report", "--from", "2023-11-01", "--member", "parent"]),
            ("tax", &["report", "2025", "--tax"]),
            ("guide", &["guide", "binding", "--region", "420100"]),
            ("sql", &["sql", "SELECT * FROM payers"]),
            ("eligibility", &["eligibility", "check", "--relation", "father"]),
            ("estimate", &["estimate", "--member", "陈秀兰", "--total", "300", "--explain"]),
        ] {
            let ended = world.run(args.iter().copied().chain(["--format", "html"]));
            assert!(ended.code != 2 && ended.code < 4, "{name}: {ended:?}");
            add(name, &ended.out);
        }
        add("every", &page(&every_kind(), language));
    }
    files
}

/// What must be true of every page: one line for each thing that is not.
const FAULTS: &str = r##"(() => {
    const faults = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    const ids = all('[id]').map((element) => element.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    if (twice.length) faults.push(`ids twice: ${twice}`);
    for (const element of all('[aria-labelledby], [aria-describedby], label[for]')) {
        for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
            const id = element.getAttribute(name);
            if (id && !document.getElementById(id)) faults.push(`${name} leads nowhere: ${id}`);
        }
    }
    for (const link of all('a[href^="#"]')) {
        if (!document.querySelector(link.hash)) faults.push(`a link leads nowhere: ${link.hash}`);
    }
    for (const link of all('a:not([href^="#"])')) {
        if (!/^https?:/.test(link.href) || link.rel !== 'noreferrer') faults.push(`a link that tells: ${link.href}`);
    }
    for (const image of all('svg[role=img]')) {
        if (!image.querySelector(':scope > title')?.textContent) faults.push('a picture without a name');
    }
    if (all('h1').length !== 1 || !document.title.startsWith(all('h1')[0].textContent)) faults.push('no single heading');
    if (all('main').length !== 1 || all('header').length !== 1 || all('footer').length !== 1) faults.push('landmarks');
    if (all('thead th:not([scope=col])').length) faults.push('a heading without a scope');
    if (all('img, iframe, object, embed, form, link, base, [style], [onerror]').length) faults.push('a foreign element');
    if (all('script').length !== 1) faults.push('another script');
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) faults.push(`${width} wide in a window of ${innerWidth}`);
    return faults;
})()"##;

#[test]
fn pages_stand_alone_and_fit_every_window() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    for file in pages(folder.path()) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for (width, fragment) in [(1280, ""), (360, ""), (360, "#large")] {
            browser.resize(width, 800);
            browser.open(&file, fragment);
            assert_eq!(browser.evaluate(FAULTS), json!([]), "{name} {width} {fragment}");
            assert_eq!(browser.complaints(), Vec::<String>::new(), "{name}");
            assert_eq!(browser.requests(&file), Vec::<String>::new(), "{name}");
        }
    }
}

/// Opens the page of `history` of the demo's family.
fn history(browser: &mut Browser, language: Language) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("history.html");
    let world = World::new(language).with_demo_family();
    std::fs::write(&file, world.done(["history", "--format", "html"])).unwrap();
    browser.open(&file, "");
}

#[test]
fn rows_are_found_by_typing() {
    for (language, said) in [(Language::English, " of "), (Language::Chinese, "行中的")] {
        let Some(mut browser) = Browser::start() else { return };
        history(&mut browser, language);
        let shown = "document.querySelectorAll('tbody tr:not([hidden])').length";
        let all = browser.evaluate(shown).as_i64().unwrap();
        assert!(all > 100);
        browser.evaluate("document.querySelector('.filter input').focus()");
        browser.type_in("陈秀兰 ２０２６");
        let fitting = "[...document.querySelectorAll('tbody tr')].filter((row) => \
            row.textContent.includes('陈秀兰') && row.textContent.includes('2026')).length";
        let found = browser.evaluate(shown).as_i64().unwrap();
        assert_eq!(found, browser.evaluate(fitting).as_i64().unwrap());
        assert!(found > 0 && found < all);
        let count = browser.evaluate("document.querySelector('.filter output').textContent");
        let count = count.as_str().unwrap();
        assert!(count.contains(&found.to_string()) && count.contains(&all.to_string()), "{count}");
        assert!(count.contains(said), "{count}");
        browser.press("Escape", "");
        assert_eq!(browser.evaluate(shown), json!(all));
        assert_eq!(browser.evaluate("document.querySelector('.filter input').value"), json!(""));
        browser.type_in("<nothing>");
        assert_eq!(browser.evaluate(shown), json!(0));
    }
}

#[test]
fn rows_are_sorted_with_the_keyboard() {
    let Some(mut browser) = Browser::start() else { return };
    history(&mut browser, Language::Chinese);
    let mut column = |heading: &str, presses: usize| -> (Vec<String>, String) {
        let at = format!(
            "[...document.querySelectorAll('thead th')].findIndex((th) => th.textContent === '{heading}')"
        );
        browser.evaluate(&format!(
            "document.querySelectorAll('thead th')[{at}].querySelector('button').focus()"
        ));
        (0..presses).for_each(|_| browser.press("Enter", "\r"));
        let cells =
            format!("[...document.querySelectorAll('tbody tr')].map((row) => row.cells[{at}].textContent)");
        let cells = serde_json::from_value(browser.evaluate(&cells)).unwrap();
        let sorted =
            "[...document.querySelectorAll('[aria-sort]')].map((th) => th.getAttribute('aria-sort')).join()";
        (cells, browser.evaluate(sorted).as_str().unwrap().to_owned())
    };
    let (days, unsorted) = column("结算时间", 0);
    assert!(days.is_sorted() && unsorted.is_empty());
    let amounts = |cells: &[String]| -> Vec<Money> {
        cells.iter().filter(|text| !text.is_empty()).map(|text| Money::parse(text).unwrap()).collect()
    };
    let (changes, direction) = column("账户变动", 1);
    let rising = amounts(&changes);
    assert!(rising.is_sorted() && rising[0].is_negative() && direction == "ascending", "{direction}");
    let (changes, direction) = column("账户变动", 1);
    assert!(amounts(&changes).iter().rev().is_sorted() && direction == "descending");
    let (totals, _) = column("医疗费总额", 1);
    let known = amounts(&totals);
    assert!(known.is_sorted() && known.len() < totals.len());
    assert!(totals[known.len()..].iter().all(String::is_empty), "what is empty stands at the end");
    // In the order of the language: by sound, chén before lǐ, liú, wáng.
    let (names, direction) = column("成员", 1);
    let mut order = names;
    order.dedup();
    assert_eq!(order, ["陈秀兰", "李静", "刘玉梅", "王建国", "王小满", "我"]);
    assert_eq!(direction, "ascending");
}

#[test]
fn large_print_and_colours_are_chosen_on_the_page() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page(&every_kind(), Language::English)).unwrap();
    let size = "parseFloat(getComputedStyle(document.body).fontSize)";
    let paper = "getComputedStyle(document.body).backgroundColor";
    browser.prefer("light");
    browser.open(&file, "");
    let (plain, light) = (browser.evaluate(size).as_f64().unwrap(), browser.evaluate(paper));
    // The first stop of the Tab key leads past everything, the next ones are the two buttons.
    browser.press("Tab", "");
    assert_eq!(browser.evaluate("document.activeElement.hash"), json!("#main"));
    browser.press("Tab", "");
    browser.press("Enter", "\r");
    assert!(browser.evaluate(size).as_f64().unwrap() > plain * 1.3);
    assert_eq!(browser.evaluate("location.hash"), json!("#large"));
    assert_eq!(browser.evaluate("document.activeElement.getAttribute('aria-pressed')"), json!("true"));
    browser.press("Tab", "");
    browser.press("Enter", "\r");
    let dark = browser.evaluate(paper);
    assert_ne!(dark, light);
    browser.open(&file, "#large");
    assert!(browser.evaluate(size).as_f64().unwrap() > plain * 1.3, "the address asks for large print");
    assert_eq!(browser.evaluate(paper), light, "nothing is remembered beyond the page");
    browser.prefer("dark");
    assert_eq!(browser.evaluate(paper), dark, "the system's wish");
}

/// Contrast of two colours of the style sheet, after the formula of WCAG 2.
const CONTRAST: &str = r#"((one, other) => {
    const luminance = (name) => {
        const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
})"#;

#[test]
fn everything_can_be_seen_in_both_schemes() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page(&every_kind(), Language::English)).unwrap();
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        browser.open(&file, "");
        let grounds = ["--paper", "--raised", "--faint"];
        let texts = ["--ink", "--soft", "--link", "--good", "--bad", "--open"].map(|text| (text, 4.5));
        let drawn = ["--c1", "--c2", "--c3", "--c4", "--c5", "--c6", "--focus"].map(|part| (part, 3.0));
        for ((front, least), ground) in
            texts.iter().chain(&drawn).flat_map(|front| grounds.map(|ground| (front, ground)))
        {
            let contrast = browser.evaluate(&format!("{CONTRAST}('{front}', '{ground}')")).as_f64().unwrap();
            assert!(contrast >= *least, "{scheme}: {front} on {ground} has {contrast:.2}");
        }
    }
}

#[test]
fn labels_of_pictures_do_not_overlap() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let overlaps = r#"[...document.querySelectorAll('svg')].flatMap((svg) => {
        const boxes = [...svg.querySelectorAll('text')].filter((text) => text.getClientRects().length)
            .map((text) => [text.textContent, text.getBoundingClientRect()]);
        const outside = svg.matches('.plot') ? boxes.filter(([, box]) => {
            const whole = svg.getBoundingClientRect();
            return box.left < whole.left || box.right > whole.right || box.bottom > whole.bottom;
        }).map(([text]) => `${text} is cut`) : [];
        return outside.concat(boxes.flatMap(([text, box], at) => boxes.slice(at + 1)
            .filter(([, other]) => box.left < other.right && other.left < box.right
                && box.top < other.bottom && other.top < box.bottom)
            .map(([other]) => `${text} and ${other}`)));
    })"#;
    for (language, code) in LANGUAGES {
        let file = folder.path().join(format!("{code}.html"));
        std::fs::write(&file, page(&every_kind(), language)).unwrap();
        for (width, fragment) in [(1280, ""), (1280, "#large"), (360, ""), (360, "#large")] {
            browser.resize(width, 800);
            browser.open(&file, fragment);
            assert_eq!(browser.evaluate(overlaps), json!([]), "{code} {width} {fragment}");
        }
    }
}

#[test]
fn pages_print_on_a4() {
    let Some(mut browser) = Browser::start() else { return };
    if !["pdfinfo", "pdftotext"].iter().all(|tool| is_installed(tool)) {
        println!("SKIPPED: no poppler-utils are installed, so printed pages are not looked at");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let paper = |browser: &mut Browser, name: &str| -> (String, Vec<String>) {
        let file = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&file, browser.print()).unwrap();
        let told = |tool: &str, args: &[&str]| {
            let told =
                Command::new(tool).args(args).arg(&file).args((tool == "pdftotext").then_some("-")).output();
            String::from_utf8(told.unwrap().stdout).unwrap()
        };
        let sheets = told("pdftotext", &["-layout"]);
        let sheets =
            sheets.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).map(str::to_owned).collect();
        (told("pdfinfo", &[]), sheets)
    };
    history(&mut browser, Language::English);
    let (info, sheets) = paper(&mut browser, "history");
    assert!(info.contains("A4"), "{info}");
    assert!(sheets.len() > 2);
    for sheet in &sheets[..sheets.len() - 1] {
        assert!(
            sheet.contains("Settled") && sheet.contains("Own account"),
            "a sheet without headings:\n{sheet}"
        );
    }
    let whole = sheets.concat();
    assert!(whole.contains("only the insurance agency"), "the foot is printed");
    for control in ["Find in the table", "Large print", "Skip to the content", "↕"] {
        assert!(!whole.contains(control), "{control} is printed, but paper cannot be pressed");
    }
    let file = folder.path().join("page.html");
    std::fs::write(&file, page(&every_kind(), Language::Chinese)).unwrap();
    browser.open(&file, "");
    let (info, sheets) = paper(&mut browser, "every");
    assert!(info.contains("A4"), "{info}");
    assert!(
        sheets.concat().contains("https://www.example.org/notice.html"),
        "paper has no links: addresses are printed"
    );
}

const SETTLEMENTS: &[Column] = &[
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::text("institution", "column-institution"),
    Column::text("med_type", "column-med-type"),
    Column::machine("settlement_id", "column-settlement-id"),
    Column::number("total", "column-total"),
    Column::number("fund", "column-fund-pay"),
    Column::number("account", "column-own-acct-pay"),
    Column::number("aid", "column-aided"),
    Column::number("cash", "column-cash-pay"),
    Column::text("payer", "column-payer"),
];

#[test]
fn six_thousand_settlements_are_a_small_page_that_needs_no_script() {
    let row = |nth: i64| {
        let amount = |of: i64| Cell::Money(Money::from_fen(nth * of % 1_000_000));
        vec![
            Cell::code("2024-02-29 08:30:00"),
            Cell::text("王小满"),
            Cell::text("东湖社区卫生服务中心"),
            Cell::term("11", Message::new("term-type-11")),
            Cell::code("ABCDEFGHIJKLMNOPQRST"),
            amount(977),
            amount(811),
            amount(577),
            amount(311),
            amount(211),
            Cell::text("我"),
        ]
    };
    let mut view = View::new("report");
    view.table("rows", SETTLEMENTS, (0..6_000).map(row).collect());
    let page = page(&view, Language::Chinese);
    assert!(page.len() <= 1_500_000, "{} bytes", page.len());
    assert_eq!(page.matches("<tr>").count(), 6_001);
    assert!(!page.contains("ABCDEFGHIJKLMNOPQRST"), "what is for machines only is not shown to people");
    assert!(page.contains("default-src 'none'; style-src 'sha256-"));
}

#[test]
fn text_from_files_stays_text() {
    let page = page(&every_kind(), Language::English);
    assert!(!page.contains("<img") && !page.contains('\u{1b}') && !page.contains('\u{202e}'));
    assert!(page.contains("&lt;img src=http://hostile.example/x onerror=alert(1)&gt;"));
    assert!(!page.contains("href=\"javascript:"));
}

#[test]
fn every_document_is_called_by_words() {
    let literals: Vec<String> = crate::shared::files_below("src")
        .iter()
        .filter(|file| file.ends_with(".rs"))
        .flat_map(|file| crate::shared::read(file).lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let names = |start: &str| -> Vec<String> {
        let rest = literals.iter().filter_map(|line| line.split_once(start)).map(|(_, rest)| rest);
        rest.filter_map(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned()).collect()
    };
    let found = [names("View::new(\""), names("Sheet::new(\"")].concat();
    assert!(found.len() > 30, "this test no longer finds the documents");
    for (language, code) in LANGUAGES {
        let catalog = Catalog::new(language);
        // Some are called by their first heading, which says the topic or the year.
        let own = ["guide-topic", "report", "report-tax"];
        for name in found.iter().filter(|name| !own.contains(&name.as_str())) {
            let title = catalog.find(&format!("page-title-{name}"), &[]);
            assert!(title.is_some(), "{code}: page-title-{name} is missing; its page would be called medins");
        }
    }
}

/// Takes pictures of a page as it looks on a screen, in the dark, on a phone and in large print. With
/// `MEDINS_PICTURES=FOLDER` they are kept for people to look at, beside what is printed.
#[test]
fn pages_can_be_looked_at() {
    let Some(mut browser) = Browser::start() else { return };
    let scratch = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("MEDINS_PICTURES").map(PathBuf::from);
    let folder = kept.as_deref().unwrap_or(scratch.path());
    std::fs::create_dir_all(folder).unwrap();
    let mut files = pages(folder);
    if kept.is_none() {
        files.retain(|file| file.ends_with("every-zh.html"));
    }
    for file in files {
        let mut pictures = Vec::new();
        for (kind, width, scheme, fragment) in [
            ("screen", 1280, "light", ""),
            ("dark", 1280, "dark", ""),
            ("phone", 360, "light", ""),
            ("large", 1280, "light", "#large"),
        ] {
            browser.resize(width, 900);
            browser.prefer(scheme);
            browser.open(&file, fragment);
            let picture = browser.picture();
            assert!(picture.starts_with(b"\x89PNG") && picture.len() > 10_000, "{kind} shows nothing");
            std::fs::write(file.with_extension(format!("{kind}.png")), &picture).unwrap();
            assert!(!pictures.contains(&picture), "{kind} looks like another");
            pictures.push(picture);
        }
        std::fs::write(file.with_extension("pdf"), browser.print()).unwrap();
    }
}
