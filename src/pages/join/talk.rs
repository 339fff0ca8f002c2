//! What there would be to talk about that is not yet.

use yew::prelude::*;

use super::preview::use_preview;
use crate::components::{finding_line, keyed, statement};
use crate::i18n::key;

/// How many statements to talk about are named.
const MOST_TALK: usize = 3;

/// The section; nothing where nothing is new.
#[component]
pub fn NewTalk() -> Html {
    let preview = use_preview();
    let (now, then, words) = (&preview.now.figures.talk, &preview.then, preview.now.words);
    let new: Vec<usize> = then.figures.talk.iter().copied().filter(|item| !now.contains(item)).collect();
    if new.is_empty() {
        return html! {};
    }
    let more = new.len().saturating_sub(MOST_TALK);
    let row = |item: &usize| {
        html! { <li key={*item}>{ finding_line(then, *item) }{ statement(then, *item) }</li> }
    };
    html! {
        <section class="section" aria-labelledby="join-talk">
            <h3 class="heading" id="join-talk">{ words.text(key::JOIN_TALK) }</h3>
            <ul class="join-talk">{ for new.iter().take(MOST_TALK).map(row) }</ul>
            if more > 0 { <p class="small">{ keyed(words.count(key::RESULTS_MORE, more, &[])) }</p> }
        </section>
    }
}
