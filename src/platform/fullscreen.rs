//! The whole screen.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element};

use super::Refused;

#[wasm_bindgen]
extern "C" {
    /// An element that can be shown on the whole screen. The binding of web-sys drops the promise, and a refusal would
    /// be reported as an error of the page.
    type FullscreenElement;

    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &FullscreenElement) -> Result<JsValue, JsValue>;
}

fn document() -> Option<Document> {
    let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten();
    window.and_then(|window| window.document())
}

/// Whether something is shown on the whole screen.
pub fn is_on() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Whether the browser shows elements on the whole screen at all: phones may not, nor frames that are not allowed to.
pub fn is_possible() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Shows this element on the whole screen; or nothing any more. It is one of the widget's own, so that it is the same in a
/// page and in a dialog, whatever has the focus.
///
/// # Errors
/// Where the browser does not let it.
pub async fn toggle(element: &Element) -> Result<(), Refused> {
    let document = document().ok_or(Refused)?;
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return Ok(());
    }
    let shown = element.unchecked_ref::<FullscreenElement>().request_fullscreen().map_err(|_| Refused)?;
    JsFuture::from(Promise::resolve(&shown)).await.map(|_| ()).map_err(|_| Refused)
}
