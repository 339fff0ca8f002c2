//! Deleting what is kept here: on a page of its own, so that no click before it can reach it.

use yew::prelude::*;

use crate::hooks::use_snapshot;
use crate::i18n::key;

/// The page.
#[component]
pub fn DeletePage() -> Html {
    let snapshot = use_snapshot();
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::DELETE_TITLE) }</h2>
        </div>
    }
}
