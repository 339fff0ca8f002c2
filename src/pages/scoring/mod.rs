//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn ScoringPage() -> Html {
    html! {}
}
