//! What the frame says above a page: trouble with the storage, and that somebody marked me as gone.

use engine::state::View;
use yew::prelude::*;

use super::text::keyed;
use crate::focus::Focus;
use crate::i18n::{Key, key};
use crate::platform::downloads;
use crate::snapshot::Snapshot;
use crate::state::{AssessmentHandle, Status};
use crate::store::Trouble;

/// A button, and what it does.
type Way = (Key, fn(&AssessmentHandle));

/// Trouble with the storage, in one sentence, with what can be done.
pub fn trouble_notice(snapshot: &Snapshot, status: &Status, assessment: &AssessmentHandle, focus: &Focus) -> Html {
    let about = match &status.trouble {
        // Older formats are waited for without a notice.
        None | Some(Trouble::Old) => return html! {},
        Some(Trouble::Denied) => key::TROUBLE_DENIED,
        Some(Trouble::Full) => key::TROUBLE_FULL,
        Some(Trouble::Unreadable(_)) => key::TROUBLE_UNREADABLE,
        Some(Trouble::Emptied) => key::TROUBLE_EMPTIED,
        Some(Trouble::Deleted(_)) => key::TROUBLE_DELETED,
        Some(Trouble::PutAway) => key::TROUBLE_PUT_AWAY,
    };
    // Two ways lead on from some.
    let ways: Option<[Way; 2]> = match &status.trouble {
        Some(Trouble::Emptied) => Some([
            (key::TROUBLE_KEEP, AssessmentHandle::keep_all_the_same),
            (key::TROUBLE_LET_GO, AssessmentHandle::let_all_go),
        ]),
        Some(Trouble::PutAway) => Some([
            (key::TROUBLE_GO_ON, AssessmentHandle::go_on_with_this),
            (key::TROUBLE_FOLLOW, AssessmentHandle::follow),
        ]),
        _ => None,
    };
    let typed = match &status.trouble {
        Some(Trouble::Deleted(typed)) if !typed.is_empty() => Some(typed.clone()),
        _ => None,
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
    let then = |what: fn(&AssessmentHandle)| {
        let (assessment, focus) = (assessment.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            what(&assessment);
            focus.still("h2");
        })
    };
    let dismiss = then(AssessmentHandle::dismiss_trouble);
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ keyed(snapshot.text(about)) }</p>
            if let Some(typed) = typed {
                <label class="label" for="typed">{ snapshot.text(key::TROUBLE_TYPED) }</label>
                <textarea class="text-in" id="typed" readonly=true rows="3" value={typed} />
            }
            <div class="row">
                if let Some(onclick) = download {
                    <button type="button" class="link" {onclick}>{ snapshot.text(key::TROUBLE_DOWNLOAD) }</button>
                }
                if let Some([first, second]) = ways {
                    <button type="button" class="button button-small" part="button" onclick={then(first.1)}>{ keyed(snapshot.text(first.0)) }</button>
                    <button type="button" class="link" onclick={then(second.1)}>{ keyed(snapshot.text(second.0)) }</button>
                } else {
                    <button type="button" class="link" onclick={dismiss}>{ snapshot.text(key::TROUBLE_OK) }</button>
                }
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
