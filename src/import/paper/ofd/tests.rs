//! Made-up OFD files: what is read of them, and what is refused.

use super::sample::{Parts, content, file, parts, patched, receipt, zipped};
use super::*;

/// Reads bytes as an OFD file.
fn open(bytes: &[u8]) -> Result<Opened> {
    text(&mut file(bytes), "a.ofd")
}

/// The id of the error of these parts, and of the reason inside it.
fn refused(parts: &Parts) -> (&'static str, Option<&'static str>) {
    told(&open(&zipped(parts)).unwrap_err())
}

/// The ids of an error.
fn told(error: &Error) -> (&'static str, Option<&'static str>) {
    let why = error.what.args.iter().find_map(|(_, value)| match value {
        crate::model::message::Value::Message(why) => Some(why.id),
        _ => None,
    });
    assert_eq!(error.place.as_ref().and_then(|place| place.file.as_deref()), Some("a.ofd"));
    (error.what.id, why)
}

/// The receipt with one part replaced or added.
fn with(name: &str, bytes: impl Into<Vec<u8>>) -> Parts {
    let mut parts = receipt();
    parts.retain(|(known, _)| known != name);
    parts.push((name.to_owned(), bytes.into()));
    parts
}

const PAGE: &str = "Doc_0/Pages/Page_0/Content.xml";
const LINES: &str = "票据代码： 99060125 票据号码： 0000000001\n交款人： 甲\n个人账户支付： 30.00";

#[test]
fn labels_of_the_template_stand_beside_the_values_of_the_page() {
    let opened = open(&zipped(&receipt())).unwrap();
    assert_eq!(opened, Opened { pages: vec![LINES.to_owned()], structured: None });
}

#[test]
fn every_page_has_the_labels_of_its_template() {
    let pages = open(&zipped(&parts(&[(10, 10, "第")], &[&[(90, 10, "1")], &[], &[(90, 20, "3")]]))).unwrap();
    assert_eq!(pages.pages, ["第 1", "第", "第\n3"]);
}

#[test]
fn an_impossible_date_is_no_reason_to_refuse() {
    let day = (2024 - 1980) << 9 | 4 << 5 | 31;
    let opened = open(&patched(zipped(&receipt()), 12, 14, day)).unwrap();
    assert_eq!(opened.pages, [LINES]);
}

#[test]
fn names_may_be_written_in_several_ways() {
    let mut parts = receipt();
    for (name, bytes) in &mut parts {
        *name = name.replace('/', "\\").replace("OFD.xml", "ofd.XML");
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text
            .replace(">Doc_0/Document", "> ./Doc_0//Document")
            .replace("\"Pages/", "\"/Doc_0/Pages/")
            .replace("\"Tpls/", "\"Doc_0/Tpls/")
            .into_bytes();
    }
    assert_eq!(open(&zipped(&parts)).unwrap().pages, [LINES]);
}

#[test]
fn an_attached_receipt_is_handed_on_as_it_is() {
    let xml = b"<?xml version='1.0' encoding='GB18030'?><EInvoice>\xd2\xbd</EInvoice>".to_vec();
    let mut parts = with("Doc_0/Attachs/Attachments.xml", "<ofd:Attachments xmlns:ofd='u'/>");
    parts.push(("Doc_0/Attachs/broken.xml".to_owned(), b"\xff<".to_vec()));
    parts.push(("Doc_0/Attachs/original.xml".to_owned(), xml.clone()));
    assert_eq!(open(&zipped(&parts)).unwrap().structured, Some(xml.clone()));
    for (_, bytes) in parts.iter_mut().filter(|(name, _)| name.ends_with("Content.xml")) {
        *bytes = content(None, &[]).into_bytes();
    }
    let opened = open(&zipped(&parts)).unwrap();
    assert_eq!(opened, Opened { pages: vec![String::new()], structured: Some(xml) });
}

#[test]
fn other_zip_files_are_told_apart() {
    let one = |name: &str| vec![(name.to_owned(), b"<a/>".to_vec())];
    assert_eq!(refused(&one("[Content_Types].xml")).0, "import-ofd-office");
    assert_eq!(refused(&one("a.csv")).0, "import-ofd-not-ofd");
    assert_eq!(refused(&Vec::new()).0, "import-ofd-not-ofd");
    assert_eq!(refused(&with("Encryptions.xml", "<a/>")).0, "import-ofd-encrypted");
    assert_eq!(refused(&parts(&[], &[&[]])).0, "import-ofd-no-text");
    for bytes in [&b""[..], b"PK", b"%PDF-1.7", &[0; 4096]] {
        assert_eq!(told(&open(bytes).unwrap_err()).0, "import-ofd-damaged");
    }
}

#[test]
fn encrypted_and_damaged_parts_are_refused() {
    let whole = zipped(&receipt());
    assert_eq!(told(&open(&patched(whole.clone(), 6, 8, 1)).unwrap_err()).0, "import-ofd-encrypted");
    assert_eq!(told(&open(&patched(whole.clone(), 8, 10, 93)).unwrap_err()).0, "import-ofd-compression");
    assert_eq!(told(&open(&patched(whole, 14, 16, 7)).unwrap_err()).0, "import-ofd-part-damaged");
}

