//! What other tabs, other elements and the page around do to what is kept.

use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::record;

use super::beside::DAYS;
use super::groups::{GROUPS, group_name};
use super::{Frozen, PAST, RECORD, SessionStore, Trouble, UNDO};
use crate::platform::storage::Storage;

/// Says that everything was deleted: as long as it stands there, whatever else does is the late word of a window that
/// had not heard of it. Whoever begins anew takes it away.
pub(super) const DELETED: &str = "buying-readiness/1/deleted";
/// How a record went that was taken away elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// By starting over, here in another element or in another tab.
    StartedOver,
    /// Everything was deleted likewise.
    Deleted,
    /// Whatever else was kept went with it, and nobody here deleted it: the page around did.
    WithAllElse,
}

impl SessionStore {
    /// What somebody else put into the storage since it was last read or written here: another
    /// element of the page, or a tab whose notice has not come yet. To be taken over before saving. What stands there
    /// once everything was deleted is nothing new.
    pub fn changed_elsewhere(&self, q: &Questionnaire) -> Option<State> {
        if self.is_deleted() {
            return None;
        }
        let text = self.storage.get(RECORD).ok()??;
        if *self.seen.borrow() == text {
            return None;
        }
        // Somebody keeps something again.
        if matches!(self.frozen.get(), Frozen::Emptied) {
            self.let_go();
        }
        let state = record::read(&text, q);
        if state.is_err() {
            // A tab with another version of this page wrote it: it is kept, and will be written over.
            let _ = self.put_aside(&text);
        }
        *self.seen.borrow_mut() = text;
        state.ok()
    }

    /// Whether somebody else took the record away since it was last read or written here, and how. It says so once:
    /// then there is none here either, and a new one may begin.
    pub fn removed_elsewhere(&self) -> Option<Removed> {
        if self.seen.borrow().is_empty() {
            return None;
        }
        let is_there = |name| matches!(self.storage.get(name), Ok(Some(_)));
        let removed = if self.is_deleted() {
            Removed::Deleted
        } else if self.storage.get(RECORD) != Ok(None) {
            return None;
        } else if [UNDO, GROUPS, PAST, DAYS].into_iter().any(is_there) {
            Removed::StartedOver
        } else {
            Removed::WithAllElse
        };
        self.seen.borrow_mut().clear();
        Some(removed)
    }

    /// Whether everything was deleted, here or elsewhere, and nobody has begun anew.
    pub fn is_deleted(&self) -> bool {
        matches!(self.storage.get(DELETED), Ok(Some(_)))
    }

    /// Whoever begins anew takes that away, and what was written late with it.
    pub fn begin_anew(&self) {
        if self.seen.borrow().is_empty() {
            self.sweep();
            let _ = self.storage.remove(DELETED);
        }
    }

    /// Whether it is the name of what says so, of whatever element.
    pub fn says_deleted(name: &str) -> bool {
        DELETED.strip_prefix(RECORD).is_some_and(|end| name.ends_with(end))
    }

    /// Takes away what a window wrote that had not heard that everything was deleted.
    pub fn sweep(&self) {
        if self.is_deleted() {
            self.remove_all();
        }
    }

    /// Nothing is written from now on, until [`SessionStore::let_go`]: somebody else emptied the storage.
    pub fn hold(&self) {
        self.frozen.set(Frozen::Emptied);
    }

    /// From now on what is shown here is kept where it was put away, until [`SessionStore::let_go`].
    pub fn hold_put_away(&self) {
        self.frozen.set(Frozen::PutAway);
    }

    /// Saves a state that was put away under the name under which it stands.
    pub(super) fn save_where_it_is(&self, state: &State, q: &Questionnaire) -> Option<Trouble> {
        let names = [UNDO.to_owned(), group_name(&state.group.id)];
        let name = names.into_iter().find(|name| self.stands_at(name, state, q));
        name.and_then(|name| self.put(&name, state, q).ok()).map_or(Some(Trouble::Full), |_| None)
    }

    /// Whether a copy of this state stands under a name.
    fn stands_at(&self, name: &str, state: &State, q: &Questionnaire) -> bool {
        let there = self.storage.get(name).ok().flatten().and_then(|text| record::read(&text, q).ok());
        there.is_some_and(|there| !state.is_another(&there))
    }

    /// What is open elsewhere, where what is shown here was put away.
    pub fn open_elsewhere(&self, q: &Questionnaire) -> Option<State> {
        record::read(&self.storage.get(RECORD).ok()??, q).ok()
    }

    /// A state that was put away becomes the record again, and what is open elsewhere is put away. Says whether that was
    /// done: where there is no room, all is as it was.
    pub fn bring_back(&self, state: &State, q: &Questionnaire) -> bool {
        let open = self.open_elsewhere(q).unwrap_or_else(|| State::new(q));
        let is_back = self.change_over(&open, state, q);
        if is_back && self.stands_at(UNDO, state, q) {
            let _ = self.storage.remove(UNDO);
        }
        is_back
    }

    /// It may be written again.
    pub fn let_go(&self) {
        self.frozen.set(Frozen::No);
    }
}
