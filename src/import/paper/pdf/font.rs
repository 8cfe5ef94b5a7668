//! What the codes of a font mean and how wide they are.
//!
//! A `ToUnicode` map comes first; then the named encodings of Chinese fonts and of plain ones. A code that
//! nothing explains becomes U+FFFD, since a guess could be read as an amount.

use std::collections::BTreeMap;

use super::Refusal;
use super::file::Pdf;
use super::object::{Dict, Lexer, Object, Piece, UNIT};

/// Bytes that a map of codes may have.
const MAP: usize = 4 << 20;
/// How many codes and ranges a map may have.
const ENTRIES: usize = 200_000;
/// How many characters one code may stand for.
const LIGATURE: usize = 32;
/// Stands for what cannot be told.
const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// How codes are cut and read where no map says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    /// Two bytes of UTF-16.
    Utf16,
    /// GBK or GB18030.
    Gb,
    /// Two bytes that only a map explains.
    Glyph,
    /// One byte of an encoding.
    Byte(&'static encoding_rs::Encoding),
}

/// A font as far as text is concerned.
pub(super) struct Font {
    scheme: Scheme,
    /// Code or range of codes, and what the first of them means.
    map: BTreeMap<u32, (u32, String)>,
    /// Names of the font's own encoding.
    named: BTreeMap<u32, char>,
    /// First and last code, width in thousandths of the font size.
    widths: Vec<(u32, u32, i64)>,
    default_width: i64,
}

/// How far a text moves on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Advance {
    /// Widths, in thousandths of the font size, in millionths.
    pub(super) width: i64,
    /// Codes, each of which is followed by the character spacing.
    pub(super) codes: i64,
    /// Spaces of one byte, each of which is followed by the word spacing.
    pub(super) spaces: i64,
}

impl Font {
    /// Reads a font's dictionary.
    pub(super) fn read(pdf: &Pdf<'_>, dict: &Dict) -> Result<Self, Refusal> {
        let composite = dict.get(&b"Subtype"[..]).and_then(Object::name) == Some(b"Type0");
        let encoding = pdf.resolve(dict.get(&b"Encoding"[..]))?;
        let scheme = if composite { composite_scheme(&encoding) } else { simple_scheme(&encoding) };
        let named = if composite { BTreeMap::new() } else { differences(pdf, &encoding)? };
        let map = match pdf.stream(dict.get(&b"ToUnicode"[..]))? {
            Some((stream, data)) => read_map(&pdf.unpacked(&stream, data, MAP)?)?,
            None => BTreeMap::new(),
        };
        let (widths, default_width) =
            if composite { composite_widths(pdf, dict)? } else { simple_widths(pdf, dict)? };
        Ok(Self { scheme, map, named, widths, default_width })
    }

