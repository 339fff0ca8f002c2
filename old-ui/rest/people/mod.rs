//! The group: who is in it and how far, who is missing, what was agreed on, and the other groups here.

mod groups;
mod invite;
mod settings;
mod who;

use macros::html;

pub use groups::groups;

use super::effect::{Effect, Outcome};
use super::rest;
use super::share::ShareEvent;
use super::side::{Side, SideEvent, Work};
use crate::group::{Answer, Day, Group, MAX_NAME};
use crate::i18n::{Key, Part, key};
use crate::questionnaire::{JobId, RoleSet};
use crate::report::Names;
use crate::report::day_words;
use crate::share::What;
use crate::sorted::{each_text, which};
use crate::state::{Action, State, View};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, On, each, late};

/// The group's own words while they are being changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    name: String,
    expected: RoleSet,
    by: Day,
    blind: bool,
}

impl Draft {
    fn of(group: &Group) -> Draft {
        let name = group.name.value.clone();
        Draft { name, expected: group.expected.value, by: group.by.value, blind: group.blind.value }
    }
}

/// Where on the page something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Who,
    /// Beside the invitation for this role.
    Invite(usize),
    Settings,
}

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Peopling {
    /// The person whose entry is unfolded, by id.
    unfolded: String,
    /// The other person chosen there, by id.
    other: String,
    draft: Option<Draft>,
    /// The role whose invitation is on its way to the clipboard.
    copying: Option<usize>,
    /// What was done last, told where it was done: the word and whom it is about.
    said: Option<(Spot, Key, String)>,
    /// Which earlier state the present one is compared with; none: the last that differs.
    pub since: Option<usize>,
}

/// What happens there.
#[derive(Clone, Debug)]
pub enum PeopleEvent {
    /// A person's entry is unfolded or folded up.
    Unfold(String),
    /// That person, called so, is gone or not.
    Mark(String, String, bool),
    /// The other person is chosen.
    Choose(String),
    /// The person unfolded, called so, is the one chosen.
    Same(String),
    /// That person, called so, is nobody else.
    NotSame(String, String),
    HandOver(RoleSet),
    /// The invitation of a role is copied.
    Copy(usize, String),
    Name(String),
    By(String),
    Blind,
    Needed(usize),
    Save,
    Back(String),
    Another,
    Since(usize),
}

impl Peopling {
    /// Takes one event.
    pub fn take(&mut self, event: PeopleEvent, work: &mut Work) {
        let draft = || Draft::of(&work.state.group);
        if !matches!(event, PeopleEvent::Choose(_) | PeopleEvent::Since(_)) {
            self.said = None;
        }
        match event {
            PeopleEvent::Unfold(id) => {
                self.unfolded = if self.unfolded == id { String::new() } else { id };
                self.other.clear();
            }
            PeopleEvent::Mark(person, name, gone) => {
                work.act(Action::Mark { person, gone });
                self.tell(work, if gone { key::PEOPLE_IS_GONE } else { key::PEOPLE_IS_BACK }, name);
            }
            PeopleEvent::Choose(id) => self.other = id,
            PeopleEvent::Same(name) if self.other.is_empty() => {
                self.said = Some((Spot::Who, key::PEOPLE_SAME_WHOM, name));
                work.focus("[id=same-as]");
            }
            PeopleEvent::Same(name) => {
                work.act(Action::SameAs { person: self.unfolded.clone(), other: std::mem::take(&mut self.other) });
                self.tell(work, key::PEOPLE_IS_SAME, name);
            }
            PeopleEvent::NotSame(person, name) => {
                work.act(Action::SameAs { person, other: String::new() });
                self.tell(work, key::PEOPLE_IS_APART, name);
            }
            PeopleEvent::HandOver(roles) => {
                let group = &work.state.group;
                let (name, expected) = (work.state.my().map(|me| me.name.value.clone()), group.expected.value);
                let left = work.state.my_roles().without(roles);
                work.act(Action::Me { id: String::new(), name: name.unwrap_or_default(), roles: left, expected });
                self.tell(work, key::PEOPLE_HANDED_OVER, String::new());
            }
            PeopleEvent::Copy(role, text) => {
                self.copying = Some(role);
                work.ask(Effect::Copy(text));
            }
            PeopleEvent::Name(name) => {
                self.draft.get_or_insert_with(draft).name = name.chars().take(MAX_NAME).collect();
            }
            PeopleEvent::By(day) => self.draft.get_or_insert_with(draft).by = Day::read(&day).unwrap_or(Day::NONE),
            PeopleEvent::Blind => {
                let draft = self.draft.get_or_insert_with(draft);
                draft.blind = !draft.blind;
            }
            PeopleEvent::Needed(role) => {
                let draft = self.draft.get_or_insert_with(draft);
                let one = RoleSet::of(role);
                draft.expected =
                    if draft.expected.has(role) { draft.expected.without(one) } else { draft.expected.or(one) };
            }
            PeopleEvent::Save => {
                let Draft { name, expected, by, blind } = self.draft.take().unwrap_or_else(draft);
                work.act(Action::Settings { name, expected, by, blind });
                self.said = Some((Spot::Settings, key::PEOPLE_SAVED, String::new()));
            }
            PeopleEvent::Back(id) => {
                *self = Peopling::default();
                work.tell(Outcome::Back(id));
            }
            PeopleEvent::Another => {
                *self = Peopling::default();
                work.tell(Outcome::Another(State::new(work.q)));
            }
            PeopleEvent::Since(n) => self.since = Some(n),
        }
    }

