//! A meeting as it goes on.

use engine::group::{Day, Matter, Node, Owner};

use super::clock::Clock;
use crate::platform::clock;
use crate::platform::keyboard::Turn;
use crate::snapshot::Snapshot;

/// How many topics a meeting has unless somebody says otherwise.
const USUAL: usize = 3;
/// The seconds a topic has: three make twenty minutes.
const SECONDS: i64 = 400;

/// What is half done there. It outlives the page: people look something up, and come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// How many topics were chosen; 0 until they are.
    count: usize,
    /// What was taken off the agenda, or put on it beyond those.
    turned: Vec<Matter>,
    /// The agenda, once it has begun.
    topics: Vec<Topic>,
    /// The topic that is talked about; behind the last, what it comes to.
    at: usize,
    /// When it began and when it ended, in milliseconds.
    times: [u64; 2],
    /// What was agreed on elsewhere, once some of it was taken over.
    taken: Vec<Matter>,
    /// What was agreed on is not taken over now.
    declined: bool,
    /// What the topic has left.
    pub clock: Clock,
}

/// A topic, and what it ended with in this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What is talked about.
    pub matter: Matter,
    /// Both ends were heard.
    pub heard: bool,
    /// What was said in the end, as a decision has it; none yet.
    pub stand: Option<u32>,
    /// What I had confirmed of what it is about before it was found still right here.
    pub confirmed_before: Vec<(Node, Node, u32)>,
    /// The next step.
    pub step: Step,
}

/// A next step as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Who does it.
    pub owner: Owner,
    /// What is to be done.
    pub what: String,
    /// By when.
    pub by: Day,
    /// Its number among the steps of the group's own, once it is one.
    pub number: Option<usize>,
}

/// Everything there is to talk about, by distance, then to look at again; last, what was talked about already.
pub fn matters(snapshot: &Snapshot) -> Vec<Matter> {
    let (figures, group) = (&snapshot.figures, &snapshot.group);
    let is_new = |item: &usize| group.talked_about(*item).is_none();
    let (new, old): (Vec<usize>, Vec<usize>) = figures.talk.iter().copied().partition(is_new);
    let again = figures.revisit_entries(snapshot.q, group).into_iter().map(|entry| Matter::node(entry.head));
    new.into_iter().map(Matter::item).chain(again).chain(old.into_iter().map(Matter::item)).collect()
}

/// About how many minutes so many topics take, in fives.
pub fn minutes(topics: usize) -> usize {
    let minutes = topics as i64 * SECONDS / 60;
    ((minutes + 2) / 5 * 5).max(5) as usize
}

impl Meeting {
    /// What is on the agenda, of everything there is: the first few, unless topics were chosen one by one.
    pub fn agenda(&self, all: &[Matter]) -> Vec<Matter> {
        let count = if self.count == 0 { USUAL } else { self.count };
        let on = |(n, matter): &(usize, &Matter)| (*n < count) != self.turned.contains(matter);
        all.iter().enumerate().filter(on).map(|(_, matter)| *matter).collect()
    }

    /// Says how many topics there are.
    pub fn set_count(&mut self, count: usize) {
        self.count = count;
        self.turned.clear();
    }

    /// Puts something on the agenda, or takes it off.
    pub fn turn(&mut self, matter: Matter) {
        let known = self.turned.len();
        self.turned.retain(|turned| *turned != matter);
        if self.turned.len() == known {
            self.turned.push(matter);
        }
    }

    /// Begins with the first topic of the agenda.
    pub fn begin(&mut self, snapshot: &Snapshot) {
        let topic =
            |matter| Topic { matter, heard: false, stand: None, confirmed_before: Vec::new(), step: Step::default() };
        self.topics = self.agenda(&matters(snapshot)).into_iter().map(topic).collect();
        self.times = [clock::now(); 2];
        self.go(0);
    }

