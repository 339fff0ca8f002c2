//! Everything that can happen on the page, and what is half done there.

use super::more::SideEvent;
use super::parts::Of;
use crate::group::{Answer, MAX_NAME};
use crate::questionnaire::{Questionnaire, RoleSet};
use crate::state::{Action, State};

/// What can be done with everything that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    StartOver,
    Undo,
    DeleteAll,
}

/// Something happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// What cannot be read is offered as a file.
    Download,
    /// Try once more to fetch the second half of the page.
    FetchAgain,
    Act(Action),
    /// An answer by key: the focus follows it.
    Say {
        item: usize,
        answer: Answer,
    },
    Keep(Keep),
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
    TrialItem(usize),
    TrialLevel(u8),
    /// On the second half's pages.
    Side(SideEvent),
    /// The second half hears from the browser or the first half: what, and with which text.
    Heard(String, String),
}

/// What the second half of the page tells the first.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Something on the screen changed.
    Draw,
    /// The state changed: this is its record.
    State(String),
    /// The focus belongs to what matches this selector.
    Focus(String),
    /// Another copy of the group was added: this is the record. It can be taken back.
    Joined(String),
    /// A word for the second half, from the browser.
    Heard(String),
    /// Another group is opened: this is its record. The present one is put away.
    Another(String),
    /// A group put away is taken out again: its name in the storage.
    Back(String),
    /// The last addition is taken back.
    TakeBack,
    /// The earlier states to be kept: see [`crate::share::past`].
    Past(String),
}

impl Told {
    /// As it goes from one module to the other: a kind and a text.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Told::Draw => ("draw", ""),
            Told::State(record) => ("state", record),
            Told::Focus(selector) => ("focus", selector),
            Told::Joined(record) => ("joined", record),
            Told::Heard(word) => ("heard", word),
            Told::Another(record) => ("another", record),
            Told::Back(name) => ("back", name),
            Told::TakeBack => ("take-back", ""),
            Told::Past(lines) => ("past", lines),
        }
    }

    /// The other way round.
    pub fn from_parts(kind: &str, text: String) -> Told {
        match kind {
            "state" => Told::State(text),
            "focus" => Told::Focus(text),
            "joined" => Told::Joined(text),
            "heard" => Told::Heard(text),
            "another" => Told::Another(text),
            "back" => Told::Back(text),
            "take-back" => Told::TakeBack,
            "past" => Told::Past(text),
            _ => Told::Draw,
        }
    }
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
    /// What if: the item tried, if one was chosen, and its trial level.
    pub trial_item: Option<usize>,
    pub trial_level: Option<u8>,
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
            trial_item: None,
            trial_level: None,
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
            Event::TrialItem(item) => (self.trial_item, self.trial_level) = (Some(*item), None),
            Event::TrialLevel(level) => self.trial_level = Some(*level),
            _ => return false,
        }
        self.missed &= self.roles.is_empty();
        true
    }
}
