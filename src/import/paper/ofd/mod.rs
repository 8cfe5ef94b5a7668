//! The text of an OFD file (GB/T 33190): a ZIP with a document, its pages and their templates, all in XML.
//!
//! [`package`] unpacks within bounds, [`document`] finds the pages, [`content`] reads where each text stands
//! and [`super::lines`] puts them into reading order. Pictures, seals, signatures and annotations are not looked at.

mod content;
mod document;
mod package;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::File;

use super::super::flaw::place;
use super::lines::{self, Chunk};
use super::xml;
use crate::error::{Error, Result};
use crate::model::message::Message;
use package::Package;

/// How many pages a file may have.
const MOST_PAGES: usize = 200;
/// How many pieces of text all pages may have, those of templates counted on every page.
const MOST_CHUNKS: usize = 100_000;

/// What stands in an OFD file.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::import) struct Opened {
    /// The text of each page: lines in reading order, with `\n` between them.
    pub(in crate::import) pages: Vec<String>,
    /// The bytes of an attached `EInvoice` in XML, in whatever encoding it has.
    pub(in crate::import) structured: Option<Vec<u8>>,
}

/// Reads the text of every page, and the structured original where one is attached.
///
/// # Errors
/// It is no OFD file, damaged, encrypted, beyond the bounds (32 MiB, 2,000 parts, 16 MiB a part and 64 MiB
/// together when unpacked, 200 pages, 100,000 pieces of text), or has neither text nor an `EInvoice`.
pub(in crate::import) fn text(file: &mut File, name: &str) -> Result<Opened> {
    let mut package = Package::open(file, name)?;
    let mut desk = Desk { package: &mut package, pages: Vec::new(), chunks: 0 };
    for root in desk.roots()? {
        desk.document(&root)?;
    }
    let pages = desk.pages;
    let structured = structured(&mut package)?;
    if structured.is_none() && pages.iter().all(String::is_empty) {
        return Err(Error::data(Message::new("import-ofd-no-text")).at(place(name, None)));
    }
    Ok(Opened { pages, structured })
}

/// What was read so far.
struct Desk<'desk, 'file> {
    package: &'desk mut Package<'file>,
    pages: Vec<String>,
    /// Pieces of text so far.
    chunks: usize,
}

impl Desk<'_, '_> {
    /// Where the documents of the file are.
    fn roots(&mut self) -> Result<Vec<String>> {
        let start = package::START;
        let bytes = self.package.read(start)?;
        let roots = document::roots(&bytes).map_err(|bad| self.package.wrong(start, bad))?;
        roots.iter().map(|root| self.package.located(start, root)).collect()
    }

    /// Reads the pages of one document.
    fn document(&mut self, root: &str) -> Result<()> {
        let bytes = self.package.read(root)?;
        let document = document::read(&bytes).map_err(|bad| self.package.wrong(root, bad))?;
        if self.pages.len() + document.pages.len() > MOST_PAGES {
            return Err(self.package.error("import-ofd-too-many-pages"));
        }
        let mut templates: BTreeMap<&str, Vec<Chunk>> = BTreeMap::new();
        for page in &document.pages {
            let page = self.content(root, page)?;
            let mut chunks = page.chunks;
            for id in &page.templates {
                let Some((id, at)) = document.templates.get_key_value(id) else {
                    let why = Message::new("import-ofd-template").with("template", id);
                    return Err(self.package.error_because(why));
                };
                if !templates.contains_key(id.as_str()) {
                    let template = self.content(root, at)?;
                    templates.insert(id, template.chunks);
                }
                let labels = templates.get(id.as_str()).map_or(&[][..], Vec::as_slice);
                self.count(labels.len())?;
                chunks.extend_from_slice(labels);
            }
            self.pages.push(lines::lines(chunks));
        }
        Ok(())
    }

    /// Reads a page or a template.
    fn content(&mut self, root: &str, at: &str) -> Result<content::Content> {
        let part = self.package.located(root, at)?;
        let bytes = self.package.read(&part)?;
        let content = content::read(&bytes).map_err(|bad| self.package.wrong(&part, bad))?;
        self.count(content.chunks.len())?;
        Ok(content)
    }

    /// Counts pieces of text.
    fn count(&mut self, more: usize) -> Result<()> {
        self.chunks += more;
        if self.chunks > MOST_CHUNKS {
            return Err(self.package.error("import-ofd-too-many-texts"));
        }
        Ok(())
    }
}

/// The first attachment that is an `EInvoice`.
fn structured(package: &mut Package<'_>) -> Result<Option<Vec<u8>>> {
    for part in package.attachments() {
        let bytes = package.read(&part)?;
        if xml::root(&bytes).as_deref() == Some("EInvoice") {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}
