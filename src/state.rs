//! What the page knows, and the only way it changes: one state, one list of actions.
//!
//! Pure. Nothing derived is kept here; where it is stored and how it is shown is others' business.

use crate::group::{Answer, Group, MAX_NAME, MAX_NOTE, NODES, Node, Person};
use crate::questionnaire::{JobId, Questionnaire, RoleSet};

/// A place on the board: a cell of a row, or the whole-journey items of an always-on job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Node(Node),
    /// Validation or consensus creation.
    Whole(JobId),
}

impl Cell {
    /// The cell an item stands in.
    pub fn of(q: &Questionnaire, item: usize) -> Cell {
        Node::of(&q.items[item]).map_or(Cell::Whole(q.items[item].job), Cell::Node)
    }

    /// The positions of the cell's items, in questionnaire order.
    pub fn items(self, q: &Questionnaire) -> Vec<usize> {
        (0..q.items.len()).filter(|item| Cell::of(q, *item) == self).collect()
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
}

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub group: Group,
    /// The position of the person who uses this browser, once they have begun.
    pub me: Option<usize>,
    /// What I had left standing on each item when I last left its page: to notice a lowered answer.
    pub standing: Vec<Answer>,
    /// My reopenings nobody has been sent yet: these can be taken back.
    pub unshared: [u32; NODES],
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
    /// Another tab of this browser wrote this.
    Adopt(Box<State>),
    /// Another state altogether: undone, or none.
    Replace(Box<State>),
}

impl State {
    /// Nobody has begun.
    pub fn new(q: &Questionnaire) -> State {
        State {
            group: Group::new(q),
            me: None,
            standing: vec![Answer::Nothing; q.items.len()],
            unshared: [0; NODES],
            view: View::Start,
        }
    }

    /// The person who uses this browser.
    pub fn my(&self) -> Option<&Person> {
        self.group.people.get(self.me?)
    }

    /// The roles I hold.
    pub fn my_roles(&self) -> RoleSet {
        self.my().map_or(RoleSet::NONE, |person| person.roles)
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
        !q.items[item].roles.meets(self.group.held())
    }

    /// Applies one action.
    pub fn apply(&mut self, q: &Questionnaire, action: Action) {
        match action {
            Action::Me { id, name, roles, expected } => self.set_me(q, id, &name, roles, expected),
            Action::Go(view) => {
                if view != self.view {
                    self.settle(q);
                    self.view = view;
                }
            }
            Action::Answer { item, answer } => self.say(q, item, answer),
            Action::Note { item, text } => {
                if let Some(person) = self.me.and_then(|me| self.group.people.get_mut(me)) {
                    let text: String = text.chars().take(MAX_NOTE).collect();
                    if text.trim().is_empty() {
                        person.notes.remove(&item);
                    } else {
                        person.notes.insert(item, text);
                    }
                }
            }
            Action::Reopen(node) => self.reopen(node),
            Action::TakeBack(node) => {
                if let Some(me) = self.me
                    && self.unshared[node.index()] > 0
                {
                    self.unshared[node.index()] -= 1;
                    self.group.take_back(me, node);
                }
            }
            Action::Confirm(node) => {
                if let Some(me) = self.me {
                    self.group.confirm(me, node, q);
                }
            }
            Action::Leave => self.settle(q),
            Action::Adopt(other) => self.adopt(*other),
            Action::Replace(other) => *self = *other,
        }
    }

    fn set_me(&mut self, q: &Questionnaire, id: String, name: &str, roles: RoleSet, expected: RoleSet) {
        let me = *self.me.get_or_insert_with(|| {
            self.group.people.push(Person::new(id, roles, q));
            self.group.people.len() - 1
        });
        self.group.expected = expected;
        if let Some(person) = self.group.people.get_mut(me) {
            let name: String = name.trim().chars().take(MAX_NAME).collect();
            person.name = (!name.is_empty()).then_some(name);
            person.roles = roles;
        }
    }

