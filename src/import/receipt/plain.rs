//! A printed line in plain characters: digits, letters, colons, brackets and blanks of one width, and
//! characters where a PDF has radicals.
//!
//! Programs that write PDF often name the glyph of 人 or 门 by its radical (U+2F08, U+2ED4), which looks the
//! same and is another character.

use unicode_normalization::char::decompose_compatible;

/// Radicals of simplified characters (U+2E80 to U+2EF3), for which Unicode has no decomposition, and the one
/// whose decomposition is the traditional form.
const SIMPLIFIED: [(char, char); 27] = [
    ('⺠', '民'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '长'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
    ('⼾', '户'),
];

/// Adds a line in plain characters to a text.
pub(super) fn plain(line: &str, text: &mut String) {
    text.reserve(line.len());
    let mut rest = line;
    while let Some(at) = rest.bytes().position(may_change) {
        let (same, other) = rest.split_at(at);
        text.push_str(same);
        let mut characters = other.chars();
        if let Some(c) = characters.next() {
            add(c, text);
        }
        rest = characters.as_str();
    }
    text.push_str(rest);
}

/// Whether a byte begins a character that may have another form; all that have begin with these.
const fn may_change(byte: u8) -> bool {
    matches!(byte, b'\t' | 0xc2 | 0xe2 | 0xe3 | 0xef)
}

/// Adds a character in its plain form.
fn add(c: char, text: &mut String) {
    match c {
        '\u{ff01}'..='\u{ff5e}' => text.push(char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)),
        '\u{3000}' | '\u{a0}' | '\t' => text.push(' '),
        '￥' => text.push('¥'),
        '【' => text.push('['),
        '】' => text.push(']'),
        '\u{2e80}'..='\u{2fd5}' => match SIMPLIFIED.iter().find(|(radical, _)| *radical == c) {
            Some((_, character)) => text.push(*character),
            None => decompose_compatible(c, |part| text.push(part)),
        },
        _ => text.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_has_another_form_begins_with_a_byte_that_is_looked_for() {
        for c in (0..=0x1_ffff).filter_map(char::from_u32) {
            let (mut plainer, written) = (String::new(), c.to_string());
            add(c, &mut plainer);
            assert!(plainer == written || written.bytes().next().is_some_and(may_change), "{c:?}");
        }
    }

    #[test]
    fn what_is_plain_stays_around_what_is_not() {
        let mut text = "<".to_owned();
        plain("票据（电子）：\u{3000}￥1，2\t⻔人⼈é", &mut text);
        assert_eq!(text, "<票据(电子): ¥1,2 门人人é");
    }
}
