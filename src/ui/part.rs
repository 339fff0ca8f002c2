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
    /// What is on the screen; nothing while it waits for its first turn.
    drawn: RefCell<Rc<Drawing>>,
    /// Something in it was used: what comes of that is not kept waiting.
    used: Rc<Cell<bool>>,
    /// Its turn is to come.
    waits: bool,
    /// Its turn has come, and the page may have waited for it.
    came: bool,
}

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(context: &Context<Part>) -> Part {
        let drawing = &context.props().drawing;
        let waits = drawing.late.is_some();
        if waits {
            in_turn(context);
        }
        Part { drawn: RefCell::new(Rc::clone(drawing)), used: Rc::default(), waits, came: false }
    }

    fn changed(&mut self, context: &Context<Part>, _: &PartProps) -> bool {
        let drawing = &context.props().drawing;
        if !self.used.take() && drawing.late.is_some() {
            if !self.waits {
                self.waits = true;
                in_turn(context);
            }
            return false;
        }
        self.take(drawing)
    }

    /// Its turn has come.
    fn update(&mut self, context: &Context<Part>, (): ()) -> bool {
        self.waits = false;
        self.came = self.take(&context.props().drawing);
        self.came
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

    fn rendered(&mut self, context: &Context<Part>, _first: bool) {
        if std::mem::take(&mut self.came) {
            context.props().send.emit(Message::Drawn);
        }
    }
}

impl Part {
    /// Takes over what it says now; says whether it looks different, or parts in it may.
    fn take(&mut self, drawing: &Rc<Drawing>) -> bool {
        let now = drawing.late.as_ref().map_or_else(|| Rc::clone(drawing), |late| Rc::new(late.draw()));
        let differs = self.drawn.borrow().markup != now.markup || !now.parts.is_empty();
        *self.drawn.borrow_mut() = now;
        differs
    }
}

thread_local! {
    /// Whose turn is to come: one a frame, so that none of the frames is long. The last one comes first, since
    /// Yew goes through a page from its end, and people read from its beginning.
    static WAITING: RefCell<Vec<Callback<()>>> = const { RefCell::new(Vec::new()) };
    /// A frame is waited for.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Whether any part waits for its turn.
pub fn are_waiting() -> bool {
    BUSY.get()
}

/// Asks for a task of its own.
fn in_turn(context: &Context<Part>) {
    let turn = context.link().callback(|()| ());
    WAITING.with_borrow_mut(|waiting| waiting.push(turn));
    if !BUSY.replace(true) {
        after_frame();
    }
}

/// The next one's turn comes in a task of its own behind the next frame.
fn after_frame() {
    let Some(window) = web_sys::window() else { return };
    let next = Closure::once_into_js(|| {
        let Some(turn) = WAITING.with_borrow_mut(Vec::pop) else {
            BUSY.set(false);
            return;
        };
        turn.emit(());
        after_frame();
    });
    let frame = Closure::once_into_js(move || {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(next.unchecked_ref());
        }
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
}