    /// Adds what the bytes of a text mean, and tells how far it moves on.
    pub(super) fn show(&self, bytes: &[u8], text: &mut String) -> Advance {
        let mut advance = Advance::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let (code, mut length) = self.code(rest);
            let before = text.len();
            if !self.mapped(code, text) {
                length = self.unmapped(code, &rest[..length], rest, text);
            }
            advance.codes += 1;
            advance.spaces += i64::from(length == 1 && code == 32);
            advance.width = advance.width.saturating_add(self.width(code, &text[before..]));
            rest = rest.get(length..).unwrap_or_default();
        }
        advance
    }

    /// The next code and how many bytes it has.
    fn code(&self, rest: &[u8]) -> (u32, usize) {
        let two = match self.scheme {
            Scheme::Byte(_) => false,
            Scheme::Gb => rest[0] >= 0x80,
            Scheme::Utf16 | Scheme::Glyph => true,
        };
        match rest {
            [high, low, ..] if two => (u32::from(u16::from_be_bytes([*high, *low])), 2),
            _ => (u32::from(rest[0]), 1),
        }
    }

    /// Adds what the map says of a code.
    fn mapped(&self, code: u32, text: &mut String) -> bool {
        let Some((first, (last, meaning))) = self.map.range(..=code).next_back() else { return false };
        if code > *last || meaning.is_empty() {
            return false;
        }
        let step = code - first;
        let end = meaning.chars().next_back();
        let moved = end.and_then(|end| char::from_u32(u32::from(end).checked_add(step)?));
        let kept = meaning.len() - end.map_or(0, char::len_utf8);
        text.extend(
            meaning[..kept].chars().chain([moved.unwrap_or(UNKNOWN)]).filter(|one| !one.is_control()),
        );
        true
    }

    /// Adds what a code means by itself; the answer is how many bytes it took.
    fn unmapped(&self, code: u32, own: &[u8], rest: &[u8], text: &mut String) -> usize {
        let (meaning, length) = match self.scheme {
            Scheme::Glyph => (Some(UNKNOWN), own.len()),
            Scheme::Byte(encoding) => {
                let known = self.named.get(&code).copied();
                let (one, _) = encoding.decode_without_bom_handling(own);
                (known.or_else(|| one.chars().next()), 1)
            }
            Scheme::Utf16 => {
                let units = rest.chunks_exact(2).take(2).map(|two| u16::from_be_bytes([two[0], two[1]]));
                let one = char::decode_utf16(units).next().and_then(Result::ok).unwrap_or(UNKNOWN);
                (Some(one), if own.len() == 1 { 1 } else { one.len_utf16() * 2 })
            }
            Scheme::Gb => {
                let four = rest.len() >= 4 && rest[0] >= 0x80 && rest[1].is_ascii_digit();
                let own = if four { &rest[..4] } else { own };
                let (one, _) = encoding_rs::GB18030.decode_without_bom_handling(own);
                (one.chars().next(), own.len())
            }
        };
        text.extend(meaning.filter(|one| !one.is_control()));
        length
    }

    /// The width of a code, in thousandths of the font size, in millionths.
    fn width(&self, code: u32, meaning: &str) -> i64 {
        let ascii = matches!(self.scheme, Scheme::Utf16 | Scheme::Gb) && meaning.is_ascii();
        // Adobe-GB1 numbers the printable ASCII characters from 1.
        let code = if ascii { meaning.bytes().next().map_or(0, |byte| u32::from(byte) - 31) } else { code };
        let foreign = matches!(self.scheme, Scheme::Utf16 | Scheme::Gb) && !ascii;
        let found = self.widths.partition_point(|(first, ..)| *first <= code).checked_sub(1);
        match found.and_then(|at| self.widths.get(at)) {
            Some((_, last, width)) if code <= *last && !foreign => *width,
            _ if ascii => self.default_width / 2,
            _ => self.default_width,
        }
    }
}

fn composite_scheme(encoding: &Object) -> Scheme {
    let name = encoding.name().map(String::from_utf8_lossy).unwrap_or_default();
    if name.starts_with("Uni") && (name.contains("UCS2") || name.contains("UTF16")) {
        Scheme::Utf16
    } else if name.starts_with("GB") {
        Scheme::Gb
    } else {
        Scheme::Glyph
    }
}

fn simple_scheme(encoding: &Object) -> Scheme {
    let base = match encoding {
        Object::Dict(dict) => dict.get(&b"BaseEncoding"[..]).and_then(Object::name),
        other => other.name(),
    };
    Scheme::Byte(match base {
        Some(b"MacRomanEncoding") => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    })
}

/// The names by which a plain font differs from its encoding.
fn differences(pdf: &Pdf<'_>, encoding: &Object) -> Result<BTreeMap<u32, char>, Refusal> {
    let mut named = BTreeMap::new();
    let Object::Dict(dict) = encoding else { return Ok(named) };
    let Object::Array(list) = pdf.resolve(dict.get(&b"Differences"[..]))? else { return Ok(named) };
    let mut code = 0u32;
    for value in &list {
        match value {
            Object::Name(name) => {
                named.insert(code, glyph(name));
                code = code.saturating_add(1);
            }
            other => code = other.count().and_then(|count| u32::try_from(count).ok()).unwrap_or(0),
        }
    }
    Ok(named)
}

