//! A member of the buying group: words, and counters that only rise.

use super::MAX_REOPENED;
use super::day::Day;
use super::merge::merge_texts;
use super::node::{NODES, Node};
use super::word::{Texts, Word};
use crate::questionnaire::{Questionnaire, RoleSet};
use litemap::LiteMap;

/// What a person said about one item. Ordered as the bytes of [`Answer::byte`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Nothing, or an answer taken back.
    #[default]
    Nothing,
    /// A level, 0 to 4.
    Level(u8),
    /// *Don't know*: a missing answer.
    DontKnow,
    /// *Does not apply*: takes the item out of scope where nobody gives a level and nothing is missing.
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

    /// The answer as a number from 0 to 7, as links write it and ties are broken: nothing, the five
    /// levels, don't know, does not apply.
    pub const fn byte(self) -> u8 {
        match self {
            Answer::Nothing => 0,
            Answer::Level(level) => level + 1,
            Answer::DontKnow => 6,
            Answer::DoesNotApply => 7,
        }
    }

    /// The answer of a number from 0 to 7.
    pub const fn from_byte(byte: u8) -> Option<Answer> {
        Some(match byte {
            0 => Answer::Nothing,
            1..=5 => Answer::Level(byte - 1),
            6 => Answer::DontKnow,
            7 => Answer::DoesNotApply,
            _ => return None,
        })
    }
}

/// A member of the buying group. A person may use several devices; each has a small number, the
/// first one 0, that stands in the words written there and keeps its own reopening counters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Unique in the group; also breaks ties, in the order of its characters.
    pub id: String,
    /// At most [`super::MAX_NAME`] characters; empty for none.
    pub name: Word<String>,
    /// The roles the person holds, by themselves or for all of the group.
    pub roles: Word<RoleSet>,
    /// One for every item of the questionnaire.
    pub answers: Vec<Word<Answer>>,
    /// Notes on evidence, by item, each of at most [`super::MAX_NOTE`] characters; empty if taken back.
    pub notes: Texts,
    /// How often this person reopened each node, by device; devices without a reopening are absent.
    pub counters: LiteMap<u8, [u8; NODES]>,
    /// The revision of each direct input this person last confirmed a node against; never 0.
    /// By node, then by input: see [`Person::confirmed`].
    pub confirmations: LiteMap<u8, u32>,
    /// Somebody said that this person has left the group.
    pub gone: Word<bool>,
    /// Somebody said that this is the person with that id; empty for nobody.
    pub same_as: Word<String>,
    /// The person said that they are done, whatever was left open. With nothing answered: that they will not answer.
    /// See [`Person::is_done`].
    pub done: Word<bool>,
    /// The items whose answers the person lowered, and on which day last; [`Day::NONE`] where that is not known. For
    /// words only: what a lowering does is in the counters.
    pub lowered: LiteMap<usize, Day>,
}

impl Person {
    /// Somebody who has said nothing yet but their roles.
    pub fn new(id: impl Into<String>, roles: RoleSet, q: &Questionnaire) -> Person {
        Person {
            id: id.into(),
            roles: Word::first(roles),
            answers: vec![Word::default(); q.items.len()],
            ..Person::default()
        }
    }

    /// What the person said about an item.
    pub fn answer(&self, item: usize) -> Answer {
        self.answers.get(item).map_or(Answer::Nothing, |word| word.value)
    }

    /// Whether everything that is asked of the person is dealt with: answered, or left open on purpose.
    pub fn is_done(&self, q: &Questionnaire) -> bool {
        self.done.value || self.open(q) == 0
    }

    /// How many of the items asked of the person's roles have no answer. *Don't know* is one.
    pub fn open(&self, q: &Questionnaire) -> usize {
        self.asked(q).filter(|item| self.answer(*item) == Answer::Nothing).count()
    }

    /// The positions of the items asked of the person's roles.
    pub fn asked(&self, q: &Questionnaire) -> impl Iterator<Item = usize> {
        let roles = self.roles.value;
        (0..q.items.len()).filter(move |item| q.items[*item].roles.meets(roles))
    }

