//! Clicks that come twice: many people double-click everything.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent};
use yew::prelude::*;

use super::controls::{control, first, use_root};

/// How long after a click another one may be its second, in milliseconds. Systems may count clicks for longer, for hands
/// that need it: what comes later is meant for what is there by then.
const SECOND: f64 = 500.0;

/// A button or link that was clicked on, and what it said.
struct Clicked {
    control: HtmlElement,
    said: String,
}

impl Clicked {
    /// By this click; none beside all of them.
    fn by(event: &Event) -> Option<Clicked> {
        let control = control(event)?;
        let said = control.text_content().unwrap_or_default();
        Some(Clicked { control, said })
    }

    /// Whether it is to people what the other one was: it says the same, if it says anything.
    fn is_same(&self, other: &Clicked) -> bool {
        if self.said.is_empty() { self.control == other.control } else { self.said == other.said }
    }
}

/// The second click of a double click counts only on what the first one was on. Where that brought another page, or made
/// the button another one, what stands under the pointer now was not read yet, and is not pressed.
#[hook]
pub fn use_first_clicks() {
    use_root(|root| {
        let before = RefCell::new((None::<Clicked>, f64::MIN));
        first(root, "click", move |event| {
            let (now, at) = (Clicked::by(event), event.time_stamp());
            // The keyboard's clicks are not counted.
            let is_counted = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 1);
            let is_second = is_counted && at - before.borrow().1 < SECOND;
            let is_unread = match (&now, &before.borrow().0) {
                (Some(now), Some(before)) => !now.is_same(before),
                (now, _) => now.is_some(),
            };
            if is_second && is_unread {
                event.prevent_default();
                event.stop_propagation();
            } else {
                before.replace((now, at));
            }
        })
    });
}
