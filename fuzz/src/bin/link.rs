//! Any bytes as a link, and as the payload of one whose check fits.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    readiness_fuzz::link(&text);
    readiness_fuzz::link_payload(&text);
});
