//! Any bytes as a group file.

#![no_main]

#[allow(dead_code, reason = "each target uses its part")]
#[path = "../../tests/common/borne.rs"]
mod borne;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| borne::file(&String::from_utf8_lossy(bytes)));
