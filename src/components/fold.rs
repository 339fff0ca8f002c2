//! A part of a long page that is folded away: one line with its name, what it is about, and a count.

use yew::prelude::*;

use super::unfold::Unfold;

/// The fold; `id` is its heading's. What is inside is drawn when it is first opened.
pub fn fold(id: &'static str, title: &'static str, about: &str, count: String, body: Html) -> Html {
    let about = about.to_owned();
    let summary = html! {
        <>
            <h3 class="fold-word" {id} tabindex="-1">{ title }</h3>
            <span class="fold-about only-wide" key={about.clone()}>{ about }</span>
            <span class="count" key={count.clone()}>{ count }</span>
        </>
    };
    html! { <Unfold class="fold" {summary}><div class="fold-in">{ body }</div></Unfold> }
}
