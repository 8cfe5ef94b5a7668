//! A command line for every command, with what it needs in a folder; tests run them all under one condition.
//!
//! The commands come from the command line itself, so that a new one without a line here fails the tests. A line
//! for a command that does not exist (in this build) is left out.

use crate::common_ledger::Home;
use crate::shared::command_paths;
use crate::started::{Copy, words};

/// In lines `{}` is the folder.
const LINES: &[&[&str]] = &[
    &["init", "--owner", "我", "--region", "420100", "--ledger", "{}/new/family.medins"],
    &["demo", "{}/demo"],
    &["balance"],
    &["history"],
    &["family", "list"],
    &["family", "show", "我"],
    &["family", "add", "王二明", "--relation", "brother", "--no-bind"],
    &["family", "edit", "王建国", "--name", "父亲"],
    &["family", "remove", "王大明", "--yes"],
    &["family", "bind", "刘玉梅", "--anyway", "--yes"],
    &["family", "unbind", "王建国"],
    &["eligibility", "check", "--member", "王建国"],
    &["eligibility", "expense", "vaccine", "--member", "王建国"],
    &["eligibility", "waiting", "--region", "420100", "--missed", "2025", "--joins-for", "2027"],
    &["estimate", "--member", "王建国", "--total", "500"],
    &["quota"],
    &["audit"],
    &["reconcile"],
    &["check", "--thorough", "--all"],
    &["record", "--total", "5", "--cash", "5", "--at", "2026-01-01"],
    &["account", "open", "陈秀兰", "5"],
    &["account", "credit", "我", "5"],
    &["account", "observe", "我", "5"],
    &["account", "pay", "我", "5"],
    &["account", "adjust", "我", "5", "--reason", "x"],
    &["account", "expected"],
    &["import", "{}/receipt.txt", "{}/settlements.csv", "{}/wechat.csv", "--create-members", "--keep"],
    &["show", "1"],
    &["report", "--format", "html"],
    &["export", "settlements"],
    &["export", "--as", "fhir", "--output", "{}/out.json"],
    &["sql", "SELECT * FROM settlements"],
    &["policy", "list"],
    &["policy", "show", "420100"],
    &["policy", "diff", "420100", "440300"],
    &[
        "policy",
        "pin",
        "420100",
        "ceiling",
        "4000",
        "--insurance",
        "employee",
        "--class",
        "retired",
        "--note",
        "app",
    ],
    &["policy", "lint", "{}/pack.toml"],
    &["policy", "test", "{}/pack.cases.toml"],
    &["guide", "code-sharing"],
    &["guide", "search", "备案"],
    &["config", "list"],
    &["config", "path"],
    &["completions", "bash"],
    &["man"],
    &["log"],
    &["undo"],
    &["backup", "{}/copies"],
    &["restore", "{}/copy.medins", "--yes"],
    &["doctor"],
    &["encrypt", "--key-file", "{}/key"],
    &["decrypt", "--key-file", "{}/key"],
    &["rekey", "--key-file", "{}/key"],
    &["unlock"],
    &["lock"],
];

/// The folder that the lines speak of: the made-up family's ledger and a few files.
pub fn folder() -> Copy {
    let home = Home::empty();
    let made = home.path("made");
    home.ok(&["demo", &made]);
    std::fs::create_dir(home.ledger.parent().unwrap()).unwrap();
    std::fs::copy(format!("{made}/demo.medins"), &home.ledger).unwrap();
    home.ok(&["family", "add", "王大明", "--relation", "brother", "--no-bind"]);
    std::fs::copy(&home.ledger, home.path("copy.medins")).unwrap();
    std::fs::remove_dir_all(made).unwrap();
    for (name, from) in [
        ("receipt.txt", "examples/papers/receipt.txt"),
        ("wechat.csv", "examples/papers/wechat.csv"),
        ("settlements.csv", "examples/family/settlements.csv"),
        ("pack.toml", "examples/policy-pack-template.toml"),
        ("pack.cases.toml", "examples/policy-pack-template.cases.toml"),
        ("key", "Cargo.toml"),
    ] {
        home.file(name, crate::shared::read(from));
    }
    Copy::of(home.ledger.parent().unwrap().parent().unwrap())
}

/// Whether a line is of a command that works only in a build with encryption; `tests/sealed.rs` has their work.
pub fn needs_encryption(line: &[String]) -> bool {
    ["encrypt", "decrypt", "rekey", "unlock", "lock"].contains(&line[0].as_str())
}

/// A line for every command that exists; those that have no further word stand for those below them.
pub fn all() -> Vec<Vec<String>> {
    let paths: Vec<Vec<String>> = command_paths().into_iter().map(|path| path[1..].to_vec()).collect();
    let has_more =
        |path: &Vec<String>| paths.iter().any(|other| other.len() > path.len() && other.starts_with(path));
    let leaves: Vec<&Vec<String>> = paths.iter().filter(|path| !has_more(path)).collect();
    let lines: Vec<Vec<String>> = LINES.iter().map(|line| words(line)).collect();
    let forgotten: Vec<_> =
        leaves.iter().filter(|leaf| !lines.iter().any(|line| line.starts_with(leaf))).collect();
    assert!(forgotten.is_empty(), "tests/lines.rs has no line for {forgotten:?}");
    lines.into_iter().filter(|line| leaves.iter().any(|leaf| line.starts_with(leaf))).collect()
}
