//! One statement as a native radio group: anchored levels, *don't know* and *does not apply* apart.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::group::{Answer, MAX_NOTE};
use crate::i18n::key;
use crate::state::Action;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::words;

#[derive(Clone, PartialEq, Properties)]
pub struct ItemProps {
    /// Position in the questionnaire.
    pub item: usize,
}

/// One statement to answer.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let desk = use_desk();
    let item = props.item;
    let content = &desk.q.items[item];
    let answer = desk.state.my_answer(item);
    let text = |k| desk.words.text(k);
    let first = use_node_ref();

    let say = {
        let act = desk.act.clone();
        Callback::from(move |answer| act.emit(Action::Answer { item, answer }))
    };
    let choice = |value: &'static str, chosen: Answer| {
        let say = say.clone();
        let onchange = Callback::from(move |_: Event| say.emit(chosen));
        html! {
            <input type="radio" name={content.id.to_string()} {value} checked={answer == chosen} {onchange} />
        }
    };
    let levels = (0..=4).zip(["0", "1", "2", "3", "4"]).map(|(level, value)| {
        html! {
            <label class="level" key={value}>
                { choice(value, Answer::Level(level)) }
                <span class="level-word">{ desk.q.level_names[usize::from(level)].as_ref() }
                    if level == content.target { <span class="enough">{ text(key::ITEM_ENOUGH) }</span> }
                </span>
                <span class="level-text">{ content.anchors[usize::from(level)].as_ref() }</span>
            </label>
        }
    });

    // 0 to 4 answer only while the focus is in this group's radios; anywhere else they are the page's.
    let onkeydown = {
        let say = say.clone();
        Callback::from(move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            let target: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            let level = event.key().parse::<u8>().ok().filter(|level| *level <= 4);
            if let (true, Some(level), Some(radio)) = (plain, level, target.filter(|input| input.type_() == "radio")) {
                event.prevent_default();
                say.emit(Answer::Level(level));
                focus_choice(&radio, level);
            }
        })
    };
    let clear = {
        let (say, first) = (say.clone(), first.clone());
        Callback::from(move |_: MouseEvent| {
            say.emit(Answer::Nothing);
            // The button goes away with the answer: the focus stays in the group.
            if let Some(radio) = first.cast::<HtmlElement>().and_then(|group| group.query_selector("input").ok()?) {
                let _ = radio.unchecked_into::<HtmlElement>().focus();
            }
        })
    };
    let flags = flags(&desk, item);

    html! {
        <fieldset class="item" {onkeydown} ref={first} data-item={content.id.to_string()}>
            <legend class="item-head">
                <span class="statement">{ content.text.as_ref() }</span>
                <span class="item-kicker"><span>
                    { desk.words.fill(key::ITEM_ASKED_OF, &[("roles", &words::role_names(&desk, content.roles))]) }
                </span></span>
            </legend>
            { flags }
            <div class="levels">{ for levels }</div>
            <div class="aside-choices">
                <label class="aside-choice">{ choice("dk", Answer::DontKnow) }{ desk.q.dont_know.as_ref() }</label>
                <label class="aside-choice">{ choice("na", Answer::DoesNotApply) }{ desk.q.does_not_apply.as_ref() }</label>
                if answer != Answer::Nothing {
                    <button type="button" class="link clear" onclick={clear}>{ text(key::ITEM_CLEAR) }</button>
                }
            </div>
            <div class="item-tail">
                <p class="why"><b>{ text(key::ITEM_WHY) }</b>{ content.why.as_ref() }</p>
                <Note {item} />
            </div>
        </fieldset>
    }
}

/// Moves the focus to the radio of a level in the group of this one, as arrow keys would.
fn focus_choice(radio: &HtmlInputElement, level: u8) {
    let group = radio.closest("fieldset").ok().flatten();
    let chosen = group.and_then(|group| group.query_selector(&format!("input[value=\"{level}\"]")).ok()?);
    if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok()) {
        let _ = chosen.focus();
    }
}

/// What is worth knowing before answering: to be revisited, or counts up to drafted only.
fn flags(desk: &Desk, item: usize) -> Html {
    if desk.figures.items[item].revisit.is_none() || desk.figures.items[item].tally.given() == 0 {
        return Html::default();
    }
    html! {
        <p class="flag"><super::Glyph sign={super::Sign::Turn} />{ desk.words.text(key::ITEM_REVISIT) }</p>
    }
}

/// A note on the evidence, saved as it is typed.
#[component]
fn Note(props: &ItemProps) -> Html {
    let desk = use_desk();
    let item = props.item;
    let content = &desk.q.items[item];
    let kept = desk.state.my().and_then(|person| person.notes.get(&item)).cloned().unwrap_or_default();
    // The text as typed: what is kept may be shorter, and must not jump under the cursor.
    let typed = use_state(|| kept.clone());
    let oninput = {
        let (act, typed) = (desk.act.clone(), typed.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                typed.set(area.value());
                act.emit(Action::Note { item, text: area.value() });
            }
        })
    };
    let id = format!("note-{}", content.id);
    let summary = if kept.is_empty() { key::NOTE_ADD } else { key::NOTE_YOURS };
    let label = desk.words.fill(key::NOTE_LABEL, &[("statement", &content.text)]);
    html! {
        <details class="note" open={!typed.is_empty()}>
            <summary>{ desk.words.text(summary) }</summary>
            <label class="sr" for={id.clone()}>{ label }</label>
            <textarea class="text-in" {id} maxlength={MAX_NOTE.to_string()} value={(*typed).clone()} {oninput} />
        </details>
    }
}
