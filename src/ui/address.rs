//! The page's address: the fragment is the host's, and only our pair in it is ours.

use super::bridge::Bridge;
use crate::share::link::fragment;

/// What our pair is called where the owner of the page names it nothing else.
pub const KEY: &str = "br";

pub fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// The page's address without its fragment.
pub fn base() -> String {
    let address = location().and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Where links lead: what `share-base` says, else the page itself.
pub fn of_links(bridge: &Bridge) -> String {
    let other = bridge.setting("share-base");
    if other.is_empty() { base() } else { other }
}

/// The link under this key in the page's fragment.
pub fn link(key: &str) -> Option<String> {
    let hash = location()?.hash().ok()?;
    fragment::find(&hash, key).map(str::to_owned)
}