    /// Folds the entry up, says what was done, and moves the focus to the list it was done in.
    fn tell(&mut self, work: &mut Work, word: Key, name: String) {
        self.unfolded.clear();
        self.said = Some((Spot::Who, word, name));
        work.focus("[id=who]");
    }

    /// What the browser answered. Says whether it was about a letter.
    pub fn hear(&mut self, what: &str) -> bool {
        let word = match what {
            "copied" => key::PEOPLE_COPIED,
            "not-copied" => key::PEOPLE_NOT_COPIED,
            _ => return false,
        };
        let Some(role) = self.copying.take() else { return false };
        self.said = Some((Spot::Invite(role), word, String::new()));
        true
    }
}

/// What to do on a click here.
fn on(desk: &Desk, event: PeopleEvent) -> On {
    super::on(desk, SideEvent::People(event))
}

/// What was done last, told politely where it was done.
fn said(desk: &Desk, side: &Side, at: Spot) -> Html {
    let said = side.people.said.as_ref().filter(|(spot, _, _)| *spot == at);
    let text = said.map(|(_, word, name)| desk.words.fill(*word, &[("name", name)]));
    html! { <p class="done small" role="status">{ text }</p> }
}

/// The page.
pub fn people(desk: &Desk) -> Html {
    let name = desk.group.name.value.as_str();
    let title = if name.is_empty() { desk.text(key::PEOPLE_TITLE) } else { name };
    let backup = rest(SideEvent::Share(ShareEvent::Open(What::Mine)));
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ title }</h2>
                <p class="lead">{ lead(desk) }</p>
                <div class="row">
                    <button type="button" class="button button-main" onclick={desk.go(View::Share)}>{ key::PEOPLE_SHARE }</button>
                    <button type="button" class="button" onclick={desk.go(View::Join)}>{ key::PEOPLE_JOIN }</button>
                </div>
            </div>
            { notices(desk) }
            <div class="around-us">
                { late("who", desk, 0, |desk, _| desk.kept.with(|side| who::who(desk, side))) }
                <div>
                    { late("invite", desk, 0, |desk, _| desk.kept.with(|side| invite::invite(desk, side))) }
                    if has_a_job(desk) {
                        <div class="notice">
                            <h3 class="sub">{ key::PEOPLE_BACKUP }</h3>
                            <p class="small">{ key::PEOPLE_BACKUP_ABOUT }</p>
                            <button type="button" class="link" onclick={desk.on(backup)}>{ key::PEOPLE_BACKUP_LINK }</button>
                        </div>
                    }
                </div>
            </div>
            { late("settings", desk, 0, |desk, _| desk.kept.with(|side| settings::settings(desk, side))) }
            { groups(desk) }
        </>
    }
}

