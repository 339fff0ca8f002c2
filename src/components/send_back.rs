//! The way to sending answers back, for whoever was invited.

use engine::state::View;
use yew::prelude::*;

use crate::i18n::key;
use crate::phrases::{SendBack, send_back as stands};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The button: the filled one of its page once everything asked of me is dealt with, outlined before; none where there
/// is nothing to send. A page whose own way on is filled asks [`stands`] first.
pub fn send_back(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let class = match stands(snapshot) {
        SendBack::Nothing => return html! {},
        SendBack::Beside => "button",
        SendBack::First => "button button-main",
    };
    html! {
        <button type="button" key="send-back" {class} part="button" onclick={assessment.on_go(View::End)}>
            { snapshot.text(key::SEND_BACK) }
        </button>
    }
}
