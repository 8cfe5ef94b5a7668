//! What is looked at in a ZIP before its parts are read: what it is, and that it does not unpack to too much.
//!
//! Everything is unpacked once and counted, since what the directory says about sizes is not relied on.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

use crate::error::{Error, Result};
use crate::import::flaw::{place, unwrap_io};
use crate::import::source::Source;
use crate::model::message::Message;

/// How large the file may be, in bytes.
const MOST_PACKED: u64 = 256 << 20;
/// How many parts it may have.
const MOST_PARTS: u64 = 100_000;
/// How many bytes all parts may have, unpacked.
const MOST_UNPACKED: u64 = 512 << 20;
/// How many bytes the texts that cells share may have, unpacked: they are in memory while a sheet is read.
const MOST_SHARED: u64 = 128 << 20;
/// How much of the end of the file can hold the end of its directory.
const TAIL: u64 = 66 << 10;
/// The end of the name of the part with the texts that cells share.
const SHARED: &str = "sharedstrings.xml";

/// Whether a ZIP is a workbook in the XML of Office; `false` too where its directory cannot be read.
pub(in crate::import) fn is_workbook(source: &mut Source) -> Result<bool> {
    let name = source.name().to_owned();
    let file = source.file();
    if !fits(file).map_err(|error| unwrap_io(error, &name))? {
        return Ok(false);
    }
    let Ok(zip) = ZipArchive::new(file) else { return Ok(false) };
    let is_it = |part: &str| part == "workbook.xml" || part.ends_with("/workbook.xml");
    Ok(zip.file_names().any(|part| part.is_ok_and(|part| is_it(&plain(&part)))))
}

fn plain(part: &str) -> String {
    part.replace('\\', "/").to_ascii_lowercase()
}

/// Whether size and number of entries are within the bounds. More than 65,535 entries can only be said by a
/// directory of ZIP64, and room would be made for them before they are read.
fn fits(file: &mut File) -> std::io::Result<bool> {
    let size = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(size.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    Read::take(&mut *file, TAIL).read_to_end(&mut tail)?;
    let locators =
        tail.windows(24).filter(|bytes| bytes.starts_with(b"PK\x06\x07") && bytes.ends_with(b"PK\x05\x06"));
    for locator in locators.map(<[u8]>::to_vec) {
        file.seek(SeekFrom::Start(number(&locator[8..16])))?;
        let mut directory = [0; 56];
        let whole = file.read_exact(&mut directory).is_ok() && directory.starts_with(b"PK\x06\x06");
        if !whole || number(&directory[24..32]) > MOST_PARTS || number(&directory[32..40]) > MOST_PARTS {
            return Ok(false);
        }
    }
    file.rewind()?;
    Ok(size <= MOST_PACKED)
}

/// Eight bytes, the lowest first.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Unpacks every part and counts.
///
/// # Errors
/// It is damaged, encrypted or unpacks to more than is read.
pub(super) fn check(source: &mut Source) -> Result<()> {
    within(source, MOST_UNPACKED, MOST_SHARED)
}

/// The same with other bounds.
fn within(source: &mut Source, mut left: u64, most_shared: u64) -> Result<()> {
    let name = source.name().to_owned();
    let refused = |id| Error::data(Message::new(id)).at(place(&name, None));
    let file = source.file();
    if !fits(file).map_err(|error| unwrap_io(error, &name))? {
        return Err(refused("sheet-too-large"));
    }
    let mut zip = ZipArchive::new(file).map_err(|_| refused("sheet-damaged"))?;
    if zip.len() as u64 > MOST_PARTS {
        return Err(refused("sheet-too-large"));
    }
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|_| refused("sheet-damaged"))?;
        if entry.encrypted() {
            return Err(refused("sheet-encrypted"));
        }
        let shared = entry.name().is_ok_and(|name| plain(&name).ends_with(SHARED));
        let entry = zip.by_index(index).map_err(|_| refused("sheet-damaged"))?;
        let most = if shared { left.min(most_shared) } else { left };
        let mut counted = Counted { entry: entry.take(most + 1), count: Count::default(), bytes: 0 };
        std::io::copy(&mut counted, &mut std::io::sink()).map_err(|_| refused("sheet-damaged"))?;
        if counted.bytes > most {
            return Err(refused("sheet-unpacked-too-large"));
        }
        // A text takes five bytes at least; room is made for as many as the part says.
        if shared && counted.count.largest > counted.bytes / 5 {
            return Err(refused("sheet-damaged"));
        }
        left -= counted.bytes;
    }
    Ok(())
}

