//! What can be done with so many points: of all states that eligible steps reach at a cost within
//! the budget, the one with the largest readiness; ties: lower cost, then the higher level at the
//! first differing item in questionnaire order.
//!
//! Exact, and small. A state is reachable exactly if no raised item is more than one level ahead of
//! what it rests on. So for every vector of floors of the four sequential jobs (each item of job j at
//! least `min(f_j, t)`, whatever rests on j at most `f_j + 1`) the jobs are independent: a frontier
//! of cost and value for each job, and over the jobs a knapsack for each value of the weakest. What
//! cannot beat a state already found is not looked at.

use super::steps::{Ground, floors};
use crate::questionnaire::JobId;

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

/// A choice of levels for the items of one job, best for its cost.
#[derive(Clone, Debug)]
struct Point {
    cost: u32,
    /// Sum of twelfths over the job's items.
    value: i64,
    /// The levels, three bits an item, the first item highest: compares as the levels do.
    key: u128,
}

/// A job's points, dearer and better one by one.
type Frontier = Vec<Point>;

/// A cell of the knapsack over jobs: the largest total at exactly this cost, and the last point.
#[derive(Clone, Copy)]
struct Cell {
    total: i64,
    point: u16,
}

const NOTHING: Cell = Cell { total: -1, point: 0 };

/// The plan for a budget.
pub fn plan_for(ground: &Ground, budget: u32) -> Plan {
    let mut plans = plans(ground, budget);
    // The state as it is costs nothing, so there is always one.
    plans.pop().unwrap_or(Plan { points: 0, units: 0, levels: ground.start.clone() })
}

/// The plans for all budgets up to this one: each dearer and better than the one before. The plan for
/// a budget is the last that costs no more.
pub fn plans(ground: &Ground, budget: u32) -> Vec<Plan> {
    let budget = budget.min(ground.distance().points);
    let mut search = Search {
        ground,
        budget,
        jobs: JobId::ALL.map(|job| ground.q.items_of(job).filter(|i| ground.is_in_scope(*i)).collect()),
        best: vec![None; budget as usize + 1],
        reached: vec![-1; budget as usize + 1],
        ordered: false,
    };
    search.ordered = search.jobs.iter().flatten().is_sorted();
    search.seed();
    let order: Vec<JobId> = ground.order().into_iter().filter(|job| job.is_sequential()).collect();
    let start = floors(ground, &ground.start).map(|floor| floor.min(3));
    let mut frontiers: [Frontier; 6] = Default::default();
    for job in [JobId::Validation, JobId::ConsensusCreation] {
        let whole = search.items(job, None);
        frontiers[job.index()] = search.frontier(vec![NOBODY], &whole, start).unwrap_or_default();
    }
    search.under(&order, start, &start, &frontiers);
    let mut plans: Vec<Plan> = Vec::new();
    for plan in search.best.into_iter().flatten() {
        if plans.last().is_none_or(|last| plan.units > last.units) {
            plans.push(plan);
        }
    }
    plans
}

struct Search<'a> {
    ground: &'a Ground<'a>,
    budget: u32,
    /// The items in scope of each job.
    jobs: [Vec<usize>; 6],
    /// The best state found at each exact cost.
    best: Vec<Option<Plan>>,
    /// A readiness that some state reaches at no more than each cost: nothing below it is looked at.
    reached: Vec<i64>,
    /// Every job's items stand together, in the order of the jobs: then levels compare job by job.
    ordered: bool,
}

