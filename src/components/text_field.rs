//! A field for a text of some length at most. All that is typed or pasted stays in it: what is too long for the group
//! stays in this browser as it is, and is said of it once it is short enough.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::form::input_value;
use super::text::keyed;
use crate::hooks::{use_assessment, use_messages, use_typing};
use crate::i18n::{Messages, key};
use crate::platform::scroll;
use crate::store::TextOf;

/// How long after the last letter it is heard that a text is too long, in milliseconds: a count with each letter would
/// drown the letters.
const HEARD_AFTER: u32 = 1_000;

/// Properties of [`TextField`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// Of its element; unique on the page.
    pub id: AttrValue,
    /// What the text is of: too long a one stands in every field for it.
    pub of: TextOf,
    /// The text as it is kept.
    pub value: AttrValue,
    /// How many lines are seen of a text that may have several; a text of one line where this is absent.
    #[prop_or_default]
    pub rows: Option<AttrValue>,
    /// What it is called, where no label does so.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What stands there as long as nothing does.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The ids of what is said about it elsewhere.
    #[prop_or_default]
    pub about: AttrValue,
    /// It has to be filled in.
    #[prop_or_default]
    pub is_required: bool,
    /// Something else is wrong with it, which is said elsewhere.
    #[prop_or_default]
    pub is_invalid: bool,
    /// Called with each change that fits. Once a text is too long, that is what stood there before it was typed.
    #[prop_or_default]
    pub on_text: Callback<String>,
    /// Called with the text that fits when the field is left after a change, or has become short enough.
    #[prop_or_default]
    pub on_left: Callback<String>,
    /// Called when it becomes too long, and when it fits again.
    #[prop_or_default]
    pub on_over: Callback<bool>,
}

/// What is being typed.
#[derive(Clone, PartialEq)]
struct Typing {
    text: AttrValue,
    /// What stood there before.
    before: AttrValue,
    /// How many characters it is too long.
    over: usize,
}

impl TextFieldProps {
    fn typing(&self, text: String, before: AttrValue) -> Typing {
        Typing { over: self.of.over(&text), text: text.into(), before }
    }
}

/// The field, and below it how much too long its text is.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let (assessment, words, on_typing) = (use_assessment(), use_messages(), use_typing());
    let typing = use_state(|| {
        let kept = assessment.too_long_of(&props.of);
        kept.map(|text| props.typing(text, props.value.clone()))
    });
    let over = typing.as_ref().map_or(0, |typing| typing.over);
    let said = use_said(over, words);
    let about_over = use_node_ref();
    use_effect_with(over > 0, {
        let (on_over, about_over) = (props.on_over.clone(), about_over.clone());
        move |is_over| {
            on_over.emit(*is_over);
            // On a phone what comes below the field may lie under what sticks there.
            if let Some(about_over) = about_over.cast::<Element>() {
                scroll::to_view(&about_over);
            }
        }
    });
    let oninput = {
        let (typing, props, assessment) = (typing.clone(), props.clone(), assessment.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = input_value(&event) else { return };
            let before = typing.as_ref().map_or(&props.value, |typing| &typing.before).clone();
            let now = props.typing(text, before);
            on_typing.emit(now.text.clone());
            match (over > 0, now.over > 0) {
                (was_over, true) => {
                    assessment.keep_too_long(&props.of, Some(&now.text));
                    if !was_over {
                        props.on_text.emit(now.before.to_string());
                    }
                }
                (was_over, false) => {
                    let text = props.of.fitting(&now.text);
                    props.on_text.emit(text.clone());
                    // It waited long enough.
                    if was_over {
                        props.on_left.emit(text);
                        assessment.keep_too_long(&props.of, None);
                    }
                }
            }
            typing.set(Some(now));
        })
    };
    let onchange = {
        let (typing, props) = (typing.clone(), props.clone());
        Callback::from(move |event: Event| {
            if let Some(text) = input_value(&event).map(|text| props.of.fitting(&text)).filter(|_| over == 0) {
                props.on_left.emit(text);
                typing.set(None);
            }
        })
    };
    let TextFieldProps { id, rows, label, placeholder, about, .. } = props;
    let value = typing.as_ref().map_or(&props.value, |typing| &typing.text).clone();
    let over_id = format!("{id}-over");
    let about = [about.as_str(), if over > 0 { &over_id } else { "" }].join(" ");
    let about = Some(about.trim().to_owned()).filter(|about| !about.is_empty());
    let invalid = (over > 0 || props.is_invalid).then_some("true");
    html! {
        <>
            if let Some(rows) = rows {
                <textarea class="text-in" {id} {rows} aria-label={label.clone()} aria-describedby={about} aria-invalid={invalid}
                    placeholder={placeholder.clone()} {value} {oninput} {onchange} />
            } else {
                <input class="text-in" {id} type="text" autocomplete="off" required={props.is_required} aria-label={label.clone()}
                    aria-describedby={about} aria-invalid={invalid} placeholder={placeholder.clone()} {value} {oninput} {onchange} />
            }
            if over > 0 { <p ref={about_over} class="missed over" id={over_id}>{ keyed(words.count(key::FIELD_OVER, over, &[])) }</p> }
            <p class="sr" role="status">if let Some(said) = said { { keyed(said) } }</p>
        </>
    }
}

/// What is heard of a text's length: once nothing more is typed, how much too long it is, and that it fits again.
#[hook]
fn use_said(over: usize, words: Messages) -> Option<String> {
    let said = use_state(|| None::<String>);
    use_effect_with(over, {
        let said = said.clone();
        move |over| {
            let now = match *over {
                0 => said.is_some().then(|| words.text(key::FIELD_FITS).to_owned()),
                over => Some(words.count(key::FIELD_OVER, over, &[])),
            };
            let waits = (*said != now).then(|| Timeout::new(HEARD_AFTER, move || said.set(now)));
            move || drop(waits)
        }
    });
    (*said).clone()
}
