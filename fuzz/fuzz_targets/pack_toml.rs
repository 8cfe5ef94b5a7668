//! Arbitrary policy packs: a pack is read or refused with places, never half.
#![no_main]

use std::sync::LazyLock;

use medins::policy::{Pack, PolicySet, lint};

static NATION: LazyLock<Pack> =
    LazyLock::new(|| PolicySet::shipped().nation().expect("the shipped pack is right").clone());

libfuzzer_sys::fuzz_target!(|text: &str| {
    for found in [lint::read("420000-x.toml", text, Some(&NATION)), lint::check("420000-x.toml", text, None)]
    {
        if let Err(errors) = found {
            assert!(!errors.is_empty());
            assert!(errors.iter().all(|error| error.place.is_some()));
        }
    }
});
