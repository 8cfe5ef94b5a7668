//! Arbitrary text as e-receipts; behind a `#`, as addresses of QR codes.
#![no_main]

use medins::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((b'#', rest)) => medins_fuzz::read_twice(rest, Format::ReceiptMark),
        _ => medins_fuzz::read_twice(bytes, Format::Receipt),
    }
});
