//! Any bytes as the fragment of an address.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::fragment(&String::from_utf8_lossy(bytes)));
