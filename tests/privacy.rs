//! What a family's health ledger owes the family: no network, no other readers, no full ID number anywhere.

use medins::view::form::Language;

use crate::shared::{World, read};

/// A valid number of nobody, and its parts that must not be found.
const ID: &str = "11010519491231002X";

#[test]
fn nothing_in_the_program_can_talk_to_a_network() {
    let lock: toml::Table = read("Cargo.lock").parse().unwrap();
    let networks = [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "curl-sys",
        "tokio",
        "async-std",
        "socket2",
        "native-tls",
        "rustls",
        // `openssl-sys` stands in the lock file for the cipher of encrypted ledgers (libcrypto); `sealed.rs` sees
        // to it that the default build has nothing of it.
        "openssl",
        "mio",
        "h2",
        "quinn",
        "isahc",
        "attohttpc",
        "minreq",
        "surf",
        "tungstenite",
        "trust-dns-resolver",
        "hickory-resolver",
        "sentry",
        "opentelemetry",
    ];
    let found: Vec<&str> = lock["package"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .filter(|name| networks.contains(name))
        .collect();
    assert!(found.is_empty(), "Cargo.lock has {found:?}: a ledger that cannot connect cannot leak");
}

#[cfg(unix)]
#[test]
fn only_the_owner_of_the_computer_account_can_read_the_ledger() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let world = World::new(Language::English);
    world.done(["init", "--owner", "Me", "--region", "420100", "--balance", "100"]);
    assert_eq!(mode(&world.ledger()), 0o600, "the ledger");
    assert_eq!(mode(world.ledger().parent().unwrap()), 0o700, "the folder that init made for it");
    world.done(["record", "--total", "10", "--account", "10"]);
    for entry in std::fs::read_dir(world.ledger().parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    let exported = world.folder().join("settlements.csv");
    world.done(["export".as_ref(), "--output".as_ref(), exported.as_os_str()]);
    assert_eq!(mode(&exported), 0o600, "a file that export wrote");
}

#[test]
fn a_full_id_number_is_neither_kept_nor_repeated() {
    let world = World::new(Language::Chinese);
    world.done(["init", "--owner", "我", "--region", "420100", "--balance", "100"]);
    let mut printed = String::new();
    let mut run = |args: &[&str]| {
        let ended = world.run(args);
        printed.push_str(&ended.out);
        printed.push_str(&ended.err);
        ended.code
    };
    assert_eq!(run(&["family", "add", "母亲", "--relation", "mother", "--id-tail", ID]), 0);
    assert_eq!(run(&["family", "edit", "我", "--id-tail", ID]), 0);
    // One digit wrong, one too few, a letter in it: refused, and still never repeated.
    for wrong in ["110105194912310021", "1101051949123100X", "11010519491231A02X"] {
        assert_eq!(run(&["family", "edit", "我", "--id-tail", wrong]), 4, "{wrong}");
        assert_eq!(run(&["family", "edit", "我", "--id-tail", wrong, "--json"]), 4, "{wrong}");
    }
    for format in ["table", "csv", "json", "ndjson", "html"] {
        run(&["family", "show", "母亲", "--format", format]);
        run(&["family", "list", "--format", format]);
        run(&["export", "members", "--format", format]);
    }
    for tool in ["hledger", "beancount", "fhir"] {
        assert_eq!(run(&["export", "--as", tool]), 0);
    }
    assert!(printed.contains("002X"), "the last four characters are kept");
    let mut kept = Vec::new();
    for entry in std::fs::read_dir(world.ledger().parent().unwrap()).unwrap() {
        kept.extend(std::fs::read(entry.unwrap().path()).unwrap());
    }
    // The date of birth inside the number is as telling as the number.
    for part in [ID, "1101051949", "19491231", "231002X", "11010519491231"] {
        assert!(!printed.contains(part), "{part} was printed");
        assert!(!kept.windows(part.len()).any(|window| window == part.as_bytes()), "{part} is in the ledger");
    }
}

#[test]
fn a_number_typed_in_the_wrong_place_is_not_repeated_by_errors() {
    let world = World::new(Language::English);
    world.done(["init", "--owner", "Me", "--region", "420100", "--balance", "100"]);
    for args in [
        &["balance", ID][..],
        &["history", "--member", ID],
        &["family", "edit", "Me", "--born", ID],
        &["record", "--total", ID],
        &["family", "add", "--relation", ID],
        &["family", "lst", ID],
        &["balance", "Me", ID],
    ] {
        for mode in [None, Some("--json")] {
            let ended = world.run(args.iter().copied().chain(mode));
            assert_ne!(ended.code, 0, "{args:?}");
            let said = format!("{}{}", ended.out, ended.err);
            assert!(
                !said.contains(ID) && (args[1] == "lst" || said.contains("…002X")),
                "{args:?} repeats a full ID number: {said}"
            );
        }
    }
}
