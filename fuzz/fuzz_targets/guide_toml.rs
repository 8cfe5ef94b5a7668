//! Arbitrary topics of the guide: one is read or refused with places, never half.
#![no_main]

use std::sync::LazyLock;

use medins::guide::lint;
use medins::policy::{Pack, PolicySet};

static NATION: LazyLock<Pack> =
    LazyLock::new(|| PolicySet::shipped().nation().expect("the shipped pack is right").clone());

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Err(errors) = lint("code-sharing.toml", text, &NATION) {
        assert!(!errors.is_empty());
        assert!(errors.iter().all(|error| error.place.is_some()));
    }
});
