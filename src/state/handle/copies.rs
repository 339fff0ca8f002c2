//! Other copies of the group: added, sent, taken back, and other groups of this browser.

use std::rc::Rc;

use engine::state::{Action, State, View};
use formats::past;
use yew::AttrValue;

use super::AssessmentHandle;
use crate::state::earlier::remembered;
use crate::state::session::Addition;
use crate::store::Trouble;

impl AssessmentHandle {
    /// Applies actions that add another copy of the group: that can be taken back, and is kept as a state of its day.
    pub fn add(&self, actions: Vec<Action>) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let session = self.session();
        let after = Rc::new(self.after(&session, actions));
        self.remember(&session.state, &after);
        self.save(&after);
        self.commit(Rc::clone(&after), Some(Addition { before: session.state, after }));
        let on_join = self.inner.events.borrow().on_join.clone();
        on_join.emit(());
    }

    /// Something of the group leaves this browser: what is applied with it, and kept as a state of its day.
    pub fn share(&self, actions: Vec<Action>) {
        let before = self.state();
        if !actions.is_empty() {
            self.apply_all(actions);
        }
        self.remember(&before, &self.state());
        let on_share = self.inner.events.borrow().on_share.clone();
        on_share.emit(());
    }

    fn remember(&self, before: &State, after: &State) {
        // Nothing is kept of anybody's before somebody has begun here.
        if after.me.is_some()
            && let Some(lines) = remembered(&self.inner.store.past(), before, after, after.today, self.q())
        {
            self.inner.store.keep_past(&lines);
        }
    }

    /// Takes the last addition back, and nothing that another tab has said since.
    pub fn take_back(&self) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let session = self.session();
        if let Some(addition) = session.addition.clone() {
            let lines = past::forget_last(&self.inner.store.past(), &session.state.group.id);
            if session.state.me.is_some() {
                self.inner.store.keep_past(&lines);
            }
            self.undo(addition);
        }
    }

    /// Back to before an addition.
    pub(super) fn undo(&self, Addition { before, after }: Addition) {
        let session = self.session();
        self.inner.heard.replace(Rc::clone(&session.state));
        self.save_and_commit(self.after(&session, vec![Action::Undo { before, after }]), None);
    }

    /// Another group takes the place of the present one, which is put away.
    pub fn open_another(&self, state: State) {
        if self.make_room() {
            // Nobody has begun there yet: the one put away must not come back in its place.
            self.inner.store.forget_record();
            self.save_and_commit(state, None);
        }
    }

    /// A group that was put away takes the place of the present one.
    pub fn switch_to(&self, id: &str) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let (present, store) = (self.state(), &self.inner.store);
        let is_here = present.group.id == id && !present.group.people.is_empty();
        let Some(state) = store.group(id, self.q()).filter(|_| !is_here) else { return };
        // A link that is being looked at may be one of that group.
        let view = if present.view == View::Join { View::Join } else { state.home() };
        let state = State { view, ..state };
        if store.change_over(&present, &state, self.q()) {
            self.save_and_commit(state, None);
        } else {
            self.has_no_room();
        }
    }

    /// Puts the present group away, if anybody is in it; says whether another may take its place.
    fn make_room(&self) -> bool {
        let state = self.state();
        let may = state.group.people.is_empty() || self.inner.store.put_away(&state, self.q());
        if !may {
            self.has_no_room();
        }
        may
    }

    /// Says why the present group stays where it is.
    pub(super) fn has_no_room(&self) {
        let trouble = self.inner.store.save(&self.state(), self.q()).or(Some(Trouble::Full));
        self.status(|status| status.trouble = trouble);
    }

    /// The other groups of this browser: id and name.
    pub fn other_groups(&self) -> Vec<(String, String)> {
        self.inner.store.groups()
    }

    /// Earlier states of all groups: see [`formats::past`].
    pub fn past(&self) -> String {
        self.inner.store.past()
    }

    /// What could not be read and was put aside.
    pub fn put_aside(&self) -> Vec<String> {
        self.inner.store.kept_aside()
    }

    /// A link came: it is shown before anything is done with it.
    pub fn open_link(&self, link: impl Into<AttrValue>) {
        let link = link.into();
        self.status(|status| status.link = Some(link));
        let session = self.session();
        if session.state.view != View::Join {
            // Its days are said as seen from today.
            let state = self.after(&session, vec![Action::Go(View::Join)]);
            self.commit(Rc::new(state), session.addition);
        }
    }

    /// The link that came was read.
    pub fn link_was_read(&self) {
        self.status(|status| status.link = None);
    }
}
