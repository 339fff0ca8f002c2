//! Any bytes as what a sealed link holds.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::sealed(bytes));
