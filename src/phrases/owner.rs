//! Who sees to a step, and when, as the plan has it.

use engine::group::{About, Decision, Owner, Progress};

use crate::snapshot::Snapshot;

/// Somebody of the group by position, or whoever holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoDoes {
    /// A person of the group as it is shown.
    Person(usize),
    /// A role, by its position.
    Role(usize),
}

/// The step of the plan that raises an item, if the plan has one: the highest, and what was decided.
pub fn planned(snapshot: &Snapshot, item: usize) -> Option<(u8, Decision)> {
    let mut steps = snapshot.group.matters().into_iter().filter_map(|matter| match matter.about() {
        About::Step { item: of, level } if of == item => Some((level, snapshot.group.decision(matter))),
        _ => None,
    });
    steps.rfind(|(_, decision)| decision.progress() != Progress::Off)
}

/// Whether the plan has a step that raises an item above a level.
pub fn is_planned(snapshot: &Snapshot, item: usize, above: u8) -> bool {
    planned(snapshot, item).is_some_and(|(level, _)| level > above)
}

/// Who does what raises an item: whom the plan names, else the one who holds the role that owns it, else that role.
pub fn who_does(snapshot: &Snapshot, item: usize) -> WhoDoes {
    let owner = planned(snapshot, item).map_or(Owner::Nobody, |(_, decision)| decision.owner.value);
    who_has(snapshot, item, &owner)
}

/// The same where this one is named.
pub fn who_has(snapshot: &Snapshot, item: usize, owner: &Owner) -> WhoDoes {
    let role = snapshot.q.items[item].owner;
    match owner {
        Owner::Person(id) => snapshot.group.find(id).map_or(WhoDoes::Role(role), WhoDoes::Person),
        Owner::Role(role) => holder(snapshot, *role),
        Owner::Nobody => holder(snapshot, role),
    }
}

/// The one who holds a role; the role, where nobody or more than one does.
fn holder(snapshot: &Snapshot, role: usize) -> WhoDoes {
    let people = &snapshot.group.people;
    let mut holders = (0..people.len()).filter(|n| people[*n].roles.value.has(role));
    match (holders.next(), holders.next()) {
        (Some(person), None) => WhoDoes::Person(person),
        _ => WhoDoes::Role(role),
    }
}
