//! Arbitrary PDF, OFD and XML files of e-receipts; the first byte says which.
#![no_main]

use medins::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 3 {
        0 => medins_fuzz::read_twice(&[b"%PDF-1.4\n", rest].concat(), Format::ReceiptPdf),
        1 => medins_fuzz::read_twice(&[b"PK\x03\x04", rest].concat(), Format::ReceiptOfd),
        _ => medins_fuzz::read_twice(rest, Format::ReceiptXml),
    }
});
