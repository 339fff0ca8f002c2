//! A sealed link: nothing of it can be seen before somebody gives its passphrase.

use yew::prelude::*;

use super::handle::{JoinHandle, use_join};
use crate::components::{input_value, keyed};
use crate::hooks::{use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// The page as long as the link is sealed.
#[component]
pub fn SealedLink() -> Html {
    let (snapshot, join, can_seal) = (use_snapshot(), use_join(), use_platform().can_seal);
    let text = |key: Key| snapshot.text(key);
    let lead = text(if can_seal { key::JOIN_SEALED_LEAD } else { key::JOIN_SEALED_NOT });
    let unseal = text(if join.draft.unsealing { key::JOIN_UNSEALING } else { key::JOIN_UNSEAL });
    let onclick = {
        let join = join.clone();
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere, and may be gone by then.
            event.prevent_default();
            join.unseal();
        })
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::JOIN_SEALED) }</h2>
                <p class="lead">{ lead }</p>
            </div>
            <form class="join-paste" method="dialog" novalidate=true>
                if can_seal { { field(&snapshot, &join) } }
                <div class="row">
                    if can_seal {
                        <button type="submit" class="button button-main" part="button" {onclick}>{ keyed(unseal) }</button>
                    }
                    <button type="button" class="link" onclick={join.on(JoinHandle::forget)}>{ text(key::JOIN_FORGET) }</button>
                </div>
            </form>
        </>
    }
}

fn field(snapshot: &Snapshot, join: &JoinHandle) -> Html {
    let oninput = {
        let draft = join.draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = input_value(&event) {
                draft.update(|join| (join.passphrase, join.refused) = (text, false));
            }
        })
    };
    html! {
        <div>
            <label class="label" for="join-passphrase">{ snapshot.text(key::JOIN_PASSPHRASE) }</label>
            <input class="text-in" id="join-passphrase" type="text" autocomplete="off" spellcheck="false"
                aria-describedby="join-refused" value={join.draft.passphrase.clone()} {oninput} />
            <p class="missed" id="join-refused" role="alert">
                if join.draft.refused { { keyed(snapshot.text(key::JOIN_REFUSED)) } }
            </p>
        </div>
    }
}
