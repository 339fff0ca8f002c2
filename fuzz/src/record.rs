//! Any bytes as a stored record.

#![no_main]

#[allow(dead_code, reason = "each target uses its part")]
#[path = "../../tests/common/borne.rs"]
mod borne;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| borne::record(&String::from_utf8_lossy(bytes)));
