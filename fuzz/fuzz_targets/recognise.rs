//! Arbitrary bytes of any encoding: what is recognised must be readable by its reader without a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some(mut source) = medins_fuzz::source(bytes) {
        if let Some(format) = medins_fuzz::recognised(&mut source) {
            medins_fuzz::read_source_twice(&mut source, format);
        }
    }
});
