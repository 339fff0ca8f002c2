//! What is kept in this browser of other questionnaires: most are other editions of the same one, and what was said to
//! those counts as far as both ask it.

use engine::group::{Carrier, Day};
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::past;
use formats::record::{self, older};

use super::SessionStore;
use crate::platform::storage::Storage;

/// Which of them the person left where they are, a line each: see [`mark`].
pub(super) const LEFT: &str = "buying-readiness/1/left";

/// What tells a record from others, and from itself once something more is said in it: its check.
fn mark(text: &str) -> &str {
    text.rsplit('.').next().unwrap_or_default()
}

/// A record with what it was made with: as it says itself, or, where it is of a format that does not, one of these.
pub fn read(text: &str, editions: &[&Questionnaire]) -> Option<(Questionnaire, State)> {
    if let Some(q) = record::made_with(text) {
        let state = record::read(text, &q).ok()?;
        return Some((q, state));
    }
    let read = |q| if record::is_older(text) { older::read(text, q) } else { record::read(text, q).ok() };
    let (q, mut state) = editions.iter().find_map(|q| Some(((*q).clone(), read(q)?)))?;
    state.know_wordings(&q);
    Some((q, state))
}

impl SessionStore {
    /// Whether any record is kept here of another questionnaire.
    pub fn has_others(&self) -> bool {
        self.others().iter().any(|store| !store.records().is_empty())
    }

    /// The stores of other questionnaires.
    pub fn others(&self) -> Vec<SessionStore> {
        self.storage.others().into_iter().map(SessionStore::new).collect()
    }

    /// The records as they stand there: the present one, what starting over put aside, and the groups put away.
    pub fn records(&self) -> Vec<String> {
        // What a window writes that has not heard that everything was deleted is none.
        if self.is_deleted() {
            return Vec::new();
        }
        self.names().into_iter().filter_map(|name| self.storage.get(&name).ok().flatten()).collect()
    }

    /// Whether the person left a record of another questionnaire where it is, as it stands now.
    pub fn is_left(&self, text: &str) -> bool {
        let lines = self.storage.get(LEFT).ok().flatten().unwrap_or_default();
        lines.lines().any(|line| line == mark(text))
    }

    /// It is left where it is.
    pub fn leave(&self, text: &str) {
        if !self.is_left(text) {
            let lines = self.storage.get(LEFT).ok().flatten().unwrap_or_default();
            let _ = self.keep_beside(LEFT, &[&lines, mark(text), "\n"].concat());
        }
    }

    /// Takes over what is kept of a group beside a record of another edition: on which day what was answered, texts that
    /// are too long, earlier states, and how one likes to go on.
    pub fn take_over_beside(&self, other: &SessionStore, group: &str, [edition, q]: [&Questionnaire; 2]) {
        self.add_days(group, other.days(group));
        let (carrier, known) = (Carrier::new(edition, q), self.too_long(group, q));
        for (of, text) in other.too_long(group, edition) {
            if let Some(of) = of.carried(&carrier).filter(|of| known.iter().all(|(other, _)| other != of)) {
                let _ = self.keep_too_long(group, &of, Some(&text), q);
            }
        }
        let kept = self.past();
        if past::earlier(&kept, group, q).is_empty() {
            self.keep_past(&[&past::carried(&other.past(), group, edition, q), &*kept].concat());
        }
        if let Some(goes_on) = other.goes_on().filter(|_| self.goes_on().is_none()) {
            self.keep_goes_on(goes_on);
        }
    }

    /// What one answered in a group, on which day, goes along into the group it belongs to now.
    pub fn move_days(&self, from: &str, to: &str) {
        if from != to {
            self.add_days(to, self.days(from));
        }
    }

    fn add_days(&self, group: &str, days: Vec<(String, Day)>) {
        let known = self.days(group);
        for (item, day) in days {
            if !known.iter().any(|(known, _)| *known == item) {
                self.keep_day(group, &item, day);
            }
        }
    }
}
