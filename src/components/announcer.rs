//! What changed, for those who do not see it: announced politely when it does.

use engine::state::View;
use yew::prelude::*;

use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// The live region of the frame.
#[component]
pub fn Announcer() -> Html {
    let said = said(&use_snapshot());
    html! { <p class="sr" role="status"><span key={said.clone()}>{ said }</span></p> }
}

fn said(snapshot: &Snapshot) -> String {
    let (answered, asked) = phrases::progress(snapshot);
    if snapshot.state.me.is_none() || answered == 0 {
        return String::new();
    }
    // In the run its bar says how far one is.
    let progress = match snapshot.state.view {
        View::Run(_) => String::new(),
        _ => snapshot.words.fill(key::SAID_PROGRESS, &[("n", &answered), ("of", &asked)]),
    };
    match snapshot.figures.revisit_now.len() + snapshot.figures.revisit_later.len() {
        0 => progress,
        revisits => [&progress, " ", &snapshot.words.count(key::SAID_REVISIT, revisits, &[])].concat(),
    }
}
