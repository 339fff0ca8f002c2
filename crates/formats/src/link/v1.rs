//! Version 1 of a link's payload, frozen. One walk both writes and reads: what it meets it writes, or
//! replaces by what it reads. docs/link-format.md says the same in words.

use super::bits::Bits;
use super::text::{Holds, Ways, text};
use super::{Kind, Link, LinkError, MAX_PEOPLE};
use crate::file::{MAX_CONFIRMED, MAX_ID};
use engine::group::{
    Answer, Day, Group, MAX_NAME, MAX_NOTE, MAX_PEOPLE as MOST_STORED, MAX_REOPENED, MAX_REVISION, NODES, Node, Person,
    Texts, Word,
};
use engine::questionnaire::{Questionnaire, RoleSet};

/// Writes a link, or reads it into an empty one. Where the bits have failed in the end, the link is not
/// to be used.
///
/// # Errors
/// Reading: another questionnaire's, or damaged. Writing: damaged, where something is out of bounds.
pub fn walk(bits: &mut Bits, mut link: Link, q: &Questionnaire) -> Result<Link, LinkError> {
    let mut wire = Wire::new(bits, q, Ways::Bytes);
    link.kind = match wire.bits.bits(u32::from(link.kind != Kind::Mine), 2) {
        0 => Kind::Mine,
        1 => Kind::Group,
        _ => return Err(LinkError::Damaged),
    };
    wire.questionnaire()?;
    wire.day(&mut link.made);
    wire.settings(&mut link.group);
    let people = link.group.people.len();
    let count = match link.kind {
        Kind::Mine => 1,
        _ => wire.bits.bits(people as u32, 7) as usize,
    };
    if count > MAX_PEOPLE || !(wire.bits.is_reading() || count == people) {
        return Err(LinkError::Damaged);
    }
    wire.people(&mut link.group, count)?;
    Ok(link)
}

/// The same for a group as it is stored: as many people as a group may have.
///
/// # Errors
/// What is wrong with it.
pub fn walk_group(bits: &mut Bits, mut group: Group, q: &Questionnaire) -> Result<Group, LinkError> {
    let mut wire = Wire::new(bits, q, Ways::Bytes);
    wire.questionnaire()?;
    wire.settings(&mut group);
    let count = wire.bits.number(group.people.len() as u32, MOST_STORED as u32);
    wire.people(&mut group, count as usize)?;
    Ok(group)
}

pub(super) struct Wire<'a> {
    pub(super) bits: &'a mut Bits,
    pub(super) q: &'a Questionnaire,
    ways: Ways,
    /// Whether words of this record have other revisions than the first.
    revisions: bool,
    /// Whether they come from other devices than the first.
    devices: bool,
    /// The device of the word before.
    last: u8,
}

