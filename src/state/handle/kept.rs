//! What is kept: starting over, deleting, older formats, and what other tabs wrote.

use std::rc::Rc;

use engine::group::{Answer, Day, Word};
use engine::questionnaire::Item;
use engine::state::{Action, State, View};
use yew::AttrValue;

use super::AssessmentHandle;
use crate::state::session::Session;
use crate::store::{Removed, SessionStore, Trouble};

impl AssessmentHandle {
    /// Starts over: what was said is put aside.
    pub fn start_over(&self) {
        let (session, store) = (self.session(), &self.inner.store);
        if !store.start_over(&session.state, session.q) {
            self.status(|status| status.trouble = Some(Trouble::Full));
            return;
        }
        // A start without answers puts nothing in the place of one that had some.
        let said = session.state.my().is_some_and(|me| me.answers.iter().any(Word::is_said));
        let mut aside = self.inner.aside.borrow_mut();
        if said || aside.is_none() {
            *aside = Some(Rc::clone(&session.state));
        }
        drop(aside);
        self.status(|status| status.can_undo = true);
        self.commit(Rc::new(State::new(session.q)), None);
    }

    /// Undoes starting over.
    pub fn undo_start_over(&self) {
        // Another element or tab may have done so.
        if self.catch_up_is_another() {
            return;
        }
        let kept = self.inner.store.undo(self.q());
        let aside = self.inner.aside.take();
        self.status(|status| status.can_undo = false);
        if let Some(state) = kept.or_else(|| aside.as_deref().cloned()) {
            self.save_and_commit(State { view: View::Board, ..state }, None);
        }
    }

    /// Deletes everything that is kept, for good.
    pub fn delete_all(&self) {
        self.inner.store.delete_all();
        self.gone(None);
    }

    /// Whether an answer that is tapped goes on by itself; none as long as nobody was asked.
    pub fn goes_on(&self) -> Option<bool> {
        self.inner.store.goes_on()
    }

    /// Keeps that, in this browser.
    pub fn keep_goes_on(&self, goes_on: bool) {
        self.inner.store.keep_goes_on(goes_on);
    }

    /// On which day I answered each statement, as far as this browser knows: [`Day::NONE`] where it does not.
    pub fn days(&self) -> Vec<Day> {
        let kept = self.inner.store.days(&self.state().group.id);
        let day = |item: &Item| kept.iter().find(|(id, _)| *id == *item.id).map_or(Day::NONE, |(_, day)| *day);
        self.q().items.iter().map(day).collect()
    }

    /// Keeps the day on which statements are answered.
    pub(super) fn keep_days(&self, before: &State, actions: &[Action]) {
        for action in actions {
            let Action::Answer { item, answer } = action else { continue };
            let Some(content) = self.q().items.get(*item).filter(|_| before.me.is_some()) else { continue };
            if before.my_answer(*item) != *answer {
                let day = if *answer == Answer::Nothing { Day::NONE } else { self.inner.platform.day() };
                self.inner.store.keep_day(&before.group.id, &content.id, day);
            }
        }
    }

    /// Keeps in the emptied storage what this window still holds.
    pub fn keep_all_the_same(&self) {
        if self.catch_up_is_another() {
            return;
        }
        self.inner.store.let_go();
        self.inner.trouble_shown.set(false);
        self.status(|status| status.trouble = None);
        self.save_and_commit((*self.state()).clone(), self.session().addition);
    }

    /// Lets go of it: it was meant to be emptied.
    pub fn let_all_go(&self) {
        self.inner.store.let_go();
        self.status(|status| status.trouble = None);
        self.delete_all();
    }

    /// The trouble with the storage was read.
    pub fn dismiss_trouble(&self) {
        self.status(|status| status.trouble = None);
    }

    /// Reads what waits in an older format. `renew` gives a record of one in the present format, none if it cannot
    /// be read.
    pub fn convert(&self, renew: &dyn Fn(&str) -> Option<String>) {
        let (state, trouble) = self.inner.store.convert(renew, self.q());
        self.inner.trouble_shown.set(trouble.is_some());
        self.status(|status| status.trouble = trouble);
        self.commit(Rc::new(state.unwrap_or_else(|| State::new(self.q()))), None);
        if self.state().me.is_some() {
            self.list_what_was_put_aside();
        }
        if let Some(link) = self.session().status.link {
            self.open_link(link);
        }
    }

    /// Takes over what another tab or element wrote, before something is done. Says whether that leaves another person
    /// or another group than it was meant for: deleted, or changed for another one elsewhere.
    pub(super) fn catch_up_is_another(&self) -> bool {
        let before = self.state();
        self.catch_up();
        let after = self.state();
        // Whoever begins here would change somebody who began elsewhere.
        let (Some(was), group) = (before.my(), &before.group.id) else { return after.me.is_some() };
        let same = after.my().is_some_and(|me| me.id == was.id);
        !same || !group.is_empty() && *group != after.group.id
    }

