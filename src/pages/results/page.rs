//! The results page.

use yew::prelude::*;

/// The results page.
#[component]
pub fn ResultsPage() -> Html {
    html! {}
}
