//! Foreign XML, walked step by step: the bounds and refusals that every reader of XML here shares.
//!
//! It is UTF-8 (or made so by [`in_utf8`]), at most 16 MiB long and 64 elements deep. Only the five predefined
//! entities and character references are resolved; a DOCTYPE, with which others could be declared, is refused.
//! Namespaces are ignored: elements are known by their local names, attributes by their unprefixed ones.

use std::borrow::Cow;

use encoding_rs::GB18030;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::errors::{Error as XmlError, SyntaxError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::super::bytes::newlines;
use super::super::flaw::shorten;
use crate::model::message::Message;

/// How long a document may be, in bytes.
pub(super) const MOST_BYTES: u64 = 16 << 20;
/// How deep elements may stand in each other.
const MOST_DEEP: usize = 64;

/// What is wrong with a document, and in which line (from 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bad {
    pub(super) why: Message,
    pub(super) line: u64,
}

/// A step or what is wrong.
pub(super) type Walked<T> = Result<T, Bad>;

/// One step through a document.
#[derive(Debug)]
pub(super) enum Step<'x> {
    /// An element begins.
    Open(BytesStart<'x>),
    /// A part of the text of the innermost element; a text can come in several.
    Text(Cow<'x, str>),
    /// The innermost element ends.
    Close,
}

/// A document that is being read.
pub(super) struct Walk<'x> {
    text: &'x str,
    reader: Reader<&'x [u8]>,
    depth: usize,
    /// Whether the outermost element was seen.
    begun: bool,
}

impl<'x> Walk<'x> {
    /// Begins a document, with or without BOM.
    pub(super) fn new(bytes: &'x [u8]) -> Walked<Self> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(Bad { why: Message::new("import-xml-too-large"), line: 1 });
        }
        let text = std::str::from_utf8(bytes).map_err(|error| Bad {
            why: Message::new("import-xml-not-utf8"),
            line: 1 + newlines(&bytes[..error.valid_up_to()]),
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { text, reader, depth: 0, begun: false })
    }

    /// The next step; `None` at the end of a whole document.
    pub(super) fn next(&mut self) -> Walked<Option<Step<'x>>> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken(&error))?;
            let text = match event {
                Event::Start(start) => return self.opened(start).map(Some),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Step::Close));
                }
                Event::Text(text) => text.xml10_content(),
                Event::CData(text) => text.xml10_content(),
                Event::GeneralRef(reference) => Cow::Owned(self.resolved(&reference)?),
                Event::DocType(_) => return Err(self.bad("import-xml-doctype")),
                Event::Eof if self.begun && self.depth == 0 => return Ok(None),
                Event::Eof => return Err(self.bad("import-xml-cut")),
                // Empty elements come as a beginning and an end.
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            if self.depth > 0 {
                return Ok(Some(Step::Text(text)));
            }
            if !text.trim().is_empty() {
                return Err(self.bad("import-xml-syntax"));
            }
        }
    }

    /// The value of an attribute of an element that was just opened.
    pub(super) fn attribute(&self, start: &BytesStart<'_>, name: &str) -> Walked<Option<String>> {
        let mut attributes = start.attributes();
        // Looking for doubles takes the square of the time; the first one counts.
        for attribute in attributes.with_checks(false) {
            let attribute = attribute.map_err(|_| self.bad("import-xml-syntax"))?;
            if attribute.key.as_ref() == name {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                let value = value.map_err(|_| self.entity(&attribute.value))?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }

    /// Something wrong at the place reached.
    pub(super) fn bad(&self, id: &'static str) -> Bad {
        self.bad_because(Message::new(id))
    }

    /// Something wrong at the place reached, with its values.
    pub(super) fn bad_because(&self, why: Message) -> Bad {
        let reached = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let before = self.text.as_bytes().get(..reached).unwrap_or(self.text.as_bytes());
        Bad { why, line: 1 + newlines(before) }
    }

    /// Counts an element that begins.
    fn opened(&mut self, start: BytesStart<'x>) -> Walked<Step<'x>> {
        if self.depth == 0 && self.begun {
            return Err(self.bad("import-xml-syntax"));
        }
        self.begun = true;
        self.depth += 1;
        if self.depth > MOST_DEEP {
            return Err(self.bad("import-xml-too-deep"));
        }
        Ok(Step::Open(start))
    }

    /// The character or predefined entity that a reference stands for.
    fn resolved(&self, reference: &BytesRef<'_>) -> Walked<String> {
        let character = reference.resolve_char_ref().map_err(|_| self.entity(reference))?;
        match character {
            Some(c) if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => Err(self.entity(reference)),
            Some(c) => Ok(c.to_string()),
            None => match resolve_xml_entity(reference) {
                Some(text) => Ok(text.to_owned()),
                None => Err(self.entity(reference)),
            },
        }
    }

    /// A reference that stands for nothing.
    fn entity(&self, text: &str) -> Bad {
        self.bad_because(Message::new("import-xml-entity").with("text", shorten(text)))
    }

    /// What an error of the parser means.
    fn broken(&self, error: &XmlError) -> Bad {
        self.bad(match error {
            XmlError::Syntax(SyntaxError::InvalidBangMarkup) => "import-xml-syntax",
            // All others say that the input ended before something was closed.
            XmlError::Syntax(_) => "import-xml-cut",
            _ => "import-xml-syntax",
        })
    }
}

/// The bytes as UTF-8, where they are in GB18030 (which includes GBK and GB 2312) and their declaration says so;
/// otherwise as they are. Bytes that are UTF-8 already are not trusted to be anything else.
pub(super) fn in_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let head = bytes.get(..200).unwrap_or(bytes).trim_ascii_start();
    let declared = head.strip_prefix(b"<?xml").and_then(|head| head.split(|byte| *byte == b'>').next());
    let declared = declared.unwrap_or_default().to_ascii_lowercase();
    let is_chinese = declared.windows(2).any(|two| two == b"gb");
    if !is_chinese || std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Cow::Owned(text.into_owned().into_bytes()),
        None => Cow::Borrowed(bytes),
    }
}

