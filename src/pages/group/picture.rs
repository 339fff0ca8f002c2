//! The picture for all: one link with everybody's answers, for those who have answered.

use engine::group::Day;
use engine::state::{Action, View};
use formats::link::{self, Kind, Link};
use formats::{Include, What, redacted};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::keyed;
use crate::hooks::{
    LinkAddress, use_assessment, use_focus, use_link_address, use_platform, use_share_choices, use_snapshot,
};
use crate::i18n::key;
use crate::platform::{clipboard, random};
use crate::snapshot::Snapshot;

/// The card; nothing as long as others' answers are kept from me, or nobody else has answered.
#[component]
pub fn Picture() -> Html {
    let (snapshot, assessment, platform, focus) = (use_snapshot(), use_assessment(), use_platform(), use_focus());
    let (address, choices, said) = (use_link_address(), use_share_choices(), use_state(|| None));
    // A group without an id gets this one once it is in a link.
    let founded = use_state(random::id);
    let state = &snapshot.state;
    let have_answered = state.group.people.iter().filter(|person| person.answered() > 0).count();
    if state.is_closed(snapshot.q) || have_answered < 2 {
        return html! {};
    }
    let on_copy = {
        let (snapshot, assessment, said, founded) =
            (snapshot.clone(), assessment.clone(), said.clone(), founded.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(message) = message(&snapshot, &address, &founded, platform.today) else {
                said.set(Some(key::SHARE_TOO_LONG));
                return;
            };
            assessment.share(vec![Action::Found((*founded).clone()), Action::Shared]);
            let (written, said) = (clipboard::write(&message, focus.frame().cast()), said.clone());
            spawn_local(async move {
                let word = if written.await.is_ok() { key::PEOPLE_PICTURE_COPIED } else { key::PEOPLE_NOT_COPIED };
                said.set(Some(word));
            });
        })
    };
    let on_choose = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            choices.update(|choices| choices.open_with(What::Group));
            assessment.go(View::Share);
        })
    };
    let about = if state.group.blind.value { key::PEOPLE_PICTURE_BLIND } else { key::PEOPLE_PICTURE_OPEN };
    html! {
        <section class="card card-wash" aria-labelledby="picture">
            <div>
                <h3 class="sub" id="picture">{ snapshot.text(key::PEOPLE_PICTURE) }</h3>
                <p class="small">{ keyed(snapshot.text(about)) }</p>
            </div>
            <div class="row">
                <button type="button" class="button button-small" part="button" onclick={on_copy}>{ snapshot.text(key::PEOPLE_PICTURE_COPY) }</button>
                <button type="button" class="link" onclick={on_choose}>{ snapshot.text(key::PEOPLE_PICTURE_IN) }</button>
            </div>
            <p class="done small" role="status">if let Some(said) = *said { { keyed(snapshot.text(said)) } }</p>
        </section>
    }
}

/// The message; none where the group does not fit into a link.
fn message(snapshot: &Snapshot, address: &LinkAddress, founded: &str, today: Day) -> Option<String> {
    let (state, words) = (&snapshot.state, snapshot.words);
    let mut group = redacted(&state.group, Include::default());
    if group.id.is_empty() {
        founded.clone_into(&mut group.id);
    }
    let from = state.my().map_or("", |me| me.name.value.as_str());
    let link = link::write(&Link::of(Kind::Group, today, group).from(from), snapshot.q).ok()?;
    let blind = if state.group.blind.value { words.text(key::PEOPLE_PICTURE_AFTER) } else { "" };
    let word =
        if state.group.name.value.is_empty() { key::PEOPLE_PICTURE_LETTER } else { key::PEOPLE_PICTURE_LETTER_NAMED };
    let message =
        words.fill(word, &[("name", &state.group.name.value), ("blind", &blind), ("address", &address.of(&link))]);
    Some(if from.is_empty() { message } else { [&message, "\n\n", from].concat() })
}
