//! Any bytes as a questionnaire.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readiness_fuzz::questionnaire(&String::from_utf8_lossy(bytes)));
