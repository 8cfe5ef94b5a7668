//! One file of `tests/gallery` for each code of `check`: a small ledger that has the fault, and what is said of it.
//!
//! What commands cannot do to a ledger is done with `sqlite3`; where that program is missing, the file is skipped
//! and said to be.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::process::Command;

use medins::model::check::Code;

use crate::common_ledger::say_skipped;
use crate::shared::{LANGUAGES, World};
use crate::{play, shared};

/// Files that are played at the same time.
const AT_ONCE: usize = 4;

fn has_sqlite3() -> bool {
    Command::new("sqlite3").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The file of a code.
fn file(code: Code) -> String {
    format!("tests/gallery/{}.md", code.code())
}

/// Every code whose file can be played here; the others are said.
fn playable() -> Vec<Code> {
    let has_sqlite3 = has_sqlite3();
    let mut codes = Code::ALL.to_vec();
    codes.retain(|code| {
        let plays = has_sqlite3 || !shared::read(&file(*code)).contains("sqlite3 ");
        if !plays {
            say_skipped(&format!("{} tampers with a ledger by sqlite3, which is not installed", file(*code)));
        }
        plays
    });
    codes
}

#[test]
fn every_fault_is_shown_as_the_gallery_says() {
    let codes = playable();
    let play = |code: &Code| play::play(&shared::root().join(file(*code)), "en");
    let differences: Vec<String> = std::thread::scope(|scope| {
        let shares = codes.chunks(codes.len().div_ceil(AT_ONCE));
        let players: Vec<_> = shares
            .map(|share| scope.spawn(move || share.iter().flat_map(play).collect::<Vec<_>>()))
            .collect();
        players.into_iter().flat_map(|player| player.join().unwrap()).collect()
    });
    assert!(
        differences.is_empty(),
        "`check` says something else than the gallery shows. Is the new text better? Then run \
         MEDINS_UPDATE=1 cargo test and read the difference.\n\n{}",
        differences.join("\n")
    );
}

#[test]
fn every_code_has_a_file_and_every_file_shows_its_code_in_both_languages() {
    let files: BTreeSet<String> = shared::files_below("tests/gallery")
        .iter()
        .map(|file| file.trim_start_matches("tests/gallery/").trim_end_matches(".md").to_owned())
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.code().to_owned()).collect();
    assert_eq!(files, codes, "a fault without an example is a fault nobody has seen found");
    for code in codes {
        let text = shared::read(&format!("tests/gallery/{code}.md"));
        assert!(text.starts_with(&format!("# {code}\n")), "{code}.md is headed by its code");
        for heading in [format!("\n{code}: "), format!("\n{code}：")] {
            assert!(text.contains(&heading), "{code}.md does not show {heading:?}");
        }
    }
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        let all = world.done(["check", "--explain"]);
        assert_eq!(all, world.done(["check", "--explain", "all"]));
        assert!(!all.contains("check-"), "a message is missing: {all}");
        for code in Code::ALL {
            let one = world.done(["check", "--explain", code.code()]);
            assert!(one.lines().count() >= 6 && all.contains(one.trim_end()), "{one}");
        }
    }
}