/// What a glyph name means: one character, `uniXXXX`, or the names of what amounts and days are written with.
fn glyph(name: &[u8]) -> char {
    const NAMES: [(&str, char); 28] = [
        ("zero", '0'),
        ("one", '1'),
        ("two", '2'),
        ("three", '3'),
        ("four", '4'),
        ("five", '5'),
        ("six", '6'),
        ("seven", '7'),
        ("eight", '8'),
        ("nine", '9'),
        ("space", ' '),
        ("period", '.'),
        ("comma", ','),
        ("colon", ':'),
        ("semicolon", ';'),
        ("hyphen", '-'),
        ("minus", '-'),
        ("slash", '/'),
        ("parenleft", '('),
        ("parenright", ')'),
        ("percent", '%'),
        ("asterisk", '*'),
        ("plus", '+'),
        ("equal", '='),
        ("underscore", '_'),
        ("yen", '¥'),
        ("numbersign", '#'),
        ("ampersand", '&'),
    ];
    let text = std::str::from_utf8(name).unwrap_or_default();
    let mut chars = text.chars();
    if let (Some(one), None) = (chars.next(), chars.next()) {
        return one;
    }
    let hex = text.strip_prefix("uni").or_else(|| text.strip_prefix('u'));
    let coded = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
    let known = NAMES.iter().find(|(known, _)| *known == text).map(|(_, one)| *one);
    known.or(coded).unwrap_or(UNKNOWN)
}

/// First and last code and the width of each, sorted; and the width of all others.
type Widths = (Vec<(u32, u32, i64)>, i64);

fn simple_widths(pdf: &Pdf<'_>, dict: &Dict) -> Result<Widths, Refusal> {
    let first = dict.get(&b"FirstChar"[..]).and_then(Object::count).and_then(|one| u32::try_from(one).ok());
    let Object::Array(list) = pdf.resolve(dict.get(&b"Widths"[..]))? else {
        return Ok((Vec::new(), 500 * UNIT));
    };
    let codes = first.unwrap_or(0)..;
    let widths = codes.zip(&list).map(|(code, width)| (code, code, width.number().unwrap_or(0))).collect();
    Ok((widths, 500 * UNIT))
}

fn composite_widths(pdf: &Pdf<'_>, dict: &Dict) -> Result<Widths, Refusal> {
    let inner = match pdf.resolve(dict.get(&b"DescendantFonts"[..]))? {
        Object::Array(fonts) => pdf.dict(fonts.first())?,
        _ => Dict::new(),
    };
    let default_width = pdf.resolve(inner.get(&b"DW"[..]))?.number().unwrap_or(1000 * UNIT);
    let mut widths = Vec::new();
    let Object::Array(list) = pdf.resolve(inner.get(&b"W"[..]))? else { return Ok((widths, default_width)) };
    let mut values = list.iter();
    while let Some(first) = values.next() {
        let code = |value: &Object| value.count().and_then(|count| u32::try_from(count).ok());
        let (Some(first), Some(next)) = (code(first), values.next()) else { break };
        match (pdf.resolve(Some(next))?, code(next)) {
            (Object::Array(each), _) => {
                let each = (first..).zip(&each);
                widths.extend(each.map(|(code, width)| (code, code, width.number().unwrap_or(0))));
            }
            (_, Some(last)) => {
                widths.push((first, last, values.next().and_then(Object::number).unwrap_or(0)));
            }
            _ => break,
        }
    }
    widths.sort_by_key(|(first, ..)| *first);
    Ok((widths, default_width))
}

