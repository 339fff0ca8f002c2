//! What came beside what is here, and what both would be together.

use std::rc::Rc;

use engine::assessment::assess;
use engine::group::{Compared, Group, MergeError, compare};
use engine::state::State;
use formats::Incoming;
use formats::link::Kind;
use yew::prelude::*;

use crate::report::Names;
use crate::snapshot::Snapshot;

/// How many people are listed; a file may hold thousands.
pub const MOST_PEOPLE: usize = 60;

/// How what came stands to the group that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
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

/// Everything that is shown of what came. The sections find it in their context.
pub struct Preview {
    pub now: Snapshot,
    pub came: Rc<Incoming>,
    pub standing: Standing,
    pub compared: Compared,
    /// As it would be with it; with another group, as it would be with that one alone.
    pub then: Snapshot,
    /// The names of the people in it that are listed.
    pub names: Names,
    /// It is a blind round, and my own answers are not in.
    pub hidden: bool,
}

impl PartialEq for Preview {
    fn eq(&self, other: &Preview) -> bool {
        // Each is worked out once and shared.
        std::ptr::eq(self, other)
    }
}

impl Preview {
    /// Of what came, now.
    pub fn of(now: &Snapshot, came: &Rc<Incoming>) -> Preview {
        let here = &now.state;
        let mut together = here.group.clone();
        let merged = together.merge(&came.group);
        let standing = match merged {
            Err(MergeError::OtherGroup) => Standing::Another,
            Err(MergeError::TooManyPeople) => Standing::Crowd,
            Ok(()) if here.me.is_none() => Standing::Begins,
            Ok(()) if together == here.group => Standing::Known,
            Ok(()) => Standing::News,
        };
        let me = here.my().and_then(|me| together.find(&me.id)).filter(|_| merged.is_ok());
        let group = if merged.is_ok() { together } else { came.group.clone() };
        let state = State { group, me, ..(**here).clone() };
        let (group, me) = state.present();
        // Whoever has not begun in that group has no answers in.
        let hidden = state.waiting(now.q) > 0 || (group.blind.value && me.is_none());
        let figures = Rc::new(assess(now.q, &group));
        let then = Snapshot { figures, group: Rc::new(group), me, state: Rc::new(state), ..now.clone() };
        let names = names(&then, came);
        let compared = compare(&here.group, &came.group);
        Preview { now: now.clone(), came: Rc::clone(came), standing, compared, then, names, hidden }
    }
}

impl Preview {
    /// An invitation to the group that somebody has begun in here.
    pub fn is_own_invitation(&self) -> bool {
        let is_here = matches!(self.standing, Standing::News | Standing::Known);
        is_here && self.came.is_invitation()
    }

    /// Answers that somebody sent back, where their group is not.
    pub fn is_lost_reply(&self) -> bool {
        let elsewhere = matches!(self.standing, Standing::Begins | Standing::Another);
        elsewhere && self.came.kind == Kind::Mine && self.came.links > 0 && self.came.invited.is_none()
    }
}

/// As they would be called here: somebody whose name was left out may be known.
fn names(then: &Snapshot, came: &Incoming) -> Names {
    let (known, mut listed, mut me) = (&then.state.group, Group::default(), None);
    for person in came.group.people.iter().take(MOST_PEOPLE) {
        let found = known.find(&person.id);
        if found.is_some() && found == then.state.me {
            me = Some(listed.people.len());
        }
        listed.people.push(found.and_then(|n| known.people.get(n)).unwrap_or(person).clone());
    }
    Names::of(&Snapshot { group: Rc::new(listed), me, ..then.clone() })
}

/// What came, for a section of the page.
///
/// # Panics
/// Where nothing came.
#[hook]
pub fn use_preview() -> Rc<Preview> {
    use_context().expect("the page gives it to its sections")
}
