//! Controls of forms.

use engine::group::{Day, MAX_NAME};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

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

/// A box to tick, with what it is about and a count; both may be empty.
pub fn tick(
    class: &'static str,
    id: impl Into<AttrValue>,
    checked: bool,
    onchange: Callback<Event>,
    [word, about, count]: [&str; 3],
) -> Html {
    let more = |class: &'static str, text: &str| {
        (!text.is_empty()).then(|| html! { <span key={text.to_owned()} {class}>{ text.to_owned() }</span> })
    };
    html! {
        <label {class}>
            <input type="checkbox" id={id.into()} {checked} {onchange} />
            <span class="tick-word">{ word.to_owned() }</span>
            { more("tick-about", about) }
            { more("tick-count", count) }
        </label>
    }
}

/// The field in which I say what I am called: kept as it is typed.
pub fn my_name(
    snapshot: &Snapshot,
    assessment: &AssessmentHandle,
    id: &'static str,
    about: Option<&'static str>,
) -> Html {
    let value = snapshot.state.my().map(|me| me.name.value.clone());
    let oninput = {
        let assessment = assessment.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(name) = input_value(&event) {
                assessment.sign(name.chars().take(MAX_NAME).collect());
            }
        })
    };
    html! { <input class="text-in" {id} type="text" autocomplete="off" aria-describedby={about} {value} {oninput} /> }
}
