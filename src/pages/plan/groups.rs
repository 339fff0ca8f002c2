//! Which lines of the plan stand together: by date, or by person; what is done stands apart either way.

use engine::group::{Day, Owner};

use crate::phrases::{PlanStep, StepOf, WhoDoes, end_of_next_week, end_of_week, who_has};
use crate::snapshot::Snapshot;

/// How the plan is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By the days of its steps.
    #[default]
    Date,
    /// By who sees to them.
    Person,
}

/// What the lines of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Common {
    /// Until the end of this working week; what is late belongs there.
    ThisWeek(Day),
    /// Until the end of the next one.
    NextWeek(Day),
    /// After that.
    Later,
    /// Without a day.
    NoDate,
    /// The same one sees to them.
    Doer(Doer),
    /// Done, as the group says.
    Done,
}

/// Who sees to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Somebody who is here, or whoever holds a role.
    Known(WhoDoes),
    /// Somebody who is here no more.
    Gone(Owner),
    /// Nobody yet.
    Nobody,
}

/// Whom the step names; of a statement's step that names nobody, who is placed best.
pub fn doer(snapshot: &Snapshot, step: &PlanStep) -> Doer {
    match (&step.decision.owner.value, step.of) {
        (owner @ Owner::Person(id), _) => {
            snapshot.group.find(id).map_or_else(|| Doer::Gone(owner.clone()), |n| Doer::Known(WhoDoes::Person(n)))
        }
        (owner, StepOf::Statement(item)) => Doer::Known(who_has(snapshot, item, owner)),
        (Owner::Role(role), StepOf::Own(_)) => Doer::Known(WhoDoes::Role(*role)),
        (Owner::Nobody, StepOf::Own(_)) => Doer::Nobody,
    }
}

/// What a step stands under.
fn common(snapshot: &Snapshot, step: &PlanStep, by: By, today: Day) -> Common {
    let day = step.decision.day.value;
    match by {
        _ if step.is_done() => Common::Done,
        By::Person => Common::Doer(doer(snapshot, step)),
        By::Date if day == Day::NONE => Common::NoDate,
        By::Date if day <= end_of_week(today) => Common::ThisWeek(end_of_week(today)),
        By::Date if day <= end_of_next_week(today) => Common::NextWeek(end_of_next_week(today)),
        By::Date => Common::Later,
    }
}

/// Where a group stands among the others: I before other people, people before roles, done last.
pub fn place(snapshot: &Snapshot, common: &Common) -> (usize, usize) {
    match common {
        Common::ThisWeek(_) => (0, 0),
        Common::NextWeek(_) => (1, 0),
        Common::Later => (2, 0),
        Common::NoDate => (3, 0),
        Common::Doer(Doer::Known(WhoDoes::Person(n))) if snapshot.me == Some(*n) => (4, 0),
        Common::Doer(Doer::Known(WhoDoes::Person(n))) => (5, *n),
        Common::Doer(Doer::Known(WhoDoes::Role(role))) => (6, *role),
        Common::Doer(Doer::Gone(_)) => (7, 0),
        Common::Doer(Doer::Nobody) => (8, 0),
        Common::Done => (9, 0),
    }
}

