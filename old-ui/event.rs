//! Everything that can happen on the page, and what is half done there.

use super::parts::Of;
use super::rest::RestEvent;
use crate::group::{Answer, MAX_NAME};
use crate::questionnaire::{Questionnaire, RoleSet};
use crate::state::{Action, State};

/// What can be done with everything that is kept: the rest does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    StartOver,
    Undo,
    DeleteAll,
    /// What was kept here and cannot be read is offered as a file.
    SaveUnreadable,
}

/// Something happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// Try once more to fetch the rest of the program.
    FetchAgain,
    Act(Action),
    /// The rest is to do this, as soon as it is here.
    Keep(Keep),
    /// An answer by key: the focus follows it.
    Say {
        item: usize,
        answer: Answer,
    },
    /// Another tab wrote the record or took it away.
    Stored,
    /// The trouble has been read.
    Dismiss,
    /// Move the focus to what matches this selector.
    Focus(String),
    /// The form about me: a role ticked or unticked, all of them, a role this purchase needs, the name.
    Role(usize),
    AllRoles,
    Needed(usize),
    Name(String),
    Submit,
    Whose(Of),
    /// "Are you sure?" is open for this.
    Asking(Option<Keep>),
    Radar(bool),
    /// Something on the page was unfolded for the first time.
    Open(&'static str),
    /// On pages of the rest.
    Rest(RestEvent),
}

/// What is half done on the screen; lost with the page, and no harm in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    pub roles: RoleSet,
    pub expected: RoleSet,
    pub name: String,
    /// The form was sent without a role.
    pub missed: bool,
    pub whose: Of,
    pub asking: Option<Keep>,
    pub radar: bool,
    /// What was unfolded: it is drawn from then on.
    pub opened: Vec<&'static str>,
    /// Items that had a note when the page was opened: their notes stay unfolded while edited.
    pub noted: Vec<usize>,
}

impl Local {
    /// As a page begins.
    pub fn of(state: &State) -> Local {
        let me = state.my();
        Local {
            roles: state.my_roles(),
            expected: state.group.expected.value,
            name: me.map(|person| person.name.value.clone()).unwrap_or_default(),
            missed: false,
            whose: Of::Me,
            asking: None,
            radar: false,
            opened: Vec::new(),
            noted: me
                .map(|person| {
                    person.notes.iter().filter(|(_, note)| !note.value.is_empty()).map(|(item, _)| *item).collect()
                })
                .unwrap_or_default(),
        }
    }

    /// Takes an event that is its own; says whether it was.
    pub fn take(&mut self, q: &Questionnaire, event: &Event) -> bool {
        let toggled = |set: RoleSet, role| {
            if set.has(role) { set.without(RoleSet::of(role)) } else { set.with(role) }
        };
        match event {
            Event::Role(role) => self.roles = toggled(self.roles, *role),
            Event::AllRoles if self.roles == q.all_roles() => self.roles = RoleSet::NONE,
            Event::AllRoles => self.roles = q.all_roles(),
            Event::Needed(role) => self.expected = toggled(self.expected, *role),
            Event::Name(name) => self.name = name.chars().take(MAX_NAME).collect(),
            Event::Whose(of) => self.whose = *of,
            Event::Asking(what) => self.asking = *what,
            Event::Radar(radar) => self.radar = *radar,
            Event::Open(what) if !self.opened.contains(what) => self.opened.push(what),
            _ => return false,
        }
        self.missed &= self.roles.is_empty();
        true
    }
}
