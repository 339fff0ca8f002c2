//! Results.
use yew::prelude::*;
#[component]
pub fn Results() -> Html { html! { <h2 class="title" tabindex="-1">{ "…" }</h2> } }
