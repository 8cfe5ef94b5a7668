//! Text from files: after cleaning nothing can steer a terminal, and cleaning again changes nothing.
#![no_main]

use medins::render::clean;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let cleaned = clean(text);
    assert!(!cleaned.chars().any(char::is_control));
    assert!(!cleaned.contains(['\u{200b}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{feff}']));
    assert_eq!(clean(&cleaned), cleaned);
});
