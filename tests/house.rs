//! The house rules of CONTRIBUTING.md, each as a test that says why it exists.
//!
//! Sources are read as text, the way a person reads them. Code that only tests compile is left out: what
//! stands below `#[cfg(test)]` in a file, and files that a parent declares so.

use std::collections::{BTreeMap, BTreeSet};

use crate::shared::{files_below, read};

/// Rust sources below `src`.
fn sources() -> Vec<String> {
    files_below("src").into_iter().filter(|file| file.ends_with(".rs")).collect()
}

/// What of a file ends up in the program, without comments. A file that only tests compile is empty.
fn production(file: &str, test_files: &BTreeSet<String>) -> String {
    if test_files.contains(file) {
        return String::new();
    }
    let text = read(file);
    let mut kept = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line == "#[cfg(test)]" {
            let is_declaration = lines.peek().is_some_and(|next| next.ends_with(';'));
            if !is_declaration {
                break;
            }
            lines.next();
        } else if !line.trim_start().starts_with("//") {
            kept.push_str(line);
        }
        kept.push('\n');
    }
    kept
}

/// Files that a parent declares with `#[cfg(test)] mod name;`.
fn test_files() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in sources() {
        let text = read(&file);
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (line, next) in text.lines().zip(text.lines().skip(1)) {
            let name = next
                .trim_start_matches("pub(crate) ")
                .strip_prefix("mod ")
                .and_then(|rest| rest.strip_suffix(';'));
            if let (true, Some(name)) = (line == "#[cfg(test)]", name) {
                found.insert(format!("{folder}/{name}.rs"));
            }
        }
    }
    found
}

/// Every file with what of it ends up in the program.
fn house() -> BTreeMap<String, String> {
    let test_files = test_files();
    sources()
        .into_iter()
        .map(|file| (production(&file, &test_files), file))
        .map(|(text, file)| (file, text))
        .collect()
}

/// The room a file is in: `src/ledger/open.rs` and `src/error.rs` are in `ledger` and `error`.
fn room(file: &str) -> &str {
    let inner = file.trim_start_matches("src/");
    inner.split_once('/').map_or(inner.trim_end_matches(".rs"), |(room, _)| room)
}

/// The names that follow each `crate::` of a text, with the line they stand on.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for rest in line.split("crate::").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push((at + 1, name));
        }
    }
    found
}

fn report(broken: &[String], why: &str) {
    assert!(broken.is_empty(), "{why}\n{}\n", broken.join("\n"));
}

/// Room, rooms it may import, and why not more.
const LAYERS: &[(&str, &[&str], &str)] = &[
    ("main", &[], "the doorman knows the library from outside only"),
    ("cli", &["context", "render", "view", "model", "error"], "the command line is words, not work"),
    (
        "commands",
        &[
            "aside", "cli", "context", "engine", "error", "guide", "import", "ledger", "model", "policy",
            "render", "view",
        ],
        "commands may ask everybody",
    ),
    (
        "context",
        &["aside", "view", "model", "error"],
        "what the outside gives depends on nothing that happens inside",
    ),
    (
        "render",
        &["view", "model", "error"],
        "how it looks must not decide what is true, nor read what is kept",
    ),
    (
        "view",
        &["engine", "guide", "policy", "model", "error"],
        "what is said is made of outcomes and topics, not of files or forms",
    ),
    ("engine", &["policy", "model", "error"], "what follows is a pure function of facts and rules"),
    ("policy", &["written", "model", "error"], "rules do not know the family"),
    (
        "guide",
        &["written", "policy", "model", "error"],
        "help is dated and sourced like rules and read by their reader; it knows neither family nor answers",
    ),
    ("ledger", &["aside", "model", "error"], "what is kept does not depend on rules or looks, which change"),
    (
        "import",
        &["written", "model", "error"],
        "foreign paper becomes candidates without database and without questions",
    ),
    ("written", &["model", "error"], "how files of ours are written does not depend on what they say"),
    ("aside", &[], "files are written aside the same way, whatever is in them"),
    ("model", &[], "what exists depends on nobody"),
    ("error", &["model"], "everybody returns errors, so they may not pull anybody in"),
];

