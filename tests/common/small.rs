//! Small random questionnaires, and every state that steps can reach in them, one step at a time:
//! slow, plain, and written from the model's words, not from the engine's code.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Group, Person};
use engine::questionnaire::{Effort, Item, JobId, Lens, Questionnaire, Role, RoleSet, Text};
use proptest::collection::vec;
use proptest::prelude::*;

/// What an item is drawn from: job, job it is about, target, effort, answer.
type Draw = (usize, Option<usize>, u8, usize, Answer);

/// A questionnaire and one person's answers to it. The items of a job need not stand together, most
/// jobs may have none, and the sequential jobs may rest on each other in any order.
pub fn small() -> impl Strategy<Value = (Questionnaire, Group)> {
    let answer = prop_oneof![
        6 => Just(Answer::Level(0)),
        4 => (1..5_u8).prop_map(Answer::Level),
        1 => Just(Answer::DontKnow),
        1 => Just(Answer::DoesNotApply),
    ];
    let item = (0..6_usize, prop::option::weighted(0.7, 0..4_usize), 1..5_u8, 0..3_usize, answer);
    let points = prop_oneof![vec(1..9_u32, 3), (1..9_u32).prop_map(|points| vec![points; 3])];
    let order = Just(JobId::SEQUENTIAL.to_vec()).prop_shuffle();
    // Few jobs make jobs of several items.
    let jobs = (Just(JobId::ALL.to_vec()).prop_shuffle(), 1..7_usize);
    (vec(item, 4..=8), points, order, 0..64_u32, jobs)
        .prop_map(|(items, points, order, edges, (jobs, few))| of(items, &points, &order, edges, &jobs[..few]))
}

fn of(items: Vec<Draw>, points: &[u32], order: &[JobId], edges: u32, jobs: &[JobId]) -> (Questionnaire, Group) {
    let pairs = (0..4).flat_map(|a| (a + 1..4).map(move |b| (order[a], order[b]))).enumerate();
    let dependencies: Vec<_> = pairs.filter(|(n, _)| edges >> n & 1 == 1).map(|(_, pair)| pair).collect();
    let effort =
        |(id, points): (usize, &u32)| Effort { id: id.to_string().into(), points: *points, description: word() };
    let mut taken = Vec::new();
    let mut answers = Vec::new();
    let mut written = Vec::new();
    for (n, (job, about, target, effort, answer)) in items.into_iter().enumerate() {
        let job = jobs[job % jobs.len()];
        let about = about.map(|about| JobId::SEQUENTIAL[about]);
        let about = about.filter(|about| !job.is_sequential() && !taken.contains(&(job, *about)));
        taken.extend(about.map(|about| (job, about)));
        written.push(item(n, job, about, target, effort));
        answers.push(answer);
    }
    let q = Questionnaire {
        roles: vec![Role { id: "one".into(), label: word(), description: word() }],
        lenses: vec![Lens { id: "one".into(), label: word() }],
        efforts: points.iter().enumerate().map(effort).collect(),
        dependencies,
        items: written,
        ..core().clone()
    };
    let mut person = Person::new("a", RoleSet::of(0), &q);
    answers.into_iter().enumerate().for_each(|(item, answer)| {
        person.say(item, answer, 0);
    });
    let group = Group { people: vec![person], ..Group::new(&q) };
    (q, group)
}

fn word() -> Text {
    Cow::Borrowed("-")
}

fn item(n: usize, job: JobId, about: Option<JobId>, target: u8, effort: usize) -> Item {
    Item {
        id: format!("i{n}").into(),
        job,
        about,
        lens: 0,
        target,
        roles: RoleSet::of(0),
        text: word(),
        question: None,
        topic: None,
        anchors: std::array::from_fn(|_| word()),
        why: word(),
        action: word(),
        short: None,
        effort,
        owner: 0,
        wording: 0,
    }
}

/// The levels of all items.
pub type State = Vec<u8>;

/// One person's state of a small questionnaire, and where steps lead from it.
pub struct Paths<'a> {
    q: &'a Questionnaire,
    answers: Vec<Answer>,
}

/// The common denominator of means over up to 8 items, of x over targets up to 4, doubled.
const COMMON: i64 = 840 * 12;

