//! The end of the run for whoever was invited: thanks, and sending the answers back.

use engine::state::{Cell, View, run};
use yew::prelude::*;

use super::thanks::thanks;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;

/// The page.
#[component]
pub fn ColleagueEnd() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let text = |key| snapshot.text(key);
    let title = thanks(&snapshot);
    let first = run::order(snapshot.q, &snapshot.state).first().map(|item| Cell::of(snapshot.q, *item));
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
                <p class="lead">{ text(key::END_PICTURE_GROUP) }</p>
            </div>
            <section class="end-next" aria-labelledby="end-next">
                <h3 class="heading" id="end-next">{ text(key::END_SEND_TITLE) }</h3>
                <p>{ text(key::END_SEND_ABOUT) }</p>
                <div class="row">
                    <button type="button" class="button button-main only-wide" part="button" onclick={assessment.on_go(View::Share)}>{ text(key::END_SEND) }</button>
                    <button type="button" class="button" part="button" onclick={assessment.on_go(View::Results)}>{ text(key::END_RESULTS) }</button>
                </div>
            </section>
            if let Some(first) = first {
                <div class="row"><button type="button" class="link" onclick={assessment.on_go(View::Run(first))}>{ text(key::END_LOOK) }</button></div>
            }
            <div class="bar bar-one only-narrow">
                <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Share)}>{ text(key::END_SEND) }</button>
            </div>
        </>
    }
}
