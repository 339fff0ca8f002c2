//! What changes the plan. A statement may stand in it at several levels, from links and builds that added each; they are
//! one line, so what is said of the line is said of all of them.

use engine::group::{Day, Decide, Decision, Group, Matter, Owner, Progress};
use engine::questionnaire::TOP_LEVEL;
use engine::state::Action;

use crate::phrases::{PlanStep, StepOf, plan_steps};

/// The entries of a line that are in the plan, with how each stands.
fn entries(group: &Group, of: StepOf) -> Vec<(Matter, u32)> {
    let matters = match of {
        StepOf::Statement(item) => (1..=TOP_LEVEL).map(|level| Matter::step(item, level)).collect(),
        StepOf::Own(number) => vec![Matter::own(number)],
    };
    let stands = matters.into_iter().map(|matter| (matter, group.decision(matter).stand.value));
    stands.filter(|(_, stand)| *stand != Progress::Off as u32).collect()
}

/// Says something of a line.
pub fn say(group: &Group, of: StepOf, what: &Decide) -> Vec<Action> {
    entries(group, of).into_iter().map(|(matter, _)| Action::Decide(matter, what.clone())).collect()
}

/// A line that was taken out, and how its entries stood: enough to put it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The line as it was.
    pub step: PlanStep,
    stands: Vec<(Matter, u32)>,
}

impl Taken {
    /// What would be taken out with a line.
    pub fn of(group: &Group, step: PlanStep) -> Taken {
        Taken { stands: entries(group, step.of), step }
    }

    /// Takes it out. Who, when and what else was said stays with it.
    pub fn take_out(&self) -> Vec<Action> {
        self.stands.iter().map(|(matter, _)| Action::Decide(*matter, Decide::Stand(Progress::Off as u32))).collect()
    }

    /// Puts it back as it stood.
    pub fn put_back(&self) -> Vec<Action> {
        self.stands.iter().map(|(matter, stand)| Action::Decide(*matter, Decide::Stand(*stand))).collect()
    }
}

/// These statements at these levels become part of the plan. One that is in it lower than that goes on as it was: with
/// who sees to it, by when, how far it is and what was noted, unless it was done.
pub fn add(group: &Group, raises: &[(usize, u8)]) -> Vec<Action> {
    let planned = plan_steps(group);
    let mut actions = vec![Action::KeepPlan(raises.iter().map(|(item, level)| Matter::step(*item, *level)).collect())];
    for (item, level) in raises {
        let lower = planned.iter().find(|step| step.of == StepOf::Statement(*item) && !step.is_done());
        let Some(lower) = lower.filter(|step| step.raises().is_some_and(|(_, planned)| planned < *level)) else {
            continue;
        };
        let Decision { stand, owner, day, note } = lower.decision.clone();
        let words =
            [Decide::Stand(stand.value), Decide::Owner(owner.value), Decide::Day(day.value), Decide::Note(note.value)];
        actions.extend(words.map(|what| Action::Decide(Matter::step(*item, *level), what)));
    }
    actions
}

/// A step of the group's own becomes part of the plan.
pub fn write(group: &Group, random: usize, (text, owner, day): (&str, Owner, Day)) -> Vec<Action> {
    let matter = Matter::own(group.free_step(random));
    let words = [
        Decide::Stand(Progress::Open as u32),
        Decide::Note(text.trim().to_owned()),
        Decide::Owner(owner),
        Decide::Day(day),
    ];
    words.map(|what| Action::Decide(matter, what)).into()
}

#[cfg(test)]
mod tests {
    use engine::state::State;

    use super::*;
    use crate::questionnaire::core;

    /// A plan with two levels of the first statement, the lower one done, and one of the second.
    fn planned() -> State {
        let mut state = State::new(core());
        let steps = [Matter::step(0, 2), Matter::step(0, 3), Matter::step(1, 3)];
        apply(&mut state, vec![Action::KeepPlan(steps.to_vec())]);
        apply(&mut state, vec![Action::Decide(steps[0], Decide::Stand(Progress::Done as u32))]);
        state
    }

