//! Lists the packs of `src/policy/packs` for `src/policy/set.rs`, so that adding a region is adding a file, the
//! profiles of `src/import/profiles` for `src/import/sheet/profiles.rs`, and the topics of `src/guide/topics` for
//! `src/guide/mod.rs`.
//!
//! Writes to the build folder only. A file `<code>-<name>.toml` is a pack, `<code>-<name>.cases.toml` its cases.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let folder = "src/policy/packs";
    let (cases, packs): (Vec<_>, Vec<_>) =
        files(folder).into_iter().partition(|file| file.ends_with(".cases.toml"));
    list("packs.rs", folder, [("SHIPPED", packs), ("SHIPPED_CASES", cases)]);
    let folder = "src/import/profiles";
    list("profiles.rs", folder, [("SHIPPED_PROFILES", files(folder))]);
    let folder = "src/guide/topics";
    list("topics.rs", folder, [("SHIPPED_TOPICS", files(folder))]);
}

/// The TOML files of a folder, by name.
fn files(folder: &str) -> Vec<String> {
    println!("cargo:rerun-if-changed={folder}");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut files: Vec<String> = names.filter(|file| file.ends_with(".toml")).collect();
    files.sort();
    files
}

/// Writes lists of names and texts into the build folder.
#[allow(clippy::disallowed_methods, reason = "a build script is told its folders by the environment")]
fn list<const N: usize>(file: &str, folder: &str, lists: [(&str, Vec<String>); N]) {
    let mut text = String::new();
    for (name, files) in lists {
        let _ = writeln!(text, "const {name}: &[(&str, &str)] = &[");
        for file in files {
            let path = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{folder}/{file}\")");
            let _ = writeln!(text, "    ({file:?}, include_str!({path})),");
        }
        let _ = writeln!(text, "];");
    }
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = std::fs::write(Path::new(&out).join(file), text) {
        println!("cargo:warning=the list {file} cannot be written: {error}");
    }
}
