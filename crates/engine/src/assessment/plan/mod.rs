//! The best plan for so many points: of all states that eligible steps reach at a cost within
//! the budget, the one with the largest readiness; ties: lower cost, then the higher level at the
//! first differing item in questionnaire order.
//!
//! Exact: under each vector of floors ([`space`]) the jobs are independent, and for each figure the
//! weakest job can have, a knapsack over the jobs' frontiers from that figure on gives the largest
//! total at each cost. A state whose weakest job stands higher than that figure is counted too low
//! here, and as it is under its own. A choice that costs no less than another and is no better is
//! dropped everywhere: in its place the other makes no worse a state for no more.
//!
//! Quick, because hardly any of that is looked at:
//!
//! 1. *A climb* under each vector: from the cheapest state on, the weakest job takes its next point. So
//!    each state met is the cheapest whose weakest job has its figure. All of them together, noted first,
//!    are nearly the best that can be had at each cost.
//! 2. *A bound*: whoever buys levels by gain per point, and parts of a level too, has at least the total
//!    of any state under the vector that costs as much. In a second climb a knapsack is made only where
//!    the weakest job's figure and that total reach what is known at some cost, and with room up to the
//!    highest such cost: a few points, where all of them would be hundreds.

mod space;

use super::steps::Ground;
use space::{Frontiers, Leaf, Space};

/// The best state for a cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What it costs, in points.
    pub points: u32,
    /// Readiness in the scale's units.
    pub units: i64,
    /// The level of each item.
    pub levels: Vec<u8>,
}

/// The plan for a budget.
pub fn plan_for(ground: &Ground, budget: u32) -> Plan {
    let mut plans = plans(ground, budget);
    // The state as it is costs nothing, so there is always one.
    plans.pop().unwrap_or(Plan { points: 0, units: 0, levels: ground.start.clone() })
}

/// The plans for all budgets up to this one: each dearer and better than the one before. The plan for
/// a budget is the last that costs no more.
pub fn plans(ground: &Ground, budget: u32) -> Vec<Plan> {
    let space = Space::new(ground, budget.min(ground.distance().points));
    let costs = space.budget as usize + 1;
    let mut search = Search {
        space: &space,
        best: vec![Plan { points: 0, units: -1, levels: Vec::new() }; costs],
        need: vec![0; costs],
        open: Vec::new(),
        cells: Vec::new(),
        slots: Vec::new(),
    };
    for looking in [false, true] {
        for leaf in &space.leaves {
            search.climb(leaf, looking);
        }
    }
    let mut top = -1;
    search.best.retain(|plan| {
        let better = plan.units > top;
        top = top.max(plan.units);
        better
    });
    search.best
}

/// A choice for the jobs from one to the last: nothing that costs less has as large a total.
#[derive(Clone, Copy)]
struct Cell {
    /// Points above the least.
    cost: usize,
    /// The sum of the jobs' figures.
    total: i64,
    /// The first job's point.
    point: usize,
    /// The choice for the jobs after it, in [`Search::cells`].
    rest: usize,
}

const NOTHING: Cell = Cell { cost: 0, total: -1, point: 0, rest: 0 };

struct Search<'a> {
    space: &'a Space<'a>,
    /// The best state found at each exact cost; below 0 units where none is.
    best: Vec<Plan>,
    /// The readiness a state of each cost needs to be a plan: more than is known to be had for less, and
    /// no less than is known to be had for as much. Rises with the cost.
    need: Vec<i64>,
    /// Under the vector looked at, what the weakest job has to add to readiness for a state of this
    /// cost or of a higher one to be a plan. Rises with the cost.
    open: Vec<i64>,
    /// The knapsack's choices, job after job from the last.
    cells: Vec<Cell>,
    /// The best choice at each cost, while a job is added.
    slots: Vec<Cell>,
}

