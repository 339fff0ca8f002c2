//! What comes of an event on pages of the rest, done: to the state, to what is kept, and by the browser.

use std::rc::Rc;

use super::browser::{self, Ticking};
use super::{Effect, Hear, Outcome, Side, Work, perform};
use crate::group::Word;
use crate::state::{Action, State, View};
use crate::store::Trouble;
use crate::ui::event::Keep;
use crate::ui::page::Page;

/// Lets the side work on the page's state, and does what comes of it.
pub fn work(page: &mut Page, hear: &Hear, work: &mut dyn FnMut(&mut Side, &mut Work)) {
    let (state, around) = (Rc::clone(&page.state), page.around());
    let mut job = Work::new(page.q, &state, &around);
    let today = page.kept.clone().with(|side| {
        work(side, &mut job);
        side.today
    });
    let (shared, joined) = job.is_told();
    for outcome in job.finish_on(today) {
        page.come(outcome, hear);
    }
    for (happened, event) in [(shared, "br-share"), (joined, "br-join")] {
        if happened {
            page.bridge.tell(event, 0, 0);
        }
    }
}

impl Page {
    /// Does something with everything that is kept.
    pub(super) fn keep(&mut self, what: Keep, hear: &Hear) {
        let new = State::new(self.q);
        match what {
            Keep::StartOver => {
                if !self.keeper.start_over(&self.state, self.q) {
                    self.trouble = Some(Trouble::Full);
                    return;
                }
                // A start without answers puts nothing in the place of one that had some.
                let said = self.state.my().is_some_and(|me| me.answers.iter().any(Word::is_said));
                if said || self.aside.is_none() {
                    self.aside = Some(Rc::clone(&self.state));
                }
                self.can_undo = true;
                self.show(new);
            }
            Keep::Undo => {
                // Another element or tab may have done so.
                if self.catch_up_is_another() {
                    return;
                }
                let put_aside = self.keeper.undo(self.q).or_else(|| self.aside.as_deref().cloned());
                self.aside = None;
                self.can_undo = false;
                if let Some(state) = put_aside {
                    self.show(State { view: View::Board, ..state });
                    self.save();
                }
            }
            Keep::SaveUnreadable => {
                if let Some(Trouble::Unreadable(text)) = self.trouble.clone() {
                    let name = "buying-readiness.txt".to_owned();
                    perform(Effect::Download { name, kind: "text/plain", text }, hear.clone());
                }
            }
            Keep::DeleteAll => {
                self.keeper.delete_all();
                self.aside = None;
                self.can_undo = false;
                self.show(new);
            }
        }
    }

    fn come(&mut self, outcome: Outcome, hear: &Hear) {
        match outcome {
            // Nothing is kept of anybody's before somebody has begun here.
            Outcome::Past(lines) if self.state.me.is_some() => self.keeper.keep_past(&lines),
            Outcome::Past(_) => {}
            Outcome::Focus(selector) => self.focus = Some(selector),
            Outcome::State(state) => self.take_over(state),
            Outcome::Joined(state) => {
                let before = Rc::clone(&self.state);
                self.take_over(state);
                self.before = Some(before);
            }
            Outcome::TakeBack => {
                if let Some(before) = self.before.take() {
                    self.act(Action::Undo(Box::new((*before).clone())));
                }
            }
            Outcome::Another(state) => {
                if self.make_room() {
                    // Nobody has begun there yet: the one put away must not come back in its place.
                    self.keeper.forget_record();
                    self.show(state);
                    self.save();
                }
            }
            Outcome::Back(id) => {
                if let Some(state) = self.keeper.take_out(&id, self.q)
                    && self.make_room()
                {
                    // A link that is being looked at may be one of that group.
                    let view = if self.state.view == View::Join { View::Join } else { state.home() };
                    self.show(State { view, ..state });
                    self.save();
                }
            }
            Outcome::Tell(event) => self.bridge.tell(event, 0, 0),
            Outcome::Hand(text) => {
                self.owner.asks = false;
                self.bridge.hand(text);
            }
            Outcome::Tick(on) => {
                let ticking = on.then(|| Rc::new(Ticking::new(hear.clone())));
                self.kept.clone().with(|side| side.ticking = ticking);
            }
            Outcome::Effect(Effect::ForgetLink) => browser::forget_link(&self.key()),
            Outcome::Effect(effect) => perform(effect, hear.clone()),
        }
    }

    /// Puts the present group away, if anybody is in it; says whether another may take its place.
    fn make_room(&mut self) -> bool {
        let may = self.state.group.people.is_empty() || self.keeper.put_away(&self.state, self.q);
        if may {
            self.before = None;
        } else {
            self.trouble = self.keeper.save(&self.state, self.q).or(Some(Trouble::Full));
        }
        may
    }

    /// The state as it was worked out from the one that was shown.
    fn take_over(&mut self, mut state: State) {
        let known = Rc::clone(&self.state);
        if self.catch_up_is_another() {
            return;
        }
        if !Rc::ptr_eq(&known, &self.state) {
            // Another tab wrote what was not seen yet: both count.
            let view = state.view;
            let mut both = (*self.state).clone();
            both.apply(self.q, Action::Adopt(Box::new(state)));
            state = State { view, ..both };
        }
        self.before = None;
        self.show(state);
        self.save();
    }
}
