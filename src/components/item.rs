//! One statement as a native radio group: anchored levels, *don't know* and *does not apply* apart.

use engine::group::Answer;
use engine::questionnaire::{Item as Content, LEVELS, Text};
use engine::state::Cell;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::glyph::{Sign, glyph};
use super::text::keyed;
use super::text_field::TextField;
use crate::hooks::{use_assessment, use_focus, use_messages};
use crate::i18n::{Messages, key};
use crate::phrases;
use crate::platform::keyboard;
use crate::store::TextOf;

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
    /// An answer was tapped or its number pressed, the same one or another: who likes to goes on.
    Picked,
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

/// What a key does in a statement.
enum Key {
    Answer(Answer, &'static str),
    Note,
    /// Out of the note.
    Leave,
}

impl Key {
    /// Of an event; where somebody types, only the one that leads out.
    fn of(event: &KeyboardEvent) -> Option<Key> {
        let key = keyboard::plain_key(event)?;
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.tag_name() == "TEXTAREA") {
            return (key == "Escape").then_some(Key::Leave);
        }
        if let Some((level, value)) = (0..).zip(DIGITS).find(|(_, digit)| *digit == key) {
            return Some(Key::Answer(Answer::Level(level), value));
        }
        match key.as_str() {
            "?" => Some(Key::Answer(Answer::DontKnow, "dk")),
            "n" | "N" => Some(Key::Note),
            _ => None,
        }
    }
}

