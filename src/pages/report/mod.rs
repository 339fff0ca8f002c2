//! The page.

use yew::prelude::*;

/// The page.
#[component]
pub fn ReportPage() -> Html {
    html! {}
}
