//! The reducer: what is behind the screen and changes.

use std::rc::Rc;

use engine::questionnaire::Questionnaire;
use engine::state::{Shown, State};
use yew::{AttrValue, Reducible};

use crate::store::Trouble;

/// Everything behind the screen that changes. Pure: what is saved was saved before it comes here.
#[derive(Clone, Debug)]
pub struct Session {
    /// The questionnaire; it lives as long as the page.
    pub q: &'static Questionnaire,
    /// What was said, decided and chosen here.
    pub state: Rc<State>,
    /// The group as it is shown, with its figures: worked out once for each state.
    pub shown: Shown,
    /// What else is to be known of it.
    pub status: Status,
    /// The last addition, as long as nothing else was said: it can be taken back.
    pub addition: Option<Addition>,
}

/// Another copy of the group that was added.
#[derive(Clone, Debug)]
pub struct Addition {
    /// The state before it.
    pub before: Rc<State>,
    /// The state it led to.
    pub after: Rc<State>,
}

/// What is to be known besides the state.
#[allow(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// The last change is in the storage.
    pub saved: bool,
    /// It is not, because there is no more room.
    pub full: bool,
    /// Trouble with the storage that has not been read yet.
    pub trouble: Option<Trouble>,
    /// Starting over can be undone.
    pub can_undo: bool,
    /// The last addition can be taken back.
    pub can_take_back: bool,
    /// A link that came and waits to be looked at.
    pub link: Option<AttrValue>,
    /// The page around asks the buyer for a summary.
    pub summary_asked: bool,
    /// The page around asks whether to start over.
    pub start_over_asked: bool,
}

impl Status {
    /// Whether what is kept here is of an older format, which only the fetched part of the program reads.
    pub fn awaits_conversion(&self) -> bool {
        self.trouble == Some(Trouble::Old)
    }
}

/// What changes it.
#[derive(Debug)]
pub enum SessionAction {
    /// A state takes the place of the one before, and what can be taken back with it.
    Commit { state: Rc<State>, addition: Option<Addition> },
    /// Something else is to be known.
    Status(Status),
}

impl Session {
    /// As it begins.
    pub fn new(q: &'static Questionnaire, state: State, status: Status) -> Session {
        Session { q, shown: state.shown(q), state: Rc::new(state), status, addition: None }
    }
}

impl Reducible for Session {
    type Action = SessionAction;

    fn reduce(self: Rc<Session>, action: SessionAction) -> Rc<Session> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            SessionAction::Commit { state, addition } => {
                next.shown.follow(&next.state, &state, next.q);
                next.state = state;
                next.status.can_take_back = addition.is_some();
                next.addition = addition;
            }
            SessionAction::Status(status) => next.status = status,
        }
        Rc::new(next)
    }
}
