//! The handle: the verbs by which pages change the session. Each reads the live state, takes over what other tabs
//! stored, applies, **saves**, and only then lets it be drawn and tells the page around.

mod around;
mod begin;
mod copies;
pub mod editions;
mod kept;
mod too_long;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use engine::group::{Day, Group};
use engine::questionnaire::Questionnaire;
use engine::state::{Action, State, View};
use yew::{AttrValue, Callback, UseReducerHandle};

use crate::i18n::Messages;
use crate::platform::Platform;
use crate::state::events::{HostEvents, Milestones};
use crate::state::session::{Addition, Session, SessionAction, Status};
use crate::store::{SessionStore, Trouble};

/// Changes the session. It never changes itself: two are equal if they belong to the same session.
#[derive(Clone)]
pub struct AssessmentHandle {
    inner: Rc<Inner>,
    /// Set by what a section can do ([`apply`](Self::apply), [`add`](Self::add)): one that waits for its turn is drawn
    /// at once after it was used.
    used: Rc<Cell<bool>>,
}

struct Inner {
    /// What is asked, and said, in the language that is shown now.
    spoken: Cell<(&'static Questionnaire, Messages)>,
    session: UseReducerHandle<Session>,
    store: Rc<SessionStore>,
    platform: Platform,
    events: RefCell<HostEvents>,
    reached: Cell<Milestones>,
    /// Trouble with the storage was shown: once is enough.
    trouble_shown: Cell<bool>,
    /// What starting over put aside where the storage keeps nothing.
    aside: RefCell<Option<Rc<State>>>,
    /// What other tabs had written when that was last looked at: what is here beside it was said here since.
    heard: RefCell<Rc<State>>,
    /// What stands in the field that somebody types in, or has typed in as long as its page is there.
    typing: RefCell<Option<AttrValue>>,
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

/// How a session begins: as the storage has it, or new. What is shown first knows the day too.
pub fn begin(store: &SessionStore, q: &'static Questionnaire, today: Day) -> Session {
    let (state, trouble) = store.load(q);
    if state.as_ref().is_some_and(|state| state.me.is_some()) {
        store.list_what_was_put_aside(q);
    }
    let saved = trouble != Some(Trouble::Denied);
    let status = Status { saved, trouble, can_undo: store.can_undo(), ..Status::default() };
    let state = State { today, ..state.unwrap_or_else(|| State::new(q)) };
    Session::new(q, state, status)
}

impl AssessmentHandle {
    /// For a session that was begun from this store.
    pub fn new(session: UseReducerHandle<Session>, store: Rc<SessionStore>, platform: Platform) -> AssessmentHandle {
        let reached = Cell::new(Milestones::of(&session.state, session.q));
        let trouble_shown = Cell::new(session.status.trouble.is_some());
        let (events, aside, typing) = (RefCell::default(), RefCell::default(), RefCell::default());
        let spoken = Cell::new((session.q, Messages::english()));
        let heard = RefCell::new(Rc::clone(&session.state));
        let inner =
            Rc::new(Inner { spoken, session, store, platform, events, reached, trouble_shown, aside, heard, typing });
        AssessmentHandle { inner, used: Rc::default() }
    }

    /// The same, for a section that wants to know whether it was used.
    pub fn for_section(&self, used: Rc<Cell<bool>>) -> AssessmentHandle {
        AssessmentHandle { inner: Rc::clone(&self.inner), used }
    }

    /// The callbacks for what happens from now on.
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

    /// The language from now on: the same questionnaire in it, and the words of the interface.
    pub fn set_language(&self, q: &'static Questionnaire, words: Messages) {
        self.inner.spoken.set((q, words));
    }

    /// The questionnaire.
    pub fn q(&self) -> &'static Questionnaire {
        self.inner.spoken.get().0
    }

    /// The words of the interface.
    pub fn words(&self) -> Messages {
        self.inner.spoken.get().1
    }

    fn status(&self, change: impl FnOnce(&mut Status)) {
        let mut status = self.session().status;
        change(&mut status);
        self.inner.session.dispatch(SessionAction::Status(status));
    }

    /// The session's state as these actions leave it, today.
    fn after(&self, session: &Session, actions: Vec<Action>) -> State {
        let mut state = (*session.state).clone();
        let today = Action::Today(self.inner.platform.day());
        for action in std::iter::once(today).chain(actions) {
            state.apply(session.q, action);
        }
        state
    }

    fn commit(&self, mut state: Rc<State>, addition: Option<Addition>) {
        // What was kept somewhere knows no day.
        let today = self.inner.platform.day();
        if state.today != today {
            Rc::make_mut(&mut state).today = today;
        }
        self.inner.session.dispatch(SessionAction::Commit { state, addition });
        let session = self.session();
        let now = Milestones::of(&session.state, session.q);
        // Replaced first: a callback may ask for something at once.
        let before = self.inner.reached.replace(now);
        let events = self.inner.events.borrow().clone();
        now.tell(before, &events);
    }

    /// Saves what is about to be committed. Where the storage is full, the frame says so as long as it is; where it
    /// refuses for another reason, that is shown once.
    fn save(&self, state: &State) {
        if state.me.is_none() {
            return;
        }
        let trouble = self.inner.store.save(state, self.q());
        self.status(|status| {
            status.saved = trouble.is_none();
            status.full = trouble == Some(Trouble::Full);
            if trouble.is_some() && !status.full && !self.inner.trouble_shown.replace(true) {
                status.trouble = trouble;
            }
        });
    }

    fn save_and_commit(&self, state: State, addition: Option<Addition>) {
        self.save(&state);
        self.commit(Rc::new(state), addition);
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
        self.keep_days(&session.state, &actions);
        let only_goes = actions.iter().all(|action| matches!(action, Action::Go(_) | Action::Leave));
        let addition = session.addition.clone().filter(|_| only_goes);
        self.save_and_commit(self.after(&session, actions), addition);
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

    /// Says what I am called.
    pub fn sign(&self, name: String) {
        let state = self.state();
        let (Some(me), expected) = (state.my(), state.group.expected.value) else { return };
        self.apply(Action::Me { id: me.id.clone(), name, roles: me.roles.value, expected });
    }

    /// Changes what the group agreed on for everybody, from what it is now.
    pub fn agree(&self, change: &dyn Fn(&mut Group)) {
        let mut group = self.state().group.clone();
        change(&mut group);
        let (name, expected, by, blind) = (group.name.value, group.expected.value, group.by.value, group.blind.value);
        self.apply(Action::Settings { name, expected, by, blind });
    }
}
