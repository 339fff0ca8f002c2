//! What is counted otherwise than in the core edition, in words.

use engine::state::View;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::questionnaire::counts_as_core;
use crate::report::difference_words;

/// The notice; nothing where all is counted as there.
#[component]
pub fn Differences() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let words = difference_words(&snapshot);
    if words.is_empty() {
        return html! {};
    }
    // A translation counts as the core edition does.
    let title = if counts_as_core(snapshot.q) { key::DIFFERS_TITLE_WORDS } else { key::DIFFERS_TITLE };
    html! {
        <section class="notice differs" part="notice" aria-labelledby="differs">
            <h3 class="sub" id="differs">{ snapshot.text(title) }</h3>
            <ul class="bullets small">{ for words.into_iter().map(|word| html! { <li>{ word }</li> }) }</ul>
            <button type="button" class="link" onclick={assessment.on_go(View::Scoring)}>{ snapshot.text(key::SHELL_SCORING) }</button>
        </section>
    }
}
