//! A file to read: its SHA-256, its size and its encoding, found in one pass with constant memory.
//!
//! Text is UTF-8 (with or without BOM) where every byte says so, otherwise GB18030; UTF-16 and binary files
//! are refused from their first bytes, PDF and ZIP are left to
//! their readers. Start with [`Source::open`]; readers take the text as UTF-8.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::bytes::{HEAD, fill, newlines};
use super::decode::Decoded;
use super::flaw::{place, unwrap_io};
use crate::error::{Error, Result};
use crate::model::document::{Document, DocumentKind};
use crate::model::message::Message;

/// So many Chinese characters in a row that are right in UTF-8 cannot be GB18030 by accident.
const SURELY_UTF8: usize = 3;
/// The largest PDF that is read, in bytes.
const LARGEST_PDF: u64 = 32 << 20;
/// The largest ZIP (workbook or OFD) that is looked into, in bytes.
const LARGEST_ZIP: u64 = 256 << 20;
/// The byte order mark of UTF-8.
const BOM: [u8; 3] = [0xef, 0xbb, 0xbf];

/// How the characters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, every byte checked.
    Utf8,
    /// GB18030, which includes GBK and GB 2312.
    Gb18030,
    /// PDF or ZIP: no text, but a file that holds some.
    Packed(Packing),
}

/// A file format that holds text of its own kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Portable Document Format.
    Pdf,
    /// ZIP, which OFD and spreadsheets are.
    Zip,
}

/// A file whose bytes were seen once. What it holds is found out by [`super::read`].
#[derive(Debug)]
pub struct Source {
    file: File,
    name: String,
    sha256: String,
    bytes: u64,
    encoding: Encoding,
    /// Length of the BOM, in bytes.
    skip: u64,
}

impl Source {
    /// Opens a file; `name` is what messages call it.
    ///
    /// # Errors
    /// The file cannot be read, is UTF-16 or binary, or is UTF-8 with damaged bytes.
    pub fn open(path: &Path, name: &str) -> Result<Self> {
        let file = File::open(path).map_err(|error| unwrap_io(error, name))?;
        Self::from_file(file, name)
    }

    /// Takes an open file (standard input must have been spooled into one) from its beginning.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn from_file(mut file: File, name: &str) -> Result<Self> {
        let seen = look(&mut file, name)?;
        let encoding = match (seen.packing, seen.bad_byte) {
            (Some(packing), _) => Encoding::Packed(packing),
            (None, None) => Encoding::Utf8,
            (None, Some(_)) if seen.characters < SURELY_UTF8 && !seen.bom => Encoding::Gb18030,
            (None, Some(at)) => {
                let line = line_of(&mut file, at).map_err(|error| unwrap_io(error, name))?;
                let what = Message::new("import-utf8-damaged");
                return Err(Error::data(what).at(place(name, Some(line))));
            }
        };
        let skip = if seen.bom { BOM.len() as u64 } else { 0 };
        Ok(Self { file, name: name.to_owned(), sha256: seen.sha256, bytes: seen.bytes, encoding, skip })
    }

    /// What messages call the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// SHA-256 of its bytes, lower-case hex.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Its size in bytes.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How its characters are written.
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What the ledger keeps of the file.
    pub fn document(&self, kind: DocumentKind) -> Document {
        Document {
            kind,
            name: Some(self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name).to_owned()),
            sha256: Some(self.sha256.clone()),
            bytes: Some(self.bytes),
        }
    }

    /// The ending of its name, where it is a plain one; otherwise one that says how it is written.
    pub fn extension(&self) -> String {
        let ending = Path::new(&self.name).extension().and_then(|ending| ending.to_str()).unwrap_or("");
        let plain =
            (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        match self.encoding {
            _ if plain => ending.to_ascii_lowercase(),
            Encoding::Packed(Packing::Pdf) => "pdf".to_owned(),
            Encoding::Packed(Packing::Zip) => "zip".to_owned(),
            Encoding::Utf8 | Encoding::Gb18030 => "txt".to_owned(),
        }
    }

    /// Copies its bytes as they are.
    ///
    /// # Errors
    /// The file cannot be read, or `out` not written.
    pub fn copy_to(&mut self, out: &mut impl std::io::Write) -> Result<()> {
        let copied = self.file.rewind().and_then(|()| std::io::copy(&mut self.file, out));
        copied.map(drop).map_err(|error| unwrap_io(error, &self.name))
    }

    /// The file itself, for readers of packed formats.
    pub(super) const fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Its text as UTF-8 from the beginning, without BOM.
    ///
    /// # Errors
    /// The file cannot be rewound. Later reads fail where a byte is no character.
    pub(super) fn text(&mut self) -> Result<Box<dyn Read + '_>> {
        let start = SeekFrom::Start(self.skip);
        self.file.seek(start).map_err(|error| unwrap_io(error, &self.name))?;
        Ok(match self.encoding {
            Encoding::Utf8 | Encoding::Packed(_) => Box::new(&mut self.file),
            Encoding::Gb18030 => Box::new(Decoded::new(&mut self.file, &self.name)),
        })
    }
}

