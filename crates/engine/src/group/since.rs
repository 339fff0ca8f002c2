//! What was said in one copy of a group since an earlier one: so that going back to an earlier state of it takes nothing
//! along that was said meanwhile.

use litemap::LiteMap;

use super::Group;
use super::asked::Asked;
use super::merge::merge_text;
use super::node::Node;
use super::person::Person;
use super::word::{Texts, Word};

/// A word that is not as it was before is taken over if it wins.
fn word<T: Ord + Clone>(ours: &mut Word<T>, theirs: &Word<T>, before: &Word<T>) {
    if theirs != before {
        ours.merge(theirs);
    }
}

fn texts(ours: &mut Texts, theirs: &Texts, before: &Texts) {
    for (number, theirs) in theirs {
        if before.get(number) != Some(theirs) {
            merge_text(ours, *number, theirs);
        }
    }
}

/// A figure that is not as it was before is taken over as it is.
fn figures(ours: &mut LiteMap<u8, u32>, theirs: &LiteMap<u8, u32>, before: &LiteMap<u8, u32>) {
    for key in theirs.keys().chain(before.keys()) {
        match theirs.get(key) {
            there if there == before.get(key) => {}
            Some(figure) => drop(ours.insert(*key, *figure)),
            None => drop(ours.remove(key)),
        }
    }
}

impl Group {
    /// Takes over what another copy says and an earlier one did not. Whoever was in that one and is not in this is out
    /// of it on purpose.
    pub fn take_since(&mut self, theirs: &Group, before: &Group) {
        if self.id.is_empty() {
            self.id.clone_from(&theirs.id);
        }
        word(&mut self.name, &theirs.name, &before.name);
        word(&mut self.expected, &theirs.expected, &before.expected);
        word(&mut self.by, &theirs.by, &before.by);
        word(&mut self.blind, &theirs.blind, &before.blind);
        texts(&mut self.decisions, &theirs.decisions, &before.decisions);
        for (id, theirs) in &theirs.asked {
            match (self.asked.get_mut(id), before.asked.get(id)) {
                (Some(ours), before) => ours.take_since(theirs, before.unwrap_or(&Asked::default())),
                (None, None) => drop(self.asked.insert(id.clone(), theirs.clone())),
                (None, Some(_)) => {}
            }
        }
        let (here, there) = (self.by_id(), before.by_id());
        let mut new = Vec::new();
        for theirs in &theirs.people {
            let before = before.find_by(&there, &theirs.id).map(|n| &before.people[n]);
            match (self.find_by(&here, &theirs.id), before) {
                (Some(n), before) => self.people[n].take_since(theirs, before.unwrap_or(&Person::default())),
                (None, None) => new.push(theirs.clone()),
                (None, Some(_)) => {}
            }
        }
        if !new.is_empty() {
            self.people.extend(new);
            self.sort_people();
        }
    }
}

impl Asked {
    fn take_since(&mut self, theirs: &Asked, before: &Asked) {
        word(&mut self.name, &theirs.name, &before.name);
        word(&mut self.roles, &theirs.roles, &before.roles);
        word(&mut self.day, &theirs.day, &before.day);
    }
}

impl Person {
    fn take_since(&mut self, theirs: &Person, before: &Person) {
        word(&mut self.name, &theirs.name, &before.name);
        word(&mut self.roles, &theirs.roles, &before.roles);
        let unsaid = Word::default();
        for (item, (ours, theirs)) in self.answers.iter_mut().zip(&theirs.answers).enumerate() {
            word(ours, theirs, before.answers.get(item).unwrap_or(&unsaid));
        }
        texts(&mut self.notes, &theirs.notes, &before.notes);
        word(&mut self.gone, &theirs.gone, &before.gone);
        word(&mut self.same_as, &theirs.same_as, &before.same_as);
        word(&mut self.done, &theirs.done, &before.done);
        for (item, day) in &theirs.lowered {
            if before.lowered.get(item) != Some(day) {
                self.lower(*item, *day);
            }
        }
        let devices: Vec<u8> = theirs.counters.keys().chain(before.counters.keys()).copied().collect();
        for device in devices {
            for node in Node::all() {
                let times = theirs.counted(device, node);
                if times != before.counted(device, node) {
                    self.count(device, node, times);
                }
            }
        }
        figures(&mut self.confirmations, &theirs.confirmations, &before.confirmations);
    }
}
