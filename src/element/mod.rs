//! The custom element's Rust half: a handle the loader makes for each element on a page.
//!
//! The class itself is written in JavaScript (`buying-readiness.js`): wasm-bindgen cannot export one
//! that extends `HTMLElement`, and the element has to exist before any Wasm is there.

use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;
use yew::{AppHandle, Renderer};

use crate::questionnaire::core;
use crate::ui::{App, AppProps, Bridge, Message, later, own_questionnaire};

/// The stylesheet up to the first result, made at build time from `styles/`.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// How much of a digest tells one questionnaire from another where something is kept apart.
const DIGITS: usize = 12;

thread_local! {
    /// One sheet for all elements of the page.
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().filter(|sheet| {
        sheet.replace_sync(STYLES).is_ok()
    });
}

/// A mounted widget.
pub struct Handle(AppHandle<App>);

impl Handle {
    /// Mounts into the bridge's `mount`; the sheet is adopted by its root, which a strict policy allows.
    ///
    /// # Errors
    /// Everything that is wrong with the owner's own questionnaire, which only the rest of the program can
    /// read.
    pub fn new(bridge: Bridge) -> Result<Handle, Vec<String>> {
        let mut q = core();
        if let Some(text) = bridge.questionnaire() {
            q = own_questionnaire(&text).unwrap_or_else(|| Err(vec!["It has not been fetched.".to_owned()]))?;
            if q.scoring != core().scoring {
                // Other statements have other answers.
                bridge.set_apart(&["~", q.scoring.get(..DIGITS).unwrap_or_default()].concat());
            }
        }
        SHEET.with(|sheet| {
            let sheets = js_sys::Reflect::get(&bridge.root(), &"adoptedStyleSheets".into());
            if let (Some(sheet), Ok(sheets)) = (sheet, sheets) {
                sheets.unchecked_into::<js_sys::Array>().push(sheet);
            }
        });
        let mount = bridge.mount();
        Ok(Handle(Renderer::<App>::with_root_and_props(mount, AppProps { bridge, q }).render()))
    }

    /// Tells it what the page around asks for: `set`, that settings changed; `link`, an address with a link
    /// to be shown; `reset`, its "start over?"; `summary`, what the buyer lets it have.
    pub fn tell(&self, what: String, text: String) {
        self.0.send_message(Message::Asked(what, text));
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// The rest of the program was fetched.
pub fn arrived() {
    later::set_here(true);
}
