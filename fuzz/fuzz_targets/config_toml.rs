//! Arbitrary config files, and after a line of dashes arbitrary values of the environment.
#![no_main]

use std::cell::RefCell;

use medins::context::{Context, Globals, Surroundings, for_errors};
use medins::model::day::Day;
use medins::view::form::Language;

const NAMES: [&str; 6] = ["MEDINS_TODAY", "MEDINS_LANG", "MEDINS_LEDGER", "MEDINS_PACKS", "MEDINS_PAGER", "NO_COLOR"];

fn surroundings() -> Surroundings {
    let day = Day::new(2026, 11, 22).expect("a day");
    Surroundings {
        stdout_is_terminal: true,
        stderr_is_terminal: true,
        ..Surroundings::bare(day, Language::Chinese)
    }
}

thread_local! {
    static AROUND: RefCell<Surroundings> = RefCell::new(surroundings());
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| AROUND.with_borrow_mut(|around| {
    let at = bytes.windows(3).position(|three| three == b"\n-\n");
    let (config, rest) = at.map_or((bytes, &b""[..]), |at| (&bytes[..at], &bytes[at + 3..]));
    let path = medins_fuzz::memory().join(format!("medins-fuzz-{}.toml", std::process::id()));
    std::fs::write(&path, config).expect("room for it");
    around.variables.clear();
    around.variables.insert("MEDINS_CONFIG".to_owned(), path.display().to_string());
    for (name, value) in NAMES.iter().zip(rest.split(|byte| *byte == b'\n')).filter(|(_, value)| !value.is_empty()) {
        around.variables.insert((*name).to_owned(), String::from_utf8_lossy(value).into_owned());
    }
    let globals = Globals::default();
    if let Err(error) = Context::decide(&globals, around) {
        assert!(error.place.is_some() || error.hint.is_some(), "{error:?}");
        assert!((2..=4).contains(&error.kind.exit_code()), "{error:?}");
    }
    let _ = for_errors(&globals, around);
}));
