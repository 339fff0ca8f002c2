//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn SharePage() -> Html {
    html! {}
}
