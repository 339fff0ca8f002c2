//! What is too long to be sent, on every page from which something leaves this browser: it stays here until it is
//! shortened, and this is the way to it.

use engine::group::About;
use engine::questionnaire::Questionnaire;
use engine::state::{Cell, View};
use yew::prelude::*;

use super::run::draft::Run;
use crate::components::keyed;
use crate::hooks::{Open, use_assessment, use_draft, use_inviting, use_snapshot};
use crate::i18n::key;
use crate::snapshot::Snapshot;
use crate::store::TextOf;

/// The notice; nothing where all texts fit.
#[component]
pub fn TooLong() -> Html {
    let (snapshot, assessment, run, inviting) = (use_snapshot(), use_assessment(), use_draft::<Run>(), use_inviting());
    let all = assessment.too_long();
    if all.is_empty() {
        return html! {};
    }
    let to = |of: &TextOf| {
        let (of, assessment, run, inviting) = (of.clone(), assessment.clone(), run.clone(), inviting.clone());
        Callback::from(move |_: MouseEvent| {
            match &of {
                TextOf::Note(item) => run.update(|run| run.go(*item)),
                TextOf::Invited(id) => inviting.update(|draft| draft.open = Open::One(id.clone())),
                _ => {}
            }
            assessment.go(place(&of, assessment.q()));
        })
    };
    let line = |(of, text): &(TextOf, String)| {
        let (name, over) = (name(&snapshot, of), of.over(text));
        let shorten = snapshot.text(key::LONG_SHORTEN);
        html! {
            <li key={name.clone()}>
                { keyed(name.clone()) }{ " " }{ keyed(snapshot.words.count(key::LONG_OVER, over, &[])) }{ " " }
                <button type="button" class="link" aria-label={format!("{shorten}: {name}")} onclick={to(of)}>{ shorten }</button>
            </li>
        }
    };
    html! {
        <div class="notice notice-heed too-long no-print">
            <p>{ snapshot.text(key::LONG_ABOUT) }</p>
            <ul>{ for all.iter().map(line) }</ul>
        </div>
    }
}

/// The page its field is on.
fn place(of: &TextOf, q: &Questionnaire) -> View {
    match of {
        TextOf::Note(item) => View::Run(Cell::of(q, *item)),
        TextOf::Decided(matter) => match matter.about() {
            About::Step { .. } | About::Own(_) => View::Plan,
            About::Item(_) | About::Node(_) | About::Heard(_) => View::Meeting,
        },
        TextOf::NewStep => View::Plan,
        TextOf::MyName => View::You,
        TextOf::Purchase | TextOf::Invited(_) => View::Invite,
    }
}

/// What it is called.
fn name(snapshot: &Snapshot, of: &TextOf) -> String {
    let words = snapshot.words;
    match of {
        TextOf::Note(item) => words.fill(key::NOTE_LABEL, &[("statement", &&*snapshot.q.items[*item].text)]),
        TextOf::Decided(_) if place(of, snapshot.q) == View::Meeting => words.text(key::MEET_STEP).to_owned(),
        TextOf::Decided(_) => words.text(key::PLAN_STEP).to_owned(),
        TextOf::NewStep => words.text(key::PLAN_OWN).to_owned(),
        TextOf::MyName => words.text(key::INVITE_YOU).to_owned(),
        TextOf::Purchase => words.text(key::INVITE_WHAT).to_owned(),
        TextOf::Invited(_) => words.text(key::INVITE_NAME).to_owned(),
    }
}
