//! Keys, read so that nothing stops the program.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The key of an event, without a modifier held; none for what only looks like one: password managers and autofill
/// send `keydown` events that have no key, and reading it would throw.
pub fn plain_key(event: &KeyboardEvent) -> Option<String> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    (!(event.ctrl_key() || event.alt_key() || event.meta_key())).then(|| event.key())
}
