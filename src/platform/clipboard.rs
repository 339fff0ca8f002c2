//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, Navigator};

use super::Refused;

/// Puts a text into the clipboard.
///
/// # Errors
/// Off the browser, and where the browser keeps pages from it.
pub async fn copy(text: &str) -> Result<(), Refused> {
    let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten().ok_or(Refused)?;
    if has_clipboard(&window.navigator()) {
        let written = window.navigator().clipboard().write_text(text);
        return JsFuture::from(written).await.map(|_| ()).map_err(|_| Refused);
    }
    copy_by_hand(&window.document().ok_or(Refused)?, text)
}

/// Pages that did not come over https have no clipboard.
fn has_clipboard(navigator: &Navigator) -> bool {
    Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object())
}

/// As pages did before there was a clipboard: a text is selected and copied as if by its reader.
fn copy_by_hand(document: &Document, text: &str) -> Result<(), Refused> {
    let body = document.body().ok_or(Refused)?;
    let area = document.create_element("textarea").ok().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let area = area.ok_or(Refused)?;
    area.set_value(text);
    let focused = focused(document);
    body.append_child(&area).map_err(|_| Refused)?;
    area.select();
    let copied = document.dyn_ref::<HtmlDocument>().is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    area.remove();
    // The focus went with it.
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.focus();
    }
    if copied { Ok(()) } else { Err(Refused) }
}

/// What has the focus, looked for in shadow roots too.
fn focused(document: &Document) -> Option<Element> {
    let mut found = document.active_element()?;
    while let Some(inner) = found.shadow_root().and_then(|root| root.active_element()) {
        found = inner;
    }
    Some(found)
}
