//! The whole screen.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::platform::fullscreen;

/// Whether something is shown on the whole screen: that can end by Escape too.
#[hook]
pub fn use_fullscreen() -> bool {
    let is_on = use_state_eq(|| false);
    use_effect_with((), {
        let is_on = is_on.clone();
        move |()| {
            is_on.set(fullscreen::is_on());
            let document = web_sys::window().and_then(|window| window.document());
            let listener = document.map(|document| {
                EventListener::new(&document, "fullscreenchange", move |_| is_on.set(fullscreen::is_on()))
            });
            move || drop(listener)
        }
    });
    *is_on
}
