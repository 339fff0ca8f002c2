//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn JoinPage() -> Html {
    html! {}
}
