//! What is counted otherwise than in the core edition, in words.

use engine::state::View;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::report::difference_words;

/// The notice; nothing where all is counted as there.
#[component]
pub fn Differences() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let words = difference_words(&snapshot);
    if words.is_empty() {
        return html! {};
    }
    html! {
        <section class="notice differs" part="notice" aria-labelledby="differs">
            <h3 class="sub" id="differs">{ snapshot.text(key::DIFFERS_TITLE) }</h3>
            <ul class="bullets small">{ for words.into_iter().map(|word| html! { <li>{ word }</li> }) }</ul>
            <button type="button" class="link" onclick={assessment.on_go(View::Scoring)}>{ snapshot.text(key::SHELL_SCORING) }</button>
        </section>
    }
}