    /// Something is typed into a field, or has been as long as its page is there: none once that goes.
    pub fn types(&self, text: Option<AttrValue>) {
        self.inner.typing.replace(text);
    }

    /// Takes over what another tab or element did to the record. A record taken away is gone here too: it can be
    /// undone if it was starting over, and what was deleted for good stays deleted, which is said. Where somebody is
    /// typing, what is shown stays until they choose, and goes on being kept where it was put away.
    pub fn catch_up(&self) {
        let session = self.session();
        if session.status.awaits_conversion() {
            return;
        }
        let store = &self.inner.store;
        let stays = self.inner.typing.borrow().is_some() || session.status.trouble == Some(Trouble::PutAway);
        match store.removed_elsewhere() {
            // What this window holds is not thrown away for it: somebody may have lost it, not deleted it.
            Some(Removed::WithAllElse) if has_said(&session.state) => {
                store.hold();
                self.status(|status| (status.trouble, status.saved) = (Some(Trouble::Emptied), false));
            }
            Some(Removed::StartedOver) if stays => self.was_put_away(),
            Some(Removed::StartedOver | Removed::WithAllElse) => self.gone(None),
            Some(Removed::Deleted) => self.was_deleted(&session),
            // What was put away or emptied before is deleted now.
            None if self.holds_something(&session) && store.is_deleted() => self.was_deleted(&session),
            None => match store.changed_elsewhere(session.q) {
                Some(other) if session.state.is_another(&other) && stays => self.was_put_away(),
                Some(other) => self.adopt(session, other),
                None => {}
            },
        }
    }

    /// What is heard of another tab's writing under a name; none of a storage that was emptied.
    pub fn hear(&self, name: Option<&str>) {
        self.catch_up();
        // What another tab wrote before it heard that everything was deleted.
        if !name.is_some_and(SessionStore::says_deleted) {
            self.inner.store.sweep();
        }
    }

    fn adopt(&self, session: Session, other: State) {
        let (mut state, other) = ((*session.state).clone(), Rc::new(other));
        let heard = self.inner.heard.replace(Rc::clone(&other));
        state.apply(session.q, Action::Adopt { other: Box::new((*other).clone()), heard });
        if matches!(session.status.trouble, Some(Trouble::Emptied | Trouble::PutAway)) {
            // Another tab keeps it again.
            self.inner.store.let_go();
            self.status(|status| (status.trouble, status.saved) = (None, true));
        }
        // What the other tab does not have is kept again.
        if (State { view: other.view, today: other.today, ..state.clone() }) != *other {
            self.save(&state);
        }
        self.commit(Rc::new(state), session.addition);
    }

    /// Whether there is somebody here, or what they started over.
    fn holds_something(&self, session: &Session) -> bool {
        session.state.me.is_some() || self.inner.aside.borrow().is_some()
    }

    /// What is shown here stands under another name by now.
    fn was_put_away(&self) {
        self.inner.store.hold_put_away();
        self.status(|status| status.trouble = Some(Trouble::PutAway));
    }

    fn was_deleted(&self, session: &Session) {
        let typed = self.inner.typing.take().unwrap_or_default();
        let is_said = has_said(&session.state) || !typed.is_empty() || self.inner.aside.borrow().is_some();
        self.inner.store.let_go();
        self.gone(is_said.then(|| Trouble::Deleted(typed.to_string())));
    }

    /// Goes on with what was put away in another tab; what is open there is put away.
    pub fn go_on_with_this(&self) {
        let (state, store) = (self.state(), &self.inner.store);
        store.let_go();
        if store.bring_back(&state, self.q()) {
            self.status(|status| status.trouble = None);
            self.save_and_commit((*state).clone(), None);
        } else {
            store.hold_put_away();
            self.has_no_room();
        }
    }

    /// Goes where another tab is.
    pub fn follow(&self) {
        let store = &self.inner.store;
        store.let_go();
        let other = store.open_elsewhere(self.q());
        self.gone(None);
        if let Some(other) = other {
            let view = other.home();
            self.commit(Rc::new(State { view, ..other }), None);
        }
    }

    /// What was kept is gone; there is nothing here either.
    fn gone(&self, trouble: Option<Trouble>) {
        self.inner.aside.take();
        let can_undo = self.inner.store.can_undo();
        self.status(|status| {
            status.can_undo = can_undo;
            if trouble.is_some() || matches!(status.trouble, Some(Trouble::Emptied | Trouble::PutAway)) {
                status.trouble = trouble;
            }
        });
        self.commit(Rc::new(State::new(self.q())), None);
    }
}

/// Whether there is anything of mine in it to lose.
fn has_said(state: &State) -> bool {
    state.my().is_some_and(|me| me.answered() > 0)
}
