//! Pages of figures, odd and damaged files, profiles of the user's own, and anything at all.

use super::sample::book;
use super::tests::{TABS, WECHAT, lines, own, refusal};
use super::{Guide, Profiles};
use crate::import::collect::{collect, collect_guided, source};
use crate::model::day::Day;

#[test]
fn a_year_of_an_account_in_many_forms() {
    let figures = "[- account-balance 2026-03-01 123456, - account-balance 2025-12-31 100000, 当年账户划入金额 other 2026-03-01 30000]";
    let expected = format!("1 counters 甲/-/- {figures}");
    for text in [
        "姓名：甲\n查询日期：2026-03-01\n上年账户结余：1,000.00元\n当年账户划入金额: 300.00\n当年账户余额：￥1,234.56\n参保状态：正常\n",
        "姓名,甲,查询日期,2026/3/1\n上年账户结余,\"1,000.00\",当年账户划入金额,300\n当年账户余额,1234.56\n参保状态,正常\n",
        "姓名\t查询日期\t上年账户结余\t当年账户划入金额\t当年账户余额\t参保状态\n甲\t2026-03-01\t1000.00\t300.00\t1234.56\t正常\n",
        "{\"AAC003\":\"甲\",\"查询日期\":\"2026-03-01\",\"data\":{\"BKC102\":1000.00,\"BKC101\":\"300.00\",\"BKC105\":1234.56,\"参保状态\":\"\"}}",
    ] {
        let seen = collect(text.as_bytes()).unwrap();
        assert_eq!((seen.lines, seen.rows), (vec![expected.clone()], 1), "{text}");
        assert_eq!(seen.remarks, ["1 sheet-figures-left"]);
    }
}

#[test]
fn a_page_without_a_day_needs_one() {
    let text = "注入资金总额：900.00\n当年账户余额：1.00\n历年账户余额：2.00\n统筹支付累计：3.00\n";
    assert_eq!(lines(text.as_bytes()), ["problem 1 - - sheet-page-no-day"]);
    let guide = Guide { on: Day::parse("2026-03-01"), ..Guide::shipped() };
    let seen = collect_guided(&mut source(text.as_bytes()).unwrap(), &guide).unwrap();
    assert!(seen.lines[0].ends_with("统筹支付累计 fund-paid 2026-03-01 300]"), "{:?}", seen.lines);
    for (text, why) in [
        ("当年账户余额,1,234.56\n历年账户余额,2.00\n", "problem 1 当年账户余额 1 sheet-two-values"),
        (
            "当年账户余额\t历年账户余额\n1.00\t2.00\n3.00\t4.00\n",
            "problem 1 当年账户余额 1.00 sheet-two-values",
        ),
        (
            "当年账户余额：很多\n历年账户余额：2.00\n",
            "problem 1 当年账户余额 很多 import-amount-not-a-number",
        ),
        (
            "当年账户余额：1\n当年账户余额：2\n历年账户余额：2.00\n",
            "problem 2 当年账户余额 - import-receipt-twice",
        ),
        ("当年账户余额：\n历年账户余额：\n", "problem 1 - - sheet-page-empty"),
    ] {
        let seen = collect_guided(&mut source(text.as_bytes()).unwrap(), &guide).unwrap();
        assert_eq!(seen.lines, [why], "{text}");
    }
}

