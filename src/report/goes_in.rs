//! What goes into a report.

use std::collections::BTreeSet;
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
                let steps = own_steps(&group);
                group.decisions.retain(|key, word| match Matter::of(*key).filter(|(_, part)| *part == Part::Note) {
                    Some((matter, _)) => is_step(matter, &word.value, &steps),
                    None => true,
                });
            }
            group
        };
        let state = State { group: taken(&snapshot.state.group), ..(*snapshot.state).clone() };
        Snapshot { state: Rc::new(state), group: Rc::new(taken(&snapshot.group)), ..snapshot.clone() }
    }
}

/// The words of the group's own steps, those taken out of the plan among them.
fn own_steps(group: &Group) -> BTreeSet<String> {
    let of_own = |key: usize| {
        Matter::of(key).is_some_and(|(matter, part)| part == Part::Note && matches!(matter.about(), About::Own(_)))
    };
    group.decisions.iter().filter(|(key, _)| of_own(**key)).map(|(_, word)| word.value.clone()).collect()
}

/// Whether what is written beside a matter is a step, and no note. A step of the group's own is what it says; the next
/// step of a topic is one of those in the same words. What else a meeting wrote down, in earlier builds, is a note.
fn is_step(matter: Matter, text: &str, own_steps: &BTreeSet<String>) -> bool {
    match matter.about() {
        About::Own(_) => true,
        About::Item(_) | About::Node(_) => own_steps.contains(text),
        About::Step { .. } | About::Heard(_) => false,
    }
}
