//! Whether the whole screen is used.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::platform::fullscreen;

/// Whether something is shown on the whole screen now; whoever reads it draws again when that changes, by whatever key
/// or button.
#[hook]
pub fn use_fullscreen() -> bool {
    let is_full = use_state_eq(|| false);
    use_effect_with((), {
        let is_full = is_full.clone();
        move |()| {
            is_full.set(fullscreen::is_on());
            let document = web_sys::window().and_then(|window| window.document());
            let listener = document.map(|document| {
                EventListener::new(&document, "fullscreenchange", move |_| is_full.set(fullscreen::is_on()))
            });
            move || drop(listener)
        }
    });
    *is_full
}
