//! Completions that ask the program while somebody types, in real shells: members by name, relations, regions.
//!
//! A shell that is not installed is skipped with a word on stderr.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::path::Path;
use std::process::Command;

use crate::common_ledger::{Home, say_skipped};

/// How a shell is started, and a script that prints what it would offer behind `medins WORDS`.
struct Shell {
    name: &'static str,
    flags: &'static [&'static str],
    ask: fn(&[&str]) -> String,
}

const SHELLS: [Shell; 3] = [
    Shell {
        name: "bash",
        flags: &["--norc", "--noprofile"],
        ask: |words| {
            let (last, all) = (words[words.len() - 1], words.join(" "));
            format!(
                "source <(medins completions bash --dynamic); COMP_WORDS=(medins {all}); COMP_TYPE=9; \
                 [ '{last}' = \"''\" ] && COMP_WORDS[{0}]=; COMP_CWORD={0}; \
                 _clap_complete_medins medins {last} ''; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
                words.len()
            )
        },
    },
    Shell {
        name: "zsh",
        flags: &["-f"],
        ask: |words| {
            format!(
                "compdef() {{ :; }}; _describe() {{ local name=$argv[3]; print -rl -- ${{(P)name}}; }}; \
                 medins completions zsh --dynamic > registration; source ./registration; \
                 words=(medins {}); CURRENT={}; _clap_dynamic_completer_medins",
                words.join(" "),
                words.len() + 1
            )
        },
    },
    Shell {
        name: "fish",
        flags: &["--no-config"],
        ask: |words| {
            let line = words.join(" ").replace("''", "");
            format!("medins completions fish --dynamic | source; complete -C \"medins {line}\"")
        },
    },
];

/// What a shell offers, one a line; `None` where there is no such shell.
fn offered(home: &Home, shell: &Shell, words: &[&str]) -> Option<Vec<String>> {
    let binary = Path::new(env!("CARGO_BIN_EXE_medins")).parent().unwrap();
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", binary.display());
    let folder = home.ledger.parent().unwrap().parent().unwrap();
    let mut command = Command::new(shell.name);
    command.args(shell.flags).args(["-c", &(shell.ask)(words)]).current_dir(folder).env_clear();
    command.env("PATH", path).env("HOME", folder).env("LC_ALL", "C.UTF-8").env("MEDINS_LANG", "zh");
    command.env("MEDINS_LEDGER", &home.ledger);
    let Ok(ended) = command.output() else {
        say_skipped(&format!("{} is not installed, so its completions are not tried", shell.name));
        return None;
    };
    let said = String::from_utf8(ended.stdout).unwrap();
    let plain = |line: &str| line.split(['\t', ':']).next().unwrap_or_default().to_owned();
    Some(said.lines().map(plain).filter(|line| !line.is_empty()).collect())
}

#[test]
fn members_relations_and_regions_are_completed_by_real_shells() {
    let home = Home::owned_by("我");
    for (name, relation) in [("李静", "spouse"), ("李建国", "father")] {
        home.ok(&["family", "add", name, "--relation", relation]);
    }
    let before = home.bytes();
    let expected: [(&[&str], &[&str]); 8] = [
        (&["balance", "李"], &["李静", "李建国"]),
        (&["history", "--payer", "李静"], &["李静"]),
        (&["family", "add", "小明", "--relation", "女"], &["女儿", "女婿"]),
        (&["estimate", "--region", "4201"], &["420100"]),
        (&["estimate", "--region", "武"], &["武汉"]),
        (&["guide", "bi"], &["binding"]),
        (&["guide", "解"], &["解绑"]),
        (&["bal"], &["balance"]),
    ];
    for shell in &SHELLS {
        for (words, names) in expected {
            let Some(offered) = offered(&home, shell, words) else { break };
            assert_eq!(offered, names, "{} {words:?}", shell.name);
        }
    }
    assert!(home.bytes() == before, "a completion changed the ledger");
    assert_eq!(home.files(), ["family.medins"]);
}

#[test]
fn a_ledger_that_cannot_be_read_completes_nothing_and_says_nothing() {
    let home = Home::empty();
    for shell in &SHELLS {
        if let Some(offered) = offered(&home, shell, &["balance", "李"]) {
            assert!(offered.is_empty(), "{}: {offered:?}", shell.name);
        }
    }
    assert!(!home.ledger.exists());
}

#[test]
fn another_ledger_is_asked_where_the_line_names_one() {
    let (home, other) = (Home::owned_by("我"), Home::owned_by("王芳"));
    let path = other.ledger.display().to_string();
    for shell in &SHELLS {
        if let Some(offered) = offered(&home, shell, &["--ledger", &path, "balance", "王"]) {
            assert_eq!(offered, ["王芳"], "{}", shell.name);
        }
    }
}

#[test]
fn control_characters_that_were_typed_are_not_given_back() {
    let home = Home::owned_by("我");
    let offered = |typed: &str| {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_medins"));
        asked.env_clear().env("MEDINS_COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", "2");
        asked.args(["--", "medins", &format!("--ledger={}", home.ledger.display()), typed]);
        asked.output().unwrap().stdout
    };
    assert!(!offered("").is_empty() && !offered("--lang=").is_empty());
    assert_eq!(offered("--lang=\u{1b}[2J"), b"");
}