/// Reads a `ToUnicode` map.
fn read_map(bytes: &[u8]) -> Result<BTreeMap<u32, (u32, String)>, Refusal> {
    let mut map = BTreeMap::new();
    let mut lexer = Lexer::new(bytes, 0);
    let mut row: Vec<Object> = Vec::new();
    let mut width = 0;
    while let Some(piece) = lexer.piece() {
        match piece {
            Piece::Word(word) => {
                row.clear();
                width = match word {
                    b"beginbfchar" => 2,
                    b"beginbfrange" => 3,
                    _ => 0,
                };
            }
            Piece::Value(value) if width > 0 => {
                row.push(value);
                if row.len() == width {
                    enter(&mut map, &row);
                    row.clear();
                }
            }
            Piece::Value(_) => {}
        }
        if map.len() > ENTRIES {
            return Err(Refusal::Content);
        }
    }
    Ok(map)
}

/// Enters one row of a map: code and meaning, or first code, last code and meaning or meanings.
fn enter(map: &mut BTreeMap<u32, (u32, String)>, row: &[Object]) {
    let code = |value: &Object| match value {
        Object::Text(bytes) if bytes.len() <= 4 => {
            Some(bytes.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte)))
        }
        _ => None,
    };
    let meaning = |value: &Object| match value {
        Object::Text(bytes) => {
            let units: Vec<u16> = match bytes.as_slice() {
                [one] => vec![u16::from(*one)],
                more => more.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect(),
            };
            let chars = char::decode_utf16(units).map(|one| one.unwrap_or(UNKNOWN));
            Some(chars.take(LIGATURE).collect::<String>())
        }
        _ => None,
    };
    match row {
        [one, what] => {
            if let (Some(one), Some(what)) = (code(one), meaning(what)) {
                map.insert(one, (one, what));
            }
        }
        [first, _, Object::Array(each)] => {
            let Some(first) = code(first) else { return };
            let entries =
                (first..=u32::MAX).zip(each).filter_map(|(one, what)| Some((one, (one, meaning(what)?))));
            map.extend(entries);
        }
        [first, last, what] => {
            if let (Some(first), Some(last), Some(what)) = (code(first), code(last), meaning(what)) {
                map.insert(first, (last.max(first), what));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font(scheme: Scheme, map: &str) -> Font {
        Font {
            scheme,
            map: read_map(map.as_bytes()).unwrap(),
            named: BTreeMap::from([(65, glyph(b"uni533B")), (66, glyph(b"nine"))]),
            widths: vec![(1, 95, 500 * UNIT)],
            default_width: 1000 * UNIT,
        }
    }

    fn read(font: &Font, bytes: &[u8]) -> (String, i64) {
        let mut text = String::new();
        let advance = font.show(bytes, &mut text);
        (text, advance.width / UNIT)
    }

    #[test]
    fn codes_mean_what_map_encoding_or_names_say() {
        let map = "1 beginbfchar <0003> <533B4FDD> endbfchar 2 beginbfrange <0010> <0012> <0041> \
                   <0020> <0021> [<4E00> <4E8C>] endbfrange";
        let glyphs = font(Scheme::Glyph, map);
        assert_eq!(read(&glyphs, b"\0\x03\0\x11\0\x21\0\x13\0").0, "医保B二\u{fffd}\u{fffd}");
        let song = font(Scheme::Utf16, "");
        assert_eq!(read(&song, b"\x53\x3b\0A\xd8\x40\xdc\x00\xd8"), ("医A𠀀\u{fffd}".to_owned(), 3500));
        let gb = font(Scheme::Gb, "");
        assert_eq!(read(&gb, b"\xd2\xbdA\x81\x39\xef\x30"), ("医A㐁".to_owned(), 2500));
        let plain = font(Scheme::Byte(encoding_rs::WINDOWS_1252), "");
        assert_eq!(read(&plain, b"AB \xa5x\x01").0, "医9 ¥x");
    }

    #[test]
    fn a_range_of_all_codes_costs_nothing() {
        let wide = font(Scheme::Glyph, "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert_eq!(read(&wide, b"\0\x01\xff\xff").0.chars().next(), Some('B'));
    }
}
