//! The page's address: the fragment is the host's, and only our pair in it is ours.

use wasm_bindgen::JsValue;

use crate::share::link::fragment;

/// What our pair is called.
pub const KEY: &str = "br";

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// The page's address without its fragment.
fn base() -> String {
    let address = location().and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Where links lead: what `share-base` on the element says, relative to the page, else the page itself.
pub fn of_links(host: &web_sys::Element) -> String {
    let page = base();
    let other = host.get_attribute("share-base").and_then(|other| web_sys::Url::new_with_base(&other, &page).ok());
    other.map_or(page, |other| other.href())
}

/// The link in the fragment.
pub fn link() -> Option<String> {
    let hash = location()?.hash().ok()?;
    fragment::find(&hash, KEY).map(str::to_owned)
}

/// Takes our pair out of the fragment: no entry in the history, no event, everything else kept.
pub fn forget_link() {
    let Some((window, location)) = web_sys::window().zip(location()) else { return };
    let (Ok(hash), Ok(history)) = (location.hash(), window.history()) else { return };
    let rest = fragment::remove(&hash, KEY);
    let address = base() + if rest == "#" { "" } else { &rest };
    let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&address));
}
