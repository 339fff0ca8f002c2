//! The page.

use yew::prelude::*;

/// Part.
#[component]
pub fn GroupPage() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn OtherGroups() -> Html {
    html! {}
}
