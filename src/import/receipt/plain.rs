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

/// The line in plain characters.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '\u{ff01}'..='\u{ff5e}' => plain.push(char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)),
            '\u{3000}' | '\u{a0}' | '\t' => plain.push(' '),
            '￥' => plain.push('¥'),
            '【' => plain.push('['),
            '】' => plain.push(']'),
            '\u{2e80}'..='\u{2fd5}' => match SIMPLIFIED.iter().find(|(radical, _)| *radical == c) {
                Some((_, character)) => plain.push(*character),
                None => decompose_compatible(c, |part| plain.push(part)),
            },
            _ => plain.push(c),
        }
    }
    plain
}
