//! The browser's storage, as the loader lends it: it knows which one and under which names. Pages and
//! settings can deny it at any moment, so every call may fail.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{Refused, Store};

#[wasm_bindgen]
extern "C" {
    /// The part of `#bridge` in `buying-readiness.js` that keeps things.
    #[derive(Clone, Debug)]
    pub type BrowserStore;

    #[wasm_bindgen(method, catch, js_name = get)]
    fn kept(this: &BrowserStore, name: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = set)]
    fn keep(this: &BrowserStore, name: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = remove)]
    fn forget(this: &BrowserStore, name: &str) -> Result<(), JsValue>;
}

impl Store for BrowserStore {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.kept(name).map_err(|_| Refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.keep(name, text).map_err(|_| Refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.forget(name).map_err(|_| Refused)
    }
}
