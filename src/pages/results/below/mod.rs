//! What stands below the first result, and what is drawn when it is asked for: fetched with the workspace.

use yew::prelude::*;

/// Part.
#[component]
pub fn Below() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn JobsRadar() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn JobsTable() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn WhyReadiness() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn WhyJobs() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn BoardTable() -> Html {
    html! {}
}

/// Part.
#[component]
pub fn WhyBoard() -> Html {
    html! {}
}
