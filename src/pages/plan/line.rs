//! A line of the plan: how far it is, what it is, who sees to it and by when.

use engine::group::{Day, Matter, Progress};
use yew::prelude::*;

use super::groups::{Doer, doer};
use crate::components::{Sign, either, glyph, owner_chip};
use crate::i18n::key;
use crate::phrases::{PlanStep, StepOf, brief_weekday, step_name};
use crate::report::{Names, owner_words};
use crate::snapshot::Snapshot;
use crate::store::TextOf;

/// What the elements of a line are called.
pub fn id_of(of: StepOf) -> String {
    match of {
        StepOf::Statement(item) => format!("plan-s{item}"),
        StepOf::Own(number) => format!("plan-o{number}"),
    }
}

/// What is noted of a line, or the line itself.
pub fn text_of(of: StepOf) -> TextOf {
    TextOf::Decided(match of {
        // Its levels are one line.
        StepOf::Statement(item) => Matter::step(item, 1),
        StepOf::Own(number) => Matter::own(number),
    })
}

/// What a step is called; one of the group's own may have lost its words for a moment.
pub fn name_of(snapshot: &Snapshot, step: &PlanStep) -> String {
    let name = step_name(snapshot, step);
    if name.is_empty() { snapshot.text(key::PLAN_OWN).to_owned() } else { name }
}

/// What is seen of a line that is folded.
pub fn summary(snapshot: &Snapshot, names: &Names, step: &PlanStep, today: Day) -> Html {
    let far = match step.decision.progress() {
        Progress::Done => Some(key::PLAN_FAR_DONE),
        Progress::Doing => Some(key::PLAN_FAR_DOING),
        Progress::Off | Progress::Open => None,
    };
    html! {
        <>
            <span class="step-tick">if step.is_done() { { glyph(Sign::Tick) } }</span>
            <span class="step-name">
                if let Some(far) = far { <span class="sr" key={snapshot.text(far)}>{ snapshot.text(far) }{ ": " }</span> }
                { either(snapshot, name_of(snapshot, step)) }
            </span>
            <span class="step-chips">{ who(snapshot, names, step) }{ when(snapshot, step, today) }</span>
        </>
    }
}

fn who(snapshot: &Snapshot, names: &Names, step: &PlanStep) -> Html {
    match doer(snapshot, step) {
        Doer::Known(who) => owner_chip(snapshot, names, who),
        Doer::Gone(owner) => {
            let name = owner_words(snapshot, &owner);
            html! { <span class="owner" key={name.clone()}>{ name }</span> }
        }
        Doer::Nobody => {
            html! { <span class="owner owner-none" key="nobody">{ snapshot.text(key::PLAN_WHO_ASKS) }</span> }
        }
    }
}

fn when(snapshot: &Snapshot, step: &PlanStep, today: Day) -> Html {
    let day = step.decision.day.value;
    if day == Day::NONE && step.is_done() {
        return html! {};
    }
    let (class, text) = match brief_weekday(snapshot, day) {
        _ if day == Day::NONE => ("date date-none", snapshot.text(key::PLAN_WHEN_ASKS).to_owned()),
        day if step.is_late(today) => ("date date-late", snapshot.words.fill(key::PLAN_LATE, &[("day", &day)])),
        day => ("date", day),
    };
    html! { <span {class} key={text.clone()}>{ text }</span> }
}
