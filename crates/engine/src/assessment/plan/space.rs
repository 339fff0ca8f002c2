//! All states that steps can reach, as independent choices.
//!
//! A state is reachable exactly if no raised item is more than one level ahead of what it rests on.
//! So under a vector of floors `f` of the four sequential jobs, each item of job j at least
//! `min(f_j, t)` and whatever rests on j raised to at most `f_j + 1`, the jobs are independent, and each
//! reachable state is under some vector. Of each job only its frontier matters: for each cost worth
//! paying the largest value. A frontier depends on few of the floors, so each is made once and shared;
//! and a vector is left out when all states under it are under a lower one.

use super::super::score::twelfths;
use super::super::steps::{Ground, floors};
use crate::questionnaire::{JobId, TOP_LEVEL};

/// A choice of levels for the items of one job, best for its cost.
#[derive(Clone, Copy)]
pub struct Point {
    pub cost: u32,
    /// Sum of twelfths over the job's items.
    pub value: i64,
    /// By how much each item is raised, three bits an item, the first item highest: compares as the
    /// levels do.
    pub key: u128,
}

const NO_POINT: Point = Point { cost: u32::MAX, value: 0, key: 0 };

/// A job's frontier over some of its items, the others as they are.
struct Node {
    /// Dearer and better one by one; none when an item would have to be raised and must not be.
    points: Vec<Point>,
    /// By the job's floor and the highest level allowed, the frontier with the next items too.
    next: [usize; 20],
}

/// An item that can be raised.
#[derive(Clone, Copy)]
pub struct Lift {
    pub item: usize,
    pub job: usize,
    /// Its job or, if it checks or agrees a sequential one, that job's position after the six.
    group: usize,
    start: u8,
    target: u8,
    /// What a level costs.
    pub points: u32,
    /// What a level adds to the job's value.
    gain: i64,
    /// What a level adds to the job's figure.
    pub worth: i64,
    /// Its place in the job's keys.
    pub shift: usize,
}

/// A floor for each job, 0 for the always-on ones.
type Floors = [u8; 6];
/// The highest level allowed in each job and in what checks and agrees each sequential one.
type Caps = [u8; 10];

/// A vector of floors, and the frontier of each job under it.
pub struct Leaf {
    floors: Floors,
    caps: Caps,
    nodes: [usize; 6],
    /// What it costs to reach the floors.
    pub cost: u32,
}

impl Leaf {
    /// How many levels an item may be raised above what the floors demand.
    pub fn room(&self, lift: &Lift) -> u8 {
        let (low, high) = range(lift, &self.floors, &self.caps);
        high - low
    }
}

/// A frontier for each job.
pub type Frontiers<'a> = [&'a [Point]; 6];

/// The states within a budget.
pub struct Space<'a> {
    pub ground: &'a Ground<'a>,
    pub budget: u32,
    /// The items, the largest gain per point first.
    pub lifts: Vec<Lift>,
    /// Every job's items stand together, in the order of the jobs: then keys compare job by job.
    pub ordered: bool,
    /// The vectors of floors worth looking at.
    pub leaves: Vec<Leaf>,
    /// Where the group stands.
    start: Floors,
    /// The highest targets.
    tops: Caps,
    /// First one for each job with no item raised.
    nodes: Vec<Node>,
    /// By value, while an item is added.
    slots: Vec<Point>,
}

