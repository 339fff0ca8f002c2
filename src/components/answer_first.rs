//! Whether everybody in the group answers first.

use yew::prelude::*;

use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// The choice, with what is to be said of it. As long as others' answers are kept from me it stays: whoever has not
/// answered does not open it for all by one tap.
pub fn answer_first(snapshot: &Snapshot, about: Key, onchange: Callback<Event>) -> Html {
    let stays = snapshot.state.is_closed(snapshot.q);
    let onclick = Callback::from(move |event: MouseEvent| {
        if stays {
            event.prevent_default();
        }
    });
    html! {
        <label class="tick">
            <input type="checkbox" id="answer-first" checked={snapshot.state.group.blind.value}
                aria-disabled={stays.then_some("true")} {onclick} {onchange} />
            <span class="tick-word">{ snapshot.text(key::INVITE_BLIND) }</span>
            <span class="tick-about">{ snapshot.text(about) }</span>
        </label>
    }
}
