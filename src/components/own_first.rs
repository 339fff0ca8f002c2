//! Answering comes first.

use engine::state::{View, run};
use yew::prelude::*;

use super::text::keyed;
use crate::i18n::key;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// While statements of mine are open, answering them is the way on, whatever others have said; nothing once I am done.
pub fn own_first(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let state = &snapshot.state;
    if state.me.is_none() || state.is_done(snapshot.q) {
        return html! {};
    }
    let Some(cell) = run::entry(snapshot.q, state) else { return html! {} };
    let open = run::open(snapshot.q, state);
    let minutes = snapshot.q.minutes_for(&open).max(1);
    let left = snapshot.words.count(key::HALF_LEFT, open.len(), &[("minutes", &minutes)]);
    html! {
        <div class="go go-row">
            <p>{ keyed(left) }</p>
            <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>{ snapshot.text(key::BOARD_CONTINUE) }</button>
        </div>
    }
}