/// What the first pass found.
struct Seen {
    sha256: String,
    bytes: u64,
    bom: bool,
    packing: Option<Packing>,
    /// Offset of the first byte that is not UTF-8.
    bad_byte: Option<u64>,
    /// Three-byte characters before it, counted up to [`SURELY_UTF8`].
    characters: usize,
}

/// Reads the whole file once.
fn look(file: &mut File, name: &str) -> Result<Seen> {
    let trouble = |error| unwrap_io(error, name);
    file.rewind().map_err(trouble)?;
    let mut buffer = vec![0; HEAD];
    let mut hash = Sha256::new();
    let mut utf8 = Utf8::default();
    let (mut bytes, mut bom, mut packing) = (0u64, false, None);
    loop {
        let length = fill(file, &mut buffer).map_err(trouble)?;
        let chunk = &buffer[..length];
        if bytes == 0 {
            packing = packing_of(chunk);
            refuse_size(file, packing, name)?;
            if packing.is_none() {
                refuse_binary(chunk, name)?;
            }
            bom = chunk.starts_with(&BOM);
        }
        hash.update(chunk);
        if packing.is_none() {
            utf8.push(chunk);
        }
        bytes += length as u64;
        if length < buffer.len() {
            break;
        }
    }
    utf8.finish();
    let characters = utf8.characters.saturating_sub(usize::from(bom));
    Ok(Seen { sha256: hex(&hash.finalize()), bytes, bom, packing, bad_byte: utf8.bad_byte, characters })
}

/// Refuses a packed file that no reader would take, before all of it is read.
fn refuse_size(file: &File, packing: Option<Packing>, name: &str) -> Result<()> {
    let (most, id) = match packing {
        Some(Packing::Pdf) => (LARGEST_PDF, "import-pdf-size"),
        Some(Packing::Zip) => (LARGEST_ZIP, "import-zip-size"),
        None => return Ok(()),
    };
    let length = file.metadata().map_err(|error| unwrap_io(error, name))?.len();
    if length > most { Err(Error::data(Message::new(id)).at(place(name, None))) } else { Ok(()) }
}

/// Which packed format a file is, by its first bytes.
fn packing_of(head: &[u8]) -> Option<Packing> {
    if head.starts_with(b"%PDF-") {
        Some(Packing::Pdf)
    } else if head.starts_with(b"PK\x03\x04") {
        Some(Packing::Zip)
    } else {
        None
    }
}

/// Refuses UTF-16 (by its BOM or its zero bytes) and binary files from their first bytes.
fn refuse_binary(head: &[u8], name: &str) -> Result<()> {
    let id = match head {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "import-utf16",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "sheet-old-office",
        _ if head.contains(&0) => "import-binary",
        _ => return Ok(()),
    };
    Err(Error::data(Message::new(id)).at(place(name, None)))
}

/// Checks UTF-8 in chunks that may end inside a character.
#[derive(Default)]
struct Utf8 {
    /// The bytes of a character that the last chunk began, and how many they are (at most 3).
    begun: [u8; 4],
    length: usize,
    offset: u64,
    bad_byte: Option<u64>,
    characters: usize,
}

