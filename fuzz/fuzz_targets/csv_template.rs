//! Arbitrary rows under a heading of the own CSV; behind a `#`, arbitrary headings too.
#![no_main]

use medins::import::Format;

const HEADING: &[u8] =
    b"settled_at,member,total,fund_pay,acct_pay,cash_pay,settlement_id,region_code,kind,payer\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((b'#', rest)) => medins_fuzz::read_twice(rest, Format::Template),
        _ => medins_fuzz::read_twice(&[HEADING, bytes].concat(), Format::Template),
    }
});