    fn say(&mut self, q: &Questionnaire, item: usize, answer: Answer) {
        let Some(me) = self.me else { return };
        let Some(person) = self.group.people.get_mut(me) else { return };
        // Answering an item of a node, first answers too, confirms the node.
        if person.say(item, answer)
            && answer != Answer::Nothing
            && let Some(node) = q.items.get(item).and_then(Node::of)
        {
            self.group.confirm(me, node, q);
        }
    }

    fn reopen(&mut self, node: Node) {
        if let Some(me) = self.me
            && self.group.reopen(me, node)
        {
            self.unshared[node.index()] += 1;
        }
    }

    /// Notices what was lowered since the page was opened: each node with a lowered answer is reopened
    /// once, and confirmed against its own inputs. Changes while the page is open are no lowering, nor
    /// are changes from or to anything but a level.
    fn settle(&mut self, q: &Questionnaire) {
        let Some(me) = self.me else { return };
        let mut lowered: Vec<Node> = Vec::new();
        for item in 0..q.items.len() {
            let now = self.my_answer(item);
            let Some(stood) = self.standing.get_mut(item) else { continue };
            if let (Answer::Level(before), Answer::Level(after)) = (*stood, now)
                && after < before
                && let Some(node) = Node::of(&q.items[item])
                && !lowered.contains(&node)
            {
                lowered.push(node);
            }
            *stood = now.level().map_or(Answer::Nothing, Answer::Level);
        }
        for node in lowered {
            self.reopen(node);
            self.group.confirm(me, node, q);
        }
    }

