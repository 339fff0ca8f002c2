//! What trunk serves: the scripts of the element are copied one by one, since it bundles nothing.

use super::File;

const PAGE: &str = "index.html";
const ELEMENT: &str = "src/element";
/// The release has its own ways with these: they take the place of what wasm-bindgen and the splitter make.
const OF_THE_RELEASE: [&str; 2] = ["src/element/glue.js", "src/element/split.js"];

/// Each script of the element is among what the page has trunk copy.
pub fn is_whole(files: &[File]) -> Vec<String> {
    let Some(page) = files.iter().find(|file| file.path == PAGE) else { return vec![format!("{PAGE} is missing.")] };
    let scripts = files.iter().filter(|file| file.is(ELEMENT, "js") && !OF_THE_RELEASE.contains(&&*file.path));
    let copied = |path: &str| page.text.contains(&format!("rel=\"copy-file\" href=\"{path}\""));
    let lacking = scripts.filter(|file| !copied(&file.path));
    lacking.map(|file| format!("{PAGE}: trunk does not copy {}.", file.path)).collect()
}