    /// To a topic, which has its time from now on; behind the last, to what the meeting comes to.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.topics.len());
        if self.at < self.topics.len() {
            self.clock.start(SECONDS);
        } else {
            self.clock.stop();
            self.times[1] = clock::now();
        }
    }

    /// To the next topic, or to the one before.
    pub fn step(&mut self, turn: Turn) {
        match turn {
            Turn::Next => self.go(self.at + 1),
            Turn::Back => self.go(self.at.saturating_sub(1)),
        }
    }

    /// Back to the agenda.
    pub fn leave(&mut self) {
        *self = Meeting { count: self.count, turned: std::mem::take(&mut self.turned), ..Meeting::default() };
    }

    /// Some of this, agreed on elsewhere, was taken over: it stays on the screen.
    pub fn take(&mut self, taken: Vec<Matter>) {
        self.taken = taken;
    }

    /// What stays so.
    pub fn taken(&self) -> &[Matter] {
        &self.taken
    }

    /// It is over, and what was agreed on is not taken over now.
    pub fn decline(&mut self) {
        *self = Meeting { declined: true, ..Meeting::default() };
    }

    /// Whether somebody said so.
    pub fn is_declined(&self) -> bool {
        self.declined
    }

    /// The topics; none before it has begun.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The topic's place among them.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The topic that is talked about; none before it has begun, and behind the last.
    pub fn topic(&self) -> Option<&Topic> {
        self.topics.get(self.at)
    }

    /// Changes what is noted of the topic that is talked about.
    pub fn note(&mut self, change: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topics.get_mut(self.at) {
            change(topic);
        }
    }

    /// How many minutes it took.
    pub fn took(&self) -> usize {
        (self.times[1].saturating_sub(self.times[0]) / 60_000) as usize
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::{Answer, Decide, Group, Person};
    use engine::questionnaire::RoleSet;
    use engine::state::{Action, State};

    use super::*;
    use crate::questionnaire::core;

    /// Two who see everything differently.
    fn apart() -> State {
        let q = core();
        let person = |n: usize| {
            let mut person = Person::new(format!("{n:08x}"), q.all_roles(), q);
            for item in 0..q.items.len() {
                person.say(item, Answer::Level(if n == 0 { 0 } else { 4 }), 0);
            }
            person
        };
        let mut group = Group::new(q);
        group.expected.say(RoleSet::NONE, 0);
        group.people = vec![person(0), person(1)];
        State { group, me: Some(0), ..State::new(q) }
    }

    fn shown(state: &State) -> Snapshot {
        Snapshot::of(core(), Rc::new(state.clone()), &state.shown(core()))
    }

    #[test]
    fn the_agenda_is_three_topics_or_as_many_as_are_wanted() {
        let all = matters(&shown(&apart()));
        assert!(all.len() > 6, "there is more to talk about than fits");
        let mut meeting = Meeting::default();
        assert_eq!(meeting.agenda(&all), all[..3]);
        meeting.turn(all[0]);
        meeting.turn(all[4]);
        assert_eq!(meeting.agenda(&all), [all[1], all[2], all[4]]);
        meeting.turn(all[0]);
        assert_eq!(meeting.agenda(&all)[0], all[0]);
        meeting.set_count(5);
        assert_eq!(meeting.agenda(&all), all[..5], "chosen one by one no more");
        assert_eq!([1, 2, 3, 4, 6].map(minutes), [5, 15, 20, 25, 40]);
    }

    #[test]
    fn what_was_talked_about_comes_last() {
        let mut state = apart();
        let all = matters(&shown(&state));
        state.apply(core(), Action::Decide(all[0], Decide::Stand(2)));
        let now = matters(&shown(&state));
        assert_eq!((now.len(), now[0], now.last()), (all.len(), all[1], Some(&all[0])));
    }

    #[test]
    fn every_topic_has_its_time_and_the_end_stands_behind_the_last() {
        let mut meeting = Meeting::default();
        meeting.begin(&shown(&apart()));
        assert_eq!((meeting.at(), meeting.topics().len()), (0, 3));
        assert_eq!((meeting.clock.text().as_str(), meeting.clock.runs()), ("6:40", true));
        meeting.step(Turn::Back);
        assert_eq!(meeting.at(), 0);
        meeting.step(Turn::Next);
        assert_eq!(meeting.at(), 1);
        meeting.go(usize::MAX);
        assert_eq!((meeting.at(), meeting.topic()), (meeting.topics().len(), None));
        assert!(!meeting.clock.runs());
        meeting.leave();
        assert!(meeting.topics().is_empty());
    }
}
