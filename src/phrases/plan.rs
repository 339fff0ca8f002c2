//! The plan as it is read: a line for each statement and for each step the group wrote itself, in the order of their
//! days, and what they bring.

use engine::assessment::{Ground, Ratio, Row};
use engine::group::{About, Day, Decision, Group, Matter, Progress};

use super::verdict::sole_voice;
use crate::snapshot::Snapshot;

/// What a step of the plan is: the same one, whatever is decided about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepOf {
    /// A statement is raised, by its position.
    Statement(usize),
    /// One that the group wrote itself, by its number.
    Own(usize),
}

/// A line of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    /// What it is.
    pub of: StepOf,
    /// What was decided on, as the group keeps it: of a statement the highest level that is in the plan.
    pub matter: Matter,
    /// Who, when and how far. What an own step is about stands as its note.
    pub decision: Decision,
}

impl PlanStep {
    /// The statement, and the level it is raised to.
    pub fn raises(&self) -> Option<(usize, u8)> {
        match self.matter.about() {
            About::Step { item, level } => Some((item, level)),
            _ => None,
        }
    }

    /// Whether the group says that it is done.
    pub fn is_done(&self) -> bool {
        self.decision.progress() == Progress::Done
    }

    /// Whether its day has passed, and it is not done.
    pub fn is_late(&self, today: Day) -> bool {
        let day = self.decision.day.value;
        day != Day::NONE && day < today && !self.is_done()
    }
}

/// The lines of a group's plan: statements in questionnaire order, one each, then the group's own steps.
pub fn plan_steps(group: &Group) -> Vec<PlanStep> {
    let mut steps: Vec<PlanStep> = Vec::new();
    for (item, level, decision) in group.plan() {
        let of = StepOf::Statement(item);
        // By level: the highest takes the place of those below it.
        steps.retain(|step| step.of != of);
        steps.push(PlanStep { of, matter: Matter::step(item, level), decision });
    }
    let own = group.own_steps().into_iter();
    steps.extend(own.map(|(n, decision)| PlanStep { of: StepOf::Own(n), matter: Matter::own(n), decision }));
    steps
}

/// The same in the order of [`sort_plan`].
pub fn plan_in_order(snapshot: &Snapshot) -> Vec<PlanStep> {
    let mut steps = plan_steps(&snapshot.group);
    sort_plan(snapshot, &mut steps, |step| step);
    steps
}

/// Puts what stands for steps in the order of their days, those without one last; then the group's own by their words,
/// since their numbers are chance, and statements by what brings most for the time.
pub fn sort_plan<T>(snapshot: &Snapshot, steps: &mut [T], of: impl Fn(&T) -> &PlanStep) {
    if steps.len() < 2 {
        return;
    }
    let rows: Vec<usize> = snapshot.figures.rows(snapshot.q).into_iter().map(|row| row.item).collect();
    steps.sort_by_cached_key(|step| {
        let step = of(step);
        let day = step.decision.day.value;
        let (place, words) = match step.of {
            StepOf::Own(_) => (0, step.decision.note.value.clone()),
            StepOf::Statement(item) => {
                (1 + rows.iter().position(|of| *of == item).unwrap_or(rows.len()), String::new())
            }
        };
        (day == Day::NONE, day, place, words)
    });
}

/// What a step of the plan is called: the statement's in a few words, or the group's own.
pub fn step_name(snapshot: &Snapshot, step: &PlanStep) -> String {
    match step.raises() {
        Some((item, _)) => snapshot.q.items[item].short_step().to_owned(),
        None => step.decision.note.value.clone(),
    }
}

/// Readiness before and after each of these raises, one after the other, each up to its level.
fn chain(ground: &Ground, raises: impl IntoIterator<Item = (usize, u8)>) -> Vec<(Ratio, Ratio)> {
    let mut levels = ground.start.clone();
    let readiness = |levels: &[u8]| ground.scale.ratio(ground.scale.units(&ground.sums(levels)));
    let mut before = readiness(&levels);
    let raise = |(item, level): (usize, u8)| {
        levels[item] = levels[item].max(level);
        let after = readiness(&levels);
        (std::mem::replace(&mut before, after), after)
    };
    raises.into_iter().map(raise).collect()
}

/// What each of these steps brings, with those above it done: readiness before and after. None for steps that raise no
/// statement or are done, and for all of them while there is one voice, whose view is the only point there is.
pub fn plan_brings(snapshot: &Snapshot, steps: &[PlanStep]) -> Vec<Option<(Ratio, Ratio)>> {
    let figures = &snapshot.figures;
    if figures.voices == 0 || sole_voice(snapshot).is_some() {
        return vec![None; steps.len()];
    }
    let open = |step: &PlanStep| step.raises().filter(|_| !step.is_done());
    let ground = Ground::new(snapshot.q, &figures.scale, &figures.items);
    let mut brings = chain(&ground, steps.iter().filter_map(open)).into_iter();
    steps.iter().map(|step| open(step).and_then(|_| brings.next())).collect()
}

/// Steps that raise statements one level each as one row a statement, in the order in which each is begun.
pub fn rows_of_steps(ground: &Ground, levels: &[u8]) -> Vec<Row> {
    let mut items: Vec<usize> = Vec::new();
    for step in ground.steps(levels) {
        if !items.contains(&step.item) {
            items.push(step.item);
        }
    }
    let brings = chain(ground, items.iter().map(|item| (*item, levels[*item])));
    let row = |(item, (before, after)): (usize, (Ratio, Ratio))| {
        let (from, to) = (ground.start[item], levels[item]);
        Row { item, from, to, points: ground.q.points(item) * u32::from(to - from), before, after }
    };
    items.into_iter().zip(brings).map(row).collect()
}
