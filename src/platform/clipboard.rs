//! The clipboard.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, ShadowRoot};

use super::Refused;
use super::dom::has_focus;
use super::scroll::focus_still;

/// Puts a text into the clipboard. The browser is asked at once, as long as the click that led here counts; what is
/// awaited is its answer. Where the page has no clipboard, `within` is where a text is selected and copied: behind a
/// dialog nothing can be selected.
///
/// # Errors
/// Where the browser or the page's policy does not let it.
pub fn write(text: &str, within: Option<Element>) -> impl Future<Output = Result<(), Refused>> + use<> {
    let asked = ask(text, within);
    async move {
        match asked? {
            Some(promise) => JsFuture::from(promise).await.map(drop).map_err(|_| Refused),
            None => Ok(()),
        }
    }
}

/// The browser's promise to write it; none where it is written already.
fn ask(text: &str, within: Option<Element>) -> Result<Option<Promise>, Refused> {
    let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten().ok_or(Refused)?;
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        let document = window.document().ok_or(Refused)?;
        return write_by_selection(&document, text, within).map(|()| None);
    }
    Ok(Some(clipboard.write_text(text)))
}

/// By a selection, where the page did not come over https: it has no clipboard there.
fn write_by_selection(document: &Document, text: &str, within: Option<Element>) -> Result<(), Refused> {
    let area = document.create_element("textarea").ok().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let (area, within) = (area.ok_or(Refused)?, within.or_else(|| document.body().map(Into::into)).ok_or(Refused)?);
    area.set_value(text);
    let before = focused(document, &within);
    within.append_child(&area).map_err(|_| Refused)?;
    focus_still(&area);
    area.select();
    // A browser that selects nothing copies nothing, and says that it did.
    let is_selected = has_focus(&area);
    let done = document.unchecked_ref::<HtmlDocument>().exec_command("copy");
    area.remove();
    // The focus went with it.
    if let Some(before) = before.as_ref().and_then(|before| before.dyn_ref::<HtmlElement>()) {
        focus_still(before);
    }
    if done == Ok(true) && is_selected { Ok(()) } else { Err(Refused) }
}

/// What has the focus, beside what is in this element.
fn focused(document: &Document, within: &Element) -> Option<Element> {
    match within.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => document.active_element(),
    }
}
