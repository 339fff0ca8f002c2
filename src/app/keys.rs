//! Keys that are ours, and no shortcuts of the page around.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use crate::hooks::use_focus;
use crate::platform::keyboard;

/// Where keys are typed or choose.
const FIELDS: &str = "input, textarea, select";
/// Where keys answer, and which.
const RUN: &str = ".run";
const ANSWERS: [&str; 8] = ["0", "1", "2", "3", "4", "?", "n", "N"];

/// Whether a key does something where it is pressed: it is written, or chooses, or answers.
fn is_ours(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    // Chords are the browser's and the page's; so is what leads out.
    let Some(key) = keyboard::plain_key(event).filter(|key| key != "Escape" && key != "Tab") else { return false };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector: &str| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    within(FIELDS) || (ANSWERS.contains(&key.as_str()) && within(RUN))
}

/// Keys that do something here are not heard by the page around, whose shortcuts would eat them: it sees one element, and
/// cannot know that somebody writes in it.
#[hook]
pub fn use_own_keys() {
    let frame = use_focus().frame();
    use_effect_with((), move |()| {
        let root = frame.cast::<Element>().map(|frame| frame.get_root_node());
        // What is below has heard of it by then.
        let keep = |event: &Event| {
            if is_ours(event) {
                event.stop_propagation();
            }
        };
        let listeners =
            root.map(|root| ["keydown", "keypress", "keyup"].map(|kind| EventListener::new(&root, kind, keep)));
        move || drop(listeners)
    });
}
