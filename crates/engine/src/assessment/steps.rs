//! Steps, how far it is, and what a trial would change. All start from the supported levels, as if everything to be
//! revisited were confirmed.

use super::ItemFigures;
use super::ratio::Ratio;
use super::score::{Scale, Span, Sums, twelfths};
use super::support::supported_level;
use crate::questionnaire::{JobId, Questionnaire, TOP_LEVEL};

/// One step: an item raised by one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The item, by position.
    pub item: usize,
    /// The level reached, 1 to 4.
    pub level: u8,
    /// Readiness with the steps above it taken, once everything to be revisited is confirmed.
    pub before: Ratio,
    /// The same with this step taken too.
    pub after: Ratio,
}

/// A row of the Do list: an item raised as far as it can go for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The item, by position; who owns it and how it is raised stand there.
    pub item: usize,
    /// The level it stands at today: what the answers support, 0 to 3.
    pub from: u8,
    /// The level reached, above that and at most the item's target.
    pub to: u8,
    /// What it costs, in points; a point is about half a working day of one person.
    pub points: u32,
    /// Readiness with the rows above it done, once everything to be revisited is confirmed: 0 to 1.
    pub before: Ratio,
    /// The same with this row done too.
    pub after: Ratio,
}

/// How far it is to ready, over known items in scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distance {
    /// Effort in points; a point is about half a working day of one person.
    pub points: u32,
    /// How many steps, of one level each.
    pub steps: u32,
    /// The longest chain of steps that wait for each other, in points.
    pub chain: u32,
    /// Items in scope that nobody gave a level for: not counted in the three above.
    pub unknown: u32,
}

/// Where steps and plans start.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The questionnaire.
    pub q: &'a Questionnaire,
    /// What readiness is counted in.
    pub scale: &'a Scale,
    /// `S` of each item.
    pub start: Vec<u8>,
    /// Items that steps can raise: known and in scope.
    pub open: Vec<bool>,
    in_scope: Vec<bool>,
    /// The supported level with every missing answer at 0, and at 4.
    pub(super) lo: Vec<u8>,
    pub(super) hi: Vec<u8>,
}

/// Levels on the way up, one raise after the other.
struct Climb<'a> {
    ground: &'a Ground<'a>,
    levels: Vec<u8>,
    sums: Sums,
}

impl<'a> Climb<'a> {
    fn new(ground: &'a Ground<'a>) -> Climb<'a> {
        let levels = ground.start.clone();
        Climb { ground, sums: ground.sums(&levels), levels }
    }

    /// Takes the best of the raises there are: the largest gain of readiness per point; ties: larger gain, lower cost,
    /// questionnaire order. `raise` says for an item, its level and the [`floors`] how high it would go, if at all.
    fn take(&mut self, raise: impl Fn(usize, u8, &[u8; 4]) -> Option<u8>) -> Option<Row> {
        let Ground { q, scale, open, .. } = self.ground;
        let floors = floors(self.ground, &self.levels);
        let before = scale.units(&self.sums);
        let mut best: Option<(i64, u32, usize, u8)> = None;
        for (item, level) in self.levels.iter().copied().enumerate().filter(|(item, _)| open[*item]) {
            let Some(to) = raise(item, level, &floors) else { continue };
            let gain = scale.units(&self.raised(item, to)) - before;
            let cost = q.points(item) * u32::from(to - level);
            let better = best.is_none_or(|(top, paid, ..)| {
                let (new, old) = (gain * i64::from(paid), top * i64::from(cost));
                (new, gain, paid) > (old, top, cost)
            });
            if better {
                best = Some((gain, cost, item, to));
            }
        }
        let (gain, points, item, to) = best?;
        self.sums = self.raised(item, to);
        let from = std::mem::replace(&mut self.levels[item], to);
        Some(Row { item, from, to, points, before: scale.ratio(before), after: scale.ratio(before + gain) })
    }

    /// The sums with one item at a higher level.
    fn raised(&self, item: usize, to: u8) -> Sums {
        let (mut sums, content) = (self.sums, &self.ground.q.items[item]);
        sums[content.job.index()] += twelfths(to, content.target) - twelfths(self.levels[item], content.target);
        sums
    }
}

/// For each sequential job, the lowest level among its raisable items below target; 4 when none is:
/// what rests on the job may be raised to one above.
pub fn floors(ground: &Ground, levels: &[u8]) -> [u8; 4] {
    let mut floors = [TOP_LEVEL; 4];
    for (item, content) in ground.q.items.iter().enumerate() {
        let job = content.job.index();
        if job < 4 && ground.open[item] && levels[item] < content.target {
            floors[job] = floors[job].min(levels[item]);
        }
    }
    floors
}

