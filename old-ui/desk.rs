//! What every page and part works with: content, state, figures, words, and where events go.
//!
//! One component holds it all; pages and parts are plain functions of the desk. A Yew component for each
//! would cost about 3 kB of Wasm, and a second place for state; functions cost neither.

use std::ops::Deref;
use std::rc::Rc;

use macros::html;

use super::event::{Event, Local};
use super::rest::{self, Kept, Piece};
use super::template::{Handler, Html, On, on};
use crate::i18n::key;
use crate::phrases::Told;
use crate::state::{Action, View};

/// What pages and parts are functions of.
#[derive(Clone)]
pub struct Desk {
    /// The group, its figures, and in which words: `desk.figures` is `desk.told.figures`.
    pub told: Told,
    /// What is half done on the screen: forms and switches.
    pub local: Rc<Local>,
    pub around: Rc<Around>,
    /// What is half done on the pages of the rest.
    pub kept: Kept,
    /// Starting over can be undone.
    pub can_undo: bool,
    /// The rest of the program could not be fetched.
    pub failed: bool,
}

impl Deref for Desk {
    type Target = Told;

    fn deref(&self) -> &Told {
        &self.told
    }
}

/// What the owner of the page set and asks for, as far as people see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Whom people can ask, and how; empty where it is not said.
    pub name: String,
    pub mail: String,
    pub phone: String,
    pub link: String,
    /// Something of the owner's own stands on the page for asking a person.
    pub slotted: bool,
    /// The owner's own page on privacy.
    pub privacy: String,
    /// Answers live as long as the page, and not longer.
    pub unsaved: bool,
    /// The page asks for a summary.
    pub asks: bool,
}

impl Owner {
    /// Whether there is somebody to ask.
    pub fn can_be_asked(&self) -> bool {
        self.slotted || [&self.mail, &self.phone, &self.link].iter().any(|way| !way.is_empty())
    }
}

/// What is known besides the state.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Where links lead: the page's address without its fragment, or another one.
    pub address: String,
    /// What our pair in a link's fragment is called; empty for [`super::address::KEY`].
    pub key: String,
    pub owner: Owner,
    /// What could not be read and was put aside.
    pub aside: Vec<String>,
    /// The other groups of this browser: id and name.
    pub groups: Vec<(String, String)>,
    /// Earlier states of all groups: see [`crate::share::past`].
    pub past: String,
    /// The last addition can be taken back.
    pub can_take_back: bool,
}

impl Desk {
    /// What to do on a click or a change.
    pub fn on(&self, event: Event) -> On {
        on(Handler::Event(event))
    }

    /// On a click, go to another page.
    pub fn go(&self, view: View) -> On {
        self.on(Event::Act(Action::Go(view)))
    }

    /// On a click, move the focus to the part with this id. Links inside a shadow root cannot: a
    /// fragment belongs to the page around.
    pub fn jump(&self, id: &'static str) -> On {
        self.on(Event::Focus(format!("#{id}")))
    }

    /// When a control's value changed: text, range or select; `n` says which.
    pub fn on_value(&self, n: usize, event: fn(usize, String) -> Event) -> On {
        on(Handler::Value(n, event))
    }

    /// What the rest of the program draws; until it is there, that it is on its way.
    pub fn piece(&self, piece: Piece) -> Html {
        if let Some(drawn) = rest::piece(self, piece) {
            return drawn;
        }
        if !self.failed {
            // A page begins at its heading, and so does one that is on its way.
            return match piece {
                Piece::Page => html! { <h2 class="lead" tabindex="-1" aria-busy="true">{ key::MORE_COMING }</h2> },
                _ => html! { <p class="small" tabindex="-1" aria-busy="true">{ key::MORE_COMING }</p> },
            };
        }
        html! {
            <div class="notice" role="alert">
                <p>{ key::MORE_FAILED }</p>
                <button type="button" class="button button-small again" onclick={self.on(Event::FetchAgain)}>{ key::MORE_AGAIN }</button>
            </div>
        }
    }
}
