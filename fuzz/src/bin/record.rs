//! Any bytes as a stored record, and as the payload of one whose check fits.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    readiness_fuzz::record(&text);
    readiness_fuzz::record_payload(&text);
});
