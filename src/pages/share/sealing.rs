//! Whether the link is sealed, and with which passphrase.

use yew::prelude::*;

use super::choices::{Choice, choice, priced};
use super::draft::Sharing;
use super::handle::ShareHandle;
use super::parcel::Parcel;
use crate::components::input_value;
use crate::i18n::key;
use crate::snapshot::Snapshot;

/// The choice, and the passphrase where it is made.
pub fn sealing(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel) -> Html {
    if !share.sender.can_seal {
        return html! {
            <fieldset>
                <legend class="legend">{ snapshot.text(key::SHARE_SEAL_TITLE) }</legend>
                <p class="small">{ snapshot.text(key::SHARE_SEAL_NOT) }</p>
            </fieldset>
        };
    }
    let Sharing { seal, passphrase, missed, .. } = &*share.draft;
    html! {
        <fieldset>
            <legend class="legend">{ snapshot.text(key::SHARE_SEAL_TITLE) }</legend>
            { choice(snapshot, Choice {
                of: None,
                id: "share-seal",
                checked: *seal,
                onchange: share.on(|share| share.draft.update(|draft| draft.seal ^= true)),
                word: key::SHARE_SEAL,
                about: key::SHARE_SEAL_ABOUT,
                count: priced(snapshot, "", parcel.sealing_costs(), key::SHARE_MORE),
            }) }
            if *seal { { field(snapshot, share, passphrase, *missed) } }
        </fieldset>
    }
}

fn field(snapshot: &Snapshot, share: &ShareHandle, passphrase: &str, missed: bool) -> Html {
    let oninput = {
        let draft = share.draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = input_value(&event) {
                draft.update(|share| {
                    share.forget_said();
                    share.passphrase = text;
                });
            }
        })
    };
    html! {
        <div class="sheet-field">
            <label class="label" for="share-passphrase">{ snapshot.text(key::SHARE_PASSPHRASE) }</label>
            <p class="hint" id="share-passphrase-hint">{ snapshot.text(key::SHARE_PASSPHRASE_HINT) }</p>
            <input class="text-in" id="share-passphrase" type="text" autocomplete="off" autocapitalize="none"
                spellcheck="false" aria-describedby="share-passphrase-hint share-passphrase-missed"
                value={passphrase.to_owned()} {oninput} />
            <p class="missed" id="share-passphrase-missed" role="alert">
                if missed { <span>{ snapshot.text(key::SHARE_PASSPHRASE_MISSED) }</span> }
            </p>
        </div>
    }
}
