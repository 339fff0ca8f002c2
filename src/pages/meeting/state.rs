//! A meeting as it goes on.

use engine::assessment::Assessment;
use engine::group::Matter;

use super::clock::Clock;
use crate::platform::keyboard::Turn;

/// How long meetings are, in minutes.
pub const LENGTHS: [u32; 5] = [15, 30, 45, 60, 90];
/// What a topic takes at least, in minutes.
pub const LEAST: u32 = 5;

/// What is half done there. It outlives the page: people look something up, and come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// How long it is; 0 until it is chosen: the second of [`LENGTHS`].
    minutes: u32,
    /// What was taken off the agenda, or put on it beyond what fits.
    turned: Vec<Matter>,
    /// The agenda, once it has begun.
    topics: Vec<Matter>,
    /// The topic that is talked about; behind the last, the minutes.
    at: usize,
    /// What the topic has left.
    pub clock: Clock,
}

/// Everything there is to talk about and to look at again, in the order of the lists.
pub fn matters(figures: &Assessment) -> Vec<Matter> {
    let talk = figures.talk.iter().map(|item| Matter::item(*item));
    talk.chain(figures.revisit_now.iter().map(|node| Matter::node(*node))).collect()
}

impl Meeting {
    /// How long it is, in minutes.
    pub fn length(&self) -> u32 {
        if self.minutes == 0 { LENGTHS[1] } else { self.minutes }
    }

    /// Says how long it is.
    pub fn set_length(&mut self, minutes: u32) {
        self.minutes = minutes;
    }

    /// Puts something on the agenda, or takes it off.
    pub fn turn(&mut self, matter: Matter) {
        let known = self.turned.len();
        self.turned.retain(|turned| *turned != matter);
        if self.turned.len() == known {
            self.turned.push(matter);
        }
    }

    /// What is on the agenda: as many as there is time for, and what was turned besides.
    pub fn agenda(&self, figures: &Assessment) -> Vec<Matter> {
        let fits = (self.length() / LEAST) as usize;
        let on = |(n, matter): &(usize, Matter)| (*n < fits) != self.turned.contains(matter);
        matters(figures).into_iter().enumerate().filter(on).map(|(_, matter)| matter).collect()
    }

    /// The seconds each of so many topics has.
    pub fn seconds(&self, topics: usize) -> i64 {
        i64::from(self.length()) * 60 / topics.max(1) as i64
    }

    /// Begins with the first topic of the agenda.
    pub fn begin(&mut self, figures: &Assessment) {
        self.topics = self.agenda(figures);
        self.go(0);
    }

    /// To a topic, which has its time from now on; behind the last, to the minutes.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.topics.len());
        if self.at < self.topics.len() {
            self.clock.start(self.seconds(self.topics.len()));
        } else {
            self.clock.stop();
        }
    }

    /// To the next topic, or to the one before.
    pub fn step(&mut self, turn: Turn) {
        match turn {
            Turn::Next => self.go(self.at + 1),
            Turn::Back => self.go(self.at.saturating_sub(1)),
        }
    }

    /// The topics; none before it has begun.
    pub fn topics(&self) -> &[Matter] {
        &self.topics
    }

    /// The topic's place among them.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The topic that is talked about; none before it has begun, and behind the last.
    pub fn topic(&self) -> Option<Matter> {
        self.topics.get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use engine::assessment::assess;
    use engine::group::{Answer, Group, Person};
    use engine::questionnaire::RoleSet;

    use super::*;
    use crate::questionnaire::core;

    /// Two who see everything differently.
    fn apart() -> Assessment {
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
        assess(q, &group)
    }

    #[test]
    fn the_agenda_is_what_there_is_time_for_and_what_was_turned() {
        let figures = apart();
        let all = matters(&figures);
        assert!(all.len() > 6, "there is more to talk about than fits");
        let mut meeting = Meeting::default();
        assert_eq!(meeting.agenda(&figures), all[..6]);
        meeting.set_length(15);
        assert_eq!(meeting.agenda(&figures), all[..3]);
        meeting.turn(all[0]);
        meeting.turn(all[4]);
        assert_eq!(meeting.agenda(&figures), [all[1], all[2], all[4]]);
        meeting.turn(all[0]);
        assert_eq!(meeting.agenda(&figures)[0], all[0]);
    }

    #[test]
    fn topics_share_the_time_and_minutes_stand_behind_the_last() {
        let figures = apart();
        let mut meeting = Meeting::default();
        meeting.begin(&figures);
        assert_eq!((meeting.at(), meeting.topic()), (0, meeting.topics().first().copied()));
        assert_eq!((meeting.clock.text().as_str(), meeting.clock.runs()), ("5:00", true));
        meeting.step(Turn::Back);
        assert_eq!(meeting.at(), 0);
        meeting.step(Turn::Next);
        assert_eq!(meeting.at(), 1);
        meeting.go(usize::MAX);
        assert_eq!((meeting.at(), meeting.topic()), (meeting.topics().len(), None));
        assert!(!meeting.clock.runs());
    }
}
