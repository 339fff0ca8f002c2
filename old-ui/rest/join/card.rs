//! What would change, and what can be done: each button once, one of them filled.

use macros::html;

use super::moves::{finding, moves};
use super::preview::who;
use super::seen::{MOST_PEOPLE, Seen, Stands};
use super::{JoinEvent, Step, on};
use crate::group::How;
use crate::i18n::{Key, key};
use crate::share::link::Kind;
use crate::state::Field;
use crate::ui::rest::results::letters::letter;
use crate::ui::rest::side::Side;
use crate::ui::template::{Html, each};

/// A button: what it does and says.
type Button = (JoinEvent, Key);

/// The card.
pub fn card(seen: &Seen, side: &Side) -> Html {
    let (title, body, mut buttons) = match (side.join.step, seen.stands) {
        (Step::Mine, Stands::News) => {
            let buttons =
                vec![(JoinEvent::Mine(true), key::JOIN_MINE_YES), (JoinEvent::Mine(false), key::JOIN_MINE_NO)];
            return framed(seen, key::JOIN_MINE, mine(seen), &with_back(buttons));
        }
        (Step::Who, Stands::Begins) => return framed(seen, key::JOIN_WHICH, which_one(seen), &with_back(Vec::new())),
        (_, Stands::News) => (key::JOIN_CHANGE, change(seen), vec![(JoinEvent::Add, key::JOIN_ADD)]),
        (_, Stands::Known) => {
            let buttons = vec![(JoinEvent::Forget, key::TROUBLE_OK)];
            (key::JOIN_CHANGE, say(&[key::JOIN_NOTHING]), buttons)
        }
        (_, Stands::Begins) => (key::JOIN_YOU, begins(seen), ways_in(seen)),
        (_, Stands::Another) => another(seen),
        (_, Stands::Crowd) => (key::JOIN_CHANGE, say(&[key::JOIN_CROWD]), vec![(JoinEvent::Forget, key::TROUBLE_OK)]),
    };
    if !seen.hidden && !seen.came.group.people.is_empty() {
        buttons.push((JoinEvent::Look, key::JOIN_LOOK));
    }
    if buttons.iter().all(|(_, word)| *word != key::TROUBLE_OK) {
        buttons.push((JoinEvent::Forget, key::JOIN_FORGET));
    }
    framed(seen, title, body, &buttons)
}

fn with_back(mut buttons: Vec<Button>) -> Vec<Button> {
    buttons.push((JoinEvent::Back, key::JOIN_BACK));
    buttons
}

fn framed(seen: &Seen, title: Key, body: Html, buttons: &[Button]) -> Html {
    let one = |n: usize| {
        let (event, word) = &buttons[n];
        let main = n == 0 && !matches!(event, JoinEvent::Back);
        let class = if main { "button button-main" } else { "button button-small" };
        html! { <button type="button" {class} onclick={on(seen.desk, event.clone())}>{ *word }</button> }
    };
    html! {
        <section class="join-card" aria-labelledby="join-card">
            <h3 class="heading" id="join-card" tabindex="-1">{ title }</h3>
            { body }
            <div class="join-acts">{ each(buttons.len(), &one) }</div>
        </section>
    }
}

fn say(lines: &[Key]) -> Html {
    each(lines.len(), &|n| html! { <p>{ lines[n] }</p> })
}

/// Readiness now and then, and what else adding it would do.
fn change(seen: &Seen) -> Html {
    let (words, now, then) = (seen.desk.words, seen.desk, &seen.then);
    let mut lines = Vec::new();
    let (was, count) = (now.group.people.len(), then.group.people.len());
    if was != count {
        lines.push(words.fill(key::JOIN_PEOPLE, &[("was", &was), ("n", &count)]));
    }
    if matches!(seen.compared.settings, How::NewerThere | How::Both) {
        lines.push(words.text(key::JOIN_SETTINGS).to_owned());
    }
    if seen.hidden {
        lines.push(words.text(key::JOIN_HIDDEN).to_owned());
    } else {
        let (was, apart) = (now.figures.talk.len(), then.figures.talk.len());
        if was != apart {
            lines.push(words.count(key::JOIN_APART, apart, &[("was", &was)]));
        }
    }
    html! {
        <>
            if !seen.hidden {
                <p class="sub">{ finding(seen.desk, now.figures.overall, then.figures.overall) }</p>
                { moves(seen) }
            }
            if !lines.is_empty() {
                <ul class="bullets small">{ each(lines.len(), &|n| html! { <li>{ &lines[n] }</li> }) }</ul>
            }
        </>
    }
}

