//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn MeetingPage() -> Html {
    html! {}
}
