//! The end of the run for whoever began alone: thanks, and bringing in the others.

use engine::questionnaire::RoleSet;
use engine::state::{Cell, View, run};
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// The page.
#[component]
pub fn ChampionEnd() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let text = |key| snapshot.text(key);
    let (answered, asked) = phrases::progress(&snapshot);
    let name = snapshot.state.my().map_or("", |me| me.name.value.as_str());
    let title = match (answered == asked, name.is_empty()) {
        (true, true) => snapshot.words.count(key::END_ALL, asked, &[]),
        (true, false) => snapshot.words.count(key::END_ALL_NAMED, asked, &[("name", &name)]),
        (false, _) => snapshot.words.fill(key::END_SOME, &[("n", &answered), ("of", &asked)]),
    };
    let alone = snapshot.group.people.len() < 2;
    let (heading, about, button, to) = if alone {
        (key::END_INVITE_TITLE, key::END_INVITE_ABOUT, key::END_INVITE, View::Group)
    } else {
        (key::END_SEND_TITLE, key::END_SEND_ABOUT, key::END_SEND, View::Share)
    };
    let first = run::order(snapshot.q, &snapshot.state).first().map(|item| Cell::of(snapshot.q, *item));
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
                <p class="lead">{ text(if alone { key::END_PICTURE } else { key::END_PICTURE_GROUP }) }</p>
            </div>
            <section class="end-next" aria-labelledby="end-next">
                <h3 class="heading" id="end-next">{ text(heading) }</h3>
                <p>{ text(about) }{ " " }if alone { { only_theirs(&snapshot) } }</p>
                if alone { { missing(&snapshot) } }
                <div class="row">
                    <button type="button" class="button button-main only-wide" part="button" onclick={assessment.on_go(to)}>{ text(button) }</button>
                    <button type="button" class="button" part="button" onclick={assessment.on_go(View::Results)}>{ text(key::END_RESULTS) }</button>
                </div>
            </section>
            if let Some(first) = first {
                <div class="row"><button type="button" class="link" onclick={assessment.on_go(View::Run(first))}>{ text(key::END_LOOK) }</button></div>
            }
            <div class="bar bar-one only-narrow">
                <button type="button" class="button button-main" part="button" onclick={assessment.on_go(to)}>{ text(button) }</button>
            </div>
        </>
    }
}

/// How many statements only others are asked.
fn only_theirs(snapshot: &Snapshot) -> Html {
    let theirs = snapshot.q.items.len() - run::order(snapshot.q, &snapshot.state).len();
    let words = snapshot.words.count(key::END_ONLY_THEIRS, theirs, &[]);
    html! { if theirs > 0 { <b key={words.clone()}>{ words }</b> } }
}

/// The roles nobody holds yet, with the minutes they take.
fn missing(snapshot: &Snapshot) -> Html {
    let held = snapshot.group.held();
    let role = |role: usize| {
        let minutes = snapshot.words.fill(key::START_MINUTES, &[("n", &snapshot.q.minutes(RoleSet::of(role)))]);
        html! { <li key={role}><span>{ snapshot.q.roles[role].label.as_ref() }</span>{ " " }<span class="small">{ minutes }</span></li> }
    };
    let missing = snapshot.group.expected.value.without(held);
    html! { <ul class="end-roles">{ for missing.iter().map(role) }</ul> }
}
