//! What must not go wrong when everything else does: bad ledgers, bad words, bad files, full pipes, Ctrl-C.
//!
//! Every case ends with the documented exit code, exactly one error that has a place or a next step, no panic,
//! and a ledger file whose bytes are what they were. [`refused`] checks all of that at once.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod running;

use medins::ledger::health::newest_schema;
use medins::view::form::Language;
use rusqlite::Connection;
use serde_json::Value;

use crate::common_ledger::{Home, run_with, say_skipped};

/// Runs a command line that must be refused, and returns its error.
fn refused(home: &Home, args: &[&str], exit: u8, code: &str) -> Value {
    let before = std::fs::read(&home.ledger).ok();
    let ended = home.run(&[args, &["--json"]].concat());
    assert_eq!(ended.err.lines().count(), 1, "{args:?}: {}", ended.err);
    let error: Value = serde_json::from_str(&ended.err).unwrap();
    assert_eq!((ended.code, error["code"].as_str()), (exit, Some(code)), "{args:?}: {}", ended.err);
    assert!(!error["message"].as_str().unwrap().contains("panicked"), "{error}");
    let says_next =
        !error["hint"].is_null() || error["message"].as_str().unwrap().matches(['.', ',']).count() > 1;
    assert!(says_next || !error["place"].is_null(), "{args:?} has neither place nor next step: {error}");
    assert!(std::fs::read(&home.ledger).ok() == before, "{args:?} changed the ledger");
    error
}

/// A family with two parents and a settlement.
fn family() -> Home {
    let home = Home::owned_by("我");
    for (name, relation) in [("王建国", "father"), ("陈秀兰", "mother")] {
        home.ok(&["family", "add", name, "--relation", relation, "--no-bind"]);
    }
    home.ok(&["account", "open", "我", "100", "--on", "2024-01-01"]);
    home.ok(&["record", "--total", "30", "--account", "20", "--id", "S1", "--at", "2024-05-06"]);
    home
}

fn import_refused(home: &Home, bytes: impl AsRef<[u8]>, code: &str) -> Value {
    let file = home.file("bad", bytes);
    let error = refused(home, &["import", &file], 4, code);
    let place = match error["details"].as_array().unwrap().first() {
        Some(detail) if !detail["args"]["file"].is_null() => &detail["args"]["file"],
        _ => &error["place"]["file"],
    };
    assert_eq!(place, &Value::from(file), "{error}");
    error
}

/// Numbers that look random and are the same every time.
fn numbers() -> impl Iterator<Item = usize> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 8) as usize
    })
}