    /// How many items the person gave an answer to.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|word| word.value != Answer::Nothing).count()
    }

    /// The person's note on an item; empty for none.
    pub fn note(&self, item: usize) -> &str {
        self.notes.get(&item).map_or("", |word| word.value.as_str())
    }

    /// Says something new about an item, with the next revision. Says whether it was new.
    pub fn say(&mut self, item: usize, value: Answer, device: u8) -> bool {
        self.answers.get_mut(item).is_some_and(|word| word.say(value, device))
    }

    /// Writes, changes or takes back a note. Says whether it was new.
    pub fn write(&mut self, item: usize, note: String, device: u8) -> bool {
        match self.notes.get_mut(&item) {
            Some(word) => word.say(note, device),
            None if note.is_empty() => false,
            None => {
                self.notes.insert(item, Word { value: note, rev: 1, device });
                true
            }
        }
    }

    /// How often this person reopened a node: the sum over their devices.
    pub fn reopened(&self, node: Node) -> u32 {
        self.counters.values().map(|counters| u32::from(counters[node.index()])).sum()
    }

    /// Sets a device's counter of a node. A device whose counters are all 0 is absent.
    pub fn count(&mut self, device: u8, node: Node, times: u8) {
        let mut counters = self.counters.get(&device).copied().unwrap_or_default();
        counters[node.index()] = times;
        if counters == [0; NODES] {
            self.counters.remove(&device);
        } else {
            self.counters.insert(device, counters);
        }
    }

    /// How often this person reopened a node on one device.
    pub fn counted(&self, device: u8, node: Node) -> u8 {
        self.counters.get(&device).map_or(0, |counters| counters[node.index()])
    }

    /// The revision of an input this person last confirmed a node against; 0 if they never did.
    pub fn confirmed(&self, node: Node, input: Node) -> u32 {
        self.confirmations.get(&key(node, input)).copied().unwrap_or(0)
    }

    /// Stores that a node was confirmed against this revision of an input, unless a higher one is.
    pub fn confirm(&mut self, node: Node, input: Node, revision: u32) {
        // Nothing stored already means revision 0.
        if revision > self.confirmed(node, input) {
            self.confirmations.insert(key(node, input), revision);
        }
    }

    /// Sets what is stored of a confirmation against this input; 0 for nothing.
    pub fn restore_confirmation(&mut self, node: Node, input: Node, revision: u32) {
        let key = key(node, input);
        if revision == 0 {
            self.confirmations.remove(&key);
        } else {
            self.confirmations.insert(key, revision);
        }
    }

    /// Takes out what was confirmed against anything but a node's own [`inputs`](Node::inputs).
    pub fn keep_confirmations_of_inputs(&mut self, q: &Questionnaire) {
        let inputs = |node: Node| node.inputs(q).into_iter().map(move |input| key(node, input));
        let keys: Vec<u8> = Node::all().flat_map(inputs).collect();
        self.confirmations.retain(|stored, _| keys.contains(stored));
    }

    /// Lowers what was confirmed against a node to at most this, confirmation by confirmation, after a
    /// reopening was taken back.
    pub fn unconfirm(&mut self, input: Node, most: &dyn Fn(u8) -> u32) {
        for (key, stored) in &mut self.confirmations {
            if usize::from(*key) % NODES == input.index() {
                *stored = (*stored).min(most(*key));
            }
        }
        self.confirmations.retain(|_, stored| *stored > 0);
    }

    /// Takes over another copy of this person, or of somebody who is the same person: word by word
    /// the newer one.
    pub fn merge_words(&mut self, other: &Person) {
        self.name.merge(&other.name);
        self.roles.merge(&other.roles);
        for (ours, theirs) in self.answers.iter_mut().zip(&other.answers) {
            ours.merge(theirs);
        }
        merge_texts(&mut self.notes, &other.notes);
        self.gone.merge(&other.gone);
        self.same_as.merge(&other.same_as);
        self.done.merge(&other.done);
        for (item, theirs) in &other.lowered {
            self.lower(*item, *theirs);
        }
    }

    /// Notes that the answer to an item was lowered on a day; of several days the last one stays.
    pub fn lower(&mut self, item: usize, day: Day) {
        let day = self.lowered.get(&item).copied().unwrap_or_default().max(day);
        self.lowered.insert(item, day);
    }

    /// Takes over another copy of this person: words, counters (the larger for each device) and
    /// confirmations (the larger for each input).
    pub fn merge(&mut self, other: &Person) {
        self.merge_words(other);
        for (device, theirs) in &other.counters {
            let mut counters = self.counters.get(device).copied().unwrap_or_default();
            for (ours, theirs) in counters.iter_mut().zip(theirs) {
                *ours = (*ours).max(*theirs);
            }
            self.counters.insert(*device, counters);
        }
        for (key, theirs) in &other.confirmations {
            if *theirs > self.confirmations.get(key).copied().unwrap_or(0) {
                self.confirmations.insert(*key, *theirs);
            }
        }
    }

    /// Revision and device of every word of this person but [`done`](Self::done): links of the first versions have
    /// none of that.
    pub fn stamps(&self) -> Vec<(u16, u8)> {
        let mut stamps = vec![
            (self.name.rev, self.name.device),
            (self.roles.rev, self.roles.device),
            (self.gone.rev, self.gone.device),
            (self.same_as.rev, self.same_as.device),
        ];
        stamps.extend(self.answers.iter().map(|word| (word.rev, word.device)));
        stamps.extend(self.notes.values().map(|word| (word.rev, word.device)));
        stamps
    }

    /// Whether a device's number stands in a word or counter of this person.
    fn knows(&self, device: u8) -> bool {
        let done = (self.done.rev, self.done.device);
        let mut stamps = self.stamps().into_iter().chain([done]);
        self.counters.contains_key(&device) || stamps.any(|(rev, on)| rev > 0 && on == device)
    }
}

/// A number for another device of a person: none that stands in their record yet, found upward from
/// a random one, so that two devices that join apart hardly ever share one. With all 256 used, the
/// random one.
pub fn free_device(person: &Person, random: u8) -> u8 {
    (0..=u8::MAX).map(|n| random.wrapping_add(n)).find(|device| !person.knows(*device)).unwrap_or(random)
}

/// A node and one of its inputs as one number, in the order of nodes.
fn key(node: Node, input: Node) -> u8 {
    (node.index() * NODES + input.index()) as u8
}

/// One more on a counter, as far as counters go.
pub(super) fn raised(times: u8) -> Option<u8> {
    (u32::from(times) < MAX_REOPENED).then(|| times + 1)
}
