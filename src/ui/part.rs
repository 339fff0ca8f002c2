//! A part of the page that is drawn by itself: not at all while it says the same, and in a task of its own
//! where it can wait, so that no click has to wait for a whole page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::prelude::{Callback, Component, Context, Properties};

use super::app::Message;
use super::nodes::nodes;
use super::rest::Hear;
use super::template::Drawing;

/// What one is made of.
#[derive(Clone, Properties)]
pub struct PartProps {
    pub drawing: Rc<Drawing>,
    pub send: Callback<Message>,
    pub hear: Hear,
}

impl PartialEq for PartProps {
    /// Never: what is clicked on is looked up in the latest, even where it looks the same.
    fn eq(&self, _: &PartProps) -> bool {
        false
    }
}

/// The component.
pub struct Part {
    /// What is on the screen; none while it waits for its turn.
    drawn: RefCell<Rc<Drawing>>,
    /// Something in it was used: what comes of that is not kept waiting.
    used: Rc<Cell<bool>>,
    waits: bool,
}

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(context: &Context<Part>) -> Part {
        let drawing = &context.props().drawing;
        let waits = drawing.late;
        if waits {
            in_turn(context);
        }
        let drawn = if waits { Rc::default() } else { Rc::clone(drawing) };
        Part { drawn: RefCell::new(drawn), used: Rc::default(), waits }
    }

    fn changed(&mut self, context: &Context<Part>, _: &PartProps) -> bool {
        let drawing = &context.props().drawing;
        let used = self.used.take();
        if self.waits {
            return false;
        }
        let mut drawn = self.drawn.borrow_mut();
        if drawn.markup == drawing.markup {
            *drawn = Rc::clone(drawing);
            return false;
        }
        if drawing.late && !used {
            self.waits = true;
            in_turn(context);
            return false;
        }
        *drawn = Rc::clone(drawing);
        true
    }

    /// Its turn has come.
    fn update(&mut self, context: &Context<Part>, (): ()) -> bool {
        self.waits = false;
        *self.drawn.borrow_mut() = Rc::clone(&context.props().drawing);
        true
    }

    fn view(&self, context: &Context<Part>) -> yew::Html {
        let props = context.props();
        let (send, used, scope) = (props.send.clone(), Rc::clone(&self.used), context.link().clone());
        let fire = Callback::from(move |(n, value): (usize, String)| {
            used.set(true);
            let part = scope.get_component();
            let event = part.and_then(|part| part.drawn.borrow().fire(n, value));
            if let Some(event) = event {
                send.emit(Message::Event(event));
            }
        });
        nodes(&self.drawn.borrow(), &fire, &props.hear, &props.send)
    }
}

/// Asks for a task of its own.
fn in_turn(context: &Context<Part>) {
    let turn = context.link().callback(|()| ());
    let turn = Closure::once_into_js(move || turn.emit(()));
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(turn.unchecked_ref());
    }
}
