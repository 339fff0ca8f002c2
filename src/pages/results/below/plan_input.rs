//! What is decided in the fields of a step.

use engine::group::{Day, Decide, Matter, Progress};
use engine::state::Action;
use yew::prelude::*;

use crate::components::{input_value, owner_of};
use crate::focus::Focus;
use crate::hooks::{use_assessment, use_focus};
use crate::state::AssessmentHandle;

/// Decides what its fields say.
pub struct DecisionInput {
    assessment: AssessmentHandle,
    focus: Focus,
}

/// Decides what the fields of a step say.
#[hook]
pub fn use_decision_input() -> DecisionInput {
    DecisionInput { assessment: use_assessment(), focus: use_focus() }
}

/// How far a step is, by the value of its option.
pub fn progress_of(value: &str) -> Decide {
    Decide::Stand(value.parse().unwrap_or_default())
}

/// By when, as a date field has it; emptied, there is no day.
pub fn day_of(value: &str) -> Decide {
    Decide::Day(Day::read(value).unwrap_or_default())
}

impl DecisionInput {
    fn on(&self, matter: Matter, decide: fn(&str) -> Decide) -> Callback<InputEvent> {
        let assessment = self.assessment.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input_value(&event) {
                assessment.apply(Action::Decide(matter, decide(&value)));
            }
        })
    }

    /// How far it is.
    pub fn on_progress(&self, matter: Matter) -> Callback<InputEvent> {
        self.on(matter, progress_of)
    }

    /// Who sees to it.
    pub fn on_owner(&self, matter: Matter) -> Callback<InputEvent> {
        self.on(matter, |value| Decide::Owner(owner_of(value)))
    }

    /// By when.
    pub fn on_day(&self, matter: Matter) -> Callback<InputEvent> {
        self.on(matter, day_of)
    }

    /// A note.
    pub fn on_note(&self, matter: Matter) -> Callback<InputEvent> {
        self.on(matter, |value| Decide::Note(value.to_owned()))
    }

    /// The step is taken out of the plan.
    pub fn on_take_out(&self, matter: Matter) -> Callback<MouseEvent> {
        let (assessment, focus) = (self.assessment.clone(), self.focus.clone());
        Callback::from(move |_: MouseEvent| {
            assessment.apply(Action::Decide(matter, Decide::Stand(Progress::Off as u32)));
            // The button goes away with it: the focus stays with the plan, or where steps come from if that was all.
            let is_empty = assessment.state().group.plan().is_empty();
            focus.to(if is_empty { "[id=from-here]" } else { "[id=plan]" });
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_takes_its_word_back() {
        assert_eq!(progress_of("2"), Decide::Stand(Progress::Doing as u32));
        assert_eq!(day_of("2026-11-29"), Decide::Day(Day::of(2026, 11, 29).unwrap_or_default()));
        assert_eq!(day_of(""), Decide::Day(Day::NONE));
    }
}
