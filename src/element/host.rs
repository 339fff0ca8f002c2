//! The loader's half of an element: what its owner set, where it stands, where its answers are kept, and where its
//! events go.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::platform::Refused;
use crate::platform::storage::Storage;

#[wasm_bindgen]
extern "C" {
    /// Made by `half` in `half.js`.
    #[derive(Clone, PartialEq)]
    pub type HostElement;

    /// The element itself: where a new page scrolls into view.
    #[wasm_bindgen(method, getter)]
    pub fn host(this: &HostElement) -> Element;
    /// A `div` in its shadow root. Yew empties it, so nothing else may live in it.
    #[wasm_bindgen(method, getter)]
    pub fn mount(this: &HostElement) -> Element;
    /// The owner's own questionnaire and material, as texts.
    #[wasm_bindgen(method, getter)]
    pub fn questionnaire(this: &HostElement) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub fn resources(this: &HostElement) -> Option<String>;
    /// What is spoken.
    #[wasm_bindgen(method)]
    pub fn language(this: &HostElement) -> Language;
    /// The languages there are: a tag, what it calls itself, and so on.
    #[wasm_bindgen(method)]
    pub fn languages(this: &HostElement) -> Vec<String>;
    /// Somebody chooses one of them for themselves.
    #[wasm_bindgen(method)]
    pub fn choose(this: &HostElement, tag: &str);
    /// What the record is called.
    #[wasm_bindgen(method, setter)]
    pub fn set_record(this: &HostElement, name: &str);
    /// What an attribute says, or what stands for it; addresses are whole.
    #[wasm_bindgen(method)]
    pub fn setting(this: &HostElement, name: &str) -> String;
    /// The owner put something of their own on the page for asking a person.
    #[wasm_bindgen(method)]
    pub fn slotted(this: &HostElement) -> bool;
    /// Lets the page around hear that something happened: the event's name, and figures where it has some.
    #[wasm_bindgen(method)]
    pub fn tell(this: &HostElement, event: &str, first: usize, second: usize);
    /// Tells whoever looks after the page what is wrong.
    #[wasm_bindgen(method)]
    pub fn complain(this: &HostElement, code: &str, text: &str);
    /// What the buyer hands over, having seen it; nothing where they would rather not.
    #[wasm_bindgen(method)]
    pub fn hand(this: &HostElement, text: Option<String>);

    /// A language, as `languages.js` hands it over.
    pub type Language;

    #[wasm_bindgen(method, getter)]
    pub fn tag(this: &Language) -> String;
    /// The tag by which numbers and days are written.
    #[wasm_bindgen(method, getter)]
    pub fn region(this: &Language) -> String;
    /// What the language calls itself that was wanted and did not come; empty where nothing is missing.
    #[wasm_bindgen(method, getter)]
    pub fn missing(this: &Language) -> String;
    /// The texts of the first file; none for English.
    #[wasm_bindgen(method, getter)]
    pub fn texts(this: &Language) -> Option<String>;
    /// Those of the core edition.
    #[wasm_bindgen(method, getter)]
    pub fn questionnaire(this: &Language) -> Option<String>;
    /// Fetches those of the parts; nothing where they do not come, which whoever looks after the page is told.
    #[wasm_bindgen(method)]
    pub async fn rest(this: &Language) -> Option<Rest>;

    /// The texts of the parts.
    pub type Rest;

    #[wasm_bindgen(method, getter)]
    pub fn results(this: &Rest) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn workspace(this: &Rest) -> String;

    #[wasm_bindgen(method, catch, js_name = get)]
    fn kept(this: &HostElement, name: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = set)]
    fn keep(this: &HostElement, name: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = remove)]
    fn forget(this: &HostElement, name: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = names)]
    fn all_names(this: &HostElement) -> Result<Vec<String>, JsValue>;
}

/// The storage stands on the loader's side, so that what the browser refuses to keep outlives a program that stops.
impl Storage for HostElement {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.kept(name).map_err(|_| Refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.keep(name, text).map_err(|_| Refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.forget(name).map_err(|_| Refused)
    }

    fn names(&self) -> Vec<String> {
        self.all_names().unwrap_or_default()
    }
}