/// How many we are, who is missing, and by when.
fn lead(desk: &Desk) -> String {
    let words = desk.words;
    let vacant = desk.figures.vacant.len();
    let mut lead = words.count(key::PEOPLE_LEAD, desk.group.people.len(), &[]);
    lead.push(' ');
    lead += &words.count(if vacant == 0 { key::RESULTS_VOICES_ALL } else { key::RESULTS_VOICES_VACANT }, vacant, &[]);
    let by = desk.group.by.value;
    if by != Day::NONE {
        lead.push(' ');
        lead += &words.fill(key::PEOPLE_BY, &[("day", &day_words(desk, by))]);
    }
    lead
}

/// What there is to know or to do at once: a role to hand over, a blind round.
fn notices(desk: &Desk) -> Html {
    let waiting = desk.state.waiting(desk.q);
    let over = desk.me.map_or(RoleSet::NONE, |me| desk.group.to_hand_over(me, desk.q));
    if waiting == 0 && over.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notices notices-2">
            if !over.is_empty() { { hand_over(desk, over) } }
            if waiting > 0 {
                <div class="notice">
                    <p class="sub">{ key::PEOPLE_BLIND }</p>
                    <p class="small">{ desk.words.count(key::PEOPLE_BLIND_WAITS, waiting, &[]) }</p>
                    <button type="button" class="link" onclick={desk.go(View::Board)}>{ key::ASK_ME_LINK }</button>
                </div>
            }
        </div>
    }
}

/// Whether all I am asked in one of the jobs is answered.
fn has_a_job(desk: &Desk) -> bool {
    let (q, state) = (desk.q, &desk.state);
    for job in JobId::ALL {
        let mine = which(q.items.len(), &|item| q.items[item].job == job && state.is_mine(q, item));
        if !mine.is_empty() && mine.iter().all(|item| state.my_answer(*item) != Answer::Nothing) {
            return true;
        }
    }
    false
}

/// Who answers for all is asked to leave to others what they now hold.
fn hand_over(desk: &Desk, over: RoleSet) -> Html {
    let (names, all) = (Names::of(desk), desk.q.all_roles());
    let people = &desk.group.people;
    let roles = which(desk.q.roles.len(), &|role| over.has(role));
    let lines = each(roles.len(), &|n| {
        let role = roles[n];
        let holders = which(people.len(), &|p| people[p].roles.value != all && people[p].roles.value.has(role));
        let called = each_text(holders.len(), &|n| names.name(holders[n]).to_owned());
        let parts: [Part; 2] = [("who", &desk.words.list(&called)), ("role", &desk.q.roles[role].label)];
        html! { <li>{ desk.words.fill(key::PEOPLE_HOLDS, &parts) }</li> }
    });
    // With no role left one is asked nothing: then the own ones are chosen first.
    let (onclick, word, about) = if all.without(over).is_empty() {
        (desk.go(View::You), key::PEOPLE_MY_ROLES, key::PEOPLE_HAND_OVER_ALL)
    } else {
        (on(desk, PeopleEvent::HandOver(over)), key::PEOPLE_HAND_OVER, key::PEOPLE_HAND_OVER_ABOUT)
    };
    html! {
        <div class="notice notice-heed">
            <p class="sub">{ desk.words.count(key::PEOPLE_HELD, roles.len(), &[]) }</p>
            <ul class="bullets small">{ lines }</ul>
            <p class="small">{ about }</p>
            <button type="button" class="button button-small" {onclick}>{ desk.words.count(word, roles.len(), &[]) }</button>
        </div>
    }
}
