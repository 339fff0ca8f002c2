//! The page's address: the fragment is the host's, and only our pair in it is ours.

use crate::share::link::fragment;

/// What our pair is called.
pub const KEY: &str = "br";

pub fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// The page's address without its fragment.
pub fn base() -> String {
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
