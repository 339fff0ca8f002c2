//! Ask: whose answers would tell most, with a message for each.

use std::rc::Rc;

use engine::assessment::{Ask, Who};
use engine::state::Cell;
use engine::state::{View, run};
use yew::prelude::*;

use super::message::AskMessage;
use crate::components::{either, keyed, owner_chip};
use crate::drafts::DraftHandle;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::pages::run::draft::Run;
use crate::phrases::{WhoDoes, missing_of, narrower_words, vacant_title};
use crate::report::Names;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Properties of [`AskEntry`].
#[derive(Clone, PartialEq, Properties)]
pub struct AskEntryProps {
    /// What people are called.
    pub names: Rc<Names>,
    /// Whom it asks.
    pub ask: Ask,
}

/// A key for whoever is asked.
pub fn key_of(who: Who) -> String {
    match who {
        Who::Person(person) => format!("person-{person}"),
        Who::Role(role) => format!("role-{role}"),
    }
}

/// Whom it asks for what; the message opens in place.
#[component]
pub fn AskEntry(&AskEntryProps { ref names, ask }: &AskEntryProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let words = snapshot.words;
    let is_open = use_state(|| false);
    let on_toggle = |open: bool| {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(open))
    };
    let (title, items, who, act) = match ask.who {
        Who::Person(person) => {
            let title = words.count(key::ASK_WHOM, ask.items, &[("name", &names.name(person))]);
            let act = html! {
                <button type="button" class="button button-small" part="button" aria-expanded="false"
                    aria-label={format!("{}: {}", words.text(key::ASK_MESSAGE), names.name(person))}
                    onclick={on_toggle(true)}>{ words.text(key::ASK_MESSAGE) }</button>
            };
            (title, missing_of(&snapshot, person), WhoDoes::Person(person), act)
        }
        Who::Role(role) => {
            let label = &*snapshot.q.roles[role].label;
            let title = vacant_title(&snapshot, role);
            let act = html! {
                <button type="button" class="button button-small" part="button"
                    aria-label={format!("{}: {label}", words.text(key::ASK_INVITE_BUTTON))}
                    onclick={assessment.on_go(View::Invite)}>{ words.text(key::ASK_INVITE_BUTTON) }</button>
            };
            (title, Vec::new(), WhoDoes::Role(role), act)
        }
    };
    let class = if *is_open { "act act-open" } else { "act" };
    html! {
        <li {class}>
            <p class="act-text">{ either(&snapshot, title) }</p>
            { about(&snapshot, &items, ask.items) }
            if let (true, Who::Person(person)) = (*is_open, ask.who) {
                <AskMessage {person} on_close={on_toggle(false)} />
            } else {
                <div class="act-foot">
                    <p class="meta">{ owner_chip(&snapshot, names, who) }{ keyed(narrower_words(&snapshot, ask.moves)) }</p>
                    { act }
                </div>
            }
        </li>
    }
}

/// What the answers are missing on: topics in a line; without topics, the statements. Of a role that nobody holds, how
/// many: nearly all it is asked.
fn about(snapshot: &Snapshot, items: &[usize], count: usize) -> Html {
    if items.is_empty() {
        return html! { <p class="act-so">{ keyed(snapshot.words.count(key::ASK_STATEMENTS, count, &[])) }</p> };
    }
    match snapshot.q.topics(items.iter().copied()) {
        Some(topics) => html! { <p class="act-so topics">{ keyed(snapshot.words.list_plain(&topics)) }</p> },
        None => {
            html! { <ul class="bullets act-so">{ for items.iter().map(|item| html! { <li key={*item} lang={snapshot.lang()}>{ &*snapshot.q.items[*item].text }</li> }) }</ul> }
        }
    }
}

/// What I left open or do not know myself: a sentence and the way there, no entry.
pub fn mine(snapshot: &Snapshot, assessment: &AssessmentHandle, to_run: &DraftHandle<Run>) -> Html {
    let items = run::missing(snapshot.q, &snapshot.state);
    let Some(first) = items.first().copied() else { return html! {} };
    let open = run::open(snapshot.q, &snapshot.state).len();
    let (word, n) = if open > 0 { (key::ASK_MINE_OPEN, open) } else { (key::ASK_MINE_UNSURE, items.len()) };
    let onclick = {
        let (assessment, to_run, to) = (assessment.clone(), to_run.clone(), View::Run(Cell::of(snapshot.q, first)));
        Callback::from(move |_: MouseEvent| {
            to_run.update(|run| run.ask_for_missing(first));
            assessment.go(to);
        })
    };
    html! {
        <p class="small list-foot">
            { keyed(snapshot.words.count(word, n, &[]) + " ") }
            <button type="button" class="link" {onclick}>{ snapshot.text(key::ASK_MINE_LINK) }</button>
        </p>
    }
}