impl Utf8 {
    /// Takes the next chunk.
    fn push(&mut self, mut chunk: &[u8]) {
        while self.bad_byte.is_none() && self.length > 0 && !chunk.is_empty() {
            self.begun[self.length] = chunk[0];
            self.length += 1;
            chunk = &chunk[1..];
            let (begun, length) = (self.begun, self.length);
            match std::str::from_utf8(&begun[..length]) {
                Ok(_) => self.accept(&begun[..length]),
                Err(error) if error.error_len().is_some() => self.bad_byte = Some(self.offset),
                Err(_) => {}
            }
        }
        if self.bad_byte.is_some() || self.length > 0 {
            return;
        }
        let Err(error) = std::str::from_utf8(chunk) else { return self.accept(chunk) };
        let (good, rest) = chunk.split_at(error.valid_up_to());
        self.accept(good);
        if error.error_len().is_some() {
            self.bad_byte = Some(self.offset);
        } else {
            self.begun[..rest.len()].copy_from_slice(rest);
            self.length = rest.len();
        }
    }

    /// Counts bytes that are whole characters.
    fn accept(&mut self, good: &[u8]) {
        self.offset += good.len() as u64;
        self.length = 0;
        if self.characters < SURELY_UTF8 {
            let three_bytes = good.iter().filter(|byte| (0xe0..0xf0).contains(*byte));
            self.characters += three_bytes.take(SURELY_UTF8).count();
        }
    }

    /// Says that no further chunk comes: a character left open is a bad byte.
    fn finish(&mut self) {
        if self.length > 0 && self.bad_byte.is_none() {
            self.bad_byte = Some(self.offset);
        }
    }
}

/// The line (from 1) in which the byte at an offset stands.
fn line_of(file: &mut File, offset: u64) -> std::io::Result<u64> {
    file.rewind()?;
    let mut before = Read::take(&mut *file, offset);
    let (mut buffer, mut line) = (vec![0; HEAD], 1);
    loop {
        let length = fill(&mut before, &mut buffer)?;
        line += newlines(&buffer[..length]);
        if length < buffer.len() {
            return Ok(line);
        }
    }
}

/// Lower-case hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::collect::source;
    use std::io::Write;

    use super::*;

    #[test]
    fn one_pass_tells_hash_size_and_encoding() {
        let abc = source(b"abc").unwrap();
        assert_eq!(abc.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!((abc.bytes(), abc.encoding()), (3, Encoding::Utf8));
        assert_eq!(source("医保".as_bytes()).unwrap().encoding(), Encoding::Utf8);
        assert_eq!(source(&encoding_rs::GB18030.encode("医保").0).unwrap().encoding(), Encoding::Gb18030);
    }

    #[test]
    fn the_text_begins_after_the_bom() {
        let mut text = String::new();
        source("\u{feff}编号".as_bytes()).unwrap().text().unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "编号");
    }

    #[test]
    fn what_is_no_text_is_refused_at_once() {
        for (bytes, id) in [
            (&b"\xff\xfeA\0"[..], "import-utf16"),
            (b"\xfe\xff\0A", "import-utf16"),
            (b"\x89PNG\r\n\0\0", "import-binary"),
            ("共济共济共济共济\n共济\u{fffd}".as_bytes().split_last().unwrap().1, "import-utf8-damaged"),
        ] {
            assert_eq!(source(bytes).unwrap_err().what.id, id);
        }
    }

    #[test]
    fn a_damaged_utf8_file_names_the_line() {
        let bytes = ["一二三四五六七八九\n十".as_bytes(), b"\xff"].concat();
        assert_eq!(source(&bytes).unwrap_err().place.unwrap().line, Some(2));
    }

    proptest::proptest! {
        #[test]
        fn chunks_do_not_matter(text in "\\PC{0,40}", tail in proptest::collection::vec(0u8.., 0..3), step in 1usize..7) {
            let bytes = [text.as_bytes(), &tail].concat();
            let mut utf8 = Utf8::default();
            bytes.chunks(step).for_each(|chunk| utf8.push(chunk));
            utf8.finish();
            let whole = std::str::from_utf8(&bytes).err().map(|error| error.valid_up_to() as u64);
            proptest::prop_assert_eq!(utf8.bad_byte, whole);
        }
    }

    #[test]
    fn huge_packed_files_are_refused_by_their_size() {
        let huge = |head: &[u8]| {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(head).unwrap();
            file.set_len(1 << 30).unwrap();
            Source::from_file(file, "a").err().map(|error| error.what.id)
        };
        assert_eq!(huge(b"%PDF-1.7\n"), Some("import-pdf-size"));
        assert_eq!(huge(b"PK\x03\x04"), Some("import-zip-size"));
        assert_eq!(huge(b"text"), Some("import-binary"));
    }
}
