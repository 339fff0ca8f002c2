//! Any bytes as a group file.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::file(&String::from_utf8_lossy(bytes)));
