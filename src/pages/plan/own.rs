//! A step of the group's own: what, and once something is written, who and by when.

use engine::group::{Day, Owner};
use yew::prelude::*;

use super::acts;
use super::fields::day_of;
use crate::components::{Sign, TextField, day_class, glyph, input_value, keyed, owner_of, owner_options};
use crate::hooks::{use_assessment, use_focus, use_snapshot, use_too_long};
use crate::i18n::{Key, key};
use crate::platform::random;
use crate::store::TextOf;

/// What is being written.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    text: String,
    owner: Owner,
    day: Day,
}

/// The form.
#[component]
pub fn OwnStep() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let draft = use_state(Draft::default);
    let (added, (is_too_long, on_over)) = (use_state(|| None::<String>), use_too_long());
    let text = |key: Key| snapshot.text(key);
    let on = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input_value(&event) {
                let mut now = (*draft).clone();
                change(&mut now, value);
                draft.set(now);
            }
        })
    };
    let on_text = {
        let draft = draft.clone();
        Callback::from(move |text: String| draft.set(Draft { text, ..(*draft).clone() }))
    };
    let on_add = {
        let (draft, added) = (draft.clone(), added.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let Draft { text, owner, day } = (*draft).clone();
            if !is_too_long && !text.trim().is_empty() {
                let state = assessment.state();
                let step = acts::write(&state.group, random::bits() as usize, (&text, owner, day));
                assessment.apply_all(step);
                added.set(Some(text.trim().to_owned()));
                draft.set(Draft::default());
            }
            focus.to("[id=plan-own]");
        })
    };
    // Frames in a sandbox may not send forms: the button does it, by Enter too.
    html! {
        <form class="own-step no-print" method="dialog" novalidate=true>
            <div class="own-what">
                <label class="sr" for="plan-own">{ text(key::PLAN_OWN) }</label>
                <TextField id="plan-own" of={TextOf::NewStep} value={draft.text.clone()}
                    placeholder={text(key::PLAN_OWN)} {on_text} {on_over} />
            </div>
            if !draft.text.trim().is_empty() {
                <div key="who">
                    <label class="label" for="plan-own-who">{ text(key::PLAN_WHO) }</label>
                    <select class="text-in" id="plan-own-who" oninput={on(|draft, who| draft.owner = owner_of(&who))}>
                        { owner_options(&snapshot, &draft.owner, text(key::PLAN_NOBODY).to_owned()) }
                    </select>
                </div>
                <div key="day">
                    <label class="label" for="plan-own-day">{ text(key::PLAN_BY_WHEN) }</label>
                    <input class={day_class(draft.day)} id="plan-own-day" type="date" min="2000-01-01" max="2127-12-31"
                        value={draft.day.text()} oninput={on(|draft, day| draft.day = day_of(&day))} />
                </div>
            }
            <button type="submit" class="button button-small" part="button" onclick={on_add}>{ glyph(Sign::Plus) }{ text(key::PLAN_OWN_ADD) }</button>
            <p class="sr" role="status">
                if let Some(added) = &*added { { keyed(snapshot.words.fill(key::PLAN_OWN_ADDED, &[("step", added)])) } }
            </p>
        </form>
    }
}
