//! What the frame says above a page: trouble with the storage, and that somebody marked me as gone.

use engine::state::View;
use yew::prelude::*;

use super::text::keyed;
use crate::focus::Focus;
use crate::i18n::key;
use crate::platform::downloads;
use crate::snapshot::Snapshot;
use crate::state::{AssessmentHandle, Status};
use crate::store::Trouble;

/// Trouble with the storage, in one sentence, with what can be done.
pub fn trouble_notice(snapshot: &Snapshot, status: &Status, assessment: &AssessmentHandle, focus: &Focus) -> Html {
    let about = match &status.trouble {
        // Older formats are waited for without a notice.
        None | Some(Trouble::Old) => return html! {},
        Some(Trouble::Denied) => key::TROUBLE_DENIED,
        Some(Trouble::Full) => key::TROUBLE_FULL,
        Some(Trouble::Unreadable(_)) => key::TROUBLE_UNREADABLE,
    };
    let download = match &status.trouble {
        Some(Trouble::Unreadable(text)) => Some(text.clone()),
        _ => None,
    };
    let download = download.map(|text| {
        Callback::from(move |_: MouseEvent| {
            // Where it cannot be offered, it is still kept aside.
            let _ = downloads::offer("buying-readiness.txt", "text/plain", &text);
        })
    });
    let (assessment, focus) = (assessment.clone(), focus.clone());
    let dismiss = Callback::from(move |_: MouseEvent| {
        assessment.dismiss_trouble();
        focus.still("h2");
    });
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ keyed(snapshot.text(about)) }</p>
            <div class="row">
                if let Some(onclick) = download {
                    <button type="button" class="link" {onclick}>{ snapshot.text(key::TROUBLE_DOWNLOAD) }</button>
                }
                <button type="button" class="link" onclick={dismiss}>{ snapshot.text(key::TROUBLE_OK) }</button>
            </div>
        </div>
    }
}

/// Somebody in the group marked me as gone.
pub fn gone_notice(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let state = &snapshot.state;
    if state.me.is_none() || snapshot.me.is_some() || state.view == View::Group {
        return html! {};
    }
    html! {
        <div class="notice notice-heed trouble">
            <p>{ snapshot.text(key::GONE_ME) }</p>
            <button type="button" class="link" onclick={assessment.on_go(View::Group)}>{ snapshot.text(key::GONE_LINK) }</button>
        </div>
    }
}
