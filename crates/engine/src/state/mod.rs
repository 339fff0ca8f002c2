//! What a program keeps of a session, and the only way it changes: one [`State`], one list of [`Action`]s.
//!
//! Nothing derived is kept. [`State::shown`] works out what is shown of it.

mod action;
mod editions;
mod join;
mod reopen;
pub mod run;
mod shown;
mod view;
pub mod week;

pub use action::Action;
pub use join::Field;
pub use shown::Shown;
pub use view::{Cell, View};

use crate::group::{Answer, Day, Group, NODES, Person};
use crate::questionnaire::{Questionnaire, RoleSet, Wording};
use litemap::LiteMap;

/// Everything a program keeps of a session. A function of the actions that were applied to it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The group, with people who are gone and whoever is the same as another.
    pub group: Group,
    /// The position of the person who uses this browser, once they have begun.
    pub me: Option<usize>,
    /// The number of this device among mine: it stands in every word I write here.
    pub device: u8,
    /// What I had left standing on each item when I last left its page: to notice a lowered answer.
    pub standing: Vec<Answer>,
    /// My reopenings nobody has been sent yet: these can be taken back.
    pub unshared: [u32; NODES],
    /// How often an earlier state was gone back to here. What was undone in one tab is not merged
    /// back from another.
    pub undone: u32,
    /// The nodes I answered something of since I last left my statements, a bit each: they are confirmed on leaving.
    pub answered: u16,
    /// Who invited me, as they call themselves; empty if they did not say. None if nobody did: then it is I who
    /// collects.
    pub inviter: Option<String>,
    /// I said that I have sent my answers back, and nothing of mine has changed since.
    pub sent: bool,
    /// How the statements that I answered here were worded then, by item: for words only.
    pub worded: LiteMap<usize, Wording>,
    /// The day it is, as far as anybody said. Never kept.
    pub today: Day,
    /// The page that is shown.
    pub view: View,
}

impl State {
    /// Nobody has begun.
    pub fn new(q: &Questionnaire) -> State {
        State {
            group: Group::new(q),
            me: None,
            device: 0,
            standing: vec![Answer::Nothing; q.items.len()],
            unshared: [0; NODES],
            undone: 0,
            answered: 0,
            inviter: None,
            sent: false,
            worded: LiteMap::new(),
            today: Day::NONE,
            view: View::Start,
        }
    }

    /// Where one begins: on the board, once one has begun.
    pub const fn home(&self) -> View {
        if self.me.is_some() { View::Board } else { View::Start }
    }

    /// The person who uses this browser.
    pub fn my(&self) -> Option<&Person> {
        self.group.people.get(self.me?)
    }

    /// The roles I hold.
    pub fn my_roles(&self) -> RoleSet {
        self.my().map_or(RoleSet::NONE, |person| person.roles.value)
    }

    /// Whether everything that is asked of me is dealt with: see [`Person::is_done`].
    pub fn is_done(&self, q: &Questionnaire) -> bool {
        self.my().is_some_and(|me| me.is_done(q))
    }

    /// Whether I have answers, or have said that I will give none, that whoever invited me does not have yet.
    pub fn is_unsent(&self) -> bool {
        let something = self.my().is_some_and(|me| me.done.value || me.answered() > 0);
        self.inviter.is_some() && !self.sent && something
    }

    /// What I said about an item.
    pub fn my_answer(&self, item: usize) -> Answer {
        self.my().map_or(Answer::Nothing, |person| person.answer(item))
    }

    /// Whether an item is asked of a role I hold.
    pub fn is_mine(&self, q: &Questionnaire, item: usize) -> bool {
        q.items[item].roles.meets(self.my_roles())
    }

    /// Whether nobody holds a role of the item, so that anybody may stand in.
    pub fn is_nobodys(&self, q: &Questionnaire, item: usize) -> bool {
        // Whoever is gone holds nothing; the view costs a copy, so it is taken only where it differs.
        let marked = self.group.people.iter().any(|person| person.gone.value || !person.same_as.value.is_empty());
        let held = if marked { self.group.present().held() } else { self.group.held() };
        !q.items[item].roles.meets(held)
    }
}
