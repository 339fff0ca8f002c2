//! Answers that are kept in this browser for another edition of the questionnaire: found, taken over as far as both ask
//! it, or left where they are. There they stay in any case: with that edition they are there again.

use std::rc::Rc;

use engine::group::{Carrier, Group, Person, carried_answers};
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::{file, record};

use super::AssessmentHandle;
use crate::questionnaire::{all_own, core};
use crate::state::session::{Addition, Session};
use crate::store::SessionStore;
use crate::store::editions::read;

/// What is kept of another edition.
#[derive(Clone, Debug)]
pub struct Earlier {
    store: Rc<SessionStore>,
    /// The record that is told of, as it stands there.
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
    /// How many others said something that is asked here too.
    pub others: usize,
    /// The group as a file.
    pub file: String,
    /// What it was made with.
    edition: Questionnaire,
    /// What both ask: of this group, and of the others that are kept there.
    state: State,
    groups: Vec<State>,
    /// Whoever began here after it began anew: no group of that store is here.
    is_before: bool,
}

impl Found {
    /// How many other groups come along.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Whether anything in it is asked here too.
    pub fn can_be_taken(&self) -> bool {
        self.both + self.others > 0
    }
}

/// A record of another edition that can be read.
struct Kept {
    text: String,
    edition: Questionnaire,
    state: State,
    /// What both ask.
    carried: State,
}

impl AssessmentHandle {
    /// Whether anything is kept here of another questionnaire.
    pub fn has_other_editions(&self) -> bool {
        self.inner.store.has_others()
    }

    /// What is kept here of other editions and says something that is not here.
    pub fn earlier_editions(&self) -> Vec<Earlier> {
        let others = self.inner.store.others().into_iter();
        others.filter_map(|store| self.earlier(Rc::new(store))).collect()
    }

    /// What one of the stores keeps; none where it is of a questionnaire that has nothing to do with this one, or says
    /// nothing new.
    fn earlier(&self, store: Rc<SessionStore>) -> Option<Earlier> {
        let (q, here, wholes) = (self.q(), self.state(), wholes());
        let texts = store.records();
        let is_left = |text: &str| self.inner.store.is_left(text);
        let kept = texts.iter().filter_map(|text| {
            let (edition, state) = read(text, &wholes)?;
            let carried = state.carried(&Carrier::new(&edition, q));
            Some(Kept { text: text.clone(), edition, state, carried })
        });
        let kept: Vec<Kept> = kept.collect();
        if kept.is_empty() {
            let text = texts.into_iter().next()?;
            return Some(Earlier { store, is_left: is_left(&text), text, found: None });
        }
        let is_before = kept.iter().all(|one| one.state.group.id != here.group.id);
        let mut news = kept.into_iter().filter(|one| is_related(&one.edition, q) && self.is_new(one));
        let Kept { text, edition, state, carried } = news.next()?;
        let (both, left) = state.my().map_or((0, Vec::new()), |me| carried_answers(me, &Carrier::new(&edition, q)));
        let says = |(n, person): (usize, &Person)| carried.me != Some(n) && person.answered() > 0;
        let found = Found {
            is_same: edition.id == q.id,
            answers: both + left.len(),
            both,
            others: carried.group.people.iter().enumerate().filter(|one| says(*one)).count(),
            file: file::write(&state.group, &edition),
            groups: news.map(|one| one.carried).collect(),
            state: carried,
            edition,
            is_before,
        };
        Some(Earlier { store, is_left: is_left(&text), text, found: Some(found) })
    }

    /// Whether a record says something that is not here.
    fn is_new(&self, Kept { edition, state, carried, .. }: &Kept) -> bool {
        let q = self.q();
        let says = |state: &State| state.group.people.iter().any(|person| person.answered() > 0);
        // Of other statements only those count that are asked here too.
        if !(says(carried) || edition.id == q.id && says(state)) {
            return false;
        }
        let here = self.copy_of(&carried.group);
        here.is_none_or(|here| here.with_earlier(q, carried).is_none_or(|then| then.group != by_id(&here.group)))
    }

    /// The state in which a group is here: the present one, or one that was put away.
    fn copy_of(&self, group: &Group) -> Option<State> {
        let present = self.state();
        let is_present = present.me.is_some() && present.group.id == group.id;
        if is_present { Some((*present).clone()) } else { self.inner.store.group(&group.id, self.q()) }
    }

