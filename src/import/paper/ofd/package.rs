//! The ZIP around an OFD file: its parts by name, unpacked one by one and measured while they come out.
//!
//! What the directory says about sizes is not relied on, dates are not looked at, nothing is written to disk.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use zip::{CompressionMethod, ZipArchive};

use super::super::super::flaw::{place, shorten, unwrap_io};
use super::super::xml;
use crate::error::{Error, Result};
use crate::model::message::Message;

/// The part in which every OFD file begins.
pub(super) const START: &str = "OFD.xml";
/// The part that only Office files have.
const OFFICE: &str = "[content_types].xml";
/// The part that says how others are encrypted.
const ENCRYPTIONS: &str = "encryptions.xml";
/// How large the file may be, in bytes.
const MOST_PACKED: u64 = 32 << 20;
/// How many parts it may have.
const MOST_PARTS: usize = 2000;
/// How many bytes all parts that are read may have, unpacked. One part may have [`xml::MOST_BYTES`].
const MOST_UNPACKED: u64 = 64 << 20;

/// How much of the end of the file can hold the end of its directory, with its longest comment and a locator
/// of ZIP64 before it.
const TAIL: u64 = 66 << 10;

/// An open file and its parts.
pub(super) struct Package<'file> {
    name: &'file str,
    zip: ZipArchive<&'file mut File>,
    /// Place in the directory by name in small letters, since writers do not agree on them.
    parts: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'file> Package<'file> {
    /// Reads the directory and refuses what is no OFD file.
    pub(super) fn open(file: &'file mut File, name: &'file str) -> Result<Self> {
        let refused = |id| Error::data(Message::new(id)).at(place(name, None));
        let size = file.seek(SeekFrom::End(0)).map_err(|error| unwrap_io(error, name))?;
        if size > MOST_PACKED {
            return Err(refused("import-ofd-too-large"));
        }
        if is_zip64(file, size).map_err(|error| unwrap_io(error, name))? {
            return Err(refused("import-ofd-damaged"));
        }
        let zip = ZipArchive::new(file).map_err(|_| refused("import-ofd-damaged"))?;
        if zip.len() > MOST_PARTS {
            return Err(refused("import-ofd-too-many-parts"));
        }
        let mut package = Self { name, zip, parts: BTreeMap::new(), left: MOST_UNPACKED };
        for index in 0..package.zip.len() {
            package.take(index)?;
        }
        package.check()?;
        Ok(package)
    }

    /// Takes one entry of the directory, unless it is a folder.
    fn take(&mut self, index: usize) -> Result<()> {
        let damaged = |_| self.error("import-ofd-damaged");
        let entry = self.zip.by_index_data(index).map_err(damaged)?;
        let shown = entry.name().map_err(damaged)?.into_owned();
        let Some(path) = path(&shown) else { return Err(self.part("import-ofd-path", &shown)) };
        if shown.ends_with(['/', '\\']) {
            return Ok(());
        }
        if entry.encrypted() {
            return Err(self.error("import-ofd-encrypted"));
        }
        match self.parts.insert(path.to_ascii_lowercase(), index) {
            None => Ok(()),
            Some(_) => Err(self.error("import-ofd-doubled")),
        }
    }

    /// Refuses a file that is something else, or that has hidden parts.
    fn check(&self) -> Result<()> {
        let wrong = if self.has(OFFICE) {
            "import-ofd-office"
        } else if self.has(ENCRYPTIONS) {
            "import-ofd-encrypted"
        } else if !self.has(START) {
            "import-ofd-not-ofd"
        } else if self.zip.has_duplicate_names() {
            "import-ofd-doubled"
        } else {
            return Ok(());
        };
        Err(self.error(wrong))
    }

    /// Whether there is such a part.
    fn has(&self, part: &str) -> bool {
        self.parts.contains_key(&part.to_ascii_lowercase())
    }

    /// The XML files of folders for attachments.
    pub(super) fn attachments(&self) -> Vec<String> {
        let is_attached = |part: &&String| {
            let in_folder = part.split('/').rev().skip(1).any(|folder| folder.starts_with("attach"));
            in_folder && part.ends_with(".xml")
        };
        self.parts.keys().filter(is_attached).cloned().collect()
    }

    /// The part that `from` calls `at`: from the root after a slash, otherwise from the folder of `from`, and,
    /// since some writers do so, from the root where it is not there.
    pub(super) fn located(&self, from: &str, at: &str) -> Result<String> {
        let at = at.trim();
        let Some(whole) = path(at) else { return Err(self.part("import-ofd-path", at)) };
        let folder = from.rsplit_once('/').filter(|_| !at.starts_with(['/', '\\']));
        let beside = folder.map(|(folder, _)| format!("{folder}/{whole}"));
        match beside.into_iter().chain([whole]).find(|part| self.has(part)) {
            Some(part) => Ok(part),
            None => Err(self.part("import-ofd-part-missing", at)),
        }
    }

    /// Unpacks a part.
    pub(super) fn read(&mut self, part: &str) -> Result<Vec<u8>> {
        let Some(index) = self.parts.get(&part.to_ascii_lowercase()).copied() else {
            return Err(self.part("import-ofd-part-missing", part));
        };
        let method = self.zip.by_index_data(index).map(|entry| entry.compression());
        if !matches!(method, Ok(CompressionMethod::Stored | CompressionMethod::Deflated)) {
            return Err(self.part("import-ofd-compression", part));
        }
        let mut bytes = Vec::new();
        let most = xml::MOST_BYTES.min(self.left);
        let unpacked = match self.zip.by_index(index) {
            Ok(entry) => entry.take(most + 1).read_to_end(&mut bytes).is_ok(),
            Err(_) => false,
        };
        let length = bytes.len() as u64;
        match self.left.checked_sub(length) {
            _ if length > xml::MOST_BYTES => Err(self.part("import-ofd-part-too-large", part)),
            None => Err(self.error("import-ofd-unpacked-too-large")),
            Some(_) if !unpacked => Err(self.part("import-ofd-part-damaged", part)),
            Some(left) => {
                self.left = left;
                Ok(bytes)
            }
        }
    }

    /// What is wrong with the file.
    pub(super) fn error(&self, id: &'static str) -> Error {
        self.error_because(Message::new(id))
    }

    /// What is wrong with the file, with its values.
    pub(super) fn error_because(&self, why: Message) -> Error {
        Error::data(why).at(place(self.name, None))
    }

    /// What is wrong with the XML of a part.
    pub(super) fn wrong(&self, part: &str, bad: xml::Bad) -> Error {
        let what = Message::new("import-ofd-part-wrong").with("part", shorten(part));
        self.error_because(what.with("line", bad.line.to_string()).with("why", bad.why))
    }

    /// What is wrong with a part.
    fn part(&self, id: &'static str, part: &str) -> Error {
        self.error_because(Message::new(id).with("part", shorten(part)))
    }
}

/// A path with slashes only, from the root; `None` where it leads upwards.
fn path(text: &str) -> Option<String> {
    let steps: Vec<&str> = text.split(['/', '\\']).filter(|step| !matches!(*step, "" | ".")).collect();
    (!steps.contains(&"..")).then(|| steps.join("/"))
}

/// Whether the end of a directory is one of ZIP64. Only there more than 65,535 entries can be said to follow,
/// for which room would be made before they are read; files within our bounds never need it.
fn is_zip64(file: &mut File, size: u64) -> std::io::Result<bool> {
    file.seek(SeekFrom::Start(size.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    Read::take(&mut *file, TAIL).read_to_end(&mut tail)?;
    // The locator of ZIP64 has 20 bytes and stands directly before the end.
    let is_one = |bytes: &[u8]| bytes.starts_with(b"PK\x06\x07") && bytes.ends_with(b"PK\x05\x06");
    Ok(tail.windows(24).any(is_one))
}
