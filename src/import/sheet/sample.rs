//! Made-up workbooks for tests: texts, numbers and dates as Excel writes them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP of these parts.
pub(in crate::import) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of sheets: `#5.5` is a number, `@43734.5` a date, everything else a shared text; an empty cell is none.
pub(in crate::import) fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut texts: Vec<String> = Vec::new();
    let (mut listed, mut related) = (String::new(), String::new());
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let number = at + 1;
        listed += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#);
        related += &format!(
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let data = data(rows, &mut texts);
        let sheet = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#
        );
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    let shared: String =
        texts.iter().map(|text| format!("<si><t xml:space=\"preserve\">{text}</t></si>")).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{packages}"><Relationship Id="r" Type="{documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(r#"<workbook xmlns="{main}" xmlns:r="{documents}"><sheets>{listed}</sheets></workbook>"#),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(r#"<Relationships xmlns="{packages}">{related}</Relationships>"#),
        ),
        (
            "xl/sharedStrings.xml",
            format!(r#"<sst xmlns="{main}" uniqueCount="{}">{shared}</sst>"#, texts.len()),
        ),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#
            ),
        ),
    ] {
        parts.push((name.to_owned(), text));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    zipped(&parts)
}

/// The rows of a sheet; texts go into the list that cells share.
fn data(rows: &[&[&str]], texts: &mut Vec<String>) -> String {
    let mut data = String::new();
    for (row, cells) in rows.iter().enumerate() {
        data += &format!(r#"<row r="{}">"#, row + 1);
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            data += &match (cell.strip_prefix('#'), cell.strip_prefix('@')) {
                (Some(number), _) => format!(r#"<c r="{place}"><v>{number}</v></c>"#),
                (_, Some(day)) => format!(r#"<c r="{place}" s="1"><v>{day}</v></c>"#),
                _ => {
                    texts.push(cell.replace('&', "&amp;").replace('<', "&lt;"));
                    format!(r#"<c r="{place}" t="s"><v>{}</v></c>"#, texts.len() - 1)
                }
            };
        }
        data += "</row>";
    }
    data
}