    /// The editions at hand: what this program carries, what its owner brought, and what records here say of themselves.
    pub fn editions(&self) -> Vec<Questionnaire> {
        let stores = self.inner.store.others();
        let said = stores.iter().flat_map(SessionStore::records).filter_map(|text| record::made_with(&text));
        wholes().into_iter().cloned().chain(said).collect()
    }

    /// Takes over what both editions ask, with what is kept beside it. Gives the state before, where it can be taken back.
    pub fn take_over(&self, earlier: &Earlier) -> Option<Rc<State>> {
        let Found { state: found, groups, edition, is_before, .. } = earlier.found.as_ref()?;
        self.used.set(true);
        self.catch_up();
        let (q, store, present) = (self.q(), &self.inner.store, self.state());
        store.begin_anew();
        for state in groups {
            if self.take_beside(&present, state) {
                store.take_over_beside(&earlier.store, &state.group.id, [edition, q]);
            }
        }
        let beside = || store.take_over_beside(&earlier.store, &found.group.id, [edition, q]);
        // A group that is put away here stays one of its own.
        let is_away = present.group.id != found.group.id && store.group(&found.group.id, q).is_some();
        if is_away {
            if self.take_beside(&present, found) {
                beside();
                self.switch_to(&found.group.id);
            } else {
                self.has_no_room();
            }
            return None;
        }
        let anew = *is_before && present.is_alone() && present.group.id != found.group.id;
        let joined = if anew { Some(present.anew_with_earlier(q, found)) } else { present.with_earlier(q, found) };
        match joined {
            Some(state) => {
                store.move_days(&present.group.id, &state.group.id);
                beside();
                let addition = Addition { before: Rc::clone(&present), after: Rc::new(state.clone()) };
                self.save_and_commit(state, Some(addition));
                Some(present)
            }
            None => {
                beside();
                self.open_another(State { view: found.home(), ..found.clone() });
                None
            }
        }
    }

    /// Takes over one of the groups that is not the present one, and stays beside it. Says whether it is kept.
    fn take_beside(&self, present: &State, carried: &State) -> bool {
        let (q, store) = (self.q(), &self.inner.store);
        let is_present = present.me.is_some() && present.group.id == carried.group.id;
        // What is new of the present one is told of by itself.
        let kept = store.group(&carried.group.id, q);
        let state = kept.map_or_else(|| Some(carried.clone()), |kept| kept.with_earlier(q, carried));
        !is_present && state.is_some_and(|state| store.put_away(&state, q))
    }

    /// Whether taking over from this state on can be taken back: nothing else was said since, here or, where there was
    /// nothing before, in another tab.
    pub fn can_go_back_to(&self, before: &Rc<State>) -> bool {
        self.addition_to(before).is_some()
    }

    fn addition_to(&self, before: &Rc<State>) -> Option<Addition> {
        let Session { state, addition, .. } = self.session();
        let may =
            |to: &Addition| Rc::ptr_eq(&to.before, before) && (before.me.is_some() || to.after.group == state.group);
        addition.filter(may)
    }

    /// Takes back what was taken over.
    pub fn go_back_to(&self, before: &Rc<State>) {
        self.used.set(true);
        if self.catch_up_is_another() {
            return;
        }
        let Some(addition) = self.addition_to(before) else { return };
        if before.me.is_none() {
            self.inner.store.forget_record();
        }
        self.undo(addition);
    }

    /// Whether anything is kept here of other editions, whatever it says.
    pub fn keeps_other_editions(&self) -> bool {
        self.stores_of_editions().iter().any(|store| !store.records().is_empty())
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
        let wholes = wholes();
        let mut stores = self.inner.store.others();
        stores.retain(|store| {
            let texts = store.records();
            let mut editions = texts.iter().filter_map(|text| read(text, &wholes)).peekable();
            editions.peek().is_none() || editions.any(|(edition, _)| is_related(&edition, self.q()))
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

/// The questionnaires that are at hand with all their words.
fn wholes() -> Vec<&'static Questionnaire> {
    std::iter::once(core()).chain(all_own()).collect()
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
