//! Everything that can happen, and what it does.

use super::State;
use super::view::View;
use crate::group::{
    Answer, Day, Decide, Group, MAX_NAME, MAX_NOTE, Matter, NODES, Node, Person, Progress, Word, clean,
};
use crate::questionnaire::{Questionnaire, RoleSet};

/// Everything that can happen to the state. What does not fit it changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Start, or change who I am.
    Me {
        /// Names a new person, and is passed over for a known one.
        id: String,
        /// Cut to [`MAX_NAME`] characters.
        name: String,
        /// The roles I hold.
        roles: RoleSet,
        /// The roles this purchase needs.
        expected: RoleSet,
    },
    /// To another page. Answers lowered since one came to the statements are noticed on leaving them.
    Go(View),
    /// I answer an item. That confirms the decision it belongs to.
    Answer {
        /// The item, by position.
        item: usize,
        /// What I say; [`Answer::Nothing`] takes it back.
        answer: Answer,
    },
    /// I write, change or take back a note on an item.
    Note {
        /// The item, by position.
        item: usize,
        /// Cut to [`MAX_NOTE`] characters; empty takes it back.
        text: String,
    },
    /// "We changed our mind here."
    Reopen(Node),
    /// I did not reopen it after all; as long as nobody was sent that I did.
    TakeBack(Node),
    /// "Still valid."
    Confirm(Node),
    /// The page is being closed or hidden. Lowered answers are noticed.
    Leave,
    /// Everything of mine was sent to somebody: my reopenings can no longer be taken back.
    Shared,
    /// Gives the group its id, if it has none: 8 to 16 lower-case hexadecimal digits.
    Found(String),
    /// The group's own words; those that say nothing new stay as they are.
    Settings {
        /// What the group is called, cut to [`MAX_NAME`] characters.
        name: String,
        /// The roles this purchase needs.
        expected: RoleSet,
        /// The day to answer by; [`Day::NONE`] for none.
        by: Day,
        /// Whether nobody sees others' answers before the own ones are in.
        blind: bool,
    },
    /// Somebody has left the group, or has not.
    Mark {
        /// The person's id.
        person: String,
        /// Whether they left.
        gone: bool,
    },
    /// Somebody is the same person as another one.
    SameAs {
        /// The person's id.
        person: String,
        /// The other's id; empty for nobody.
        other: String,
    },
    /// The group decides something.
    Decide(Matter, Decide),
    /// These steps become part of the plan, open; those in it already stay as they are.
    KeepPlan(Vec<Matter>),
    /// Another copy of the group is added. One that cannot be merged changes nothing: see
    /// [`Group::merge`](crate::group::Group::merge).
    Merge(Box<Group>),
    /// Another copy is added, and what it says newer than I do in my name is said again as it was here.
    Reassert(Box<Group>),
    /// "This is me, go on."
    Take {
        /// My id.
        person: String,
        /// The number of this device among mine: see [`free_device`](crate::group::free_device).
        device: u8,
    },
    /// Another tab of this browser wrote this.
    Adopt(Box<State>),
    /// Back to an earlier state, whole: to be offered until something else is said.
    Undo(Box<State>),
}

impl State {
    /// Applies one action: the only way a state changes.
    pub fn apply(&mut self, q: &Questionnaire, action: Action) {
        let device = self.device;
        match action {
            Action::Me { id, name, roles, expected } => self.set_me(q, id, &name, roles, expected),
            Action::Go(view) => {
                // All statements are one visit, whichever of their pages one goes to.
                let stays = matches!((self.view, view), (View::Cell(_), View::Cell(_)));
                if view != self.view && !stays {
                    self.settle(q);
                }
                self.view = view;
            }
            Action::Leave => self.settle(q),
            Action::Answer { item, answer } => self.say(q, item, answer),
            Action::Note { item, text } => {
                if let Some(me) = self.me.and_then(|me| self.group.people.get_mut(me)) {
                    me.write(item, shortened(&text, MAX_NOTE, true), device);
                }
            }
            Action::Reopen(node) => self.reopen(node),
            Action::TakeBack(node) => self.take_back(node),
            Action::Confirm(node) => {
                if let Some(me) = self.me {
                    self.group.confirm(me, node, q);
                }
            }
            Action::Shared => self.unshared = [0; NODES],
            Action::Found(id) => {
                if self.group.id.is_empty() && Group::is_id(&id) {
                    self.group.id = id;
                }
            }
            Action::Settings { name, expected, by, blind } => {
                self.group.name.say(shortened(name.trim(), MAX_NAME, false), device);
                self.group.expected.say(expected, device);
                self.group.by.say(by, device);
                self.group.blind.say(blind, device);
            }
            Action::Mark { person, gone } => {
                if let Some(n) = self.group.find(&person) {
                    self.group.people[n].gone.say(gone, device);
                }
            }
            Action::SameAs { person, other } => {
                let known = other.is_empty() || self.group.find(&other).is_some();
                if let Some(n) = self.group.find(&person).filter(|_| known && person != other) {
                    self.group.people[n].same_as.say(other, device);
                }
            }
            Action::Decide(matter, what) => {
                let what = match what {
                    Decide::Note(note) => Decide::Note(shortened(&note, MAX_NOTE, true)),
                    what => what,
                };
                self.group.decide(matter, what, device);
            }
            Action::KeepPlan(steps) => {
                for step in steps {
                    if self.group.decision(step).progress() == Progress::Off {
                        self.group.decide(step, Decide::Stand(Progress::Open as u32), device);
                    }
                }
            }
            Action::Merge(group) => self.merge(&group),
            Action::Reassert(group) => self.reassert(&group),
            Action::Take { person, device } => self.take(&person, device),
            Action::Adopt(other) => self.adopt(*other),
            Action::Undo(earlier) => {
                let undone = self.undone.saturating_add(1);
                *self = State { undone, ..*earlier };
            }
        }
    }

    fn set_me(&mut self, q: &Questionnaire, id: String, name: &str, roles: RoleSet, expected: RoleSet) {
        let device = self.device;
        let me = *self.me.get_or_insert_with(|| {
            let me = Person::new(id, roles, q);
            self.group.people.push(Person { roles: Word { device, ..me.roles }, ..me });
            self.group.people.len() - 1
        });
        self.group.expected.say(expected, device);
        if let Some(person) = self.group.people.get_mut(me) {
            person.name.say(shortened(name.trim(), MAX_NAME, false), device);
            person.roles.say(roles, device);
        }
    }

    fn say(&mut self, q: &Questionnaire, item: usize, answer: Answer) {
        let Some(me) = self.me else { return };
        let device = self.device;
        let Some(person) = self.group.people.get_mut(me) else { return };
        // Answering an item of a node, first answers too, confirms the node.
        if person.say(item, answer, device)
            && answer != Answer::Nothing
            && let Some(node) = q.items.get(item).and_then(Node::of)
        {
            self.group.confirm(me, node, q);
        }
    }
}

/// A text as it is kept: without what disturbs others, and short enough; empty if it is blank.
fn shortened(text: &str, most: usize, lines: bool) -> String {
    let mut text = clean(text, lines);
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
    }
    if text.trim().is_empty() { String::new() } else { text }
}
