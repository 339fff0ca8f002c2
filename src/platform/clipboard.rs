//! The clipboard.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::Refused;

/// Puts a text into the clipboard. The browser is asked at once, as long as the click that led here counts; what is
/// awaited is its answer.
///
/// # Errors
/// Where the browser or the page's policy does not let it.
pub fn write(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let asked = ask(text);
    async move {
        match asked? {
            Some(promise) => JsFuture::from(promise).await.map(drop).map_err(|_| Refused),
            None => Ok(()),
        }
    }
}

/// The browser's promise to write it; none where it is written already.
fn ask(text: &str) -> Result<Option<Promise>, Refused> {
    let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten().ok_or(Refused)?;
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        let document = window.document().ok_or(Refused)?;
        return write_by_selection(&document, text).map(|()| None);
    }
    Ok(Some(clipboard.write_text(text)))
}

/// By a selection, where the page did not come over https: it has no clipboard there.
fn write_by_selection(document: &Document, text: &str) -> Result<(), Refused> {
    let area = document.create_element("textarea").ok().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let area = area.ok_or(Refused)?;
    area.set_value(text);
    let before = focused(document);
    document.body().ok_or(Refused)?.append_child(&area).map_err(|_| Refused)?;
    area.select();
    let done = document.unchecked_ref::<HtmlDocument>().exec_command("copy");
    area.remove();
    // The focus went with it.
    if let Some(before) = before.as_ref().and_then(|before| before.dyn_ref::<HtmlElement>()) {
        let _ = before.focus();
    }
    if done == Ok(true) { Ok(()) } else { Err(Refused) }
}

/// What has the focus, looked for in open shadow roots too.
fn focused(document: &Document) -> Option<Element> {
    let mut found = document.active_element()?;
    while let Some(inner) = found.shadow_root().and_then(|root| root.active_element()) {
        found = inner;
    }
    Some(found)
}
