//! What goes into a report.

use std::rc::Rc;

use engine::group::{About, Group, Matter, Part};
use engine::state::State;
use formats::{Include, Names, redacted};

use crate::snapshot::Snapshot;

/// What is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoesIn {
    /// What people are called; else their roles.
    pub names: bool,
    /// Notes on evidence and on steps, word for word.
    pub notes: bool,
    /// What stands behind the plan.
    pub appendix: bool,
}

impl Default for GoesIn {
    /// Everything but notes.
    fn default() -> GoesIn {
        GoesIn { names: true, notes: false, appendix: true }
    }
}

impl GoesIn {
    /// The same moment without what stays here.
    pub fn taken_from(self, snapshot: &Snapshot) -> Snapshot {
        let names = if self.names { Names::All } else { Names::RolesOnly };
        let include = Include { notes: self.notes, names, ..Include::EVERYTHING };
        if include == Include::EVERYTHING {
            return snapshot.clone();
        }
        let taken = |group: &Group| {
            let mut group = redacted(group, include);
            if !self.notes {
                group.decisions.retain(|key, _| !is_note(*key));
            }
            group
        };
        let state = State { group: taken(&snapshot.state.group), ..(*snapshot.state).clone() };
        Snapshot { state: Rc::new(state), group: Rc::new(taken(&snapshot.group)), ..snapshot.clone() }
    }
}

/// Whether a word of a decision is what was written beside it. What a step of the group's own says is the step.
fn is_note(key: usize) -> bool {
    Matter::of(key).is_some_and(|(matter, part)| part == Part::Note && !matches!(matter.about(), About::Own(_)))
}
