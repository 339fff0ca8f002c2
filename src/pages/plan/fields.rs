//! Who sees to a step, by when, and how far it is.

use engine::group::{Day, Decide, Progress};
use yew::prelude::*;

use super::acts;
use super::line::id_of;
use crate::components::{day_class, input_value, owner_of, owner_options};
use crate::i18n::{Key, key};
use crate::phrases::{PlanStep, StepOf, WhoDoes, who_has};
use crate::report::Names;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Says something of a line.
#[derive(Clone, PartialEq)]
pub struct Sayer {
    /// Changes the session.
    pub assessment: AssessmentHandle,
    /// The line.
    pub of: StepOf,
}

impl Sayer {
    fn say(&self, what: &Decide) {
        let state = self.assessment.state();
        self.assessment.apply_all(acts::say(&state.group, self.of, what));
    }

    /// On what is typed or chosen in a field, says that.
    pub fn on_input(&self, what: fn(&str) -> Decide) -> Callback<InputEvent> {
        let sayer = self.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input_value(&event) {
                sayer.say(&what(&value));
            }
        })
    }

    /// On what is written, says that.
    pub fn on_text(&self, what: fn(String) -> Decide) -> Callback<String> {
        let sayer = self.clone();
        Callback::from(move |text: String| sayer.say(&what(text)))
    }

    fn on_progress(&self, progress: Progress) -> Callback<Event> {
        let sayer = self.clone();
        Callback::from(move |_: Event| sayer.say(&Decide::Stand(progress as u32)))
    }
}

/// A day as a date field has it; emptied, there is none.
pub fn day_of(value: &str) -> Day {
    Day::read(value).unwrap_or_default()
}

/// The fields.
pub fn fields(snapshot: &Snapshot, names: &Names, sayer: &Sayer, step: &PlanStep) -> Html {
    let text = |key: Key| snapshot.text(key);
    let id = id_of(step.of);
    let [who, day, far] = ["who", "day", "far"].map(|what| AttrValue::from(format!("{id}-{what}")));
    let choice = |progress: Progress, word: Key| {
        let checked = step.decision.progress() == progress;
        html! { <label><input type="radio" name={&far} {checked} onchange={sayer.on_progress(progress)} />{ text(word) }</label> }
    };
    html! {
        <div class="step-fields">
            <div>
                <label class="label" for={&who}>{ text(key::PLAN_WHO) }</label>
                <select class="text-in" id={who} oninput={sayer.on_input(|who| Decide::Owner(owner_of(who)))}>
                    { owner_options(snapshot, &step.decision.owner.value, nobody(snapshot, names, step.of)) }
                </select>
            </div>
            <div>
                <label class="label" for={&day}>{ text(key::PLAN_BY_WHEN) }</label>
                <input class={day_class(step.decision.day.value)} id={day} type="date" min="2000-01-01" max="2127-12-31"
                    value={step.decision.day.value.text()} oninput={sayer.on_input(|day| Decide::Day(day_of(day)))} />
            </div>
            <fieldset class="seg">
                <legend class="sr">{ text(key::PLAN_HOW_FAR) }</legend>
                { choice(Progress::Open, key::PLAN_FAR_OPEN) }
                { choice(Progress::Doing, key::PLAN_FAR_DOING) }
                { choice(Progress::Done, key::PLAN_FAR_DONE) }
            </fieldset>
        </div>
    }
}

/// What stands for nobody: whoever is placed best.
fn nobody(snapshot: &Snapshot, names: &Names, of: StepOf) -> String {
    let StepOf::Statement(item) = of else { return snapshot.text(key::PLAN_NOBODY).to_owned() };
    let who = match who_has(snapshot, item, &engine::group::Owner::Nobody) {
        WhoDoes::Person(person) => names.name(person),
        WhoDoes::Role(role) => &snapshot.q.roles[role].label,
    };
    snapshot.words.fill(key::PLAN_USUAL, &[("who", &who)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_takes_its_day_back() {
        assert_eq!(day_of("2026-11-29"), Day::of(2026, 11, 29).unwrap_or_default());
        assert_eq!(day_of(""), Day::NONE);
    }
}
