//! "Why this number?": the calculation behind a figure, opened where the figure stands.

use yew::prelude::*;

use crate::components::keyed;

/// A native disclosure: closed it is one question, opened it is the calculation, with this group's own numbers.
pub fn answered(ask: String, body: Html) -> Html {
    html! {
        <details class="why-number">
            <summary>{ keyed(ask) }</summary>
            <div class="why-body">{ body }</div>
        </details>
    }
}
