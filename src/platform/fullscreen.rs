//! The whole screen.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Refused;

#[wasm_bindgen]
extern "C" {
    /// An element that can be shown on the whole screen. The binding of web-sys drops the promise, and a refusal would
    /// be reported as an error of the page.
    type FullscreenElement;

    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &FullscreenElement) -> Result<JsValue, JsValue>;
}

/// Shows the element that has the focus, as the page around sees it, on the whole screen; or nothing any more. The
/// focus is inside of the widget's shadow root, so that element is the widget.
///
/// # Errors
/// Off the browser, and where the browser does not let it.
pub async fn toggle() -> Result<(), Refused> {
    let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten();
    let document = window.and_then(|window| window.document()).ok_or(Refused)?;
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return Ok(());
    }
    let focused = document.active_element().ok_or(Refused)?;
    let shown = focused.unchecked_ref::<FullscreenElement>().request_fullscreen().map_err(|_| Refused)?;
    JsFuture::from(Promise::resolve(&shown)).await.map(|_| ()).map_err(|_| Refused)
}

/// Whether something is shown on the whole screen.
pub fn is_on() -> bool {
    let window = if cfg!(target_arch = "wasm32") { web_sys::window() } else { None };
    window.and_then(|window| window.document()).is_some_and(|document| document.fullscreen_element().is_some())
}
