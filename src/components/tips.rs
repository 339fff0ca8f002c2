//! What a mark of a picture stands for, said beside it: to the pointer that rests on it, to the finger that touches it,
//! and to the keyboard, which goes from mark to mark with the arrow keys.
//!
//! A mark is an element with `data-tip`; the picture it is in can be focused and has `data-marks`. Escape takes the
//! words away, and the pointer may rest on them. They follow their mark when the page scrolls, and go with it: what
//! stayed would cover what comes to stand there.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::text::keyed;
use crate::hooks::use_focus;
use crate::platform::{dom, keyboard, scroll};

const MARK: &str = "[data-tip]";
const PICTURE: &str = "[data-marks]";
/// On the mark that is spoken of, for the styles.
const ON: &str = "data-on";
/// Between a mark and its words, and between the words and the window's edge, in pixels.
const GAP: f64 = 6.0;
/// What is listened to. Of the pointer that is its moves, not what it comes to be over: a page that scrolls below a
/// pointer at rest is not pointed at, and what the keyboard is told stays. `WebKit` calls that a move as well: see [`Rest`].
const EVENTS: [&str; 5] = ["pointermove", "click", "focusin", "focusout", "keydown"];

/// The words, and the mark they are said of. They stay when the mark is spoken of no more: only the popover goes.
#[derive(Clone, Debug, Default, PartialEq)]
struct Tip {
    words: AttrValue,
    mark: Option<Element>,
}

/// Where the pointer rests, by the window: a move to the same place is none.
type Rest = Rc<Cell<Option<(i32, i32)>>>;

enum TipAction {
    Show(Element),
    Hide,
}

impl Reducible for Tip {
    type Action = TipAction;

    fn reduce(self: Rc<Self>, action: TipAction) -> Rc<Tip> {
        Rc::new(match action {
            TipAction::Show(mark) => {
                Tip { words: mark.get_attribute("data-tip").unwrap_or_default().into(), mark: Some(mark) }
            }
            TipAction::Hide => Tip { words: self.words.clone(), mark: None },
        })
    }
}

/// The popover with the words, there from the first time it is needed: in the layer above everything, so that no dialog
/// and no edge hides it, and announced politely. It listens to everything in the frame.
#[component]
pub fn Tips() -> Html {
    let (frame, place) = (use_focus().frame(), use_node_ref());
    let tip = use_reducer_eq(Tip::default);
    use_effect_with((), {
        let tip = tip.clone();
        move |()| {
            let rest = Rest::default();
            let listener = |frame: &Element, name| {
                let (tip, rest) = (tip.clone(), Rc::clone(&rest));
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(frame, name, options, move |event| {
                    if has_moved(&rest, event) {
                        take(&tip, event);
                    }
                })
            };
            let listeners = frame.cast::<Element>().map(|frame| EVENTS.map(|name| listener(&frame, name)));
            move || drop(listeners)
        }
    });
    use_effect_with(Tip::clone(&tip), {
        let (place, handle) = (place.clone(), tip.clone());
        move |tip| {
            let shown = tip.mark.clone().zip(place.cast::<HtmlElement>());
            let scrolled = shown.clone().map(|(mark, place)| {
                let _ = mark.set_attribute(ON, "");
                let _ = place.show_popover();
                dom::place_beside(&place, &mark, GAP);
                scroll::on_scroll(&mark.clone(), move || {
                    if dom::is_in_window(&mark) {
                        dom::place_beside(&place, &mark, GAP);
                    } else {
                        hide(&handle);
                    }
                })
            });
            move || {
                drop(scrolled);
                if let Some((mark, place)) = shown {
                    let _ = mark.remove_attribute(ON);
                    let _ = place.hide_popover();
                }
            }
        }
    });
    if tip.words.is_empty() {
        return html! {};
    }
    html! { <div ref={place} class="tip" popover="manual" role="status">{ keyed(tip.words.clone()) }</div> }
}

type TipHandle = UseReducerHandle<Tip>;

/// The mark that is spoken of now, not as it was last drawn: a clone of the handle reads the newest state.
fn marked(tip: &TipHandle) -> Option<Element> {
    tip.clone().mark.clone()
}

/// Whether an event is more than a page that moved below the pointer.
fn has_moved(rest: &Rest, event: &Event) -> bool {
    let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|event| event.type_() == "pointermove") else {
        return true;
    };
    let now = Some((pointer.client_x(), pointer.client_y()));
    rest.replace(now) != now
}

fn take(tip: &TipHandle, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let closest = |css: &str| target.closest(css).ok().flatten();
    match event.type_().as_str() {
        "keydown" => {
            let key = event.dyn_ref::<KeyboardEvent>().and_then(keyboard::plain_key).unwrap_or_default();
            let taken = match key.as_str() {
                "Escape" => hide(tip),
                "ArrowRight" | "ArrowDown" => closest(PICTURE).is_some_and(|picture| walk(tip, &picture, 1)),
                "ArrowLeft" | "ArrowUp" => closest(PICTURE).is_some_and(|picture| walk(tip, &picture, -1)),
                _ => false,
            };
            if taken {
                // It is for the words alone, not for a dialog around them.
                event.prevent_default();
                event.stop_propagation();
            }
        }
        // The first mark, but only where the keyboard brought the focus.
        "focusin" => {
            let is = |css: &str| target.matches(css).unwrap_or(false);
            if is(":focus-visible") && is(PICTURE) {
                walk(tip, &target, 0);
            }
        }
        "focusout" => {
            hide(tip);
        }
        _ => {
            if let Some(mark) = closest(MARK) {
                show(tip, mark);
            } else if closest(".tip").is_none() && closest(PICTURE).is_none() {
                hide(tip);
            }
        }
    }
}

/// From the mark that is spoken of to the next one, or the one before: the key is for the picture, even at its ends.
fn walk(tip: &TipHandle, picture: &Element, step: isize) -> bool {
    let marks = dom::all(picture, MARK);
    let on = marked(tip).and_then(|marked| marks.iter().position(|mark| *mark == marked));
    let last = marks.len().saturating_sub(1);
    let to = on.map_or(0, |on| on.saturating_add_signed(step).min(last));
    if let Some(mark) = marks.into_iter().nth(to) {
        show(tip, mark);
    }
    true
}

/// The words beside a mark. Asked once more for what is said already, nothing moves: the state is the same.
fn show(tip: &TipHandle, mark: Element) {
    tip.dispatch(TipAction::Show(mark));
}

/// Takes the words away; says whether there were any.
fn hide(tip: &TipHandle) -> bool {
    let shown = marked(tip).is_some();
    if shown {
        tip.dispatch(TipAction::Hide);
    }
    shown
}
