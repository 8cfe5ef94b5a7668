//! The values that PDF files and content streams are written in, and a reader of them that cannot be led astray.
//!
//! Every call moves forward, nests at most [`DEPTH`] deep and makes at most [`VALUES`] values, so reading a
//! file costs what its length says. Nothing is looked up here.

use std::collections::BTreeMap;

/// One whole: numbers are kept in millionths, so that no float is needed.
pub(super) const UNIT: i64 = 1_000_000;
/// Numbers are cut off here, in wholes; a page is a few thousand points wide.
const LARGEST: i64 = 1_000_000_000_000;
/// How deep arrays and dictionaries may be nested.
const DEPTH: usize = 48;
/// How many values one object may hold.
const VALUES: usize = 200_000;

/// Names to values.
pub(super) type Dict = BTreeMap<Vec<u8>, Object>;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    Null,
    Flag,
    /// In millionths.
    Number(i64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    /// The number of an indirect object; generations are not told apart, the last in the file counts.
    Reference(u32),
}

impl Object {
    /// A number in millionths.
    pub(super) const fn number(&self) -> Option<i64> {
        if let Self::Number(millionths) = self { Some(*millionths) } else { None }
    }

    /// A number that is whole and not negative.
    pub(super) fn count(&self) -> Option<usize> {
        let millionths = self.number()?;
        (millionths % UNIT == 0).then_some(millionths / UNIT).and_then(|whole| usize::try_from(whole).ok())
    }

    /// The bytes of a name.
    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }
}

/// What stands in a content stream.
pub(super) enum Piece<'b> {
    Value(Object),
    /// An operator, or a keyword of a CMap.
    Word(&'b [u8]),
}

/// Whether a byte separates.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// Whether a byte can stand in a word or a name.
pub(super) const fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// Reads values one after the other.
pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    /// The next byte.
    pub(super) at: usize,
    left: usize,
}

