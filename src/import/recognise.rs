//! Which format a file has, decided by the first 64 KiB of its text and never by its name.
//!
//! JSON begins with a brace or bracket, and its keys tell messages, receipts and account pages apart; the own CSV
//! has a heading with column names that are known; a sheet has a heading that a profile knows; a receipt has
//! labels that nothing else prints. Everything else is refused with a sentence that says what was looked for.

use super::bytes::{HEAD, fill};
use super::columns;
use super::flaw::{place, unwrap_io};
use super::receipt;
use super::sheet::{self, Guide, Sheet};
use super::source::{Encoding, Packing, Source};
use crate::error::{Error, Result};
use crate::model::document::DocumentKind;
use crate::model::message::Message;

/// How many known names make a heading of the own CSV; what is missing is then said name by name.
const ENOUGH_NAMES: usize = 2;

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The project's own CSV.
    Template,
    /// Messages of the national settlement interface, JSON.
    Interface,
    /// Text of medical e-receipts.
    Receipt,
    /// The same in the text layer of a PDF.
    ReceiptPdf,
    /// The same in an OFD file.
    ReceiptOfd,
    /// An e-receipt in the finance ministry's XML.
    ReceiptXml,
    /// Addresses in the QR codes of receipts.
    ReceiptMark,
    /// E-receipts as a verification service answers them, JSON.
    ReceiptJson,
    /// A spreadsheet, bill or account page that a profile describes.
    Sheet(Sheet),
}

impl Format {
    /// The kind of document a file of this format is.
    pub const fn document_kind(self) -> DocumentKind {
        match self {
            Self::Template => DocumentKind::Csv,
            Self::Interface => DocumentKind::InterfaceJson,
            Self::Receipt => DocumentKind::Receipt,
            Self::ReceiptPdf => DocumentKind::ReceiptPdf,
            Self::ReceiptOfd => DocumentKind::ReceiptOfd,
            Self::ReceiptXml => DocumentKind::ReceiptXml,
            Self::ReceiptMark => DocumentKind::ReceiptMark,
            Self::ReceiptJson => DocumentKind::ReceiptJson,
            Self::Sheet(sheet) => sheet.document_kind(),
        }
    }
}

/// Decides the format.
///
/// # Errors
/// The file is empty, cannot be read, or is of no format that is known.
pub fn recognise(source: &mut Source, guide: &Guide) -> Result<Format> {
    match source.encoding() {
        Encoding::Packed(Packing::Pdf) => return Ok(Format::ReceiptPdf),
        Encoding::Packed(Packing::Zip) => return packed(source, guide),
        Encoding::Utf8 | Encoding::Gb18030 => {}
    }
    let head = head(source)?;
    let start = head.trim_start();
    if start.is_empty() {
        return Err(Error::data(Message::new("import-empty")).at(place(source.name(), None)));
    }
    if start.starts_with(['{', '[']) {
        if receipt::answer::is_answer(start) {
            return Ok(Format::ReceiptJson);
        }
        let sheet = sheet::json(source, &head, guide)?;
        return Ok(sheet.map_or(Format::Interface, Format::Sheet));
    }
    if start.starts_with('<') {
        return Ok(Format::ReceiptXml);
    }
    let heading = start.lines().next().unwrap_or_default();
    if heading.contains('\r') {
        return Err(Error::data(Message::new("import-line-ends")).at(place(source.name(), None)));
    }
    if let Some(format) = table(&head, heading, guide) {
        return Ok(format);
    }
    if receipt::is_receipt(start) {
        return Ok(Format::Receipt);
    }
    if receipt::qr::is_address(start) {
        return Ok(Format::ReceiptMark);
    }
    if let Some(sheet) = sheet::figures_of_text(&head, guide) {
        return Ok(Format::Sheet(sheet));
    }
    Err(refusal(source, &head, heading))
}

/// A workbook or an OFD file.
fn packed(source: &mut Source, guide: &Guide) -> Result<Format> {
    match sheet::is_workbook(source)? {
        true => sheet::workbook_sheet(source, guide).map(Format::Sheet),
        false => Ok(Format::ReceiptOfd),
    }
}

/// Text with a heading: the own CSV, unless its heading is not quite right and a profile of the user's own fits;
/// otherwise what a profile says.
fn table(head: &str, heading: &str, guide: &Guide) -> Option<Format> {
    let is_template = known_names(heading, ',') >= ENOUGH_NAMES;
    if is_template && columns::is_heading(heading) {
        return Some(Format::Template);
    }
    match sheet::table_of_text(head, guide) {
        Some((sheet, is_own)) if is_own || !is_template => Some(Format::Sheet(sheet)),
        _ => is_template.then_some(Format::Template),
    }
}

/// The first 64 KiB of the text, up to its last whole character.
fn head(source: &mut Source) -> Result<String> {
    let mut bytes = vec![0; HEAD];
    let read = fill(&mut source.text()?, &mut bytes);
    let length = read.map_err(|error| unwrap_io(error, source.name()))?;
    bytes.truncate(length);
    if let Err(error) = std::str::from_utf8(&bytes) {
        bytes.truncate(error.valid_up_to());
    }
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// How many names of a heading are columns of the own CSV.
fn known_names(heading: &str, separator: char) -> usize {
    heading.split(separator).filter(|name| columns::is_known(name.trim_matches(['"', ' ', '\r']))).count()
}

/// Why a file with such a first line cannot be read.
fn refusal(source: &Source, head: &str, heading: &str) -> Error {
    let separated = |separator| known_names(heading, separator) >= ENOUGH_NAMES;
    let refused = |id| Error::data(Message::new(id)).at(place(source.name(), None));
    if [';', '\t', '，', '|'].into_iter().any(separated) {
        return refused("import-wrong-separator");
    }
    if let Some(error) = sheet::unknown(source, head) {
        return error;
    }
    let error = refused("import-unknown-format");
    match source.encoding() {
        Encoding::Utf8 | Encoding::Packed(_) => error,
        Encoding::Gb18030 => error.hint(Message::new("import-hint-save-as-utf8")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::collect::source;
    use super::*;

    fn format(bytes: &[u8]) -> std::result::Result<Format, &'static str> {
        recognise(&mut source(bytes).unwrap(), &Guide::shipped()).map_err(|error| error.what.id)
    }

    #[test]
    fn content_decides() {
        assert_eq!(format(b"\n {\"setlinfo\":{}}"), Ok(Format::Interface));
        assert_eq!(format("\u{feff}[]".as_bytes()), Ok(Format::Interface));
        assert_eq!(format(b"Member , \"TOTAL\"\r\n"), Ok(Format::Template));
        assert_eq!(format(&encoding_rs::GB18030.encode("成员,结算时间").0), Ok(Format::Template));
        assert_eq!(format(b" \n\n"), Err("import-empty"));
        assert_eq!(format(b""), Err("import-empty"));
        assert_eq!(format(b"member;total\n"), Err("import-wrong-separator"));
        assert_eq!(format(b"member,total\rA,1\r"), Err("import-line-ends"));
        assert_eq!(format(b"date,amount\n1,2\n"), Err("sheet-unknown"));
        assert_eq!(format("你好\n".as_bytes()), Err("import-unknown-format"));
    }

    #[test]
    fn nonsense_in_another_encoding_says_how_to_save() {
        let error =
            recognise(&mut source(&[0xc4, 0xe3, 0xba, 0xc3]).unwrap(), &Guide::shipped()).unwrap_err();
        assert_eq!(error.hint.unwrap().id, "import-hint-save-as-utf8");
    }
}
