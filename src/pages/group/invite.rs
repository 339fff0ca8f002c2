//! Whom to ask first, the fewest people to invite, and a letter for each missing role.

use engine::assessment::{Ratio, Who, smallest_invite};
use engine::state::View;
use yew::prelude::*;

use super::invitation::{address_of_invitation, letter_to};
use super::page_state::{Message, PageAction, Spot, use_page_state};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_link_address, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::role_names;
use crate::platform::clipboard;
use crate::report::Names;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The card.
#[component]
pub fn Invite() -> Html {
    let (snapshot, assessment, platform, address) =
        (use_snapshot(), use_assessment(), use_platform(), use_link_address());
    let words = snapshot.words;
    let text = |key: Key| snapshot.text(key);
    let fewest = smallest_invite(snapshot.q, snapshot.group.held());
    // In the order in which their answers would tell the most, then what else would cover everything.
    let asked = snapshot.figures.ask.iter().filter_map(|ask| match ask.who {
        Who::Role(role) => Some(role),
        Who::Person(_) => None,
    });
    let mut roles: Vec<usize> = asked.collect();
    let others: Vec<usize> = fewest.iter().filter(|role| !roles.contains(role)).collect();
    roles.extend(others);
    let about_fewest = (!fewest.is_empty())
        .then(|| words.count(key::ASK_INVITE, fewest.len(), &[("roles", &role_names(&snapshot, fewest))]));
    let to = AttrValue::from(address_of_invitation(&snapshot, &address, platform.today));
    html! {
        <section class="ask-card" aria-labelledby="invite">
            <h3 class="heading" id="invite">{ text(key::PEOPLE_ASK) }</h3>
            { first(&snapshot, &assessment) }
            if let Some(about) = about_fewest { <p key={about.clone()} class="small">{ about }</p> }
            if !roles.is_empty() {
                <div class="letters">
                    <h4 class="sub">{ text(key::PEOPLE_INVITE) }</h4>
                    <p class="small">{ text(key::PEOPLE_INVITE_ABOUT) }</p>
                    { for roles.iter().map(|role| html! { <Letter key={*role} role={*role} address={to.clone()} /> }) }
                </div>
            }
        </section>
    }
}

/// Whose answers would tell the most.
fn first(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let (words, names) = (snapshot.words, Names::of(snapshot));
    let Some(ask) = snapshot.figures.ask.first() else {
        let none = if snapshot.figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE };
        return html! { <p class="small">{ keyed(words.text(none)) }</p> };
    };
    // A blind round asks for mine above.
    if snapshot.state.waiting(snapshot.q) > 0 {
        return html! {};
    }
    let (name, mine) = match ask.who {
        Who::Person(person) if names.is_me(person) => (words.text(key::ASK_ME), true),
        Who::Person(person) => (names.name(person), false),
        Who::Role(role) => (&*snapshot.q.roles[role].label, false),
    };
    let name = name.to_owned();
    let points = if ask.moves < Ratio::new(1, 100) {
        words.text(key::ASK_LESS).to_owned()
    } else {
        words.count(key::ASK_POINTS, ask.moves.percent() as usize, &[])
    };
    let about = words.count(key::PEOPLE_FIRST_ABOUT, ask.items, &[("points", &points)]);
    html! {
        <div class="first">
            <p class="small">{ words.text(key::PEOPLE_FIRST) }</p>
            <p key={name.clone()} class="first-name">{ name }</p>
            <p class="small">{ keyed(about) }</p>
            if mine { <button type="button" class="link" onclick={assessment.on_go(View::Board)}>{ words.text(key::ASK_ME_LINK) }</button> }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LetterProps {
    role: usize,
    /// Where it leads.
    address: AttrValue,
}

/// The letter for one role, ready to copy.
#[component]
fn Letter(&LetterProps { role, ref address }: &LetterProps) -> Html {
    let (snapshot, page) = (use_snapshot(), use_page_state());
    let (words, content) = (snapshot.words, &snapshot.q.roles[role]);
    let label = &*content.label;
    let text = AttrValue::from(letter_to(&snapshot, role, address));
    let id = format!("letter-{}", content.id);
    let onclick = {
        let (text, page) = (text.clone(), page.dispatcher());
        Callback::from(move |_: MouseEvent| {
            page.dispatch(PageAction::ClearMessage);
            let (written, page) = (clipboard::write(&text), page.clone());
            yew::platform::spawn_local(async move {
                let word = if written.await.is_ok() { key::PEOPLE_COPIED } else { key::PEOPLE_NOT_COPIED };
                page.dispatch(PageAction::Tell(Spot::Letter(role), words.text(word).into()));
            });
        })
    };
    html! {
        <details class="more">
            <summary>{ label }</summary>
            <div class="letter-body">
                <label class="sr" for={id.clone()}>{ words.fill(key::PEOPLE_LETTER_LABEL, &[("role", &label)]) }</label>
                <textarea class="text-in" {id} readonly=true rows="16" value={text} />
                <div class="row">
                    <button type="button" class="button button-small" part="button"
                        aria-label={words.fill(key::PEOPLE_COPY_WHOM, &[("role", &label)])} {onclick}>{ words.text(key::PEOPLE_COPY) }</button>
                    <Message at={Spot::Letter(role)} />
                </div>
            </div>
        </details>
    }
}
