//! Controls of forms.

use engine::group::Day;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The text of the control an event is about; none where it is no word yet: a day that is only half typed has no
/// value, or one of the year 2.
pub fn input_value(event: &Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        let validity = input.validity();
        let wrong = validity.bad_input() || validity.range_underflow() || validity.range_overflow();
        return (!wrong).then(|| input.value());
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
}

/// The class of a field for a day. An empty one says so to the styles: `WebKit` shows today in it, as if that were set.
pub fn day_class(day: Day) -> &'static str {
    if day == Day::NONE { "text-in no-day" } else { "text-in" }
}

/// A box to tick, with what it is about and a count; both may be empty. What it is and what about is in a language of its
/// own where that is not the one around.
pub fn tick(
    class: &'static str,
    id: impl Into<AttrValue>,
    checked: bool,
    onchange: Callback<Event>,
    lang: Option<&'static str>,
    [word, about, count]: [&str; 3],
) -> Html {
    let more = |class: &'static str, text: &str, lang: Option<&'static str>| {
        (!text.is_empty()).then(|| html! { <span key={text.to_owned()} {class} {lang}>{ text.to_owned() }</span> })
    };
    html! {
        <label {class}>
            <input type="checkbox" id={id.into()} {checked} {onchange} />
            <span class="tick-word" {lang}>{ word.to_owned() }</span>
            { more("tick-about", about, lang) }
            { more("tick-count", count, None) }
        </label>
    }
}
