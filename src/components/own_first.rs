//! Answering comes first, then sending the answers back.

use engine::state::{View, run};
use yew::prelude::*;

use super::send_back::send_back;
use super::text::keyed;
use crate::i18n::key;
use crate::phrases::{self, SendBack};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// While statements of mine are open, answering them is the way on, whatever others have said; then it is sending them
/// back to whoever asked. Nothing once that is done.
pub fn own_first(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let state = &snapshot.state;
    if state.me.is_none() {
        return html! {};
    }
    if state.is_done(snapshot.q) {
        return match phrases::send_back(snapshot) {
            SendBack::Nothing => html! {},
            _ => html! {
                <div class="go go-row">
                    <p>{ snapshot.text(key::SEND_NOT_YET) }</p>
                    { send_back(snapshot, assessment) }
                </div>
            },
        };
    }
    let Some(cell) = run::entry(snapshot.q, state) else { return html! {} };
    let open = run::open(snapshot.q, state);
    let minutes = snapshot.q.minutes_for(&open).max(1);
    let left = snapshot.words.count(key::HALF_LEFT, open.len(), &[("minutes", &minutes)]);
    html! {
        <div class="go go-row">
            <p>{ keyed(left) }</p>
            <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>{ snapshot.text(key::BOARD_CONTINUE) }</button>
            { send_back(snapshot, assessment) }
        </div>
    }
}
