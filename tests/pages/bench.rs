//! Our page beside a plain one and `SurveyJS`, on a slow phone in a slow network: `bench FOLDER RUNS FILE` measures the
//! pages of FOLDER, as `tools/bench.mjs` made them, and writes what it saw into FILE. Run by `cargo xtask bench`, which
//! makes a table of it.

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, unused_imports, reason = "the page tests use the same harness, and each a part of it")]
mod harness;
#[cfg(not(target_arch = "wasm32"))]
#[path = "bench/measure.rs"]
mod measure;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "the page tests use the same words, and each its part")]
mod words;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use serde_json::json;
    use std::path::PathBuf;

    /// The folders of the pages, which are the names in the file too.
    const PAGES: [&str; 3] = ["plain", "ours", "surveyjs"];

    let mut args = std::env::args().skip(1);
    let mut next = |what: &str| args.next().unwrap_or_else(|| panic!("{what} is missing: bench FOLDER RUNS FILE"));
    let (folder, runs, file) = (PathBuf::from(next("FOLDER")), next("RUNS"), next("FILE"));
    let runs: usize = runs.parse().expect("RUNS is a number");
    let mut seen = json!({ "conditions": measure::conditions() });
    // One after the other, and again: what the machine does besides falls on all.
    for run in 1..=runs {
        for name in PAGES {
            let (browser, day, figures) = measure::page(&folder.join(name));
            println!("  {run} of {runs}, {name}: {figures}");
            (seen["browser"], seen["day"]) = (browser, day);
            let all = seen["pages"][name].as_array().cloned().unwrap_or_default();
            seen["pages"][name] = [all, vec![figures]].concat().into();
        }
    }
    std::fs::write(file, seen.to_string()).expect("FILE can be written");
}

#[cfg(target_arch = "wasm32")]
fn main() {}
