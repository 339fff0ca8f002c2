//! A meeting: what to talk about and to look at again, a topic a screen, for the time there is; what each
//! ends with is written back into the group, and in the end there are minutes.

mod clock;
mod page;
mod topic;

pub use clock::Clock;
pub use page::meet;

use super::effect::{Effect, Outcome};
use super::side::{SideEvent, Work};
use crate::assessment::Assessment;
use crate::group::{About, Day, Decide, Matter, Owner};
use crate::i18n::{Key, key};
use crate::report::{Report, markdown, minutes};
use crate::share::file_name;
use crate::state::{Action, View};
use crate::ui::desk::Desk;
use crate::ui::template::On;

/// How long meetings are, in minutes.
pub const LENGTHS: [u32; 5] = [15, 30, 45, 60, 90];
/// What a topic takes at least, in minutes.
pub const LEAST: u32 = 5;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// How long it is; 0 until it is chosen: the second of [`LENGTHS`].
    minutes: u32,
    /// What was taken off the agenda, or put on it beyond what fits.
    turned: Vec<Matter>,
    /// The agenda, once it has begun.
    topics: Vec<Matter>,
    /// The topic that is talked about; behind the last, the minutes.
    at: usize,
    pub clock: Clock,
    /// What came of the last thing that was done.
    said: Option<Key>,
}

/// What happens there.
#[derive(Clone, Debug)]
pub enum MeetEvent {
    Length(u32),
    /// On or off the agenda.
    Turn(Matter),
    Begin,
    /// To a topic; behind the last, to the minutes.
    To(usize),
    /// By key: `next` or `back`.
    Step(String),
    Pause,
    Agree(Matter, u32),
    /// A node still holds, for everybody here.
    Confirm(Matter),
    Owner(usize, Owner),
    Note(usize, String),
    Fullscreen,
    Copy,
    Save,
    /// It is over.
    End,
}

fn on(desk: &Desk, event: MeetEvent) -> On {
    super::on(desk, SideEvent::Meet(event))
}

/// Everything there is to talk about and to look at again, in the order of the lists.
fn matters(figures: &Assessment) -> Vec<Matter> {
    let mut all: Vec<Matter> = figures.talk.iter().map(|item| Matter::item(*item)).collect();
    all.extend(figures.revisit_now.iter().map(|node| Matter::node(*node)));
    all
}

impl Meeting {
    /// How long it is, in minutes.
    fn length(&self) -> u32 {
        if self.minutes == 0 { LENGTHS[1] } else { self.minutes }
    }

    /// Whether it goes on.
    pub fn is_on(&self) -> bool {
        !self.topics.is_empty()
    }

    /// What is on the agenda: as many as there is time for, and what was turned besides.
    fn agenda(&self, figures: &Assessment) -> Vec<Matter> {
        let fits = (self.length() / LEAST) as usize;
        let mut agenda = Vec::new();
        for (n, matter) in matters(figures).into_iter().enumerate() {
            if (n < fits) != self.turned.contains(&matter) {
                agenda.push(matter);
            }
        }
        agenda
    }

    /// The seconds each topic has.
    fn seconds(&self, topics: usize) -> i64 {
        i64::from(self.length()) * 60 / topics.max(1) as i64
    }

    /// Takes one event; `today` is the day it is.
    pub fn take(&mut self, event: MeetEvent, today: Day, work: &mut Work) {
        self.said = None;
        match event {
            MeetEvent::Length(minutes) => self.minutes = minutes,
            MeetEvent::Turn(matter) => {
                let known = self.turned.len();
                self.turned.retain(|turned| *turned != matter);
                if self.turned.len() == known {
                    self.turned.push(matter);
                }
            }
            MeetEvent::Begin => {
                self.topics = self.agenda(&work.state.shown(work.q).figures);
                self.go(0, work);
            }
            MeetEvent::To(at) => self.go(at, work),
            MeetEvent::Step(way) => match way.as_str() {
                "next" => self.go(self.at + 1, work),
                _ => self.go(self.at.saturating_sub(1), work),
            },
            MeetEvent::Pause => {
                let runs = self.clock.turn();
                work.tell(Outcome::Tick(runs));
            }
            MeetEvent::Agree(matter, stand) => decide(matter, Decide::Stand(stand), today, work),
            MeetEvent::Confirm(matter) => {
                if let About::Node(node) = matter.about() {
                    work.act(Action::Confirm(node));
                }
                decide(matter, Decide::Stand(1), today, work);
            }
            MeetEvent::Owner(key, owner) => decide_by(key, Decide::Owner(owner), today, work),
            MeetEvent::Note(key, note) => decide_by(key, Decide::Note(note), today, work),
            MeetEvent::Fullscreen => work.ask(Effect::Fullscreen),
            MeetEvent::Copy => {
                let text = self.minutes_of(today, work);
                work.ask(Effect::Copy(text));
            }
            MeetEvent::Save => {
                let text = self.minutes_of(today, work);
                let name = file_name(&work.state.group.name.value, today, ".md");
                work.ask(Effect::Download { name, kind: "text/markdown", text });
                self.said = Some(key::SHARE_SAVED);
            }
            MeetEvent::End => {
                *self = Meeting::default();
                work.tell(Outcome::Tick(false));
                work.act(Action::Go(View::Results));
            }
        }
    }

    /// Hears what the browser answered: a second has passed, or something was copied.
    pub fn hear(&mut self, what: &str, text: &str, work: &mut Work) -> bool {
        let here = work.state.view == View::Meet;
        match what {
            "tick" if here => self.clock.tick(text.parse().unwrap_or_default()),
            "tick" => work.tell(Outcome::Tick(self.clock.stop())),
            "copied" if here => self.said = Some(key::SHARE_COPIED),
            "not-copied" if here => self.said = Some(key::MEET_NOT_COPIED),
            _ => return false,
        }
        true
    }

    fn go(&mut self, at: usize, work: &mut Work) {
        self.at = at.min(self.topics.len());
        if self.at < self.topics.len() {
            self.clock.start(self.seconds(self.topics.len()));
            work.tell(Outcome::Tick(true));
        } else {
            work.tell(Outcome::Tick(self.clock.stop()));
        }
        work.focus("h2");
    }

    fn minutes_of(&self, today: Day, work: &Work) -> String {
        let told = work.told();
        markdown::write(&minutes(&Report::for_all(&told, today), &self.topics))
    }
}

/// Writes a word of what the meeting ends with on a matter, and the day with the first.
fn decide(matter: Matter, what: Decide, today: Day, work: &mut Work) {
    work.act(Action::Decide(matter, what));
    if today != Day::NONE {
        work.act(Action::Decide(matter, Decide::Day(today)));
    }
}

fn decide_by(key: usize, what: Decide, today: Day, work: &mut Work) {
    if let Some((matter, _)) = Matter::of(key) {
        decide(matter, what, today, work);
    }
}
