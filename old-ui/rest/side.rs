//! What the rest knows besides the state: what is half done on its pages, and how it acts.

use std::rc::Rc;

use super::browser::Ticking;
use super::contact::{ContactEvent, Contacting};
use super::effect::{Effect, Outcome};
use super::join::{JoinEvent, Joining};
use super::meet::{MeetEvent, Meeting};
use super::people::{PeopleEvent, Peopling};
use super::report::{ReportEvent, Reporting};
use super::results::{Filter, FilterEvent, PlanEvent, Trial, TrialEvent, plan};
use super::share::{self, ShareEvent, Sharing};
use crate::group::{Day, Group};
use crate::phrases::Told;
use crate::questionnaire::Questionnaire;
use crate::share::link::fragment;
use crate::share::past;
use crate::state::{Action, State};
use crate::ui::address::KEY;
use crate::ui::desk::Around;

/// What is half done on the pages of the rest; lost with the page, and no harm in it.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// The day it is; none where it is not known.
    pub today: Day,
    /// A random number, for new ids and devices.
    pub random: u64,
    /// The browser can seal links here.
    pub can_seal: bool,
    /// The browser has a sheet of its own for sharing.
    pub has_sheet: bool,
    pub share: Sharing,
    pub join: Joining,
    pub people: Peopling,
    pub trial: Trial,
    pub filter: Filter,
    pub meet: Meeting,
    pub report: Reporting,
    pub contact: Contacting,
    /// Says what time it is, as long as it is there.
    pub ticking: Option<Rc<Ticking>>,
}

/// What happens on those pages.
#[derive(Clone, Debug)]
pub enum SideEvent {
    Share(ShareEvent),
    Join(JoinEvent),
    People(PeopleEvent),
    Trial(TrialEvent),
    Filter(FilterEvent),
    Plan(PlanEvent),
    Meet(MeetEvent),
    Report(ReportEvent),
    Contact(ContactEvent),
    /// What was put aside is offered as a file.
    SaveAside(String),
}

/// The address of a link: where links lead may have a fragment of its own, and keeps it.
pub fn address_of(around: &Around, link: &str) -> String {
    let (page, rest) = around.address.split_once('#').unwrap_or((&around.address, ""));
    [page, &fragment::set(&["#", rest].concat(), key(around), link)].concat()
}

/// What our pair in a fragment is called.
pub fn key(around: &Around) -> &str {
    if around.key.is_empty() { KEY } else { &around.key }
}

impl Side {
    /// Takes one event.
    pub fn take(&mut self, event: SideEvent, work: &mut Work) {
        match event {
            SideEvent::Share(event) => share::take(self, event, work),
            SideEvent::Join(event) => self.join.take(event, self.random, work),
            SideEvent::People(event) => self.people.take(event, work),
            SideEvent::Trial(event) => {
                let q = work.q;
                self.trial.take(event, |item| q.items.get(item).map_or(0, |item| item.target));
            }
            SideEvent::Filter(event) => self.filter.take(event),
            SideEvent::Plan(event) => plan::take(event, work),
            SideEvent::Meet(event) => self.meet.take(event, self.today, work),
            SideEvent::Report(event) => self.report.take(event, self.today, work),
            SideEvent::Contact(event) => self.contact.take(event, self.today, work),
            SideEvent::SaveAside(text) => {
                work.ask(Effect::Download { name: "buying-readiness.txt".to_owned(), kind: "text/plain", text });
            }
        }
    }

    /// Takes what the browser answered: what, and with which text.
    pub fn hear(&mut self, what: &str, text: &str, work: &mut Work) {
        // A letter to a missing role was copied, not what is being shared.
        if !self.contact.hear(what, work)
            && !self.meet.hear(what, text, work)
            && !self.report.hear(what, work)
            && !self.people.hear(what)
        {
            share::hear(self, what, text, work);
            self.join.hear(what, text, work);
        }
    }
}

/// What comes of one event: the state as it changes, and what to tell and to ask for.
pub struct Work<'a> {
    pub q: &'static Questionnaire,
    pub state: &'a State,
    pub around: &'a Around,
    changed: Option<State>,
    joined: bool,
    shared: bool,
    outcomes: Vec<Outcome>,
}

impl<'a> Work<'a> {
    pub fn new(q: &'static Questionnaire, state: &'a State, around: &'a Around) -> Work<'a> {
        Work { q, state, around, changed: None, joined: false, shared: false, outcomes: Vec::new() }
    }

    /// Applies an action.
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

    /// Whether something of the group left this browser, and whether another copy was added.
    pub fn is_told(&self) -> (bool, bool) {
        (self.shared, self.joined)
    }

    /// What is told of the group, before anything was changed.
    pub fn told(&self) -> Told {
        Told::of(self.q, Rc::new(self.state.clone()), &self.state.shown(self.q))
    }

    pub fn tell(&mut self, outcome: Outcome) {
        self.outcomes.push(outcome);
    }

    /// Moves the focus to what matches a selector.
    pub fn focus(&mut self, selector: &str) {
        self.tell(Outcome::Focus(selector.to_owned()));
    }

    pub fn ask(&mut self, effect: Effect) {
        self.tell(Outcome::Effect(effect));
    }

    /// Everything that is to be done, the state first. What was joined or shared is kept as a state of its
    /// day; what is taken back is not.
    pub fn finish_on(mut self, today: Day) -> Vec<Outcome> {
        let past = &self.around.past;
        if self.joined || self.shared {
            let after = self.changed.as_ref().unwrap_or(self.state);
            let (q, mut lines) = (self.q, None);
            // The first addition of all has to move something too.
            if past::earlier(past, &after.group.id, q).is_empty() && self.state.me.is_some() {
                let before = Group { id: after.group.id.clone(), ..self.state.group.clone() };
                lines = past::remember(past, &before, today, q);
            }
            let known = lines.as_deref().unwrap_or(past);
            if let Some(lines) = past::remember(known, &after.group, today, q).or(lines) {
                self.tell(Outcome::Past(lines));
            }
        } else if self.outcomes.contains(&Outcome::TakeBack) {
            let lines = past::forget_last(past, &self.state.group.id);
            self.tell(Outcome::Past(lines));
        }
        let told = if self.joined { Outcome::Joined } else { Outcome::State };
        self.changed.map(told).into_iter().chain(self.outcomes).collect()
    }
}
