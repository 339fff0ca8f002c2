//! Keys that are ours, and no shortcuts of the page around.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use crate::hooks::use_focus;
use crate::platform::keyboard;

/// Where keys are typed or choose.
const FIELDS: &str = "input, textarea, select";
/// What does something by these.
const CONTROLS: &str = "button, a, summary";
const PRESSES: [&str; 2] = [" ", "Enter"];
/// Where keys answer, and which.
const RUN: &str = ".run";
const ANSWERS: [&str; 8] = ["0", "1", "2", "3", "4", "?", "n", "N"];
/// Where keys turn from a topic to the next, and which.
const ROOM: &str = ".room";
const TURNS: [&str; 8] = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "n", "N", "p", "P"];

/// Whether a key does something where it is pressed: it is written, or chooses, presses, answers or turns.
fn is_ours(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    // Chords are the browser's and the page's; so is what leads out.
    let Some(key) = keyboard::plain_key(event).filter(|key| key != "Escape" && key != "Tab") else { return false };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector: &str| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    let key = key.as_str();
    within(FIELDS)
        || (PRESSES.contains(&key) && within(CONTROLS))
        || (ANSWERS.contains(&key) && within(RUN))
        || (TURNS.contains(&key) && within(ROOM))
}

/// Keys that do something here go no further up: the page around would take them for shortcuts, since it sees one element
/// and cannot know that somebody writes in it.
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
