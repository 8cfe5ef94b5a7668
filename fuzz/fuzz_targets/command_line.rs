//! Arbitrary command lines in a folder of their own: no panic, no exit code that is not documented.
//!
//! The first byte chooses a command (or completion), every further line is a word: one or two bytes choose a
//! known one, `=` behind two of them joins it to the rest, anything else is taken as it is.
#![no_main]

use std::ffi::OsString;
use std::sync::LazyLock;

use medins_fuzz::home::{Home, paths, vocabulary};

static HOME: LazyLock<Home> = LazyLock::new(Home::new);
static PATHS: LazyLock<Vec<Vec<String>>> = LazyLock::new(paths);
static KNOWN: LazyLock<Vec<String>> = LazyLock::new(vocabulary);

fn known(bytes: &[u8]) -> &'static str {
    let number = bytes.iter().fold(0, |number, byte| number * 256 + usize::from(*byte));
    &KNOWN[number % KNOWN.len()]
}

/// A word without slashes, so that no path leaves the folder.
fn word(line: &[u8]) -> OsString {
    let bytes = match line {
        [_] | [_, _] => known(line).as_bytes().to_vec(),
        [first, second, b'=', rest @ ..] => [known(&[*first, *second]).as_bytes(), b"=", rest].concat(),
        other => other.to_vec(),
    };
    let safe: Vec<u8> = bytes.into_iter().filter(|byte| *byte != 0).map(|byte| if byte == b'/' { b'_' } else { byte }).collect();
    if safe.windows(2).any(|two| two == b"..") {
        return OsString::from("dots");
    }
    #[cfg(unix)]
    return std::os::unix::ffi::OsStringExt::from_vec(safe);
    #[cfg(not(unix))]
    return OsString::from(String::from_utf8_lossy(&safe).into_owned());
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let path = &PATHS[usize::from(first & 0x7f) % PATHS.len()];
    let typed = rest.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).take(12).map(word);
    let words: Vec<OsString> = path.iter().map(OsString::from).chain(typed).collect();
    if first & 0x80 == 0 {
        HOME.run(words, None);
        HOME.tidy();
    } else {
        HOME.run([OsString::from("--"), OsString::from("medins")].into_iter().chain(words), Some("fish"));
    }
});
