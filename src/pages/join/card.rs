//! What would change, and what can be done: each button once, one of them filled.

use engine::group::How;
use engine::state::Field;
use formats::link::Kind;
use yew::prelude::*;

use super::change::Change;
use super::draft::Step;
use super::handle::JoinHandle;
use super::preview::{Preview, Standing};
use super::which;
use crate::components::keyed;
use crate::i18n::{Key, key};

/// A button: what it does and says.
type Button = (Callback<MouseEvent>, Key);

/// What the card says, and what can be done; the first is the way on, unless it is asked which of those in it one is.
pub struct Card {
    title: Key,
    body: Html,
    buttons: Vec<Button>,
    /// On a phone the way on stands below the page, and not in the card.
    has_bar: bool,
}

impl Card {
    /// Of what came.
    pub fn of(preview: &Preview, join: &JoinHandle) -> Card {
        let ok = || (join.on(JoinHandle::forget), key::TROUBLE_OK);
        let (title, body, mut buttons) = match (join.draft.step, preview.standing) {
            (Step::Mine, Standing::News) => {
                let buttons = vec![
                    (join.on(|join| join.add_as(true)), key::JOIN_MINE_YES),
                    (join.on(|join| join.add_as(false)), key::JOIN_MINE_NO),
                    (join.on(JoinHandle::back), key::JOIN_BACK),
                ];
                // Whoever adds twice in a row has not answered what adding asks.
                return Card { title: key::JOIN_MINE, body: mine(preview), buttons, has_bar: false };
            }
            (_, Standing::News) => {
                // What was agreed on moves no figure before each makes it count.
                let is_outcome = preview.came.kind == Kind::Outcome;
                let (word, body) = if is_outcome && preview.came.group.people.is_empty() {
                    (key::JOIN_OUTCOME_GO, say(preview, &[key::COUNT_LEAD]))
                } else {
                    (key::JOIN_ADD, change(preview))
                };
                (key::JOIN_CHANGE, body, vec![(join.on(JoinHandle::add), word)])
            }
            (_, Standing::Known) if preview.came.kind == Kind::Outcome => {
                let go = (join.on(JoinHandle::to_meeting), key::JOIN_OUTCOME_GO);
                (key::JOIN_CHANGE, say(preview, &[key::JOIN_NOTHING]), vec![go])
            }
            (_, Standing::Known) => (key::JOIN_CHANGE, say(preview, &[key::JOIN_NOTHING]), vec![ok()]),
            (_, Standing::Begins) if preview.is_lost_reply() => lost(preview, join, true),
            (_, Standing::Begins) => (key::JOIN_YOU, begins(preview), ways_in(preview, join)),
            (_, Standing::Another) => another(preview, join),
            (_, Standing::Crowd) => (key::JOIN_CHANGE, say(preview, &[key::JOIN_CROWD]), vec![ok()]),
        };
        if !preview.hidden && !preview.came.group.people.is_empty() {
            buttons.push((join.on(JoinHandle::look), key::JOIN_LOOK));
        }
        if buttons.iter().all(|(_, word)| *word != key::TROUBLE_OK) {
            buttons.push((join.on(JoinHandle::forget), key::JOIN_FORGET));
        }
        Card { title, body, buttons, has_bar: true }
    }

    /// The card.
    pub fn draw(&self, preview: &Preview, join: &JoinHandle) -> Html {
        let is_asked = which::is_asked(preview, join);
        let main = if self.has_bar { "button button-main only-wide" } else { "button button-main" };
        let first = self.buttons.first().filter(|_| is_asked);
        let button = |(n, (onclick, word)): (usize, &Button)| {
            let class = match n {
                // It keeps its room where another button is the way on, so that those below it stay where they are.
                0 if is_asked => "button only-wide",
                0 => main,
                _ => "button button-small",
            };
            let text = preview.now.text(*word);
            let expanded = (is_asked && *word == key::JOIN_ME).then_some("true");
            html! { <button type="button" key={text} {class} part="button" aria-expanded={expanded} {onclick}>{ text }</button> }
        };
        html! {
            <section class="join-card" aria-labelledby="join-card">
                <h3 class="heading" id="join-card" tabindex="-1">{ keyed(preview.now.text(self.title)) }</h3>
                { self.body.clone() }
                <div class="join-acts">{ for self.buttons.iter().enumerate().map(button) }</div>
                if is_asked {
                    { which::which_one(preview, join) }
                    <div class="row">
                        { go_on(preview, join, "button button-main only-wide") }
                        if let Some((onclick, word)) = first {
                            <button type="button" class="button button-small only-narrow" part="button" {onclick}>{ preview.now.text(*word) }</button>
                        }
                    </div>
                }
            </section>
        }
    }

    /// The way on as a phone has it, below the page: the card may be far down.
    pub fn bar(&self, preview: &Preview, join: &JoinHandle) -> Html {
        let main = match self.buttons.first() {
            _ if !self.has_bar => return html! {},
            _ if which::is_asked(preview, join) => go_on(preview, join, "button button-main"),
            None => return html! {},
            Some((onclick, word)) => {
                let text = preview.now.text(*word);
                html! { <button type="button" key={text} class="button button-main" part="button" {onclick}>{ text }</button> }
            }
        };
        html! { <div class="bar bar-one only-narrow">{ main }</div> }
    }
}