    /// Takes over what another tab of this browser saved, keeping here what is newer here.
    fn adopt(&mut self, other: State) {
        let mine = std::mem::replace(&mut self.group, other.group);
        for person in mine.people {
            match self.group.people.iter_mut().find(|p| p.id == person.id) {
                Some(theirs) => {
                    for (answer, ours) in theirs.answers.iter_mut().zip(person.answers) {
                        if ours.rev > answer.rev {
                            *answer = ours;
                        }
                    }
                }
                None => self.group.people.push(person),
            }
        }
        self.me = other.me;
        self.standing = other.standing;
        self.unshared = other.unshared;
        match (self.me, self.view) {
            (None, _) => self.view = View::Start,
            (Some(_), View::Start) => self.view = View::Board,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::group::Kind;
    use crate::questionnaire::core;

    fn begun() -> State {
        let mut state = State::new(core());
        let roles = core().all_roles();
        state.apply(core(), Action::Me { id: "a".into(), name: " Ana ".into(), roles, expected: roles });
        state
    }

    fn item(id: &str) -> usize {
        core().item_by_id(id).unwrap()
    }

    fn say(state: &mut State, id: &str, level: u8) {
        state.apply(core(), Action::Answer { item: item(id), answer: Answer::Level(level) });
    }

    const SE: Node = Node { kind: Kind::Done, job: JobId::SolutionExploration };

    #[test]
    fn beginning_makes_a_group_of_one() {
        let mut state = begun();
        assert_eq!(state.my().unwrap().name.as_deref(), Some("Ana"));
        let roles = RoleSet::of(1);
        state.apply(core(), Action::Me { id: "b".into(), name: String::new(), roles, expected: roles });
        assert_eq!(state.group.people.len(), 1);
        assert_eq!((state.my().unwrap().id.as_str(), state.my_roles()), ("a", roles));
    }

    #[test]
    fn a_lowered_answer_reopens_on_leaving_and_not_before() {
        let mut state = begun();
        state.apply(core(), Action::Go(View::Cell(Cell::Node(SE))));
        say(&mut state, "SE-1", 4);
        say(&mut state, "SE-1", 2);
        state.apply(core(), Action::Go(View::Board));
        assert_eq!(state.group.revision(SE), 0, "changes while the page is open are no lowering");
        say(&mut state, "RB-1", 3);
        state.apply(core(), Action::Go(View::Cell(Cell::Node(SE))));
        say(&mut state, "SE-1", 1);
        say(&mut state, "SE-2", 1);
        assert_eq!(state.group.revision(SE), 0);
        state.apply(core(), Action::Leave);
        assert_eq!(state.group.revision(SE), 1);
        let nodes = assess(core(), &state.group).revisit_now;
        assert_eq!(nodes, [Node { kind: Kind::Done, job: JobId::RequirementsBuilding }]);
        state.apply(core(), Action::Leave);
        assert_eq!(state.group.revision(SE), 1, "left standing once, counted once");
    }

    #[test]
    fn from_or_to_anything_but_a_level_is_no_lowering() {
        let mut state = begun();
        say(&mut state, "SE-1", 4);
        state.apply(core(), Action::Leave);
        state.apply(core(), Action::Answer { item: item("SE-1"), answer: Answer::DontKnow });
        state.apply(core(), Action::Leave);
        say(&mut state, "SE-1", 1);
        state.apply(core(), Action::Leave);
        assert_eq!(state.group.revision(SE), 0);
    }

    #[test]
    fn a_reopening_can_be_taken_back_and_made_again() {
        let mut state = begun();
        say(&mut state, "RB-1", 3);
        let rb = Node { kind: Kind::Done, job: JobId::RequirementsBuilding };
        state.apply(core(), Action::Reopen(SE));
        assert_eq!(assess(core(), &state.group).revisit_now, [rb]);
        state.apply(core(), Action::Confirm(rb));
        assert!(assess(core(), &state.group).revisit_now.is_empty());
        state.apply(core(), Action::TakeBack(SE));
        state.apply(core(), Action::TakeBack(SE));
        assert_eq!(state.group.revision(SE), 0);
        state.apply(core(), Action::Reopen(SE));
        assert_eq!(assess(core(), &state.group).revisit_now, [rb], "reopened again, noticed again");
    }

    #[test]
    fn clearing_is_a_word_and_answering_confirms() {
        let mut state = begun();
        say(&mut state, "RB-1", 3);
        state.apply(core(), Action::Reopen(SE));
        state.apply(core(), Action::Answer { item: item("RB-1"), answer: Answer::Nothing });
        assert_eq!(state.my().unwrap().answers[item("RB-1")].rev, 2);
        say(&mut state, "RB-1", 3);
        assert!(assess(core(), &state.group).revisit_now.is_empty());
    }

    #[test]
    fn another_tab_is_taken_over_without_losing_what_is_newer_here() {
        let mut here = begun();
        say(&mut here, "SE-1", 1);
        let mut there = here.clone();
        say(&mut here, "SE-1", 2);
        say(&mut there, "SE-2", 3);
        here.apply(core(), Action::Adopt(Box::new(there)));
        assert_eq!(here.my_answer(item("SE-1")), Answer::Level(2));
        assert_eq!(here.my_answer(item("SE-2")), Answer::Level(3));
    }

    #[test]
    fn what_another_tab_began_is_shown_here_too() {
        let mut here = State::new(core());
        here.apply(core(), Action::Adopt(Box::new(begun())));
        assert_eq!((here.me, here.view), (Some(0), View::Board));
    }

    #[test]
    fn notes_are_kept_short_and_empty_ones_dropped() {
        let mut state = begun();
        state.apply(core(), Action::Note { item: 0, text: "x".repeat(600) });
        assert_eq!(state.my().unwrap().notes.get(&0).unwrap().len(), MAX_NOTE);
        state.apply(core(), Action::Note { item: 0, text: "  ".into() });
        assert!(state.my().unwrap().notes.is_empty());
    }

    #[test]
    fn every_item_stands_in_one_cell() {
        for item in 0..core().items.len() {
            assert!(Cell::of(core(), item).items(core()).contains(&item));
        }
        assert_eq!(Cell::Whole(JobId::ConsensusCreation).items(core()).len(), 4);
    }
}