#[test]
fn a_ledger_that_is_none_is_refused() {
    let home = Home::empty();
    for line in [&["balance"][..], &["history"], &["import", "x.csv"], &["account", "credit", "我", "5"]] {
        refused(&home, line, 5, "ledger-missing");
    }
    assert!(!home.ledger.parent().unwrap().exists(), "a refused command made a folder");
    let file = home.file("file", "just text, longer than the hundred bytes of a header".repeat(4));
    refused(&home, &["balance", "--ledger", &file], 5, "ledger-not-sqlite");
    refused(&home, &["balance", "--ledger", &home.file("short", "text")], 5, "ledger-not-sqlite");
    refused(&home, &["balance", "--ledger", &home.file("nothing", "")], 5, "ledger-empty");
    refused(&home, &["init", "--owner", "我", "--ledger", &file], 4, "ledger-exists");
    let below = format!("{file}/family.medins");
    refused(&home, &["init", "--owner", "我", "--ledger", &below], 5, "ledger-not-writable");
    refused(&home, &["balance", "--ledger", &below], 5, "ledger-unreadable");
    std::fs::create_dir(home.path("folder")).unwrap();
    for line in [&["balance"][..], &["account", "credit", "我", "5"]] {
        refused(&home, &[line, &["--ledger", &home.path("folder")]].concat(), 5, "ledger-folder");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_and_a_ledger_without_permission_to_write_are_refused() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let home = family();
    let folder = home.ledger.parent().unwrap();
    mode(&home.ledger, 0o400);
    mode(folder, 0o500);
    if std::fs::write(folder.join("probe"), "").is_ok() {
        say_skipped(
            "permissions do not bind this user (root); a ledger that may not be written is not tested",
        );
    } else {
        refused(&home, &["account", "credit", "我", "5"], 5, "ledger-not-writable");
        home.ok(&["balance"]);
        let other = folder.join("other.medins").display().to_string();
        refused(&home, &["init", "--owner", "我", "--ledger", &other], 5, "ledger-not-writable");
    }
    mode(folder, 0o700);
}

#[test]
fn a_ledger_cut_off_anywhere_is_refused() {
    let home = family();
    let whole = home.bytes();
    for length in numbers().map(|number| 1 + number % (whole.len() - 1)).take(200) {
        std::fs::write(&home.ledger, &whole[..length]).unwrap();
        for line in [&["balance"][..], &["account", "credit", "我", "5"]] {
            let ended = home.run(line);
            assert_eq!(ended.code, 5, "{length} bytes: {}{}", ended.out, ended.err);
            assert_eq!(ended.err.matches("error: ").count(), 1, "{}", ended.err);
        }
        assert!(home.bytes() == whole[..length], "{length} bytes: the file was changed");
        assert_eq!(home.files(), ["family.medins"]);
    }
}

#[test]
fn a_ledger_with_wrong_bytes_never_panics() {
    let home = family();
    let whole = home.bytes();
    let mut numbers = numbers();
    for _ in 0..150 {
        let mut bytes = whole.clone();
        for _ in 0..20 {
            let at = numbers.next().unwrap() % bytes.len();
            bytes[at] = numbers.next().unwrap().to_le_bytes()[0];
        }
        std::fs::write(&home.ledger, &bytes).unwrap();
        for line in
            [&["balance"][..], &["history", "--csv"], &["export", "statements"], &["check", "--all", "--csv"]]
        {
            let ended = home.run(line);
            let found = line[0] == "check" && ended.code == 1;
            assert!(found || [0, 4, 5].contains(&ended.code), "{}{}", ended.out, ended.err);
        }
        assert!(home.bytes() == bytes, "looking at it changed the file");
    }
}

#[test]
fn the_ledger_is_not_replaced_by_what_is_exported_from_it() {
    let home = family();
    let ledger = home.ledger.display().to_string();
    let roundabout = format!("{}/../ledger/family.medins", home.ledger.parent().unwrap().display());
    for output in [&ledger, &roundabout] {
        for flags in [&[][..], &["--overwrite"]] {
            refused(&home, &[&["export", "-o", output][..], flags].concat(), 4, "export-onto-ledger");
        }
    }
    let file = home.file("old.csv", "");
    refused(&home, &["export", "-o", &file], 4, "export-exists");
    refused(&home, &["export", "-o", &home.path("nowhere/new.csv")], 4, "error-output");
    home.ok(&["export", "-o", &file, "--overwrite"]);
}

#[test]
fn a_newer_or_foreign_database_is_refused_and_left_alone() {
    let home = family();
    let pragma = |sql| Connection::open(&home.ledger).unwrap().execute_batch(sql).unwrap();
    pragma("PRAGMA user_version = 99");
    for line in [&["balance"][..], &["account", "credit", "我", "5"]] {
        let error = refused(&home, line, 5, "ledger-newer");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("99") && message.contains(&format!(" {}.", newest_schema())), "{message}");
    }
    pragma("PRAGMA user_version = 2; PRAGMA application_id = 7");
    refused(&home, &["balance"], 5, "ledger-foreign");
    assert_eq!(home.files(), ["family.medins"]);
}

#[test]
fn a_ledger_that_another_program_writes_to_is_waited_for_and_then_refused() {
    let home = family();
    let before = home.bytes();
    // The file must not be opened and closed here while it is locked: that would end the lock.
    let other = Connection::open(&home.ledger).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(home.program(&["balance"]).output().unwrap().status.success());
    let started = std::time::Instant::now();
    let ended = home.program(&["account", "credit", "我", "5", "--json"]).output().unwrap();
    assert!(started.elapsed().as_secs() >= 4, "it was not waited for");
    let error: Value = serde_json::from_slice(&ended.stderr).unwrap();
    assert_eq!((ended.status.code(), &error["code"]), (Some(5), &"ledger-locked".into()), "{error}");
    assert!(error["hint"].as_str().unwrap().contains("repeat"), "{error}");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(home.bytes() == before);
    home.ok(&["account", "credit", "我", "5"]);
}

