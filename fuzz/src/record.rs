//! Any bytes as a stored record, and as the payload of one whose check fits.

#![no_main]

#[allow(dead_code, reason = "each target uses its part")]
#[path = "../../tests/common/borne.rs"]
mod borne;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    borne::record(&text);
    borne::payload(&text);
});
