//! "I was sent a link": a field opens for it, or for the whole message it came in.

use formats::is_file;
use formats::link::fragment;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_config, use_snapshot};
use crate::i18n::key;
use crate::platform::keyboard;

/// The field.
#[component]
pub fn PasteLink() -> Html {
    let (snapshot, assessment, config) = (use_snapshot(), use_assessment(), use_config());
    let (field, is_missed) = (use_node_ref(), use_state_eq(|| false));
    let open = {
        let (field, is_missed) = (field.clone(), is_missed.clone());
        move || {
            let pasted = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            let key = config.share_key();
            // What was a link of ours has a page that says what is wrong with it; of anything else it is said here, with
            // what was pasted still there.
            if is_file(&pasted) {
                assessment.open_link(pasted);
                return;
            }
            if !fragment::has_link(&pasted, key) {
                is_missed.set(true);
                return;
            }
            // Of several, all are looked at.
            let several = fragment::all_pasted(&pasted, key).nth(1).is_some();
            let link = if several { pasted.as_str() } else { fragment::pasted(&pasted, key) };
            assessment.open_link(link.to_owned());
        }
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            // It opens, as in a line; what is pasted may have several.
            if keyboard::plain_key(&event).is_some_and(|key| key == "Enter") {
                event.prevent_default();
                open();
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| open());
    let oninput = {
        let is_missed = is_missed.clone();
        Callback::from(move |_: InputEvent| is_missed.set(false))
    };
    let invalid = is_missed.then_some("true");
    html! {
        <details class="paste">
            <summary class="link">{ snapshot.text(key::START_LINK) }</summary>
            <label class="label" for="paste">{ snapshot.text(key::START_PASTE) }</label>
            <textarea class="text-in" id="paste" rows="2" autocomplete="off" spellcheck="false" dir="ltr" ref={field}
                aria-describedby="paste-missed" aria-invalid={invalid} {onkeydown} {oninput} />
            <p class="missed" id="paste-missed" role="alert">
                if *is_missed { <span>{ snapshot.text(key::START_NO_LINK) }</span> }
            </p>
            <button type="button" class="button button-small" part="button" {onclick}>{ snapshot.text(key::JOIN_UNSEAL) }</button>
        </details>
    }
}
