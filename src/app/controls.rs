//! What is pressed, and listening to it before anybody below does.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, Node};
use yew::prelude::*;

use crate::hooks::use_focus;

/// What does something at once when it is clicked. A choice can be made again, and is no end of anything.
const CONTROLS: &str = "button, a, summary";

/// The button or link that an event is on; none beside all of them.
pub fn control(event: &Event) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(CONTROLS).ok()??.dyn_into().ok()
}

/// Listeners at the root around the frame, as long as the widget is there.
#[hook]
pub fn use_root<T: 'static>(listen: impl FnOnce(&Node) -> T + 'static) {
    let frame = use_focus().frame();
    use_effect_with((), move |()| {
        let listeners = frame.cast::<Element>().map(|frame| listen(&frame.get_root_node()));
        move || drop(listeners)
    });
}

/// Hears of an event before anybody below does, and may keep it from them.
pub fn first(root: &Node, name: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(root, name, options, hear)
}
