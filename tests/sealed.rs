//! Encrypted ledgers: what opens them, what does not and how that is said, and that no moment is without a whole
//! ledger. A build without the feature knows one when it sees it, and says what to do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use medins::view::form::Language;

use crate::common_ledger::{Home, run_with};

/// Three pages of nothing but chance, as an encrypted ledger looks to whoever has no key.
fn chance() -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32;
    let mut byte = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..3 * 4096).map(|_| byte()).collect()
}

/// A folder whose ledger is these bytes.
fn holding(bytes: &[u8]) -> Home {
    let home = Home::empty();
    std::fs::create_dir(home.ledger.parent().unwrap()).unwrap();
    std::fs::write(&home.ledger, bytes).unwrap();
    home
}

#[test]
fn what_only_looks_like_no_ledger_is_not_taken_for_an_encrypted_one() {
    for bytes in [&b"a text that is no ledger\n".repeat(400)[..], &[0; 8192], b"short", &chance()[..200]] {
        let ended = holding(bytes).run(&["balance", "--json"]);
        assert_eq!(ended.code, 5);
        assert!(ended.err.contains("ledger-not-sqlite"), "{}", ended.err);
    }
}

#[cfg(not(feature = "encrypt"))]
mod without {
    use super::*;

    #[test]
    fn an_encrypted_ledger_is_known_and_left_alone() {
        let home = holding(&chance());
        for line in [
            &["balance"][..],
            &["record", "--total", "10", "--cash", "10"],
            &["sql", "SELECT 1"],
            &["eligibility", "check", "--relation", "spouse"],
            &["export"],
        ] {
            let ended = home.run(&[line, &["--json"]].concat());
            assert_eq!(ended.code, 5, "{line:?}: {}", ended.err);
            assert!(ended.err.contains(r#""code":"seal-not-built""#), "{line:?}: {}", ended.err);
        }
        let english = home.run(&["balance"]).err;
        assert!(
            english.contains("This ledger is encrypted; this build of medins cannot open it."),
            "{english}"
        );
        let chinese = run_with(&home.ledger, Language::Chinese, &["balance"]).err;
        assert!(chinese.contains("账本已加密，这个版本的 medins 不带加密功能，打不开。"), "{chinese}");
        assert!(chinese.contains("cargo install medins --features encrypt"), "{chinese}");
        assert_eq!(home.bytes(), chance());
        assert_eq!(home.files(), ["family.medins"]);
    }

    #[test]
    fn the_commands_are_there_and_say_that_this_build_is_without() {
        let home = Home::owned_by("我");
        let before = home.bytes();
        for command in ["encrypt", "decrypt", "rekey", "unlock", "lock"] {
            let ended = home.run(&[command, "--json"]);
            assert_eq!(ended.code, 2, "{}", ended.err);
            assert!(ended.err.contains(r#""code":"seal-built-without""#), "{}", ended.err);
        }
        assert_eq!(home.bytes(), before);
    }

    #[test]
    fn this_build_has_no_encryption_in_it() {
        let tree = std::process::Command::new(env!("CARGO"))
            .args(["tree", "--edges", "normal,build", "--prefix", "none", "--locked", "--offline"])
            .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
            .output()
            .unwrap();
        let tree = String::from_utf8(tree.stdout).unwrap();
        assert!(tree.contains("libsqlite3-sys"), "cargo tells nothing of the tree");
        for word in ["openssl", "keyring", "keyutils", "pbkdf2", "sqlcipher", "zbus", "dbus"] {
            assert!(!tree.contains(word), "the default build depends on {word}:\n{tree}");
        }
    }
}

#[cfg(feature = "encrypt")]
mod with {
    use std::path::Path;

    use medins::ledger::{Access, Ledger, Rewriting};
    use medins::model::document::Document;
    use medins::model::key::Key;
    use rusqlite::Connection;

    use super::*;
    use crate::common_ledger::{Ended, say_skipped};

    const PASSPHRASE: &str = "four words nobody joins";

    /// A key file for its owner only.
    fn key_file(home: &Home, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = home.file(name, bytes);
        allow(&path, 0o600);
        path
    }

    fn allow(path: &str, mode: u32) {
        #[cfg(unix)]
        std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
        #[cfg(not(unix))]
        let _ = (path, mode);
    }

    /// A key that need not be worked out, so that a test may open a ledger often.
    fn quick(home: &Home) -> String {
        let groups = medins::model::recovery::groups(&[0x5a; 32]);
        key_file(home, "quick", groups.iter().map(|group| group.as_str()).collect::<Vec<_>>().join("-"))
    }

    /// An encrypted ledger with some bills, its key file, and what it said before it was encrypted.
    fn sealed() -> (Home, String, String) {
        let home = with_bills();
        let before = home.ok(&["history", "--json"]);
        let key = quick(&home);
        home.ok(&["encrypt", "--key-file", &key]);
        (home, key, before)
    }

    fn with_bills() -> Home {
        let home = Home::owned_by("王小满");
        for total in ["10", "20.50", "300"] {
            home.ok(&["record", "--total", total, "--cash", total, "--institution", "江城第一医院"]);
        }
        home
    }

    #[track_caller]
    fn fails(ended: &Ended, code: u8, id: &str) {
        assert_eq!(ended.code, code, "{}{}", ended.out, ended.err);
        assert!(ended.err.contains(&format!(r#""code":"{id}""#)), "{}", ended.err);
    }

    fn is_plain(path: &Path) -> bool {
        std::fs::read(path).unwrap().starts_with(b"SQLite format 3\0")
    }

    #[test]
    fn an_encrypted_ledger_says_the_same_and_shows_nothing() {
        let (home, key, before) = sealed();
        assert_eq!(home.ok(&["history", "--json", "--key-file", &key]), before);
        let bytes = home.bytes();
        for word in ["王小满", "江城第一医院", "SQLite format", "settlement", PASSPHRASE] {
            assert!(
                !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
                "{word} is in the file"
            );
        }
        assert_eq!(home.files(), ["family.medins"]);
        home.ok(&["record", "--total", "5", "--cash", "5", "--key-file", &key]);
        assert!(!is_plain(&home.ledger));
        assert_eq!(home.ok(&["check", "--key-file", &key]), "");
        assert!(
            home.ok(&["sql", "SELECT count(*) AS n FROM settlements", "--csv", "--key-file", &key])
                .contains('4')
        );
    }

    #[test]
    fn sqlcipher_itself_opens_it_with_the_passphrase() {
        let home = with_bills();
        home.ok(&["encrypt", "--key-file", &key_file(&home, "key", PASSPHRASE)]);
        home.ok(&["balance", "--key-file", &home.path("key")]);
        let database = Connection::open(&home.ledger).unwrap();
        database.pragma_update(None, "key", PASSPHRASE).unwrap();
        let bills: i64 = database.query_row("SELECT count(*) FROM settlement", [], |row| row.get(0)).unwrap();
        assert_eq!(bills, 3);
    }

    #[test]
    fn each_thing_that_does_not_open_it_has_its_own_words() {
        let (home, key, _) = sealed();
        let before = home.bytes();
        let asked = |file: &str| home.run(&["balance", "--json", "--key-file", file]);
        fails(&home.run(&["balance", "--json"]), 5, "seal-needs-key");
        fails(&asked(&key_file(&home, "other", "another passphrase")), 5, "seal-wrong-key");
        fails(&asked(&home.path("nowhere")), 4, "seal-file-missing");
        fails(&asked(&key_file(&home, "empty", "")), 4, "seal-empty");
        fails(&asked(&key_file(&home, "line", "\n")), 4, "seal-empty");
        fails(&asked(&key_file(&home, "long", vec![b'x'; 70_000])), 4, "seal-file-long");
        fails(&home.run(&["encrypt", "--json", "--key-file", &key]), 4, "seal-already");
        if cfg!(unix) {
            allow(&key, 0o640);
            fails(&asked(&key), 4, "seal-file-public");
        }
        assert_eq!(home.bytes(), before);
        let chinese =
            run_with(&home.ledger, Language::Chinese, &["balance", "--key-file", &home.path("other")]);
        assert!(chinese.err.contains("这两种情况无法区分"), "{}", chinese.err);
    }

    #[test]
    fn a_plain_ledger_where_an_encrypted_one_is_expected_is_not_used() {
        let home = with_bills();
        let before = home.bytes();
        let key = key_file(&home, "key", PASSPHRASE);
        fails(
            &home.run(&["record", "--total", "1", "--cash", "1", "--json", "--key-file", &key]),
            4,
            "seal-plain",
        );
        for command in ["decrypt", "rekey", "unlock", "lock"] {
            fails(&home.run(&[command, "--json"]), 4, "seal-plain");
        }
        fails(&home.run(&["encrypt", "--json"]), 2, "seal-no-key");
        let beside = home.ledger.with_file_name("key").display().to_string();
        std::fs::copy(&key, &beside).unwrap();
        fails(&home.run(&["encrypt", "--json", "--key-file", &beside]), 2, "seal-beside");
        assert_eq!(home.bytes(), before);
    }

    #[test]
    fn a_key_file_of_bytes_opens_what_it_encrypted() {
        let home = with_bills();
        let key = key_file(&home, "bytes", [0xff, 0xfe, 0, b'\n', 7, 7, 7, 7, 7, 7, 7, 7, 0x80, b'\n']);
        home.ok(&["encrypt", "--key-file", &key]);
        home.ok(&["balance", "--key-file", &key]);
    }

    #[test]
    fn decrypting_gives_back_every_row() {
        let (home, key, before) = sealed();
        fails(&home.run(&["decrypt", "--json", "--key-file", &key]), 2, "error-not-agreed");
        assert!(!is_plain(&home.ledger));
        home.ok(&["decrypt", "--yes", "--key-file", &key]);
        assert!(is_plain(&home.ledger));
        assert_eq!(home.ok(&["history", "--json"]), before);
        assert_eq!(home.ok(&["check"]), "");
        assert_eq!(home.files(), ["family.medins"]);
    }

    #[test]
    fn a_new_key_shuts_the_old_one_out_and_the_recovery_sheet_opens() {
        let (home, old, before) = sealed();
        let (new, sheet) = (key_file(&home, "new", "five words that nobody joins"), home.path("sheet.txt"));
        home.ok(&["rekey", "--key-file", &old, "--new-key-file", &new, "--recovery", &sheet]);
        fails(&home.run(&["balance", "--json", "--key-file", &old]), 5, "seal-wrong-key");
        assert_eq!(home.ok(&["history", "--json", "--key-file", &new]), before);

        let text = std::fs::read_to_string(&sheet).unwrap();
        let groups: String = text.lines().filter_map(|line| line.strip_prefix("        ")).collect();
        let recovery = key_file(&home, "recovery", groups.to_lowercase());
        assert_eq!(home.ok(&["history", "--json", "--key-file", &recovery]), before);
        let mut wrong: Vec<String> = groups.split_whitespace().map(str::to_owned).collect();
        let other = if wrong[6].starts_with('7') { "8" } else { "7" };
        wrong[6].replace_range(..1, other);
        let mistyped = home.run(&["balance", "--key-file", &key_file(&home, "mistyped", wrong.join("-"))]);
        assert_eq!(mistyped.code, 4);
        assert!(mistyped.err.contains("Group 7 of the recovery key is mistyped."), "{}", mistyped.err);

        // A sheet is never written over another, nor beside the ledger.
        fails(
            &home.run(&["rekey", "--json", "--key-file", &new, "--new-key-file", &old, "--recovery", &sheet]),
            2,
            "seal-sheet-exists",
        );
        let beside = home.ledger.with_file_name("sheet.txt").display().to_string();
        fails(
            &home.run(&[
                "rekey",
                "--json",
                "--key-file",
                &new,
                "--new-key-file",
                &old,
                "--recovery",
                &beside,
            ]),
            2,
            "seal-beside",
        );

        home.ok(&["rekey", "--key-file", &new, "--new-key-file", &old]);
        fails(&home.run(&["balance", "--json", "--key-file", &recovery]), 5, "seal-wrong-key");
    }

    #[test]
    fn damage_is_named_where_it_can_be_told_from_a_wrong_key() {
        let (home, key, _) = sealed();
        let whole = home.bytes();
        let asked = |bytes: &[u8]| {
            std::fs::write(&home.ledger, bytes).unwrap();
            home.run(&["check", "--json", "--key-file", &key])
        };
        let flipped = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        };
        fails(&asked(&flipped(3)), 5, "seal-wrong-key");
        fails(&asked(&flipped(2000)), 5, "seal-wrong-key");
        for page in 1..whole.len() / 4096 {
            let found = asked(&flipped(page * 4096 + 1234));
            let said = found.out.contains(r#""damaged""#) || found.err.contains("ledger-damaged");
            assert!(said && matches!(found.code, 1 | 5), "page {page}: {found:?}");
        }
        fails(&asked(&whole[..whole.len() - 4096]), 5, "ledger-damaged");
        assert_eq!(asked(&whole).code, 0);
    }

    #[test]
    fn an_older_encrypted_ledger_is_copied_encrypted_and_brought_up_to_date() {
        let home = Home::empty();
        std::fs::create_dir(home.ledger.parent().unwrap()).unwrap();
        let open = |path: &Path| {
            let database = Connection::open(path).unwrap();
            database.pragma_update(None, "key", PASSPHRASE).unwrap();
            database
        };
        let database = open(&home.ledger);
        database.execute_batch(include_str!("../src/ledger/schema/0001_facts.sql")).unwrap();
        database.execute_batch("PRAGMA user_version = 1; PRAGMA application_id = 0x6D656449;").unwrap();
        drop(database);
        let key = key_file(&home, "key", PASSPHRASE);
        home.ok(&["history", "--key-file", &key]);
        let files = home.files();
        let copy = home.ledger.with_file_name(&files[1]);
        assert!(files.len() == 2 && files[1].starts_with("family.medins.before-v"), "{files:?}");
        assert!(!is_plain(&copy) && !is_plain(&home.ledger));
        let version: i64 = open(&copy).query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(version, 1);
    }

    /// A program is killed at any moment of `encrypt` and `decrypt`: the ledger is whole, one way or the other,
    /// and the next start leaves nothing aside.
    #[test]
    fn a_kill_at_any_moment_leaves_a_whole_ledger() {
        let home = with_bills();
        let before = home.ok(&["history", "--json"]);
        let key = quick(&home);
        let (mut finished, mut stopped) = (0, 0);
        let begin = std::time::Instant::now();
        home.program(&["encrypt", "--quiet", "--key-file", &key]).output().unwrap();
        let whole = begin.elapsed();
        for turn in 0..100_u32 {
            let plain = is_plain(&home.ledger);
            let command = if plain { "encrypt" } else { "decrypt" };
            let mut program = home
                .program(&[command, "--yes", "--quiet", "--key-file", &key])
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            // From the start to somewhat beyond the end, in no order; each tenth is left to end by itself, however
            // slow the machine has become meanwhile.
            if turn % 10 < 9 {
                std::thread::sleep(whole * (turn * 37 % 150) / 100);
                let _ = program.kill();
            }
            let _ = program.wait();
            if is_plain(&home.ledger) == plain {
                stopped += 1;
            } else {
                finished += 1;
            }
            let said = match is_plain(&home.ledger) {
                true => home.ok(&["history", "--json"]),
                false => home.ok(&["history", "--json", "--key-file", &key]),
            };
            assert_eq!(said, before);
            assert_eq!(home.files(), ["family.medins"]);
        }
        println!("{finished} finished, {stopped} stopped");
        assert!(stopped > 0 && finished > 0);
    }

    #[test]
    fn who_waited_while_the_ledger_was_encrypted_writes_into_no_file_that_is_gone() {
        let home = with_bills();
        let mut waiting = Ledger::open(&home.ledger, Access::Write, None).unwrap();
        home.ok(&["encrypt", "--key-file", &quick(&home)]);
        let written = waiting.operate("record", "2026-10-31T08:00:00Z", &Document::typed(), |_| Ok(()));
        assert_eq!(written.unwrap_err().what.id, "ledger-moved");
    }

    #[test]
    fn nobody_reads_or_sweeps_while_the_ledger_is_written_anew() {
        let home = with_bills();
        let before = home.bytes();
        let ledger = Ledger::open(&home.ledger, Access::Write, None).unwrap();
        let key = Key::new([0x5a; 32], [7; 16]);
        let copy = Rewriting::begin(ledger, &home.ledger, Some(&key)).unwrap();
        fails(&home.run(&["balance", "--json"]), 5, "ledger-locked");
        let files = home.files();
        let aside = files.iter().find(|name| name.ends_with(".part")).unwrap();
        assert_eq!(files, [aside.clone(), format!("{aside}-held"), "family.medins".to_owned()]);
        assert!(!is_plain(&home.ledger.with_file_name(aside)));
        let other = Key::new([0x5b; 32], [7; 16]);
        assert_eq!(copy.prove(Some(&other)).unwrap_err().what.id, "seal-wrong-key");
        assert_eq!(copy.prove(None).unwrap_err().what.id, "ledger-not-sqlite");
        assert!(copy.prove(Some(&key)).unwrap().rows > 3);
        drop(copy);
        assert_eq!((home.files(), home.bytes()), (vec!["family.medins".to_owned()], before));

        // What a killed program left goes with the next start.
        std::fs::write(home.ledger.with_file_name(".family.medins.abc.part"), "half").unwrap();
        home.ok(&["balance"]);
        assert_eq!(home.files(), ["family.medins"]);
    }

    #[test]
    fn completions_of_an_encrypted_ledger_ask_nobody() {
        let (home, ..) = sealed();
        assert!(medins::ledger::names(&home.ledger, None).is_empty());
        let ended = home
            .program(&["--", "medins", "balance", ""])
            .env("MEDINS_COMPLETE", "fish")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8(ended.stdout).unwrap();
        assert!(ended.stderr.is_empty() && !said.contains("王小满"), "{said}");
    }

    #[test]
    fn what_stays_plain_is_named() {
        let home = with_bills();
        std::fs::copy(&home.ledger, home.ledger.with_file_name("family.medins.before-v4")).unwrap();
        std::fs::create_dir(home.ledger.with_file_name("backups")).unwrap();
        let backup = home.ledger.with_file_name("backups").join("family-2026-10-01.medins");
        std::fs::copy(&home.ledger, &backup).unwrap();
        std::fs::create_dir(home.ledger.with_file_name("family.medins.papers")).unwrap();
        let said = home.ok(&["encrypt", "--key-file", &quick(&home), "--json"]);
        for left in ["family.medins.before-v4", "family-2026-10-01.medins", "family.medins.papers"] {
            assert!(said.contains(left), "{left} is not named: {said}");
        }
    }

    /// Each command in a process of its own, as somebody types them. Where the system has no keyring, it says so.
    #[test]
    fn the_keyring_opens_until_it_is_locked() {
        let (home, key, before) = sealed();
        let run = |args: &[&str]| {
            let ended = home.program(args).stdin(std::process::Stdio::null()).output().unwrap();
            let text = |bytes| String::from_utf8(bytes).unwrap();
            (ended.status.code(), text(ended.stdout), text(ended.stderr))
        };
        let unlocked = run(&["unlock", "--key-file", &key, "--json"]);
        if unlocked.0 != Some(0) {
            assert!(unlocked.2.contains("seal-no-keyring"), "{unlocked:?}");
            say_skipped("the keyring of this system cannot be used, and says so");
            return;
        }
        let asked = || run(&["history", "--json"]);
        assert_eq!(asked().1, before);
        let new = key_file(&home, "new", "five words that nobody joins");
        assert_eq!(run(&["rekey", "--new-key-file", &new]).0, Some(0));
        assert_eq!(asked().1, before, "the keyring follows the key");
        assert_eq!(run(&["lock"]).0, Some(0));
        let (code, _, said) = asked();
        assert!(code == Some(5) && said.contains("seal-needs-key"), "{said}");
    }
}
