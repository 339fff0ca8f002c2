//! The page's address: its fragment is the host's, and only our pair in it is ours.

use formats::link::fragment;
use web_sys::Location;

use super::Refused;

fn location() -> Option<Location> {
    if cfg!(target_arch = "wasm32") { web_sys::window().map(|window| window.location()) } else { None }
}

/// The page's address without its fragment; empty off the browser.
pub fn base() -> String {
    let address = location().and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The name of the host the page is on; empty where it has none, and off the browser.
pub fn host() -> String {
    location().and_then(|location| location.hostname().ok()).unwrap_or_default()
}

/// The link under this key in the page's fragment.
pub fn link(key: &str) -> Option<String> {
    let hash = location()?.hash().ok()?;
    fragment::find(&hash, key).map(str::to_owned)
}

/// Takes our pair out of the fragment: no entry in the history, no event, everything else kept.
///
/// # Errors
/// Where the browser does not let it.
pub fn forget_link(key: &str) -> Result<(), Refused> {
    let hash = location().and_then(|location| location.hash().ok()).ok_or(Refused)?;
    let rest = fragment::remove(&hash, key);
    let address = base() + if rest == "#" { "" } else { &rest };
    let history = web_sys::window().and_then(|window| window.history().ok()).ok_or(Refused)?;
    let state = history.state().map_err(|_| Refused)?;
    history.replace_state_with_url(&state, "", Some(&address)).map_err(|_| Refused)
}
