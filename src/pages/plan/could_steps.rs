//! The steps of the exact plan, a row a statement.

use engine::assessment::Row;
use engine::group::Owner;
use yew::prelude::*;

use super::groups::{Doer, doer};
use crate::components::keyed;
use crate::i18n::{Part, key};
use crate::phrases::{PlanStep, StepOf, WhoDoes, effort_words, gain_words, sole_voice, who_has};
use crate::report::{Names, owner_words};
use crate::snapshot::Snapshot;

/// What the group's plan has of a row.
#[derive(Clone, Copy)]
enum Planned<'a> {
    /// A line that raises the statement as high as the row does, or higher.
    In(&'a PlanStep),
    /// One that raises it, and less high: to this level.
    Lower(&'a PlanStep, u8),
    /// None.
    Out,
}

fn planned<'a>(plan: &'a [PlanStep], row: &Row) -> Planned<'a> {
    let line = plan.iter().find(|step| step.of == StepOf::Statement(row.item));
    match line.and_then(|step| Some((step, step.raises()?.1))) {
        Some((step, level)) if level >= row.to => Planned::In(step),
        Some((step, level)) => Planned::Lower(step, level),
        None => Planned::Out,
    }
}

/// What of the rows would come into the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Rows that the plan has not at all.
    pub new: usize,
    /// Rows that it has at a lower level: their lines go further, and no line is added.
    pub further: usize,
}

/// The statements the plan does not raise as high as the rows do, with how high those do, and how many they are.
pub fn missing(plan: &[PlanStep], rows: &[Row]) -> (Vec<(usize, u8)>, Missing) {
    let (mut raises, mut counted) = (Vec::new(), Missing::default());
    for row in rows {
        match planned(plan, row) {
            Planned::In(_) => continue,
            Planned::Lower(..) => counted.further += 1,
            Planned::Out => counted.new += 1,
        }
        raises.push((row.item, row.to));
    }
    (raises, counted)
}

/// Who sees to a line of the plan, as the plan says.
fn who_in_plan(snapshot: &Snapshot, names: &Names, step: &PlanStep) -> String {
    match doer(snapshot, step) {
        Doer::Known(who) => named(snapshot, names, who).to_owned(),
        Doer::Gone(owner) => owner_words(snapshot, &owner),
        Doer::Nobody => snapshot.text(key::PLAN_NOBODY).to_owned(),
    }
}

fn named<'a>(snapshot: &'a Snapshot, names: &'a Names, who: WhoDoes) -> &'a str {
    match who {
        WhoDoes::Person(person) => names.name(person),
        WhoDoes::Role(role) => &snapshot.q.roles[role].label,
    }
}

/// The rows, with what each brings unless there is one voice, and who has it in the plan; else who would, and how long
/// it takes.
pub fn steps(snapshot: &Snapshot, names: &Names, plan: &[PlanStep], rows: &[Row]) -> Html {
    let words = snapshot.words;
    let has_gain = sole_voice(snapshot).is_none();
    let entry = |row: &Row| {
        let content = &snapshot.q.items[row.item];
        let effort = effort_words(snapshot, row.points);
        let stands = match planned(plan, row) {
            Planned::In(step) if step.is_done() => words.text(key::COULD_IS_DONE).to_owned(),
            Planned::In(step) => words.fill(key::COULD_IN_PLAN, &[("who", &who_in_plan(snapshot, names, step))]),
            Planned::Lower(step, level) => {
                let (who, level) = (who_in_plan(snapshot, names, step), &*snapshot.q.level_names[usize::from(level)]);
                let parts: [Part; 3] = [("who", &who), ("effort", &effort), ("level", &level)];
                words.fill(key::COULD_IN_PLAN_LOWER, &parts)
            }
            Planned::Out => {
                let who = named(snapshot, names, who_has(snapshot, row.item, &Owner::Nobody));
                words.fill(key::COULD_WHO, &[("who", &who), ("effort", &effort)])
            }
        };
        let gain = gain_words(snapshot, row.before, row.after);
        html! {
            <li key={&*content.id}>
                <span lang={snapshot.lang()}>{ content.short_step().to_owned() }</span>
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
    use engine::group::{Decide, Matter, Progress};
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
        let missing = |state: &State| missing(&plan_steps(&state.group), &rows);
        let (found, counted) = missing(&state);
        assert_eq!(found, [(1, 2), (3, 1)]);
        assert_eq!(counted, Missing { new: 1, further: 1 }, "what is in the plan lower is not new");
        let added = acts::add(&state.group, &found);
        for action in added {
            state.apply(core(), action);
        }
        assert_eq!(missing(&state), (Vec::new(), Missing::default()));
    }
}
