//! The handle: the verbs by which pages change the session. Each reads the live state, takes over what other tabs
//! stored, applies, **saves**, and only then lets it be drawn and tells the page around.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use engine::group::Word;
use engine::questionnaire::{Questionnaire, RoleSet};
use engine::state::{Action, State, View};
use formats::past;
use yew::{AttrValue, Callback, UseReducerHandle};

use super::earlier::remembered;
use super::events::{HostEvents, Milestones};
use super::session::{Session, SessionAction, Status};
use crate::platform::{Platform, random};
use crate::store::{SessionStore, Trouble};

/// Changes the session. It never changes itself: two are equal if they belong to the same session.
#[derive(Clone)]
pub struct AssessmentHandle {
    inner: Rc<Inner>,
    /// Set by every verb: a section that waits for its turn is drawn at once after it was used.
    used: Rc<Cell<bool>>,
}

struct Inner {
    q: &'static Questionnaire,
    session: UseReducerHandle<Session>,
    store: Rc<SessionStore>,
    platform: Platform,
    events: RefCell<HostEvents>,
    reached: Cell<Milestones>,
    /// Trouble with the storage was told: once is enough.
    told: Cell<bool>,
    /// What starting over put aside where the storage keeps nothing.
    aside: RefCell<Option<Rc<State>>>,
}

impl PartialEq for AssessmentHandle {
    fn eq(&self, other: &AssessmentHandle) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner) && Rc::ptr_eq(&self.used, &other.used)
    }
}

impl fmt::Debug for AssessmentHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AssessmentHandle")
    }
}

/// How a session begins: as the storage has it, or new.
pub fn begin(store: &SessionStore, q: &'static Questionnaire) -> Session {
    let (state, trouble) = store.load(q);
    if state.as_ref().is_some_and(|state| state.me.is_some()) {
        store.list_what_was_put_aside(q);
    }
    let saved = trouble != Some(Trouble::Denied);
    let status = Status { saved, trouble, can_undo: store.can_undo(), ..Status::default() };
    Session::new(q, state.unwrap_or_else(|| State::new(q)), status)
}

impl AssessmentHandle {
    /// For a session that was begun from this store.
    pub fn new(session: UseReducerHandle<Session>, store: Rc<SessionStore>, platform: Platform) -> AssessmentHandle {
        let reached = Cell::new(Milestones::of(&session.state, session.q));
        let told = Cell::new(session.status.trouble.is_some());
        let (events, aside) = (RefCell::default(), RefCell::default());
        let q = session.q;
        let inner = Rc::new(Inner { q, session, store, platform, events, reached, told, aside });
        AssessmentHandle { inner, used: Rc::default() }
    }

    /// The same, for a section that wants to know whether it was used.
    pub fn for_section(&self, used: Rc<Cell<bool>>) -> AssessmentHandle {
        AssessmentHandle { inner: Rc::clone(&self.inner), used }
    }

    /// Who hears of what happens from now on.
    pub fn set_events(&self, events: HostEvents) {
        self.inner.events.replace(events);
    }

    /// The session as it is now, not as it was last drawn.
    fn session(&self) -> Session {
        // A clone of the handle reads the newest state, and is dropped with it: the kept one would keep every
        // state it was ever read at.
        let live = self.inner.session.clone();
        Session::clone(&live)
    }

    /// The state as it is now, not as it was last drawn.
    pub fn state(&self) -> Rc<State> {
        self.session().state
    }

    /// The questionnaire.
    pub fn q(&self) -> &'static Questionnaire {
        self.inner.q
    }

    fn status(&self, change: impl FnOnce(&mut Status)) {
        let mut status = self.session().status;
        change(&mut status);
        self.inner.session.dispatch(SessionAction::Status(status));
    }

    fn commit(&self, state: Rc<State>, before_addition: Option<Rc<State>>) {
        self.inner.session.dispatch(SessionAction::Commit { state, before_addition });
        let session = self.session();
        let now = Milestones::of(&session.state, session.q);
        // Replaced first: what hears of it may ask for something at once.
        let before = self.inner.reached.replace(now);
        let events = self.inner.events.borrow().clone();
        now.tell(before, &events);
    }

    /// Saves what was committed; where the storage refuses, that is told once.
    fn save(&self, state: &State) {
        if state.me.is_none() {
            return;
        }
        let trouble = self.inner.store.save(state, self.q());
        self.status(|status| {
            status.saved = trouble.is_none();
            if trouble.is_some() && !self.inner.told.replace(true) {
                status.trouble = trouble;
            }
        });
    }

    fn save_and_commit(&self, state: State, before_addition: Option<Rc<State>>) {
        self.save(&state);
        self.commit(Rc::new(state), before_addition);
    }
}

/// Answering, and going about.
impl AssessmentHandle {
    /// Applies one action.
    pub fn apply(&self, action: Action) {
        self.apply_all(vec![action]);
    }

    /// Applies actions that belong together.
    pub fn apply_all(&self, actions: Vec<Action>) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let session = self.session();
        let only_goes = actions.iter().all(|action| matches!(action, Action::Go(_) | Action::Leave));
        let before = session.before_addition.filter(|_| only_goes);
        let mut state = (*session.state).clone();
        for action in actions {
            state.apply(session.q, action);
        }
        self.save_and_commit(state, before);
    }

    /// On an event, applies this action.
    pub fn on_apply<E: 'static>(&self, action: Action) -> Callback<E> {
        let handle = self.clone();
        Callback::from(move |_: E| handle.apply(action.clone()))
    }

    /// On an event, goes to this page.
    pub fn on_go<E: 'static>(&self, view: View) -> Callback<E> {
        self.on_apply(Action::Go(view))
    }

    /// Goes to a page.
    pub fn go(&self, view: View) {
        self.apply(Action::Go(view));
    }

    /// Begins, or changes who I am. Whoever begins in a group that came by a link has it from here on.
    pub fn begin(&self, name: String, roles: RoleSet, expected: RoleSet) {
        let me = Action::Me { id: random::id(), name, roles, expected };
        self.apply_all(vec![me, Action::Found(random::id()), Action::Go(View::Board)]);
        if self.state().me.is_some() {
            self.list_what_was_put_aside();
        }
    }

    fn list_what_was_put_aside(&self) {
        self.inner.store.list_what_was_put_aside(self.q());
        let can_undo = self.inner.store.can_undo();
        self.status(|status| status.can_undo = can_undo);
    }
}

