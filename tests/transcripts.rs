//! Every command as people type it, in both languages: one file of `tests/transcripts` for each command.

#![cfg(unix)]

use std::collections::BTreeSet;

use crate::{play, shared};

fn played(name: &str) {
    if cfg!(feature = "encrypt") && WITHOUT_ENCRYPTION.contains(&name) {
        return;
    }
    let path = shared::root().join("tests/transcripts").join(format!("{name}.md"));
    let differences = play::play(&path, "en");
    assert!(
        differences.is_empty(),
        "{} of {name} print something else than the transcript says. Is the new text better? Then run \
         MEDINS_UPDATE=1 cargo test and read the difference.\n\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// One test for each transcript, so that a failure names the command.
macro_rules! transcripts {
    ($($name:ident),+ $(,)?) => {
        const NAMES: &[&str] = &[$(stringify!($name)),+];
        $(#[test] fn $name() { played(stringify!($name)); })+
    };
}

/// Transcripts of commands that say in a build without encryption that it is without; `tests/sealed.rs` shows
/// what they do in the other.
const WITHOUT_ENCRYPTION: &[&str] = &["decrypt", "encrypt", "lock", "rekey", "unlock"];

transcripts!(
    account,
    audit,
    backup,
    balance,
    check,
    completions,
    config,
    decrypt,
    demo,
    doctor,
    eligibility,
    encrypt,
    estimate,
    export,
    family,
    guide,
    history,
    import,
    init,
    lock,
    log,
    man,
    policy,
    quota,
    reconcile,
    rekey,
    report,
    record,
    restore,
    show,
    sql,
    undo,
    unlock
);

#[test]
fn every_command_has_a_transcript_and_every_transcript_a_command() {
    let commands: BTreeSet<String> =
        shared::command_paths().into_iter().filter_map(|path| path.into_iter().nth(1)).collect();
    let all: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(commands, all, "a command without a transcript is a command nobody looks at");
    let files: BTreeSet<String> = shared::files_below("tests/transcripts")
        .iter()
        .map(|file| file.trim_start_matches("tests/transcripts/").trim_end_matches(".md").to_owned())
        .collect();
    assert_eq!(files, all, "a transcript that is not played tests nothing");
}

#[test]
fn every_transcript_speaks_both_languages() {
    for name in NAMES {
        let text = shared::read(&format!("tests/transcripts/{name}.md"));
        for heading in ["\n## English\n", "\n## 中文\n"] {
            assert!(text.contains(heading), "{name}.md lacks {heading:?}: both languages are first-class");
        }
    }
}
