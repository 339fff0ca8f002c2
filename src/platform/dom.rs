//! The document: what the browser can, and moving the focus in one root.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ShadowRootInit, ShadowRootMode};

use super::{Refused, scroll};

/// Whether the browser seals links: `WebCrypto` is there only on pages that came over https.
pub fn can_seal() -> bool {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| Reflect::get(&crypto, &JsValue::from_str("subtle")).ok())
        .is_some_and(|subtle| subtle.is_object())
}

/// Whether the device has a sheet of its own for sharing.
pub fn can_share() -> bool {
    web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &JsValue::from_str("share")).ok())
        .is_some_and(|share| share.is_function())
}

/// Moves the focus to the first match in `frame`; says whether there is one. What is only there to be copied is
/// selected at once, and what was named by its id comes to the upper edge; anything else comes into view.
pub fn focus(frame: &Element, selector: &str) -> bool {
    let Some(found) = frame.query_selector(selector).ok().flatten() else { return false };
    let Ok(found) = found.dyn_into::<HtmlElement>() else { return false };
    scroll::focus_still(&found);
    if let Some(area) = found.dyn_ref::<HtmlTextAreaElement>().filter(|area| area.read_only()) {
        area.select();
    }
    if selector.starts_with('#') {
        scroll::to_start(&found);
    } else {
        scroll::to_view(&found);
    }
    true
}

/// Moves the focus to the first match in `frame`, and nothing else; says whether there is one.
pub fn focus_still(frame: &Element, selector: &str) -> bool {
    let found = frame.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into().ok());
    found.as_ref().map(scroll::focus_still).is_some()
}

/// Whether something in `frame` takes room: what the styles hide does not.
pub fn is_drawn(frame: &Element, selector: &str) -> bool {
    frame.query_selector(selector).ok().flatten().is_some_and(|found| found.client_height() > 0)
}

/// Whether the focus is on this element.
pub fn has_focus(element: &Element) -> bool {
    element.matches(":focus").unwrap_or(false)
}

/// All matches in an element, in the document's order.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

/// Places what is fixed to the window below an element, or above it where there is no room below, `gap` pixels away
/// from it and from the window's edges.
pub fn place_beside(fixed: &HtmlElement, element: &Element, gap: f64) {
    let window = web_sys::window();
    let root = window.as_ref().and_then(|window| window.document()?.document_element());
    let high = window.and_then(|window| window.inner_height().ok()?.as_f64());
    let (Some(wide), Some(high)) = (root.map(|root| f64::from(root.client_width())), high) else { return };
    let (at, size) = (element.get_bounding_client_rect(), fixed.get_bounding_client_rect());
    let left = at.left() + (at.width() - size.width()) / 2.0;
    let below = at.bottom() + gap;
    let top = if below + size.height() > high { at.top() - gap - size.height() } else { below };
    for (name, value, most) in [("left", left, wide - size.width()), ("top", top, high - size.height())] {
        let value = value.clamp(gap, (most - gap).max(gap));
        let _ = fixed.style().set_property(name, &format!("{value}px"));
    }
}

/// Whether any of an element is in the window's height.
pub fn is_in_window(element: &Element) -> bool {
    let high = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let at = element.get_bounding_client_rect();
    high.is_some_and(|high| at.bottom() > 0.0 && at.top() < high)
}

/// An element in a new shadow root of this one, to draw in.
///
/// # Errors
/// The element has a root, or can have none.
pub fn shadow_mount(host: &Element) -> Result<Element, Refused> {
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).map_err(|_| Refused)?;
    let document = host.owner_document().ok_or(Refused)?;
    let mount = document.create_element("div").map_err(|_| Refused)?;
    root.append_child(&mount).map_err(|_| Refused)?;
    Ok(mount)
}
