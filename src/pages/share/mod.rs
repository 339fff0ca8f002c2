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

use std::rc::Rc;

use formats::What;
use yew::prelude::*;

use self::handle::ShareHandle;
use self::parcel::{Parcel, Sender};
use crate::hooks::{use_assessment, use_config, use_draft, use_focus, use_platform, use_snapshot};
use crate::i18n::key;
use crate::platform::history;

pub use self::draft::Sharing;

/// The page.
#[component]
pub fn SharePage() -> Html {
    let (snapshot, assessment, config) = (use_snapshot(), use_assessment(), use_config());
    let (platform, focus, draft) = (use_platform(), use_focus(), use_draft::<Sharing>());
    let sender = use_memo((config, platform), |(config, platform)| {
        let base = config.address_of(&history::base(), "");
        Rc::new(Sender { today: platform.today, can_seal: platform.can_seal, base })
    });
    let share = ShareHandle { draft, assessment, focus, sender: (*sender).clone() };
    let parcel = Parcel::of(snapshot.q, &snapshot.state, &share.draft, &sender);
    let lead = snapshot.text(if parcel.seal { key::SHARE_LEAD_SEALED } else { key::SHARE_LEAD_OPEN });
    let onsubmit = {
        let share = share.clone();
        Callback::from(move |event: SubmitEvent| {
            // It is sent nowhere.
            event.prevent_default();
            share.draft.update(Sharing::forget_said);
            share.seal_now();
        })
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::SHARE_TITLE) }</h2>
                <p class="lead"><span>{ snapshot.text(key::SHARE_LEAD) }</span>{ " " }<span key={lead}>{ lead }</span></p>
            </div>
            <div class="sheet">
                <form class="sheet-form" novalidate=true {onsubmit}>
                    { choices::what_to_send(&snapshot, &share, &parcel) }
                    if parcel.what != What::Invitation { { choices::what_goes_in(&snapshot, &share, &parcel) } }
                    { sealing::sealing(&snapshot, &share, &parcel) }
                </form>
                { ready::ready(&snapshot, &share, &parcel, platform.can_share) }
            </div>
        </>
    }
}
