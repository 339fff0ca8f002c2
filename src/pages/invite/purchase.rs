//! What stands in every message: what is bought, who asks, by when, and whether one answers first.

use engine::group::Day;
use yew::prelude::*;

use crate::components::{TextField, answer_first, day_class, input_value, keyed};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::short_day;
use crate::snapshot::Snapshot;
use crate::store::TextOf;

/// Properties of [`Purchase`].
#[derive(Clone, PartialEq, Properties)]
pub struct PurchaseProps {
    /// On a phone, the form is shown in the place of its line.
    pub is_open: bool,
    /// A message was to leave, and nobody said what it is about.
    pub is_missed: bool,
    /// The form is to be shown on a phone, or not.
    pub on_form: Callback<bool>,
}

/// The form; on a phone a line of it.
#[component]
pub fn Purchase(props: &PurchaseProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let text = |key: Key| snapshot.text(key);
    let group = &snapshot.state.group;
    // What is typed counts once the field is left: every word is kept with a number of its own.
    let on_name = {
        let assessment = assessment.clone();
        Callback::from(move |name: String| assessment.agree(&|group| group.name.value.clone_from(&name)))
    };
    let on_you = {
        let assessment = assessment.clone();
        Callback::from(move |name: String| assessment.sign(name))
    };
    let on_day = {
        let assessment = assessment.clone();
        Callback::from(move |event: Event| {
            if let Some(day) = input_value(&event) {
                assessment.agree(&|group| group.by.value = Day::read(&day).unwrap_or(Day::NONE));
            }
        })
    };
    let on_blind = {
        let assessment = assessment.clone();
        Callback::from(move |_: Event| assessment.agree(&|group| group.blind.value ^= true))
    };
    let my_name = snapshot.state.my().map(|me| me.name.value.clone()).unwrap_or_default();
    let optional = html! { <span class="optional">{ text(key::START_OPTIONAL) }</span> };
    html! {
        <div class="inv-what">
            if !props.is_open {
                <p class="inv-line only-narrow">
                    <span>{ line(&snapshot, &my_name) }</span>
                    <button type="button" class="link" id="change-purchase" onclick={props.on_form.reform(|_: MouseEvent| true)}>{ text(key::INVITE_CHANGE) }</button>
                </p>
            }
            <div class={if props.is_open { "inv-form" } else { "inv-form only-wide" }}>
                <div>
                    <label class="label" for="purchase">{ text(key::INVITE_WHAT) }</label>
                    <TextField id="purchase" of={TextOf::Purchase} value={group.name.value.clone()}
                        about="purchase-missed purchase-hint" is_required=true is_invalid={props.is_missed} on_left={on_name} />
                    <p class="missed" id="purchase-missed" role="alert">
                        if props.is_missed { <span>{ text(key::INVITE_WHAT_MISSED) }</span> }
                    </p>
                    <p class="inv-hint" id="purchase-hint">{ text(key::INVITE_WHAT_ABOUT) }</p>
                </div>
                <div>
                    <label class="label" for="my-name">{ text(key::INVITE_YOU) }</label>
                    <TextField id="my-name" of={TextOf::MyName} value={my_name} on_left={on_you} />
                </div>
                <div>
                    <label class="label" for="answers-by">{ text(key::INVITE_BY) }{ " " }{ optional }</label>
                    <input class={day_class(group.by.value)} id="answers-by" type="date" min="2000-01-01" max="2127-12-31" value={group.by.value.text()} onchange={on_day} />
                </div>
                { answer_first(&snapshot, key::INVITE_BLIND_ABOUT, on_blind) }
                <button type="button" class="link only-narrow" onclick={props.on_form.reform(|_: MouseEvent| false)}>{ text(key::INVITE_DONE) }</button>
            </div>
        </div>
    }
}

/// "Invoice automation 2027, from Ana. Answers by 11 December. Answer first, then see the group."
fn line(snapshot: &Snapshot, my_name: &str) -> Html {
    let (words, group) = (snapshot.words, &snapshot.state.group);
    let name = group.name.value.as_str();
    let what = match my_name {
        "" => words.fill(key::INVITE_LINE_WHAT, &[("name", &name)]),
        you => words.fill(key::INVITE_LINE, &[("name", &name), ("you", &you)]),
    };
    let by = (group.by.value != Day::NONE)
        .then(|| words.fill(key::INVITE_LINE_BY, &[("day", &short_day(snapshot, group.by.value))]));
    let blind = group.blind.value.then(|| words.text(key::INVITE_LINE_BLIND));
    html! {
        <>
            if !name.is_empty() { <b key={what.clone()}>{ what }</b> }
            if let Some(by) = by { { keyed(format!(" {by}")) } }
            if let Some(blind) = blind { { keyed(format!(" {blind}")) } }
        </>
    }
}
