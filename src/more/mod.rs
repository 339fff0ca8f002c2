//! The other half of the page: what is wanted only after the first result, as a module of its own that
//! is fetched when one of its pages is opened.
//!
//! It draws markup as the first half does and hands it over as text. The state travels as the stored
//! record: there is one truth, and it is the first half's, which also keeps it. What only a browser
//! can do is asked for as an [`Effect`]. Absent on purpose: Yew, nodes and storage.

mod browser;
mod sealing;

use std::rc::Rc;

pub use browser::{abilities, perform, random, today};

use crate::group::Day;
use crate::i18n::Messages;
use crate::questionnaire::{Questionnaire, core};
use crate::state::{Shown, State};
use crate::store::{old, record};
use crate::ui::{Desk, Event, Handler, Local, Side, Told, Work, draw, more_page};
pub use crate::ui::{Effect, Outcome};

/// What its pages look like, beside the first half's sheet.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));

/// The second half of one widget.
pub struct More {
    q: &'static Questionnaire,
    state: Rc<State>,
    shown: Shown,
    local: Rc<Local>,
    side: Side,
    handlers: Vec<Handler>,
}

impl Default for More {
    fn default() -> More {
        let q = core();
        let state = State::new(q);
        More {
            q,
            shown: state.shown(q),
            local: Rc::new(Local::of(&state)),
            state: Rc::new(state),
            side: Side::default(),
            handlers: Vec::new(),
        }
    }
}

/// A record of an older format in the present one; none if it cannot be read.
pub fn convert(record: &str) -> Option<String> {
    old::convert(record, core())
}

impl More {
    /// Where links lead: the address without its fragment, and the key our part of the fragment has. And
    /// the day it is, and a number nobody could have guessed: the engine has neither clock nor chance.
    pub fn place(&mut self, address: &str, key: &str, today: Day, random: u64) {
        self.side.today = today;
        self.side.random = random;
        address.clone_into(&mut self.side.address);
        key.clone_into(&mut self.side.key);
    }

    /// What the browser can do: see [`abilities`].
    pub fn able(&mut self, (seal, sheet): (bool, bool)) {
        (self.side.can_seal, self.side.has_sheet) = (seal, sheet);
    }

    /// What else the first half knows: the other groups of this browser, a line for each, its id, a
    /// tabulator and its name; and whether the last addition can be taken back.
    pub fn aside(&mut self, groups: &str, can_take_back: bool) {
        let pairs = groups.lines().filter_map(|line| line.split_once('\t'));
        self.side.groups = pairs.map(|(id, name)| (id.to_owned(), name.to_owned())).collect();
        self.side.can_take_back = can_take_back;
    }

    /// The earlier states that are kept: see [`crate::share::past`].
    pub fn recall(&mut self, past: String) {
        self.side.past = past;
    }

    /// Takes the first half's state over. What it wrote a moment ago can be read.
    pub fn show(&mut self, text: &str) {
        let Ok(state) = record::read(text, self.q) else { return };
        self.shown.follow(&self.state, &state, self.q);
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
            group: Rc::clone(&self.shown.group),
            me: self.shown.me,
            figures: Rc::clone(&self.shown.figures),
            words: Messages::whole(),
            local: Rc::clone(&self.local),
            can_undo: false,
        };
        let side = &self.side;
        let drawing = draw(desk.words, &|| more_page(&desk, side));
        self.handlers = drawing.handlers;
        drawing.markup
    }

    /// Something happened on that part, as last drawn.
    pub fn fire(&mut self, handler: usize, value: String) -> Vec<Outcome> {
        let event = match self.handlers.get(handler) {
            Some(Handler::Event(event)) => event.clone(),
            Some(Handler::Value(n, event)) => event(*n, value),
            None => return Vec::new(),
        };
        let mut local = (*self.local).clone();
        if local.take(self.q, &event) {
            self.local = Rc::new(local);
            return vec![Outcome::Told(Told::Draw)];
        }
        self.take(event)
    }

    /// The browser or the first half answers: what, and with which text.
    pub fn hear(&mut self, what: &str, text: String) -> Vec<Outcome> {
        self.take(Event::Heard(what.to_owned(), text))
    }

    fn take(&mut self, event: Event) -> Vec<Outcome> {
        let mut work = Work::new(self.q, &self.state);
        match event {
            Event::Act(action) => work.act(action),
            Event::Focus(selector) => work.tell(Told::Focus(selector)),
            event => self.side.take(event, &mut work),
        }
        self.side.keep_past(&mut work);
        work.finish()
    }
}