#[test]
fn words_that_name_nobody_or_several_are_refused() {
    let home = family();
    for line in [
        &["balance", "张三"][..],
        &["history", "--member", "张三"],
        &["history", "--payer", "spouse"],
        &["record", "--total", "1", "--member", "张三"],
        &["account", "credit", "张三", "5"],
        &["family", "show", "张三"],
        &["import", "--member", "张三", &home.file("a.csv", "")],
    ] {
        let error = refused(&home, line, 4, "member-unknown");
        assert!(error["message"].as_str().unwrap().contains("陈秀兰"), "{error}");
    }
    for line in [&["account", "credit", "parent", "5"][..], &["record", "--total", "1", "--member", "父母"]]
    {
        let error = refused(&home, line, 4, "member-ambiguous");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("王建国") && message.contains("陈秀兰"), "{message}");
    }
    home.ok(&["history", "--member", "parent"]);
}

#[test]
fn amounts_and_days_that_are_none_are_refused() {
    let home = family();
    for (amount, code) in [
        ("-5", "error-money-negative"),
        ("1.005", "error-money-decimals"),
        ("1e3", "error-money-number"),
        ("NaN", "error-money-number"),
        ("inf", "error-money-number"),
        ("1,00", "error-money-number"),
        ("", "error-money-empty"),
        ("99999999999999999999", "error-money-large"),
    ] {
        refused(&home, &["record", &format!("--total={amount}")], 4, code);
        refused(&home, &["account", "credit", "我", amount], 4, code);
    }
    refused(&home, &["account", "credit", "我", "0"], 4, "error-money-zero");
    for (day, code) in
        [("2026-11-01", "error-day-future"), ("2026-02-29", "error-day"), ("soon", "error-day")]
    {
        refused(&home, &["record", "--total", "5", "--at", day], 4, code);
        refused(&home, &["account", "observe", "我", "5", "--on", day], 4, code);
        refused(&home, &["balance", "--on", day], 4, code);
    }
    refused(&home, &["record", "--total", "5", "--fund", "6"], 4, "record-parts-exceed");
    refused(&home, &["record", "--total", "5", "--cash", "4"], 4, "record-does-not-add-up");
    refused(&home, &["record", "--total", "9", "--id", "S1", "--at", "2024-05-06"], 4, "record-contradicts");
    refused(&home, &["account", "open", "我", "5"], 4, "account-opened");
    refused(&home, &["history", "--from", "2024-05-02", "--to", "2024-05-01"], 2, "history-period-reversed");
    refused(&home, &["balance", "--today", "yesterday"], 2, "error-day");
    let typed = ["record", "--total", "２４．５０元", "--cash", "24。5", "--at", "２０２４年３月１日"];
    home.ok(&typed);
    assert!(home.ok(&["history", "--csv"]).contains(",2024-03-01,我,"));
}

const HEADING: &str = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay";