#[test]
fn odd_tables() {
    let heading = "划入日期,划入金额,账户余额\n";
    assert!(lines(heading.as_bytes()).is_empty());
    assert_eq!(refusal(b"x1,x2\na,b\n"), "sheet-unknown");
    assert_eq!(refusal(&book(&[("A", &[])])), "sheet-no-heading");
    assert_eq!(refusal(&book(&[("A", &[&["列一", "列二"], &["a", "#1"]])])), "sheet-unknown");
    assert_eq!(refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), "sheet-old-office");
    let twice = "划入日期,划入金额,账户余额,账户余额\n2026-01-01,1,1,1\n";
    assert_eq!(refusal(twice.as_bytes()), "import-column-doubled");
    // Cells that were merged are blank in all rows but one; short and long rows are not guessed at.
    let rows = "2026-01-01,1.00,1.00\n,2.00,3.00\n2026-01-03,3.00\n2026-01-04,1,000.00,1.00\n本页完\n2026-01-05,,9\n";
    assert_eq!(
        lines(format!("{heading}{rows}").as_bytes())[1..],
        [
            "problem 3 划入日期 - import-cell-empty",
            "problem 4 - - import-row-width",
            "problem 5 - - import-row-width",
            "problem 6 - - import-row-width",
            "problem 7 划入金额 - import-cell-empty",
        ]
    );
    let wide = format!(
        "划入日期,划入金额,账户余额{}\n2026-01-01,1,1{}\n",
        ",x".repeat(100_000),
        ",".repeat(100_000)
    );
    assert_eq!(lines(wide.as_bytes()).len(), 1);
    let far = "\n".repeat(70_000) + heading + "2026-01-01,1,1\n";
    assert_eq!(refusal(far.as_bytes()), "import-empty");
    let tabs = encoding_rs::GB18030
        .encode("划入日期\t划入金额\t账户余额\r\n2026-01-01\t１，０００．５０\t1000.5\r\n")
        .0
        .into_owned();
    assert_eq!(lines(&tabs), ["1 movement -/-/- 2026-01-01 monthly-credit whole 1000.50 "]);
}