impl<'a> Space<'a> {
    /// All states that eligible steps reach within a budget.
    pub fn new(ground: &'a Ground<'a>, budget: u32) -> Space<'a> {
        let mut space = Space {
            ground,
            budget,
            lifts: Vec::new(),
            ordered: true,
            leaves: Vec::new(),
            start: [0; 6],
            tops: [0; 10],
            nodes: Vec::new(),
            slots: Vec::new(),
        };
        for (job, floor) in floors(ground, &ground.start).into_iter().enumerate() {
            space.start[job] = floor.min(TOP_LEVEL - 1);
        }
        for value in ground.sums(&ground.start) {
            space.nodes.push(Node { points: vec![Point { cost: 0, value, key: 0 }], next: [0; 20] });
        }
        let goal = ground.goal();
        let mut lifts: Vec<Lift> = Vec::new();
        let mut shifts = [0; 6];
        for (item, content) in ground.q.items.iter().enumerate().rev() {
            let (job, start, target) = (content.job.index(), ground.start[item], goal[item]);
            if target == start {
                continue;
            }
            space.ordered &= lifts.last().is_none_or(|later| job <= later.job);
            let group = content.about.map_or(job, |about| 6 + about.index());
            space.tops[group] = target.max(space.tops[group]);
            let gain = twelfths(1, target);
            let worth = ground.scale.job_units(job, gain);
            lifts.push(Lift {
                item,
                job,
                group,
                start,
                target,
                points: ground.q.points(item),
                gain,
                worth,
                shift: shifts[job],
            });
            shifts[job] += 3;
        }
        // By worth per point, compared without dividing; a stable sort keeps equal ones in order.
        lifts.sort_by(|a, b| (b.worth * i64::from(a.points)).cmp(&(a.worth * i64::from(b.points))));
        space.lifts = lifts;
        let (start, caps) = (space.start, space.caps(&space.start));
        let [validation, consensus] = [4, 5].map(|job| space.grown(job, job, job, &start, &caps));
        space.under(&ground.order()[..4], start, [0, 1, 2, 3, validation, consensus]);
        space
    }

    /// The jobs' frontiers under a vector of floors.
    pub fn frontiers(&self, leaf: &Leaf) -> Frontiers<'_> {
        leaf.nodes.map(|node| &*self.nodes[node].points)
    }

    /// The highest levels that floors allow, as far as it matters.
    fn caps(&self, floors: &Floors) -> Caps {
        let mut caps = self.tops;
        for job in 0..4 {
            caps[6 + job] = caps[6 + job].min(floors[job] + 1);
        }
        for (up, down) in &self.ground.q.dependencies {
            let cap = &mut caps[down.index()];
            *cap = (floors[up.index()] + 1).min(*cap);
        }
        caps
    }

    /// Gathers all vectors of floors within the budget: those of the jobs left, each job after what it
    /// rests on.
    fn under(&mut self, left: &[JobId], mut floors: Floors, from: [usize; 6]) {
        let Some((job, left)) = left.split_first() else { return };
        let job = job.index();
        for floor in self.start[job]..TOP_LEVEL {
            floors[job] = floor;
            let caps = self.caps(&floors);
            if left.is_empty() && !self.is_useful(&floors, &caps) {
                continue;
            }
            let mut nodes = from;
            for (job, group) in [(job, job), (4, 6 + job), (5, 6 + job)] {
                nodes[job] = self.grown(from[job], job, group, &floors, &caps);
            }
            let mut cost = 0;
            for node in nodes {
                // What cannot be reached or paid here cannot be under a higher floor.
                let Some(least) = self.nodes[node].points.first() else { return };
                cost += least.cost;
            }
            if cost > self.budget {
                return;
            }
            if left.is_empty() {
                self.leaves.push(Leaf { floors, caps, nodes, cost });
            }
            self.under(left, floors, nodes);
        }
    }

    /// Whether each job's floor lets something rise higher than the floor below it would; if not, all
    /// states under the vector are under that lower one too.
    fn is_useful(&self, floors: &Floors, caps: &Caps) -> bool {
        (0..4).all(|job| {
            let mut lower = *floors;
            lower[job] -= u8::from(floors[job] > self.start[job]);
            lower == *floors || self.caps(&lower) != *caps
        })
    }

    /// A frontier with one more group of its job's items: for each value the least cost; ties: the
    /// higher levels; and only what is cheaper than all that is better.
    fn grown(&mut self, from: usize, job: usize, group: usize, floors: &Floors, caps: &Caps) -> usize {
        let place = usize::from(floors[job] * 5 + caps[group]);
        let known = self.nodes[from].next[place];
        if known > 0 {
            return known;
        }
        let mut points = self.nodes[from].points.clone();
        for lift in &self.lifts {
            let (low, high) = range(lift, floors, caps);
            if (lift.job, lift.group) != (job, group) || low.max(high) == lift.start {
                continue;
            }
            let top = points.last().map_or(0, |point| point.value + lift.gain * i64::from(high - lift.start));
            self.slots.clear();
            self.slots.resize(top as usize + 1, NO_POINT);
            for point in &points {
                let mut new = *point;
                for level in lift.start..=high {
                    let old = &mut self.slots[new.value as usize];
                    if level >= low && (new.cost < old.cost || new.cost == old.cost && new.key > old.key) {
                        *old = new;
                    }
                    new.cost += lift.points;
                    new.value += lift.gain;
                    new.key += 1 << lift.shift;
                }
            }
            points.clear();
            for slot in &self.slots {
                if slot.cost <= self.budget {
                    while points.last().is_some_and(|worse| worse.cost >= slot.cost) {
                        points.pop();
                    }
                    points.push(*slot);
                }
            }
        }
        let new = self.nodes.len();
        self.nodes[from].next[place] = new;
        self.nodes.push(Node { points, next: [0; 20] });
        new
    }
}

/// The lowest and the highest level of an item under a vector of floors; the lowest is above the
/// highest when it would have to be raised and must not be.
fn range(lift: &Lift, floors: &Floors, caps: &Caps) -> (u8, u8) {
    let floor = floors[lift.job].min(lift.target);
    (lift.start.max(floor), lift.start.max(caps[lift.group].min(lift.target)))
}
