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

    /// Steps up to `goal`, in the order to take them: the largest gain of readiness per point; ties:
    /// larger gain, lower cost, questionnaire order; applied, and again.
    pub fn steps(&self, goal: &[u8]) -> Vec<Step> {
        let mut levels = self.start.clone();
        let mut sums = self.sums(&levels);
        let mut steps = Vec::new();
        loop {
            let floors = floors(self, &levels);
            let before = self.scale.units(&sums);
            let mut best: Option<(i64, u32, usize)> = None;
            for item in (0..levels.len()).filter(|i| self.open[*i] && levels[*i] < goal[*i]) {
                if !self.is_eligible(item, levels[item] + 1, &floors) {
                    continue;
                }
                let gain = self.scale.units(&self.raised(&sums, item, levels[item])) - before;
                let cost = self.q.points(item);
                let better = best.is_none_or(|(top, paid, _)| {
                    let (new, old) = (gain * i64::from(paid), top * i64::from(cost));
                    (new, gain, paid) > (old, top, cost)
                });
                if better {
                    best = Some((gain, cost, item));
                }
            }
            let Some((gain, _, item)) = best else { return steps };
            sums = self.raised(&sums, item, levels[item]);
            levels[item] += 1;
            steps.push(Step {
                item,
                level: levels[item],
                before: self.scale.ratio(before),
                after: self.scale.ratio(before + gain),
            });
        }
    }

    /// The sums with one item one level higher.
    fn raised(&self, sums: &Sums, item: usize, level: u8) -> Sums {
        let (mut sums, content) = (*sums, &self.q.items[item]);
        sums[content.job.index()] += twelfths(level + 1, content.target) - twelfths(level, content.target);
        sums
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
