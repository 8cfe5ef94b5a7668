//! Arbitrary parts of a workbook in a whole ZIP; lines of dashes cut the bytes into sheet, texts and styles.
#![no_main]

use std::io::Write;

use medins::import::Format;
use zip::write::SimpleFileOptions;

const DOCUMENTS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn book(sheet: &str, texts: &str, styles: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let rels = format!("<Relationships><Relationship Id=\"r\" Type=\"{DOCUMENTS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    let book = format!("<workbook xmlns:r=\"{DOCUMENTS}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>");
    let sheets = format!("<Relationships><Relationship Id=\"r\" Type=\"{DOCUMENTS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    let heading = ["划入日期", "划入金额", "账户余额"].map(|word| format!("<c t=\"inlineStr\"><is><t>{word}</t></is></c>")).concat();
    for (name, text) in [
        ("_rels/.rels", rels),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", sheets),
        ("xl/sharedStrings.xml", format!("<sst{texts}</sst>")),
        ("xl/styles.xml", format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData><row>{heading}</row>{sheet}</sheetData></worksheet>")),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("room for it");
    }
    zip.finish().expect("a file").into_inner()
}

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, "\n-\n");
    let mut part = || parts.next().unwrap_or_default();
    let bytes = book(part(), part(), part());
    let Some(mut source) = medins_fuzz::source(&bytes) else { return };
    if let Some(format @ Format::Sheet(_)) = medins_fuzz::recognised(&mut source) {
        medins_fuzz::read_source_twice(&mut source, format);
    }
});
