//! What is found in what was seen, and what helps.

use super::*;

fn seen() -> Seen {
    Seen {
        path: "/home/jing/family.medins".to_owned(),
        usual: Some("/home/jing/.local/share/medins/family.medins".to_owned()),
        today: Day::new(2026, 11, 22).unwrap(),
        file: Some(File { bytes: 4096, mode: Some(0o100_600), is_writable: true, ..File::default() }),
        inside: Inside::Read(Health { schema: 5, newest: 5, damaged: 0, references: 0, sums: None }),
        place: Place { kind: Some("ext4".to_owned()), sync: None, free: Some(1 << 40) },
        keeping: Keeping {
            newest: Some(("/b/one.medins".to_owned(), Day::new(2026, 11, 20).unwrap())),
            ..Keeping::default()
        },
        packs: Packs { oldest: Day::new(2026, 11, 1), ..Packs::default() },
    }
}

fn codes(seen: &Seen) -> Vec<&'static str> {
    diagnose(seen).iter().map(|finding| finding.code.code()).collect()
}

#[test]
fn a_sound_ledger_has_no_findings() {
    assert_eq!(codes(&seen()), [""; 0]);
}

#[test]
fn each_ailment_is_named_with_its_cure() {
    let mut ill = seen();
    ill.place = Place { kind: Some("nfs4".to_owned()), sync: Some("Dropbox"), free: Some(1000) };
    ill.keeping = Keeping::default();
    ill.packs = Packs { oldest: Day::new(2025, 1, 1), own: 1, broken: vec!["my pack.toml".to_owned()] };
    ill.file = Some(File { bytes: 1 << 30, mode: Some(0o644), journal: Some(512), ..File::default() });
    ill.inside = Inside::Read(Health { schema: 4, newest: 5, damaged: 2, references: 1, sums: Some(3) });
    let found = diagnose(&ill);
    let cure = |code| found.iter().find(|finding| finding.code == code).map(|f| f.cure.as_str());
    assert_eq!(found.len(), 13, "{found:#?}");
    assert_eq!(cure(Code::Permissions), Some("chmod 600 /home/jing/family.medins"));
    assert_eq!(
        cure(Code::SyncFolder),
        Some("mv /home/jing/family.medins /home/jing/.local/share/medins/family.medins")
    );
    assert_eq!(cure(Code::PackBroken), Some("medins policy lint 'my pack.toml'"));
    assert!(cure(Code::Damaged).is_some_and(|cure| cure.contains(".recover")));
    assert_eq!(cure(Code::DiskLow), Some("df -h /home/jing"));
}

#[test]
fn a_damaged_file_is_cured_by_the_newest_backup() {
    let mut ill = seen();
    ill.inside = Inside::Refused(Error::ledger(Message::new("ledger-truncated")));
    let found = diagnose(&ill);
    assert_eq!((found.len(), found[0].code), (1, Code::Truncated));
    assert_eq!(found[0].cure, "medins restore /b/one.medins");
}

#[test]
fn without_a_ledger_there_is_only_a_note() {
    let none = Seen { file: None, inside: Inside::Unasked, ..seen() };
    assert_eq!(codes(&none), ["missing"]);
    assert_eq!(Code::Missing.severity(), Severity::Note);
}

#[test]
fn sizes_are_whole_numbers_with_one_decimal() {
    for (bytes, said) in
        [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (5 << 20, "5.0 MiB"), (300 << 30, "300 GiB")]
    {
        assert_eq!(size(bytes), said);
    }
}