#[test]
fn csv_that_is_not_right_is_refused_whole() {
    let home = family();
    let good = "A1,2024-05-07,我,10.00,0,10.00,0";
    for (text, code) in [
        (format!("settlement_id,settled_at,member,total\n{good}\n"), "import-columns-missing"),
        (format!("{HEADING},total\n{good},1\n"), "import-column-doubled"),
        (format!("{HEADING},flavour\n{good},1\n"), "import-column-unknown"),
        (format!("{HEADING},institutoin\n{good},1\n"), "import-column-unknown-near"),
        (format!("{HEADING},\n{good},1\n"), "import-column-unnamed"),
        ("settled_at,member,totl,total,total\n".to_owned(), "import-columns-wrong"),
        (format!("{HEADING}\n{good}\n\"A2,2024-05-07,我,1,0,0,1\n{good}\n"), "import-quote-open"),
        (format!("{HEADING}\n{good}\nA2,2024-05-07,我\n"), "import-problems"),
        (format!("{HEADING}\n{good}\nA2,2024-05-07,我,1.005,0,0,1\n"), "import-problems"),
        (format!("{HEADING}\n{good}\nA2,2030-01-01,我,1,0,0,1\n"), "import-problems"),
        (format!("{HEADING}\n{good}\nS1,2024-05-06,我,31,0,31,0\n"), "import-problems"),
        ("member;total\n我;1\n".to_owned(), "import-wrong-separator"),
        (format!("{HEADING}\r{good}\r"), "import-line-ends"),
        ("a,b\n1,2\n".to_owned(), "sheet-unknown"),
        ("words, and no table\n".to_owned(), "import-unknown-format"),
        (" \n".to_owned(), "import-empty"),
    ] {
        import_refused(&home, text, code);
    }
    let nobody = home.file("nobody.csv", format!("{HEADING}\n{good}\nA2,2024-05-07,张三,1,0,0,1\n"));
    assert!(refused(&home, &["import", &nobody], 4, "import-problems").to_string().contains("张三"));
    let missing = refused(&home, &["import", &home.path("nowhere.csv")], 4, "import-cannot-read");
    assert!(missing["place"]["file"].as_str().unwrap().ends_with("nowhere.csv"));
    refused(&home, &["import", home.ledger.parent().unwrap().to_str().unwrap()], 4, "import-cannot-read");
    let reordered = "现金支付,成员,基金支付,acct_pay,TOTAL,settled_at\n0,我,0,12.00,12.00,2024-05-08\n";
    home.ok(&["import", &home.file("good.csv", reordered)]);
    assert_eq!(home.exported("settlements").len(), 2);
}

#[test]
fn names_from_a_file_are_quoted_in_short_and_without_id_numbers() {
    let home = family();
    let id = "11010519491231002X";
    for name in [id.to_owned(), format!("张三{id}"), "张".repeat(500_000)] {
        for text in [
            format!("{HEADING},payer\nA1,2024-05-07,{name},10,0,10,0,\n"),
            format!("{HEADING},acct_mulaid_pay,payer\nA1,2024-05-07,我,10,0,10,0,10,{name}\n"),
            format!(
                r#"{{"setlinfo":{{"psn_name":"{name}","setl_id":"J1","setl_time":"2024-05-07","medfee_sumamt":1,"fund_pay_sumamt":0,"acct_pay":0,"psn_cash_pay":1}}}}"#
            ),
            format!(
                r#"{{"setlinfo":{{"psn_name":"{name}","medfee_sumamt":1,"fund_pay_sumamt":0,"acct_pay":0,"psn_cash_pay":1}}}}"#
            ),
        ] {
            for flags in [&[][..], &["--create-members"], &["--dry-run", "--json"]] {
                let before = home.bytes();
                let ended = home.run(&[&["import", &home.file("names", &text)], flags].concat());
                let said = ended.out + &ended.err;
                assert!(said.len() < 3000 && !said.contains(id), "{said}");
                assert!(home.bytes() == before, "{said}");
            }
        }
    }
}

#[test]
fn a_row_that_cannot_be_booked_is_named_by_its_line_in_the_file() {
    let home = family();
    let rows = "\nA1,2024-05-07,我,10,0,10,0\n\nA2,2030-01-01,我,1,0,0,1\nA4,2024-05-07,我,1e3,0,0,1\n";
    let error = import_refused(&home, format!("{HEADING}{rows}"), "import-problems");
    let lines: Vec<_> =
        error["details"].as_array().unwrap().iter().map(|line| &line["args"]["line"]).collect();
    assert_eq!(lines, [&4, &5]);
    let bill = |day| {
        format!(
            "{{\"setlinfo\":{{\"psn_name\":\"我\",\"setl_id\":\"J{day}\",\"setl_time\":\"{day}\",\"medfee_sumamt\":1,\n\"fund_pay_sumamt\":1,\"acct_pay\":0,\"psn_cash_pay\":0}}}}"
        )
    };
    let text = format!("[{},\n{}]", bill("2024-05-07"), bill("2030-01-01"));
    let error = import_refused(&home, text, "import-problems");
    assert_eq!(error["details"][0]["args"]["line"], 3);
}

