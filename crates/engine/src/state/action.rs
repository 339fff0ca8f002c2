//! Everything that can happen, and what it does.

use std::rc::Rc;

use super::State;
use super::view::View;
use crate::group::{
    About, Answer, Asked, Day, Decide, Group, MAX_ASKED, MAX_NAME, MAX_NOTE, Matter, NODES, Node, Person, Progress,
    Word, clean,
};
use crate::questionnaire::{Questionnaire, RoleSet};

/// Everything that can happen to the state. What does not fit it changes nothing; of what has several parts, the part
/// that does not fit. So a text that is too long is not said: nothing is ever cut.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The number of this device among mine, for whoever may begin on another one as the same person. It goes before
    /// [`Me`](Action::Me): once somebody has begun it changes nothing.
    Device(u8),
    /// Start, or change who I am.
    Me {
        /// Names a new person, or whoever of that id is in the group; passed over once somebody has begun.
        id: String,
        /// At most [`MAX_NAME`] characters.
        name: String,
        /// The roles I hold.
        roles: RoleSet,
        /// The roles this purchase needs.
        expected: RoleSet,
    },
    /// The day it is.
    Today(Day),
    /// To another page. Answers lowered since one came to the statements are noticed on leaving them.
    Go(View),
    /// I answer an item. That confirms the decision it belongs to.
    Answer {
        /// The item, by position.
        item: usize,
        /// What I say; [`Answer::Nothing`] takes it back.
        answer: Answer,
    },
    /// What I answered still fits the statement as it is worded now.
    StillFits(usize),
    /// I write, change or take back a note on an item.
    Note {
        /// The item, by position.
        item: usize,
        /// At most [`MAX_NOTE`] characters; empty takes it back.
        text: String,
    },
    /// "We changed our mind here."
    Reopen(Node),
    /// I did not reopen it after all; as long as nobody was sent that I did.
    TakeBack(Node),
    /// "Still valid."
    Confirm(Node),
    /// What I confirmed just now is taken back: for each node and input the revision I had confirmed it against before.
    Unconfirm(Vec<(Node, Node, u32)>),
    /// The page is being closed or hidden. Lowered answers are noticed.
    Leave,
    /// I am done, whatever I left open; or not yet, after all.
    Done(bool),
    /// Somebody invited me: what they call themselves, at most [`MAX_NAME`] characters; empty if they do not say.
    Invited(String),
    /// "I have sent it": whoever invited me gets my answers as they are now.
    Sent,
    /// I asked somebody for answers.
    Ask {
        /// The id of the person, or the one that will be theirs once they answer.
        id: String,
        /// What the invitation calls them, at most [`MAX_NAME`] characters; empty for nothing, and for members.
        name: String,
        /// The roles they were asked to answer as; none takes the invitation back, and stands with members.
        roles: RoleSet,
        /// The day; [`Day::NONE`] if the message was only written.
        day: Day,
    },
    /// Everything of mine was sent to somebody: my reopenings can no longer be taken back.
    Shared,
    /// Gives the group its id, if it has none: 8 to 16 lower-case hexadecimal digits.
    Found(String),
    /// The group's own words; those that say nothing new stay as they are.
    Settings {
        /// What the group is called, at most [`MAX_NAME`] characters.
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
    Adopt {
        /// What it wrote.
        other: Box<State>,
        /// What other tabs had written when that was last looked at.
        heard: Rc<State>,
    },
    /// Back to an earlier state, but for what was said since in another tab: to be offered until something else is said
    /// here.
    Undo {
        /// The state before what is undone.
        before: Rc<State>,
        /// The state with it, when it was done.
        after: Rc<State>,
    },
}

impl State {
    /// What I have confirmed of these nodes by now, for each of their inputs: [`Action::Unconfirm`] with it brings it back.
    pub fn my_confirmations(&self, q: &Questionnaire, nodes: impl IntoIterator<Item = Node>) -> Vec<(Node, Node, u32)> {
        let stored = |node: Node, input: Node| self.my().map_or(0, |me| me.confirmed(node, input));
        let pairs = nodes.into_iter().flat_map(|node| node.inputs(q).into_iter().map(move |input| (node, input)));
        pairs.map(|(node, input)| (node, input, stored(node, input))).collect()
    }

    /// Applies one action: the only way a state changes.
    pub fn apply(&mut self, q: &Questionnaire, action: Action) {
        // What comes from elsewhere was sent from there.
        let elsewhere = matches!(
            action,
            Action::Merge(_) | Action::Reassert(_) | Action::Take { .. } | Action::Adopt { .. } | Action::Undo { .. }
        );
        let was_sent = self.my().filter(|_| self.sent && !elsewhere).cloned();
        let is_whole = matches!(action, Action::Adopt { .. } | Action::Undo { .. });
        let before = self.my().filter(|_| elsewhere && !is_whole).cloned();
        self.change(q, action);
        if let Some(before) = before {
            self.keep_wordings(&before, None);
        }
        self.know_wordings(q);
        if was_sent.is_some_and(|was| self.my() != Some(&was)) {
            self.sent = false;
        }
    }