#[test]
fn odd_parts_of_workbooks_are_no_danger() {
    let sheet = |rows: &str| {
        let good = book(&[("A", &[&["划入日期"]])]);
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(good)).unwrap();
        let mut parts = Vec::new();
        for at in 0..zip.len() {
            let mut text = String::new();
            let mut part = zip.by_index(at).unwrap();
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            let name = part.name().unwrap().into_owned();
            if name.contains("sheet1") {
                text = format!("<worksheet>{rows}</worksheet>");
            }
            parts.push((name, text));
        }
        let parts: Vec<(&str, &str)> =
            parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        super::sample::zipped(&parts)
    };
    let text = |cell: &str, text: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let heading = [("A1", "划入日期"), ("B1", "划入金额"), ("C1", "账户余额")]
        .map(|(cell, word)| text(cell, word))
        .concat();
    for (rows, ends) in [
        (format!("<sheetData><row>{heading}</row><row>{}</row></sheetData>", text("XFD2", "x")), Ok(0)),
        (
            format!("<sheetData><row>{heading}</row><row>{}</row></sheetData>", text("ZZZZZZZZZZ2", "x")),
            Ok(0),
        ),
        (
            format!("<sheetData><row>{heading}</row><row>{}</row></sheetData>", text("A99999999999", "x")),
            Ok(1),
        ),
        (format!(r#"<dimension ref="B9:A1"/><sheetData><row>{heading}</row></sheetData>"#), Ok(0)),
        (
            format!(
                "<sheetData><row>{heading}<c r=\"A2\"><v>1e999</v></c><c r=\"B2\"><v>NaN</v></c></row></sheetData>"
            ),
            Ok(1),
        ),
        (
            format!("<sheetData><row>{heading}<c r=\"A2\" t=\"s\"><v>99</v></c></row></sheetData>"),
            Err("sheet-damaged-because"),
        ),
        (format!("<sheetData><row>{heading}"), Err("sheet-damaged-because")),
        ("<sheetData/>".to_owned(), Err("sheet-no-heading")),
    ] {
        let read =
            source(&sheet(&rows)).and_then(|mut source| collect_guided(&mut source, &Guide::shipped()));
        assert_eq!(read.map(|seen| seen.rows).map_err(|error| error.what.id), ends, "{rows}");
    }
}

#[test]
fn an_own_profile_wins_and_a_broken_one_says_where() {
    let profile = "format = \"medins.profile/1\"\nname = \"x\"\nkind = \"movements\"\n[columns]\nat = [\"划入日期\"]\namount = [\"划入金额\"]\n[otherwise]\ncredit = \"wallet-in\"\n";
    let seen = own(
        &profile.replace("kind = \"m", "signs = \"as-written\"\nkind = \"m"),
        "划入日期,划入金额,账户余额\n2026-01-01,1,1\n",
    );
    assert_eq!(seen.lines, ["1 movement -/-/- 2026-01-01 wallet-in whole 1.00 "]);
    let broken = "format = \"medins.profile/2\"\nname = { zh = \"一\" }\nkind = \"movements\"\nsings = \"x\"\n[columns]\nat = 5\namuont = [\"金额\"]\n[kinds]\nintrest = [\"息\"]\n";
    let error = Profiles::default().add("b.toml", broken).unwrap_err();
    let place = error.place.unwrap();
    assert_eq!(
        (error.what.id, place.line, place.column.as_deref()),
        ("sheet-profile-format", Some(1), Some("10"))
    );
    let details: Vec<String> = error
        .details
        .iter()
        .map(|detail| match &detail.args[..] {
            [(_, line), (_, column), (_, why)] => {
                let id = format!("{why:?}").split('"').nth(1).unwrap_or_default().to_owned();
                format!("{line:?} {column:?} {id}").replace("Text(", "").replace([')', '"'], "")
            }
            _ => String::new(),
        })
        .collect();
    assert_eq!(
        details,
        [
            "2 8 written-missing-field",
            "4 1 written-unknown-key-near",
            "5 1 sheet-profile-movements",
            "6 6 written-not-text",
            "7 10 written-unknown-key-near",
            "9 11 written-unknown-word-near",
        ]
    );
    assert_eq!(Profiles::default().add("b.toml", "a = [\n").unwrap_err().what.id, "sheet-profile-toml");
}

proptest::proptest! {
    #[test]
    fn every_row_ends_somewhere(bytes in proptest::collection::vec(0u8.., 0..300)) {
        for start in ["划入日期,划入金额,账户余额\n", WECHAT, "当年账户余额：1\n历年账户余额,\n", "{\"record\":[{\"date\":\"2026/02/02\",\"includedType\":\"息\",\"amountInclude\":1,\"consumption\":0},"] {
            if let Ok(seen) = collect(&[start.as_bytes(), &bytes].concat()) {
                proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
            }
        }
    }

    #[test]
    fn rows_of_likely_cells_end_somewhere(rows in "((2026-01-0[1-9]|[0-9.,\"\r\n甲-]{0,6}|¥1,2|-{6}|合计|划入日期)[,\t]?){0,24}") {
        let text = format!("{TABS}{rows}");
        if let Ok(seen) = collect(text.as_bytes()) {
            proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
        }
    }

    #[test]
    fn damaged_workbooks_never_panic(at in 0usize..3000, byte in 0u8.., cut in 0usize..3000) {
        let mut bytes = book(&[("A", &[&["划入日期", "划入金额", "账户余额"], &["@46086", "#1", "#1"]])]);
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % (length / 2));
        if let Ok(mut source) = source(&bytes)
            && let Ok(seen) = collect_guided(&mut source, &Guide::shipped())
        {
            proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
        }
    }

    #[test]
    fn any_profile_is_read_or_refused_with_places(text in "(format = \"medins.profile/1\"\n|name = \"x\"\n|kind = \"(payments|movements|figures)\"\n|\\[(columns|kinds|page|medical)\\]\n|(at|amount|words|signs) = (\\[\"x\"\\]|5|\"x\"|\\{\\})\n|[a-z\\[\\]=\"\n]{0,5}){0,12}") {
        if let Err(errors) = super::profile::Profile::read("a.toml", &text) {
            proptest::prop_assert!(errors.iter().all(|error| error.place.is_some()) && !errors.is_empty());
        }
    }
}
