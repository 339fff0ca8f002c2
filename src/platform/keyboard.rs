//! Keys, read so that nothing stops the program.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// The key of an event, without a modifier held; none for what only looks like one: password managers and autofill
/// send `keydown` events that have no key, and reading it would throw.
pub fn plain_key(event: &KeyboardEvent) -> Option<String> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    (!(event.ctrl_key() || event.alt_key() || event.meta_key())).then(|| event.key())
}

/// Which way a key leads in a row of screens: the arrows, and the keys of a clicker for slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next one.
    Next,
    /// To the one before.
    Back,
}

/// Which way a key leads; none for other keys, with a modifier, and where somebody types or chooses.
pub fn turn(event: &KeyboardEvent) -> Option<Turn> {
    let turn = match plain_key(event)?.as_str() {
        "ArrowRight" | "PageDown" => Turn::Next,
        "ArrowLeft" | "PageUp" => Turn::Back,
        _ => return None,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let types = target.is_some_and(|target| ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str()));
    (!types).then_some(turn)
}

/// Whether an event is this key, in either case and without a modifier, where nobody writes or chooses from a list by
/// it.
pub fn is_free(event: &KeyboardEvent, wanted: &str) -> bool {
    if plain_key(event).is_none_or(|key| !key.eq_ignore_ascii_case(wanted)) {
        return false;
    }
    let Some(target) = event.target() else { return true };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => ["radio", "checkbox"].contains(&input.type_().as_str()),
        None => {
            let element = target.dyn_ref::<Element>();
            element.is_none_or(|element| !["TEXTAREA", "SELECT"].contains(&element.tag_name().as_str()))
        }
    }
}