impl<'a> Wire<'a> {
    pub(super) fn new(bits: &'a mut Bits, q: &'a Questionnaire, ways: Ways) -> Wire<'a> {
        Wire { bits, q, ways, revisions: false, devices: false, last: 0 }
    }

    pub(super) fn questionnaire(&mut self) -> Result<(), LinkError> {
        let ours = self.q.scoring.get(..6).unwrap_or_default();
        let digest = self.digits(ours, 6);
        let same = digest == ours || self.bits.has_failed();
        if same { Ok(()) } else { Err(LinkError::OtherQuestionnaire { digest }) }
    }

    /// So many people, by id: the same people are written and read the same, in whatever order they came.
    pub(super) fn people(&mut self, group: &mut Group, count: usize) -> Result<(), LinkError> {
        let by_id = group.by_id();
        for n in 0..count {
            let known = by_id.get(n).and_then(|n| group.people.get(*n)).cloned();
            let mut person = known.unwrap_or_else(|| Person::new("", RoleSet::NONE, self.q));
            self.person(&mut person);
            if self.bits.has_failed() || person.id.is_empty() {
                return Err(LinkError::Damaged);
            }
            if self.bits.is_reading() {
                group.people.push(person);
            }
        }
        if self.bits.is_reading() {
            // Another writer's order would be lost on saving: the same people are read the same, too.
            group.sort_people();
        }
        let same = |pair: &[usize]| match pair {
            [a, b] => group.people.get(*a).map(|a| &a.id) == group.people.get(*b).map(|b| &b.id),
            _ => false,
        };
        if group.by_id().windows(2).any(same) { Err(LinkError::Damaged) } else { Ok(()) }
    }

    /// How the words of a record are stamped: with nothing more than whether they are said, as long as
    /// each is the first one of device 0.
    pub(super) fn stamps(&mut self, stamps: &[(u16, u8)], retracted: bool) {
        self.revisions = self.bits.flag(retracted || stamps.iter().any(|(rev, _)| *rev > 1));
        self.devices = self.bits.flag(stamps.iter().any(|(rev, device)| *rev > 0 && *device > 0));
        self.last = 0;
    }

    /// How many revisions a word is above the least it can have.
    fn above(&mut self, above: u16) -> u16 {
        if !self.bits.flag(above > 0) {
            return 0;
        }
        if !self.revisions || !self.bits.flag(above > 1) {
            return 1;
        }
        let most = u32::from(MAX_REVISION) - 2;
        self.bits.number(u32::from(above.saturating_sub(2)), most) as u16 + 2
    }

    /// The device of a word that is said.
    fn device(&mut self, rev: u16, device: u8) -> u8 {
        if self.devices && rev > 0 && self.bits.flag(device != self.last) {
            self.last = self.bits.bits(u32::from(device), 8) as u8;
        }
        if rev > 0 { self.last } else { 0 }
    }

    pub(super) fn word<T>(&mut self, word: &mut Word<T>, value: fn(&mut Self, &mut T)) {
        word.rev = self.above(word.rev);
        word.device = self.device(word.rev, word.device);
        if word.rev > 0 {
            value(self, &mut word.value);
        }
    }

    pub(super) fn settings(&mut self, group: &mut Group) {
        if self.bits.flag(!group.id.is_empty()) {
            let length = self.bits.bits(group.id.len().saturating_sub(8) as u32, 4) + 8;
            let id = self.digits(&group.id, length);
            if !Group::is_id(&id) || (!self.bits.is_reading() && id != group.id) {
                self.bits.fail();
            }
            group.id = id;
        }
        let stamps = [
            (group.name.rev, group.name.device),
            (group.expected.rev, group.expected.device),
            (group.by.rev, group.by.device),
            (group.blind.rev, group.blind.device),
        ];
        self.stamps(&stamps, false);
        self.word(&mut group.name, Wire::name);
        self.word(&mut group.expected, Wire::roles);
        self.word(&mut group.by, Wire::day);
        self.word(&mut group.blind, Wire::truth);
    }

    /// So many lower-case hexadecimal digits, four bits each.
    fn digits(&mut self, text: &str, count: u32) -> String {
        let mut out = String::new();
        let mut bytes = text.bytes();
        for _ in 0..count {
            let digit = match bytes.next() {
                Some(byte @ b'0'..=b'9') => byte - b'0',
                Some(byte @ b'a'..=b'f') => byte - b'a' + 10,
                _ => 0,
            };
            let digit = self.bits.bits(u32::from(digit), 4) as u8;
            out.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
        }
        out
    }

    pub(super) fn name(&mut self, name: &mut String) {
        text(self.bits, name, MAX_NAME, Holds::Line, self.ways);
    }

    pub(super) fn roles(&mut self, roles: &mut RoleSet) {
        *roles = RoleSet(self.bits.bits(u32::from(roles.0), self.q.roles.len() as u32) as u16);
    }

    pub(super) fn day(&mut self, day: &mut Day) {
        *day = Day::from_bits(self.bits.bits(u32::from(day.bits()), 16) as u16).unwrap_or_else(|| {
            self.bits.fail();
            Day::NONE
        });
    }

    pub(super) fn truth(&mut self, truth: &mut bool) {
        *truth = self.bits.flag(*truth);
    }

    /// The id of a person: 32 bits where it is eight hexadecimal digits, as the widget makes them.
    pub(super) fn id(&mut self, id: &mut String) {
        let digits = id.len() == 8 && Group::is_id(id);
        if self.bits.flag(!digits) {
            text(self.bits, id, MAX_ID, Holds::Id, self.ways);
        } else {
            *id = self.digits(id, 8);
        }
    }

    pub(super) fn person(&mut self, person: &mut Person) {
        self.id(&mut person.id);
        let retracted = person.answers.iter().any(|word| word.is_said() && word.value == Answer::Nothing);
        self.stamps(&person.stamps(), retracted);
        self.word(&mut person.name, Wire::name);
        if self.bits.is_reading() {
            person.roles = Word::default();
        }
        self.word(&mut person.roles, Wire::roles);
        self.answers(person);
        // What few people have costs the others two bits.
        if self.bits.flag(!person.notes.is_empty()) {
            let items = self.q.items.len() as u32;
            self.texts(&mut person.notes, items);
        }
        let counted = !(person.counters.is_empty() && person.confirmations.is_empty());
        if !self.bits.flag(counted || person.gone.is_said() || person.same_as.is_said()) {
            return;
        }
        self.counters(person);
        self.confirmations(person);
        self.word(&mut person.gone, Wire::truth);
        self.word(&mut person.same_as, Wire::id);
    }

    fn answers(&mut self, person: &mut Person) {
        let q = self.q;
        let roles = person.roles.value;
        let asked = |item: usize| q.items.get(item).is_some_and(|item| item.roles.meets(roles));
        let said = |item: usize| person.answers.get(item).is_some_and(Word::is_said);
        let (mut any, mut more) = (false, false);
        for item in 0..q.items.len() {
            any |= said(item);
            more |= said(item) && !asked(item);
        }
        if !self.bits.flag(any) {
            return;
        }
        let all = self.bits.flag(more);
        for (item, word) in person.answers.iter_mut().enumerate() {
            if !(all || asked(item)) {
                continue;
            }
            let byte = self.bits.bits(u32::from(word.value.byte()), 3);
            word.value = Answer::from_byte(byte as u8).unwrap_or_default();
            // What says something must have been said.
            let least = u16::from(word.value != Answer::Nothing);
            let above = word.rev.saturating_sub(least);
            word.rev = least + if self.revisions { self.above(above) } else { 0 };
            if word.rev > MAX_REVISION {
                self.bits.fail();
            }
            word.device = self.device(word.rev, word.device);
        }
    }

    /// Texts by number, each number as its distance from the one before.
    pub(super) fn texts(&mut self, map: &mut Texts, count: u32) {
        let texts = std::mem::take(map);
        let mut texts = texts.iter();
        let (mut next, mut entry) = (0, texts.next());
        while self.bits.flag(entry.is_some()) {
            let (number, mut word) = entry.map_or((0, Word::default()), |(n, word)| (*n as u32, word.clone()));
            let number = next + self.bits.number(number.saturating_sub(next), count);
            self.word(&mut word, Wire::note);
            if number >= count || !word.is_said() {
                self.bits.fail();
            }
            map.insert(number as usize, word);
            (next, entry) = (number + 1, texts.next());
        }
    }

    fn note(&mut self, note: &mut String) {
        text(self.bits, note, MAX_NOTE, Holds::Lines, self.ways);
    }

    /// Reopening counters by device, the devices as distances as well.
    fn counters(&mut self, person: &mut Person) {
        let counters = std::mem::take(&mut person.counters);
        let mut counters = counters.iter();
        let (mut next, mut entry) = (0, counters.next());
        while self.bits.flag(entry.is_some()) {
            let (device, times) = entry.map_or((0, [0; NODES]), |(device, times)| (u32::from(*device), *times));
            let device = next + self.bits.number(device.saturating_sub(next), 255);
            let device_number = u8::try_from(device).unwrap_or_else(|_| {
                self.bits.fail();
                255
            });
            for (node, times) in Node::all().zip(times) {
                let times = self.bits.number(u32::from(times), MAX_REOPENED);
                person.count(device_number, node, times as u8);
            }
            (next, entry) = (device + 1, counters.next());
        }
    }

    /// What was confirmed against each direct input of each node.
    fn confirmations(&mut self, person: &mut Person) {
        if !self.bits.flag(!person.confirmations.is_empty()) {
            return;
        }
        for node in Node::all() {
            for input in node.inputs(self.q) {
                let stored = person.confirmed(node, input);
                let stored = self.bits.number(stored, MAX_CONFIRMED as u32);
                person.confirm(node, input, stored);
            }
        }
    }
}
