//! Text comes out as it is seen on the page, and nothing foreign gets further than a refusal.

use proptest::prelude::*;

use super::writer::{Face, Packing, Part, assemble, deflated, pdf};
use super::*;

const FACES: [Face; 2] = [Face::Song, Face::Embedded];
const PACKINGS: [Packing; 3] = [Packing::Plain, Packing::Flate, Packing::Objects];
/// Labels glued and apart, and an order in the file that is not the order on the page.
const RECEIPT: &[(i64, i64, &str)] = &[
    (300, 700, "12.50"),
    (50, 800, "医疗住院收费票据（电子）"),
    (50, 700, "总金额"),
    (80, 702, "合计："),
    (50, 650, "个人账户支付"),
    (110, 650, ":0.00"),
    (250, 650, "2026-11-03"),
    (50, 720, "姓名：张三"),
];
const SEEN: &str = "医疗住院收费票据（电子）\n姓名：张三\n总金额合计： 12.50\n个人账户支付:0.00 2026-11-03";

fn value(text: impl Into<String>) -> Part {
    Part::Value(text.into())
}

fn stream(entries: &str, bytes: impl Into<Vec<u8>>) -> Part {
    Part::Stream(entries.to_owned(), bytes.into())
}

/// One page (object 3) with this content (4) and a plain font (5), and further objects from 6 on.
fn page(content: &[u8], more: Vec<Part>, packing: Packing, trailer: &str) -> Vec<u8> {
    let resources = "/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>";
    let mut parts = vec![
        value("<</Type/Catalog/Pages 2 0 R>>"),
        value("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        value(format!("<</Type/Page{resources}/Contents[4 0 R]>>")),
        stream("", content),
        value("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
    ];
    parts.extend(more);
    assemble(&parts, packing, trailer)
}

fn one(content: &str) -> std::result::Result<String, Refusal> {
    pages(&page(content.as_bytes(), Vec::new(), Packing::Plain, "")).map(|pages| pages.concat())
}

#[test]
fn texts_come_out_in_reading_order() {
    for face in FACES {
        for packing in PACKINGS {
            let second: &[(i64, i64, &str)] = &[(50, 800, "第二页")];
            let file = pdf(&[RECEIPT, &[], second], face, packing);
            let told = pages(&file);
            assert_eq!(
                told,
                Ok(vec![SEEN.to_owned(), String::new(), "第二页".to_owned()]),
                "{face:?} {packing:?}"
            );
        }
    }
}

#[test]
fn every_operator_that_places_text_is_followed() {
    for (content, seen) in [
        ("BT /F1 10 Tf 14 TL 10 100 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" ET", "a\nb\nc\nd"),
        ("BT /F1 10 Tf 10 100 TD (a) Tj 0 -20 TD (b) Tj T* (c) Tj ET", "a\nb\nc"),
        ("BT /F1 10 Tf 10 100 Td [(12) -20 (.50) -3000 (x)] TJ ET", "12.50 x"),
        ("BT /F1 10 Tf 10 100 Td 5 Tc (ab) Tj 0 Tc (c) Tj 200 Tz (dd) Tj (e) Tj ET", "abcdde"),
        ("q 1 0 0 -1 0 800 cm BT /F1 1 Tf 10 0 0 -10 5 20 Tm (a) Tj 10 0 0 -10 5 40 Tm (b) Tj ET Q", "a\nb"),
        ("q .1 0 0 .1 0 0 cm BT /F1 100 Tf 50 500 Td (a) Tj 50 0 Td (b) Tj 100 0 Td (c) Tj ET Q", "ab c"),
        ("BI /W 1 /H 1 ID \0(x) Tj EI BT /F1 10 Tf (a) Tj ET", "a"),
        ("BT /F1 10 Tf (a) Tj ET (gone) Tj ] >> } ) BT /F1 10 Tf 0 -50 Td (b\\)) Tj ET", "agone\nb)"),
        ("BT /F1 10 Tf 5 5 Td (bold) Tj 1 0 0 1 5.3 5 Tm (bold) Tj ET", "bold"),
        ("BT /F1 10 Tf (a) Tj /F9 10 Tf (no font) Tj ET", "a\u{fffd}"),
    ] {
        assert_eq!(one(content), Ok(seen.to_owned()), "{content}");
    }
}

#[test]
fn forms_and_turned_pages_are_seen() {
    let form = |text: &str, next: &str| {
        let own = format!("/Subtype/Form/Matrix[1 0 0 1 0 -20]/Resources<</Font<</F1 5 0 R>>{next}>>");
        stream(&own, format!("BT /F1 10 Tf 5 200 Td ({text}) Tj ET /X1 Do"))
    };
    let next = |number: usize| format!("/XObject<</X1 {number} 0 R>>");
    let forms = vec![form("1", &next(7)), form("2", &next(8)), form("3", &next(9)), form("4", &next(6))];
    let file = page(b"BT /F1 10 Tf 5 300 Td (0) Tj ET /X1 Do", forms, Packing::Flate, "");
    assert_eq!(pages(&file), Ok(vec!["0\n1\n2\n3\n4".to_owned()]));

    let turned = b"BT /F1 10 Tf 0 1 -1 0 100 50 Tm (left) Tj 0 1 -1 0 120 50 Tm (below) Tj ET";
    let file = page(turned, Vec::new(), Packing::Plain, "");
    let text = String::from_utf8_lossy(&file).replace("/Type/Pages", "/Rotate 90 /Type/Pages");
    let latin: Vec<u8> = text.bytes().collect();
    assert_eq!(pages(&latin), Ok(vec!["left\nbelow".to_owned()]));
}

#[test]
fn an_update_behind_the_file_counts() {
    let mut file = page(b"BT /F1 10 Tf (old) Tj ET", Vec::new(), Packing::Objects, "");
    let update = "4 0 obj <</Length 6 0 R>> stream\nBT /F1 10 Tf (new) Tj ET\nendstream endobj\n\
                  6 0 obj 24 endobj\ntrailer <</Root 1 0 R/Size 7>>\nstartxref\n0\n%%EOF";
    file.extend(update.bytes());
    assert_eq!(pages(&file), Ok(vec!["new".to_owned()]));
}

#[test]
fn what_is_too_large_is_refused_in_time() {
    let show = "BT /F1 10 Tf (a) Tj ET ";
    let kids = "3 0 R ".repeat(201);
    let many = assemble(
        &[
            value("<</Pages 2 0 R>>"),
            value(format!("<</Kids[{}]>>", (3..204).map(|n| format!("{n} 0 R ")).collect::<String>())),
        ]
        .into_iter()
        .chain((0..201).map(|_| value("<<>>")))
        .collect::<Vec<_>>(),
        Packing::Plain,
        "",
    );
    assert_eq!(pages(&many), Err(Refusal::Pages));
    let circle = [value("<</Pages 2 0 R>>"), value(format!("<</Kids[{kids}]>>")), value("<<>>")];
    assert_eq!(pages(&assemble(&circle, Packing::Plain, "")), Err(Refusal::Damaged));

    let objects = (0..=OBJECTS).map(|_| value("0")).collect();
    assert_eq!(pages(&page(show.as_bytes(), objects, Packing::Plain, "")), Err(Refusal::Objects));
    let packed = stream("/Type/ObjStm/N 200001/First 1", "1 ");
    assert_eq!(pages(&page(show.as_bytes(), vec![packed], Packing::Plain, "")), Err(Refusal::Objects));

    let bomb = vec![b' '; (16 << 20) + 1];
    assert_eq!(pages(&page(&bomb, Vec::new(), Packing::Flate, "")), Err(Refusal::Content));
    let twice = deflated(&deflated(&vec![0; 65 << 20]));
    let nested = stream("/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", twice);
    assert_eq!(pages(&page(show.as_bytes(), vec![nested], Packing::Plain, "")), Err(Refusal::Content));
    // Each form shows the next a hundred times.
    let hundred = |next: usize| {
        let own = format!("/Subtype/Form/Resources<</Font<</F1 5 0 R>>/XObject<</X1 {next} 0 R>>>>");
        stream(&own, format!("{show}{}", "/X1 Do ".repeat(100)))
    };
    let forms = vec![hundred(7), hundred(8), hundred(9), hundred(6)];
    assert_eq!(pages(&page(b"/X1 Do", forms, Packing::Plain, "")), Err(Refusal::Content));
    assert_eq!(one(&format!("BT /F1 1 Tf {}", "(a) Tj".repeat(200_000))), Err(Refusal::Content));
    assert_eq!(one(&"q ".repeat(2000)), Err(Refusal::Content));
    assert_eq!(pages(&vec![b'%'; SIZE + 1]), Err(Refusal::Size));
}

#[test]
fn deep_nesting_does_not_reach_the_stack() {
    for (open, close) in [("[", "]"), ("<</A ", ">>"), ("(", ")")] {
        let deep = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        let content = format!("{deep} TJ BT /F1 10 Tf (a) Tj ET");
        let file = page(content.as_bytes(), vec![value(deep)], Packing::Plain, "");
        assert_eq!(pages(&file), Ok(vec!["a".to_owned()]), "{open}");
    }
    let mut chain = vec![value("<</Pages 2 0 R>>")];
    chain.extend((3..1000).map(|next| value(format!("<</Kids[{next} 0 R]>>"))));
    assert_eq!(pages(&assemble(&chain, Packing::Plain, "")), Err(Refusal::Damaged));
    let mut hops = vec![value("2 0 R")];
    hops.extend((3..1000).map(|next| value(format!("{next} 0 R"))));
    assert_eq!(pages(&assemble(&hops, Packing::Plain, "")), Err(Refusal::Damaged));
}

#[test]
fn encrypted_damaged_and_pictured_files_are_told_apart() {
    let shown = b"BT /F1 10 Tf (a) Tj ET";
    let encrypt = "/Encrypt<</Filter/Standard/V 1/R 2>>";
    for packing in PACKINGS {
        assert_eq!(pages(&page(shown, Vec::new(), packing, encrypt)), Err(Refusal::Encrypted));
        let picture = stream("/Subtype/Image/Width 1/Height 1", [0xff, 0xd8]);
        assert_eq!(pages(&page(b"/X1 Do", vec![picture], packing, "")), Err(Refusal::Pictures));
    }
    let lzw = stream("/Subtype/Form/Filter/LZWDecode", "x");
    let file = page(b"/X1 Do", vec![lzw], Packing::Plain, "");
    assert_eq!(pages(&file), Err(Refusal::Packing("LZWDecode".to_owned())));
    for lost in ["4 0 obj", "6 0 obj", "5 0 obj"] {
        let form = stream("/Subtype/Form", "BT /F1 10 Tf (b) Tj ET");
        let file = page(b"/X1 Do BT /F1 10 Tf (a) Tj ET", vec![form], Packing::Plain, "");
        let file: Vec<u8> = String::from_utf8_lossy(&file).replace(lost, "9 0 obj").bytes().collect();
        let expected = if lost == "5 0 obj" { Ok(vec!["ba".to_owned()]) } else { Err(Refusal::Damaged) };
        assert_eq!(pages(&file), expected, "{lost}");
    }
    for damaged in [&b""[..], b"%PDF-1.4\n", b"no pdf", b"%PDF-1.4\ntrailer<</Root 1 0 R>>startxref"] {
        assert_eq!(pages(damaged), Err(Refusal::Damaged));
    }
    for face in FACES {
        for packing in PACKINGS {
            let file = pdf(&[RECEIPT], face, packing);
            for part in 0..100 {
                let cut = &file[..(file.len() - b"startxref\n1234\n%%EOF\n".len()) * part / 100];
                assert_eq!(pages(cut), Err(Refusal::Damaged), "{face:?} {packing:?} {part}");
            }
        }
    }
}

#[test]
fn errors_name_the_file_and_are_said_in_words() {
    let mut file = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut file, &pdf(&[RECEIPT], Face::Song, Packing::Flate)).unwrap();
    assert_eq!(text(&mut file, "a.pdf"), Ok(vec![SEEN.to_owned()]));
    file.set_len(200).unwrap();
    let error = text(&mut file, "a.pdf").unwrap_err();
    assert_eq!(error.what.id, "import-pdf-damaged");
    assert_eq!(error.place.unwrap().file.as_deref(), Some("a.pdf"));
    let packing = Refusal::Packing("x".to_owned());
    let all = [Refusal::Size, Refusal::Pages, Refusal::Objects, Refusal::Content, Refusal::Encrypted];
    for refusal in all.into_iter().chain([Refusal::Damaged, Refusal::Pictures, packing]) {
        let id = refusal.said("a.pdf").what.id;
        for locale in [
            include_str!("../../../locales/en/import.ftl"),
            include_str!("../../../locales/zh-CN/import.ftl"),
        ] {
            assert!(locale.contains(&format!("\n{id} = ")), "{id}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Changed, left out and doubled bytes end in text or in a refusal.
    #[test]
    fn damage_never_ends_in_a_panic(
        kind in 0..6usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..24),
    ) {
        let mut file = pdf(&[RECEIPT, RECEIPT], FACES[kind % 2], PACKINGS[kind / 2]);
        for (index, byte, how) in changes {
            let at = index.index(file.len());
            match how {
                0 => file[at] ^= 1 << (byte % 8),
                1 => file[at] = byte,
                2 => drop(file.remove(at)),
                _ => {
                    let part: Vec<u8> = file[at..].iter().copied().take(usize::from(byte)).collect();
                    file.splice(at..at, part);
                }
            }
        }
        let _ = pages(&file);
    }

    /// Anything at all as content of a page.
    #[test]
    fn any_content_ends_in_text_or_a_refusal(
        words in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "BT", "ET", "Tj", "TJ", "'", "\"", "Td", "TD", "Tm", "T*", "cm", "q", "Q", "/F1", "Tf", "Tz", "Tc",
                "Tw", "Ts", "/X1", "Do", "BI", "ID", "EI", "(a)", "<4142>", "[", "]", "<<", ">>", "-1", "0", "7.5",
                "99999999999999999999", "-99999999999999999999", "0.000001",
            ]).prop_map(str::to_owned),
            any::<i64>().prop_map(|number| number.to_string()),
            "\\PC{0,4}",
        ], 0..60),
    ) {
        let _ = one(&words.join(" "));
    }
}
