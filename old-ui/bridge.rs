//! The loader's half of an element: what its owner set, where it stands, and who hears what happened.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

use crate::store::BrowserStore;

#[wasm_bindgen]
extern "C" {
    /// Made by `#bridge` in `buying-readiness.js`.
    #[derive(Clone, PartialEq)]
    pub type Bridge;

    /// The element itself: where a new page scrolls into view.
    #[wasm_bindgen(method, getter)]
    pub fn host(this: &Bridge) -> Element;
    /// Its shadow root, open or closed, which adopts the styles.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Bridge) -> ShadowRoot;
    /// A `div` in it. Yew empties it, so nothing else may live in it.
    #[wasm_bindgen(method, getter)]
    pub fn mount(this: &Bridge) -> Element;
    /// The owner's own questionnaire and material, as texts.
    #[wasm_bindgen(method, getter)]
    pub fn questionnaire(this: &Bridge) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub fn resources(this: &Bridge) -> Option<String>;
    /// Sets apart what is kept of another questionnaire than the core edition.
    #[wasm_bindgen(method, setter)]
    pub fn set_apart(this: &Bridge, digest: &str);
    /// The name something is kept under in the browser's storage.
    #[wasm_bindgen(method)]
    pub fn place(this: &Bridge, name: &str) -> String;
    /// What an attribute says, or what stands for it; addresses are whole.
    #[wasm_bindgen(method)]
    pub fn setting(this: &Bridge, name: &str) -> String;
    /// The owner put something of their own on the page for asking a person.
    #[wasm_bindgen(method)]
    pub fn slotted(this: &Bridge) -> bool;
    /// Lets the page around hear that something happened: the event's name, and figures where it has some.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Bridge, event: &str, first: usize, second: usize);
    /// Tells whoever looks after the page what is wrong.
    #[wasm_bindgen(method)]
    pub fn complain(this: &Bridge, code: &str, text: &str);
    /// What the buyer hands over, having seen it; nothing where they would rather not.
    #[wasm_bindgen(method)]
    pub fn hand(this: &Bridge, text: Option<String>);
    /// Fetches the rest of the program, and promises that it is there (see [`super::later`]).
    #[wasm_bindgen(method, getter)]
    pub fn rest(this: &Bridge) -> Function;
}

impl Bridge {
    /// The storage this element keeps things in.
    pub fn store(&self) -> BrowserStore {
        BrowserStore::from(JsValue::from(self.clone()))
    }
}
