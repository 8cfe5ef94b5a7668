//! Foreign text made harmless: nothing that came from a file or a keyboard may steer the terminal.

use std::borrow::Cow;

/// The text without control characters, escape sequences, line breaks, bidirectional overrides and
/// zero-width characters. Line breaks and tabs become one blank; the rest is dropped.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !may_be_harmful(text) || !text.chars().any(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip_escape(&mut chars),
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => cleaned.push(' '),
            c if is_harmful(c) => {}
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

/// A quick look at the bytes: every harmful character is below a blank, is DEL, or begins with one of these
/// lead bytes. Says yes to some harmless text, never no to harmful text.
fn may_be_harmful(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | (byte < 0x20) | matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef))
}

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Drops the rest of an escape sequence: a CSI up to its final byte, an OSC up to its end.
fn skip_escape(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next_if(|c| matches!(c, '[' | ']')) {
        Some('[') => {
            while chars.next_if(|c| matches!(c, '\u{20}'..='\u{3f}')).is_some() {}
            chars.next_if(|c| matches!(c, '\u{40}'..='\u{7e}'));
        }
        Some(_) => {
            while chars.next_if(|c| !matches!(c, '\u{7}' | '\u{1b}')).is_some() {}
            if chars.next() == Some('\u{1b}') {
                chars.next_if(|c| *c == '\\');
            }
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_steer_a_terminal() {
        assert_eq!(clean("江城第一医院"), "江城第一医院");
        assert_eq!(clean("a\u{1b}[31;1mred\u{1b}[0m"), "ared");
        assert_eq!(clean("t\u{1b}]0;title\u{7}x\u{1b}]8;;u\u{1b}\\y"), "txy");
        assert_eq!(clean("a\u{202e}b\u{200b}c\nd\u{9b}31me"), "abc d31me");
    }

    proptest::proptest! {
        #[test]
        fn nothing_harmful_is_left(text in ".*") {
            proptest::prop_assert!(!clean(&text).chars().any(is_harmful));
            proptest::prop_assert!(may_be_harmful(&text) || !text.chars().any(is_harmful));
        }
    }
}
