//! What came beside what is here, and what both would be together.

use std::rc::Rc;

use crate::assessment::assess;
use crate::group::{Compared, Group, MergeError, compare};
use crate::phrases::Told;
use crate::report::Names;
use crate::share::Incoming;
use crate::state::State;
use crate::ui::desk::Desk;

/// How many people are listed; a file may hold thousands.
pub const MOST_PEOPLE: usize = 60;

/// How what came stands to the group that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Adding changes something.
    News,
    /// Everything in it is here already.
    Known,
    /// Nobody has begun here.
    Begins,
    /// It is another group.
    Another,
    /// Together there would be too many people.
    Crowd,
}

/// Everything the page is a function of.
pub struct Seen<'a> {
    pub desk: &'a Desk,
    pub came: &'a Incoming,
    pub stands: Stands,
    pub compared: Compared,
    /// The desk as it would be with it; with another group, as it would be with that one alone.
    pub then: Desk,
    /// The names of the people in it that are listed.
    pub names: Names,
    /// It is a blind round, and my own answers are not in.
    pub hidden: bool,
}

impl<'a> Seen<'a> {
    pub fn of(desk: &'a Desk, came: &'a Incoming) -> Seen<'a> {
        let here = &desk.state;
        let mut together = here.group.clone();
        let merged = together.merge(&came.group);
        let stands = match merged {
            Err(MergeError::OtherGroup) => Stands::Another,
            Err(MergeError::TooManyPeople) => Stands::Crowd,
            Ok(()) if here.me.is_none() => Stands::Begins,
            Ok(()) if together == here.group => Stands::Known,
            Ok(()) => Stands::News,
        };
        let me = here.my().and_then(|me| together.find(&me.id)).filter(|_| merged.is_ok());
        let group = if merged.is_ok() { together } else { came.group.clone() };
        let state = State { group, me, ..(**here).clone() };
        let (group, me) = state.present();
        // Whoever has not begun in that group has no answers in.
        let hidden = state.waiting(desk.q) > 0 || (group.blind.value && me.is_none());
        let told = Told {
            figures: Rc::new(assess(desk.q, &group)),
            group: Rc::new(group),
            me,
            state: Rc::new(state),
            ..desk.told.clone()
        };
        let then = Desk { told, ..desk.clone() };
        let names = names(&then, came);
        Seen { compared: compare(&here.group, &came.group), desk, came, stands, then, names, hidden }
    }
}

/// As they would be called here: somebody whose name was left out may be known.
fn names(then: &Desk, came: &Incoming) -> Names {
    let (known, mut listed, mut me) = (&then.state.group, Group::default(), None);
    for person in came.group.people.iter().take(MOST_PEOPLE) {
        let found = known.find(&person.id);
        if found.is_some() && found == then.state.me {
            me = Some(listed.people.len());
        }
        listed.people.push(found.and_then(|n| known.people.get(n)).unwrap_or(person).clone());
    }
    Names::of(&Told { group: Rc::new(listed), me, ..then.told.clone() })
}