#[test]
fn rooms_import_only_the_rooms_below_them() {
    let mut broken = Vec::new();
    for (file, text) in house() {
        let room = room(&file);
        if room == "lib" {
            continue;
        }
        let Some((_, allowed, why)) = LAYERS.iter().find(|(name, ..)| *name == room) else {
            broken.push(format!(
                "{file}: the room {room} is not in the table of layers; add it there with its reason"
            ));
            continue;
        };
        for (line, name) in imports(&text) {
            if name.is_empty() {
                broken.push(format!(
                    "{file}:{line}: write one `use crate::room` for each room, so that this test sees it"
                ));
            } else if name != room && !allowed.contains(&name.as_str()) {
                broken.push(format!("{file}:{line}: {room} imports {name}, but {why}"));
            }
        }
        let depth = file.matches('/').count() - usize::from(file.ends_with("/mod.rs"));
        for (at, line) in text.lines().enumerate() {
            if line.contains(&"super::".repeat(depth)) && depth > 0 {
                broken.push(format!("{file}:{}: `super` leads out of the room; write `crate::`", at + 1));
            }
        }
    }
    report(&broken, "Who may import whom decides what can be changed, tested and trusted alone.");
}

/// What only some places may use: text, files that may (a prefix each), and why.
const KEEPERS: &[(&str, &[&str], &str)] = &[
    ("rusqlite", &["src/ledger/"], "SQL in one room: the file format is a promise that one room keeps"),
    ("csv::Reader", &["src/import/"], "only import reads foreign files: there every row is counted"),
    (
        "csv::ByteRecord",
        &["src/import/", "src/render/csv.rs"],
        "rows of CSV are read in one room and written in one file",
    ),
    ("csv::StringRecord", &["src/import/"], "only import reads foreign files: there every row is counted"),
    (
        "csv::Writer",
        &["src/render/csv"],
        "one place writes CSV, so guarding and quoting are the same everywhere",
    ),
    ("encoding_rs", &["src/import/"], "only import reads foreign encodings"),
    ("flate2", &["src/import/"], "only import unpacks foreign files: there the bounds are kept"),
    ("quick_xml", &["src/import/"], "only import reads foreign XML: there its bounds are kept"),
    (
        "calamine",
        &["src/import/"],
        "only import reads foreign workbooks: there it is measured what they unpack to",
    ),
    ("zip::", &["src/import/"], "only import unpacks foreign files: there it is measured what comes out"),
    (
        "sha2::",
        &["src/import/", "src/ledger/backup/", "src/render/html/", "src/view/veil/", "src/context/key/"],
        "import recognises papers it has seen; a copy is compared with the ledger; a page names its script; a veil makes \
         tokens that tell nothing; keys are made of passphrases",
    ),
    (
        "std::env",
        &["src/context/", "src/main.rs"],
        "one place reads the environment, so a test can be given another",
    ),
    (
        "Local::now",
        &["src/context/"],
        "one place reads the clock, so every answer can be asked for another day",
    ),
    (
        "Utc::now",
        &["src/context/"],
        "one place reads the clock, so every answer can be asked for another day",
    ),
    (
        "SystemTime",
        &["src/context/"],
        "one place reads the clock, so every answer can be asked for another day",
    ),
    (
        "Instant::now",
        &["src/context/"],
        "one place reads the clock, so every answer can be asked for another day",
    ),
    ("directories::", &["src/context/"], "one place knows where the platform keeps files"),
    ("sys_locale", &["src/context/"], "one place knows the locale"),
    ("is_terminal()", &["src/context/"], "one place looks at the terminal; the rest is told"),
    ("ctrlc", &["src/context/"], "signals come from outside"),
    ("dialoguer", &["src/context/prompt.rs"], "one place asks people, so nothing asks when nobody is there"),
    ("rustix", &["src/context/machine.rs"], "one place asks the system about the disk"),
    ("keyring_core", &["src/context/key/"], "one place talks to the keyring of the system"),
    ("linux_keyutils", &["src/context/key/"], "one place talks to the keyring of the system"),
    ("pbkdf2", &["src/context/key/"], "one place makes keys of what people know"),
    ("getrandom", &["src/context/key/"], "chance comes from outside"),
    ("comfy_table", &["src/render/"], "only render formats"),
    ("maud", &["src/render/html/"], "only render formats"),
    ("rust_xlsxwriter", &["src/render/xlsx/"], "only render formats"),
    ("base64", &["src/render/html/"], "only pages need it"),
    ("unicode_width", &["src/render/"], "only render formats"),
    ("fluent", &["src/render/", "src/cli/"], "sentences are made where the language is known"),
    ("std::net", &[], "medins never talks to a network"),
    (
        "std::process",
        &["src/context/pager.rs", "src/main.rs"],
        "only the pager is another program, and only on a terminal where somebody sits",
    ),
    ("unsafe ", &[], "nothing here needs it"),
];

