//! Beginning: anew, or in a group one is invited to.

use engine::group::free_device;
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View, run};
use formats::Invitation;

use super::AssessmentHandle;
use crate::platform::random;

impl AssessmentHandle {
    /// Begins, at the first statement, or changes who I am. Whoever begins in a group that came by a link has it from
    /// here on.
    pub fn begin(&self, name: String, roles: RoleSet, expected: RoleSet) {
        let me = Action::Me { id: random::id(), name, roles, expected };
        let session = self.session();
        let mut actions = vec![me, Action::Found(random::id())];
        let entry = if session.state.me.is_none() {
            run::entry(self.q(), &self.after(&session, actions.clone()))
        } else {
            None
        };
        actions.push(Action::Go(entry.map_or(View::Board, View::Run)));
        self.apply_all(actions);
        if self.state().me.is_some() {
            self.list_what_was_put_aside();
        }
    }

    /// Whether an invitation is to a group that nobody has begun in here, nor in one that was put away.
    pub fn is_new_here(&self, invitation: &Invitation) -> bool {
        let (state, id) = (self.state(), &invitation.group.id);
        !(state.me.is_some() && state.group.id == *id || self.other_groups().iter().any(|(other, _)| other == id))
    }

    /// Whether another group than the one it invites to is here: that stays, and this one is added beside it.
    pub fn is_beside(&self, invitation: &Invitation) -> bool {
        let group = &self.state().group;
        !group.people.is_empty() && group.id != invitation.group.id
    }

    /// Begins in a group one was invited to, at the first statement: as whom it asks, or, without a key, as somebody new.
    /// Says whether that could be done.
    pub fn accept(&self, invitation: &Invitation, key: Option<String>, name: String, roles: RoleSet) -> bool {
        self.used.set(true);
        if self.catch_up_is_another() {
            return false;
        }
        let (q, beside) = (self.q(), self.is_beside(invitation));
        let mut state = if beside { State::new(q) } else { (*self.state()).clone() };
        let (id, random) = (key.unwrap_or_else(random::id), (random::bits() & 0xff) as u8);
        state.apply(q, Action::Today(self.inner.platform.day()));
        state.apply(q, Action::Merge(Box::new(invitation.group.clone())));
        // The same person may begin on another device too, and what they say there is not to be taken for this.
        match state.group.find(&id).and_then(|n| state.group.people.get(n)).map(|me| free_device(me, random)) {
            Some(device) => state.apply(q, Action::Take { person: id.clone(), device }),
            None => state.apply(q, Action::Device(random)),
        }
        let expected = state.group.expected.value;
        state.apply(q, Action::Me { id, name, roles, expected });
        state.apply(q, Action::Invited(invitation.from.clone()));
        let entry = run::entry(q, &state).map_or(View::Board, View::Run);
        state.apply(q, Action::Go(entry));
        if beside {
            self.open_another(state);
        } else {
            self.save_and_commit(state, None);
        }
        let has_begun = self.state().group.id == invitation.group.id;
        if has_begun {
            let on_join = self.inner.events.borrow().on_join.clone();
            on_join.emit(());
            self.list_what_was_put_aside();
        }
        has_begun
    }

    pub(super) fn list_what_was_put_aside(&self) {
        self.inner.store.list_what_was_put_aside(self.q());
        let can_undo = self.inner.store.can_undo();
        self.status(|status| status.can_undo = can_undo);
    }
}
