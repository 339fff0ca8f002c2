//! Asking others to answer: a message for each, sent by whoever asks.

use yew::prelude::*;

use crate::hooks::use_snapshot;
use crate::i18n::key;

/// The page.
#[component]
pub fn InvitePage() -> Html {
    let snapshot = use_snapshot();
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::INVITE_TITLE) }</h2>
        </div>
    }
}
