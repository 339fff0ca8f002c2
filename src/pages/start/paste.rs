//! "I was sent a link": a field opens for it, or for the whole message it came in.

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
    let field = use_node_ref();
    let open = {
        let field = field.clone();
        move || {
            let pasted = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            let key = config.share_key();
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
    html! {
        <details class="paste">
            <summary class="link">{ snapshot.text(key::START_LINK) }</summary>
            <label class="label" for="paste">{ snapshot.text(key::START_PASTE) }</label>
            <textarea class="text-in" id="paste" rows="2" autocomplete="off" spellcheck="false" dir="ltr" ref={field} {onkeydown} />
            <button type="button" class="button button-small" part="button" {onclick}>{ snapshot.text(key::JOIN_UNSEAL) }</button>
        </details>
    }
}
