//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn YouPage() -> Html {
    html! {}
}
