//! Which language is spoken, and that one could not be had.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::text::keyed;
use crate::config::Config;
use crate::i18n::key;
use crate::snapshot::Snapshot;

/// The languages there are, to choose from; nothing where there is no choice.
pub fn language_choice(snapshot: &Snapshot, config: &Config) -> Html {
    if config.languages.len() < 2 {
        return html! {};
    }
    let onchange = config.on_language.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        select.map(|select| select.value()).unwrap_or_default().into()
    });
    let spoken = snapshot.words.language();
    let option = |[tag, name]: &[AttrValue; 2]| {
        html! { <option key={tag.to_string()} value={tag} lang={tag} selected={*tag == spoken}>{ name }</option> }
    };
    html! {
        <label class="foot-language">
            <span class="sr">{ snapshot.text(key::LANGUAGE_LABEL) }</span>
            <select class="language" {onchange}>{ config.languages.iter().map(option).collect::<Html>() }</select>
        </label>
    }
}

/// That a language could not be had, or not all of it, and English stands in.
pub fn language_notice(snapshot: &Snapshot, config: &Config) -> Html {
    let name = match config.missing_language.as_str() {
        "" if snapshot.words.is_partial() => snapshot.words.name(),
        name => name,
    };
    if name.is_empty() {
        return html! {};
    }
    let said = snapshot.words.fill(key::LANGUAGE_MISSING, &[("name", &name)]);
    html! { <p class="notice" role="status" lang="en" dir="ltr">{ keyed(said) }</p> }
}