/// One statement to answer. It reads no snapshot, which would draw it for every answer to any.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let &ItemProps { item, answer, ref note, revisit, ref on_change } = props;
    let (assessment, focus) = (use_assessment(), use_focus());
    // A note that was there stays unfolded while it is edited, and what an answer clears keeps its room.
    let noted = use_state(|| !note.is_empty() || assessment.too_long_of(&TextOf::Note(item)).is_some());
    let (asks_why, had_revisit) = (use_state(|| false), use_state(|| revisit));
    let (q, words) = (assessment.q(), use_messages());
    let (content, lang) = (&q.items[item], words.beside(q.spoken()));
    let emit = {
        let on_change = on_change.clone();
        move |said| on_change.emit(ItemChange { item, said })
    };
    let choice = |value: &'static str, chosen: Answer| {
        let emit = emit.clone();
        let onchange = Callback::from(move |_: Event| emit(Said::Answer(chosen)));
        html! { <input type="radio" name={content.id.as_ref()} {value} checked={answer == chosen} {onchange} /> }
    };
    let on_pick = {
        let emit = emit.clone();
        // Arrow keys click too, without a count: they only look.
        Callback::from(move |event: MouseEvent| {
            if event.detail() > 0 {
                emit(Said::Picked);
            }
        })
    };
    let level = |(level, ((digit, name), anchor)): (u8, ((&'static str, &'static Text), &'static Text))| {
        html! {
            <label class="level" onclick={&on_pick}>
                { choice(digit, Answer::Level(level)) }
                <span class="level-said">
                    <span class="level-word" {lang}>{ name.as_ref() }</span>{ " " }
                    <span class="level-text" {lang}>{ anchor.as_ref() }</span>
                </span>
            </label>
        }
    };
    let levels = (0..).zip(DIGITS.into_iter().zip(&q.level_names).zip(&content.anchors)).map(level);
    // Who goes on typing types into it.
    use_effect_with(*noted, {
        let focus = focus.clone();
        move |_| {
            if focus.wanted().is_some_and(|wanted| wanted == note_at(content)) {
                focus.settle();
            }
        }
    });
    let open_note = {
        let (noted, focus) = (noted.clone(), focus.clone());
        move || {
            noted.set(true);
            focus.to(note_at(content));
        }
    };
    // The focus follows an answer by key, and goes to the group where the button that was used goes away.
    let onkeydown = {
        let (emit, focus, open_note) = (emit.clone(), focus.clone(), open_note.clone());
        Callback::from(move |event: KeyboardEvent| match Key::of(&event) {
            None => {}
            Some(key) => {
                event.prevent_default();
                match key {
                    Key::Answer(answer, value) => {
                        focus.to(format!("[data-item=\"{}\"] [value=\"{value}\"]", content.id));
                        emit(Said::Answer(answer));
                        emit(Said::Picked);
                    }
                    Key::Note => open_note(),
                    // Where nothing is chosen, a level that had the focus would be chosen by a space.
                    Key::Leave if answer == Answer::Nothing => focus.to(format!("[data-item=\"{}\"]", content.id)),
                    Key::Leave => focus.to(format!("[data-item=\"{}\"] :checked", content.id)),
                }
            }
        })
    };
    let on_clear = {
        let emit = emit.clone();
        Callback::from(move |_: MouseEvent| {
            focus.still(format!("[data-item=\"{}\"]", content.id));
            emit(Said::Answer(Answer::Nothing));
        })
    };
    let on_note = {
        let on_change = on_change.clone();
        Callback::from(move |note: String| on_change.emit(ItemChange { item, said: Said::Note(note) }))
    };
    let on_fold = {
        let noted = noted.clone();
        Callback::from(move |_: MouseEvent| if *noted { noted.set(false) } else { open_note() })
    };
    let on_why = {
        let asks_why = asks_why.clone();
        Callback::from(move |_: MouseEvent| asks_why.set(!*asks_why))
    };
    let (row, column) = phrases::cell_parts(q, words, Cell::of(q, item));
    let fold = words.text(if note.is_empty() { key::NOTE_ADD } else { key::NOTE_YOURS });
    let why = if *asks_why { "why why-open" } else { "why" };
    let held = words.fill(key::ITEM_REVISIT, &[("level", &phrases::held_level(q))]);
    html! {
        <fieldset class="q" {onkeydown} data-item={content.id.as_ref()} tabindex="-1">
            <legend class="item-head">
                // Its name begins with what it says; where it stands is seen above it.
                <span class="statement" {lang}>{ content.text.as_ref() }</span>
                <span class="q-kicker"><b>{ row }</b>{ " " }<span>{ column }</span></span>
            </legend>
            if revisit || *had_revisit {
                <p class={if revisit { "flag" } else { "flag cleared" }}>{ glyph(Sign::Turn) }{ keyed(held) }</p>
            }
            <div class="levels">{ for levels }</div>
            <div class="q-foot">
                <div class="aside-choices">
                    <label class="aside-choice" onclick={&on_pick}>{ choice("dk", Answer::DontKnow) }<span {lang}>{ q.dont_know.as_ref() }</span></label>
                    <label class="aside-choice" onclick={&on_pick}>{ choice("na", Answer::DoesNotApply) }<span {lang}>{ short(&q.does_not_apply, words) }</span></label>
                </div>
                <div class="q-tools">
                    <button type="button" class="link q-why" aria-expanded={asks_why.to_string()} onclick={on_why}>{ words.text(key::ITEM_WHY) }</button>
                    <button type="button" class="link q-note-fold" aria-expanded={noted.to_string()} onclick={on_fold}><span key={fold}>{ fold }</span></button>
                    <button type="button" class={if answer == Answer::Nothing { "link q-clear" } else { "link q-clear q-clear-on" }}
                        onclick={on_clear}>{ words.text(key::ITEM_CLEAR) }</button>
                </div>
            </div>
            if *noted { { note_field(words, item, content, note, on_note) } }
            <p class={why} {lang}>{ content.why.as_ref() }</p>
        </fieldset>
    }
}

/// The questionnaire's *does not apply here* as narrow screens have room for it; whole for who does not see it.
fn short(whole: &'static str, words: Messages) -> Html {
    let short = words.text(key::ITEM_NOT_APPLY);
    match whole.strip_prefix(short) {
        Some(rest) if !rest.is_empty() => html! { <span>{ short }<span class="sr">{ rest }</span></span> },
        _ => html! { <span>{ whole }</span> },
    }
}

/// Where the field for the note is.
fn note_at(content: &Content) -> String {
    format!("[id=\"note-{}\"]", content.id)
}

/// A note on the evidence, saved as it is typed.
fn note_field(words: Messages, item: usize, content: &Content, value: &AttrValue, on_text: Callback<String>) -> Html {
    let id = AttrValue::from(format!("note-{}", content.id));
    let label = words.fill(key::NOTE_LABEL, &[("statement", &content.text)]);
    html! {
        <div class="q-note">
            <label class="sr" for={&id}>{ label }</label>
            <TextField {id} of={TextOf::Note(item)} {value} rows="2" {on_text} />
        </div>
    }
}
