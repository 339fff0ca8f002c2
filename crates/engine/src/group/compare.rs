//! What another copy of a group would change here: to be shown before it is added.

use super::Group;
use super::person::Person;
use super::word::Word;

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
    /// They say the same.
    Same,
}

/// One person of the other copy beside the same person here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Position there.
    pub theirs: usize,
    /// Position here, if the person is known.
    pub ours: Option<usize>,
    /// How what both say of the person stands to each other.
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
        let found = ours.find_by(&known, &person.id);
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
