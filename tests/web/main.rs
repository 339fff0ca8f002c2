//! Components in a real browser: what of them only a browser can show. Run by `cargo xtask test components`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod components;
mod hooks;
mod joining;
#[path = "../common/mounted.rs"]
mod mounted;
mod people;
mod plan;
mod redraw;
mod results;
#[path = "../common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
mod sharing;
mod translated;

wasm_bindgen_test_configure!(run_in_browser);
