//! Somebody who is in: how far they are, and the one thing to do about what is missing.

use std::rc::Rc;

use engine::group::{Answer, Day, Person};
use engine::state::{View, run};
use yew::prelude::*;

use super::page_state::{PageAction, PageState};
use crate::components::{Reminder, either, keyed, letter};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{missing_from, role_names, short_day, spelled};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// Properties of [`Member`].
#[derive(Clone, PartialEq, Properties)]
pub struct MemberProps {
    /// The person's position in the group as it is shown.
    pub position: usize,
    /// What people are called.
    pub names: Rc<Names>,
    /// My own answers are the filled button of the page.
    pub is_main: bool,
    /// The message to them is open.
    pub is_open: bool,
    /// Changes the page's state.
    pub change: UseReducerDispatcher<PageState>,
}

/// The entry.
#[component]
pub fn Member(props: &MemberProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let &MemberProps { position, ref names, is_open, .. } = props;
    let words = snapshot.words;
    // How far they are is known of the group as it is.
    let Some(shown) = snapshot.group.people.get(position) else { return html! {} };
    let whole = &snapshot.state.group;
    let Some(person) = whole.find(&shown.id).and_then(|n| whole.people.get(n)) else { return html! {} };
    let name = names.name(position).to_owned();
    let about = Some(role_names(&snapshot, person.roles.value)).filter(|about| *about != name);
    let is_me = names.is_me(position);
    let is_you = is_me && !person.name.value.is_empty();
    let (open, unsure) = missing_from(&snapshot, &person.id);
    let missing = open.len() + unsure.len();
    let button = |class: &'static str, word: Key, to: View| {
        html! { <button type="button" {class} part="button" onclick={assessment.on_go(to)}>{ words.text(word) }</button> }
    };
    // Who I am can be changed whatever else I am asked to do.
    let label = words.fill(key::INVITE_WHICH, &[("what", &words.text(key::PEOPLE_CHANGE)), ("name", &name)]);
    let mut change = is_me.then(|| {
        html! { <button type="button" class="link" aria-label={label} onclick={assessment.on_go(View::You)}>{ words.text(key::PEOPLE_CHANGE) }</button> }
    });
    let act = match run::entry(snapshot.q, &snapshot.state).map(View::Run).filter(|_| is_me && !open.is_empty()) {
        Some(place) => {
            let class = if props.is_main { "button button-main button-small" } else { "button button-small" };
            button(class, if person.answered() == 0 { key::BOARD_BEGIN } else { key::BOARD_CONTINUE }, place)
        }
        None if is_me => change.take().unwrap_or_default(),
        None if missing > 0 => {
            let onclick = {
                let (change, id) = (props.change.clone(), AttrValue::from(person.id.clone()));
                Callback::from(move |_: MouseEvent| change.dispatch(PageAction::Unfold(id.clone())))
            };
            let label = words.count(key::PEOPLE_ASK_FOR, missing, &[("name", &name)]);
            html! {
                <button type="button" class="button button-small" part="button" aria-expanded={if is_open { "true" } else { "false" }}
                    aria-label={label} {onclick}>{ words.text(key::PEOPLE_ASK) }</button>
            }
        }
        None => html! {},
    };
    html! {
        <li class="member">
            { letter(names, position) }
            <div class="member-text">
                <p>
                    <b key={name.clone()}><bdi lang={snapshot.lang_of(&name)}>{ name }</bdi></b>if is_you { <b>{ words.text(key::RESULTS_THATS_YOU) }</b> }
                    { about.map(|about| either(&snapshot, format!(" {about}"))) }
                </p>
                <p class="small">{ keyed(far(&snapshot, person, unsure.len())) }</p>
                { change }
            </div>
            { act }
            if is_open && missing > 0 && !is_me {
                <div class="member-open"><Reminder to={person.id.clone()} id={format!("ask-{position}")} /></div>
            }
        </li>
    }
}

/// How far somebody is with what is asked of them; apart from it, what they said in the place of a missing role.
fn far(snapshot: &Snapshot, person: &Person, unsure: usize) -> String {
    let (q, words) = (snapshot.q, snapshot.words);
    let asked = person.asked(q).count();
    let answered = person.asked(q).filter(|item| person.answer(*item) != Answer::Nothing).count();
    let mut said = match asked {
        0 => vec![words.text(key::PEOPLE_NO_ROLE).to_owned()],
        _ => vec![words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)])],
    };
    if unsure > 0 {
        said.push(words.count(
            key::PEOPLE_UNSURE,
            unsure,
            &[("count", &spelled(words, unsure)), ("unsure", &q.dont_know)],
        ));
    }
    let stands_in = q.items_where(|item| {
        let theirs = q.items[item].roles.meets(person.roles.value);
        !theirs && snapshot.state.is_nobodys(q, item) && person.answer(item) != Answer::Nothing
    });
    if !stands_in.is_empty() {
        said.push(words.count(key::PEOPLE_STANDS_IN, stands_in.len(), &[]));
    }
    let day = snapshot.state.group.asked.get(&person.id).map_or(Day::NONE, |asked| asked.day.value);
    if unsure + person.open(q) > 0 && day != Day::NONE && snapshot.state.my().is_none_or(|me| me.id != person.id) {
        said.push(if day == snapshot.state.today {
            words.text(key::PEOPLE_WAS_ASKED_TODAY).to_owned()
        } else {
            words.fill(key::PEOPLE_WAS_ASKED, &[("day", &short_day(snapshot, day))])
        });
    }
    said.join(words.text(key::LIST_COMMA))
}
