//! What is kept in this browser of other questionnaires: most are other editions of the same one, and what was said to
//! those counts as far as both ask it.

use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::past;
use formats::record::{self, older};

use super::groups::group_name;
use super::{RECORD, SessionStore};
use crate::platform::storage::Storage;

/// Which of them the person left where they are, a line each: see [`mark`].
pub(super) const LEFT: &str = "buying-readiness/1/left";

/// What tells a record from others, and from itself once something more is said in it: its check.
fn mark(text: &str) -> &str {
    text.rsplit('.').next().unwrap_or_default()
}

/// A record under a questionnaire it was made with, if that is among these.
pub fn read<'q>(text: &str, editions: &'q [Questionnaire]) -> Option<(&'q Questionnaire, State)> {
    let read = |q| if record::is_older(text) { older::read(text, q) } else { record::read(text, q).ok() };
    editions.iter().find_map(|q| Some((q, read(q)?)))
}

impl SessionStore {
    /// Whether anything is kept here of another questionnaire.
    pub fn has_others(&self) -> bool {
        !self.storage.others(RECORD).is_empty()
    }

    /// The stores of other questionnaires.
    pub fn others(&self) -> Vec<SessionStore> {
        self.storage.others(RECORD).into_iter().map(SessionStore::new).collect()
    }

    /// The record as it stands there.
    pub fn record(&self) -> Option<String> {
        self.storage.get(RECORD).ok().flatten()
    }

    /// What the records kept here say of what they were made with.
    pub fn made_with(&self) -> Vec<Questionnaire> {
        let texts = self.names().into_iter().filter_map(|name| self.storage.get(&name).ok().flatten());
        texts.filter_map(|text| record::made_with(&text)).collect()
    }

    /// A group that was put away here, under the questionnaire it was made with.
    pub fn group_of(&self, id: &str, editions: &[Questionnaire]) -> Option<(Questionnaire, State)> {
        let text = self.storage.get(&group_name(id)).ok()??;
        read(&text, editions).map(|(q, state)| (q.clone(), state))
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
            self.keep_beside(LEFT, &[&lines, mark(text), "\n"].concat());
        }
    }

    /// Takes over what is kept beside a record of another edition, which has this group: on which day what was answered,
    /// earlier states, and how one likes to go on.
    pub fn take_over_beside(&self, other: &SessionStore, [from, to]: [&str; 2], [edition, q]: [&Questionnaire; 2]) {
        let days = self.days(to);
        for (item, day) in other.days(from) {
            if !days.iter().any(|(known, _)| *known == item) {
                self.keep_day(to, &item, day);
            }
        }
        let kept = self.past();
        if past::earlier(&kept, to, q).is_empty() {
            self.keep_past(&[&past::carried(&other.past(), edition, q), &*kept].concat());
        }
        if let Some(goes_on) = other.goes_on().filter(|_| self.goes_on().is_none()) {
            self.keep_goes_on(goes_on);
        }
    }
}
