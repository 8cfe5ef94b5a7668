//! Arbitrary profiles of spreadsheets: one is read or refused with places, never half.
#![no_main]

use medins::import::sheet::profile::Profile;

libfuzzer_sys::fuzz_target!(|text: &str| {
    for text in [text.to_owned(), format!("format = \"medins.profile/1\"\nname = \"x\"\n{text}")] {
        if let Err(errors) = Profile::read("x.toml", &text) {
            assert!(!errors.is_empty());
            assert!(errors.iter().all(|error| error.place.is_some()));
        }
    }
});
