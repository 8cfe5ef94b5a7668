//! Arbitrary answers of services that verify e-receipts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| medins_fuzz::read_twice(bytes, medins::import::Format::ReceiptJson));
