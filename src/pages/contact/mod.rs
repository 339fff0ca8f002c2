//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn ContactPage() -> Html {
    html! {}
}
