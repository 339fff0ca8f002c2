//! A role to hand over: somebody who answered for all of us is asked to leave to others what they now hold.

use engine::questionnaire::RoleSet;
use engine::state::{Action, View};
use yew::prelude::*;

use super::page_state::{PageAction, use_page_state};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Part, key};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// The notice; nothing where there is nothing to hand over.
#[component]
pub fn HandOver() -> Html {
    let (snapshot, assessment, focus, page) = (use_snapshot(), use_assessment(), use_focus(), use_page_state());
    let over = snapshot.me.map_or(RoleSet::NONE, |me| snapshot.group.to_hand_over(me, snapshot.q));
    if over.is_empty() {
        return html! {};
    }
    let words = snapshot.words;
    // With no role left one is asked nothing: then the own ones are chosen first.
    let has_others = !snapshot.q.all_roles().without(over).is_empty();
    let (word, about) = if has_others {
        (key::PEOPLE_HAND_OVER, key::PEOPLE_HAND_OVER_ABOUT)
    } else {
        (key::PEOPLE_MY_ROLES, key::PEOPLE_HAND_OVER_ALL)
    };
    let done = snapshot.text(key::PEOPLE_HANDED_OVER);
    let onclick = Callback::from(move |_: MouseEvent| {
        if !has_others {
            assessment.go(View::You);
            return;
        }
        let state = assessment.state();
        let name = state.my().map(|me| me.name.value.clone()).unwrap_or_default();
        let (roles, expected) = (state.my_roles().without(over), state.group.expected.value);
        assessment.apply(Action::Me { id: String::new(), name, roles, expected });
        page.dispatch(PageAction::Finish(done.into()));
        focus.to("[id=who]");
    });
    html! {
        <div class="notice notice-heed hand-over" part="notice">
            <p class="sub">{ keyed(words.count(key::PEOPLE_HELD, over.len(), &[])) }</p>
            <ul class="bullets small">{ for holders(&snapshot, over) }</ul>
            <p class="small">{ keyed(snapshot.text(about)) }</p>
            <button type="button" class="button button-small" part="button" {onclick}>{ keyed(words.count(word, over.len(), &[])) }</button>
        </div>
    }
}

/// Who holds each of these roles besides those who answer for all.
fn holders(snapshot: &Snapshot, roles: RoleSet) -> impl Iterator<Item = Html> {
    let (names, all) = (Names::of(snapshot), snapshot.q.all_roles());
    let people = &snapshot.group.people;
    roles.iter().map(move |role| {
        let held = people.iter().enumerate().filter(|(_, person)| {
            let held = person.roles.value;
            held != all && held.has(role)
        });
        let called: Vec<&str> = held.map(|(n, _)| names.name(n)).collect();
        let parts: [Part; 2] = [("who", &snapshot.words.list(&called)), ("role", &snapshot.q.roles[role].label)];
        let holds = snapshot.words.fill(key::PEOPLE_HOLDS, &parts);
        html! { <li key={holds.clone()}>{ holds }</li> }
    })
}
