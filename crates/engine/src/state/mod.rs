//! What the page knows, and the only way it changes: one state, one list of actions.
//!
//! Pure. Nothing derived is kept here; where it is stored and how it is shown is others' business.

mod join;
mod reopen;
mod shown;

pub use join::Field;
pub use shown::Shown;

use crate::group::{
    Answer, Day, Decide, Group, Kind, MAX_NAME, MAX_NOTE, Matter, NODES, Node, Person, Progress, Word, clean,
};
use crate::questionnaire::{JobId, Questionnaire, RoleSet};

/// A place on the board: a cell of a row, or the whole-journey items of an always-on job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Node(Node),
    /// Validation or consensus creation.
    Whole(JobId),
}

impl Cell {
    /// The cells of the board, row by row.
    pub fn all() -> Vec<Cell> {
        let cells_of = |job: JobId| {
            let node = |kind| Cell::Node(Node { kind, job });
            if job.is_sequential() {
                vec![node(Kind::Done), node(Kind::Check), node(Kind::Agree)]
            } else {
                vec![Cell::Whole(job)]
            }
        };
        JobId::ALL.into_iter().flat_map(cells_of).collect()
    }

    /// The cell an item stands in.
    pub fn of(q: &Questionnaire, item: usize) -> Cell {
        Node::of(&q.items[item]).map_or(Cell::Whole(q.items[item].job), Cell::Node)
    }

    /// The positions of the cell's items, in questionnaire order.
    pub fn items(self, q: &Questionnaire) -> Vec<usize> {
        q.items_where(&|item| Cell::of(q, item) == self)
    }
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Start,
    Board,
    Cell(Cell),
    Results,
    /// How this is scored.
    Scoring,
    /// Roles, name, starting over, deleting.
    You,
    /// Who is in the group.
    People,
    /// Sending a link or file.
    Share,
    /// A link or file that came, before it is added.
    Join,
    /// A meeting, topic by topic.
    Meet,
    /// The report, to be printed and saved.
    Report,
    /// Asking a person, and what goes along. Never kept: one comes back to the board.
    Contact,
}

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub group: Group,
    /// The position of the person who uses this browser, once they have begun.
    pub me: Option<usize>,
    /// The number of this device among mine: it stands in every word I write here.
    pub device: u8,
    /// What I had left standing on each item when I last left its page: to notice a lowered answer.
    pub standing: Vec<Answer>,
    /// My reopenings nobody has been sent yet: these can be taken back.
    pub unshared: [u32; NODES],
    /// How often an earlier state was gone back to here. What was undone in one tab is not merged
    /// back from another.
    pub undone: u32,
    pub view: View,
}

/// Everything that can happen to the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Start, or change who I am. `id` names a new person and is passed over for a known one.
    Me {
        id: String,
        name: String,
        roles: RoleSet,
        expected: RoleSet,
    },
    Go(View),
    Answer {
        item: usize,
        answer: Answer,
    },
    Note {
        item: usize,
        text: String,
    },
    /// "We changed our mind here."
    Reopen(Node),
    TakeBack(Node),
    /// "Still valid."
    Confirm(Node),
    /// The page is being closed or hidden.
    Leave,
    /// Everything of mine was sent to somebody: my reopenings can no longer be taken back.
    Shared,
    /// Gives the group its id, if it has none: 8 to 16 lower-case hexadecimal digits.
    Found(String),
    /// The group's own words; those that say nothing new stay as they are.
    Settings {
        name: String,
        expected: RoleSet,
        by: Day,
        blind: bool,
    },
    /// The person with this id has left the group, or has not.
    Mark {
        person: String,
        gone: bool,
    },
    /// The person is the same as the one with the id `other`; empty: as nobody.
    SameAs {
        person: String,
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
    /// "This is me, go on": I am the person with this id, on a device with this number.
    Take {
        person: String,
        device: u8,
    },
    /// Another tab of this browser wrote this.
    Adopt(Box<State>),
    /// Back to an earlier state, whole: to be offered until something else is said.
    Undo(Box<State>),
}

impl State {
    /// Nobody has begun.
    pub fn new(q: &Questionnaire) -> State {
        State {
            group: Group::new(q),
            me: None,
            device: 0,
            standing: vec![Answer::Nothing; q.items.len()],
            unshared: [0; NODES],
            undone: 0,
            view: View::Start,
        }
    }

    /// Where one begins: on the board, once one has begun.
    pub const fn home(&self) -> View {
        if self.me.is_some() { View::Board } else { View::Start }
    }

    /// The person who uses this browser.
    pub fn my(&self) -> Option<&Person> {
        self.group.people.get(self.me?)
    }

    /// The roles I hold.
    pub fn my_roles(&self) -> RoleSet {
        self.my().map_or(RoleSet::NONE, |person| person.roles.value)
    }

    /// What I said about an item.
    pub fn my_answer(&self, item: usize) -> Answer {
        self.my().map_or(Answer::Nothing, |person| person.answer(item))
    }

    /// Whether an item is asked of a role I hold.
    pub fn is_mine(&self, q: &Questionnaire, item: usize) -> bool {
        q.items[item].roles.meets(self.my_roles())
    }

    /// Whether nobody holds a role of the item, so that anybody may stand in.
    pub fn is_nobodys(&self, q: &Questionnaire, item: usize) -> bool {
        // Whoever is gone holds nothing; the view costs a copy, so it is taken only where it differs.
        let marked = self.group.people.iter().any(|person| person.gone.value || !person.same_as.value.is_empty());
        let held = if marked { self.group.present().held() } else { self.group.held() };
        !q.items[item].roles.meets(held)
    }

    /// Applies one action.
    pub fn apply(&mut self, q: &Questionnaire, action: Action) {
        let device = self.device;
        match action {
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
            Action::Decide(matter, Decide::Note(note)) => {
                self.group.decide(matter, Decide::Note(shortened(&note, MAX_NOTE, true)), device);
            }
            Action::Decide(matter, what) => {
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
            action => self.apply_own(q, action),
        }
    }

    /// Applies what is needed up to the first result: answering, and going about. The others' actions
    /// change nothing here: they would have to be sent with it for nothing.
    pub fn apply_own(&mut self, q: &Questionnaire, action: Action) {
        match action {
            Action::Me { id, name, roles, expected } => self.set_me(q, id, &name, roles, expected),
            Action::Go(view) if view != self.view => {
                self.settle(q);
                self.view = view;
            }
            Action::Answer { item, answer } => self.say(q, item, answer),
            Action::Note { item, text } => {
                let device = self.device;
                if let Some(person) = self.me.and_then(|me| self.group.people.get_mut(me)) {
                    person.write(item, shortened(&text, MAX_NOTE, true), device);
                }
            }
            Action::Reopen(node) => self.reopen(node),
            Action::TakeBack(node) => self.take_back(node),
            Action::Confirm(node) => {
                if let Some(me) = self.me {
                    self.group.confirm(me, node, q);
                }
            }
            Action::Leave => self.settle(q),
            Action::Shared => self.unshared = [0; NODES],
            Action::Found(id) if self.group.id.is_empty() && Group::is_id(&id) => self.group.id = id,
            Action::Adopt(other) => self.adopt(*other),
            Action::Undo(earlier) => {
                let undone = self.undone.saturating_add(1);
                *self = State { undone, ..*earlier };
            }
            _ => {}
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