    fn apply(state: &mut State, actions: Vec<Action>) {
        for action in actions {
            state.apply(core(), action);
        }
    }

    /// The lines: statement and level, or none for an own one, and how far each is.
    fn lines(state: &State) -> Vec<(Option<(usize, u8)>, Progress)> {
        plan_steps(&state.group).iter().map(|step| (step.raises(), step.decision.progress())).collect()
    }

    #[test]
    fn a_statement_is_one_line_at_its_highest_level() {
        assert_eq!(lines(&planned()), [(Some((0, 3)), Progress::Open), (Some((1, 3)), Progress::Open)]);
    }

    #[test]
    fn what_is_said_of_a_line_is_said_of_all_its_entries() {
        let mut state = planned();
        let day = Decide::Day(Day::read("2026-12-04").expect("a day"));
        let said = say(&state.group, StepOf::Statement(0), &day);
        apply(&mut state, said);
        let done = say(&state.group, StepOf::Statement(0), &Decide::Stand(Progress::Done as u32));
        apply(&mut state, done);
        for (level, is_in) in [(1, false), (2, true), (3, true), (4, false)] {
            let decision = state.group.decision(Matter::step(0, level));
            assert_eq!(decision.progress() == Progress::Done, is_in, "{level}");
            assert_eq!(decision.day.value != Day::NONE, is_in, "{level}");
        }
    }

    #[test]
    fn what_is_taken_out_is_out_at_every_level_and_comes_back_as_it_was() {
        let mut state = planned();
        let before = state.group.plan().iter().map(|(.., it)| it.progress()).collect::<Vec<_>>();
        let taken = Taken::of(&state.group, plan_steps(&state.group).remove(0));
        apply(&mut state, taken.take_out());
        assert_eq!(lines(&state), [(Some((1, 3)), Progress::Open)]);
        apply(&mut state, taken.put_back());
        assert_eq!(state.group.plan().iter().map(|(.., it)| it.progress()).collect::<Vec<_>>(), before);
    }

    #[test]
    fn a_statement_that_goes_higher_takes_along_who_and_when() {
        let mut state = planned();
        let owner = Decide::Owner(Owner::Role(2));
        let said = say(&state.group, StepOf::Statement(1), &owner);
        apply(&mut state, said);
        let added = add(&state.group, &[(1, 4), (2, 3), (0, 2)]);
        apply(&mut state, added);
        assert_eq!(
            lines(&state).iter().map(|line| line.0).collect::<Vec<_>>(),
            [Some((0, 3)), Some((1, 4)), Some((2, 3))]
        );
        assert_eq!(state.group.decision(Matter::step(1, 4)).owner.value, Owner::Role(2));
        assert_eq!(state.group.decision(Matter::step(0, 2)).progress(), Progress::Done, "what is in stays as it is");
    }

    #[test]
    fn a_step_that_goes_on_after_it_was_done_begins_anew() {
        let mut state = planned();
        let done = say(&state.group, StepOf::Statement(1), &Decide::Stand(Progress::Done as u32));
        apply(&mut state, done);
        let added = add(&state.group, &[(1, 4)]);
        apply(&mut state, added);
        assert_eq!(lines(&state)[1], (Some((1, 4)), Progress::Open));
    }

    #[test]
    fn an_own_step_is_written_under_a_number_that_is_free() {
        let mut state = planned();
        for text in ["  Ben meets Gus ", "Cho calls"] {
            let written = write(&state.group, 7, (text, Owner::Nobody, Day::NONE));
            apply(&mut state, written);
        }
        let own: Vec<_> = state.group.own_steps().into_iter().map(|(n, step)| (n, step.note.value)).collect();
        assert_eq!(own, [(7, "Ben meets Gus".to_owned()), (8, "Cho calls".to_owned())]);
    }
}