/// Other copies of the group.
impl AssessmentHandle {
    /// Applies actions that add another copy of the group: that can be taken back, and is kept as a state of its day.
    pub fn add(&self, actions: Vec<Action>) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let session = self.session();
        let mut state = (*session.state).clone();
        for action in actions {
            state.apply(session.q, action);
        }
        self.remember(&session.state, &state);
        self.save_and_commit(state, Some(session.state));
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
            && let Some(lines) =
                remembered(&self.inner.store.past(), before, after, self.inner.platform.today, self.q())
        {
            self.inner.store.keep_past(&lines);
        }
    }

    /// Takes the last addition back.
    pub fn take_back(&self) {
        let session = self.session();
        if let Some(before) = session.before_addition {
            let lines = past::forget_last(&self.inner.store.past(), &session.state.group.id);
            if session.state.me.is_some() {
                self.inner.store.keep_past(&lines);
            }
            self.apply(Action::Undo(Box::new((*before).clone())));
        }
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
        if let Some(state) = self.inner.store.take_out(id, self.q())
            && self.make_room()
        {
            // A link that is being looked at may be one of that group.
            let view = if self.state().view == View::Join { View::Join } else { state.home() };
            self.save_and_commit(State { view, ..state }, None);
        }
    }

    /// Puts the present group away, if anybody is in it; says whether another may take its place.
    fn make_room(&self) -> bool {
        let (state, store) = (self.state(), &self.inner.store);
        let may = state.group.people.is_empty() || store.put_away(&state, self.q());
        if !may {
            let trouble = store.save(&state, self.q()).or(Some(Trouble::Full));
            self.status(|status| status.trouble = trouble);
        }
        may
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
            let mut state = (*session.state).clone();
            state.apply(session.q, Action::Go(View::Join));
            self.commit(Rc::new(state), session.before_addition);
        }
    }

    /// The link that came was read.
    pub fn link_was_read(&self) {
        self.status(|status| status.link = None);
    }
}

/// What is kept.
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
        self.inner.aside.take();
        self.status(|status| status.can_undo = false);
        self.commit(Rc::new(State::new(self.q())), None);
    }

    /// The trouble with the storage was read.
    pub fn dismiss_trouble(&self) {
        self.status(|status| status.trouble = None);
    }

    /// Reads what waits in an older format. `renew` gives a record of one in the present format, none if it cannot
    /// be read.
    pub fn convert(&self, renew: &dyn Fn(&str) -> Option<String>) {
        let (state, trouble) = self.inner.store.convert(renew, self.q());
        self.inner.told.set(trouble.is_some());
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
    fn catch_up_is_another(&self) -> bool {
        let before = self.state();
        self.catch_up();
        let after = self.state();
        // Whoever begins here would change somebody who began elsewhere.
        let (Some(was), group) = (before.my(), &before.group.id) else { return after.me.is_some() };
        let same = after.my().is_some_and(|me| me.id == was.id);
        !same || !group.is_empty() && *group != after.group.id
    }

    /// Takes over what another tab or element did to the record. A record taken away is gone here too: it can be
    /// undone if it was starting over, and what was deleted for good stays deleted.
    pub fn catch_up(&self) {
        let session = self.session();
        if session.status.awaits_conversion() {
            return;
        }
        let store = &self.inner.store;
        if store.removed_elsewhere() {
            self.inner.aside.take();
            let can_undo = store.can_undo();
            self.status(|status| status.can_undo = can_undo);
            self.commit(Rc::new(State::new(session.q)), None);
        } else if let Some(other) = store.changed_elsewhere(session.q) {
            let mut state = (*session.state).clone();
            state.apply(session.q, Action::Adopt(Box::new(other)));
            self.commit(Rc::new(state), session.before_addition);
        }
    }
}

/// The page around.
impl AssessmentHandle {
    /// A way of asking a person was used.
    pub fn contact_used(&self) {
        let on_contact = self.inner.events.borrow().on_contact.clone();
        on_contact.emit(());
    }

    /// The page around asks to start over: the person is asked whether they want to.
    pub fn ask_to_start_over(&self) {
        if self.state().me.is_some() {
            self.status(|status| status.start_over_asked = true);
            self.go(View::You);
        }
    }

    /// The person was asked.
    pub fn start_over_was_asked(&self) {
        self.status(|status| status.start_over_asked = false);
    }

    /// The page around asks for a summary: the buyer decides on the contact page.
    pub fn ask_for_summary(&self) {
        if self.state().me.is_some() {
            self.status(|status| status.summary_asked = true);
            self.go(View::Contact);
        } else {
            self.hand_over(None);
        }
    }

    /// What the buyer hands over; none where they would rather not.
    pub fn hand_over(&self, summary: Option<String>) {
        self.status(|status| status.summary_asked = false);
        let on_summary = self.inner.events.borrow().on_summary.clone();
        on_summary.emit(summary);
    }
}