#[test]
fn encodings_are_told_apart_or_refused() {
    let text = format!("{HEADING}\nG1,2024-05-07,陈秀兰,10.00,0,10.00,0\n");
    let home = family();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    import_refused(&home, [&[0xff, 0xfe], &utf16[..]].concat(), "import-utf16");
    import_refused(&home, utf16, "import-binary");
    import_refused(&home, b"\x89PNG\r\n\0\0", "import-binary");
    let latin1 = format!("{HEADING}\nL1,2024-05-07,Ren\u{1},10.00,0,10.00,0\n").replace('\u{1}', "e");
    import_refused(
        &home,
        [latin1.as_bytes(), b"L2,2024-05-07,Ren\xe9\n"].concat(),
        "import-encoding-unknown",
    );
    let damaged = [text.as_bytes(), "陈".as_bytes(), b"\xff\n"].concat();
    let error = import_refused(&home, damaged, "import-utf8-damaged");
    assert_eq!(error["place"]["line"], 3);
    home.ok(&["import", &home.file("gb.csv", encoding_rs::GB18030.encode(&text).0)]);
    assert_eq!(home.exported("settlements")[1]["member"], "陈秀兰");
}

#[test]
fn json_that_is_not_right_is_refused_whole() {
    let home = family();
    let bill = |amount: &str| {
        format!(
            r#"{{"setlinfo":{{"psn_name":"我","setl_id":"J1","setl_time":"2024-05-07","medfee_sumamt":{amount},"fund_pay_sumamt":0,"acct_pay":0,"psn_cash_pay":1}}}}"#
        )
    };
    let good = bill("1");
    let nested = |open: &str, close: &str| format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
    for (text, code) in [
        (good[..good.len() - 5].to_owned(), "import-json-cut"),
        (format!("[{good},"), "import-json-cut"),
        (format!("[{good}}}"), "import-json-unexpected"),
        (nested("[", "]"), "import-problems"),
        (nested("{\"output\":", "}"), "import-problems"),
        (format!("{{\"setlinfo\":{}}}", nested("[", "]")), "import-problems"),
        (bill("NaN"), "import-problems"),
        (bill("\"NaN\""), "import-problems"),
        (bill("1e400"), "import-problems"),
        (bill("1e2"), "import-problems"),
        (bill("1.001"), "import-problems"),
        (bill("9223372036854775807"), "import-problems"),
        (bill(&"9".repeat(5000)), "import-problems"),
        (bill("\"\\ud800\""), "import-problems"),
        (format!("{{\"{0}\":1,\"{0}\":2}}", "医".repeat(2000)), "import-problems"),
        (format!("{{\"{}\":{{}}}}", "9".repeat(5000)), "import-problems"),
        (bill("null"), "import-problems"),
        (format!("{{\"a\":\"{}\"}}", "x".repeat(5 << 20)), "import-json-too-long"),
    ] {
        let error = import_refused(&home, &text, code);
        assert!(error.to_string().len() < 4000, "the error repeats the file: {error}");
    }
    let mixed = home.file("mixed.json", format!("[{},{good}]", bill("1e2")));
    let ended = home.run(&["import", "--skip-problems", &mixed]);
    assert_eq!((ended.code, home.exported("settlements").len()), (1, 2), "{}", ended.err);
}

#[test]
fn errors_are_said_once_in_either_language() {
    let home = family();
    let bad = home.file("bad.csv", format!("{HEADING}\nA1,2024-05-07,我,1.005,0,0,1\n"));
    let nowhere = home.path("nowhere.medins");
    for (line, exit, says) in [
        (&["balance", "张三"][..], 4, ["张三", "张三"]),
        (&["record", "--total", "1e3"], 4, ["1e3", "1e3"]),
        (&["import", &bad], 4, ["line 2", "第 2 行"]),
        (&["balance", "--ledger", &nowhere], 5, ["medins init", "medins init"]),
        (&["history", "--group-by", "colour"], 4, ["colour", "colour"]),
    ] {
        for (language, label, says) in
            [(Language::English, "error: ", says[0]), (Language::Chinese, "错误：", says[1])]
        {
            let ended = run_with(&home.ledger, language, line);
            assert_eq!(ended.code, exit, "{line:?}: {}", ended.err);
            assert_eq!(ended.err.matches(label).count(), 1, "{line:?}: {}", ended.err);
            assert!(ended.err.contains(says), "{line:?}: {}", ended.err);
        }
    }
}