/// The groups with the positions of their steps, which keep their order in each. `placed` are the steps as they are
/// placed, one for each of the plan.
pub fn groups(snapshot: &Snapshot, placed: &[PlanStep], by: By, today: Day) -> Vec<(Common, Vec<usize>)> {
    let mut groups: Vec<(Common, Vec<usize>)> = Vec::new();
    for (n, step) in placed.iter().enumerate() {
        let common = common(snapshot, step, by, today);
        match groups.iter_mut().find(|(known, _)| *known == common) {
            Some((_, steps)) => steps.push(n),
            None => groups.push((common, vec![n])),
        }
    }
    groups.sort_by_key(|(common, _)| place(snapshot, common));
    groups
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::{Decide, Matter, Person, Progress};
    use engine::questionnaire::RoleSet;
    use engine::state::State;

    use super::*;
    use crate::phrases::plan_in_order;
    use crate::questionnaire::core;

    fn day(text: &str) -> Day {
        Day::read(text).expect(text)
    }

    /// Ana, the champion, looks at a plan with these days, owners and states of statements, the first ones there are.
    fn snapshot(steps: &[(&str, Owner, Progress)]) -> Snapshot {
        let q = core();
        let mut state = State::new(q);
        for (id, role) in [("b", 1), ("a", 0)] {
            state.group.people.push(Person::new(id, RoleSet::of(role), q));
        }
        state.me = Some(1);
        for (item, (at, owner, progress)) in steps.iter().enumerate() {
            let matter = Matter::step(item, 4);
            let at = Day::read(at).unwrap_or_default();
            for what in [Decide::Stand(*progress as u32), Decide::Owner(owner.clone()), Decide::Day(at)] {
                state.group.decide(matter, what, 0);
            }
        }
        let state = Rc::new(state);
        Snapshot::of(q, Rc::clone(&state), &state.shown(q))
    }

    /// Each group with the statements that stand in it.
    fn found(snapshot: &Snapshot, by: By) -> Vec<(Common, Vec<usize>)> {
        let steps = plan_in_order(snapshot);
        let item = |n: &usize| steps[*n].raises().expect("a statement").0;
        let groups = groups(snapshot, &steps, by, day("2026-11-29"));
        groups.into_iter().map(|(common, steps)| (common, steps.iter().map(item).collect())).collect()
    }

    #[test]
    fn by_date_what_is_late_comes_first_and_what_has_no_day_last_but_for_what_is_done() {
        let at = |day| (day, Owner::Nobody, Progress::Open);
        let snapshot = snapshot(&[
            at(""),
            at("2026-12-11"),
            at("2026-12-12"),
            at("2026-12-04"),
            at("2026-11-20"),
            ("2026-11-20", Owner::Nobody, Progress::Done),
        ]);
        let expected = [
            (Common::ThisWeek(day("2026-12-04")), vec![4, 3]),
            (Common::NextWeek(day("2026-12-11")), vec![1]),
            (Common::Later, vec![2]),
            (Common::NoDate, vec![0]),
            (Common::Done, vec![5]),
        ];
        assert_eq!(found(&snapshot, By::Date), expected);
    }

    #[test]
    fn late_is_what_is_not_done_on_a_day_that_has_passed() {
        let at = |day, progress| (day, Owner::Nobody, progress);
        let snapshot = snapshot(&[
            at("2026-11-28", Progress::Doing),
            at("2026-11-29", Progress::Open),
            at("2026-11-28", Progress::Done),
            at("", Progress::Open),
        ]);
        let late = plan_in_order(&snapshot).into_iter().filter(|step| step.is_late(day("2026-11-29")));
        assert_eq!(late.map(|step| step.of).collect::<Vec<_>>(), [StepOf::Statement(0)]);
    }

    #[test]
    fn by_person_my_own_come_first_and_a_step_that_names_nobody_is_whose_role_owns_it() {
        let open = |owner| ("", owner, Progress::Open);
        let person = |id: &str| Owner::Person(id.to_owned());
        let snapshot = snapshot(&[open(person("b")), open(Owner::Role(4)), open(Owner::Nobody), open(person("gone"))]);
        let known = |who| Common::Doer(Doer::Known(who));
        // The champion owns the step of the third statement.
        let expected = [
            (known(WhoDoes::Person(1)), vec![2]),
            (known(WhoDoes::Person(0)), vec![0]),
            (known(WhoDoes::Role(4)), vec![1]),
            (Common::Doer(Doer::Gone(person("gone"))), vec![3]),
        ];
        assert_eq!(found(&snapshot, By::Person), expected);
    }
}
