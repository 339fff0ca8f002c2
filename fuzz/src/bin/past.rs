//! Any bytes as the earlier states that are kept.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::past(&String::from_utf8_lossy(bytes)));
