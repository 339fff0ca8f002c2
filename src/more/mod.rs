//! The other half of the page: what is wanted only after the first result, as a module of its own that
//! is fetched when one of its pages is opened.
//!
//! It draws markup as the first half does and hands it over as text. The state travels as the stored
//! record: there is one truth, and it is the first half's, which also keeps it. Absent on purpose:
//! Yew, nodes and storage.

use std::rc::Rc;

use crate::assessment::{Assessment, assess};
use crate::group::Group;
use crate::i18n::Messages;
use crate::questionnaire::{Questionnaire, core};
use crate::state::State;
use crate::store::record;
use crate::ui::{Desk, Event, Handler, Local, Told, draw, more_page};

/// What its pages look like, beside the first half's sheet.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));

/// The second half of one widget.
pub struct More {
    q: &'static Questionnaire,
    state: Rc<State>,
    group: Rc<Group>,
    me: Option<usize>,
    figures: Rc<Assessment>,
    local: Rc<Local>,
    handlers: Vec<Handler>,
}

impl Default for More {
    fn default() -> More {
        let q = core();
        let state = State::new(q);
        More {
            q,
            group: Rc::new(state.group.clone()),
            me: None,
            figures: Rc::new(assess(q, &state.group)),
            local: Rc::new(Local::of(&state)),
            state: Rc::new(state),
            handlers: Vec::new(),
        }
    }
}

impl More {
    /// Takes the first half's state over. What it wrote a moment ago can be read.
    pub fn show(&mut self, text: &str) {
        let Ok(state) = record::read(text, self.q) else { return };
        if state.group != self.state.group || state.me != self.state.me {
            let (group, me) = state.present();
            self.figures = Rc::new(assess(self.q, &group));
            (self.group, self.me) = (Rc::new(group), me);
        }
        if state.view != self.state.view {
            self.local = Rc::new(Local::of(&state));
        }
        self.state = Rc::new(state);
    }

    /// Its part of the page that is shown, as markup.
    pub fn draw(&mut self) -> String {
        let desk = Desk {
            q: self.q,
            state: Rc::clone(&self.state),
            group: Rc::clone(&self.group),
            me: self.me,
            figures: Rc::clone(&self.figures),
            words: Messages::whole(),
            local: Rc::clone(&self.local),
            can_undo: false,
        };
        let drawing = draw(desk.words, &|| more_page(&desk));
        self.handlers = drawing.handlers;
        drawing.markup
    }

    /// Something happened on that part, as last drawn.
    pub fn fire(&mut self, handler: usize, value: String) -> Option<Told> {
        let event = match self.handlers.get(handler)? {
            Handler::Event(event) => event.clone(),
            Handler::Value(n, event) => event(*n, value),
        };
        let mut local = (*self.local).clone();
        if local.take(self.q, &event) {
            self.local = Rc::new(local);
            return Some(Told::Draw);
        }
        match event {
            Event::Act(action) => {
                let mut state = (*self.state).clone();
                state.apply(self.q, action);
                Some(Told::State(record::write(&state, self.q)))
            }
            Event::Focus(selector) => Some(Told::Focus(selector)),
            _ => None,
        }
    }
}