/// Going on as whoever was chosen.
fn go_on(preview: &Preview, join: &JoinHandle, class: &'static str) -> Html {
    let onclick = join.on(JoinHandle::begin_as_chosen);
    html! { <button type="button" key="go-on" {class} part="button" {onclick}>{ keyed(which::go_on(preview, join)) }</button> }
}

fn say(preview: &Preview, lines: &[Key]) -> Html {
    lines.iter().map(|line| html! { <p>{ keyed(preview.now.text(*line)) }</p> }).collect()
}

/// Readiness now and then, and what else adding it would do.
fn change(preview: &Preview) -> Html {
    let (words, now, then) = (preview.now.words, &preview.now, &preview.then);
    let (was, count) = (now.group.people.len(), then.group.people.len());
    let (was_apart, apart) = (now.figures.talk.len(), then.figures.talk.len());
    let settings = matches!(preview.compared.settings, How::NewerThere | How::Both);
    let talk = if preview.hidden {
        Some(words.text(key::JOIN_HIDDEN).to_owned())
    } else {
        (was_apart != apart).then(|| words.count(key::JOIN_APART, apart, &[("was", &was_apart)]))
    };
    let lines: Vec<String> = [
        (was != count).then(|| words.fill(key::JOIN_PEOPLE, &[("was", &was), ("n", &count)])),
        settings.then(|| words.text(key::JOIN_SETTINGS).to_owned()),
        talk,
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <>
            if !preview.hidden { <Change /> }
            if !lines.is_empty() {
                <ul class="bullets small">{ for lines.into_iter().map(|line| html! { <li>{ keyed(line) }</li> }) }</ul>
            }
        </>
    }
}

/// Newer words in my name: which, and whether they are mine.
fn mine(preview: &Preview) -> Html {
    let (words, fields) = (preview.now.words, preview.now.state.mine_elsewhere(&preview.came.group));
    let count = |is: fn(&Field) -> bool| fields.iter().filter(|field| is(field)).count();
    let counts = [
        (count(|field| matches!(field, Field::Name)), key::JOIN_MINE_NAME),
        (count(|field| matches!(field, Field::Roles)), key::JOIN_MINE_ROLES),
        (count(|field| matches!(field, Field::Answer(_))), key::JOIN_ANSWERS),
        (count(|field| matches!(field, Field::Note(_))), key::JOIN_MINE_NOTES),
    ];
    let said = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, name)| words.count(name, n, &[]));
    let about = words.fill(key::JOIN_MINE_ABOUT, &[("list", &words.list(&said.collect::<Vec<_>>()))]);
    html! {
        <>
            <p>{ keyed(about) }</p>
            <p class="small">{ words.text(key::JOIN_MINE_EACH) }</p>
        </>
    }
}

/// Who begins here: somebody new, or one of those in it.
fn begins(preview: &Preview) -> Html {
    if preview.came.group.people.is_empty() {
        say(preview, &[key::JOIN_NEW_ABOUT])
    } else {
        say(preview, &[key::JOIN_NEW_ABOUT, key::JOIN_ME_ABOUT])
    }
}

/// One's own answers are opened by their author first of all, a group's by somebody new.
fn ways_in(preview: &Preview, join: &JoinHandle) -> Vec<Button> {
    let new = (join.on(JoinHandle::begin_new), key::JOIN_NEW_HERE);
    let me = || (join.on(|join| join.begin_as(0)), key::JOIN_ME);
    match (preview.came.kind, preview.came.group.people.len()) {
        (_, 0) => vec![new],
        (Kind::Mine, _) => vec![me(), new],
        (Kind::Group | Kind::Outcome, 1) => vec![new, me()],
        _ => vec![new, (join.on(JoinHandle::ask_who), key::JOIN_ME)],
    }
}

/// Answers that were sent back, where their group is not: on to where it is, or the group begins here.
fn lost(preview: &Preview, join: &JoinHandle, is_empty: bool) -> (Key, Html, Vec<Button>) {
    let stays = (!is_empty).then_some(key::JOIN_LOST_STAYS);
    let lines: Vec<Key> = [Some(key::JOIN_LOST_ABOUT), stays].into_iter().flatten().collect();
    let said = join.draft.said.map(|said| keyed(preview.now.text(said)));
    let body = html! { <>{ say(preview, &lines) }<p class="small" role="status">{ said }</p></> };
    let mut buttons =
        vec![(join.on(JoinHandle::copy), key::JOIN_LOST_COPY), (join.on(JoinHandle::begin_new), key::JOIN_LOST_BEGIN)];
    if is_empty && preview.came.group.people.len() == 1 {
        buttons.push((join.on(|join| join.begin_as(0)), key::JOIN_ME));
    }
    (key::JOIN_LOST, body, buttons)
}

/// Another group: one that was put away here, or one that is new.
fn another(preview: &Preview, join: &JoinHandle) -> (Key, Html, Vec<Button>) {
    let id = &preview.came.group.id;
    let is_away = join.assessment.other_groups().iter().any(|(other, _)| other == id);
    if !is_away && preview.is_lost_reply() {
        return lost(preview, join, false);
    }
    let (about, button) = if is_away {
        (
            if preview.came.is_invitation() { key::JOIN_YOURS_BEGUN } else { key::JOIN_YOURS_ABOUT },
            (join.on(JoinHandle::switch_to_theirs), key::JOIN_YOURS_OPEN),
        )
    } else {
        (key::JOIN_ANOTHER_ABOUT, (join.on(JoinHandle::open_another), key::JOIN_ANOTHER_OPEN))
    };
    (key::JOIN_ANOTHER, say(preview, &[about]), vec![button])
}
