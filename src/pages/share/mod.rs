//! Sending a link or file: what goes in is chosen and priced before anything leaves. What to send stands on one side,
//! the parcel on the other.

mod choices;
mod code;
mod draft;
mod handle;
mod meter;
mod parcel;
mod ready;
mod sealing;
#[cfg(test)]
mod tests;

use engine::state::View;
use formats::What;
use yew::prelude::*;

use self::draft::Sharing;
use self::handle::ShareHandle;
use self::parcel::{Parcel, Sender};
use crate::components::{LeadsTo, my_name};
use crate::hooks::{
    use_assessment, use_draft, use_focus, use_link_address, use_platform, use_share_choices, use_snapshot,
};
use crate::i18n::key;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The page.
#[component]
pub fn SharePage() -> Html {
    let (snapshot, assessment, platform, focus) = (use_snapshot(), use_assessment(), use_platform(), use_focus());
    let nameless = use_state(|| snapshot.state.my().is_some_and(|me| me.name.value.is_empty()));
    let (choices, draft, address) = (use_share_choices(), use_draft::<Sharing>(), use_link_address());
    let sender = use_memo((address, platform), |(address, platform)| Sender {
        today: platform.today,
        can_seal: platform.can_seal,
        base: address.of(""),
    });
    let parcel = Parcel::of(snapshot.q, &snapshot.state, &choices, &draft, &sender);
    let share = ShareHandle { choices, draft, assessment, focus, sender };
    let lead = snapshot.text(if parcel.seal { key::SHARE_LEAD_SEALED } else { key::SHARE_LEAD_OPEN });
    let onsubmit = {
        let on_seal = share.on(ShareHandle::seal_now);
        Callback::from(move |event: SubmitEvent| {
            // It is sent nowhere.
            event.prevent_default();
            on_seal.emit(event);
        })
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::SHARE_TITLE) }</h2>
                <p class="lead"><span>{ snapshot.text(key::SHARE_LEAD) }</span>{ " " }<span key={lead}>{ lead }</span></p>
                { way_back(&snapshot, &share.assessment) }
            </div>
            <div class="sheet">
                <form class="sheet-form" novalidate=true {onsubmit}>
                    if *nameless { { name(&snapshot, &share.assessment) } }
                    { choices::what_to_send(&snapshot, &share, &parcel) }
                    if parcel.what != What::Invitation && !parcel.everything { { choices::what_goes_in(&snapshot, &share, &parcel) } }
                    <LeadsTo on_change={share.on(|_| {})} />
                    { sealing::sealing(&snapshot, &share, &parcel) }
                </form>
                { ready::ready(&snapshot, &share, &parcel, platform.can_share) }
            </div>
        </>
    }
}

/// The way back: to sending, as long as there is something to send back, else to the group.
fn way_back(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let (word, to) = if snapshot.state.is_unsent() {
        (key::SHARE_TO_SENDING, View::End)
    } else {
        (key::SHARE_TO_GROUP, View::Group)
    };
    let word = snapshot.text(word);
    html! {
        <div class="row">
            <button type="button" class="link" onclick={assessment.on_go(to)}><span key={word}>{ word }</span></button>
        </div>
    }
}

/// Whoever has not said what they are called is asked where the others will see it.
fn name(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    html! {
        <div>
            <label class="label" for="share-name">{ snapshot.text(key::START_NAME) }{ " " }<span class="optional">{ snapshot.text(key::START_OPTIONAL) }</span></label>
            <p class="hint" id="share-name-hint">{ snapshot.text(key::START_NAME_HINT) }</p>
            { my_name(snapshot, assessment, "share-name", "share-name-hint") }
        </div>
    }
}
