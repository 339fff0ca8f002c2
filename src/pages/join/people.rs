//! Who is in what came, and what is new about each.

use engine::group::{Answer, How, Met};
use yew::prelude::*;

use super::preview::{MOST_PEOPLE, Preview, Standing};
use crate::components::{keyed, letter};
use crate::i18n::key;
use crate::phrases;

/// The people in it, each with roles and what is new.
pub fn people(preview: &Preview) -> Html {
    let words = preview.now.words;
    let all = &preview.compared.people;
    let beyond = all.len().saturating_sub(MOST_PEOPLE);
    let row = |(n, met): (usize, &Met)| {
        html! {
            <li>
                { letter(&preview.names, n) }
                { who(preview, n) }
                <p class="join-news">{ keyed(news(preview, met)) }</p>
            </li>
        }
    };
    html! {
        <>
            <ul class="join-people">{ for all.iter().enumerate().take(MOST_PEOPLE).map(row) }</ul>
            if beyond > 0 { <p class="small">{ keyed(words.count(key::JOIN_MORE_PEOPLE, beyond, &[])) }</p> }
            if preview.standing == Standing::News { <p class="small">{ words.text(key::JOIN_STAYS) }</p> }
        </>
    }
}

/// Name and roles of one of them.
pub fn who(preview: &Preview, n: usize) -> Html {
    let name = preview.names.name(n);
    let group = &preview.then.state.group;
    let person = preview.came.group.people.get(n);
    let known = person.and_then(|person| group.find(&person.id)).and_then(|n| group.people.get(n));
    let person = known.or(person);
    let roles = person.map_or_else(String::new, |person| phrases::role_names(&preview.now, person.roles.value));
    let named = person.is_some_and(|person| !person.name.value.is_empty());
    let you = (named && preview.names.is_me(n)).then(|| keyed(preview.now.text(key::RESULTS_THATS_YOU)));
    let roles = (!name.starts_with(&roles)).then_some(roles);
    html! {
        <span class="join-name">
            <b>{ keyed(name.to_owned()) }{ you }</b>
            if let Some(roles) = roles { <span class="small" key={roles.clone()}>{ roles }</span> }
        </span>
    }
}

/// What is new about one of them.
fn news(preview: &Preview, met: &Met) -> String {
    let words = preview.now.words;
    let person = preview.came.group.people.get(met.theirs);
    let given =
        |person: &engine::group::Person| person.answers.iter().filter(|word| word.value != Answer::Nothing).count();
    let answers = person.map_or(0, given);
    if matches!(preview.standing, Standing::Begins | Standing::Another) {
        return words.count(key::JOIN_ANSWERS, answers, &[]);
    }
    let news = match met.how {
        How::New => words.count(key::JOIN_NEW, answers, &[]),
        How::NewerThere if met.newer > 0 => words.count(key::JOIN_NEWER, met.newer, &[]),
        How::NewerThere => words.text(key::JOIN_NEWER_DETAILS).to_owned(),
        How::NewerHere => words.text(key::JOIN_NEWER_HERE).to_owned(),
        How::Both => words.text(key::JOIN_NEWER_BOTH).to_owned(),
        How::Same => words.text(key::JOIN_SAME).to_owned(),
    };
    if met.differ == 0 { news } else { news + &words.count(key::JOIN_DIFFER, met.differ, &[]) }
}
