//! Spreadsheets, bills and account pages through the command line: what is recognised, counted and refused, and
//! profiles of the user's own. What the ledger makes of the rows is tested elsewhere.

use std::path::Path;

use serde_json::Value;

use crate::common_ledger::{Ended, Home, samples, say_skipped};

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).display().to_string()
}

/// Runs the program with profiles in a folder.
fn with_profiles(home: &Home, args: &[&str]) -> Ended {
    let mut program = home.program(args);
    let ended = program.env("MEDINS_PROFILES", home.path("profiles")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = u8::try_from(ended.status.code().unwrap()).unwrap();
    Ended { code, out: text(ended.stdout), err: text(ended.stderr) }
}

fn rows(summary: &Value) -> i64 {
    summary["summary"]["rows"].as_i64().unwrap()
}

#[test]
fn each_form_is_recognised_and_every_row_is_read() {
    for (name, count) in [
        ("bill-wechat.csv", 5),
        ("bill-wechat.xlsx", 5),
        ("bill-alipay.csv", 4),
        ("account.json", 3),
        ("account-payments.tsv", 3),
    ] {
        let home = Home::owned_by("我");
        let summary = home.json(&["import", &fixture(name), "--member", "我"]);
        assert_eq!(rows(&summary), count, "{name}: {summary}");
    }
}

#[test]
fn balances_beside_rows_are_kept_once_a_day() {
    let home = Home::owned_by("我");
    home.ok(&["import", &fixture("account-payments.tsv"), "--member", "我"]);
    let kept: Vec<(String, String)> = home
        .exported("statements")
        .into_iter()
        .map(|row| (row["observed_at"].clone(), row["value"].clone()))
        .collect();
    let expected = [("2026-03-05", "270.00"), ("2026-03-09", "250.00")];
    assert_eq!(kept, expected.map(|(day, value)| (day.to_owned(), value.to_owned())));
    let sql = "SELECT kind FROM document WHERE sha256 IS NOT NULL";
    let kind: String = home.database().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(kind, "movements-page");
}

#[test]
fn a_page_of_figures_needs_its_day() {
    let home = Home::owned_by("我");
    let page = fixture("account-year.txt");
    let ended = home.run(&["import", &page]);
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("--on"), "{}", ended.err);
    for (day, code) in [("2026-13-01", "error-day"), ("2027-01-01", "error-day-future")] {
        let ended = home.run(&["import", &page, "--on", day, "--json"]);
        assert!(ended.code == 4 && ended.err.contains(code), "{}", ended.err);
    }
    let summary = home.json(&["import", &page, "--on", "2026-03-31"]);
    assert_eq!((&summary["summary"]["papers"], &summary["summary"]["statements"]), (&1.into(), &4.into()));
    let again = home.json(&["import", &page, "--on", "2026-03-31"]);
    assert_eq!(again["summary"]["papers_known"], 1);
}

const SHEET: &str = "家里看病的账\n看病日期;医院;费用（元）;个账付;现金;谁\n2026/3/5;江城第一医院;￥100.00;30;10;我\n合计;;100;30;10;\n";
const PROFILE: &str = "format = \"medins.profile/1\"\nname = { zh = \"我家的表\", en = \"Our sheet\" }\nkind = \"settlements\"\n\
    [columns]\nat = [\"看病日期\"]\ninstitution = \"医院\"\ntotal = [\"费用\"]\naccount = [\"个账付\"]\ncash = [\"现金\"]\nmember = [\"谁\"]\n";

#[test]
fn what_no_profile_knows_is_named_and_a_profile_of_the_own_reads_it() {
    let home = Home::owned_by("我");
    let sheet = home.file("sheet.csv", SHEET);
    let ended = with_profiles(&home, &["import", &sheet]);
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("看病日期, 医院, 费用（元）, 个账付, 现金, 谁"), "{}", ended.err);
    assert!(ended.err.contains(&format!("medins import --map {sheet}")), "{}", ended.err);

    std::fs::create_dir(home.path("profiles")).unwrap();
    home.file("profiles/ours.toml", PROFILE);
    home.file("profiles/broken.toml", PROFILE.replace("kind = \"settlements\"", "kind = \"setlements\""));
    home.file("profiles/README.md", "no profile");
    let ended = with_profiles(&home, &["import", &sheet]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("broken.toml, line 3, column 8"), "{}", ended.err);
    assert!(ended.err.contains("Is “settlements” meant?") && ended.err.contains("not used"), "{}", ended.err);
    let booked = home.exported("settlements");
    assert_eq!((booked.len(), booked[0]["fund_pay"].as_str()), (1, "60.00"));
    assert!(ended.out.contains("no column for what the funds paid"), "{}", ended.out);
    assert_eq!(with_profiles(&home, &["import", &sheet, "--json"]).json()["summary"]["known"], 1);
}

#[test]
fn map_needs_a_terminal_and_says_where_a_profile_belongs() {
    let home = Home::owned_by("我");
    let sheet = home.file("sheet.csv", SHEET);
    let ended = with_profiles(&home, &["import", "--map", &sheet]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains(&home.path("profiles/NAME.toml")), "{}", ended.err);
    let ended = home.run(&["import", "--map", &sheet, "--json"]);
    assert!(ended.code == 4 && ended.err.contains("sheet-no-folder"), "{}", ended.err);
}

#[test]
fn what_cannot_be_read_says_how_it_can() {
    let home = Home::owned_by("我");
    let workbook = std::fs::read(fixture("bill-wechat.xlsx")).unwrap();
    for (bytes, code) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0"[..], "sheet-old-office"),
        (&workbook[..workbook.len() / 2], "import-ofd-damaged"),
        ("日期,金额\n2026-01-01,1\n".as_bytes(), "sheet-unknown"),
    ] {
        let file = home.file("bad", bytes);
        let ended = home.run(&["import", &file, "--json"]);
        assert_eq!(ended.code, 4, "{code}: {}", ended.err);
        assert!(ended.err.contains(code), "{code}: {}", ended.err);
    }
}

#[test]
fn each_real_sample_goes_in_or_is_refused_with_a_reason() {
    for (kind, least) in [("bills", 3), ("account", 5)] {
        let Some(folder) = samples(kind) else {
            say_skipped("no real samples at ../shared/samples; MEDINS_SHARED names another folder");
            return;
        };
        let mut seen = 0;
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let home = Home::owned_by("我");
            let ended = home.run(&["import", &path.display().to_string(), "--member", "我", "--json"]);
            let (exit, said) = match name.rsplit('.').next().unwrap() {
                "md" => (4, "import-unknown-format"),
                _ if name.starts_with("h5_tabs") => (4, "import-row-width"),
                _ if name.starts_with("sichuan") => (4, "sheet-unknown"),
                "tsv" => (4, "sheet-page-"),
                _ => (0, "medins.import/1"),
            };
            assert_eq!(ended.code, exit, "{name}: {}{}", ended.out, ended.err);
            assert!(ended.err.contains(said) || ended.out.contains(said), "{name}: {}", ended.err);
            seen += 1;
        }
        assert!(seen >= least, "some of the samples are missing in {kind}");
    }
}
