//! The steps of the exact plan, a row a statement.

use engine::assessment::Row;
use engine::group::{Owner, Progress};
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::key;
use crate::phrases::{PlanStep, StepOf, WhoDoes, effort_words, gain_words, sole_voice, who_has};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// The line of the group's plan that raises a row's statement as high as the row does, or higher.
fn planned<'a>(planned: &'a [PlanStep], row: &Row) -> Option<&'a PlanStep> {
    let is_it = |step: &&PlanStep| {
        step.of == StepOf::Statement(row.item) && step.raises().is_some_and(|(_, level)| level >= row.to)
    };
    planned.iter().find(is_it)
}

/// Whether the group's plan has a row already.
pub fn is_in_plan(steps: &[PlanStep], row: &Row) -> bool {
    planned(steps, row).is_some()
}

/// The rows, with what each brings unless there is one voice, and whether it is in the plan; else who would, and how
/// long it takes.
pub fn steps(snapshot: &Snapshot, names: &Names, plan: &[PlanStep], rows: &[Row]) -> Html {
    let words = snapshot.words;
    let has_gain = sole_voice(snapshot).is_none();
    let entry = |row: &Row| {
        let content = &snapshot.q.items[row.item];
        let stands = match planned(plan, row).map(|step| step.decision.progress()) {
            Some(Progress::Done) => words.text(key::COULD_IS_DONE).to_owned(),
            Some(_) => words.text(key::COULD_IN_PLAN).to_owned(),
            None => {
                let who = match who_has(snapshot, row.item, &Owner::Nobody) {
                    WhoDoes::Person(person) => names.name(person),
                    WhoDoes::Role(role) => &snapshot.q.roles[role].label,
                };
                words.fill(key::COULD_WHO, &[("who", &who), ("effort", &effort_words(snapshot, row.points))])
            }
        };
        let gain = gain_words(snapshot, row.before, row.after);
        html! {
            <li key={&*content.id}>
                <span>{ content.short_step().to_owned() }</span>
                if has_gain { <span class="num" key={gain.clone()}>{ gain }</span> }
                <small>{ keyed(stands) }</small>
            </li>
        }
    };
    html! { <ul class="could-steps">{ for rows.iter().map(entry) }</ul> }
}

#[cfg(test)]
mod tests {
    use engine::assessment::Ratio;
    use engine::group::{Decide, Matter};
    use engine::state::{Action, State};

    use super::*;
    use crate::pages::plan::acts;
    use crate::phrases::plan_steps;
    use crate::questionnaire::core;

    fn row(item: usize, to: u8) -> Row {
        Row { item, from: 0, to, points: 1, before: Ratio::ZERO, after: Ratio::ZERO }
    }

    #[test]
    fn missing_is_what_the_plan_does_not_raise_as_high() {
        let mut state = State::new(core());
        let steps = [Matter::step(0, 3), Matter::step(1, 1), Matter::step(2, 2)];
        state.apply(core(), Action::KeepPlan(steps.to_vec()));
        state.apply(core(), Action::Decide(steps[2], Decide::Stand(Progress::Done as u32)));
        let rows = [row(0, 2), row(1, 2), row(2, 2), row(3, 1)];
        let missing = |state: &State| {
            let plan = plan_steps(&state.group);
            rows.iter().filter(|row| !is_in_plan(&plan, row)).map(|row| (row.item, row.to)).collect::<Vec<_>>()
        };
        let found = missing(&state);
        assert_eq!(found, [(1, 2), (3, 1)]);
        let added = acts::add(&state.group, &found);
        for action in added {
            state.apply(core(), action);
        }
        assert_eq!(missing(&state), []);
    }
}
