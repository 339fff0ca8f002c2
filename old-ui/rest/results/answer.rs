//! "Why this number?": the calculation behind a figure, opened where the figure stands.

use macros::html;

use crate::ui::template::Html;

/// A native disclosure: closed it is one question, opened it is the calculation, with this group's
/// own numbers.
pub fn answered(ask: &str, body: Html) -> Html {
    html! {
        <details class="why-number">
            <summary>{ ask }</summary>
            <div class="why-body">{ body }</div>
        </details>
    }
}
