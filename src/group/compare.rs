//! What another copy of a group would change here: to be shown before it is added.

use super::{Group, Person, Word};

/// How two copies of something stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Only there.
    New,
    /// Adding changes what stands here.
    NewerThere,
    /// Only here are newer words; adding changes nothing.
    NewerHere,
    /// Each holds newer words than the other.
    Both,
    Same,
}

/// One person of the other copy beside the same person here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Position there.
    pub theirs: usize,
    /// Position here, if the person is known.
    pub ours: Option<usize>,
    pub how: How,
    /// How many answers there are newer than here.
    pub newer: usize,
    /// How many answers differ in what they say.
    pub differ: usize,
}

/// Another copy beside this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The group's own words: name, expected roles, day, blind round and decisions.
    pub settings: How,
    /// The people of the other copy, in its order.
    pub people: Vec<Met>,
}

fn how(changes_here: bool, changes_there: bool) -> How {
    match (changes_here, changes_there) {
        (true, true) => How::Both,
        (true, false) => How::NewerThere,
        (false, true) => How::NewerHere,
        (false, false) => How::Same,
    }
}

/// What adding `theirs` to `ours` would bring. Each is merged into the other: what changes is newer
/// on the other side.
pub fn compare(ours: &Group, theirs: &Group) -> Compared {
    let settings = |group: &Group| Group {
        name: group.name.clone(),
        expected: group.expected,
        by: group.by,
        blind: group.blind,
        decisions: group.decisions.clone(),
        ..Group::default()
    };
    let (our, their) = (settings(ours), settings(theirs));
    let changes = |one: &Group, other: &Group| {
        let mut merged = one.clone();
        // Without ids they are always copies of one group.
        merged.merge(other).is_ok() && merged != *one
    };
    let mut compared = Compared { settings: how(changes(&our, &their), changes(&their, &our)), people: Vec::new() };
    let known = ours.by_id();
    for (n, person) in theirs.people.iter().enumerate() {
        let found = known.binary_search_by(|m| ours.people[*m].id.cmp(&person.id)).ok().map(|at| known[at]);
        compared.people.push(met(found.map(|at| &ours.people[at]), person, n, found));
    }
    compared
}

fn met(ours: Option<&Person>, theirs: &Person, n: usize, at: Option<usize>) -> Met {
    let mut met = Met { theirs: n, ours: at, how: How::New, newer: 0, differ: 0 };
    let unsaid = Word::default();
    for (item, word) in theirs.answers.iter().enumerate() {
        let our = ours.and_then(|person| person.answers.get(item)).unwrap_or(&unsaid);
        met.newer += usize::from(word.beats(our));
        // An answer left out there says nothing else.
        met.differ += usize::from(word.is_said() && our.is_said() && our.value != word.value);
    }
    if let Some(ours) = ours {
        let changes = |one: &Person, other: &Person| {
            let mut merged = one.clone();
            merged.merge(other);
            merged != *one
        };
        met.how = how(changes(ours, theirs), changes(theirs, ours));
    }
    met
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Answer, Day, Node};
    use crate::questionnaire::{RoleSet, core};

    fn group(ids: &[&str]) -> Group {
        let people = ids.iter().map(|id| Person::new(*id, RoleSet::of(0), core())).collect();
        Group { people, ..Group::new(core()) }
    }

    #[test]
    fn what_would_change_is_told_person_by_person() {
        let mut ours = group(&["a", "b", "c", "d"]);
        ours.people[1].say(0, Answer::Level(1), 0);
        let mut theirs = ours.clone();
        theirs.people[0].say(3, Answer::Level(2), 0);
        theirs.people[0].write(4, "seen".into(), 0);
        theirs.people[1].say(0, Answer::Level(4), 0);
        ours.people[1].say(1, Answer::DontKnow, 0);
        ours.reopen(2, 0, Node::all().next().unwrap());
        theirs.people.push(Person::new("0", RoleSet::of(1), core()));
        theirs.people[4].say(7, Answer::Nothing, 0);
        theirs.people[4].say(8, Answer::DontKnow, 0);
        let found = compare(&ours, &theirs);
        assert_eq!(found.settings, How::Same);
        let brief = |met: &Met| (met.ours, met.how, met.newer, met.differ);
        assert_eq!(
            found.people.iter().map(brief).collect::<Vec<_>>(),
            [
                (Some(0), How::NewerThere, 1, 0),
                (Some(1), How::Both, 1, 1),
                (Some(2), How::NewerHere, 0, 0),
                (Some(3), How::Same, 0, 0),
                (None, How::New, 1, 0),
            ]
        );
    }

    #[test]
    fn settings_are_compared_as_words() {
        let (mut ours, theirs) = (group(&[]), group(&[]));
        ours.by.say(Day::of(2026, 12, 1).unwrap(), 0);
        assert_eq!(compare(&ours, &theirs).settings, How::NewerHere);
        assert_eq!(compare(&theirs, &ours).settings, How::NewerThere);
    }
}
