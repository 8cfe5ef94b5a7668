//! Made-up OFD files for tests: the labels stand in a template, the values on the page.

use std::fs::File;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The parts of a file: name and bytes.
pub(in crate::import) type Parts = Vec<(String, Vec<u8>)>;

/// A `Content.xml` with texts at places in millimetres.
pub(in crate::import) fn content(template: Option<&str>, texts: &[(u32, u32, &str)]) -> String {
    let below = template.map(|id| format!(r#"<ofd:Template TemplateID="{id}" ZOrder="Background"/>"#));
    let objects: String = texts
        .iter()
        .enumerate()
        .map(|(id, (x, y, text))| {
            format!(
                r#"<ofd:TextObject ID="{id}" Boundary="{x} {y} 60 5" Font="1" Size="3.5"><ofd:TextCode X="0" Y="3.5">{text}</ofd:TextCode></ofd:TextObject>"#
            )
        })
        .collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{}<ofd:Content><ofd:Layer ID="1">{objects}</ofd:Layer></ofd:Content></ofd:Page>"#,
        below.unwrap_or_default()
    )
}

/// The parts of a document with one template of labels under each of its pages.
pub(in crate::import) fn parts(labels: &[(u32, u32, &str)], pages: &[&[(u32, u32, &str)]]) -> Parts {
    let head = r#"xmlns:ofd="http://www.ofdspec.org/2016""#;
    let listed: String = (0..pages.len())
        .map(|page| format!(r#"<ofd:Page ID="{page}" BaseLoc="Pages/Page_{page}/Content.xml"/>"#))
        .collect();
    let mut parts = vec![
        ("OFD.xml".to_owned(), format!("<ofd:OFD {head}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>").into_bytes()),
        ("Doc_0/Document.xml".to_owned(), format!(r#"<ofd:Document {head}><ofd:CommonData><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>"#).into_bytes()),
        ("Doc_0/Tpls/Tpl_0/Content.xml".to_owned(), content(None, labels).into_bytes()),
    ];
    for (at, texts) in pages.iter().enumerate() {
        parts.push((format!("Doc_0/Pages/Page_{at}/Content.xml"), content(Some("2"), texts).into_bytes()));
    }
    parts
}

/// The parts of a receipt of a made-up hospital.
pub(in crate::import) fn receipt() -> Parts {
    parts(
        &[(10, 10, "票据代码："), (100, 10, "票据号码："), (10, 20, "交款人："), (10, 80, "个人账户支付：")],
        &[&[(40, 10, "99060125"), (130, 10, "0000000001"), (30, 20, "甲"), (40, 80, "30.00")]],
    )
}

/// The ZIP file of these parts.
pub(in crate::import) fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Writes two bytes into every header of the ZIP, at these offsets of local and of central headers.
pub(in crate::import) fn patched(mut zip: Vec<u8>, local: usize, central: usize, value: u16) -> Vec<u8> {
    for (mark, offset) in [(b"PK\x03\x04", local), (b"PK\x01\x02", central)] {
        let starts: Vec<usize> = (0..zip.len()).filter(|at| zip[*at..].starts_with(mark)).collect();
        for at in starts {
            zip[at + offset..at + offset + 2].copy_from_slice(&value.to_le_bytes());
        }
    }
    zip
}

/// A file with these bytes.
pub(in crate::import) fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}
