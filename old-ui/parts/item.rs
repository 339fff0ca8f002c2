//! One statement as a native radio group: anchored levels, *don't know* and *does not apply* apart.

use macros::html;

use super::{Sign, glyph};
use crate::group::Answer;
use crate::i18n::key;
use crate::phrases;
use crate::questionnaire::LEVELS;
use crate::state::Action;
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::template::{Html, each};

/// The level a digit stands for.
fn level_of(digit: &str) -> Answer {
    digit.parse().map_or(Answer::Nothing, Answer::Level)
}

/// One statement to answer.
pub fn item(desk: &Desk, item: usize) -> Html {
    let content = &desk.q.items[item];
    let answer = desk.state.my_answer(item);
    let say = |answer| Event::Act(Action::Answer { item, answer });
    let choice = |value: &'static str, chosen: Answer| {
        html! {
            <input type="radio" name={&*content.id} {value} checked={answer == chosen} onchange={desk.on(say(chosen))} />
        }
    };
    let level = |n: usize| {
        let level = n as u8;
        html! {
            <label class="level">
                { choice(["0", "1", "2", "3", "4"][n], Answer::Level(level)) }
                <span class="level-word">{ &*desk.q.level_names[n] }
                    if level == content.target { <span class="enough">{ key::ITEM_ENOUGH }</span> }
                </span>
                <span class="level-text">{ &*content.anchors[n] }</span>
            </label>
        }
    };
    let asked_of = desk.words.fill(key::ITEM_ASKED_OF, &[("roles", &phrases::role_names(desk, content.roles))]);
    let figures = &desk.figures.items[item];
    let onkeydown = desk.on_value(item, |item, digit| Event::Say { item, answer: level_of(&digit) });
    html! {
        <fieldset class="item" key={item} {onkeydown} data-item={&*content.id}>
            <legend class="item-head">
                <span class="statement">{ &*content.text }</span>
                <span class="item-kicker"><span>{ asked_of }</span></span>
            </legend>
            if figures.revisit.is_some() && figures.tally.given() > 0 {
                <p class="flag">{ glyph(Sign::Turn) }{ key::ITEM_REVISIT }</p>
            }
            <div class="levels">{ each(LEVELS, &level) }</div>
            <div class="aside-choices">
                <label class="aside-choice">{ choice("dk", Answer::DontKnow) }{ &*desk.q.dont_know }</label>
                <label class="aside-choice">{ choice("na", Answer::DoesNotApply) }{ &*desk.q.does_not_apply }</label>
                if answer != Answer::Nothing {
                    <button type="button" class="link clear" onclick={desk.on(say(Answer::Nothing))}>{ key::ITEM_CLEAR }</button>
                }
            </div>
            <div class="item-tail">
                <p class="why"><b>{ key::ITEM_WHY }</b>{ &*content.why }</p>
                { note(desk, item) }
            </div>
        </fieldset>
    }
}

/// A note on the evidence, saved as it is typed.
fn note(desk: &Desk, item: usize) -> Html {
    let content = &desk.q.items[item];
    let kept = desk.state.my().map_or("", |person| person.note(item)).to_owned();
    let id = format!("note-{}", content.id);
    let summary = if kept.is_empty() { key::NOTE_ADD } else { key::NOTE_YOURS };
    let label = desk.words.fill(key::NOTE_LABEL, &[("statement", &content.text)]);
    let oninput = desk.on_value(item, |item, text| Event::Act(Action::Note { item, text }));
    html! {
        <details class="note" open={desk.local.noted.contains(&item)}>
            <summary>{ summary }</summary>
            <label class="sr" for={id.clone()}>{ label }</label>
            <textarea class="text-in" {id} value={kept} {oninput} />
        </details>
    }
}
