//! Answers that are kept in this browser for another edition of the questionnaire: found, taken over as far as both ask
//! it, or left where they are. There they stay in any case: with that edition they are there again.

use std::rc::Rc;

use engine::group::{Carrier, Group, carried_answers};
use engine::questionnaire::Questionnaire;
use engine::state::{Action, State};
use formats::file;

use super::AssessmentHandle;
use crate::questionnaire::{all_own, core};
use crate::store::SessionStore;
use crate::store::editions::read;

/// What is kept of another edition.
#[derive(Clone, Debug)]
pub struct Earlier {
    store: Rc<SessionStore>,
    /// Its record, as it stands there.
    text: String,
    /// What is in it; none where the edition is not at hand, and so nothing of it can be read.
    pub found: Option<Found>,
    /// The person left it where it is.
    pub is_left: bool,
}

/// What is in it.
#[derive(Clone, Debug)]
pub struct Found {
    /// It is of the same questionnaire, and no other one.
    pub is_same: bool,
    /// How many of my answers there are, and how many of them belong to statements that are asked here too.
    pub answers: usize,
    pub both: usize,
    /// How many others there are in the group.
    pub others: usize,
    /// The ids of the other groups that are kept there.
    groups: Vec<String>,
    /// All of it, as a group file.
    pub file: String,
    /// What it was made with.
    edition: Questionnaire,
    /// What both ask.
    state: State,
}

impl Found {
    /// How many other groups are kept there.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }
}

impl AssessmentHandle {
    /// Whether anything is kept here of another questionnaire.
    pub fn has_other_editions(&self) -> bool {
        self.inner.store.has_others()
    }

    /// What is kept here of other editions and says something that is not here.
    pub fn earlier_editions(&self) -> Vec<Earlier> {
        let editions = self.editions();
        let others = self.inner.store.others().into_iter();
        others.filter_map(|store| self.earlier(Rc::new(store), &editions)).collect()
    }

    /// What one of the stores keeps; none where it is of a questionnaire that has nothing to do with this one, or says
    /// nothing new.
    fn earlier(&self, store: Rc<SessionStore>, editions: &[Questionnaire]) -> Option<Earlier> {
        let (q, present) = (self.q(), self.state());
        let text = store.record()?;
        let is_left = self.inner.store.is_left(&text);
        let Some((edition, state)) = read(&text, editions) else {
            return Some(Earlier { store, text, found: None, is_left });
        };
        let (carrier, me) = (Carrier::new(edition, q), state.my()?);
        let (both, left) = carried_answers(me, &carrier);
        let answers = both + left.len();
        // Of other statements only those count that are asked here too.
        let says_something = both > 0 || answers > 0 && edition.id == q.id;
        if !is_related(edition, q) || !says_something {
            return None;
        }
        let carried = state.carried(&carrier);
        let is_new = present.with_earlier(q, &carried).is_none_or(|then| then.group != by_id(&present.group));
        is_new.then(|| {
            let groups = store.groups().into_iter().map(|(id, _)| id);
            let known = self.other_groups();
            let found = Found {
                is_same: edition.id == q.id,
                answers,
                both,
                others: state.group.people.len() - 1,
                groups: groups.filter(|id| known.iter().all(|(other, _)| other != id)).collect(),
                file: file::write(&state.group, edition),
                edition: edition.clone(),
                state: carried,
            };
            Earlier { store, text, found: Some(found), is_left }
        })
    }

    /// The editions at hand: what this program carries, what its owner brought, and what records here say of themselves.
    pub fn editions(&self) -> Vec<Questionnaire> {
        let whole = std::iter::once(core()).chain(all_own()).cloned();
        let stores = self.inner.store.others();
        whole.chain(stores.iter().flat_map(SessionStore::made_with)).collect()
    }

    /// Takes over what both editions ask, with what is kept beside it. Gives the state before, where it can be taken back.
    pub fn take_over(&self, earlier: &Earlier) -> Option<Rc<State>> {
        let Found { groups, edition, state: found, .. } = earlier.found.as_ref()?;
        self.used.set(true);
        self.catch_up();
        let (q, store, present) = (self.q(), &self.inner.store, self.state());
        let editions = self.editions();
        for id in groups {
            if let Some((edition, state)) = earlier.store.group_of(id, &editions) {
                store.put_away(&state.carried(&Carrier::new(&edition, q)), q);
            }
        }
        let beside = |id: &str| store.take_over_beside(&earlier.store, [&found.group.id, id], [edition, q]);
        if let Some(state) = present.with_earlier(q, found) {
            beside(&state.group.id);
            self.save_and_commit(state, Some(Rc::clone(&present)));
            return Some(present);
        }
        beside(&found.group.id);
        self.open_another(State { view: found.home(), ..found.clone() });
        // The present one is put away, and would find these here again.
        self.leave(earlier);
        None
    }

    /// Whether taking over from this state on can be taken back: nothing else was said since.
    pub fn can_go_back_to(&self, before: &Rc<State>) -> bool {
        self.session().before_addition.is_some_and(|state| Rc::ptr_eq(&state, before))
    }

    /// Takes back what was taken over.
    pub fn go_back_to(&self, before: &Rc<State>) {
        if self.can_go_back_to(before) {
            if before.me.is_none() {
                self.inner.store.forget_record();
            }
            self.apply(Action::Undo(Box::new((**before).clone())));
        }
    }

    /// Whether anything is kept here of other editions, whatever it says.
    pub fn keeps_other_editions(&self) -> bool {
        !self.stores_of_editions().is_empty()
    }

    /// Deletes everything that is kept of this questionnaire, in whatever edition, for good.
    pub fn delete_all_editions(&self) {
        for store in self.stores_of_editions() {
            store.delete_all();
        }
        self.delete_all();
    }

    /// The stores of other editions, and those of which nobody knows what is in them.
    fn stores_of_editions(&self) -> Vec<SessionStore> {
        let editions = self.editions();
        let mut stores = self.inner.store.others();
        stores.retain(|store| {
            let text = store.record().unwrap_or_default();
            read(&text, &editions).is_none_or(|(edition, _)| is_related(edition, self.q()))
        });
        stores
    }

    /// It is left where it is, and not told of again at the top of pages.
    pub fn leave(&self, earlier: &Earlier) {
        self.inner.store.leave(&earlier.text);
    }
}

impl Earlier {
    /// Its record, for whoever keeps it elsewhere.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Whether a questionnaire is another edition of this one: what its owner began with is the core edition.
fn is_related(edition: &Questionnaire, q: &Questionnaire) -> bool {
    let is_edition = edition.id == q.id || edition.id == core().id || q.id == core().id;
    is_edition && edition.scoring != q.scoring
}

/// In the order that merging leaves people in.
fn by_id(group: &Group) -> Group {
    let mut group = group.clone();
    group.sort_people();
    group
}
