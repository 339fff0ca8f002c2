//! Any bytes as a supplier's material.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::resources(&String::from_utf8_lossy(bytes)));
