//! One statement as a native radio group: anchored levels, *don't know* and *does not apply* apart.

use engine::group::Answer;
use engine::questionnaire::{Item as Content, LEVELS, Text};
use yew::prelude::*;

use super::form::{digit_key, input_value};
use super::glyph::{Sign, glyph};
use crate::hooks::{use_assessment, use_focus};
use crate::i18n::{Messages, key};
use crate::phrases;

/// What is said about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// The item's position in the questionnaire.
    pub item: usize,
    /// What is said.
    pub said: Said,
}

/// An answer or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Answer(Answer),
    Note(String),
}

/// Properties of [`Item`]: all that can change in it, so that an answer draws its own item and no other.
#[derive(Clone, PartialEq, Properties)]
pub struct ItemProps {
    /// The item's position in the questionnaire.
    pub item: usize,
    /// What I have answered.
    pub answer: Answer,
    /// My note on it.
    pub note: AttrValue,
    /// It was answered, and has to be looked at again.
    pub revisit: bool,
    /// Called with what is said: the same callback for all items, each of which says which it is.
    pub on_change: Callback<ItemChange>,
}

/// What the levels are called on the keyboard.
const DIGITS: [&str; LEVELS] = ["0", "1", "2", "3", "4"];

/// One statement to answer. It reads no snapshot, which would draw it for every answer to any.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let &ItemProps { item, answer, ref note, revisit, ref on_change } = props;
    let (assessment, focus) = (use_assessment(), use_focus());
    // A note that was there stays unfolded while it is edited.
    let noted = use_state(|| !note.is_empty());
    let (q, words) = (assessment.q(), Messages::english());
    let content = &q.items[item];
    let say = {
        let on_change = on_change.clone();
        move |answer| on_change.emit(ItemChange { item, said: Said::Answer(answer) })
    };
    let choice = |value: &'static str, chosen: Answer| {
        let say = say.clone();
        let onchange = Callback::from(move |_: Event| say(chosen));
        html! { <input type="radio" name={content.id.as_ref()} {value} checked={answer == chosen} {onchange} /> }
    };
    let level = |(level, ((digit, name), anchor)): (u8, ((&'static str, &'static Text), &'static Text))| {
        html! {
            <label class="level">
                { choice(digit, Answer::Level(level)) }
                <span class="level-word">{ name.as_ref() }
                    if level == content.target { <span class="enough">{ words.text(key::ITEM_ENOUGH) }</span> }
                </span>
                <span class="level-text">{ anchor.as_ref() }</span>
            </label>
        }
    };
    let levels = (0..).zip(DIGITS.into_iter().zip(&q.level_names).zip(&content.anchors)).map(level);
    // The focus follows an answer by key, and stays in the group where the button that was used goes away.
    let onkeydown = {
        let (say, focus) = (say.clone(), focus.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(digit) = digit_key(&event) {
                event.prevent_default();
                focus.to(format!("[data-item=\"{}\"] [value=\"{digit}\"]", content.id));
                say(Answer::Level(digit));
            }
        })
    };
    let on_clear = {
        let say = say.clone();
        Callback::from(move |_: MouseEvent| {
            focus.to(format!("[data-item=\"{}\"] input", content.id));
            say(Answer::Nothing);
        })
    };
    let on_note = {
        let on_change = on_change.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(note) = input_value(&event) {
                on_change.emit(ItemChange { item, said: Said::Note(note) });
            }
        })
    };
    let asked_of = words.fill(key::ITEM_ASKED_OF, &[("roles", &phrases::role_labels(q, words, content.roles))]);
    html! {
        <fieldset class="item" {onkeydown} data-item={content.id.as_ref()}>
            <legend class="item-head">
                <span class="statement">{ content.text.as_ref() }</span>
                <span class="item-kicker"><span>{ asked_of }</span></span>
            </legend>
            if revisit {
                <p class="flag">{ glyph(Sign::Turn) }{ words.text(key::ITEM_REVISIT) }</p>
            }
            <div class="levels">{ for levels }</div>
            <div class="aside-choices">
                <label class="aside-choice">{ choice("dk", Answer::DontKnow) }{ q.dont_know.as_ref() }</label>
                <label class="aside-choice">{ choice("na", Answer::DoesNotApply) }{ q.does_not_apply.as_ref() }</label>
                if answer != Answer::Nothing {
                    <button type="button" class="link clear" onclick={on_clear}>{ words.text(key::ITEM_CLEAR) }</button>
                }
            </div>
            <div class="item-tail">
                <p class="why"><b>{ words.text(key::ITEM_WHY) }</b>{ content.why.as_ref() }</p>
                { note_field(content, note, *noted, on_note) }
            </div>
        </fieldset>
    }
}

/// A note on the evidence, saved as it is typed.
fn note_field(content: &Content, note: &AttrValue, open: bool, oninput: Callback<InputEvent>) -> Html {
    let words = Messages::english();
    let id = AttrValue::from(format!("note-{}", content.id));
    let summary = words.text(if note.is_empty() { key::NOTE_ADD } else { key::NOTE_YOURS });
    let label = words.fill(key::NOTE_LABEL, &[("statement", &content.text)]);
    html! {
        <details class="note" {open}>
            <summary><span key={summary}>{ summary }</span></summary>
            <label class="sr" for={&id}>{ label }</label>
            <textarea class="text-in" {id} value={note} {oninput} />
        </details>
    }
}
