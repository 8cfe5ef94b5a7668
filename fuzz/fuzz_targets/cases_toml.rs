//! Arbitrary worked cases: a file is read or refused with places, and what is read can be run.
#![no_main]

use std::sync::LazyLock;

use medins::engine::cases::run;
use medins::model::day::Day;
use medins::policy::PolicySet;
use medins::policy::cases::read;

static POLICIES: LazyLock<PolicySet> = LazyLock::new(PolicySet::shipped);

libfuzzer_sys::fuzz_target!(|text: &str| {
    let today = Day::new(2026, 11, 22).expect("a day");
    match read("420100-x.cases.toml", text) {
        Err(errors) => {
            assert!(!errors.is_empty());
            assert!(errors.iter().all(|error| error.place.is_some()));
        }
        Ok(cases) => {
            for case in cases {
                let lines = text.matches('\n').count() as u64 + 1;
                assert!((1..=lines).contains(&case.line));
                let ran = run(&case, &POLICIES, today).expect("the shipped packs are right");
                assert!(ran.iter().all(|difference| difference.expected != difference.found));
            }
        }
    }
});
