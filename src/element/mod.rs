//! The custom element's Rust half: a handle the loader makes for each element on a page.
//!
//! The class itself is written in JavaScript (`buying-readiness.js`): wasm-bindgen cannot export one
//! that extends `HTMLElement`, and the element has to exist before any Wasm is there.

use web_sys::{CssStyleSheet, Element, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::ui::{App, AppProps};

/// The stylesheet up to the first result, made at build time from `styles/`.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

thread_local! {
    /// One sheet for all elements of the page.
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().filter(|sheet| {
        sheet.replace_sync(STYLES).is_ok()
    });
}

/// A mounted widget.
pub struct Handle(AppHandle<App>);

impl Handle {
    /// Mounts into `mount`, a `div` in the element's shadow root. Yew empties it, so nothing else may
    /// live in it; the sheet is adopted by the root, which a strict policy allows.
    ///
    /// `rest` fetches the rest of the program, where it stands in a file of its own, and promises that
    /// it is there (see [`crate::ui::later`]).
    pub fn new(host: Element, root: ShadowRoot, mount: Element, rest: js_sys::Function) -> Handle {
        SHEET.with(|sheet| {
            if let Some(sheet) = sheet {
                let sheets = js_sys::Array::of1(sheet);
                let _ = js_sys::Reflect::set(&root, &"adoptedStyleSheets".into(), &sheets);
            }
        });
        Handle(Renderer::<App>::with_root_and_props(mount, AppProps { host, root, rest }).render())
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
