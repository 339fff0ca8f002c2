//! Other copies of the group: adding them, going on as somebody in them, and keeping tabs together.

use super::State;
use super::view::View;
use crate::group::{Answer, Group, NODES, Node, Word};

/// A field of a person's record that the person writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What they are called.
    Name,
    /// The roles they hold.
    Roles,
    /// What they say about an item, by position.
    Answer(usize),
    /// Their note on an item, by position.
    Note(usize),
}

impl State {
    /// The group as it is shown and assessed, and my position in it: none while I am not in it, which
    /// is so too while somebody has marked me as gone.
    pub fn present(&self) -> (Group, Option<usize>) {
        self.group.present_with(self.me)
    }

    /// What another copy of the group says in my name that is newer than what I said here, and says
    /// something else: given on another device of mine, or by somebody else. To be asked before it is
    /// added. What others may say about me (gone, same as another) is not in it.
    pub fn mine_elsewhere(&self, incoming: &Group) -> Vec<Field> {
        let mut found = Vec::new();
        let Some(me) = self.my() else { return found };
        let Some(theirs) = incoming.find(&me.id).and_then(|n| incoming.people.get(n)) else { return found };
        if theirs.name.beats(&me.name) && theirs.name.value != me.name.value {
            found.push(Field::Name);
        }
        if theirs.roles.beats(&me.roles) && theirs.roles.value != me.roles.value {
            found.push(Field::Roles);
        }
        for (item, (their, our)) in theirs.answers.iter().zip(&me.answers).enumerate() {
            if their.beats(our) && their.value != our.value {
                found.push(Field::Answer(item));
            }
        }
        let unsaid = Word::default();
        for (item, their) in &theirs.notes {
            let our = me.notes.get(item).unwrap_or(&unsaid);
            if their.beats(our) && their.value != our.value {
                found.push(Field::Note(*item));
            }
        }
        found
    }

    /// Adds another copy of the group; one of another group changes nothing.
    pub(super) fn merge(&mut self, group: &Group) {
        let id = self.my().map(|person| person.id.clone());
        if self.group.merge(group).is_ok() {
            self.me = id.and_then(|id| self.group.find(&id));
        }
    }

    /// Adds another copy of the group, then says again what I had said here wherever the copy held a
    /// newer word in my name. At the last revision there is no higher one to say it with: then the
    /// device's number and the value decide as for every word.
    pub(super) fn reassert(&mut self, group: &Group) {
        let fields = self.mine_elsewhere(group);
        let before = self.my().cloned();
        self.merge(group);
        let device = self.device;
        let Some((before, me)) = before.zip(self.me.and_then(|me| self.group.people.get_mut(me))) else { return };
        for field in fields {
            match field {
                Field::Name => me.name.say(before.name.value.clone(), device),
                Field::Roles => me.roles.say(before.roles.value, device),
                Field::Answer(item) => me.say(item, before.answer(item), device),
                Field::Note(item) => me.write(item, before.note(item).to_owned(), device),
            };
        }
    }

    /// Goes on as somebody in the group, on a new device. What they said is what they left standing.
    pub(super) fn take(&mut self, person: &str, device: u8) {
        let Some(me) = self.group.find(person) else { return };
        self.me = Some(me);
        self.device = device;
        self.unshared = [0; NODES];
        self.answered = 0;
        for item in 0..self.standing.len() {
            self.standing[item] = self.my_answer(item).level().map_or(Answer::Nothing, Answer::Level);
        }
        if self.view == View::Start {
            self.view = View::Board;
        }
    }

    /// Whether another state is of another group, or of somebody else in a group without a name.
    pub fn is_another(&self, other: &State) -> bool {
        let (mine, theirs) = (self.my().map(|me| &me.id), other.my().map(|me| &me.id));
        let named = !self.group.id.is_empty() && !other.group.id.is_empty();
        !self.group.may_merge(&other.group) || (!named && mine.is_some() && mine != theirs)
    }

    /// Back to an earlier state, with what was said since in another tab.
    pub(super) fn undo(&mut self, before: &State, after: &State) {
        let undone = self.undone.saturating_add(1);
        let now = std::mem::replace(self, State { undone, today: self.today, ..before.clone() });
        self.take_since(&now, after);
    }

    /// Takes over what another tab of this browser saved: merged, so that nothing said here and not
    /// yet saved is lost. If something was undone, what the tab that does not know of it has said since what was `heard`
    /// of other tabs before is added to what is left. Another group is taken as it is.
    pub(super) fn adopt(&mut self, other: State, heard: &State) {
        let (view, today) = (self.view, self.today);
        if self.is_another(&other) {
            *self = other;
        } else if other.undone > self.undone {
            let ours = std::mem::replace(self, other);
            self.take_since(&ours, heard);
        } else if other.undone < self.undone {
            self.take_since(&other, heard);
        } else {
            self.merge_tab(other);
        }
        self.today = today;
        self.view = match (self.me, view) {
            (None, _) => View::Start,
            (Some(_), View::Start) => View::Board,
            _ => view,
        };
    }

    /// Takes over what another state says and an earlier one did not.
    fn take_since(&mut self, theirs: &State, before: &State) {
        let me = self.my().cloned();
        self.group.take_since(&theirs.group, &before.group);
        self.me = me.as_ref().and_then(|me| self.group.find(&me.id));
        if let Some(me) = me {
            self.keep_wordings(&me, Some(theirs));
        }
        for (n, ours) in self.standing.iter_mut().enumerate() {
            renew(ours, theirs.standing.get(n), before.standing.get(n));
        }
        for (n, ours) in self.unshared.iter_mut().enumerate() {
            renew(ours, theirs.unshared.get(n), before.unshared.get(n));
        }
        renew(&mut self.answered, Some(&theirs.answered), Some(&before.answered));
        renew(&mut self.inviter, Some(&theirs.inviter), Some(&before.inviter));
        renew(&mut self.sent, Some(&theirs.sent), Some(&before.sent));
    }

    /// Merges what another tab saved. Counters only rise when merged, so what was taken back there
    /// would come again: my counters here are what has been shared, which only rises, and what has
    /// not, which is as the other tab says.
    fn merge_tab(&mut self, other: State) {
        let me = other.my().map(|person| person.id.clone());
        for node in Node::all() {
            let n = node.index();
            let taken_back = self.unshared[n] > other.unshared[n];
            if let Some(mine) = self.me.and_then(|me| self.group.people.get_mut(me))
                && taken_back
            {
                let shared = u32::from(mine.counted(self.device, node)).saturating_sub(self.unshared[n]);
                mine.count(self.device, node, (shared + other.unshared[n]).min(255) as u8);
                let theirs = other.my();
                mine.unconfirm(node, &|key| theirs.and_then(|p| p.confirmations.get(&key)).copied().unwrap_or(0));
            }
        }
        let before = self.my().cloned().unwrap_or_default();
        self.merge(&other.group);
        self.me = me.and_then(|id| self.group.find(&id));
        self.keep_wordings(&before, Some(&other));
        self.device = other.device;
        self.standing = other.standing;
        self.answered = other.answered;
        self.inviter = other.inviter;
        self.sent = other.sent;
        self.unshared = other.unshared;
        self.undone = self.undone.max(other.undone);
    }
}

/// Takes over what is not as it was before.
fn renew<T: PartialEq + Clone>(ours: &mut T, theirs: Option<&T>, before: Option<&T>) {
    if let Some(theirs) = theirs.filter(|_| theirs != before) {
        ours.clone_from(theirs);
    }
}