/// Newer words in my name: which, and whether they are mine.
fn mine(seen: &Seen) -> Html {
    let (words, fields) = (seen.desk.words, seen.desk.state.mine_elsewhere(&seen.came.group));
    let mut counts = [0_usize; 4];
    for field in fields {
        counts[match field {
            Field::Name => 0,
            Field::Roles => 1,
            Field::Answer(_) => 2,
            Field::Note(_) => 3,
        }] += 1;
    }
    let names = [key::JOIN_MINE_NAME, key::JOIN_MINE_ROLES, key::JOIN_ANSWERS, key::JOIN_MINE_NOTES];
    let mut said = Vec::new();
    for (count, name) in counts.into_iter().zip(names) {
        if count > 0 {
            said.push(words.count(name, count, &[]));
        }
    }
    html! {
        <>
            <p>{ words.fill(key::JOIN_MINE_ABOUT, &[("list", &words.list(&said))]) }</p>
            <p class="small">{ key::JOIN_MINE_EACH }</p>
        </>
    }
}

/// Who begins here: somebody new, or one of those in it.
fn begins(seen: &Seen) -> Html {
    if seen.came.group.people.is_empty() {
        say(&[key::JOIN_NEW_ABOUT])
    } else {
        say(&[key::JOIN_NEW_ABOUT, key::JOIN_ME_ABOUT])
    }
}

/// One's own answers are opened by their author first of all, a group's by somebody new.
fn ways_in(seen: &Seen) -> Vec<Button> {
    let new = (JoinEvent::New, key::JOIN_NEW_HERE);
    match (seen.came.kind, seen.came.group.people.len()) {
        (_, 0) => vec![new],
        (Kind::Mine, _) => vec![(JoinEvent::Me(0), key::JOIN_ME), new],
        (Kind::Group, 1) => vec![new, (JoinEvent::Me(0), key::JOIN_ME)],
        _ => vec![new, (JoinEvent::Which, key::JOIN_ME)],
    }
}

fn which_one(seen: &Seen) -> Html {
    let all = seen.came.group.people.len();
    let beyond = all.saturating_sub(MOST_PEOPLE);
    let one = |n: usize| {
        html! {
            <li><button type="button" class="join-one" onclick={on(seen.desk, JoinEvent::Me(n))}>
                { letter(&seen.names, n) }{ who(seen, n) }
            </button></li>
        }
    };
    html! {
        <>
            <p class="small">{ key::JOIN_WHICH_ABOUT }</p>
            <ul>{ each(all - beyond, &one) }</ul>
            if beyond > 0 { <p class="small">{ seen.desk.words.count(key::JOIN_MORE_PEOPLE, beyond, &[]) }</p> }
        </>
    }
}

/// Another group: one that was put away here, or one that is new.
fn another(seen: &Seen) -> (Key, Html, Vec<Button>) {
    let id = &seen.came.group.id;
    if seen.desk.around.groups.iter().any(|(other, _)| other == id) {
        let buttons = vec![(JoinEvent::Theirs, key::JOIN_YOURS_OPEN)];
        return (key::JOIN_ANOTHER, say(&[key::JOIN_YOURS_ABOUT]), buttons);
    }
    (key::JOIN_ANOTHER, say(&[key::JOIN_ANOTHER_ABOUT]), vec![(JoinEvent::Another, key::JOIN_ANOTHER_OPEN)])
}
