//! What was put aside here because it could not be read.

use yew::prelude::*;

use crate::components::{Offered, OfferedFile};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;

/// What is kept of that, as files; nothing where there is none.
#[component]
pub fn KeptAside() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let offered = use_state(|| None::<Offered>);
    let (words, kept) = (snapshot.words, assessment.put_aside());
    if kept.is_empty() {
        return html! {};
    }
    let file = |(n, text): (usize, String)| {
        let offered = offered.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            offered.set(Some(Offered::file("buying-readiness.txt", "text/plain", text.clone())));
        });
        let word = words.fill(key::YOU_ASIDE_SAVE, &[("n", &(n + 1))]);
        html! { <li key={n}><button type="button" class="link" {onclick}>{ word }</button></li> }
    };
    html! {
        <div>
            <p class="sub">{ words.text(key::YOU_ASIDE) }</p>
            <p class="small">{ words.text(key::YOU_ASIDE_ABOUT) }</p>
            <ul>{ for kept.into_iter().enumerate().map(file) }</ul>
            <OfferedFile file={(*offered).clone()} />
        </div>
    }
}
