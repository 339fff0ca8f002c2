//! What the tests of the store share.

mod beside;
mod editions;
mod elsewhere;
mod full;
mod groups;
mod older;
mod records;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use engine::group::{Answer, Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Action, Cell, State, View};
use formats::record;

use super::{SessionStore, Trouble};
use crate::platform::Refused;
use crate::platform::storage::{Storage, StorageHandle};
use crate::questionnaire::core;

fn used() -> State {
    let mut state = State::new(core());
    let roles = core().all_roles();
    state.apply(core(), Action::Me { id: "a".into(), name: "Ana".into(), roles, expected: roles });
    state.apply(core(), Action::Answer { item: 3, answer: Answer::Level(2) });
    state.apply(core(), Action::Answer { item: 4, answer: Answer::DontKnow });
    state.apply(core(), Action::Note { item: 3, text: "line\n\"two\"".into() });
    let node = Node { kind: Kind::Done, job: JobId::SolutionExploration };
    state.apply(core(), Action::Go(View::Run(Cell::Node(node))));
    state.apply(core(), Action::Reopen(node));
    state
}

fn of_group(id: &str, name: &str) -> State {
    let mut state = used();
    state.apply(core(), Action::Found(id.into()));
    let (expected, by) = (core().all_roles(), engine::group::Day::NONE);
    state.apply(core(), Action::Settings { name: name.into(), expected, by, blind: false });
    state
}

/// What a page does: what is of an older format is converted, then loaded.
fn open(store: &SessionStore) -> (Option<State>, Option<Trouble>) {
    match store.load(core()) {
        (None, Some(Trouble::Old)) => store.convert(&|text| record::older::convert(text, core()), core()),
        loaded => loaded,
    }
}

/// A storage in memory that can be looked into.
#[derive(Clone, Default)]
struct Texts(Rc<RefCell<BTreeMap<String, String>>>);

impl Storage for Texts {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().get(name).cloned())
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.borrow_mut().remove(name);
        Ok(())
    }
}

/// Writes nothing, and reads where it may.
struct Failing {
    inner: Texts,
    reads: bool,
}

impl Storage for Failing {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        if self.reads { self.inner.get(name) } else { Err(Refused) }
    }
    fn set(&self, _: &str, _: &str) -> Result<(), Refused> {
        Err(Refused)
    }
    fn remove(&self, _: &str) -> Result<(), Refused> {
        Err(Refused)
    }
}

impl Failing {
    fn store(reads: bool) -> SessionStore {
        Failing::around(Texts::default(), reads)
    }

    fn around(inner: Texts, reads: bool) -> SessionStore {
        SessionStore::new(StorageHandle::new(Failing { inner, reads }))
    }
}
