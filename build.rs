//! Lists the packs of `src/policy/packs` for `src/policy/set.rs`, so that adding a region is adding a file.
//!
//! Writes to the build folder only. A file `<code>-<name>.toml` is a pack, `<code>-<name>.cases.toml` its cases.

use std::fmt::Write as _;
use std::path::Path;

#[allow(clippy::disallowed_methods, reason = "a build script is told its folders by the environment")]
fn main() {
    let folder = "src/policy/packs";
    println!("cargo:rerun-if-changed={folder}");
    println!("cargo:rerun-if-changed=build.rs");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    files.sort();
    let (cases, packs): (Vec<_>, Vec<_>) = files
        .into_iter()
        .filter(|file| file.ends_with(".toml"))
        .partition(|file| file.ends_with(".cases.toml"));
    let mut text = String::new();
    for (name, files) in [("SHIPPED", packs), ("SHIPPED_CASES", cases)] {
        let _ = writeln!(text, "const {name}: &[(&str, &str)] = &[");
        for file in files {
            let path = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{folder}/{file}\")");
            let _ = writeln!(text, "    ({file:?}, include_str!({path})),");
        }
        let _ = writeln!(text, "];");
    }
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = std::fs::write(Path::new(&out).join("packs.rs"), text) {
        println!("cargo:warning=the list of packs cannot be written: {error}");
    }
}
