//! Presses on what moves away below the pointer: leaving a field may add a line above the button that is being pressed, and
//! the browser then takes the click for one on what is around both places.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::controls::{control, first, use_root};

/// How far a pointer goes that was to stay where it is, in pixels.
const STILL: i32 = 4;

/// What the pointer went down on, and where.
struct Pressed {
    control: HtmlElement,
    at: (i32, i32),
}

impl Pressed {
    fn by(event: &Event) -> Option<Pressed> {
        let pointer = event.dyn_ref::<MouseEvent>()?;
        Some(Pressed { control: control(event)?, at: (pointer.client_x(), pointer.client_y()) })
    }

    /// Whether this click, on what is around it, was meant for it.
    fn is_meant_by(&self, event: &Event) -> bool {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return false };
        let near = |from: i32, to: i32| (from - to).abs() <= STILL;
        let is_around = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_around = is_around.is_some_and(|around| around.contains(Some(&self.control)));
        is_around && near(click.client_x(), self.at.0) && near(click.client_y(), self.at.1)
    }
}

/// A button or link on which the pointer went down is pressed when it goes up at the same place, wherever the button is
/// by then.
#[hook]
pub fn use_moved_controls() {
    use_root(|root| {
        let pressed = Rc::new(RefCell::new(None::<Pressed>));
        let down = {
            let pressed = Rc::clone(&pressed);
            first(root, "pointerdown", move |event| {
                pressed.replace(Pressed::by(event));
            })
        };
        let click = first(root, "click", move |event| {
            let pressed = pressed.take().filter(|_| control(event).is_none());
            if let Some(pressed) = pressed.filter(|pressed| pressed.is_meant_by(event)) {
                // Once this one is over: a listener is not called while it runs.
                spawn_local(async move { pressed.control.click() });
            }
        });
        [down, click]
    });
}
