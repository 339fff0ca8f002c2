//! What every page and part works with: content, state, figures, words, and where events go.
//!
//! One component holds it all; pages and parts are plain functions of the desk. A Yew component a
//! part costs about 3 kB of Wasm each, and a second place for state; functions cost neither.

use std::rc::Rc;

use super::event::{Event, Local};
use super::template::{Handler, On, on};
use crate::assessment::Assessment;
use crate::group::Group;
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
}

impl Desk {
    /// A text of the interface.
    pub fn text(&self, key: Key) -> &'static str {
        self.words.text(key)
    }

    /// What to do on a click or a change.
    pub fn on(&self, event: Event) -> On {
        on(Handler::Event(event))
    }

    /// On a click, go to another page.
    pub fn go(&self, view: View) -> On {
        self.on(Event::Act(Action::Go(view)))
    }

    /// On a click, move the focus to the part with this id.
    pub fn jump(&self, id: &'static str) -> On {
        self.on(Event::Focus(format!("#{id}")))
    }

    /// When a control's value changed: text, range or select; `n` says which.
    pub fn on_value(&self, n: usize, event: fn(usize, String) -> Event) -> On {
        on(Handler::Value(n, event))
    }
}