    fn change(&mut self, q: &Questionnaire, action: Action) {
        let device = self.device;
        match action {
            Action::Today(day) => self.today = day,
            Action::Done(done) => {
                if let Some(me) = self.me.and_then(|me| self.group.people.get_mut(me)) {
                    me.done.say(done, device);
                }
            }
            Action::Invited(name) => self.inviter = Some(fitting_name(&name).unwrap_or_default()),
            Action::Sent => self.sent = self.inviter.is_some(),
            Action::Ask { id, name, roles, day } => self.ask(&id, &name, roles, day),
            Action::Device(number) if self.me.is_none() => self.device = number,
            Action::Device(_) => {}
            Action::Me { id, name, roles, expected } => self.set_me(q, id, &name, roles, expected),
            Action::Go(view) => {
                // All statements are one visit, whichever of their pages one goes to.
                let stays = matches!((self.view, view), (View::Run(_), View::Run(_)));
                if view != self.view && !stays {
                    self.settle(q);
                }
                self.view = view;
            }
            Action::Leave => self.settle(q),
            Action::Answer { item, answer } => self.say(q, item, answer),
            Action::StillFits(item) => self.note_wording(q, item),
            Action::Note { item, text } => {
                if let Some(me) = self.me.and_then(|me| self.group.people.get_mut(me))
                    && let Some(note) = fitting(&text, MAX_NOTE, true)
                {
                    me.write(item, note, device);
                }
            }
            Action::Reopen(node) => self.reopen(node),
            Action::TakeBack(node) => self.take_back(node),
            Action::Confirm(node) => {
                if let Some(me) = self.me {
                    self.group.confirm(me, node, q);
                }
            }
            Action::Unconfirm(before) => {
                if let Some(me) = self.me.and_then(|me| self.group.people.get_mut(me)) {
                    for (node, input, revision) in before {
                        me.restore_confirmation(node, input, revision);
                    }
                }
            }
            Action::Shared => self.unshared = [0; NODES],
            Action::Found(id) => {
                if self.group.id.is_empty() && Group::is_id(&id) {
                    self.group.id = id;
                }
            }
            Action::Settings { name, expected, by, blind } => {
                if let Some(name) = fitting_name(&name) {
                    self.group.name.say(name, device);
                }
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
                    Decide::Note(note) => match fitting(&note, MAX_NOTE, true) {
                        Some(note) => Decide::Note(note),
                        None => return,
                    },
                    what => what,
                };
                self.group.decide(matter, what, device);
                // What a meeting says of an item, it says of the answers that are shown.
                if let About::Item(item) = matter.about() {
                    let heard = self.group.present().heard_now(item);
                    self.group.decide(Matter::heard(item), Decide::Stand(heard), device);
                }
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
            Action::Adopt { other, heard } => self.adopt(*other, &heard),
            Action::Undo { before, after } => self.undo(&before, &after),
        }
    }

    fn set_me(&mut self, q: &Questionnaire, id: String, name: &str, roles: RoleSet, expected: RoleSet) {
        let device = self.device;
        // In a new group nobody sees others' answers first, until somebody says otherwise. One in progress stays as it is.
        if self.me.is_none() && self.group.id.is_empty() && self.group.people.is_empty() {
            self.group.blind.say(true, device);
        }
        let me = self.me.or_else(|| self.group.find(&id)).unwrap_or_else(|| {
            let me = Person::new(id, roles, q);
            self.group.people.push(Person { roles: Word { device, ..me.roles }, ..me });
            self.group.people.len() - 1
        });
        self.me = Some(me);
        self.group.expected.say(expected, device);
        if let Some(person) = self.group.people.get_mut(me) {
            if let Some(name) = fitting_name(name) {
                person.name.say(name, device);
            }
            person.roles.say(roles, device);
        }
    }

    fn say(&mut self, q: &Questionnaire, item: usize, answer: Answer) {
        let Some(me) = self.me else { return };
        let device = self.device;
        let Some(person) = self.group.people.get_mut(me) else { return };
        if !person.say(item, answer, device) {
            return;
        }
        self.note_wording(q, item);
        let Some(person) = self.group.people.get_mut(me).filter(|_| answer != Answer::Nothing) else { return };
        // With the last answer one is done, and stays so whatever is asked later.
        if person.open(q) == 0 && q.items[item].roles.meets(person.roles.value) {
            person.done.say(true, device);
        }
        // Answering an item of a node, first answers too, confirms the node.
        if let Some(node) = q.items.get(item).and_then(Node::of) {
            self.group.confirm(me, node, q);
            self.answered |= 1 << node.index();
        }
    }

    fn ask(&mut self, id: &str, name: &str, roles: RoleSet, day: Day) {
        let device = self.device;
        if !self.group.asked.contains_key(id) {
            if id.trim().is_empty() || clean(id, false) != id || self.group.asked.len() >= MAX_ASKED {
                return;
            }
            self.group.asked.insert(id.to_owned(), Asked::default());
        }
        let Some(asked) = self.group.asked.get_mut(id) else { return };
        if let Some(name) = fitting_name(name) {
            asked.name.say(name, device);
        }
        asked.roles.say(roles, device);
        if day != Day::NONE {
            asked.day.say(day, device);
        }
    }
}

/// A text as it is kept: without what disturbs others; empty if it is blank. None if it is too long.
fn fitting(text: &str, most: usize, lines: bool) -> Option<String> {
    let text = clean(text, lines);
    if text.trim().is_empty() {
        return Some(String::new());
    }
    text.chars().nth(most).is_none().then_some(text)
}

fn fitting_name(name: &str) -> Option<String> {
    fitting(name.trim(), MAX_NAME, false)
}
