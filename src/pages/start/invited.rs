//! What one is invited to, by whom, and what becomes of the answers.

use engine::questionnaire::RoleSet;
use formats::Invitation;
use yew::prelude::*;

use crate::components::{Sign, glyph, keyed};
use crate::config::Config;
use crate::i18n::{Key, key};
use crate::phrases::short_day;
use crate::snapshot::Snapshot;

/// Who asks, about what, and how long it takes in these roles.
pub fn intro(snapshot: &Snapshot, invitation: &Invitation, roles: RoleSet) -> Html {
    let (q, words, name) = (snapshot.q, snapshot.words, invitation.group.name.value.clone());
    let by_sender = |said: Key, unsaid: Key| by_sender(snapshot, invitation, said, unsaid);
    let title = if name.is_empty() {
        by_sender(key::START_ASKS_UNNAMED, key::START_ASKED_UNNAMED)
    } else {
        by_sender(key::START_ASKS, key::START_ASKED)
    };
    let statements = q.items.iter().filter(|item| item.roles.meets(roles)).count();
    let statements = words.count(key::START_STATEMENTS, statements, &[]);
    let size = match q.minutes(roles) {
        0 => words.text(key::START_SIZE_ANY).to_owned(),
        minutes => words.count(key::START_SIZE, minutes, &[("statements", &statements)]),
    };
    let sees = by_sender(key::START_SEES, key::START_SEES_UNNAMED);
    html! {
        <>
            <p class="kicker">{ words.text(key::JOIN_TITLE_INVITATION) }</p>
            <h2 class="title" part="title" tabindex="-1">
                { keyed(title) }
                if !name.is_empty() { <span class="voice" key={name.clone()}>{ [" ", &name].concat() }</span> }
            </h2>
            // No text stands bare behind what is replaced: a page translator may have moved it.
            <p class="lead"><b key={size.clone()}>{ size }</b><span>{ [" ", &sees].concat() }</span></p>
        </>
    }
}

/// When one sees others' answers, until when and where one's own are kept, whose page this is, and what is here already.
pub fn notes(snapshot: &Snapshot, config: &Config, invitation: &Invitation, is_beside: bool) -> Html {
    let (words, group) = (snapshot.words, &invitation.group);
    let mut kept = words.text(if config.unsaved { key::START_STOP_UNSAVED } else { key::START_STOP }).to_owned();
    let by = short_day(snapshot, group.by.value);
    if !by.is_empty() {
        let hopes = by_sender(snapshot, invitation, key::START_HOPES, key::START_HOPES_UNNAMED);
        kept = [kept, hopes.replace("{day}", &by)].join(" ");
    }
    let page = whose_page(snapshot, config, [key::START_PAGE_OF, key::START_PAGE_ON, key::START_STAYS]);
    let beside = match snapshot.state.group.name.value.as_str() {
        "" => words.text(key::START_BESIDE_UNNAMED).to_owned(),
        name => words.fill(key::START_BESIDE, &[("name", &name)]),
    };
    let notes = [
        (Sign::Eye, group.blind.value, words.text(key::START_INVITED_BLIND).to_owned()),
        (Sign::Clock, true, kept),
        (Sign::Page, true, page),
        (Sign::Weave, is_beside, beside),
    ];
    let note = |(sign, _, note): (Sign, bool, String)| html! { <li>{ glyph(sign) }{ keyed(note) }</li> };
    html! { <ul class="plain-list">{ for notes.into_iter().filter(|(_, is_so, _)| *is_so).map(note) }</ul> }
}

/// What is said of the page: where the owner says who they are, where only its host is known, and where nothing is.
pub fn whose_page(snapshot: &Snapshot, config: &Config, [named, host, unknown]: [Key; 3]) -> String {
    let (key, name) = match (&*config.supplier, &*config.host) {
        ("", "") => (unknown, ""),
        ("", name) => (host, name),
        (name, _) => (named, name),
    };
    snapshot.words.fill(key, &[("name", &name)])
}

/// What is said of the sender, and what is said where they do not say who they are.
fn by_sender(snapshot: &Snapshot, invitation: &Invitation, said: Key, unsaid: Key) -> String {
    let from = invitation.from.as_str();
    if from.is_empty() { snapshot.text(unsaid).to_owned() } else { snapshot.words.fill(said, &[("from", &from)]) }
}