/// Counts what is unpacked, and looks for what a part says about the number of its texts.
struct Counted<R> {
    entry: R,
    count: Count,
    bytes: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.entry.read(buffer)?;
        self.bytes += length as u64;
        self.count.take(&buffer[..length]);
        Ok(length)
    }
}

/// The largest number behind `uniqueCount`, byte by byte.
#[derive(Default)]
struct Count {
    /// How much of the name was seen.
    seen: usize,
    /// The number that is being read.
    number: u64,
    largest: u64,
}

impl Count {
    const NAME: &'static [u8] = b"uniqueCount";

    fn take(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match byte {
                _ if self.seen < Self::NAME.len() => {
                    self.seen = match byte {
                        byte if byte == Self::NAME[self.seen] => self.seen + 1,
                        b'u' => 1,
                        _ => 0,
                    };
                    self.number = 0;
                }
                b'0'..=b'9' => {
                    self.number = self.number.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
                    self.largest = self.largest.max(self.number);
                }
                b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' if self.number == 0 => {}
                _ => self.seen = 0,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::collect::source;
    use super::super::sample::{book, zipped};
    use super::*;

    #[test]
    fn what_unpacks_to_too_much_is_refused_while_it_is_unpacked() {
        let bytes = book(&[("A", &[&["日期", "金额"]])]);
        let mut file = source(&bytes).unwrap();
        assert!(is_workbook(&mut file).unwrap());
        assert_eq!(check(&mut file), Ok(()));
        for (left, shared) in [(1000, 1000), (1 << 20, 20)] {
            assert_eq!(within(&mut file, left, shared).unwrap_err().what.id, "sheet-unpacked-too-large");
        }
    }

    #[test]
    fn what_claims_too_much_is_refused_before_room_is_made() {
        let counted = |count: &str| {
            let text = format!("<sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
            let bytes = zipped(&[("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", &text)]);
            check(&mut source(&bytes).unwrap()).map_err(|error| error.what.id)
        };
        assert_eq!(counted("1"), Ok(()));
        assert_eq!(counted("18446744073709551615"), Err("sheet-damaged"));
        let mut bytes = zipped(&[("xl/workbook.xml", "<workbook/>")]);
        let end = bytes.len() - 22;
        let mut wide = b"PK\x06\x06".to_vec();
        wide.resize(56, 0);
        wide[32..40].copy_from_slice(&u64::MAX.to_le_bytes());
        let mut locator = b"PK\x06\x07\0\0\0\0".to_vec();
        locator.extend((end as u64).to_le_bytes());
        locator.extend([1, 0, 0, 0]);
        bytes.splice(end..end, wide.into_iter().chain(locator));
        assert!(!is_workbook(&mut source(&bytes).unwrap()).unwrap());
        assert_eq!(check(&mut source(&bytes).unwrap()).unwrap_err().what.id, "sheet-too-large");
    }

    #[test]
    fn encrypted_and_damaged_files_are_refused() {
        let good = zipped(&[("xl/workbook.xml", "<workbook/>")]);
        let mut bytes = good.clone();
        let directory = bytes.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
        bytes[directory + 8] |= 1;
        assert_eq!(check(&mut source(&bytes).unwrap()).unwrap_err().what.id, "sheet-encrypted");
        for cut in (4..good.len() - 1).step_by(3) {
            let mut file = source(&good[..cut]).unwrap();
            assert!(!is_workbook(&mut file).unwrap(), "{cut}");
            assert_eq!(check(&mut file).unwrap_err().what.id, "sheet-damaged", "{cut}");
        }
    }

    #[test]
    fn counts_are_found_in_any_cut() {
        let text = b"<sst xmlns=\"u\" count=\"9\" uuniqueCount = '0012'><si/>";
        for cut in 0..text.len() {
            let mut count = Count::default();
            count.take(&text[..cut]);
            count.take(&text[cut..]);
            assert_eq!(count.largest, 12, "{cut}");
        }
        let mut count = Count::default();
        count.take(b"uniqueCount=\"99999999999999999999999\"");
        assert_eq!(count.largest, u64::MAX);
    }
}
