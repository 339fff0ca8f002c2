//! What the second half knows besides the state: what is half done on its pages, and how it acts.

use super::effect::{Effect, Outcome};
use super::join::{JoinEvent, Joining};
use super::people::{PeopleEvent, Peopling};
use super::share::{self, ShareEvent, Sharing};
use crate::group::{Day, Group};
use crate::questionnaire::Questionnaire;
use crate::share::past;
use crate::state::{Action, State};
use crate::store::record;
use crate::ui::event::{Event, Told};

/// What is half done on the pages of the second half; lost with the page, and no harm in it.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// Where links lead: the page's address without its fragment.
    pub address: String,
    /// What our part of the fragment is called.
    pub key: String,
    /// The day it is; none where it is not known.
    pub today: Day,
    /// A random number, for new ids and devices.
    pub random: u64,
    /// The browser can seal links here.
    pub can_seal: bool,
    /// The browser has a sheet of its own for sharing.
    pub has_sheet: bool,
    /// The other groups of this browser: id and name.
    pub groups: Vec<(String, String)>,
    /// The last addition can be taken back.
    pub can_take_back: bool,
    /// Earlier states of all groups: see [`past`].
    pub past: String,
    pub share: Sharing,
    pub join: Joining,
    pub people: Peopling,
}

/// What happens on those pages.
#[derive(Clone, Debug)]
pub enum SideEvent {
    Share(ShareEvent),
    Join(JoinEvent),
    People(PeopleEvent),
}

impl Side {
    /// Takes one event, or what the browser answered.
    pub fn take(&mut self, event: Event, work: &mut Work) {
        match event {
            Event::Side(SideEvent::Share(event)) => share::take(self, event, work),
            Event::Side(SideEvent::Join(event)) => self.join.take(event, &self.key, self.random, work),
            Event::Side(SideEvent::People(event)) => self.people.take(event, work),
            // A letter to a missing role was copied, not what is being shared.
            Event::Heard(what, _) if self.people.hear(&what) => {}
            Event::Heard(what, text) => {
                share::hear(self, &what, &text, work);
                self.join.hear(&what, &text, work);
            }
            _ => return,
        }
        work.tell(Told::Draw);
    }

    /// What was joined or shared is kept as a state of its day; what is taken back is not.
    pub fn keep_past(&self, work: &mut Work) {
        if !work.joined && !work.shared {
            if work.outcomes.iter().any(|outcome| matches!(outcome, Outcome::Told(Told::TakeBack))) {
                work.tell(Told::Past(past::forget_last(&self.past, &work.state.group.id)));
            }
            return;
        }
        let after = work.changed.as_ref().unwrap_or(work.state);
        let (q, mut lines) = (work.q, None);
        // The first addition of all has to move something too.
        if past::earlier(&self.past, &after.group.id, q).is_empty() && work.state.me.is_some() {
            let before = Group { id: after.group.id.clone(), ..work.state.group.clone() };
            lines = past::remember(&self.past, &before, self.today, q);
        }
        let known = lines.as_deref().unwrap_or(&self.past);
        if let Some(lines) = past::remember(known, &after.group, self.today, q).or(lines) {
            work.tell(Told::Past(lines));
        }
    }
}

/// What comes of one event: the state as it changes, and what to tell and to ask for.
pub struct Work<'a> {
    pub q: &'static Questionnaire,
    pub state: &'a State,
    changed: Option<State>,
    joined: bool,
    shared: bool,
    outcomes: Vec<Outcome>,
}

impl<'a> Work<'a> {
    pub fn new(q: &'static Questionnaire, state: &'a State) -> Work<'a> {
        Work { q, state, changed: None, joined: false, shared: false, outcomes: Vec::new() }
    }

    /// Applies an action; the first half takes the state over.
    pub fn act(&mut self, action: Action) {
        let state = self.changed.get_or_insert_with(|| self.state.clone());
        state.apply(self.q, action);
    }

    /// Applies an action that adds another copy of the group: it can be taken back.
    pub fn join(&mut self, action: Action) {
        self.joined = true;
        self.act(action);
    }

    /// Something of the group leaves this browser.
    pub fn share(&mut self) {
        self.shared = true;
    }

    /// Opens another group; the present one is put away.
    pub fn another(&mut self, state: &State) {
        self.tell(Told::Another(record::write(state, self.q)));
    }

    pub fn tell(&mut self, told: Told) {
        self.outcomes.push(Outcome::Told(told));
    }

    pub fn ask(&mut self, effect: Effect) {
        self.outcomes.push(Outcome::Effect(effect));
    }

    /// Everything that is to be done, the state first.
    pub fn finish(self) -> Vec<Outcome> {
        let told = if self.joined { Told::Joined } else { Told::State };
        let state = self.changed.map(|state| Outcome::Told(told(record::write(&state, self.q))));
        state.into_iter().chain(self.outcomes).collect()
    }
}
