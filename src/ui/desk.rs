//! What every component works with: questionnaire, state, figures, words, and where actions go.

use std::rc::Rc;

use yew::prelude::*;

use crate::assessment::Assessment;
use crate::i18n::Messages;
use crate::questionnaire::Questionnaire;
use crate::state::{Action, State, View};

/// The context of all components.
#[derive(Clone)]
pub struct Desk {
    pub q: &'static Questionnaire,
    pub state: Rc<State>,
    pub figures: Rc<Assessment>,
    pub words: Messages,
    pub act: Callback<Action>,
    /// What can be done with everything that is kept.
    pub keep: Callback<Keep>,
    /// Starting over can be undone.
    pub can_undo: bool,
}

/// What can be done with everything that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    StartOver,
    Undo,
    DeleteAll,
}

impl PartialEq for Desk {
    /// A new state is a new allocation, so identity tells whether anything changed.
    fn eq(&self, other: &Desk) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.figures, &other.figures)
            && self.words == other.words
            && self.can_undo == other.can_undo
    }
}

impl Desk {
    /// A click handler that sends an action.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// A click handler that goes to another page.
    pub fn go(&self, view: View) -> Callback<MouseEvent> {
        self.on_click(Action::Go(view))
    }
}

/// The desk of the app this component stands in.
///
/// # Panics
/// Outside an app; no component is.
#[hook]
pub fn use_desk() -> Desk {
    #[allow(clippy::expect_used)] // a component outside the app is a mistake of ours, found at once
    use_context::<Desk>().expect("components stand inside the app")
}
