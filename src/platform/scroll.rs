//! Bringing something of ours into view. The page around is somebody else's: it is moved where a page of ours would begin
//! out of sight, at once and not smoothly, and as far as its own padding for such cases asks for.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Number, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

/// From where on something stands too far down in a frame to be seen with the frame's upper edge, in pixels.
const FAR_DOWN: f64 = 480.0;

/// How much is seen above what is brought to the upper edge so, in pixels.
const ABOVE: f64 = 24.0;
/// How much of what one sees is above a bar at its lower edge, about.
const BAR: f64 = 0.875;

#[wasm_bindgen]
extern "C" {
    /// An element that can be brought into view. The binding of web-sys drops what that gives: nothing by the browser,
    /// and true by `frame.js`, where the page around the frame does it.
    type Seen;

    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_into_view(this: &Seen, options: &JsValue) -> JsValue;
}

/// What one sees a page of ours through.
struct Port {
    top: f64,
    height: f64,
    /// How much below its upper edge the page around keeps free, for what sticks there.
    free: f64,
}

impl Port {
    /// A dialog, or the window.
    fn of(dialog: Option<&Element>) -> Option<Port> {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let (top, height) = match dialog.map(Element::get_bounding_client_rect) {
            Some(dialog) => (dialog.top(), dialog.height()),
            None => (0.0, window.inner_height().ok()?.as_f64()?),
        };
        let style = window.get_computed_style(dialog.unwrap_or(&root)).ok()??;
        let padding = style.get_property_value("scroll-padding-top").unwrap_or_default();
        let figure = Number::parse_float(&padding);
        let free = match () {
            () if figure.is_nan() => 0.0,
            () if padding.ends_with('%') => height * figure / 100.0,
            () => figure,
        };
        Some(Port { top, height, free })
    }
}

/// The property of CSS by which something that sticks learns how far below the upper edge it has to.
const COVERED: &str = "--covered";

/// Lets something that sticks to the upper edge do so below what sticks there already: what the page around keeps free
/// for it, and what is seen to stand there.
pub fn stick_below(sticking: &HtmlElement) {
    let place = sticking.get_bounding_client_rect();
    // What the styles hide sticks nowhere.
    if place.height() == 0.0 {
        return;
    }
    let dialog = sticking.closest("dialog[open]").ok().flatten();
    let free = Port::of(dialog.as_ref()).map_or(0.0, |port| port.free);
    let seen = if dialog.is_some() { 0.0 } else { stuck_at(sticking, place.left() + place.width() / 2.0) };
    let covered = [&(free.max(seen) as u32).to_string(), "px"].concat();
    let style = sticking.style();
    if style.get_property_value(COVERED).as_ref() != Ok(&covered) {
        let _ = style.set_property(COVERED, &covered);
    }
}

/// How far down something of the page around reaches that sticks to the window's upper edge, `x` pixels from its left;
/// 0 where nothing does.
fn stuck_at(ours: &Element, x: f64) -> f64 {
    let Some(window) = web_sys::window() else { return 0.0 };
    let Some(document) = window.document() else { return 0.0 };
    // As the page around knows us.
    let mut known = ours.clone();
    while let Ok(root) = known.get_root_node().dyn_into::<ShadowRoot>() {
        known = root.host();
    }
    let mut above = document.element_from_point(x as f32, 1.0);
    while let Some(element) = above.filter(|above| !above.contains(Some(&known)) && !known.contains(Some(above))) {
        let position = window.get_computed_style(&element).ok().flatten();
        let position = position.and_then(|style| style.get_property_value("position").ok());
        if position.is_some_and(|position| position == "fixed" || position == "sticky") {
            return element.get_bounding_client_rect().bottom().max(0.0);
        }
        above = element.parent_element();
    }
    0.0
}

/// As long as these are kept, something hears of whatever scrolls around it.
pub struct Scrolls {
    _heard: Vec<EventListener>,
}

/// Tells whenever the window scrolls, or anything around this element, in the page around or in a dialog of ours: what
/// happens in our root does not leave it.
pub fn on_scroll(element: &Element, tell: impl Fn() + Clone + 'static) -> Scrolls {
    let window = web_sys::window().map(EventTarget::from);
    let root = element.get_root_node().dyn_into::<ShadowRoot>().ok().map(EventTarget::from);
    let listener = |target: EventTarget| {
        let tell = tell.clone();
        let anywhere = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&target, "scroll", anywhere, move |_| tell())
    };
    Scrolls { _heard: window.into_iter().chain(root).map(listener).collect() }
}

/// Moves the focus, and nothing else.
pub fn focus_still(element: &HtmlElement) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    let _ = element.focus_with_options(&still);
}

/// Moves the focus to what a new page begins at, its heading say, and brings the page's beginning into view unless it
/// stands in the upper third already and what the page begins at is seen. `host` is the element around the frame where the page around knows it by one;
/// says whether what it begins at is there.
pub fn begin_page(frame: &Element, beginning: &str, host: Option<&Element>) -> bool {
    let Some(beginning) = frame.query_selector(beginning).ok().flatten() else { return false };
    let Some(focused) = beginning.dyn_ref::<HtmlElement>() else { return false };
    focus_still(focused);
    // On the whole screen the frame is what scrolls.
    if frame.matches(":fullscreen") == Ok(true) {
        frame.set_scroll_top(0);
    }
    let around = |element: &Element| element.closest("dialog[open]").ok().flatten();
    let dialog = around(frame).or_else(|| host.and_then(around));
    let top_of = |element: &Element| element.get_bounding_client_rect().top();
    // The page around knows how far the element has to stand below its window's edge; above the frame may be a slot.
    let whole = host.filter(|host| dialog.is_none() && (top_of(host) - top_of(frame)).abs() < 1.0).unwrap_or(frame);
    if dialog.is_none() && is_framed() {
        // A frame does not know what one sees of it.
        let far = top_of(&beginning) - top_of(frame) > FAR_DOWN;
        let seen = if far { top_of(&beginning) - ABOVE } else { top_of(frame) };
        let followed = bring(whole, ScrollLogicalPosition::Start, seen);
        if far && !followed {
            to_start(&beginning);
        }
        return true;
    }
    let Some(port) = Port::of(dialog.as_ref()) else { return true };
    let top = top_of(frame) - port.top;
    // Far down, with its end out of sight or below the page's own bar.
    let is_far = || {
        let begins_at = beginning.get_bounding_client_rect();
        begins_at.top() - port.top > port.height / 2.0 && begins_at.bottom() - port.top > port.height * BAR
    };
    if top < port.free - 1.0 || top > (port.height / 3.0).max(port.free + 1.0) || is_far() {
        to_start(whole);
    }
    if is_far() {
        to_start(&beginning);
    }
    true
}

/// Brings an element to the upper edge of what it is seen through.
pub fn to_start(element: &Element) {
    bring(element, ScrollLogicalPosition::Start, 0.0);
}

/// Brings an element into view, where it is not.
pub fn to_view(element: &Element) {
    bring(element, ScrollLogicalPosition::Nearest, 0.0);
}

/// `top` is for the page around a frame: where in it what is to be seen begins. Says whether that page sees to it.
fn bring(element: &Element, block: ScrollLogicalPosition, top: f64) -> bool {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    let _ = Reflect::set(&options, &JsValue::from_str("top"), &JsValue::from_f64(top));
    element.unchecked_ref::<Seen>().scroll_into_view(&options).is_truthy()
}

/// Whether this page is shown in a frame of another.
fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| window.top().ok().flatten().is_none_or(|top| top != window))
}
