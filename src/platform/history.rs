//! The page's address and its history. Both are the host's: ours is one pair in the fragment, and one key in the state of
//! an entry.

use formats::link::fragment;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, HtmlLinkElement, Location};

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

/// The link under this key in the page's query, where something on its way took it for a part of that.
pub fn strayed_link(key: &str) -> Option<String> {
    let search = location()?.search().ok()?;
    fragment::find_strayed(search.trim_start_matches('?'), key).map(str::to_owned)
}

/// The page's address as a link to it needs it: with the path that a router keeps in its fragment, and nothing of ours.
pub fn page(key: &str) -> String {
    let hash = location().and_then(|location| location.hash().ok()).unwrap_or_default();
    base_without(key) + &fragment::route(&hash, key)
}

/// What the page says it is called: the address of its `<link rel="canonical">`, whole.
pub fn canonical() -> Option<String> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let link = web_sys::window()?.document()?.query_selector("link[rel~=canonical i][href]").ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
}

/// The page's address without its fragment and our pair in its query.
fn base_without(key: &str) -> String {
    let base = base();
    let Some((page, query)) = base.split_once('?') else { return base };
    // What only has our name is the page's own.
    if fragment::find_strayed(query, key).is_none() {
        return base;
    }
    match fragment::remove(query, key) {
        rest if rest.is_empty() => page.to_owned(),
        rest => [page, "?", &rest].concat(),
    }
}

/// Takes our pair out of the address: no entry in the history, no event, everything else kept.
///
/// # Errors
/// Where the browser does not let it.
pub fn forget_link(key: &str) -> Result<(), Refused> {
    let hash = location().and_then(|location| location.hash().ok()).ok_or(Refused)?;
    let rest = fragment::remove(&hash, key);
    let address = base_without(key) + if rest == "#" { "" } else { &rest };
    let history = history().ok_or(Refused)?;
    let state = history.state().map_err(|_| Refused)?;
    history.replace_state_with_url(&state, "", Some(&address)).map_err(|_| Refused)
}

fn history() -> Option<History> {
    if cfg!(target_arch = "wasm32") { web_sys::window().and_then(|window| window.history().ok()) } else { None }
}

/// What the entry one is at says under a key of ours.
pub fn noted(key: &str) -> Option<String> {
    noted_in(&history()?.state().ok()?, key)
}

/// What an entry's state says under a key of ours.
pub fn noted_in(state: &JsValue, key: &str) -> Option<String> {
    state.is_object().then(|| Reflect::get(state, &key.into()).ok()?.as_string()).flatten()
}

/// Notes something under a key of ours at the entry one is at.
pub fn note(key: &str, text: &str) {
    if let Some(history) = history()
        && let Some(state) = history.state().ok().and_then(|state| with(&state, key, text))
    {
        // Where the browser does not let it, an entry says nothing of ours.
        let _ = history.replace_state(&state, "");
    }
}

/// Adds an entry of the same address with that noted at it; says whether there is one.
pub fn add(key: &str, text: &str) -> bool {
    let Some(history) = history() else { return false };
    let state = history.state().ok().and_then(|state| with(&state, key, text));
    state.is_some_and(|state| history.push_state(&state, "").is_ok())
}

/// To the entry behind the one one is at.
pub fn forward() {
    if let Some(history) = history() {
        let _ = history.forward();
    }
}

/// A copy of the page's own state with one key of ours in it; none of what is no plain object, where a copy would be
/// something else.
fn with(state: &JsValue, key: &str, text: &str) -> Option<JsValue> {
    let copy = Object::new();
    if state.is_object() && Object::get_prototype_of(state) == Object::get_prototype_of(&copy) {
        Object::assign(&copy, state.unchecked_ref());
    } else if !state.is_null() && !state.is_undefined() {
        return None;
    }
    Reflect::set(&copy, &key.into(), &text.into()).ok()?;
    Some(copy.into())
}
