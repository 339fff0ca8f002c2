//! The other groups of this browser: put away when another one is opened, and taken out again.

use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::record;

use super::{SessionStore, UNDO};
use crate::platform::Refused;
use crate::platform::storage::Storage;

/// A line for each group: its id, a tabulator and its name.
pub(super) const GROUPS: &str = "buying-readiness/1/groups";
const GROUP: &str = "buying-readiness/1/group/";

/// The name a group is kept under.
pub(super) fn group_name(id: &str) -> String {
    GROUP.to_owned() + id
}

impl SessionStore {
    /// What starting over put aside becomes one of the groups put away: somebody has begun anew, and it
    /// is listed from now on. What has no id, or finds no room, stays where it is.
    pub fn list_what_was_put_aside(&self, q: &Questionnaire) {
        let text = self.storage.get(UNDO).ok().flatten();
        let state = text.and_then(|text| record::read(&text, q).ok());
        if state.is_some_and(|state| !state.group.id.is_empty() && self.put_away(&state, q)) {
            let _ = self.storage.remove(UNDO);
        }
    }

    /// The groups put away: id and name of each, the latest first.
    pub fn groups(&self) -> Vec<(String, String)> {
        let lines = self.storage.get(GROUPS).ok().flatten().unwrap_or_default();
        let mut groups = Vec::new();
        for line in lines.split('\n') {
            if let Some((id, name)) = line.split_once('\t') {
                groups.push((id.to_owned(), name.to_owned()));
            }
        }
        groups
    }

    fn list(&self, groups: &[(String, String)]) -> Result<(), Refused> {
        let mut lines = String::new();
        for (id, name) in groups {
            for part in [id, "\t", name, "\n"] {
                lines.push_str(part);
            }
        }
        if lines.is_empty() { self.storage.remove(GROUPS) } else { self.storage.set(GROUPS, &lines) }
    }

    /// Puts a group away, so that another one may be opened. Says whether it is kept: where the storage
    /// refuses, nothing may take its place, and all is as it was.
    pub fn put_away(&self, state: &State, q: &Questionnaire) -> bool {
        let (id, before) = (&state.group.id, self.groups());
        let mut groups = before.clone();
        groups.retain(|(other, _)| other != id);
        let is_new = groups.len() == before.len();
        groups.insert(0, (id.clone(), state.group.name.value.clone()));
        let is_kept = self.put(&group_name(id), state, q).and_then(|_| self.list(&groups)).is_ok();
        if !is_kept && is_new {
            self.forget_group(id, &before);
        }
        is_kept
    }

    /// A group that was put away, where it is.
    pub fn group(&self, id: &str, q: &Questionnaire) -> Option<State> {
        let text = self.storage.get(&group_name(id)).ok()??;
        record::read(&text, q).ok()
    }

    /// A group that was put away becomes the record, and the present one is put away if anybody is in it. Each stays where
    /// it is until it is kept where it goes. Says whether that was done: where there is no room, all is as it was.
    pub fn change_over(&self, present: &State, other: &State, q: &Questionnaire) -> bool {
        let before = self.groups();
        let is_listed = |state: &State| before.iter().any(|(id, _)| *id == state.group.id);
        let is_somebody = !present.group.people.is_empty();
        if is_somebody && !self.put_away(present, q) {
            return false;
        }
        if self.save(other, q).is_some() {
            // The record's own place is the present one's still.
            let is_kept = self.save(present, q).is_none();
            if is_somebody && is_kept && !is_listed(present) {
                self.forget_group(&present.group.id, &before);
            }
            return false;
        }
        let mut groups = self.groups();
        groups.retain(|(id, _)| *id != other.group.id);
        self.forget_group(&other.group.id, &groups);
        true
    }

    /// Forgets a group that was put away, and lists these.
    fn forget_group(&self, id: &str, groups: &[(String, String)]) {
        let _ = self.list(groups).and_then(|()| self.storage.remove(&group_name(id)));
    }
}
