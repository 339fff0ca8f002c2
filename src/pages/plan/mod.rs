//! The plan: the steps the group took on, a line each, and what a few days could do.

use yew::prelude::*;

use crate::hooks::use_snapshot;
use crate::i18n::key;

/// The page.
#[component]
pub fn PlanPage() -> Html {
    let snapshot = use_snapshot();
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::PLAN_PAGE_TITLE) }</h2>
        </div>
    }
}
