//! What every page and part works with: content, state, figures, words, and where events go.
//!
//! One component holds it all; pages and parts are plain functions of the desk. A Yew component a
//! part costs about 3 kB of Wasm each, and a second place for state; functions cost neither.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::prelude::*;

use super::event::{Event, Local};
use crate::assessment::Assessment;
use crate::group::{Answer, Group};
use crate::i18n::{Key, Messages};
use crate::questionnaire::Questionnaire;
use crate::state::{Action, State, View};

/// What pages and parts are functions of.
#[derive(Clone)]
pub struct Desk {
    pub q: &'static Questionnaire,
    pub state: Rc<State>,
    /// The group as it is shown, with those marked as gone or as the same taken into account: the
    /// figures' people stand at their positions in it.
    pub group: Rc<Group>,
    /// My position in it.
    pub me: Option<usize>,
    pub figures: Rc<Assessment>,
    pub words: Messages,
    /// What is half done on the screen: forms, switches, trials.
    pub local: Rc<Local>,
    /// Starting over can be undone.
    pub can_undo: bool,
    pub send: Callback<Event>,
}

impl Desk {
    /// A text of the interface.
    pub fn text(&self, key: Key) -> &'static str {
        self.words.text(key)
    }

    /// A click handler.
    pub fn on(&self, event: Event) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(event.clone()))
    }

    /// A click handler that goes to another page.
    pub fn go(&self, view: View) -> Callback<MouseEvent> {
        self.on(Event::Act(Action::Go(view)))
    }

    /// A click handler that moves the focus to the part with this id.
    pub fn jump(&self, id: &'static str) -> Callback<MouseEvent> {
        self.on(Event::Focus(format!("#{id}")))
    }

    /// A handler for a control that was switched.
    pub fn on_change(&self, event: Event) -> Callback<web_sys::Event> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(event.clone()))
    }

    /// A handler for a control whose value changed: text, range or select; `n` says which.
    pub fn on_value(&self, n: usize, event: fn(usize, String) -> Event) -> Callback<InputEvent> {
        let send = self.send.clone();
        Callback::from(move |happened: InputEvent| send.emit(event(n, value(happened.target()))))
    }

    /// 0 to 4 answer an item, only while the focus is in its radios; anywhere else they are the page's.
    pub fn on_digit(&self, item: usize) -> Callback<KeyboardEvent> {
        let send = self.send.clone();
        Callback::from(move |event: KeyboardEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let level = match event.key().as_bytes() {
                [digit @ b'0'..=b'4'] => digit - b'0',
                _ => return,
            };
            let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
            if !chord && target.is_some_and(|input| input.type_() == "radio") {
                event.prevent_default();
                send.emit(Event::Say { item, answer: Answer::Level(level) });
            }
        })
    }
}

/// The value of a control: inputs, areas and selects are read the same way.
fn value(target: Option<EventTarget>) -> String {
    let value = target.and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}