impl<'a> Paths<'a> {
    pub fn new(q: &'a Questionnaire, group: &Group) -> Paths<'a> {
        Paths { q, answers: (0..q.items.len()).map(|item| group.people[0].answer(item)).collect() }
    }

    /// Where steps start: the levels answered, nothing for the rest.
    pub fn start(&self) -> State {
        self.answers.iter().map(|answer| answer.level().unwrap_or(0)).collect()
    }

    fn is_known(&self, item: usize) -> bool {
        self.answers[item].level().is_some()
    }

    /// Whether an item can be raised by one: below its target, and every known item of each job it
    /// rests on at the level before or at its own target.
    pub fn can_rise(&self, state: &State, item: usize) -> bool {
        let content = &self.q.items[item];
        let rests_on = |other: &Item| match content.about {
            Some(about) => other.job == about,
            None => self.q.dependencies.contains(&(other.job, content.job)),
        };
        let others = self.q.items.iter().enumerate();
        self.is_known(item)
            && state[item] < content.target
            && others
                .filter(|(other, of)| rests_on(of) && self.is_known(*other))
                .all(|(other, of)| state[other] >= state[item].min(of.target))
    }

    /// Readiness times 2·(number of jobs)·[`COMMON`].
    pub fn readiness(&self, state: &State) -> i64 {
        let figures: Vec<i64> = JobId::ALL.into_iter().filter_map(|job| self.job(state, job)).collect();
        let smallest = figures.iter().min().copied().unwrap_or(0);
        figures.len() as i64 * smallest + figures.iter().sum::<i64>()
    }

    fn job(&self, state: &State, job: JobId) -> Option<i64> {
        let in_scope = |item: &usize| self.q.items[*item].job == job && self.answers[*item] != Answer::DoesNotApply;
        let items: Vec<usize> = (0..self.q.items.len()).filter(in_scope).collect();
        let x = |item: &usize| {
            let target = self.q.items[*item].target;
            COMMON / i64::from(target) * i64::from(state[*item].min(target))
        };
        (!items.is_empty()).then(|| items.iter().map(x).sum::<i64>() / items.len() as i64)
    }

    /// What readiness 1 is in [`Paths::readiness`].
    pub fn whole(&self) -> i64 {
        let jobs = JobId::ALL.into_iter().filter(|job| self.job(&self.start(), *job).is_some()).count();
        2 * COMMON * jobs as i64
    }

    pub fn cost(&self, item: usize) -> u32 {
        self.q.efforts[self.q.items[item].effort].points
    }

    /// The best state at each cost that is better than all cheaper ones; none if there are too many
    /// states to look at. Of states alike in cost and readiness, the one higher at the first differing
    /// item.
    pub fn best(&self, most: usize) -> Option<BTreeMap<u32, (i64, State)>> {
        let mut seen = HashMap::from([(self.start(), 0)]);
        let mut open = vec![self.start()];
        while let Some(state) = open.pop() {
            let cost = seen[&state];
            for item in (0..state.len()).filter(|item| self.can_rise(&state, *item)) {
                let mut next = state.clone();
                next[item] += 1;
                if seen.insert(next.clone(), cost + self.cost(item)).is_none() {
                    open.push(next);
                }
            }
            if seen.len() > most {
                return None;
            }
        }
        let mut best: BTreeMap<u32, (i64, State)> = BTreeMap::new();
        for (state, cost) in seen {
            let found = (self.readiness(&state), state);
            best.entry(cost).and_modify(|known| *known = found.clone().max(known.clone())).or_insert(found);
        }
        let mut top = -1;
        best.retain(|_, (readiness, _)| {
            let better = *readiness > top;
            top = top.max(*readiness);
            better
        });
        Some(best)
    }

    /// Rows by the rule's words, as item, level from, level to, and readiness after it: of all items not listed yet,
    /// each raised by itself as far as it goes, the one with the largest gain per point, then the larger gain, the lower
    /// cost, the questionnaire's order.
    pub fn rows(&self) -> Vec<(usize, u8, u8, i64)> {
        let (mut state, mut rows) = (self.start(), Vec::new());
        let mut unlisted: Vec<usize> = (0..state.len()).collect();
        loop {
            let mut found: Vec<(i64, u32, usize, State)> = Vec::new();
            for item in unlisted.iter().copied() {
                let (mut raised, mut cost) = (state.clone(), 0);
                while self.can_rise(&raised, item) {
                    raised[item] += 1;
                    cost += self.cost(item);
                }
                if cost > 0 {
                    found.push((self.readiness(&raised) - self.readiness(&state), cost, item, raised));
                }
            }
            found.sort_by(|(gain, cost, item, _), (other, paid, behind, _)| {
                let per_point = (other * i64::from(*cost)).cmp(&(gain * i64::from(*paid)));
                per_point.then(other.cmp(gain)).then(cost.cmp(paid)).then(item.cmp(behind))
            });
            let Some((_, _, item, raised)) = found.into_iter().next() else { return rows };
            rows.push((item, state[item], raised[item], self.readiness(&raised)));
            unlisted.retain(|other| *other != item);
            state = raised;
        }
    }

    /// Single steps by the rule's words: the largest gain per point, then the larger gain, the lower
    /// cost, the questionnaire's order.
    pub fn steps(&self) -> Vec<(usize, u8)> {
        let (mut state, mut steps) = (self.start(), Vec::new());
        loop {
            let mut best: Option<(i64, u32, usize)> = None;
            for item in (0..state.len()).filter(|item| self.can_rise(&state, *item)) {
                let mut next = state.clone();
                next[item] += 1;
                let (gain, cost) = (self.readiness(&next) - self.readiness(&state), self.cost(item));
                let beats = |(other, paid, _): (i64, u32, usize)| {
                    let (per_point, others) = (gain * i64::from(paid), other * i64::from(cost));
                    per_point > others
                        || (per_point == others && gain > other)
                        || (per_point == others && gain == other && cost < paid)
                };
                if best.is_none_or(beats) {
                    best = Some((gain, cost, item));
                }
            }
            let Some((_, _, item)) = best else { return steps };
            state[item] += 1;
            steps.push((item, state[item]));
        }
    }
}
