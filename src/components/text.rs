//! Texts that can change.

use yew::prelude::*;

use crate::snapshot::Snapshot;

/// A text that can change, alone in an element and keyed by itself, so that another text is another element. Page
/// translators move text nodes, and what is written to a moved one is not seen.
pub fn keyed(text: impl Into<AttrValue>) -> Html {
    in_language(text.into(), None)
}

/// The same of a text that may be one of the questionnaire's, whatever space is around it, and then is in its language.
pub fn either(snapshot: &Snapshot, text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    let lang = snapshot.lang_of(text.trim());
    in_language(text, lang)
}

/// The same of a text of the questionnaire, in its language.
pub fn content(snapshot: &Snapshot, text: impl Into<AttrValue>) -> Html {
    in_language(text.into(), snapshot.lang())
}

fn in_language(text: AttrValue, lang: Option<&'static str>) -> Html {
    html! { <span key={text.to_string()} {lang}>{ text }</span> }
}