#[test]
fn some_tools_stay_in_one_room() {
    let mut broken = Vec::new();
    for (file, text) in house() {
        for (tool, keepers, why) in KEEPERS {
            if keepers.iter().any(|keeper| file.starts_with(keeper)) {
                continue;
            }
            for (at, _) in text.lines().enumerate().filter(|(_, line)| line.contains(tool)) {
                broken.push(format!("{file}:{}: {tool} — {why}", at + 1));
            }
        }
    }
    report(&broken, "A tool that one room keeps can be replaced, tested and watched in that room.");
}

#[test]
fn files_are_short_and_say_what_they_hold() {
    let mut broken = Vec::new();
    for file in sources() {
        let text = read(&file);
        let lines = text.lines().count();
        if lines > 450 {
            broken.push(format!(
                "{file}: {lines} lines; a file that is read in one sitting has at most 450: split it"
            ));
        }
        let header = text.lines().take_while(|line| line.starts_with("//!")).count();
        let is_door = file.ends_with("/mod.rs") || file == "src/lib.rs";
        match header {
            0 => broken
                .push(format!("{file}: no `//!` header; say what this file holds and what it must not do")),
            1..=2 if is_door && file.matches('/').count() == 2 => {
                broken.push(format!(
                    "{file}: the door of a room says what it holds, what it must not do, where to start"
                ));
            }
            1..=12 => {}
            _ => broken
                .push(format!("{file}: the header has {header} lines; a header is read, a treatise is not")),
        }
    }
    report(
        &broken,
        "Whoever opens a file must learn from its first lines whether they are in the right place.",
    );
}

/// Lines of every function, from `fn` to its closing brace, by where it begins.
fn functions() -> Vec<(usize, String)> {
    let is_start = |line: &str| {
        let mut words = line.split_whitespace().take(6).skip_while(|word| {
            matches!(*word, "pub" | "const" | "async" | "pub(super)" | "pub(crate)" | "pub(in")
                || word.starts_with("crate::commands)")
        });
        words.next() == Some("fn")
    };
    let mut found = Vec::new();
    for (file, text) in house() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_start(line)) {
            let indent = line.len() - line.trim_start().len();
            let end = format!("{}}}", " ".repeat(indent));
            let one_line = line.ends_with('}') || line.ends_with(';');
            let length = if one_line {
                1
            } else {
                lines[at..]
                    .iter()
                    .position(|line| *line == end || (line.len() > indent && line.trim_start() == ");"))
                    .map_or(1, |last| last + 1)
            };
            found.push((length, format!("{file}:{}", at + 1)));
        }
    }
    found
}

#[test]
fn functions_are_short() {
    let mut functions = functions();
    functions.sort();
    let part = |of: usize| functions[functions.len() * of / 100].0;
    println!("{} functions: median {} lines, nine in ten at most {}", functions.len(), part(50), part(90));
    for (lines, place) in functions.iter().rev().take(5) {
        println!("{lines:4} {place}");
    }
    assert!(functions.len() > 300, "this test no longer finds the functions");
    let long: Vec<_> = functions
        .iter()
        .filter(|(lines, _)| *lines > 60)
        .map(|(lines, place)| format!("{place}: {lines} lines"))
        .collect();
    report(&long, "A function over 60 lines does several things; name them.");
}

