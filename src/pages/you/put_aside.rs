//! What was put aside here because it could not be read.

use yew::prelude::*;

use crate::i18n::{Messages, key};
use crate::platform::downloads;

/// What is kept of that, as files; nothing where there is none.
pub fn put_aside(words: Messages, kept: Vec<String>) -> Html {
    if kept.is_empty() {
        return html! {};
    }
    let file = |(n, text): (usize, String)| {
        let onclick = Callback::from(move |_: MouseEvent| {
            // Where it cannot be offered, it is still kept aside.
            let _ = downloads::offer("buying-readiness.txt", "text/plain", &text);
        });
        let word = words.fill(key::YOU_ASIDE_SAVE, &[("n", &(n + 1))]);
        html! { <li key={n}><button type="button" class="link" {onclick}>{ word }</button></li> }
    };
    html! {
        <div>
            <p class="sub">{ words.text(key::YOU_ASIDE) }</p>
            <p class="small">{ words.text(key::YOU_ASIDE_ABOUT) }</p>
            <ul>{ for kept.into_iter().enumerate().map(file) }</ul>
        </div>
    }
}