/// The name of the outermost element, looked for at the beginning only and in any encoding that extends ASCII.
pub(super) fn root(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    match Walk::new(head.as_bytes()).ok()?.next().ok()? {
        Some(Step::Open(start)) => Some(start.local_name().as_ref().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything walked, written down; or the id and line of what is wrong.
    fn walked(text: &str) -> Result<String, (&'static str, u64)> {
        let mut said = String::new();
        let told = |bad: Bad| (bad.why.id, bad.line);
        let mut walk = Walk::new(text.as_bytes()).map_err(told)?;
        while let Some(step) = walk.next().map_err(told)? {
            match step {
                Step::Open(start) => {
                    said += &format!("<{}", start.local_name().as_ref());
                    if let Some(id) = walk.attribute(&start, "ID").map_err(told)? {
                        said += &format!(" {id}");
                    }
                    said.push('>');
                }
                Step::Text(text) => said += &text,
                Step::Close => said += "</>",
            }
        }
        Ok(said)
    }

    #[test]
    fn only_predefined_entities_and_characters_are_resolved() {
        let text = "\u{feff}<?xml version='1.0'?><o:a xmlns:o='u' ID='&lt;&#49;'>1&amp;2&#x4e00;<![CDATA[<&x;]]><b/><!-- c --></o:a>\n";
        assert_eq!(walked(text), Ok("<a <1>1&2一<&x;<b></></>".to_owned()));
        for text in ["<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#x110000;</a>", "<a>&#27;</a>", "<a ID='&x;'/>"] {
            assert_eq!(walked(text), Err(("import-xml-entity", 1)), "{text}");
        }
    }

    #[test]
    fn a_doctype_is_refused_before_it_declares_anything() {
        let laughs = r#"<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>"#;
        for text in [laughs, "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "<!doctype a><a/>"] {
            assert_eq!(walked(text), Err(("import-xml-doctype", 1)), "{text}");
        }
    }

    #[test]
    fn depth_ends_and_roots_are_checked() {
        let nested = |deep: usize| "<a>".repeat(deep) + &"</a>".repeat(deep);
        assert!(walked(&nested(64)).is_ok());
        for (text, wrong) in [
            (nested(65), ("import-xml-too-deep", 1)),
            ("<a>\n<b>".to_owned(), ("import-xml-cut", 2)),
            ("<a><b".to_owned(), ("import-xml-cut", 1)),
            (String::new(), ("import-xml-cut", 1)),
            ("<a></b>".to_owned(), ("import-xml-syntax", 1)),
            ("<a/><b/>".to_owned(), ("import-xml-syntax", 1)),
            ("text".to_owned(), ("import-xml-syntax", 1)),
            ("<a>1 & 2</a>".to_owned(), ("import-xml-syntax", 1)),
        ] {
            assert_eq!(walked(&text), Err(wrong), "{text}");
        }
    }

    #[test]
    fn size_and_encoding_are_checked_first() {
        let long = format!("<a>{}</a>", " ".repeat(16 << 20));
        assert_eq!(walked(&long), Err(("import-xml-too-large", 1)));
        let bad = Walk::new(b"<a>\n\xff</a>").err().map(|bad| (bad.why.id, bad.line));
        assert_eq!(bad, Some(("import-xml-not-utf8", 2)));
    }

    #[test]
    fn gb18030_is_decoded_where_it_is_declared() {
        let said = |encoding: &str, text: &[u8]| {
            let declaration = format!("<?xml version='1.0' encoding='{encoding}'?><a>").into_bytes();
            let bytes = [&declaration, text, b"</a>"].concat();
            String::from_utf8(in_utf8(&bytes).into_owned()).ok().map(|text| text.contains("<a>医保</a>"))
        };
        let chinese = GB18030.encode("医保").0.into_owned();
        for encoding in ["GBK", "gb18030", "GB2312"] {
            assert_eq!(said(encoding, &chinese), Some(true), "{encoding}");
            assert_eq!(said(encoding, "医保".as_bytes()), Some(true), "{encoding}");
            assert_eq!(said(encoding, b"\xff\xff"), None, "{encoding}");
        }
        assert_eq!(said("UTF-8", &chinese), None);
    }

    #[test]
    fn the_root_is_known_in_any_encoding() {
        assert_eq!(root(b"<?xml version='1.0'?>\n<p:EInvoice a='1'>\xd6\xd0"), Some("EInvoice".to_owned()));
        assert_eq!(root(b"PK\x03\x04"), None);
    }
}
