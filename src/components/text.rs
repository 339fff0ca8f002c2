//! Texts that can change.

use yew::prelude::*;

use crate::snapshot::Snapshot;

/// A text that can change, alone in an element and keyed by itself, so that another text is another element. Page
/// translators move text nodes, and what is written to a moved one is not seen.
pub fn keyed(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()}>{ text }</span> }
}

/// The same of a text that may be one of the questionnaire's, whatever space is around it, and then is in its language.
pub fn either(snapshot: &Snapshot, text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()} lang={snapshot.lang_of(text.trim())}>{ text }</span> }
}

/// The same of a text of the questionnaire, in its language.
pub fn content(snapshot: &Snapshot, text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()} lang={snapshot.lang()}>{ text }</span> }
}
