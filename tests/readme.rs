//! What the README shows is what the program prints: every ```` ```console ```` block of both files is run.

#![cfg(unix)]

use crate::{play, shared};

fn check(name: &str, language: &str) {
    let path = shared::root().join(name);
    if !path.exists() {
        println!("SKIPPED: there is no {name} yet");
        return;
    }
    let differences = play::play(&path, language);
    assert!(
        differences.is_empty(),
        "{name} shows what the program does not print:\n\n{}",
        differences.join("\n")
    );
}

#[test]
fn the_english_readme_is_true() {
    check("README.md", "en");
}

#[test]
fn the_chinese_readme_is_true() {
    check("README.zh-CN.md", "zh");
}
