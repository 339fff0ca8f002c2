//! A page that shows nothing of the others yet.

use engine::state::{View, run};
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;

/// Properties of [`Closed`].
#[derive(Clone, PartialEq, Properties)]
pub struct ClosedProps {
    /// The page's heading.
    pub title: &'static str,
    /// Why nothing stands below it.
    pub about: &'static str,
}

/// Whoever has not answered yet sees nothing of the others: why, and the way to what waits for an answer.
#[component]
pub fn Closed(&ClosedProps { title, about }: &ClosedProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let entry = run::entry(snapshot.q, &snapshot.state);
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ title }</h2>
            <p class="lead">{ about }</p>
            if let Some(cell) = entry {
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>{ snapshot.text(key::BOARD_CONTINUE) }</button>
                </div>
            }
        </div>
    }
}