#[test]
fn the_library_does_not_print_panic_or_leave() {
    let forbidden = [
        ("print!(", "stdout and stderr are given by the caller"),
        ("println!(", "stdout and stderr are given by the caller"),
        ("dbg!(", "stdout and stderr are given by the caller"),
        ("todo!(", "an unfinished thing is not shipped"),
        ("unimplemented!(", "an unfinished thing is not shipped"),
        ("panic!(", "people get an error with a next step"),
        (".unwrap()", "people get an error with a next step"),
        (".expect(", "people get an error with a next step"),
        ("process::exit", "destructors would not run: return an exit code to main"),
    ];
    let mut broken = Vec::new();
    for (file, text) in house() {
        for (at, line) in text.lines().enumerate() {
            for (word, why) in forbidden.iter().filter(|(word, _)| line.contains(word)) {
                broken.push(format!("{file}:{}: {word}…) — {why}", at + 1));
            }
        }
    }
    report(&broken, "The library is called by others, twice in one process, with streams of their own.");
}

#[test]
fn the_doorman_is_short() {
    assert!(
        read("src/main.rs").lines().count() <= 30,
        "main only opens the door; what it would do belongs in the library"
    );
}

#[test]
fn no_test_file_is_forgotten() {
    let main = read("tests/main.rs");
    let forgotten: Vec<String> = files_below("tests")
        .into_iter()
        .filter(|file| file.ends_with(".rs") && file != "tests/main.rs" && file.matches('/').count() == 1)
        .filter(|file| {
            let name = file.trim_start_matches("tests/").trim_end_matches(".rs");
            !main.lines().any(|line| line == format!("mod {name};"))
        })
        .collect();
    report(&forgotten, "autotests is off, so a file that tests/main.rs does not name is never compiled.");
}

#[test]
fn every_pack_is_shipped_with_cases() {
    let files = files_below("src/policy/packs");
    let policies = medins::policy::PolicySet::shipped();
    let mut missing = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with(".cases.toml")) {
        let code = file.trim_start_matches("src/policy/packs/").get(..6).unwrap_or_default();
        let region = medins::model::region::Region::parse(code);
        if region.and_then(|region| policies.origin(region)).is_none() {
            missing.push(format!("{file}: its name does not begin with the six digits of a region"));
        }
        if !files.contains(&file.replace(".toml", ".cases.toml")) {
            missing.push(format!("{file}: no worked cases lie beside it"));
        }
    }
    report(
        &missing,
        "A region whose pack is not found, or that no case has tried, answers nobody or anything.",
    );
}

#[test]
fn every_file_of_messages_is_loaded_in_both_languages() {
    let known: BTreeSet<String> =
        medins::render::catalog::FILES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    for language in ["zh-CN", "en"] {
        let folder = format!("src/locales/{language}/");
        let there: BTreeSet<String> = files_below(folder.trim_end_matches('/'))
            .iter()
            .map(|file| file.trim_start_matches(&folder).trim_end_matches(".ftl").to_owned())
            .collect();
        assert_eq!(
            there, known,
            "{folder} and FILES in src/render/catalog.rs differ; a file not in FILES is never read"
        );
    }
}

#[test]
fn every_dependency_has_its_reason() {
    if !crate::shared::root().join("CONTRIBUTING.md").exists() {
        println!("SKIPPED: there is no CONTRIBUTING.md yet, so no reasons for dependencies can be looked up");
        return;
    }
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let reasons = read("CONTRIBUTING.md");
    let mut missing = Vec::new();
    for section in ["dependencies", "dev-dependencies"] {
        for name in manifest[section].as_table().unwrap().keys() {
            if !reasons.lines().any(|line| line.starts_with(&format!("| {name} |"))) {
                missing.push(format!("{name} ({section})"));
            }
        }
    }
    report(
        &missing,
        "Every dependency is somebody else's code in a family's health ledger; CONTRIBUTING.md says why it is there.",
    );
}