impl Search<'_> {
    /// The states along the single steps are reachable too: a first bound.
    fn seed(&mut self) {
        let scale = self.ground.scale;
        let mut cost = 0;
        let mut units = scale.units(&self.ground.sums(&self.ground.start));
        let mut steps = self.ground.steps(&self.ground.goal()).into_iter().peekable();
        loop {
            let next = steps.peek().map_or(u32::MAX, |step| cost + self.ground.q.points(step.item));
            for cost in cost..next.min(self.budget + 1) {
                self.reached[cost as usize] = units;
            }
            let Some(step) = steps.next().filter(|_| next <= self.budget) else { return };
            cost = next;
            units = step.after.num() * (scale.denominator() / step.after.den());
        }
    }

    /// The items of a job in scope; of an always-on job those about one sequential job, or about none.
    fn items(&self, job: JobId, about: Option<JobId>) -> Vec<usize> {
        let items = self.jobs[job.index()].iter().copied();
        items.filter(|item| self.ground.q.items[*item].about == about).collect()
    }

    /// Looks at all vectors of floors: those of the jobs left, each job after what it rests on, so that
    /// frontiers are shared by all vectors that begin alike.
    fn under(&mut self, left: &[JobId], floors: [u8; 4], start: &[u8; 4], frontiers: &[Frontier; 6]) {
        let Some((job, left)) = left.split_first() else { return self.look(frontiers) };
        for floor in (start[job.index()]..=3).rev() {
            let mut floors = floors;
            floors[job.index()] = floor;
            let mut under = frontiers.clone();
            let own = self.frontier(vec![NOBODY], &self.items(*job, None), floors);
            let Some(own) = own else { continue };
            under[job.index()] = own;
            for always_on in [JobId::Validation, JobId::ConsensusCreation] {
                let so_far = std::mem::take(&mut under[always_on.index()]);
                let with = self.frontier(so_far, &self.items(always_on, Some(*job)), floors);
                under[always_on.index()] = with.unwrap_or_default();
            }
            let base: u32 = under.iter().filter_map(|points| points.first()).map(|p| p.cost).sum();
            if base <= self.budget {
                self.under(left, floors, start, &under);
            }
        }
    }

    /// Looks at all states of six independent frontiers.
    fn look(&mut self, frontiers: &[Frontier; 6]) {
        let base: u32 = frontiers.iter().map(|points| points[0].cost).sum();
        let weakest = self.weakest(frontiers);
        let room = (self.budget - base) as usize;
        // Without a bound on the weakest job: the largest total at no more than each cost.
        let free = self.knapsack(frontiers, [0; 6], room);
        let mut totals: Vec<i64> = free[0].iter().map(|cell| cell.total).collect();
        // Past the dearest choice there is nothing more to gain.
        totals.resize(room + 1, -1);
        for cost in 1..totals.len() {
            totals[cost] = totals[cost].max(totals[cost - 1]);
        }
        for (least, floor) in weakest.into_iter().rev() {
            let possible = |cost: u32| self.ground.scale.combine(floor, totals[(cost - base) as usize]);
            let hopeful = (least..=self.budget).any(|cost| self.is_open(cost, possible(cost)));
            if hopeful {
                self.with_weakest(frontiers, floor);
            }
        }
    }

    /// Whether a readiness at a cost could be a plan: nothing known is better at that cost, or as good
    /// for less.
    fn is_open(&self, cost: u32, units: i64) -> bool {
        let cost = cost as usize;
        units >= self.reached[cost] && (cost == 0 || units > self.reached[cost - 1])
    }

    /// The states in which every job is at `floor` or above, in job units.
    fn with_weakest(&mut self, frontiers: &[Frontier; 6], floor: i64) {
        let scale = self.ground.scale;
        let mut from = [0; 6];
        let mut base = 0;
        for job in (0..6).filter(|job| !self.jobs[*job].is_empty()) {
            let enough = frontiers[job].iter().position(|p| scale.job_units(job, p.value) >= floor);
            let Some(first) = enough else { return };
            from[job] = first;
            base += frontiers[job][first].cost;
        }
        if base > self.budget {
            return;
        }
        let layers = self.knapsack(frontiers, from, (self.budget - base) as usize);
        for offset in 0..layers[0].len() {
            let total = layers[0][offset].total;
            if total < 0 {
                continue;
            }
            let (cost, units) = (base + offset as u32, scale.combine(floor, total));
            if !self.is_open(cost, units) {
                continue;
            }
            let known = self.best[cost as usize].as_ref();
            if known.is_some_and(|plan| plan.units > units) {
                continue;
            }
            let levels = self.levels_at(frontiers, from, &layers, 0, offset);
            if known.is_none_or(|plan| (units, &levels) > (plan.units, &plan.levels)) {
                self.best[cost as usize] = Some(Plan { points: cost, units, levels });
                self.reached[cost as usize..].iter_mut().for_each(|known| *known = units.max(*known));
            }
        }
    }

    /// For each value the weakest job can have, the least cost at which all jobs reach it.
    fn weakest(&self, frontiers: &[Frontier; 6]) -> Vec<(u32, i64)> {
        let scale = self.ground.scale;
        let mut at = [0; 6];
        let mut cost: u32 = frontiers.iter().map(|f| f[0].cost).sum();
        let mut values = Vec::new();
        loop {
            let figure = |job: usize| scale.job_units(job, frontiers[job][at[job]].value);
            let Some(low) = (0..6).filter(|job| !self.jobs[*job].is_empty()).min_by_key(|job| figure(*job)) else {
                return vec![(cost, 0)];
            };
            if cost <= self.budget && values.last().is_none_or(|(_, last)| *last < figure(low)) {
                values.push((cost, figure(low)));
            }
            let points = &frontiers[low];
            let Some(next) = points.get(at[low] + 1) else { return values };
            cost += next.cost - points[at[low]].cost;
            at[low] += 1;
        }
    }

    /// The knapsack over jobs, from the last to the first, each from its point `from`: at every exact
    /// cost above the least, the largest total; ties: the levels that compare higher.
    fn knapsack(&self, frontiers: &[Frontier; 6], from: [usize; 6], room: usize) -> [Vec<Cell>; 7] {
        let mut layers: [Vec<Cell>; 7] = Default::default();
        layers[6] = vec![Cell { total: 0, point: 0 }];
        for job in (0..6).rev() {
            let points = &frontiers[job][from[job]..];
            let below = &layers[job + 1];
            let span = points.last().map_or(0, |p| p.cost - points[0].cost) as usize;
            let mut cells = vec![NOTHING; (below.len() + span).min(room + 1)];
            for (index, point) in points.iter().enumerate() {
                let extra = (point.cost - points[0].cost) as usize;
                let value = self.ground.scale.job_units(job, point.value);
                for (offset, cell) in below.iter().enumerate() {
                    let Some(slot) = cells.get_mut(offset + extra) else { break };
                    if cell.total < 0 || cell.total + value < slot.total {
                        continue;
                    }
                    let candidate = Cell { total: cell.total + value, point: (from[job] + index) as u16 };
                    if candidate.total > slot.total
                        || self.is_higher(frontiers, from, &layers, job, offset + extra, candidate, *slot)
                    {
                        *slot = candidate;
                    }
                }
            }
            layers[job] = cells;
        }
        layers
    }

    /// Of two choices with the same cost and total, whether the new one's levels compare higher.
    #[allow(clippy::too_many_arguments)]
    fn is_higher(
        &self,
        frontiers: &[Frontier; 6],
        from: [usize; 6],
        layers: &[Vec<Cell>; 7],
        job: usize,
        offset: usize,
        new: Cell,
        old: Cell,
    ) -> bool {
        if self.ordered {
            // Later jobs come later in the order, and two choices of one job differ in its levels.
            let key = |cell: Cell| frontiers[job][usize::from(cell.point)].key;
            return key(new) > key(old);
        }
        let levels = |cell: Cell| {
            let extra = frontiers[job][usize::from(cell.point)].cost - frontiers[job][from[job]].cost;
            let mut levels = self.levels_at(frontiers, from, layers, job + 1, offset - extra as usize);
            self.write(&mut levels, job, &frontiers[job][usize::from(cell.point)]);
            levels
        };
        levels(new) > levels(old)
    }

    /// The levels chosen from a job on, at an offset of cost; items of earlier jobs as they are.
    fn levels_at(
        &self,
        frontiers: &[Frontier; 6],
        from: [usize; 6],
        layers: &[Vec<Cell>; 7],
        first: usize,
        mut offset: usize,
    ) -> Vec<u8> {
        let mut levels = self.ground.start.clone();
        for job in first..6 {
            let point = usize::from(layers[job][offset].point);
            self.write(&mut levels, job, &frontiers[job][point]);
            offset -= (frontiers[job][point].cost - frontiers[job][from[job]].cost) as usize;
        }
        levels
    }

    /// Writes a point's levels into the items of its job.
    fn write(&self, levels: &mut [u8], job: usize, point: &Point) {
        for (place, item) in self.jobs[job].iter().rev().enumerate() {
            levels[*item] = (point.key >> (3 * place) & 7) as u8;
        }
    }

    /// A frontier with more items of its job, under floors: for each cost worth paying the largest
    /// value; none when an item would have to be and could not be raised.
    fn frontier(&self, mut points: Frontier, items: &[usize], job_floors: [u8; 4]) -> Option<Frontier> {
        let q = self.ground.q;
        for item in items.iter().copied() {
            let (content, start) = (&q.items[item], self.ground.start[item]);
            let job = content.job.index();
            let (mut low, mut high) = (start, start);
            if self.ground.open[item] && start < content.target {
                let caps = q.upstream(content).map(|up| job_floors[up.index()] + 1);
                high = caps.fold(content.target, u8::min).max(start);
                if job < 4 {
                    low = low.max(job_floors[job].min(content.target));
                }
            }
            if low > high {
                return None;
            }
            let place = self.jobs[job].iter().rev().position(|i| *i == item).unwrap_or(0);
            let mut merged = Vec::new();
            for level in low..=high {
                let raised = Point {
                    cost: u32::from(level - start) * q.points(item),
                    value: super::twelfths(level, content.target),
                    key: u128::from(level) << (3 * place),
                };
                merged = merge(&merged, &points, &raised, self.budget);
            }
            points = merged;
        }
        (!points.is_empty()).then_some(points)
    }
}

/// No item of a job yet.
const NOBODY: Point = Point { cost: 0, value: 0, key: 0 };

/// Two frontiers as one, the second raised by a point: cheaper before dearer, then the larger value,
/// then the higher levels; and only what is better than all before it.
fn merge(one: &[Point], two: &[Point], raised: &Point, budget: u32) -> Frontier {
    let (mut one, mut two) = (one.iter().cloned().peekable(), two.iter().peekable());
    let mut merged: Frontier = Vec::new();
    let rank = |p: &Point| (p.cost, -p.value, !p.key);
    loop {
        let other = two.peek().map(|p| Point {
            cost: p.cost + raised.cost,
            value: p.value + raised.value,
            key: p.key | raised.key,
        });
        let first_is_next = match (one.peek(), &other) {
            (Some(a), Some(b)) => rank(a) <= rank(b),
            (Some(_), None) => true,
            _ => false,
        };
        let next = if first_is_next {
            one.next()
        } else {
            two.next();
            other
        };
        let Some(next) = next else { return merged };
        if next.cost <= budget && merged.last().is_none_or(|last| next.value > last.value) {
            merged.push(next);
        }
    }
}
