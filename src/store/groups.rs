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
    /// refuses, nothing may take its place.
    pub fn put_away(&self, state: &State, q: &Questionnaire) -> bool {
        let id = &state.group.id;
        let mut groups = self.groups();
        groups.retain(|(other, _)| other != id);
        groups.insert(0, (id.clone(), state.group.name.value.clone()));
        self.put(&group_name(id), state, q).and_then(|_| self.list(&groups)).is_ok()
    }

    /// Takes a group out again.
    pub fn take_out(&self, id: &str, q: &Questionnaire) -> Option<State> {
        let text = self.storage.get(&group_name(id)).ok()??;
        let state = record::read(&text, q).ok()?;
        let mut groups = self.groups();
        groups.retain(|(other, _)| other != id);
        let _ = self.list(&groups).and_then(|()| self.storage.remove(&group_name(id)));
        Some(state)
    }
}
