//! The state: people and what they answered, noted, reopened and confirmed.
//!
//! Pure. One person is a group of one. Every answer carries a revision, one above the highest its
//! writer had seen, so that several copies of a group can be put together. Absent on purpose:
//! anything derived from answers, and where a group is kept or sent.

mod node;

pub use node::{Kind, NODES, Node};

use crate::questionnaire::{Questionnaire, RoleSet};
use crate::sorted::{SmallMap, order};

/// What a person said about one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing, or an answer taken back.
    #[default]
    Nothing,
    /// A level, 0 to 4.
    Level(u8),
    DontKnow,
    DoesNotApply,
}

impl Answer {
    /// The level, where the answer is one.
    pub const fn level(self) -> Option<u8> {
        if let Answer::Level(level) = self { Some(level) } else { None }
    }

    /// Whether this is no answer that could be counted: don't know, or nothing.
    pub const fn is_missing(self) -> bool {
        matches!(self, Answer::Nothing | Answer::DontKnow)
    }
}

/// An answer and its revision: 0 never touched, else one above the highest seen by its writer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub value: Answer,
    pub rev: u16,
}

/// A member of the buying group.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Unique in the group; also breaks ties, in the order of its characters.
    pub id: String,
    pub name: Option<String>,
    pub roles: RoleSet,
    /// One for every item of the questionnaire.
    pub answers: Vec<Given>,
    /// Notes on evidence, by item.
    pub notes: SmallMap<usize, String>,
    /// How often this person reopened each node.
    pub reopened: [u32; NODES],
    /// The revision of each direct input this person last confirmed a node against.
    pub confirmed: SmallMap<(Node, Node), u32>,
}

impl Person {
    /// Somebody who has said nothing yet.
    pub fn new(id: impl Into<String>, roles: RoleSet, q: &Questionnaire) -> Person {
        Person {
            id: id.into(),
            name: None,
            roles,
            answers: vec![Given::default(); q.items.len()],
            notes: SmallMap::default(),
            reopened: [0; NODES],
            confirmed: SmallMap::default(),
        }
    }

    /// What the person said about an item.
    pub fn answer(&self, item: usize) -> Answer {
        self.answers.get(item).map_or(Answer::Nothing, |given| given.value)
    }

    /// Says something new about an item, with the next revision. Says whether it was new.
    pub fn say(&mut self, item: usize, value: Answer) -> bool {
        match self.answers.get_mut(item) {
            Some(given) if given.value != value => {
                *given = Given { value, rev: given.rev.saturating_add(1).min(MAX_REVISION) };
                true
            }
            _ => false,
        }
    }
}

/// A buying group around one questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The roles this purchase needs.
    pub expected: RoleSet,
    pub people: Vec<Person>,
}

impl Group {
    /// Nobody yet; every role expected.
    pub fn new(q: &Questionnaire) -> Group {
        Group { expected: q.all_roles(), people: Vec::new() }
    }

    /// The positions of the people, in the order of their ids.
    pub fn by_id(&self) -> Vec<usize> {
        order(self.people.len(), &|a, b| self.people[a].id.cmp(&self.people[b].id))
    }

    /// The roles somebody holds, silent or not.
    pub fn held(&self) -> RoleSet {
        self.people.iter().fold(RoleSet::NONE, |held, person| held.or(person.roles))
    }

    /// The expected roles nobody holds.
    pub fn vacant(&self) -> RoleSet {
        self.expected.without(self.held())
    }

    /// A node's revision: how often anybody reopened it.
    pub fn revision(&self, node: Node) -> u32 {
        self.people.iter().map(|person| person.reopened[node.index()]).fold(0, u32::saturating_add)
    }

    /// The highest revision of `input` anybody confirmed `node` against; 0 if nobody did.
    pub fn confirmed(&self, node: Node, input: Node) -> u32 {
        self.people.iter().filter_map(|person| person.confirmed.get(&(node, input))).copied().max().unwrap_or(0)
    }

    /// The person confirms a node: the current revision of every direct input is stored.
    pub fn confirm(&mut self, person: usize, node: Node, q: &Questionnaire) {
        for input in node.inputs(q) {
            let revision = self.revision(input);
            if let Some(person) = self.people.get_mut(person) {
                // Nothing stored already means revision 0.
                if revision > 0 {
                    person.confirmed.insert((node, input), revision);
                }
            }
        }
    }

