//! The document: what the browser can, and moving the focus in one root.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ShadowRootInit, ShadowRootMode};

use super::Refused;

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
/// selected at once, and what was named by its id comes into view.
pub fn focus(frame: &Element, selector: &str) -> bool {
    let Some(found) = frame.query_selector(selector).ok().flatten() else { return false };
    let Ok(found) = found.dyn_into::<HtmlElement>() else { return false };
    let _ = found.focus();
    if let Some(area) = found.dyn_ref::<HtmlTextAreaElement>().filter(|area| area.read_only()) {
        area.select();
    }
    if selector.starts_with('#') {
        found.scroll_into_view();
    }
    true
}

/// Whether something in `frame` takes room: what the styles hide does not.
pub fn is_drawn(frame: &Element, selector: &str) -> bool {
    frame.query_selector(selector).ok().flatten().is_some_and(|found| found.client_height() > 0)
}

/// Moves the focus to what a new page begins at, its heading say, and brings the page's beginning into view where it is
/// not. `host` is the element around the frame where the page around knows it by one; says whether it is there.
pub fn focus_beginning(frame: &Element, selector: &str, host: Option<&Element>) -> bool {
    let Some(heading) = frame.query_selector(selector).ok().flatten() else { return false };
    let Some(heading) = heading.dyn_ref::<HtmlElement>() else { return false };
    let quiet = FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&quiet);
    let page = frame.get_bounding_client_rect();
    let around = host.map(|host| (host, host.get_bounding_client_rect()));
    // In a dialog the host element itself is elsewhere, and smaller than what it shows.
    let (top, whole) = match around {
        Some((host, around)) if around.height() >= page.height() => (around.top(), host),
        _ => (page.top(), frame),
    };
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let height = height.unwrap_or(f64::MAX);
    // Out of sight, or so low that most of the window is the page around.
    if top < 0.0 || top > height / 3.0 || heading.get_bounding_client_rect().bottom() > height {
        whole.scroll_into_view();
    }
    // Far down on a page that begins above it.
    if heading.get_bounding_client_rect().top() > height / 2.0 {
        heading.scroll_into_view();
    }
    true
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