impl<'a> Ground<'a> {
    /// The ground under a group's figures.
    pub fn new(q: &'a Questionnaire, scale: &'a Scale, items: &[ItemFigures]) -> Ground<'a> {
        let (start, open, in_scope) = (Vec::new(), Vec::new(), Vec::new());
        let mut ground = Ground { q, scale, start, open, in_scope, lo: Vec::new(), hi: Vec::new() };
        for figures in items {
            ground.start.push(figures.supported);
            ground.open.push(figures.is_known());
            ground.in_scope.push(figures.in_scope);
            ground.lo.push(supported_level(&figures.tally.filled(0, 0, 0)));
            ground.hi.push(figures.level_hi);
        }
        ground
    }

    /// Whether an item is in scope.
    pub fn is_in_scope(&self, item: usize) -> bool {
        self.in_scope[item]
    }

    /// Every raisable item at its target.
    pub fn goal(&self) -> Vec<u8> {
        let goal = |i: usize| if self.open[i] { self.start[i].max(self.q.items[i].target) } else { self.start[i] };
        (0..self.start.len()).map(goal).collect()
    }

    /// The jobs' sums at these levels.
    pub fn sums(&self, levels: &[u8]) -> Sums {
        let mut sums = [0; 6];
        for (item, content) in self.q.items.iter().enumerate().filter(|(i, _)| self.in_scope[*i]) {
            sums[content.job.index()] += twelfths(levels[item], content.target);
        }
        sums
    }

    /// Whether raising an item to a level is never more than one level ahead of what it rests on:
    /// every item of each upstream job, or of the job checked or agreed, is at the level before or at
    /// its own target.
    pub fn is_eligible(&self, item: usize, level: u8, floors: &[u8; 4]) -> bool {
        self.q.upstream(&self.q.items[item]).all(|job| level <= floors[job.index()] + 1)
    }

    /// The highest level that eligible steps of this item alone reach from a level, at most its target; none without
    /// such a step.
    fn reach(&self, item: usize, level: u8, floors: &[u8; 4]) -> Option<u8> {
        let levels = level + 1..=self.q.items[item].target;
        levels.take_while(|level| self.is_eligible(item, *level, floors)).last()
    }

    /// Steps up to `goal`, in the order to take them: the largest gain of readiness per point; ties:
    /// larger gain, lower cost, questionnaire order; applied, and again.
    pub fn steps(&self, goal: &[u8]) -> Vec<Step> {
        let mut climb = Climb::new(self);
        let step = |item: usize, level: u8, floors: &[u8; 4]| {
            (level < goal[item] && self.is_eligible(item, level + 1, floors)).then_some(level + 1)
        };
        let raises = std::iter::from_fn(|| climb.take(step));
        raises.map(|Row { item, to, before, after, .. }| Step { item, level: to, before, after }).collect()
    }

    /// The rows of the Do list, in their order: for every item not listed yet the highest level that eligible steps
    /// of it alone reach with the rows above done, the one with the largest gain of readiness per point first; ties:
    /// larger gain, lower cost, questionnaire order. An item is listed once, though it might go higher later.
    ///
    /// Each is worked out when it is asked for: the first few cost no more than themselves.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        let (mut climb, mut listed) = (Climb::new(self), vec![false; self.start.len()]);
        std::iter::from_fn(move || {
            let reach =
                |item: usize, level, floors: &_| if listed[item] { None } else { self.reach(item, level, floors) };
            let row = climb.take(reach)?;
            listed[row.item] = true;
            Some(row)
        })
    }

    /// How far it is to ready: `Σ cost·max(0, t − S)`, the number of steps, the longest chain (the
    /// levels of one item, and each step after what it needs), and the unknown items beside them.
    pub fn distance(&self) -> Distance {
        let mut distance = Distance::default();
        let mut ends: Vec<[u32; 5]> = vec![[0; 5]; self.start.len()];
        // Sequential jobs first, each after those it rests on; then what checks and agrees them.
        for job in self.order() {
            for item in self.q.items_of(job) {
                let content = &self.q.items[item];
                if !self.open[item] {
                    distance.unknown += u32::from(self.in_scope[item]);
                    continue;
                }
                let cost = self.q.points(item);
                let mut end = 0;
                for level in self.start[item] + 1..=content.target {
                    let mut ready = end;
                    for job in self.q.upstream(content) {
                        for other in self.q.items_of(job).filter(|other| self.open[*other]) {
                            let enough = (level - 1).min(self.q.items[other].target);
                            ready = ready.max(ends[other][usize::from(enough)]);
                        }
                    }
                    end = cost + ready;
                    ends[item][usize::from(level)] = end;
                    distance.points += cost;
                    distance.steps += 1;
                }
                distance.chain = distance.chain.max(end);
            }
        }
        distance
    }

    /// The six jobs, each after all it rests on.
    pub(super) fn order(&self) -> Vec<JobId> {
        let mut order: Vec<JobId> = Vec::new();
        while order.len() < 4 {
            let rests_on_placed =
                |job: JobId| self.q.dependencies.iter().all(|(up, down)| *down != job || order.contains(up));
            let next = JobId::SEQUENTIAL.iter().copied().find(|j| !order.contains(j) && rests_on_placed(*j));
            // A whole questionnaire has no circle, so there is always one.
            match next {
                Some(job) => order.push(job),
                None => break,
            }
        }
        order.extend([JobId::Validation, JobId::ConsensusCreation]);
        order
    }

    /// What if: readiness and its range with trial levels in the place of what the answers support,
    /// up or down, for any items in scope. Nothing is reopened, confirmed or written.
    pub fn what_if(&self, trials: &[(usize, u8)]) -> Span {
        let with_trials = |levels: &[u8]| {
            let mut levels = levels.to_vec();
            for (item, level) in trials.iter().filter(|(item, _)| self.in_scope[*item]) {
                levels[*item] = *level;
            }
            self.scale.ratio(self.scale.units(&self.sums(&levels)))
        };
        Span { point: with_trials(&self.start), lo: with_trials(&self.lo), hi: with_trials(&self.hi) }
    }
}