impl Search<'_> {
    /// The cheapest states under a vector by the figure of the weakest job. First they are noted as
    /// reachable; when `looking`, the states at least as strong are looked at, where they can be plans.
    fn climb(&mut self, leaf: &Leaf, looking: bool) {
        let (scale, jobs) = (self.space.ground.scale, self.space.frontiers(leaf));
        let mut at = [0; 6];
        let mut figures = [i64::MAX; 6];
        let (mut cost, mut total) = (leaf.cost, 0);
        for job in 0..6 {
            if scale.items[job] > 0 {
                figures[job] = scale.job_units(job, jobs[job][0].value);
                total += figures[job];
            }
        }
        if looking {
            self.bound(leaf, total);
        }
        let (mut last, mut end) = (-1, 0);
        while cost <= self.space.budget {
            let mut low = 0;
            for job in 1..6 {
                if figures[job] < figures[low] {
                    low = job;
                }
            }
            // Nothing in scope: readiness is 0.
            let floor = if scale.jobs == 0 { 0 } else { figures[low] };
            if floor > last {
                last = floor;
                if looking {
                    while self.open.get(end).is_some_and(|least| *least <= scale.combine(floor, 0)) {
                        end += 1;
                    }
                    if end > cost as usize {
                        self.look(&jobs, &at, cost as usize, end, floor);
                    }
                } else {
                    self.know(cost as usize, scale.combine(floor, total));
                }
            }
            let points = jobs[low];
            let Some(next) = points.get(at[low] + 1) else { return };
            cost += next.cost - points[at[low]].cost;
            at[low] += 1;
            total -= figures[low];
            figures[low] = scale.job_units(low, next.value);
            total += figures[low];
        }
    }

    /// Takes note of a readiness that can be had at a cost.
    fn know(&mut self, cost: usize, units: i64) {
        self.need[cost] = self.need[cost].max(units);
        for need in &mut self.need[cost + 1..] {
            if *need > units {
                return;
            }
            *need = units + 1;
        }
    }

    /// For each cost under a vector, what the weakest job has to add: what is needed, less the largest
    /// total there can be. The least state has the total given.
    fn bound(&mut self, leaf: &Leaf, mut total: i64) {
        self.open.clear();
        self.open.resize(self.need.len(), i64::MAX);
        let mut cost = leaf.cost as usize;
        self.open[cost] = self.need[cost] - total;
        for lift in &self.space.lifts {
            let room = u32::from(leaf.room(lift));
            // Rounded up, and not above the whole.
            let rate = lift.worth / i64::from(lift.points) + 1;
            let whole = total + i64::from(room) * lift.worth;
            for _ in 0..room * lift.points {
                cost += 1;
                total = whole.min(total + rate);
                if let Some(open) = self.open.get_mut(cost) {
                    *open = self.need[cost] - total;
                }
            }
        }
        for cost in (1..self.open.len()).rev() {
            self.open[cost - 1] = self.open[cost - 1].min(self.open[cost]);
        }
    }

    /// Looks at the states under a vector whose every job is at its point `at` or a later one, with the
    /// costs from the least one, `base`, to below `end`: a knapsack over the jobs, from the last.
    fn look(&mut self, jobs: &Frontiers, at: &[usize; 6], base: usize, end: usize, floor: i64) {
        let scale = self.space.ground.scale;
        self.cells.clear();
        self.cells.push(Cell { total: 0, ..NOTHING });
        let mut below = 0..1;
        for job in (0..6).rev() {
            let points = jobs[job];
            let least = points[at[job]].cost;
            self.slots.clear();
            self.slots.resize(end - base, NOTHING);
            for (point, choice) in points.iter().enumerate().skip(at[job]) {
                let extra = (choice.cost - least) as usize;
                if extra >= end - base {
                    break;
                }
                let value = scale.job_units(job, choice.value);
                for rest in below.clone() {
                    let Cell { cost, total, .. } = self.cells[rest];
                    let new = Cell { cost: cost + extra, total: total + value, point, rest };
                    let Some(old) = self.slots.get(new.cost).copied() else { break };
                    if new.total > old.total || new.total == old.total && self.is_higher(jobs, job, &new, &old) {
                        self.slots[new.cost] = new;
                    }
                }
            }
            let start = self.cells.len();
            let mut top = -1;
            for slot in &self.slots {
                if slot.total > top {
                    top = slot.total;
                    self.cells.push(*slot);
                }
            }
            below = start..self.cells.len();
        }
        for cell in below {
            let Cell { cost, total, .. } = self.cells[cell];
            let (cost, units) = (base + cost, scale.combine(floor, total));
            if units < self.need[cost] {
                continue;
            }
            let plan = Plan { points: cost as u32, units, levels: self.levels(jobs, 0, self.cells[cell]) };
            let known = &mut self.best[cost];
            if (units, &plan.levels) > (known.units, &known.levels) {
                *known = plan;
                self.know(cost, units);
            }
        }
    }

    /// Of two choices with the same cost and total, whether the new one's levels compare higher.
    fn is_higher(&self, jobs: &Frontiers, job: usize, new: &Cell, old: &Cell) -> bool {
        if self.space.ordered {
            // Later jobs come later in the order, and two choices of one job differ in its levels.
            return jobs[job][new.point].key > jobs[job][old.point].key;
        }
        self.levels(jobs, job, *new) > self.levels(jobs, job, *old)
    }

    /// The levels chosen from a job on; items of earlier jobs as they are.
    fn levels(&self, jobs: &Frontiers, first: usize, mut cell: Cell) -> Vec<u8> {
        let mut keys = [0; 6];
        for job in first..6 {
            keys[job] = jobs[job][cell.point].key;
            cell = self.cells[cell.rest];
        }
        let mut levels = self.space.ground.start.clone();
        for lift in &self.space.lifts {
            levels[lift.item] += (keys[lift.job] >> lift.shift & 7) as u8;
        }
        levels
    }
}