#[test]
fn a_directory_of_zip64_is_refused_before_room_is_made_for_it() {
    let mut bytes = zipped(&receipt());
    let end = bytes.len() - 22;
    bytes.splice(end..end, *b"PK\x06\x07                ");
    assert_eq!(told(&open(&bytes).unwrap_err()).0, "import-ofd-damaged");
}

#[test]
fn xml_that_tries_something_is_refused_with_its_part() {
    for (text, why) in [
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".to_owned(), "import-xml-doctype"),
        ("<a>&b;</a>".to_owned(), "import-xml-entity"),
        ("<a>".repeat(100), "import-xml-too-deep"),
        ("<a>".to_owned(), "import-xml-cut"),
        ("<a><TextObject/></a>".to_owned(), "import-ofd-position"),
    ] {
        assert_eq!(refused(&with(PAGE, text)), ("import-ofd-part-wrong", Some(why)));
    }
    assert_eq!(
        refused(&with(PAGE, "\u{fffd}").clone()),
        ("import-ofd-part-wrong", Some("import-xml-syntax"))
    );
    assert_eq!(refused(&with("OFD.xml", "<Office/>")), ("import-ofd-part-wrong", Some("import-ofd-root")));
}

#[test]
fn ways_out_of_the_file_are_refused() {
    assert_eq!(refused(&with("Doc_0/../../x", "")).0, "import-ofd-path");
    assert_eq!(refused(&with("..\\x", "")).0, "import-ofd-path");
    for (root, id) in [("../Doc_0/Document.xml", "import-ofd-path"), ("Doc_1.xml", "import-ofd-part-missing")]
    {
        let start = format!("<OFD><DocRoot>{root}</DocRoot></OFD>");
        assert_eq!(refused(&with("OFD.xml", start)).0, id);
    }
    assert_eq!(refused(&with("ofd.xml", "<OFD/>")).0, "import-ofd-doubled");
    let mut twice = zipped(&with("Doc_0/Pages/Page_1/Content.xml", "<a/>"));
    for at in 0..twice.len() {
        if twice[at..].starts_with(b"Page_1/") {
            twice[at + 5] = b'0';
        }
    }
    assert_eq!(told(&open(&twice).unwrap_err()).0, "import-ofd-doubled");
    assert_eq!(refused(&with(PAGE, content(Some("9"), &[]))).0, "import-ofd-template");
}

#[test]
fn a_bomb_is_stopped_while_it_unpacks() {
    let bomb = |mib: usize| vec![b' '; mib << 20];
    let packed = zipped(&with(PAGE, bomb(17)));
    assert!(packed.len() < 100_000);
    assert_eq!(told(&open(&packed).unwrap_err()).0, "import-ofd-part-too-large");
    // A size that is not true does not help it.
    let lying = patched(patched(packed, 22, 24, 9), 24, 26, 0);
    assert_eq!(told(&open(&lying).unwrap_err()).0, "import-ofd-part-damaged");
    let mut many = receipt();
    many.extend((0..5).map(|at| (format!("Doc_0/Attachs/{at}.xml"), bomb(15))));
    assert_eq!(refused(&many).0, "import-ofd-unpacked-too-large");
}

#[test]
fn counts_are_bounded() {
    let mut many = receipt();
    many.extend((0..2000).map(|at| (format!("Doc_0/Res/{at}"), Vec::new())));
    assert_eq!(refused(&many).0, "import-ofd-too-many-parts");
    let blank: &[(u32, u32, &str)] = &[];
    assert_eq!(refused(&parts(&[], &[blank; 201])).0, "import-ofd-too-many-pages");
    let full = vec![(1, 1, "a"); 1000];
    assert!(open(&zipped(&parts(&full, &[blank; 99]))).is_ok());
    assert_eq!(refused(&parts(&full, &[blank; 100])).0, "import-ofd-too-many-texts");
    let large = file(&zipped(&receipt()));
    large.set_len((32 << 20) + 1).unwrap();
    assert_eq!(told(&text(&mut { large }, "a.ofd").unwrap_err()).0, "import-ofd-too-large");
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = zipped(&receipt());
    for at in (0..100).map(|part| whole.len() * part / 100) {
        assert!(open(&whole[..at]).is_err(), "{at}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]
    #[test]
    fn damage_never_panics(flips in proptest::collection::vec((0usize..1 << 20, 0u8..8), 1..6)) {
        let mut bytes = zipped(&receipt());
        for (at, bit) in flips {
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        }
        let _ = open(&bytes);
    }

    #[test]
    fn damage_inside_a_part_never_panics(flips in proptest::collection::vec((0usize..1 << 20, 0u8..8), 1..6), part in 0usize..4) {
        let mut parts = receipt();
        for (at, bit) in flips {
            let at = at % parts[part].1.len();
            parts[part].1[at] ^= 1 << bit;
        }
        let _ = open(&zipped(&parts));
    }
}
