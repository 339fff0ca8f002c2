//! Whole pages in a real browser, against the release in `dist/`. Run by `cargo xtask test pages`.
#![cfg(not(target_arch = "wasm32"))]

mod address_tests;
mod closed_tests;
mod edition_tests;
mod editions;
mod editions_kept_tests;
mod element_tests;
mod everywhere;
mod failure_tests;
mod field_tests;
mod first_screen_tests;
mod frame_tests;
mod framework_tests;
mod group_tests;
#[allow(dead_code, unused_imports, reason = "the screenshots use the same harness, and each a part of it")]
mod harness;
mod harness_tests;
mod host_tests;
mod hostile_tests;
mod hosts;
mod intl_tests;
mod keyboard_tests;
mod language_tests;
mod languages_tests;
mod loading_tests;
mod locator_tests;
mod looks_tests;
mod meeting_tests;
mod neighbour_tests;
#[allow(dead_code, reason = "the pictures and the measurements use the same pages, and each a part of them")]
mod objects;
mod page_change_tests;
mod print;
mod program_tests;
#[path = "../common/read_texts.rs"]
mod read_texts;
mod run_tests;
#[path = "../common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
#[allow(dead_code, reason = "the pictures use a part of it")]
mod saved;
mod tables_tests;
mod tabs_tests;
#[allow(dead_code, reason = "the pictures share the steps, and each takes its part")]
mod walk;
mod walk_tests;
#[allow(dead_code, reason = "the pictures use a part of it")]
mod words;