impl<'b> Lexer<'b> {
    /// Begins at an offset.
    pub(super) const fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at, left: VALUES }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// What follows.
    pub(super) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes over spaces and comments.
    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let length = self.rest().iter().take_while(|byte| !matches!(byte, b'\r' | b'\n')).count();
                self.at += length;
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// The next value or word of a content stream; what is neither is passed over.
    pub(super) fn piece(&mut self) -> Option<Piece<'b>> {
        self.left = VALUES;
        loop {
            self.skip_space();
            let first = self.peek()?;
            let from = self.at;
            if is_regular(first) && !is_numeric(first) {
                let word = self.word();
                return Some(constant(word).map_or(Piece::Word(word), Piece::Value));
            }
            if let Some(value) = self.nested(DEPTH) {
                return Some(Piece::Value(value));
            }
            self.at = self.at.max(from + 1);
        }
    }

    /// The value that begins here; where there is none, the position is where it goes wrong.
    pub(super) fn value(&mut self) -> Option<Object> {
        self.left = VALUES;
        self.nested(DEPTH)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        self.skip_space();
        self.left = self.left.checked_sub(1)?;
        match self.peek()? {
            b'/' => Some(Object::Name(self.name())),
            b'(' => self.literal().map(Object::Text),
            b'<' if self.rest().starts_with(b"<<") => self.dict(depth.checked_sub(1)?).map(Object::Dict),
            b'<' => self.hex().map(Object::Text),
            b'[' => self.array(depth.checked_sub(1)?).map(Object::Array),
            first if is_numeric(first) => Some(self.number_or_reference()),
            first if is_regular(first) => constant(self.word()),
            _ => None,
        }
    }

    fn word(&mut self) -> &'b [u8] {
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| is_regular(**byte)).count();
        self.at += length;
        &rest[..length]
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let word = self.word();
        let mut name = Vec::with_capacity(word.len());
        let mut at = 0;
        while let Some(byte) = word.get(at) {
            let code = word.get(at + 1).zip(word.get(at + 2)).and_then(|(high, low)| pair(*high, *low));
            if let (b'#', Some(code)) = (byte, code) {
                name.push(code);
                at += 3;
            } else {
                name.push(*byte);
                at += 1;
            }
        }
        name
    }

    /// A text in round brackets, which may hold pairs of them.
    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut open = 0usize;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    text.extend(self.escaped()?);
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return Some(text);
            }
            if !(byte == b'(' && open == 1) {
                text.push(byte);
            }
        }
    }

    /// What stands behind a backslash; nothing at the end of a line.
    fn escaped(&mut self) -> Option<Option<u8>> {
        let byte = self.peek()?;
        self.at += 1;
        Some(Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                u8::try_from(code & 0xff).unwrap_or_default()
            }
            b'\r' => {
                self.at += usize::from(self.peek() == Some(b'\n'));
                return Some(None);
            }
            b'\n' => return Some(None),
            other => other,
        }))
    }

    /// A text in hexadecimal digits; a last digit alone counts sixteenfold.
    fn hex(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut high = None;
        loop {
            let byte = self.peek()?;
            if !is_space(byte) && byte != b'>' && !byte.is_ascii_hexdigit() {
                return None;
            }
            self.at += 1;
            match (byte, high) {
                (b'>', _) => {
                    text.extend(high.and_then(|high| pair(high, b'0')));
                    return Some(text);
                }
                (byte, _) if is_space(byte) => {}
                (byte, None) => high = Some(byte),
                (byte, Some(first)) => {
                    text.extend(pair(first, byte));
                    high = None;
                }
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Vec<Object>> {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            self.skip_space();
            if self.peek()? == b']' {
                self.at += 1;
                return Some(values);
            }
            values.push(self.nested(depth)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut dict = Dict::new();
        loop {
            self.skip_space();
            if self.rest().starts_with(b">>") {
                self.at += 2;
                return Some(dict);
            }
            if self.peek()? != b'/' {
                return None;
            }
            let name = self.name();
            dict.insert(name, self.nested(depth)?);
        }
    }

    fn number_or_reference(&mut self) -> Object {
        let number = Object::Number(self.number());
        let Some(id) = number.count().and_then(|count| u32::try_from(count).ok()) else { return number };
        let from = self.at;
        let mut passed = [0usize; 3];
        for (step, fits) in [is_space, is_digit, is_space].into_iter().enumerate() {
            passed[step] = self.rest().iter().take_while(|byte| fits(**byte)).count();
            self.at += passed[step];
        }
        let after = self.rest().get(1).is_none_or(|byte| !is_regular(*byte));
        if passed.iter().all(|length| *length > 0) && self.peek() == Some(b'R') && after {
            self.at += 1;
            return Object::Reference(id);
        }
        self.at = from;
        number
    }

    /// Digits with sign and point, in millionths; further places are cut off.
    fn number(&mut self) -> i64 {
        let (mut value, mut negative, mut place) = (0i64, false, None);
        let from = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'0'..=b'9' => {
                    let digit = i64::from(byte - b'0');
                    match &mut place {
                        None => value = (value + digit * UNIT / 10).saturating_mul(10).min(LARGEST * UNIT),
                        Some(worth) => {
                            value += digit * *worth;
                            *worth /= 10;
                        }
                    }
                }
                b'.' if place.is_none() => place = Some(UNIT / 10),
                b'+' | b'-' if self.at == from => negative = byte == b'-',
                _ => break,
            }
            self.at += 1;
        }
        // A sign alone or a second point is no number; passing over it keeps the reader moving.
        self.at = self.at.max(from + 1);
        if negative { -value } else { value }
    }
}

const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

const fn is_numeric(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')
}

/// The values that are written as words.
fn constant(word: &[u8]) -> Option<Object> {
    match word {
        b"true" | b"false" => Some(Object::Flag),
        b"null" => Some(Object::Null),
        _ => None,
    }
}

/// The byte of two hexadecimal digits.
pub(super) fn pair(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    Some(digit(high)? << 4 | digit(low)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<Object> {
        Lexer::new(text.as_bytes(), 0).value()
    }

    #[test]
    fn values_are_read_as_they_are_written() {
        for (text, millionths) in [
            ("12", 12_000_000),
            ("-.5", -500_000),
            ("+3.25x", 3_250_000),
            ("0.0000019", 1),
            ("-", 0),
            ("99999999999999999999999", LARGEST * UNIT),
        ] {
            assert_eq!(one(text), Some(Object::Number(millionths)), "{text}");
        }
        assert_eq!(one("12 0 R"), Some(Object::Reference(12)));
        assert_eq!(one("12 0 Rest"), Some(Object::Number(12 * UNIT)));
        assert_eq!(
            one(r"(a\(b(c)\101\
d)"),
            Some(Object::Text(b"a(b(c)Ad".to_vec()))
        );
        assert_eq!(one("<4 1 4>"), Some(Object::Text(b"A@".to_vec())));
        assert_eq!(one("/A#42c"), Some(Object::Name(b"ABc".to_vec())));
        let Some(Object::Dict(dict)) = one("<</A[1 null]/B true%x\n>>") else { panic!("no dictionary") };
        assert_eq!((dict.len(), &dict[&b"B"[..]]), (2, &Object::Flag));
    }

    #[test]
    fn deep_wide_and_broken_values_are_given_up() {
        for open in ["[", "<<", "<</A", "(", "<</A[", "<", "[(", "-"] {
            let text = open.repeat(100_000);
            let _ = one(&text);
            let mut lexer = Lexer::new(text.as_bytes(), 0);
            while lexer.piece().is_some() {}
        }
        assert_eq!(one(&format!("[{}]", "0 ".repeat(VALUES))), None);
        assert_eq!(one("[1 2"), None);
        assert_eq!(one("<</A>>"), None);
        assert_eq!(one("<</A x>>"), None);
    }
}
