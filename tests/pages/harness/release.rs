//! The files of the release, by the names they are built under. Tests that break, delay or watch a file take its
//! name from here.

use std::fs;

use super::dist;

/// The script a host page loads: it defines the element.
pub const LOADER: &str = "buying-readiness.js";
/// What the loader imports: the program's bindings.
pub const BINDINGS: &str = "readiness.js";
/// The module with everything up to the results.
pub const MAIN_MODULE: &str = "readiness_bg.wasm";
/// The module with the results page, up to the first result: fetched after the first answer.
pub const RESULTS_MODULE: &str = "readiness-results.wasm";
/// The module with everything else, fetched when it is first needed.
pub const LAZY_MODULE: &str = "readiness-workspace.wasm";
/// Everything a page fetches for the widget, each once.
pub const WIDGET_FILES: [&str; 5] = [LOADER, BINDINGS, MAIN_MODULE, RESULTS_MODULE, LAZY_MODULE];
/// What the development page fetches besides.
pub const PAGE_FILES: [&str; 4] = ["", "index.html", "page.css", "favicon.ico"];

/// A module that is fetched later as another build would have it: whole, and not made for the main module of this one.
pub fn of_another_build(module: &str) -> Vec<u8> {
    // The section that says which build it is of stands last; its 16 digits end the file.
    const DIGITS: usize = 16;
    let mut module = fs::read(dist().join(module)).expect("the release has it");
    let stamp = module.len() - DIGITS;
    assert_eq!(&module[stamp - 5..stamp], b"build", "the stamp of the build");
    for digit in &mut module[stamp..] {
        *digit = if *digit == b'0' { b'1' } else { b'0' };
    }
    module
}
