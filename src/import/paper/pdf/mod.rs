//! The text layer of a PDF, page by page and line by line.
//!
//! `file` finds the objects, `content` follows what a page shows, `font` says what codes mean and [`super::lines`]
//! puts texts into lines. The file is foreign: size, objects, pages, unpacked bytes, nesting and work are
//! bounded, and what is beyond is refused. Pictures are not read. Start with [`text`].

mod content;
mod file;
mod filter;
mod font;
mod matrix;
mod object;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod writer;

use std::fs::File;
use std::io::{Read, Seek};

use self::content::Reader;
use self::file::Pdf;
use super::super::flaw::{place, unwrap_io};
use super::lines::lines;
use crate::error::{Error, Result};
use crate::model::message::Message;

/// Bytes that a file may have.
const SIZE: usize = 32 << 20;
/// Pages that a file may have.
const PAGES: usize = 200;
/// Objects that a file may have.
const OBJECTS: usize = 200_000;
/// Bytes that all streams together may have when they are unpacked.
const CONTENT: usize = 64 << 20;
/// `%PDF-` stands within so many bytes.
const HEAD: usize = 1024;

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Refusal {
    Size,
    Pages,
    Objects,
    /// Too much of anything that a page shows.
    Content,
    Encrypted,
    Damaged,
    /// A packing that cannot be undone here, by name.
    Packing(String),
    /// There is no text.
    Pictures,
}

/// The text of every page, its lines from top to bottom joined with `\n`; empty where a page has none.
///
/// # Errors
/// The file cannot be read, is larger than allowed (32 MiB, 200 pages, 200,000 objects, 16 MiB of content a
/// page and 64 MiB in all), is encrypted or damaged, or has no text at all.
pub(in crate::import) fn text(file: &mut File, name: &str) -> Result<Vec<String>> {
    let mut bytes = Vec::new();
    let bound = u64::try_from(SIZE).unwrap_or(u64::MAX).saturating_add(1);
    file.rewind().map_err(|error| unwrap_io(error, name))?;
    file.take(bound).read_to_end(&mut bytes).map_err(|error| unwrap_io(error, name))?;
    pages(&bytes).map_err(|refusal| refusal.said(name))
}

fn pages(bytes: &[u8]) -> std::result::Result<Vec<String>, Refusal> {
    if bytes.len() > SIZE {
        return Err(Refusal::Size);
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(Refusal::Damaged);
    }
    let pdf = Pdf::open(bytes)?;
    let mut reader = Reader::new(&pdf);
    let mut texts = Vec::new();
    for page in pdf.pages()? {
        texts.push(lines(reader.page(&page)?));
    }
    let told =
        |text: &String| text.chars().any(|one| one != char::REPLACEMENT_CHARACTER && !one.is_whitespace());
    if texts.iter().any(told) { Ok(texts) } else { Err(Refusal::Pictures) }
}

impl Refusal {
    /// As an error for people.
    fn said(self, name: &str) -> Error {
        let what = match self {
            Self::Size => Message::new("import-pdf-size"),
            Self::Pages => Message::new("import-pdf-pages"),
            Self::Objects => Message::new("import-pdf-objects"),
            Self::Content => Message::new("import-pdf-content"),
            Self::Encrypted => Message::new("import-pdf-encrypted"),
            Self::Damaged => Message::new("import-pdf-damaged"),
            Self::Packing(packing) => Message::new("import-pdf-packing").with("packing", packing),
            Self::Pictures => Message::new("import-pdf-pictures"),
        };
        Error::data(what).at(place(name, None))
    }
}
