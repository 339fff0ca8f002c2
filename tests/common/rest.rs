//! The pages of the rest by themselves: a state to show, markup to read, controls to use, and what comes
//! of it. Without Yew, a document or storage.
#![allow(dead_code, reason = "each file of tests uses a part of it")]

use std::rc::Rc;

use buying_readiness::i18n::Messages;
use buying_readiness::questionnaire::core;
use buying_readiness::snapshot::Snapshot;
use buying_readiness::ui::{Around, Desk, Drawing, Event, Kept, Local, Outcome, Piece, Side, Work, draw};
use engine::group::Day;
use engine::state::State;

/// More handlers than any part has.
const PART: usize = 10_000;

/// Markup with its handlers numbered from there.
fn numbered(markup: &str, first: usize) -> String {
    let mut pieces = markup.split("!on");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out += "!on";
        let mut words = piece.splitn(3, '\u{1}');
        let (name, number) = (words.next().unwrap_or_default(), words.next());
        match number.and_then(|number| number.parse::<usize>().ok()) {
            Some(number) => {
                let number = (number + first).to_string();
                out += &[name, "\u{1}", &number, "\u{1}", words.next().unwrap_or_default()].concat();
            }
            None => out += piece,
        }
    }
    out
}

/// A page of the rest in some state.
pub struct Sheet {
    pub state: State,
    pub around: Around,
    pub piece: Piece,
    kept: Kept,
    local: Local,
    drawn: Vec<Rc<Drawing>>,
}

impl Sheet {
    /// In November, with this random number; links can be sealed.
    pub fn of(state: State, random: u64) -> Sheet {
        Messages::complete();
        let today = Day::of(2026, 11, 22).expect("a day");
        let side = Side { today, random, can_seal: true, ..Side::default() };
        Sheet {
            local: Local::of(&state),
            state,
            around: Around { address: "https://example.com/ready".into(), ..Around::default() },
            piece: Piece::Page,
            kept: Kept::of(side),
            drawn: Vec::new(),
        }
    }

    /// The same page in another state.
    pub fn show(&mut self, state: State) {
        if state.view != self.state.view {
            self.local = Local::of(&state);
        }
        self.state = state;
    }

    /// Unfolds what has this id.
    pub fn open(&mut self, id: &'static str) {
        self.local.take(core(), &Event::Open(id));
    }

    pub fn side(&self, change: impl FnOnce(&mut Side)) {
        self.kept.with(change);
    }

    pub fn draw(&mut self) -> String {
        let shown = self.state.shown(core());
        let desk = Desk {
            told: Snapshot::of(core(), Rc::new(self.state.clone()), &shown),
            local: Rc::new(self.local.clone()),
            around: Rc::new(self.around.clone()),
            kept: self.kept.clone(),
            can_undo: false,
            failed: false,
        };
        let drawing = draw(desk.words, &|| desk.piece(self.piece));
        self.drawn = Vec::new();
        self.whole(&Rc::new(drawing))
    }

    /// A drawing with its parts, which are drawn by themselves, where they belong: their handlers numbered on.
    fn whole(&mut self, drawing: &Rc<Drawing>) -> String {
        let mut markup = numbered(&drawing.markup, self.drawn.len() * PART);
        self.drawn.push(Rc::clone(drawing));
        for (n, part) in drawing.parts.iter().enumerate() {
            let part = part.late.as_ref().map_or(Rc::clone(part), |late| Rc::new(late.draw()));
            let part = self.whole(&part);
            markup = markup.replace(&format!("{{{n}\u{1}"), &part);
        }
        markup
    }

    /// Something happened on the page as last drawn.
    pub fn fire(&mut self, handler: usize, value: &str) -> Vec<Outcome> {
        let event = self.drawn[handler / PART].fire(handler % PART, value.to_owned()).expect("there is such a handler");
        match event {
            Event::Rest(event) => self.work(&|side, work| side.take(event.side().expect("ours").clone(), work)),
            Event::Act(action) => {
                let mut state = self.state.clone();
                state.apply(core(), action);
                vec![Outcome::State(state)]
            }
            event => {
                self.local.take(core(), &event);
                Vec::new()
            }
        }
    }

    pub fn hear(&mut self, what: &str, text: &str) -> Vec<Outcome> {
        self.work(&|side, work| side.hear(what, text, work))
    }

    fn work(&self, on: &dyn Fn(&mut Side, &mut Work)) -> Vec<Outcome> {
        let mut work = Work::new(core(), &self.state, &self.around);
        let today = self.kept.with(|side| {
            on(side, &mut work);
            side.today
        });
        work.finish_on(today)
    }
}
