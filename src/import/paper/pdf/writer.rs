//! Writes small PDF files for tests: Chinese texts at places, in two kinds of fonts and three kinds of packing.

use std::fmt::Write as _;
use std::io::Write as _;

/// How texts are coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Face {
    /// STSong-Light, which is not in the file; UTF-16 by UniGB-UCS2-H.
    Song,
    /// A font in the file, numbers of glyphs and a `ToUnicode` map. Its outlines are a stub.
    Embedded,
}

/// How the file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Packing {
    Plain,
    /// Streams are deflated.
    Flate,
    /// Streams are deflated, all else lies in an object stream.
    Objects,
}

/// An object: a value, or the entries of a stream's dictionary and its bytes.
pub(in crate::import) enum Part {
    Value(String),
    Stream(String, Vec<u8>),
}

/// Font size of all texts, in points.
const SIZE: i64 = 10;

/// A file with the texts of each page at (x, y) in points, in 10 points.
pub(in crate::import) fn pdf(pages: &[&[(i64, i64, &str)]], face: Face, packing: Packing) -> Vec<u8> {
    let mut glyphs: Vec<char> = Vec::new();
    let contents: Vec<Vec<u8>> = pages
        .iter()
        .map(|texts| {
            let mut content = String::from("q 1 0 0 1 0 0 cm\n");
            for (at, (x, y, text)) in texts.iter().enumerate() {
                let codes = coded(text, face, &mut glyphs);
                // Both ways of placing are in use.
                let place = if at % 2 == 0 { format!("{x} {y} Td") } else { format!("1 0 0 1 {x} {y} Tm") };
                writeln!(content, "BT /F1 {SIZE} Tf {place} <{codes}> Tj ET").unwrap();
            }
            content.push_str("Q\n");
            content.into_bytes()
        })
        .collect();
    let mut parts = fonts(face, &glyphs);
    let first = parts.len() + 3;
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", first + 2 * at)).collect();
    let head = [
        Part::Value("<</Type/Catalog/Pages 2 0 R>>".to_owned()),
        Part::Value(format!("<</Type/Pages/Count {}/Kids[{kids}]/MediaBox[0 0 595 842]>>", pages.len())),
    ];
    parts.splice(0..0, head);
    for (at, content) in contents.into_iter().enumerate() {
        let own = first + 2 * at + 1;
        let page = "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents ";
        parts.push(Part::Value(format!("{page}{own} 0 R>>")));
        parts.push(Part::Stream(String::new(), content));
    }
    assemble(&parts, packing, "")
}

/// A text as hexadecimal codes.
fn coded(text: &str, face: Face, glyphs: &mut Vec<char>) -> String {
    match face {
        Face::Song => text.encode_utf16().map(|unit| format!("{unit:04X}")).collect(),
        Face::Embedded => text
            .chars()
            .map(|one| {
                let at = glyphs.iter().position(|known| *known == one).unwrap_or_else(|| {
                    glyphs.push(one);
                    glyphs.len() - 1
                });
                format!("{:04X}", glyph(at))
            })
            .collect(),
    }
}

/// The number of a glyph, which is not its character.
const fn glyph(at: usize) -> usize {
    3 + 7 * at
}

/// Objects 3 and following.
fn fonts(face: Face, glyphs: &[char]) -> Vec<Part> {
    if face == Face::Song {
        let font = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H\
                    /DescendantFonts[4 0 R]>>";
        let inner = "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500]\
                     /CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>";
        return vec![Part::Value(font.to_owned()), Part::Value(inner.to_owned())];
    }
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let mut widths = String::new();
    for (at, one) in glyphs.iter().enumerate() {
        let units: String = one.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("{unit:04X}")).collect();
        writeln!(map, "1 beginbfchar\n<{:04X}> <{units}>\nendbfchar", glyph(at)).unwrap();
        if one.is_ascii() {
            write!(widths, "{}[500]", glyph(at)).unwrap();
        }
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    let font = "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+SimSun/Encoding/Identity-H\
                /DescendantFonts[4 0 R]/ToUnicode 7 0 R>>";
    vec![
        Part::Value(font.to_owned()),
        Part::Value(format!(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+SimSun/FontDescriptor 5 0 R/W[{widths}]>>"
        )),
        Part::Value("<</Type/FontDescriptor/FontName/AAAAAA+SimSun/FontFile2 6 0 R>>".to_owned()),
        Part::Stream(String::new(), vec![0, 1, 0, 0, 0xff]),
        Part::Stream(String::new(), map.into_bytes()),
    ]
}

/// Deflated.
pub(in crate::import) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file of objects numbered from 1; the first is the catalog. `trailer` adds entries to the trailer.
pub(in crate::import) fn assemble(parts: &[Part], packing: Packing, trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let container = parts.len() + 1;
    let (mut index, mut packed) = (String::new(), String::new());
    // Kind, place and index as a stream of cross references has them.
    let mut rows: Vec<(u8, usize, usize)> = vec![(0, 0, 65535)];
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Value(value) if packing == Packing::Objects => {
                rows.push((2, container, index.matches('\n').count()));
                writeln!(index, "{} {}", at + 1, packed.len()).unwrap();
                writeln!(packed, "{value}").unwrap();
            }
            Part::Value(value) => {
                rows.push((1, file.len(), 0));
                write!(file, "{} 0 obj\n{value}\nendobj\n", at + 1).unwrap();
            }
            Part::Stream(entries, bytes) => {
                rows.push((1, file.len(), 0));
                stream(&mut file, at + 1, entries, bytes, packing);
            }
        }
    }
    let root = format!("/Root 1 0 R{trailer}");
    let start = if packing == Packing::Objects {
        let many = index.matches('\n').count();
        rows.push((1, file.len(), 0));
        let entries = format!("/Type/ObjStm/N {many}/First {}", index.len());
        stream(&mut file, container, &entries, format!("{index}{packed}").as_bytes(), packing);
        rows.push((1, file.len(), 0));
        let mut table = Vec::new();
        for (kind, place, index) in &rows {
            table.push(*kind);
            table.extend(u32::try_from(*place).unwrap().to_be_bytes());
            table.extend(u16::try_from(*index).unwrap().to_be_bytes());
        }
        let entries = format!("/Type/XRef/Size {}/W[1 4 2]{root}", rows.len());
        let start = file.len();
        stream(&mut file, container + 1, &entries, &table, packing);
        start
    } else {
        let start = file.len();
        write!(file, "xref\n0 {}\n0000000000 65535 f \n", rows.len()).unwrap();
        for (_, place, _) in &rows[1..] {
            writeln!(file, "{place:010} 00000 n ").unwrap();
        }
        write!(file, "trailer\n<</Size {}{root}>>\n", rows.len()).unwrap();
        start
    };
    write!(file, "startxref\n{start}\n%%EOF\n").unwrap();
    file
}

/// Writes one stream.
fn stream(file: &mut Vec<u8>, number: usize, entries: &str, bytes: &[u8], packing: Packing) {
    let packed = if packing == Packing::Plain { bytes.to_vec() } else { deflated(bytes) };
    let filter = if packing == Packing::Plain { "" } else { "/Filter/FlateDecode" };
    let length = packed.len();
    write!(file, "{number} 0 obj\n<</Length {length}{filter}{entries}>>\nstream\n").unwrap();
    file.extend(packed);
    file.extend(b"\nendstream\nendobj\n");
}
