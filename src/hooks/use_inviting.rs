//! Whom one is about to invite.

use engine::group::Group;
use engine::questionnaire::MAX_ROLES;
use yew::prelude::*;

use super::use_draft::use_draft;
use crate::drafts::DraftHandle;
use crate::platform::random;

/// What is half done on the page for inviting. Other pages lead there with somebody to be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Inviting {
    /// For each role the id of whoever is asked first: theirs from the first message on.
    pub first: Vec<String>,
    /// Further people, by role and id.
    pub more: Vec<(usize, String)>,
    /// Which message is open.
    pub open: Open,
}

/// Which message is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// The first that has not left yet.
    #[default]
    First,
    /// The first for this role.
    Role(usize),
    /// The one with this id.
    One(String),
    /// None: each has left.
    Nothing,
}

impl Default for Inviting {
    fn default() -> Inviting {
        let first = (0..MAX_ROLES).map(|_| random::id()).collect();
        Inviting { first, more: Vec::new(), open: Open::default() }
    }
}

impl Inviting {
    /// Somebody else is to be asked for a role.
    pub fn another(&mut self, role: usize) -> String {
        let id = random::id();
        self.more.push((role, id.clone()));
        self.open = Open::One(id.clone());
        id
    }

    /// An id of somebody who is a member by now stands for nobody new.
    pub fn renew(&mut self, group: &Group) {
        for id in self.first.iter_mut().filter(|id| group.find(id).is_some()) {
            *id = random::id();
        }
        self.more.retain(|(_, id)| !group.asked.contains_key(id) && group.find(id).is_none());
    }
}

/// Whom one is about to invite.
#[hook]
pub fn use_inviting() -> DraftHandle<Inviting> {
    use_draft()
}
