//! Files that somebody chose or dropped on a control.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// A file that is to be read.
#[derive(Clone, Debug)]
pub struct ChosenFile(File);

impl ChosenFile {
    /// What it is called.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its text as far as its first `most` bytes; empty where it cannot be read.
    pub async fn text(&self, most: usize) -> String {
        let end = i32::try_from(most).unwrap_or(i32::MAX);
        let Ok(part) = self.0.slice_with_i32_and_i32(0, end) else { return String::new() };
        let text = JsFuture::from(part.text()).await;
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

/// The files of the control an event is about, in its order. The control lets go of them, so that the same file may be
/// chosen again.
pub fn take(event: &Event) -> Vec<ChosenFile> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let Some(list) = input.files() else { return Vec::new() };
    let files = (0..list.length()).filter_map(|n| list.item(n)).map(ChosenFile).collect();
    input.set_value("");
    files
}
