//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn BoardPage() -> Html {
    html! {}
}
