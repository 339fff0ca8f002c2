//! A buying group: people and what they answered, noted, reopened and confirmed.
//!
//! One person is a group of one. Every answer carries a revision, one above the highest its
//! writer had seen, so that several copies of a group can be put together. Absent on purpose:
//! anything derived from answers, and where a group is kept or sent.

mod asked;
mod carry;
mod compare;
mod day;
mod decision;
mod merge;
mod node;
mod person;
mod since;
mod text;
mod word;

pub use asked::Asked;
pub use carry::{Carrier, carried_answers};
pub use compare::{Compared, How, Met, compare};
pub use day::Day;
pub use decision::{
    About, Decide, Decision, LAST_KEY, LAST_KEY_OF_LINK_3, Matter, OWN_STEPS, Owner, Part, Progress, is_word,
};
pub use merge::MergeError;
pub use node::{Kind, NODES, Node};
pub use person::{Answer, Person, free_device};
pub use text::{clean, is_control};
pub use word::{MAX_REVISION, Texts, Word};

use crate::questionnaire::{Questionnaire, RoleSet};
use litemap::LiteMap;

/// A buying group around one questionnaire.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Random, 8 to 16 lower-case hexadecimal digits; empty while the group has none, as in a file
    /// written by hand. Two groups with different ids are two groups.
    pub id: String,
    /// At most [`MAX_NAME`] characters; empty for none.
    pub name: Word<String>,
    /// The roles this purchase needs; every role until somebody says otherwise.
    pub expected: Word<RoleSet>,
    /// The day to answer by.
    pub by: Word<Day>,
    /// Whether nobody sees others' answers before the own ones are in.
    pub blind: Word<bool>,
    /// The plan, and what meetings ended with: the words of [`Decision`]s by [`Matter::key`].
    pub decisions: Texts,
    /// Who was asked for answers, and when last, by the id of the person: whoever was invited and has not answered yet,
    /// and members who were reminded. It changes no figure and makes nobody a member.
    pub asked: LiteMap<String, Asked>,
    /// The people, each id once, at most [`MAX_PEOPLE`]. Their order changes no figure.
    pub people: Vec<Person>,
    /// In what [`Group::present`] gives: people not shown there, whose reopenings and confirmations
    /// still count. Nowhere else: files and links do not carry it.
    pub aside: Vec<Person>,
}

impl Group {
    /// Nobody yet; every role expected.
    pub fn new(q: &Questionnaire) -> Group {
        Group { expected: Word::unsaid(q.all_roles()), ..Group::default() }
    }

    /// Whether a text can be the id of a group.
    pub fn is_id(text: &str) -> bool {
        (8..=16).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    }

    /// The position of the person with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.people.iter().position(|person| person.id == id)
    }

    /// The positions of the people, in the order of their ids.
    pub fn by_id(&self) -> Vec<usize> {
        let mut positions: Vec<usize> = (0..self.people.len()).collect();
        positions.sort_by_key(|n| &self.people[*n].id);
        positions
    }

    /// The position of the person with an id, by [`Group::by_id`]: for many of them.
    fn find_by(&self, by_id: &[usize], id: &str) -> Option<usize> {
        by_id.binary_search_by(|n| self.people[*n].id.as_str().cmp(id)).ok().map(|at| by_id[at])
    }

    /// Puts the people in the order of their ids.
    pub fn sort_people(&mut self) {
        self.people.sort_by(|a, b| a.id.cmp(&b.id));
    }

    /// The roles somebody holds, silent or not.
    pub fn held(&self) -> RoleSet {
        self.people.iter().fold(RoleSet::NONE, |held, person| held.or(person.roles.value))
    }

    /// Who was asked and is no member yet: id, and what they were asked as.
    pub fn invited(&self) -> impl Iterator<Item = (&str, &Asked)> {
        let asked = self.asked.iter().map(|(id, asked)| (id.as_str(), asked));
        asked.filter(|(id, asked)| !asked.roles.value.is_empty() && self.find(id).is_none())
    }

    /// The expected roles nobody holds.
    pub fn vacant(&self) -> RoleSet {
        self.expected.value.without(self.held())
    }

    /// A node's revision: how often anybody reopened it.
    pub fn revision(&self, node: Node) -> u32 {
        let everybody = self.people.iter().chain(&self.aside);
        everybody.map(|person| person.reopened(node)).fold(0, u32::saturating_add)
    }

    /// The highest revision of `input` anybody confirmed `node` against; 0 if nobody did.
    pub fn confirmed(&self, node: Node, input: Node) -> u32 {
        let everybody = self.people.iter().chain(&self.aside);
        everybody.map(|person| person.confirmed(node, input)).fold(0, u32::max)
    }

    /// The person confirms a node: the current revision of every direct input is stored.
    pub fn confirm(&mut self, person: usize, node: Node, q: &Questionnaire) {
        for input in node.inputs(q) {
            let revision = self.revision(input);
            if let Some(person) = self.people.get_mut(person) {
                person.confirm(node, input, revision);
            }
        }
    }

    /// The person reopens a node, on one of their devices. Says whether the counter could still rise:
    /// it ends at [`MAX_REOPENED`] for each device.
    pub fn reopen(&mut self, person: usize, device: u8, node: Node) -> bool {
        let Some(person) = self.people.get_mut(person) else { return false };
        let times = person::raised(person.counted(device, node));
        if let Some(times) = times {
            person.count(device, node, times);
        }
        times.is_some()
    }

    /// The person takes one reopening back. Their own confirmations against it go back with it, so
    /// that reopening again is noticed again.
    pub fn take_back(&mut self, person: usize, device: u8, node: Node) {
        let Some(somebody) = self.people.get_mut(person) else { return };
        let times = somebody.counted(device, node);
        if times == 0 {
            return;
        }
        somebody.count(device, node, times - 1);
        let revision = self.revision(node);
        if let Some(somebody) = self.people.get_mut(person) {
            somebody.unconfirm(node, &|_| revision);
        }
    }

    /// The roles a person holds only because they answered for all, and that somebody else now holds
    /// as a role of their own: to be handed over. Nobody who answers for all takes any over. Asked of
    /// the group as it is shown, since who is gone takes nothing over.
    pub fn to_hand_over(&self, me: usize, q: &Questionnaire) -> RoleSet {
        let all = q.all_roles();
        if self.people.get(me).is_none_or(|person| person.roles.value != all) {
            return RoleSet::NONE;
        }
        let others = self.people.iter().filter(|person| person.roles.value != all);
        others.fold(RoleSet::NONE, |held, person| held.or(person.roles.value))
    }
}

/// The most often one person can reopen one node on one device; files and links refuse more.
pub const MAX_REOPENED: u32 = 255;
/// The most people a group may have; files refuse more.
pub const MAX_PEOPLE: usize = 10_000;
/// The longest id of a person, in characters; files and links refuse more.
pub const MAX_ID: usize = 64;
/// The longest name of a person or group, in characters.
pub const MAX_NAME: usize = 40;
/// The most people who may have been asked; what is more is refused.
pub const MAX_ASKED: usize = 1_000;
/// The longest note, in characters.
pub const MAX_NOTE: usize = 500;
