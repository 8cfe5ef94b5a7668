//! Whatever is typed behind `medins guide`: topics are found, or near ones named; search never panics.
#![no_main]

use medins::guide::{Found, find, near_topics, search};
use medins::model::day::Day;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let today = Day::new(2026, 11, 22).expect("a day");
    if let Found::Several(topics) = find(text).expect("the shipped topics are right") {
        assert!(topics.len() > 1);
    }
    let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    assert!(search(&words, today).is_ok() && near_topics(&words).is_ok());
});