    /// The person reopens a node. Says whether the counter could still rise.
    pub fn reopen(&mut self, person: usize, node: Node) -> bool {
        let Some(person) = self.people.get_mut(person) else { return false };
        let counter = &mut person.reopened[node.index()];
        let room = *counter < MAX_REOPENED;
        *counter += u32::from(room);
        room
    }

    /// The person takes one reopening back. Their own confirmations against it go back with it, so
    /// that reopening again is noticed again.
    pub fn take_back(&mut self, person: usize, node: Node) {
        let Some(somebody) = self.people.get_mut(person) else { return };
        let counter = &mut somebody.reopened[node.index()];
        *counter = counter.saturating_sub(1);
        let revision = self.revision(node);
        if let Some(somebody) = self.people.get_mut(person) {
            for ((_, input), stored) in somebody.confirmed.iter_mut() {
                if *input == node {
                    *stored = (*stored).min(revision);
                }
            }
        }
    }
}

/// The most often one person can reopen one node; files and links refuse more.
pub const MAX_REOPENED: u32 = 255;
/// The highest revision of an answer; files and links refuse more.
pub const MAX_REVISION: u16 = 4095;
/// The longest name, in characters.
pub const MAX_NAME: usize = 40;
/// The longest note, in characters.
pub const MAX_NOTE: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::core;

    #[test]
    fn saying_something_new_takes_the_next_revision() {
        let mut person = Person::new("a", RoleSet::of(0), core());
        assert!(person.say(3, Answer::Level(2)) && !person.say(3, Answer::Level(2)));
        assert!(person.say(3, Answer::DontKnow) && person.say(3, Answer::Nothing));
        assert_eq!(person.answers[3], Given { value: Answer::Nothing, rev: 3 });
        // Nothing is what was there before: nothing new.
        assert!(!person.say(4, Answer::Nothing));
        // There is no such item.
        assert!(!person.say(29, Answer::Level(1)));
        assert_eq!(person.answer(29), Answer::Nothing);
    }

    #[test]
    fn a_role_is_vacant_if_it_is_expected_and_nobody_holds_it() {
        let mut group = Group::new(core());
        assert_eq!((group.held(), group.vacant()), (RoleSet::NONE, core().all_roles()));
        group.people.push(Person::new("a", RoleSet::of(0).with(2), core()));
        group.people.push(Person::new("b", RoleSet::of(2), core()));
        group.expected = RoleSet::of(1).with(2);
        assert_eq!((group.held(), group.vacant()), (RoleSet::of(0).with(2), RoleSet::of(1)));
    }

    #[test]
    fn confirming_stores_the_revision_of_every_direct_input() {
        let q = core();
        let mut group = Group::new(q);
        group.people.push(Person::new("a", RoleSet::of(0), q));
        group.people.push(Person::new("b", RoleSet::of(0), q));
        let node = |name: &str| Node::from_name(name).expect("a node");
        let (work, check, agreement) =
            (node("D:supplier_selection"), node("V:supplier_selection"), node("C:supplier_selection"));
        group.confirm(0, agreement, q);
        assert!(group.people[0].confirmed.is_empty(), "nothing stored already means 0");
        group.reopen(0, work);
        group.reopen(1, work);
        group.confirm(1, agreement, q);
        group.confirm(7, agreement, q);
        assert_eq!(group.confirmed(agreement, work), 2);
        assert_eq!((group.confirmed(agreement, check), group.confirmed(check, work)), (0, 0));
        // One reopening at a time is taken back, and a person's own confirmations go back with it;
        // another's do not.
        group.reopen(1, work);
        group.take_back(1, work);
        assert_eq!((group.revision(work), group.confirmed(agreement, work)), (2, 2));
        group.take_back(1, work);
        assert_eq!((group.revision(work), group.confirmed(agreement, work)), (1, 1));
        group.confirm(0, agreement, q);
        group.take_back(0, work);
        assert_eq!((group.revision(work), group.people[1].confirmed.get(&(agreement, work))), (0, Some(&1)));
    }
}
